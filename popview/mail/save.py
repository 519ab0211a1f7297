"""Attachments into files: never over a file, never outside the folder, never through a link."""

import errno
import os
import stat

from popview.mail.assemble import attachment_name
from popview.mail.content import decoded
from popview.mail.names import numbered
from popview.mail.quarantine import mark
from popview.mail.tree import Node, Raw, scan
from popview.mail.unpack import unpack
from popview.types import ProblemKind

__all__ = ["NoSuchPart", "SaveRefused", "part_content", "part_of", "save_part"]

_MOST_TWINS = 1000
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class SaveRefused(Exception):
    """The file was not written; `kind` says why."""

    def __init__(self, kind: ProblemKind, path: str, reason: str = "") -> None:
        super().__init__(kind, path, reason)
        self.kind = kind
        self.path = path
        self.reason = reason


class NoSuchPart(SaveRefused):
    """The message has no such part."""


def part_of(raw: Raw, part: str) -> Node:
    """Return one part of a message, also one that lies inside another; NoSuchPart if there is none."""
    tree = scan(raw)
    node = tree.find(part)
    if node is None:
        unpack(tree)
        node = tree.find(part)
    if node is None:
        raise NoSuchPart(ProblemKind.FILE_REFUSED, part, "no such part")
    return node


def part_content(raw: Raw, part: str) -> tuple[str, str, bytes]:
    """Return (safe name, media type, decoded octets) of one part; NoSuchPart if there is none."""
    node = part_of(raw, part)
    return attachment_name(node), node.kind, decoded(node)[0]


def save_part(raw: Raw, part: str, *, folder: str = "", target: str = "") -> str:
    """Write one part into `folder` under its own safe name (numbered if taken), or to `target`.

    Returns the path. The file is created new with mode 0600 and fsynced; SaveRefused otherwise, and
    then nothing is left behind.
    """
    name, _, data = part_content(raw, part)
    if target:
        where, name = os.path.split(os.path.abspath(target))
        _write(where, name, data)
        return os.path.join(where, name)
    where = os.path.abspath(folder)
    for number in range(1, _MOST_TWINS):
        try:
            _write(where, numbered(name, number), data)
        except SaveRefused as refused:
            if refused.kind is not ProblemKind.FILE_EXISTS:
                raise
        else:
            return os.path.join(where, numbered(name, number))
    raise SaveRefused(ProblemKind.FILE_EXISTS, os.path.join(where, name))


def _write(where: str, name: str, data: bytes) -> None:
    path = os.path.join(where, name)
    try:
        folder = _open_folder(where)
    except OSError as error:
        raise _refused(error, where) from error
    try:
        _write_new(folder, path, data)
    except OSError as error:
        raise _refused(error, path) from error
    finally:
        if folder >= 0:
            os.close(folder)


def _write_new(folder: int, path: str, data: bytes) -> None:
    """Write a file that was not there; it is marked before it has any content. Half a file is taken away."""
    name, root = (path, None) if folder < 0 else (os.path.basename(path), folder)
    file = os.open(name, _FLAGS, 0o600, dir_fd=root)
    try:
        try:
            mark(file, path)
            _write_all(file, data)
        finally:
            os.close(file)
    except OSError:
        os.unlink(name, dir_fd=root)
        raise


def _open_folder(where: str) -> int:
    """Hold the folder open, so that it cannot be swapped for another; -1 where the system cannot."""
    if os.open not in os.supports_dir_fd:
        if not os.path.isdir(where):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), where)
        return -1
    return os.open(where, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))


def _write_all(file: int, data: bytes) -> None:
    if not stat.S_ISREG(os.fstat(file).st_mode):
        raise OSError(errno.EINVAL, "not a regular file")
    view = memoryview(data)
    while view:
        view = view[os.write(file, view[: 1 << 20]) :]
    os.fsync(file)


def _refused(error: OSError, path: str) -> SaveRefused:
    kinds = {
        errno.EEXIST: ProblemKind.FILE_EXISTS,
        errno.ELOOP: ProblemKind.FILE_EXISTS,
        errno.ENOSPC: ProblemKind.DISK_FULL,
        errno.EDQUOT: ProblemKind.DISK_FULL,
    }
    kind = kinds.get(error.errno or 0, ProblemKind.FILE_REFUSED)
    return SaveRefused(kind, path, error.strerror or type(error).__name__)
