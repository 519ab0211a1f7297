"""Files taken out of messages for other programs: each PopView has a folder of its own, gone with it (A9)."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from popview.paths import Paths
from popview.store.lock import try_lock

_LOCK = ".lock"


class TakenOut:
    """One running PopView's files. Beside its folder lies a lock, held as long as the folder is in use.

    Two PopViews may share a profile: what one of them has opened in other programs stays the other's to
    leave alone. The lock comes before the folder and goes after it, so a folder without one is nobody's.
    """

    def __init__(self, paths: Paths) -> None:
        self._root = paths.taken_out
        self._own: Path | None = None
        self._handle: int | None = None

    def new_folder(self) -> Path:
        """Make an empty folder, 0700, for files to be handed on. Raises OSError where the disk refuses."""
        if self._own is None or not self._own.is_dir():  # whoever cleans caches may have been here
            self._own = self._claim()
        return Path(tempfile.mkdtemp(dir=self._own))

    def clear(self) -> None:
        """Remove what this PopView took out."""
        if self._own is not None:
            _remove(self._own)
            self._release(self._own)
            self._own = None

    def clear_leftovers(self) -> None:
        """Remove what PopViews that are no more left behind."""
        with suppress(OSError):  # nothing there, or not ours to look at: it can wait for the next start
            for place in list(self._root.iterdir()):
                if place.suffix != _LOCK:
                    _remove_if_dead(place)

    def _claim(self) -> Path:
        if self._own is not None:
            self._release(self._own)
        self._root.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._handle, name = tempfile.mkstemp(suffix=_LOCK, dir=self._root)
        with suppress(OSError):  # a file system without locks: then nobody else gets one either
            try_lock(self._handle)
        own = Path(name.removesuffix(_LOCK))
        own.mkdir(mode=0o700)
        return own

    def _release(self, own: Path) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
        with suppress(OSError):  # on Windows, while another one looks whether we live
            _lock_of(own).unlink(missing_ok=True)


def _lock_of(place: Path) -> Path:
    return place.with_name(place.name + _LOCK)


def _remove_if_dead(place: Path) -> None:
    """Remove what lies there unless somebody holds its lock."""
    lock = _lock_of(place)
    try:
        handle = os.open(lock, os.O_RDWR)
    except FileNotFoundError:
        _remove(place)
        return
    try:
        try_lock(handle)
    except OSError:
        return
    else:
        _remove(place)
    finally:
        os.close(handle)
    lock.unlink(missing_ok=True)


def _remove(place: Path) -> None:
    """Remove as much as can be; a program on Windows may still hold a file of it."""
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place, ignore_errors=True)
    else:
        place.unlink(missing_ok=True)
