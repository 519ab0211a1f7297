"""Dates as mail writes them, and as nobody should."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.dates import parse_date


def at(*when: int) -> float:
    return datetime(*when, tzinfo=UTC).timestamp()  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tue, 02 Oct 2024 10:01:00 +0200", at(2024, 10, 2, 8, 1)),
        ("2 Oct 24 10:01 GMT", at(2024, 10, 2, 10, 1)),
        ("Fri, 21 Nov 97 09:55:06 -0600", at(1997, 11, 21, 15, 55, 6)),
        ("Sat, 25 May 2002 13:03:59 -0400 (EDT)", at(2002, 5, 25, 17, 3, 59)),
        ("Thu, 1 Jan 1970 00:00:05 EST", at(1970, 1, 1, 5, 0, 5)),
        ("Mon Oct  7 12:00:00 2002", at(2002, 10, 7, 12)),
        ("Mon Oct  7 12:00:00 PDT 2002", at(2002, 10, 7, 19)),
        ("2024-03-05T06:07:08+01:00", at(2024, 3, 5, 5, 7, 8)),
        ("Thu,\n      13\n        Feb\n          1969\n      23:32\n -0330", at(1969, 2, 14, 3, 2)),
        ("Wed, 05 Jun 0102 05:50:03 +0600", at(2002, 6, 4, 23, 50, 3)),
        ("13.Jan.2021 10:20:30 +0000", at(2021, 1, 13, 10, 20, 30)),
        ("Mon, 30 Jun 2008 23:59:60 +0000", at(2008, 7, 1)),
    ],
)
def test_a_date_is_read(text: str, expected: float) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Whenever",
        "Mon, 1 Jan 1900 00:00:00 +0000",
        "Mon, 1 Jan 9999 00:00:00 +0000",
        "Mon, 1 Jan 2024 25:61:00 +0000",
        "31 Feb 2024 10:00:00 +0000",
        "1 Foo 2024 10:00:00 +0000",
        "Mon, 1 Jan " + "9" * 4000 + " 00:00:00 +0000",
        "0000-00-00T00:00:00Z",
    ],
)
def test_h8_a_hopeless_date_is_none_and_no_exception(text: str) -> None:
    assert parse_date(text) is None


def test_h8_the_edge_of_32_bits_and_a_missing_zone_are_dates() -> None:
    assert parse_date("Tue, 19 Jan 2038 03:14:08 +0000") == 2**31
    assert parse_date("Tue, 2 Oct 2024 10:01:00") == at(2024, 10, 2, 10, 1)
    assert parse_date("Tue, 2 Oct 2024 10:01:00 +9999") == at(2024, 10, 2, 10, 1)


@given(st.text(max_size=80))
def test_no_text_raises(text: str) -> None:
    parse_date(text)
    parse_date("Mon, 1 Jan 2024 10:00:00 " + text)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Mon, 1 Jan 2024 03:04:05 PM +0000", "Mon, 1 Jan 2024 15:04:05 +0000"),
        ("Mon, 1 Jan 2024 12:04 a.m.", "Mon, 1 Jan 2024 00:04:00 +0000"),
        ("Mon, 1 Jan 2024 12:04:05pm -0500", "Mon, 1 Jan 2024 12:04:05 -0500"),
        ("Mon, 1 Jan 2024 15:04:05 PM", "Mon, 1 Jan 2024 15:04:05 +0000"),
        ("2024-01-01T12:00:00+02", "2024-01-01T12:00:00+02:00"),
        ("Mon, 1 Jan 2024 12:00:00 GMT-3", "Mon, 1 Jan 2024 12:00:00 -0300"),
        ("Mon, 1 Jan 2024 12:00:00 +200", "Mon, 1 Jan 2024 12:00:00 +0200"),
    ],
)
def test_halves_of_a_day_and_short_zones_are_read(text: str, same: str) -> None:
    assert parse_date(text) == parse_date(same) is not None
