"""Proposals: ticked by the person alone, counted once, marked and never sent."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from popview.types import AccountId, Key, Portion, Proposal, ProposalKind, Retention
from popview.ui.space.proposal_page import ProposalPage
from popview.ui.theme import Theme

KEYS = [Key(AccountId("a"), f"U{n}") for n in range(10)]
OLD = Proposal(
    ProposalKind.OLD_LISTS,
    (
        Portion("a", "Digest", "a.example", tuple(KEYS[:3]), 300_000_000),
        Portion("b", "News", "b.example", tuple(KEYS[3:5]), 200_000_000),
    ),
)
BIG = Proposal(
    ProposalKind.BIGGEST,
    (Portion("U0", "Photos", "Lars", (KEYS[0],), 100_000_000), Portion("", "", "", (KEYS[9],), 1)),
)
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> ProposalPage:
    made = ProposalPage(theme=theme, size_of=lambda key: 100_000_000)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    made.show_proposals((OLD, BIG))
    return made


def top(page: ProposalPage, n: int) -> QTreeWidgetItem:
    item = page.tree.topLevelItem(n)
    assert item is not None
    return item


def test_nothing_is_ticked_and_nothing_can_be_marked_at_first(page: ProposalPage) -> None:
    assert page.ticked == ()
    assert page.total.text() == "Nothing is ticked yet."
    assert not page.mark_button.isEnabled()
    assert not page.show_button.isEnabled()


def test_numbers_and_reason_stand_beside_each(page: ProposalPage) -> None:
    row = top(page, 0)
    assert [row.text(column) for column in range(3)] == ["Newsletters older than a year", "5", "500.0 MB"]
    assert "a year ago" in page.reason.text()
    page.tree.setCurrentItem(top(page, 1).child(0))
    assert "twenty messages" in page.reason.text()
    assert page.tree.accessibleDescription() == page.reason.text()


def test_a_tick_takes_all_parts_and_one_part_can_be_left_out(page: ProposalPage, qtbot: QtBot) -> None:
    top(page, 0).setCheckState(0, ON)
    assert page.ticked == ((ProposalKind.OLD_LISTS, tuple(KEYS[:5])),)
    top(page, 0).child(1).setCheckState(0, OFF)
    assert page.ticked == ((ProposalKind.OLD_LISTS, tuple(KEYS[:3])),)
    assert top(page, 0).checkState(0) is Qt.CheckState.PartiallyChecked
    qtbot.waitUntil(page.mark_button.isEnabled)


def test_a_message_of_two_proposals_counts_once(page: ProposalPage) -> None:
    top(page, 0).setCheckState(0, ON)
    top(page, 1).setCheckState(0, ON)
    assert page.ticked == (
        (ProposalKind.OLD_LISTS, tuple(KEYS[:5])),
        (ProposalKind.BIGGEST, (KEYS[9],)),
    )
    assert page.total.text() == "6 messages, 600.0 MB ticked: enough for 500 MB."


def test_the_wish_is_held_against_what_is_ticked(page: ProposalPage) -> None:
    page.wish.setValue(800)
    top(page, 0).setCheckState(0, ON)
    assert page.ticked
    assert page.total.text() == "5 messages, 500.0 MB ticked: 300.0 MB to go."
    assert page.progress.value() == 625
    page.wish.setValue(500)
    assert page.progress.value() == 1_000


def test_mark_and_show_are_wishes(page: ProposalPage, qtbot: QtBot) -> None:
    page.tree.setFocus()
    page.tree.setCurrentItem(top(page, 1))
    qtbot.keyClick(page.tree, Qt.Key.Key_Space)  # by keyboard, as Qt ticks
    qtbot.waitUntil(page.mark_button.isEnabled)
    with qtbot.waitSignal(page.proposals_marked) as told:
        qtbot.mouseClick(page.mark_button, Qt.MouseButton.LeftButton)
    assert told.args == [((ProposalKind.BIGGEST, (KEYS[0], KEYS[9])),)]
    with qtbot.waitSignal(page.list_wanted) as told:
        qtbot.mouseClick(page.show_button, Qt.MouseButton.LeftButton)
    assert told.args == [(KEYS[0], KEYS[9]), "The biggest messages"]


def test_new_proposals_keep_ticks_and_what_is_open(page: ProposalPage) -> None:
    top(page, 0).setExpanded(True)
    top(page, 0).child(1).setCheckState(0, ON)
    page.show_proposals((BIG, OLD))
    assert top(page, 1).isExpanded()
    assert not top(page, 0).isExpanded()
    assert page.ticked == ((ProposalKind.OLD_LISTS, tuple(KEYS[3:5])),)


def test_how_many_of_a_series_stay_is_a_wish(page: ProposalPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.proposals_wanted) as told:
        page.keep.setValue(7)
    assert told.args == [7, Retention()]


def test_limits_of_what_stays_are_a_wish(page: ProposalPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.proposals_wanted) as told:
        page.limits.larger.setChecked(True)
    assert told.args == [3, Retention(octets=1_000_000_000)]


def test_what_lies_beyond_the_limits_is_named_by_its_limit(page: ProposalPage) -> None:
    portions = (
        Portion("days", "365", "", (KEYS[1],), 10),
        Portion("newest", "500", "", (KEYS[2],), 10),
        Portion("octets", "2000000000", "", (KEYS[3],), 10),
    )
    page.show_proposals((Proposal(ProposalKind.RETENTION, portions),))
    names = [top(page, 0).child(n).text(0) for n in range(3)]
    assert names == ["Older than 365 days", "Beyond the newest 500 messages", "Beyond 2 GB of the newest"]


def test_nothing_to_propose_is_said(page: ProposalPage) -> None:
    page.show_proposals(())
    assert page.total.text() == "There is nothing to propose."
    assert page.reason.text() == ""
    assert page.ticked == ()


def test_names_of_mail_are_shown_letter_by_letter(page: ProposalPage) -> None:
    bad = Portion("x", "<b>bold</b>\n\u202eevil", "", (KEYS[1],), 1)
    page.show_proposals((Proposal(ProposalKind.BIGGEST, (bad,)),))
    assert top(page, 0).child(0).text(0) == "<b>bold</b> \N{REPLACEMENT CHARACTER}evil"
    assert "&lt;b&gt;" in top(page, 0).child(0).toolTip(0)


def test_who_ticks_stays_at_the_same_row_while_the_numbers_come_anew(page: ProposalPage) -> None:
    top(page, 1).setExpanded(True)
    page.tree.setCurrentItem(top(page, 1).child(1))
    page.show_proposals((BIG, OLD))
    assert page.tree.currentItem() is top(page, 0).child(1)
    page.show_proposals((OLD,))
    assert page.tree.currentItem() is top(page, 0)


def test_enter_shows_a_row_in_the_list_ticked_or_not(page: ProposalPage, qtbot: QtBot) -> None:
    page.tree.setFocus()
    page.tree.setCurrentItem(top(page, 0))
    with qtbot.waitSignal(page.list_wanted) as told:
        qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    assert told.args == [tuple(KEYS[:5]), "Newsletters older than a year"]
    page.tree.setCurrentItem(top(page, 0).child(1))
    with qtbot.waitSignal(page.list_wanted) as told:
        qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    assert told.args[0] == tuple(KEYS[3:5])
    assert page.ticked == ()
