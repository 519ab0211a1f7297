"""Cleaning from the check to the receipt, once by mouse alone and once by keyboard alone, on Dovecot.

Plan, receipt, journal and the server's disk are held against each other to the byte.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from popview.paths import Paths
from popview.store.journal import Journal
from popview.types import AccountId, Outcome, Plan, Receipt
from popview.ui.wording import values
from tests.servers.dovecot import Dovecot
from tests.whole.hands import Hands
from tests.whole.test_main_job import letter

MAIL = [letter(number) for number in range(1, 13)]
GOING = ("Letter 11", "Letter 9", "Letter 8")
KEPT = "Letter 10"  # marked with them, and taken out of the plan
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
MANY = 60  # presses of Tab; more means that it cannot be reached


def octets(subjects: tuple[str, ...]) -> int:
    """Return how many octets these messages are on the wire, where lines end in CRLF."""
    return sum(len(mail.replace(b"\n", b"\r\n")) for mail in MAIL if subject_of(mail) in subjects)


def subject_of(mail: bytes) -> str:
    return mail.split(b"\nSubject: ", 1)[1].split(b"\n", 1)[0].decode()


def last_commit(paths: Paths) -> tuple[Plan, Receipt]:
    """Return plan and receipt of the newest commit, as the journal keeps them."""
    with Journal(paths.journal, read_only=True) as journal:
        commit = journal.commits(AccountId("a1"))[0]
        return journal.plan(commit.id), journal.receipt(commit.id)


def agree(hands: Hands, server: Dovecot, paths: Paths) -> None:
    """Hold what the receipt says against the journal and against the disk."""
    hands.reads("receiptTitle", "3 messages")
    hands.reads("receiptTotals", "^3 deleted$")
    shown = hands.widget("receiptTable", QTableView).model()
    assert shown.rowCount() == len(GOING)
    plan, receipt = last_commit(paths)
    gone = [item.mark for item in receipt.items if item.outcome is Outcome.GONE]
    assert {mark.subject for mark in gone} == {item.mark.subject for item in plan.items} == set(GOING)
    left = sorted(server.messages("nora"))
    assert left == sorted(mail for mail in MAIL if subject_of(mail) not in GOING)
    freed = octets(tuple(map(subject_of, MAIL))) - octets(tuple(map(subject_of, left)))
    assert (plan.size, sum(mark.size for mark in gone)) == (freed, freed)


@pytest.fixture
def server(make_dovecot, settle) -> Dovecot:
    """Return a server with twelve letters, whose account is set up and listed."""
    made: Dovecot = make_dovecot({"nora": MAIL})
    settle(made.port, made.password("nora"))
    return made


@pytest.mark.needs("dovecot")
@pytest.mark.timeout(120)
def test_a_mailbox_is_cleaned_by_mouse_alone(hands: Hands, paths: Paths, server: Dovecot) -> None:
    hands.open(paths)
    hands.click("toolCheck")
    hands.reads("statusLabel", "12 messages.* · checked")
    for subject in (*GOING, KEPT):
        hands.click_row(subject)
        hands.click("toolMark")
    hands.reads("commitBarLabel", "^4 messages")
    hands.click("reviewButton")
    click_cell(hands.widget("planTable", QTableView), KEPT)
    hands.click("planUnmarkButton")
    hands.reads("planConfirmButton", rf"3 messages.*{values.size(octets(GOING))}")
    hands.click("planConfirmButton")
    agree(hands, server, paths)
    hands.click("receiptCloseButton")
    hands.gone("receiptView")
    hands.has_rows(len(MAIL) - len(GOING))
    hands.gone("commitBar")


@pytest.mark.needs("dovecot")
@pytest.mark.timeout(120)
def test_a_mailbox_is_cleaned_by_keyboard_alone(hands: Hands, paths: Paths, server: Dovecot) -> None:
    hands.open(paths)
    hands.reads("statusLabel", "^home: never checked")
    hands.key(Qt.Key.Key_F5)
    hands.reads("statusLabel", "12 messages.* · checked")
    tab_to(hands, "messageTable", "mainWindow")
    hands.key(Qt.Key.Key_Home)
    go_down_to(hands, "Letter 11")
    for _ in range(3):  # 11, 10, 9 and 8
        hands.key(Qt.Key.Key_Down, SHIFT)
    hands.key(Qt.Key.Key_Delete)
    hands.reads("commitBarLabel", "^4 messages")
    hands.key(Qt.Key.Key_R, CONTROL)
    tab_to(hands, "planTable", "planDialog")
    table = hands.widget("planTable", QTableView)
    for _ in range(table.model().rowCount()):
        if KEPT in cells(table, table.currentIndex().row()) and table.selectionModel().hasSelection():
            break
        hands.key(Qt.Key.Key_Down, on="planDialog")
    hands.key(Qt.Key.Key_Delete, on="planDialog")
    hands.reads("planConfirmButton", rf"3 messages.*{values.size(octets(GOING))}")
    tab_to(hands, "planConfirmButton", "planDialog")
    hands.key(Qt.Key.Key_Space, on="planDialog")
    agree(hands, server, paths)
    hands.key(Qt.Key.Key_Return, on="receiptView")
    hands.gone("receiptView")
    hands.has_rows(len(MAIL) - len(GOING))
    hands.gone("commitBar")


def cells(table: QTableView, row: int) -> list[str]:
    """Read a row."""
    model = table.model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def click_cell(table: QTableView, text: str) -> None:
    """Click the cell with that text."""
    model = table.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if index.data() == text:
                place = table.visualRect(index).center()
                QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
                return
    raise AssertionError(f"no cell {text!r}")


def tab_to(hands: Hands, name: str, window: str) -> None:
    """Press Tab until that widget, or one in it, has the focus."""
    wanted = hands.widget(name)
    for _ in range(MANY):
        focus = QApplication.focusWidget()
        if isinstance(focus, QWidget) and (focus is wanted or wanted.isAncestorOf(focus)):
            return
        hands.key(Qt.Key.Key_Tab, on=window)
    raise AssertionError(f"{name} cannot be reached with Tab")


def go_down_to(hands: Hands, subject: str) -> None:
    """Press Down until the row with that subject is the current one."""
    for _ in range(len(MAIL)):
        if subject in cells(hands.table, hands.table.currentIndex().row()):
            return
        hands.key(Qt.Key.Key_Down)
    raise AssertionError(f"{subject} cannot be reached with Down")
