"""The language between the window's process and the reader child."""

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.wire import (
    MOST_FRAME,
    Frames,
    WireError,
    document_from_json,
    document_to_json,
    encode_frame,
)
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

LUNCH = Appointment(
    AppointmentKind.ANSWER,
    "Lunch",
    Moment("2026-03-02T18:00:00", "Europe/Oslo"),
    Moment("2026-03-02T19:00:00", "UTC"),
    "Canteen",
    Person("Ann", "a@b.example"),
    Person("", "b@b.example"),
    Answer.DECLINED,
    Repeats.WEEKLY,
    "1.2",
)

FULL = Document(
    subject="Grüße 👋",
    people=(("From", (Person("Ann", "a@b.example"),)),),
    date_text="whenever",
    date_s=1.5,
    headers=(("X", "y"),),
    bodies=(Body(BodyKind.HTML, "<p>x</p>", False),),
    attachments=(Attachment("1.2", "a.exe", "x/y", 3, is_dangerous=True),),
    images=(("cid:x", bytes(range(256))),),
    parts=(Part("1", 0, "text/plain", "", 5),),
    warnings=(Warn(WarningKind.SEVERAL_FROM, (("count", "2"),)),),
    defects=(Defect.TRUNCATED,),
    blocked=(("t.example", 2),),
    lines_shown=40,
    list_unsubscribe="<mailto:x>",
    message_id="m@x",
    trackers=(("t.example", 1),),
    fragment=(1, 2),
    remote=("https://t.example/a.png",),
    hops=(Hop("a.example", "b.example", "ESMTPS", 1.5, "then"), Hop("", "", "", None, "")),
    appointments=(LUNCH, Appointment(AppointmentKind.NOTE, "", Moment("2026-03-02"))),
    attested_by="mx.b.example",
    attested=(("spf", "fail"),),
)


@pytest.mark.parametrize("document", [FULL, Document()])
def test_a_document_crosses_unchanged(document: Document) -> None:
    crossed = json.loads(json.dumps(document_to_json(document)))
    assert document_from_json(crossed) == document


def test_every_field_of_a_document_crosses() -> None:
    for field in dataclasses.fields(Document):
        assert getattr(FULL, field.name) != getattr(Document(), field.name), field.name


@pytest.mark.parametrize(
    "change",
    [
        {"subject": 1},
        {"subject": None},
        {"date_s": "x"},
        {"date_s": float("nan")},
        {"bodies": [{"kind": "evil", "text": "", "is_complete": True}]},
        {"bodies": None},
        {"people": [["From", [["a", "b"]]]]},
        {"images": [["cid:x", "not base64!"]]},
        {"images": [["cid:x", 5]]},
        {"attachments": [{"part": "1"}]},
        {"lines_shown": True},
        {"blocked": [["x", "y"]]},
        {"appointments": [{"kind": "note"}]},
        {"appointments": [{**dataclasses.asdict(LUNCH), "start": {"stamp": "2026-W10-1", "zone": ""}}]},
        {"appointments": [{**dataclasses.asdict(LUNCH), "start": {"stamp": "2026-02-30", "zone": ""}}]},
        {"appointments": [{**dataclasses.asdict(LUNCH), "answer": "perhaps"}]},
        {"warnings": [{"kind": "x", "facts": []}]},
    ],
)
def test_what_is_no_document_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(WireError):
        document_from_json({**document_to_json(FULL), **change})


@pytest.mark.parametrize("value", [None, [], "x", 5, {}])
def test_other_values_are_no_documents(value: object) -> None:
    with pytest.raises(WireError):
        document_from_json(value)


@given(st.lists(st.dictionaries(st.text(max_size=5), st.text(max_size=20)), max_size=5), st.integers(1, 50))
def test_messages_come_out_of_any_pieces(messages: list[dict[str, str]], size: int) -> None:
    stream = b"".join(encode_frame(message) for message in messages)
    frames = Frames()
    out = [found for at in range(0, len(stream), size) for found in frames.feed(stream[at : at + size])]
    assert out == messages


@pytest.mark.parametrize(
    "stream", [b"\xff\xff\xff\xff", (MOST_FRAME + 1).to_bytes(4, "big"), b"\0\0\0\x01x", b"\0\0\0\x02[]"]
)
def test_a_broken_stream_is_refused(stream: bytes) -> None:
    with pytest.raises(WireError):
        list(Frames().feed(stream))


def test_nested_json_beyond_reason_is_refused() -> None:
    body = b"[" * 100_000
    with pytest.raises(WireError):
        list(Frames().feed(len(body).to_bytes(4, "big") + body))
