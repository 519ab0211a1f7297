"""The settings on one page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from popview.types import Settings
from popview.ui.settings.dialog import SettingsDialog
from popview.ui.theme import Theme


def dialog_for(qtbot: QtBot, theme: Theme, settings: Settings) -> SettingsDialog:
    made = SettingsDialog(settings, theme=theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> SettingsDialog:
    return dialog_for(qtbot, theme, Settings())


def test_each_choice_takes_effect_at_once_and_keeps_the_others(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.keyClick(dialog.theme_choice, Qt.Key.Key_End)
    assert told.args == [Settings(theme="dark")]
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.keyClick(dialog.layout_choice, Qt.Key.Key_Down)
    assert told.args == [Settings(theme="dark", layout="wide")]
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.keyClick(dialog.body_choice, Qt.Key.Key_Down)
    assert told.args[0].body == "plain"
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.keyClick(dialog.seen_choice, Qt.Key.Key_Home)
    assert told.args[0].seen_after_s == 0.0


def test_the_same_choice_again_changes_nothing(qtbot: QtBot, dialog: SettingsDialog) -> None:
    with qtbot.assertNotEmitted(dialog.changed):
        dialog.theme_choice.activated.emit(0)


def test_what_is_set_is_shown(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(
        qtbot,
        theme,
        Settings(theme="light", layout="wide", body="plain", seen_after_s=3.5, language="fr"),
    )
    assert dialog.theme_choice.currentText() == "Light"
    assert dialog.layout_choice.currentText() == "Message beside the list"
    assert dialog.body_choice.currentText() == "Plain text"
    assert dialog.seen_choice.currentText() == "After 3.5 s"
    assert dialog.language_choice.currentData() == "fr"


def test_languages_are_those_that_are_shipped(dialog: SettingsDialog) -> None:
    codes = [dialog.language_choice.itemData(n) for n in range(dialog.language_choice.count())]
    assert codes[0] == ""
    assert "en" in codes


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_it_closes_by_key(qtbot: QtBot, dialog: SettingsDialog, key: Qt.Key) -> None:
    qtbot.keyClick(dialog, key)
    assert not dialog.isVisible()


def test_the_size_of_texts_is_chosen(qtbot: QtBot, dialog: SettingsDialog) -> None:
    assert dialog.zoom_choice.currentText() == "100 %"
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.keyClick(dialog.zoom_choice, Qt.Key.Key_End)
    assert told.args[0].zoom == 200


def test_it_is_told_where_the_settings_are_kept(qtbot: QtBot, theme: Theme, dialog: SettingsDialog) -> None:
    assert dialog.findChild(QLineEdit, "settingsFile") is None
    told = SettingsDialog(Settings(), theme=theme, file="/home/nora/.config/popview/settings.toml")
    qtbot.addWidget(told)
    path = told.findChild(QLineEdit, "settingsFile")
    assert path.text().endswith("settings.toml")
    assert path.isReadOnly()
