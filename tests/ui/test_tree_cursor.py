"""A tree filled anew under a person's hands."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from popview.ui.tree_cursor import cursor_kept

NAMES = [f"row {n}" for n in range(60)]


@pytest.fixture
def tree(qtbot: QtBot) -> QTreeWidget:
    made = QTreeWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    fill(made, NAMES)
    return made


def fill(tree: QTreeWidget, names: Sequence[str]) -> None:
    """Fill it anew; each row has one below it."""
    with cursor_kept(tree, lambda row: row.text(0)):
        tree.clear()
        for name in names:
            row = QTreeWidgetItem([name])
            row.addChild(QTreeWidgetItem([f"below {name}"]))
            tree.addTopLevelItem(row)
            row.setExpanded(True)


def current(tree: QTreeWidget) -> str:
    item = tree.currentItem()
    return item.text(0) if item is not None else ""


def test_at_first_the_first_row_is_current(tree: QTreeWidget) -> None:
    assert current(tree) == "row 0"


def test_the_same_row_is_current_where_it_was_on_screen(tree: QTreeWidget) -> None:
    tree.setCurrentItem(tree.topLevelItem(40).child(0))
    before = tree.visualItemRect(tree.currentItem()).top()
    assert tree.verticalScrollBar().value() > 0
    fill(tree, NAMES)
    assert current(tree) == "below row 40"
    assert tree.visualItemRect(tree.currentItem()).top() == before


def test_where_the_row_is_gone_the_first_is_current(tree: QTreeWidget) -> None:
    tree.setCurrentItem(tree.topLevelItem(3))
    fill(tree, NAMES[10:])
    assert current(tree) == "row 10"


def test_an_empty_tree_is_left_alone(tree: QTreeWidget) -> None:
    fill(tree, [])
    assert current(tree) == ""
    fill(tree, NAMES[:2])
    assert current(tree) == "row 0"


def test_many_fillings_leave_nothing_behind_that_ends_the_process(tree: QTreeWidget) -> None:
    for n in range(300):  # Qt's own walker of trees, as Python has it, did
        fill(tree, NAMES[: n % 20])
        if tree.topLevelItemCount():
            tree.setCurrentItem(tree.topLevelItem(n % tree.topLevelItemCount()))
