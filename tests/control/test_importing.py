"""Accounts of another program become ours through the window; ours go to a file and come back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from popview.app import House
from popview.store.settings import SettingsFile
from popview.types import Security
from popview.ui.accounts.import_dialog import ImportAccountsDialog
from tests.control.conftest import Until


def opened(house: House, until: Until) -> ImportAccountsDialog:
    house.actions.import_accounts.trigger()
    dialog = next(one for one in house.window.findChildren(ImportAccountsDialog) if one.isVisible())
    until(lambda: not dialog.heading.text().startswith("Looking"))
    return dialog


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with two accounts of mpop; Qt and the desk both look there."""
    home = tmp_path / "person"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    (home / ".mpoprc").write_text(
        "defaults\ntls on\ntls_starttls off\naccount one\nhost 127.0.0.1\nport 9\nuser a\npassword x\n"
        "account two\nhost 127.0.0.1\nport 9\nuser b\n"
    )
    return home


def test_ticked_accounts_are_stored_and_none_is_asked_for_its_password_yet(
    make_house, person: Path, until: Until, qtbot: QtBot
) -> None:
    house = make_house()
    until(lambda: house.window.welcome_page.isVisible())
    dialog = opened(house, until)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    until(lambda: house.accounts.accounts)
    (only,) = house.accounts.accounts
    assert (only.name, only.host, only.user, only.security) == ("two", "127.0.0.1", "b", Security.TLS)
    assert only.id
    file = SettingsFile(house.paths.settings_file)
    until(lambda: [one.name for one in file.load().accounts] == ["two"])
    assert not house.window.findChildren(QFileDialog)
    assert house.accounts.errands.is_offline is False
    again = opened(house, until)
    assert [account.name for account in again.chosen] == ["one"]
    again.reject()


def test_our_accounts_go_to_a_file_and_come_back(
    make_house, person: Path, until: Until, tmp_path: Path
) -> None:
    house = make_house()
    until(lambda: house.window.welcome_page.isVisible())
    dialog = opened(house, until)
    house.importing.adopt(dialog.chosen)
    dialog.reject()
    path = tmp_path / "ours.toml"
    house.actions.export_accounts.trigger()
    chooser = house.window.findChild(QFileDialog, "exportAccountsDialog")
    assert chooser is not None
    chooser.fileSelected.emit(str(path))
    chooser.close()
    until(path.exists)
    assert "password" not in path.read_text().partition("\n")[2]
    (person / ".mpoprc").unlink()
    for account in house.accounts.accounts:
        house.accounts._on_remove_confirmed(account.id)
    until(lambda: not house.accounts.accounts)
    last = opened(house, until)
    assert last.chosen == ()
    last.file_requested.emit()
    chooser = last.findChild(QFileDialog, "importAccountsFileDialog")
    assert chooser is not None
    chooser.fileSelected.emit(str(path))
    chooser.close()
    until(lambda: len(last.chosen) == 2)
    last.reject()
