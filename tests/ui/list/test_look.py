from dataclasses import replace

import pytest

from popview.types import Key, Reason, RuleAction, Summary, Verdict, Why
from popview.ui.list import look
from popview.ui.list.columns import Column
from popview.ui.list.look import Look, Sign, States, look_of
from tests.ui.believable import NOW, summaries

ROW = replace(summaries(1)[0], is_fetched=False, has_attachment=False)


def _look(row: Summary, states: States | None = None) -> Look:
    return look_of(row, states or States.none(), "Home", NOW)


def test_a_new_message_is_bold_and_has_another_picture_than_a_seen_one() -> None:
    new, seen = _look(ROW), _look(ROW, States(set(), {ROW.key}, set()))
    assert (new.is_new, seen.is_new) == (True, False)
    assert new.signs[0] == look.NEW
    assert seen.signs[0] == look.READ
    assert look.NEW.icon != look.READ.icon


def test_a_marked_message_is_struck_and_has_a_sign_and_a_word() -> None:
    marked = _look(ROW, States({ROW.key}, set(), set()))
    assert marked.is_struck
    assert marked.signs[1] == look.MARKED
    assert "marked for deletion" in marked.texts[Column.STATE]


def test_a_marked_message_says_why_and_one_that_is_not_marked_does_not() -> None:
    reason = Reason(Why.RULE, "old letters")
    marked = look_of(ROW, States({ROW.key}, set(), set()), "Home", NOW, reason)
    assert marked.texts[Column.WHY] == "Rule: old letters"
    assert "marked for deletion (Rule: old letters)" in marked.texts[Column.STATE]
    assert look_of(ROW, States.none(), "Home", NOW, reason).texts[Column.WHY] == ""


@pytest.mark.parametrize(
    ("row", "sign"),
    [
        (replace(ROW, is_gone=True), look.GONE),
        (replace(ROW, is_provisional=True), look.PROVISIONAL),
        (replace(ROW, has_header=False), look.PROVISIONAL),
        (replace(ROW, has_header=False, is_breaker=True), look.BREAKER),
        (replace(ROW, is_twin=True), look.TWIN),
        (ROW, None),
    ],
)
def test_each_fate_has_its_own_shape(row: Summary, sign: Sign | None) -> None:
    assert _look(row).signs[1] == sign


def test_protection_has_a_sign_and_a_mark_covers_it() -> None:
    assert _look(ROW, States(set(), set(), {ROW.key})).signs[1] == look.PROTECTED
    assert _look(ROW, States({ROW.key}, set(), {ROW.key})).signs[1] == look.MARKED


def test_what_is_kept_here_and_what_is_attached_can_be_seen() -> None:
    kept = _look(replace(ROW, is_fetched=True, has_attachment=True))
    assert kept.signs[2] == look.FETCHED
    assert kept.has_attachment
    assert kept.texts[Column.ATTACHMENT] == "with attachment"


def test_texts_stand_in_the_order_of_the_columns() -> None:
    row = replace(ROW, sender="Anna", subject="Boat", size=4_000, to="me@example.org")
    texts = _look(row).texts
    assert len(texts) == len(Column)
    assert texts[Column.FROM] == "Anna"
    assert texts[Column.SUBJECT] == "Boat"
    assert texts[Column.SIZE] == "4 kB"
    assert texts[Column.TO] == "me@example.org"
    assert texts[Column.ACCOUNT] == "Home"


def test_a_hostile_subject_stays_on_its_line_and_in_its_direction() -> None:
    text = _look(replace(ROW, subject="a\nb\u202ec" + "x" * 9_000)).texts[Column.SUBJECT]
    assert text.startswith("a b\ufffdc")
    assert len(text) <= 300


def test_the_address_stands_where_there_is_no_name() -> None:
    assert _look(replace(ROW, sender="", address="a@example.org")).texts[Column.FROM] == "a@example.org"


def test_marked_rows_weigh_more_than_seen_and_seen_more_than_new() -> None:
    marked = States({ROW.key}, {ROW.key}, set()).weight(ROW)
    seen = States(set(), {ROW.key}, set()).weight(ROW)
    assert States.none().weight(ROW) < seen < marked


def _ruled(verdict: Verdict, *marked: Key, protected: tuple[Key, ...] = ()) -> Look:
    states = States(set(marked), set(), set(protected))
    states.verdicts[ROW.key.account] = {ROW.key: verdict}
    return _look(ROW, states)


def test_what_a_rule_proposes_is_said_quietly_until_it_is_marked_or_protected() -> None:
    verdict = Verdict(RuleAction.PROPOSE, Reason(Why.RULE, "Old"), ("paper",))
    proposed = _ruled(verdict)
    assert proposed.signs[1] == look.PROPOSED
    assert proposed.note == "proposed: Old, paper"
    assert {"proposed: Old", "paper"} <= set(proposed.states)
    protected = _ruled(verdict, protected=(ROW.key,))
    assert (protected.signs[1], protected.note) == (look.PROTECTED, "paper")
    assert _ruled(verdict, ROW.key).signs[1] == look.MARKED


def test_what_a_rule_keeps_silent_does_not_look_new() -> None:
    assert _look(ROW).is_new
    assert not _ruled(Verdict(is_silent=True)).is_new
