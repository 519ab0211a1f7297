"""The reader child's language: length-prefixed JSON, used on both sides. No pickle.

A frame is a 4-byte big-endian length and that many octets of UTF-8 JSON, one object. What comes
from the child is checked field by field: the child handles hostile bytes, so its answers are not
trusted either.
"""

import base64
import binascii
import dataclasses
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from popview.types import (
    Answer,
    Appointment,
    AppointmentKind,
    Attachment,
    Body,
    BodyKind,
    Defect,
    Document,
    Hop,
    Moment,
    Part,
    Person,
    Repeats,
    Warn,
    WarningKind,
)

__all__ = ["MOST_FRAME", "Frames", "WireError", "document_from_json", "document_to_json", "encode_frame"]

MOST_FRAME = 200_000_000  # octets
_LENGTH = 4

Json = Mapping[str, Any]


class WireError(ValueError):
    """The other side does not speak this language: it must be ended and started again."""


def encode_frame(message: Json) -> bytes:
    """Return one message as a frame."""
    body = json.dumps(message, separators=(",", ":")).encode("ascii")
    if len(body) > MOST_FRAME:
        raise WireError("frame too long")
    return len(body).to_bytes(_LENGTH, "big") + body


class Frames:
    """Cuts a stream of octets into messages; `feed` what arrives, iterate over what is complete."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[Json]:
        """Yield each message that is complete now; WireError when the stream is broken."""
        self._buffer += data
        while len(self._buffer) >= _LENGTH:
            length = int.from_bytes(self._buffer[:_LENGTH], "big")
            if length > MOST_FRAME:
                raise WireError("frame too long")
            if len(self._buffer) < _LENGTH + length:
                return
            body = bytes(self._buffer[_LENGTH : _LENGTH + length])
            del self._buffer[: _LENGTH + length]
            yield _parse(body)


def _parse(body: bytes) -> Json:
    try:
        message = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise WireError("no JSON") from error
    if not isinstance(message, dict):
        raise WireError("no object")
    return message


def document_to_json(document: Document) -> dict[str, Any]:
    """Return a Document as JSON values; pictures as base64."""
    out = dataclasses.asdict(document)
    out["images"] = [[name, base64.b64encode(data).decode("ascii")] for name, data in document.images]
    return out


def document_from_json(value: object) -> Document:
    """Rebuild a Document; WireError for anything that is not one."""
    if not isinstance(value, dict):
        raise WireError("no document")
    try:
        return _document(value)
    except (KeyError, TypeError, ValueError, AttributeError, binascii.Error) as error:
        raise WireError(f"no document: {error}") from error


def _document(value: Json) -> Document:
    fragment = tuple(_int(number) for number in value["fragment"])
    return Document(
        subject=_text(value["subject"]),
        people=tuple((_text(field), tuple(_person(x) for x in people)) for field, people in value["people"]),
        date_text=_text(value["date_text"]),
        date_s=_seconds(value["date_s"]),
        headers=_pairs(value["headers"]),
        bodies=tuple(_body(x) for x in value["bodies"]),
        attachments=tuple(_attachment(x) for x in value["attachments"]),
        images=tuple((_text(name), base64.b64decode(data, validate=True)) for name, data in value["images"]),
        parts=tuple(_part(x) for x in value["parts"]),
        warnings=tuple(Warn(WarningKind(x["kind"]), _pairs(x["facts"])) for x in value["warnings"]),
        defects=tuple(Defect(x) for x in value["defects"]),
        blocked=_counts(value["blocked"]),
        lines_shown=_int(value["lines_shown"]),
        list_unsubscribe=_text(value["list_unsubscribe"]),
        message_id=_text(value["message_id"]),
        trackers=_counts(value["trackers"]),
        fragment=(fragment[0], fragment[1]) if len(fragment) == 2 else (0, 0),
        remote=tuple(_text(address) for address in value["remote"]),
        hops=tuple(_hop(x) for x in value["hops"]),
        appointments=tuple(_appointment(x) for x in value["appointments"]),
        attested_by=_text(value["attested_by"]),
        attested=_pairs(value["attested"]),
    )


def _person(value: Json) -> Person:
    return Person(_text(value["name"]), _text(value["address"]))


def _hop(value: Json) -> Hop:
    return Hop(
        _text(value["sender"]),
        _text(value["receiver"]),
        _text(value["how"]),
        _seconds(value["date_s"]),
        _text(value["date_text"]),
    )


def _appointment(value: Json) -> Appointment:
    return Appointment(
        AppointmentKind(value["kind"]),
        _text(value["title"]),
        _moment(value["start"]),
        None if value["end"] is None else _moment(value["end"]),
        _text(value["place"]),
        _person(value["organiser"]),
        _person(value["who"]),
        Answer(value["answer"]),
        Repeats(value["repeats"]),
        _text(value["part"]),
    )


def _moment(value: Json) -> Moment:
    stamp = _text(value["stamp"])
    if datetime.fromisoformat(stamp).isoformat()[: 10 if len(stamp) == 10 else None] != stamp:
        raise ValueError("not a moment as it is written here")
    return Moment(stamp, _text(value["zone"]))


def _body(value: Json) -> Body:
    return Body(BodyKind(value["kind"]), _text(value["text"]), _bool(value["is_complete"]))


def _attachment(value: Json) -> Attachment:
    return Attachment(
        _text(value["part"]),
        _text(value["name"]),
        _text(value["kind"]),
        _int(value["size"]),
        _bool(value["is_inline"]),
        _bool(value["is_dangerous"]),
        _bool(value["is_complete"]),
    )


def _part(value: Json) -> Part:
    return Part(
        _text(value["part"]),
        _int(value["depth"]),
        _text(value["kind"]),
        _text(value["name"]),
        _int(value["size"]),
    )


def _pairs(value: Iterable[tuple[object, object]]) -> tuple[tuple[str, str], ...]:
    return tuple((_text(name), _text(text)) for name, text in value)


def _counts(value: Iterable[tuple[object, object]]) -> tuple[tuple[str, int], ...]:
    return tuple((_text(name), _int(count)) for name, count in value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _int(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("number expected")
    return value


def _bool(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("flag expected")
    return value


def _seconds(value: object) -> float | None:
    if value is None:
        return None
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise TypeError("seconds expected")
    return float(value)
