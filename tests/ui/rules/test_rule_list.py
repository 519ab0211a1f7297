"""The list of rules: order, boxes, what is said."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.types import Rule, RuleId
from popview.ui.rules.rule_list import RuleList
from popview.ui.theme import Theme

ONE, TWO, THREE = (Rule(RuleId(name), name.title()) for name in ("one", "two", "three"))
Alt = Qt.KeyboardModifier.AltModifier


def shown(theme: Theme, qtbot: QtBot) -> RuleList:
    made = RuleList(theme=theme)
    qtbot.addWidget(made)
    made.show_rules((ONE, TWO, THREE), {ONE.id: 5}, (TWO.id,))
    made.show()
    return made


def test_the_first_is_chosen_and_stays_so_where_it_goes(theme: Theme, qtbot: QtBot) -> None:
    made = shown(theme, qtbot)
    assert made.current_id == "one"
    made.show_rules((TWO, ONE, THREE), {}, ())
    assert (made.current_id, made.currentRow()) == ("one", 1)
    made.show_rules((TWO, THREE), {}, ())
    assert made.current_id == "three"
    made.show_rules((), {}, ())
    assert made.current_id == ""


def test_moving_is_a_wish_and_ends_at_the_edges(theme: Theme, qtbot: QtBot) -> None:
    made = shown(theme, qtbot)
    told = []
    made.ordered.connect(told.append)
    qtbot.keyClick(made, Qt.Key.Key_Up, Alt)
    assert told == []
    qtbot.keyClick(made, Qt.Key.Key_Down, Alt)
    assert told == [("two", "one", "three")]


def test_space_switches_and_del_removes(theme: Theme, qtbot: QtBot) -> None:
    made = shown(theme, qtbot)
    switched, removed = [], []
    made.switched.connect(lambda rule, on: switched.append((rule, on)))
    made.remove_wanted.connect(removed.append)
    qtbot.keyClick(made, Qt.Key.Key_Space)
    assert switched == [("one", False)]
    qtbot.keyClick(made, Qt.Key.Key_Delete)
    assert removed == ["one"]


def test_each_is_said_in_a_sentence_and_painted_in_two_lines(theme: Theme, qtbot: QtBot) -> None:
    made = shown(theme, qtbot)
    said = made.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "One, Propose a mark · 5 messages"
    assert "not complete" in made.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert made.visualItemRect(made.item(0)).height() > 2 * made.fontMetrics().height()
    assert not made.grab().isNull()
