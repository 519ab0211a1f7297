from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from popview.ui.list.query import QUICK
from popview.ui.list.quick_buttons import QuickButtons
from popview.ui.theme import Theme


def test_each_button_is_a_term_with_keys_and_a_name(theme: Theme, qtbot: QtBot) -> None:
    buttons = QuickButtons(theme=theme)
    qtbot.addWidget(buttons)
    assert list(buttons.actions_by_name) == list(QUICK)
    keys = [action.shortcut().toString() for action in buttons.actions_by_name.values()]
    assert keys == [f"Alt+{n}" for n in range(1, 6)]
    assert all(button.accessibleName() for button in buttons.findChildren(QToolButton))


def test_pressing_tells_all_that_are_on_and_clearing_none(theme: Theme, qtbot: QtBot) -> None:
    buttons = QuickButtons(theme=theme)
    qtbot.addWidget(buttons)
    told: list[frozenset[str]] = []
    buttons.changed.connect(told.append)
    for name in ("quickNew", "quickBig"):
        button = buttons.findChild(QToolButton, name)
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [{"new"}, {"new", "big"}]
    buttons.clear()
    assert buttons.chosen == frozenset()


def test_with_little_room_only_what_narrows_the_list_is_seen(theme: Theme, qtbot: QtBot) -> None:
    buttons = QuickButtons(theme=theme)
    qtbot.addWidget(buttons)
    buttons.show()

    def seen() -> list[str]:
        return [one.objectName() for one in buttons.findChildren(QToolButton) if one.isVisible()]

    buttons.actions_by_name["big"].setChecked(True)
    assert len(seen()) == 5
    buttons.set_narrow(True)
    assert seen() == ["quickBig"]
    buttons.actions_by_name["new"].setChecked(True)
    assert seen() == ["quickNew", "quickBig"]
    buttons.clear()
    assert seen() == []
    buttons.set_narrow(False)
    assert len(seen()) == 5
