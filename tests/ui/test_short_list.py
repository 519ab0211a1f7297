"""What was once allowed is seen, and taken off the list again."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.ui.short_list import ShortList
from popview.ui.theme import Theme


def test_an_empty_list_takes_no_room(qtbot: QtBot, theme: Theme) -> None:
    made = ShortList(3, theme=theme)
    qtbot.addWidget(made)
    made.hint.setText("Nothing is allowed.")
    made.show_state()
    made.show()
    assert not made.list.isVisible()
    assert not made.remove.isVisible()
    assert made.hint.isVisible()


def test_what_is_selected_is_taken_off_by_the_button_and_by_the_delete_key(
    qtbot: QtBot, theme: Theme
) -> None:
    made = ShortList(3, theme=theme)
    qtbot.addWidget(made)
    made.list.addItems(["a", "b", "c"])
    made.show_state()
    with qtbot.waitExposed(made):
        made.show()
    assert not made.remove.isEnabled()
    made.list.item(1).setSelected(True)
    with qtbot.waitSignal(made.removed):
        qtbot.mouseClick(made.remove, Qt.MouseButton.LeftButton)
    made.list.setCurrentRow(0)
    made.list.setFocus()
    qtbot.waitUntil(made.list.hasFocus)
    with qtbot.waitSignal(made.removed):
        qtbot.keyClick(made.list, Qt.Key.Key_Delete)
    assert [made.list.item(row).text() for row in range(made.list.count())] == ["c"]
