"""Buttons with all their names."""

from pytestqt.qtbot import QtBot

from popview.ui.buttons import named_button
from popview.ui.theme import Theme


def test_a_button_has_its_name_for_eyes_ears_and_scripts(qtbot: QtBot, theme: Theme) -> None:
    button = named_button("saveIt", "&Save…", "save", theme=theme)
    qtbot.addWidget(button)
    assert (button.text(), button.accessibleName(), button.objectName()) == ("&Save…", "Save", "saveIt")
    assert not button.icon().isNull()
    assert not button.autoDefault()
    assert named_button("x", "X", "", theme=theme).icon().isNull()
