"""The reader child watched by Python's own audit hooks: no network, no programs, no foreign files.

Defence in depth: no code of ours tries any of this, and a library that does, because a mail made
it, gets a PermissionError. Modules of the running Python may be read (codecs load late).
"""

import os
import sys
from typing import Any

__all__ = ["Warden"]

_FORBIDDEN = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty",
    "os.startfile", "ctypes.dlopen", "webbrowser.", "urllib.", "http.client.", "ftplib.", "smtplib.",
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.chmod", "os.link", "os.symlink", "os.truncate",
    "shutil.", "pty.spawn", "os.kill", "os.putenv",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Warden:
    """Install once with `watch()`; `allow` names the files of the request that is being served."""

    def __init__(self) -> None:
        self._allowed: frozenset[str] = frozenset()
        self._roots = tuple(
            os.path.realpath(place) + os.sep
            for place in {sys.prefix, sys.base_prefix, *sys.path, os.path.dirname(os.__file__)}
            if place and os.path.isdir(place)
        )

    def watch(self) -> None:
        """Refuse from now on, for the rest of this process."""
        sys.addaudithook(self._check)

    def allow(self, *paths: str) -> None:
        """Allow these files (and files straight inside, for folders) until the next call."""
        self._allowed = frozenset(os.path.abspath(path) for path in paths if path)

    def _check(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            self._check_open(arguments)
        elif event == "os.remove" and self._is_allowed(arguments[0]):
            return  # what could not be written whole is taken away again
        elif event.startswith(_FORBIDDEN):
            raise PermissionError(f"the reader may not: {event}")

    def _check_open(self, arguments: tuple[Any, ...]) -> None:
        path, _, flags = arguments
        if isinstance(path, int) or self._is_allowed(path):
            return
        if isinstance(path, bytes):
            path = os.fsdecode(path)
        if isinstance(flags, int) and not flags & _WRITING and os.path.realpath(path).startswith(self._roots):
            return
        raise PermissionError(f"the reader may not open: {path}")

    def _is_allowed(self, path: object) -> bool:
        if not isinstance(path, str) or not self._allowed:
            return False
        if os.sep not in path and path not in (os.curdir, os.pardir):
            return True  # relative to the folder that save holds open
        full = os.path.abspath(path)
        return full in self._allowed or os.path.dirname(full) in self._allowed
