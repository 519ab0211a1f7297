"""Files that are whole or not there: written beside, fsynced, then given their name."""

import os
import sys
import tempfile
from pathlib import Path

from popview.store.failures import guarded

if sys.platform == "darwin":
    import fcntl


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` in the place of `path`, mode 0600; after a crash the old or the new file is there.

    A link is followed, so that a settings file kept elsewhere stays a link. Raises OSError.
    """
    target = path.resolve()
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)  # mode 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            sync_file(file.fileno())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_file(handle: int) -> None:
    """Make what was written durable. macOS answers fsync before the disk does; it has a call that waits."""
    if sys.platform == "darwin":
        try:
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        except OSError:  # a network share or a stick does not know it; SQLite does the same
            os.fsync(handle)
    else:
        os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Make names in `folder` durable; systems without folder handles do this by themselves."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def set_aside(path: Path) -> Path:
    """Give a file that cannot be used the name `….bad` (`.bad-2` … if taken); return it. Raises OSError."""
    number = 1
    while True:
        bad = path.with_name(path.name + (".bad" if number == 1 else f".bad-{number}"))
        if not bad.exists():
            path.rename(bad)
            sync_folder(path.parent)
            return bad
        number += 1


def remove_database(path: Path) -> None:
    """Remove a database that may be thrown away, with its log; no harm if it is not there."""
    with guarded(path):
        for suffix in ("", "-wal", "-shm"):
            Path(f"{path}{suffix}").unlink(missing_ok=True)
