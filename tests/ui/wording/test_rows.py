from dataclasses import replace

import pytest

from popview.ui.wording import rows
from tests.ui.believable import NOW, summaries

ROW = replace(
    summaries(1)[0], sender="Anna", address="anna@example.org", subject="Boat", size=4_000, date_s=NOW
)


def test_a_row_is_one_sentence() -> None:
    said = rows.row_sentence(ROW, ("marked for deletion", "new"), NOW)
    assert said.startswith("Boat, from Anna, Today ")
    assert said.endswith("4 kB, marked for deletion, new.")


def test_a_row_without_sender_and_subject_says_so() -> None:
    said = rows.row_sentence(replace(ROW, sender="", address="", subject="", date_s=None), (), NOW)
    assert said == "(no subject), from (no sender), —, 4 kB."


def test_a_row_whose_header_the_server_would_not_show_says_so() -> None:
    said = rows.row_sentence(replace(ROW, has_header=False), (), NOW)
    assert said == "A message of 4 kB, shown once it is fetched."


def test_a_message_at_which_the_server_breaks_off_is_said_to_be_set_aside() -> None:
    row = replace(ROW, is_breaker=True)
    assert "set aside: the server breaks off at this message" in rows.state_words(
        row, marked=False, seen=True, protected=False
    )
    said = rows.row_sentence(replace(row, has_header=False), (), NOW)
    assert said == "A message of 4 kB, set aside: the server breaks off at it."


def test_every_state_has_a_word_and_the_mark_comes_first() -> None:
    row = replace(ROW, is_gone=True, is_provisional=True, is_twin=True, is_fetched=True, has_attachment=True)
    said = rows.state_words(row, marked=True, seen=False, protected=True)
    assert said[0] == "marked for deletion"
    assert len(set(said)) == 8


def test_a_plain_seen_row_has_no_state() -> None:
    row = replace(ROW, is_fetched=False, has_attachment=False)
    assert rows.state_words(row, marked=False, seen=True, protected=False) == ()


def test_the_tip_is_bounded_and_names_the_address() -> None:
    tip = rows.row_tip(replace(ROW, subject="s" * 5_000, sender="n" * 5_000), ("new",))
    assert len(tip) < 500
    assert "Anna <anna@example.org>" in rows.row_tip(ROW, ())


def test_the_tip_says_when_the_server_deletes_by_itself() -> None:
    row = replace(ROW, date_s=NOW - 18.5 * rows.DAY_S, first_seen_s=NOW - rows.DAY_S)
    assert "The server deletes this in 12 days" in rows.row_tip(row, (), expire_days=30, now_s=NOW)
    assert "The server deletes" not in rows.row_tip(row, (), now_s=NOW)


def test_a_screen_reader_hears_when_the_server_deletes_by_itself() -> None:
    row = replace(ROW, date_s=NOW - 18.5 * rows.DAY_S, first_seen_s=NOW - rows.DAY_S)
    assert rows.row_sentence(row, ("new",), NOW, expire_days=30).endswith(
        ", new. The server deletes this in 12 days."
    )
    unread = rows.row_sentence(replace(row, has_header=False), (), NOW, expire_days=30)
    assert unread.endswith("fetched. The server deletes this in 12 days.")
    assert "The server deletes" not in rows.row_sentence(row, (), NOW)


@pytest.mark.parametrize(
    ("date_s", "first_seen_s", "days", "left"),
    [
        (NOW - 2 * rows.DAY_S, 0.0, 30, 28),
        (None, NOW - 3 * rows.DAY_S, 30, 27),
        (NOW + 99 * rows.DAY_S, NOW, 30, 30),  # a date that cannot be
        (NOW - 99 * rows.DAY_S, NOW, 30, -69),
        (None, 0.0, 30, None),
        (NOW, NOW, None, None),
        (NOW, NOW, -1, None),
        (NOW, NOW, 0, None),
    ],
)
def test_what_is_left_counts_from_the_earliest_time_that_is_known(
    date_s: float | None, first_seen_s: float, days: int | None, left: int | None
) -> None:
    row = replace(ROW, date_s=date_s, first_seen_s=first_seen_s)
    assert rows.days_left(row, days, NOW) == left
    assert rows.days_left(replace(row, is_gone=True), days, NOW) is None
