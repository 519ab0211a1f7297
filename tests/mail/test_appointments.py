"""Appointments out of calendars as programs write them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.appointments import appointments
from popview.types import Answer, AppointmentKind, Moment, Person, Repeats

CALENDAR = """BEGIN:VCALENDAR
METHOD:{method}
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19810329T020000
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY;LANGUAGE=en:Lunch\\, with\\nAnn
DTSTART;TZID="Europe/Berlin":20240305T120000
DTEND:20240305T123000Z
RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4
LOCATION;X="a:b":Can
 teen
ORGANIZER;CN="Ann, of sales":MAILTO:ann@x.example
ATTENDEE;PARTSTAT=ACCEPTED;CN=Ben:mailto:ben@x.example
{more}BEGIN:VALARM
SUMMARY:Reminder
DTSTART:19990101
END:VALARM
STATUS:{status}
END:VEVENT
END:VCALENDAR"""


def calendar(method: str = "REQUEST", status: str = "CONFIRMED", more: str = "") -> str:
    return CALENDAR.format(method=method, status=status, more=more)


def event(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT"))


def test_an_invitation_says_what_when_where_and_who() -> None:
    (found,) = appointments(calendar(), "1.2")
    assert found.kind is AppointmentKind.INVITATION
    assert found.title == "Lunch, with Ann"
    assert found.start == Moment("2024-03-05T12:00:00", "Europe/Berlin")
    assert found.end == Moment("2024-03-05T12:30:00", "UTC")
    assert found.place == "Canteen"
    assert found.organiser == Person("Ann, of sales", "ann@x.example")
    assert found.repeats is Repeats.WEEKLY
    assert found.part == "1.2"
    assert (found.who, found.answer) == (Person("", ""), Answer.NONE)


@pytest.mark.parametrize(
    ("method", "status", "kind"),
    [
        ("request", "TENTATIVE", AppointmentKind.INVITATION),
        ("CANCEL", "CONFIRMED", AppointmentKind.CANCELLATION),
        ("REQUEST", "CANCELLED", AppointmentKind.CANCELLATION),
        ("PUBLISH", "CONFIRMED", AppointmentKind.NOTE),
        ("WHATEVER", "", AppointmentKind.NOTE),
    ],
)
def test_what_is_wanted_is_told(method: str, status: str, kind: AppointmentKind) -> None:
    assert appointments(calendar(method, status))[0].kind is kind


def test_an_answer_says_whose_it_is_and_what() -> None:
    (found,) = appointments(calendar("REPLY"))
    assert (found.kind, found.who, found.answer) == (
        AppointmentKind.ANSWER,
        Person("Ben", "ben@x.example"),
        Answer.ACCEPTED,
    )
    (unclear,) = appointments(calendar("REPLY", more="ATTENDEE;PARTSTAT=DECLINED:mailto:c@x.example\n"))
    assert (unclear.who, unclear.answer) == (Person("", ""), Answer.NONE)


@pytest.mark.parametrize(
    ("lines", "start", "end"),
    [
        (("DTSTART;VALUE=DATE:20240305",), Moment("2024-03-05"), None),
        (("DTSTART:20240305", "DTEND:20240308"), Moment("2024-03-05"), Moment("2024-03-08")),
        (("DTSTART:20240305", "DTEND:20240305T100000"), Moment("2024-03-05"), None),
        (
            ("DTSTART:20240305T233000Z", "DURATION:PT1H30M"),
            Moment("2024-03-05T23:30:00", "UTC"),
            Moment("2024-03-06T01:00:00", "UTC"),
        ),
        (("DTSTART:20240305", "DURATION:P1W2D"), Moment("2024-03-05"), Moment("2024-03-14")),
        (("DTSTART:99991231", "DURATION:P9W"), Moment("9999-12-31"), None),
        (("DTSTART:20240305", "DURATION:-PT1H"), Moment("2024-03-05"), None),
    ],
)
def test_when_it_is(lines: tuple[str, ...], start: Moment, end: Moment | None) -> None:
    (found,) = appointments(event(*lines))
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "value",
    ["", "20240230", "20240305T256100Z", "2024-03-05", "00000101", "tomorrow", "20240305T10", "٢٠٢٤٠٣٠٥T"],
)
def test_what_begins_on_no_day_is_no_appointment(value: str) -> None:
    assert appointments(event(f"DTSTART:{value}", "SUMMARY:x")) == ()


def test_texts_can_neither_hide_nor_reorder_nor_be_endless() -> None:
    (found,) = appointments(
        event("DTSTART:20240305", "SUMMARY:a\u202eb\\nc" + "d" * 999, "ORGANIZER:x@y.example")
    )
    assert found.title.startswith("a‹U+202E›b cd")
    assert len(found.title) == 300
    assert found.organiser == Person("", "x@y.example")


def test_several_are_told_in_their_order_and_no_more_than_a_person_reads() -> None:
    text = "\n".join(event("DTSTART:20240305", f"SUMMARY:{number}") for number in range(50))
    assert [one.title for one in appointments(text)] == [str(number) for number in range(20)]


def test_hostile_calendars_are_linear() -> None:
    start = time.process_time()
    for piece in (
        "A;",
        'A;"',
        ";A=B",
        ";" * 50,
        "\n ",
        "\nBEGIN:VEVENT",
        "\nBEGIN:A\nEND:A",
        "\nEND:VEVENT\nBEGIN:X",
    ):
        appointments("BEGIN:VEVENT\nDTSTART" + piece * (300_000 // len(piece)))
    assert time.process_time() - start < 4


@given(st.text(max_size=200))
def test_nothing_raises(text: str) -> None:
    appointments(f"BEGIN:VEVENT\nDTSTART;{text}:20240305\nDTEND:{text}\nSUMMARY:{text}")
    appointments(event("DTSTART:20240305", f"ATTENDEE;{text}", f"RRULE:{text}", f"DURATION:P{text}"))
