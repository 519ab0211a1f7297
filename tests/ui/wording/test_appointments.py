"""Sentences about appointments, by the clocks of a reader in Oslo."""

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QDate

from popview.types import Answer, Appointment, AppointmentKind, Moment, Person, Repeats
from popview.ui.wording import appointments as words

ANN = Person("Ann", "ann@a.example")
pytestmark = pytest.mark.needs("linux")  # where the clocks of a process can be set


@pytest.fixture(autouse=True)
def _in_oslo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Oslo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def at(start: str, zone: str = "", end: str = "", end_zone: str = "") -> Appointment:
    until = Moment(end, end_zone or zone) if end else None
    return Appointment(AppointmentKind.INVITATION, "Lunch", Moment(start, zone), until)


@pytest.mark.parametrize(
    ("one", "text", "elsewhere"),
    [
        (at("2026-07-06T12:00:00", "UTC"), "Monday, 6 July 2026, 14:00", ""),
        (at("2026-07-06T12:00:00"), "Monday, 6 July 2026, 12:00", ""),
        (at("2026-07-06T12:00:00", "Europe/Berlin"), "Monday, 6 July 2026, 12:00", ""),
        (
            at("2026-07-06T12:00:00", "Europe/London", "2026-07-06T13:30:00"),
            "Monday, 6 July 2026, 13:00 – 14:30",
            "Monday, 6 July 2026, 12:00 – 13:30 in Europe/London",
        ),
        (
            at("2026-07-06T12:00:00", "Europe/London", "2026-07-06T12:30:00", "UTC"),
            "Monday, 6 July 2026, 13:00 – 14:30",
            "Monday, 6 July 2026, 12:00 – 13:30 in Europe/London",
        ),
        (
            at("2026-07-06T22:00:00", "Pacific Standard Time"),
            "Tuesday, 7 July 2026, 07:00",
            "Monday, 6 July 2026, 22:00 in Pacific Standard Time",
        ),
        (
            at("2026-07-06T12:00:00", "/mozilla.org/20070129_1/Europe/Berlin"),
            "Monday, 6 July 2026, 12:00",
            "",
        ),
        (
            at("2026-07-06T12:00:00", "Our <zone>"),
            "Monday, 6 July 2026, 12:00 (by the clocks of “Our <zone>”)",
            "",
        ),
        (
            at("2026-07-06T22:00:00", "", "2026-07-07T01:00:00"),
            "Monday, 6 July 2026, 22:00 – Tuesday, 7 July 2026, 01:00",
            "",
        ),
        (at("2026-07-06T22:00:00", "", "2026-07-06T21:00:00"), "Monday, 6 July 2026, 22:00", ""),
        (at("2026-07-06"), "Monday, 6 July 2026", ""),
        (at("2026-07-06", "", "2026-07-07"), "Monday, 6 July 2026", ""),
        (at("2026-07-06", "", "2026-07-09"), "Monday, 6 July 2026 – Wednesday, 8 July 2026", ""),
        (
            replace(at("2026-07-06"), repeats=Repeats.WEEKLY),
            "Monday, 6 July 2026, every week",
            "",
        ),
    ],
)
def test_when_it_is_by_the_readers_clocks_and_by_its_own(one: Appointment, text: str, elsewhere: str) -> None:
    found = words.when(one)
    assert (found.text, found.elsewhere) == (text, elsewhere)


def test_the_day_of_the_leaf_is_the_readers() -> None:
    assert words.when(at("2026-07-06T23:30:00", "UTC")).first_day == QDate(2026, 7, 7)


def test_what_no_clock_shows_does_no_harm() -> None:
    for stamp in ("0001-01-01T00:00:00", "9999-12-31T23:59:59"):
        for zone in ("UTC", "Europe/London", "\x00", "ü/../..", "x" * 80):
            assert words.rows(at(stamp, zone))


@pytest.mark.parametrize("kind", list(AppointmentKind))
def test_what_is_wanted_is_said(kind: AppointmentKind) -> None:
    one = replace(at("2026-07-06"), kind=kind)
    assert words.headline(one)
    assert "{" not in words.headline(one)


@pytest.mark.parametrize("answer", list(Answer))
def test_every_answer_is_a_sentence_with_its_name(answer: Answer) -> None:
    one = replace(at("2026-07-06"), kind=AppointmentKind.ANSWER, answer=answer)
    assert words.headline(replace(one, who=ANN)).startswith("Ann ")
    assert words.headline(replace(one, who=Person("", "b@b.example"))).startswith("b@b.example ")
    assert words.headline(replace(one, who=Person("{who}", ""))).startswith("{who} ")
    assert words.headline(one).startswith("Somebody ")


def test_facts_that_are_not_there_have_no_row() -> None:
    assert [label for label, _ in words.rows(at("2026-07-06"))] == ["When"]
    full = replace(at("2026-07-06"), place="Canteen", organiser=ANN)
    assert dict(words.rows(full))["Organiser"] == "Ann <ann@a.example>"
    assert words.title(replace(full, title="")) == "(no title)"
    assert words.summary(full) == "Invitation: Lunch, Monday, 6 July 2026, Canteen"
    assert words.others(1) == "1 more appointment is in the file."
