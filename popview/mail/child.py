"""The reader child: `python -m popview.mail.child`. Foreign MIME and HTML are touched only here.

Frames on stdin and stdout (popview.mail.wire). Each request is {"id": n, "op": …}; each gets one
answer with the same id: the result, or {"id": n, "problem": ProblemKind, "facts": {…}}.

    read    "path" | "raw" (base64), "lines", "prefer", "loaded" (address: base64) -> "document"
    source  "path" | "raw", "most"                       -> "source", "complete"
    save    "path" | "raw", "part", "folder" | "target"  -> "saved"
    text    "path" | "raw", "lines", "most"              -> "text"
    peek    "path" | "raw", "part"                       -> "name", "kind", "text" + "complete" or "image"
    ping                                                 -> "pong"

It ends with its stdin. Deadlines are the parent's: a child that hangs is killed.
"""

import base64
import binascii
import codecs
import contextlib
import mmap
import os
import re
import signal
import stat
import sys
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from popview.mail.assemble import attachment_name
from popview.mail.content import decoded, text_of
from popview.mail.images import measure
from popview.mail.read import MOST_SOURCE, read, source_of, text_to_search
from popview.mail.save import SaveRefused, part_of, save_part
from popview.mail.tree import Raw
from popview.mail.warden import Warden
from popview.mail.wire import Frames, Json, WireError, document_to_json, encode_frame
from popview.types import ProblemKind

__all__ = ["answer", "main"]

_MAPPED = 32_000_000  # octets: larger files are mapped instead of read
_MOST_MEMORY = 2_000_000_000  # octets of address space, mapped files included
_MOST_PEEK = 8_000_000
_CHUNK = 1 << 16
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")


def main() -> int:
    """Serve requests until stdin ends; 0 is the only good end."""
    stdin, stdout = _private_streams()
    _limit()
    _warm_up()
    warden = Warden()
    warden.watch()
    frames = Frames()
    while data := stdin.read1(_CHUNK):
        try:
            for request in frames.feed(data):
                stdout.write(_answer_frame(request, warden))
                stdout.flush()
        except WireError:
            return 2
    return 0


def _private_streams() -> tuple[Any, BinaryIO]:
    """Keep the pipes to ourselves: a stray print must not break a frame."""
    stdout = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is for the window
    return sys.stdin.buffer, stdout


def _limit() -> None:
    """Bound memory and leave no core dump with a mail in it, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def _warm_up() -> None:
    """Import what is imported late, so that the first message does not wait for it."""
    import asn1crypto.cms
    import charset_normalizer
    import tnefparse

    del asn1crypto, charset_normalizer, tnefparse
    read(b"Subject: =?utf-8?q?=C3=BC?=\r\nContent-Type: text/html\r\n\r\n<style>p{color:red}</style><p>x")


def _answer_frame(request: Json, warden: Warden) -> bytes:
    try:
        return encode_frame(answer(request, warden))
    except WireError:
        return encode_frame(_problem(request, ProblemKind.LIMIT, limit="frame"))


def answer(request: Json, warden: Warden | None = None) -> dict[str, Any]:
    """Serve one request; whatever goes wrong becomes a problem in the answer."""
    operation = _OPERATIONS.get(str(request.get("op", "")))
    if operation is None:
        return _problem(request, ProblemKind.BUG, reason="unknown operation")
    if warden is not None:
        folder = str(request.get("folder", "")) or os.path.dirname(str(request.get("target", "")))
        warden.allow(str(request.get("path", "")), folder)
    try:
        return {"id": request.get("id"), **operation(request)}
    except SaveRefused as refused:
        return _problem(request, refused.kind, path=refused.path, reason=refused.reason)
    except OSError as error:
        reason = error.strerror or str(error)
        return _problem(request, ProblemKind.FILE_REFUSED, path=str(request.get("path", "")), reason=reason)
    except (Exception, RecursionError, MemoryError) as error:  # noqa: BLE001 - the process border
        return _problem(request, ProblemKind.BUG, reason=type(error).__name__)
    finally:
        if warden is not None:
            warden.allow()


def _problem(request: Json, kind: ProblemKind, **facts: str) -> dict[str, Any]:
    return {"id": request.get("id"), "problem": kind.value, "facts": facts}


@contextlib.contextmanager
def _message(request: Json) -> Iterator[Raw]:
    """Open the message of a request: octets in the frame, or one regular file, read or mapped."""
    raw = request.get("raw")
    if isinstance(raw, str):
        try:
            yield base64.b64decode(raw, validate=True)
        except binascii.Error as error:
            raise WireError("raw is no base64") from error
        return
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    file = os.open(str(request.get("path", "")), flags)
    with os.fdopen(file, "rb") as opened:
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(0, "not a regular file")
        if status.st_size < _MAPPED:
            yield opened.read()
            return
        with mmap.mmap(file, 0, access=mmap.ACCESS_READ) as mapped:
            yield mapped


def _read(request: Json) -> dict[str, Any]:
    loaded = {str(name): base64.b64decode(data) for name, data in request.get("loaded", {}).items()}
    with _message(request) as raw:
        document = read(raw, int(request.get("lines", -1)), str(request.get("prefer", "html")), loaded)
    return {"document": document_to_json(document)}


def _source(request: Json) -> dict[str, Any]:
    most = min(int(request.get("most", MOST_SOURCE)), 20 * MOST_SOURCE)
    with _message(request) as raw:
        return {"source": source_of(raw, most), "complete": len(raw) <= most}


def _text(request: Json) -> dict[str, Any]:
    with _message(request) as raw:
        return {"text": text_to_search(raw, int(request.get("lines", -1)), int(request.get("most", 0)))}


def _save(request: Json) -> dict[str, Any]:
    folder, target = str(request.get("folder", "")), str(request.get("target", ""))
    if bool(folder) == bool(target):
        raise SaveRefused(ProblemKind.FILE_REFUSED, "", "a folder or a target")
    with _message(request) as raw:
        return {"saved": save_part(raw, str(request.get("part", "")), folder=folder, target=target)}


def _peek(request: Json) -> dict[str, Any]:
    """Show a little of an attachment: a raster picture or a text by its octets; never by its name."""
    with _message(request) as raw:
        node = part_of(raw, str(request.get("part", "")))
        shown: dict[str, Any] = {"name": attachment_name(node), "kind": node.kind}
        data = decoded(node, 2 * _MOST_PEEK)[0]
        if measure(data) is not None and len(data) <= _MOST_PEEK:
            return {**shown, "image": base64.b64encode(data).decode("ascii")}
        is_text = node.kind.startswith("text/") or _is_text(data[:_CHUNK])
        text = text_of(node, most=_CHUNK)[0] if is_text else ""
        return {**shown, "text": text, "complete": node.end - node.body <= _CHUNK}


def _is_text(data: bytes) -> bool:
    """Tell a text that came without a type: it has no control octets but those that shape lines."""
    return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or not _CONTROLS.search(data)


def _ping(_request: Json) -> dict[str, Any]:
    return {"pong": True}


_OPERATIONS: dict[str, Callable[[Json], dict[str, Any]]] = {
    "read": _read,
    "source": _source,
    "text": _text,
    "save": _save,
    "peek": _peek,
    "ping": _ping,
}

if __name__ == "__main__":
    sys.exit(main())
