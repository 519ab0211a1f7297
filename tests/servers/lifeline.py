"""Servers end with the test process, also where that one crashes and can clean up nothing (Linux)."""

import ctypes
import shutil
import signal
import sys

__all__ = ["die_with_parent", "tied"]


def tied(command: list[str], *, kindly: bool = False) -> list[str]:
    """Return the command so that the kernel ends the program when the thread that started it is gone.

    `kindly` sends TERM, for a program that takes its children along; else KILL.
    """
    setpriv = shutil.which("setpriv") if sys.platform == "linux" else None
    return [setpriv, "--pdeathsig", "TERM" if kindly else "KILL", *command] if setpriv else command


def die_with_parent() -> None:
    """Ask the same for this process, from inside."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
