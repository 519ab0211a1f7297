"""Boxes that can be seen, ticked or not, light and dark."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from popview.ui.palette import Role, contrast
from popview.ui.theme import Theme
from popview.ui.tick_delegate import TickDelegate


@pytest.fixture
def tree(theme: Theme, qtbot: QtBot) -> QTreeWidget:
    made = QTreeWidget()
    qtbot.addWidget(made)
    made.setItemDelegate(TickDelegate(theme=theme, parent=made))
    for name, state in zip("abc", Qt.CheckState, strict=True):
        item = QTreeWidgetItem([name])
        item.setCheckState(0, state)
        made.addTopLevelItem(item)
    made.addTopLevelItem(QTreeWidgetItem(["no box"]))
    made.resize(200, 150)
    made.show()
    return made


def inks(tree: QTreeWidget, row: int) -> set[str]:
    image = tree.viewport().grab().toImage()
    item = tree.topLevelItem(row)
    assert item is not None
    rect: QRect = tree.visualItemRect(item)
    area = [(x, y) for x in range(rect.left(), rect.left() + 22) for y in range(rect.top(), rect.bottom())]
    return {image.pixelColor(x, y).name() for x, y in area}


@pytest.mark.parametrize("look", ["light", "dark"])
def test_each_state_has_a_look_of_its_own(tree: QTreeWidget, theme: Theme, look: str) -> None:
    theme.apply(look)
    fill = theme.color(Role.FILL).name()
    empty, partly, ticked = (inks(tree, row) for row in range(3))
    assert fill not in empty
    assert fill in partly
    assert fill in ticked
    assert partly != ticked
    assert contrast(theme.color(Role.EDGE), theme.color(Role.BASE)) >= 3.0


def test_a_row_without_a_box_gets_none(tree: QTreeWidget, theme: Theme) -> None:
    assert theme.color(Role.FILL).name() not in inks(tree, 3)


def test_rows_are_so_high_that_boxes_stay_apart(tree: QTreeWidget) -> None:
    height = tree.visualItemRect(tree.topLevelItem(0)).height()
    assert height >= tree.fontMetrics().height() + 8
