from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale

from popview.types import Lock, Stage
from popview.ui.wording import values

NOON = datetime(2026, 3, 18, 12, 0).timestamp()  # a Wednesday, local time
DAY = 86_400


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("octets", "said"),
    [(-1, "—"), (0, "0 B"), (999, "999 B"), (1_000, "1 kB"), (48_300, "48 kB"), (1_240_000, "1.2 MB")],
)
def test_sizes_are_short(octets: int, said: str) -> None:
    assert values.size(octets) == said


def test_sizes_follow_the_locale() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert values.size(1_240_000) == "1,2 MB"
    assert values.number(1_234) == "1.234"


@pytest.mark.parametrize(("count", "said"), [(0, "0 messages"), (1, "1 message"), (1_234, "1,234 messages")])
def test_messages_are_counted(count: int, said: str) -> None:
    assert values.messages(count) == said


def test_count_and_size_stand_together() -> None:
    assert values.messages_and_size(12, 48_000_000) == "12 messages, 48.0 MB"


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (3_600, "Today 11:00"),
        (-3_600, "Today 13:00"),
        (DAY, "Yesterday 12:00"),
        (2 * DAY, "Mon 12:00"),
        (6 * DAY, "Thu 12:00"),
        (7 * DAY, "11/03/2026"),
        (400 * DAY, "11/02/2025"),
        (-3 * DAY, "21/03/2026"),
    ],
)
def test_dates_are_as_near_as_they_can_be(age: int, said: str) -> None:
    assert values.date(NOON - age, NOON) == said


@pytest.mark.parametrize("hopeless", [None, float("nan"), float("inf"), 1e20, -1e20])
def test_a_hopeless_date_is_a_dash(hopeless: float | None) -> None:
    assert values.date(hopeless, NOON) == "—"
    assert values.full_date(hopeless) == "—"


def test_the_full_date_has_day_and_time() -> None:
    assert "18 March 2026" in values.full_date(NOON)
    assert "12:00" in values.full_date(NOON)


def test_the_age_of_the_list_is_said() -> None:
    assert values.checked(NOON - 60, NOON) == "checked 11:59"
    assert values.checked(NOON - DAY, NOON) == "checked Yesterday 12:00"
    assert values.checked(0, NOON) == "never checked"


@pytest.mark.parametrize("where", Stage)
def test_every_stage_has_words(where: Stage) -> None:
    assert len(values.stage(where)) > 5


def test_a_stage_that_counts_says_how_far_it_is() -> None:
    assert values.stage(Stage.HEADERS, 120, 1_000) == "Reading headers: 120 of 1,000"
    assert values.stage(Stage.FETCHING, 500_000, 2_000_000) == "Fetching the message: 500 kB of 2.0 MB"
    assert values.stage(Stage.COPYING, 500_000, 2_000_000) == "Making safety copies: 500 kB of 2.0 MB"
    assert values.stage(Stage.COPYING_HEADERS, 5, 12) == "Making copies of the headers: 5 of 12"
    assert values.stage(Stage.RESOLVING, 1, 2) == "Looking up the server…"


def test_the_lock_says_since_when() -> None:
    assert values.lock(Lock.HELD, NOON - 60, NOON) == "Mailbox locked by PopView since 11:59"
    assert values.lock(Lock.HELD) == "Mailbox locked by PopView"
    assert "few minutes" in values.lock(Lock.MAYBE)
    assert values.lock(Lock.NOT_HELD, 5.0, 6.0) == "Mailbox not locked"


def test_new_messages_are_counted_apart() -> None:
    assert values.account_numbers(3, 412) == "3 new of 412"
    assert values.account_numbers(0, 1) == "1 message"


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (2_000_000, 1_000_000, ("2.0 MB", "1.0 MB")),
        (1_936_000_000, 1_889_000_000, ("1.94 GB", "1.89 GB")),
        (15_312_000, 15_307_000, ("15.312 MB", "15.307 MB")),
        (15_312_000, 15_312_000, ("15.3 MB", "15.3 MB")),
        (15_312_000, 15_311_999, ("15.312 MB", "15.312 MB")),
        (400, 0, ("400 B", "0 B")),
    ],
)
def test_two_sizes_have_as_many_digits_as_tell_them_apart(
    one: int, other: int, said: tuple[str, str]
) -> None:
    assert values.sizes_apart(one, other) == said
