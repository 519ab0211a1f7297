"""The mark of a file that came from the internet, by which a system warns before such a file is run.

Windows keeps it in a stream of the file (zone 3 is the internet), macOS in an extended attribute: flags,
time and program, as its own browser writes them. Other systems have none. macOS itself was not tried: the
same call is tested on Linux, with an attribute that Linux allows.
"""

import ctypes
import logging
import os
import sys
import time

__all__ = ["mark", "quarantine_value", "set_attribute"]

_LOG = logging.getLogger(__name__)
_ZONE = ":Zone.Identifier"
_INTERNET = b"[ZoneTransfer]\r\nZoneId=3\r\n"
_ATTRIBUTE = "com.apple.quarantine"
_FLAGS = "0083"  # what Safari writes; 1 is "downloaded", Apple documents none of them
_PROGRAM = "PopView"
# Python has setxattr on Linux alone. Opened at once: the reader child forbids itself to open libraries later.
_C = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None


def mark(file: int, path: str) -> None:
    """Mark a file that is open for writing, in the way of this system; a disk that cannot is logged."""
    try:
        if sys.platform == "win32":
            with open(path + _ZONE, "wb") as zone:
                zone.write(_INTERNET)
        elif sys.platform == "darwin":
            set_attribute(file, _ATTRIBUTE, quarantine_value(time.time()))
    except OSError as error:
        _LOG.warning("a saved file bears no mark of where it came from: %s", error.strerror)


def quarantine_value(now_s: float) -> bytes:
    """Return flags, seconds since the epoch in hexadecimal, program, and no number in the system's log.

    >>> quarantine_value(0x59D84776)
    b'0083;59d84776;PopView;'
    """
    return f"{_FLAGS};{int(now_s):08x};{_PROGRAM};".encode("ascii")


def set_attribute(file: int, name: str, value: bytes) -> None:
    """Give an open file an extended attribute; OSError where its disk knows none.

    fsetxattr of macOS has a position and options, that of Linux flags alone: noughts mean the same to both.
    """
    assert _C is not None
    call = _C.fsetxattr
    call.argtypes = (
        ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint32, ctypes.c_int,
    )  # fmt: skip
    if call(file, name.encode("ascii"), value, len(value), 0, 0):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
