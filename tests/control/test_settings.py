"""Settings: used at once, stored, and read at the next start."""

from PySide6.QtWidgets import QDialog

from popview.app import House
from popview.store.settings import SettingsFile
from popview.types import Settings
from tests.control.conftest import Until


def test_a_changed_setting_is_used_and_stored(house: House, until: Until) -> None:
    house.settings.set_theme("dark")
    assert house.actions.theme_dark.isChecked()
    until(lambda: SettingsFile(house.paths.settings_file).load().settings.theme == "dark")
    house.actions.layout_wide.trigger()
    until(lambda: SettingsFile(house.paths.settings_file).load().settings.layout == "wide")


def test_the_next_start_uses_them(house: House, make_house, until: Until) -> None:
    house.settings.change(Settings(theme="dark", seen_after_s=7.0))
    until(lambda: SettingsFile(house.paths.settings_file).load().settings.theme == "dark")
    house.leave()
    again = make_house()
    until(lambda: again.messages._settings.seen_after_s == 7.0)
    assert again.actions.theme_dark.isChecked()


def test_a_disk_that_refuses_is_told(house: House, until: Until) -> None:
    house.paths.settings_file.parent.mkdir(parents=True, exist_ok=True)
    house.paths.settings_file.unlink(missing_ok=True)
    house.paths.settings_file.mkdir()
    house.settings.set_theme("light")
    until(lambda: house.window.problem_bar.problem is not None)


def test_the_dialogs_open(house: House) -> None:
    house.settings.show_dialog()
    house.settings.show_about()
    names = {child.objectName() for child in house.window.children() if child.isWidgetType()}
    assert {"settingsDialog", "aboutDialog"} <= names


def test_settings_and_about_are_gone_once_they_are_closed(house: House, until: Until) -> None:
    for action, name in ((house.actions.settings, "settingsDialog"), (house.actions.about, "aboutDialog")):
        action.trigger()
        dialog = house.window.findChild(QDialog, name)
        assert dialog is not None
        assert dialog.isVisible()
        dialog.close()
        until(lambda name=name: not house.window.findChildren(QDialog, name))
