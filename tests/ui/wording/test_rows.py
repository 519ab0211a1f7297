from dataclasses import replace

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
