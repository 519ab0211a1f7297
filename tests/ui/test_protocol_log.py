"""The protocol log: a bounded ring of redacted lines."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from popview.types import Problem, ProblemKind
from popview.ui.palette import Role
from popview.ui.protocol_log import MOST_LETTERS, MOST_LINES, ProtocolLog
from popview.ui.theme import Theme


@pytest.fixture
def log(qtbot: QtBot, theme: Theme) -> ProtocolLog:
    made = ProtocolLog(theme=theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_lines_come_one_below_the_other(log: ProtocolLog) -> None:
    log.append(("Home  C: CAPA", "Home  S: +OK"))
    log.append(())
    log.append(("Home  C: QUIT",))
    assert log.text() == "Home  C: CAPA\nHome  S: +OK\nHome  C: QUIT"


def test_it_is_a_ring(log: ProtocolLog) -> None:
    log.append(tuple(f"line {n}" for n in range(MOST_LINES + 100)))
    lines = log.text().split("\n")
    assert len(lines) == MOST_LINES
    assert lines[-1] == f"line {MOST_LINES + 99}"


def test_a_long_or_broken_line_stays_one_bounded_line(log: ProtocolLog) -> None:
    log.append(("S: " + "x" * 100_000, "S: a\r\nC: forged"))
    lines = log.text().split("\n")
    assert len(lines) == 2
    assert len(lines[0]) == MOST_LETTERS
    assert lines[1] == "S: a C: forged"


def test_it_follows_the_newest_line_unless_one_scrolled_away(log: ProtocolLog) -> None:
    log.append(tuple(f"line {n}" for n in range(200)))
    bar = log.view.verticalScrollBar()
    assert bar.value() == bar.maximum()
    bar.setValue(10)
    log.append(("newer",))
    assert bar.value() == 10


def test_copy_save_and_clear(qtbot: QtBot, log: ProtocolLog) -> None:
    log.append(("Home  C: CAPA",))
    qtbot.mouseClick(log.findChild(QPushButton, "protocolCopyButton"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Home  C: CAPA"
    with qtbot.waitSignal(log.save_requested):
        qtbot.mouseClick(log.findChild(QPushButton, "protocolSaveButton"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(log.findChild(QPushButton, "protocolClearButton"), Qt.MouseButton.LeftButton)
    assert log.text() == ""


def test_who_speaks_is_coloured(log: ProtocolLog, theme: Theme) -> None:
    log.append(("Home  C: CAPA", "S: +OK", "no speaker"))
    block = log.view.document().begin()
    colours = []
    while block.isValid():
        colours.append([one.format.foreground().color() for one in block.layout().formats()])
        block = block.next()
    assert colours == [[theme.color(Role.ACCENT)], [theme.color(Role.TEXT)], []]


def test_what_a_server_says_is_no_markup(log: ProtocolLog) -> None:
    log.append(("S: +OK <b>bold</b>",))
    assert log.text() == "S: +OK <b>bold</b>"


def test_escape_closes_it(qtbot: QtBot, log: ProtocolLog) -> None:
    qtbot.keyClick(log, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not log.isVisible())


def test_the_lines_of_one_account_can_be_looked_at_alone(log: ProtocolLog) -> None:
    log.append(("C: CAPA",), "a", "Home")
    log.append(("C: STAT",), "b", "Work")
    assert log.text() == "Home  C: CAPA\nWork  C: STAT"
    log.choose("b")
    assert log.text() == "Work  C: STAT"
    log.append(("C: QUIT",), "a", "Home")
    log.append(("C: NOOP",), "b", "Work")
    assert log.text() == "Work  C: STAT\nWork  C: NOOP"
    log.choose("nobody")
    assert log.text().count("\n") == 3


def test_two_accounts_of_one_name_are_told_apart(log: ProtocolLog) -> None:
    log.append(("C: CAPA",), "a", "Home")
    log.append(("C: STAT",), "b", "Home")
    assert log.account_choice.count() == 3
    log.choose("a")
    assert log.text() == "Home  C: CAPA"


def test_a_pause_keeps_the_text_still_and_loses_nothing(qtbot: QtBot, log: ProtocolLog) -> None:
    log.append(("C: CAPA",))
    qtbot.mouseClick(log.pause, Qt.MouseButton.LeftButton)
    assert log.note.text() == "Paused"
    log.append(("S: +OK",))
    assert log.note.text() == "Paused · 1 new line waits"
    log.append(("C: STAT", "S: +OK 1 2"))
    assert "3 new line" in log.note.text()
    assert log.text() == "C: CAPA"
    assert log.pause.accessibleName() == "Go on"
    qtbot.mouseClick(log.pause, Qt.MouseButton.LeftButton)
    assert log.text() == "C: CAPA\nS: +OK\nC: STAT\nS: +OK 1 2"
    assert not log.note.isVisible()


def test_cleared_lines_do_not_come_back_with_another_account(log: ProtocolLog) -> None:
    log.append(("C: CAPA",), "a", "Home")
    log._clear()
    log.choose("a")
    assert log.text() == ""


def test_it_says_where_it_was_saved_and_why_it_was_not(log: ProtocolLog) -> None:
    log.show_saved("/home/nora/log.txt")
    assert log.note.text() == "Saved as /home/nora/log.txt"
    log.show_problem(Problem(ProblemKind.FILE_EXISTS, (("path", "/home/nora/log.txt"),)))
    assert "/home/nora/log.txt" in log.note.text()
    assert "Saved" not in log.note.text()
