"""Accounts of another program become ours through the window; ours go to a file and come back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from popview.app import House
from popview.store.settings import SettingsFile
from popview.types import ImportNote, Mechanism, Security
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


def test_who_signed_in_by_the_browser_does_so_here_at_the_issuers_own_host_alone(
    make_house, person: Path, until: Until
) -> None:
    (person / ".mpoprc").write_text(
        "defaults\ntls on\ntls_starttls off\nauth xoauth2\n"
        "account firm\nhost outlook.office365.com\nuser a@firm.test\n"
        "account elsewhere\nhost pop.firm.test\nuser b\n"
    )
    house = make_house()
    until(lambda: house.window.welcome_page.isVisible())
    dialog = opened(house, until)
    firm, elsewhere = dialog.chosen
    assert (firm.oauth, firm.mechanism, firm.uses_browser) == ("microsoft", Mechanism.XOAUTH2, True)
    assert (elsewhere.oauth, elsewhere.mechanism) == ("", Mechanism.AUTO)
    assert [one.notes for one in dialog._found.values()] == [
        (ImportNote.SIGN_IN_AGAIN,),
        (ImportNote.OTHER_SIGN_IN,),
    ]
    dialog.reject()


def test_a_strangers_file_has_no_token_sent_to_a_host_of_its_own(
    make_house, person: Path, until: Until, tmp_path: Path
) -> None:
    path = tmp_path / "theirs.toml"
    path.write_text(
        'popview-accounts = 1\n[[account]]\nname = "x"\nhost = "pop.evil.test"\nport = 995\n'
        'security = "tls"\nuser = "nora@gmail.com"\nmechanism = "XOAUTH2"\noauth = "google"\n'
    )
    (person / ".mpoprc").unlink()
    house = make_house()
    until(lambda: house.window.welcome_page.isVisible())
    dialog = opened(house, until)
    dialog.file_requested.emit()
    chooser = dialog.findChild(QFileDialog, "importAccountsFileDialog")
    assert chooser is not None
    chooser.fileSelected.emit(str(path))
    chooser.close()
    until(lambda: dialog.chosen)
    (only,) = dialog.chosen
    assert (only.host, only.oauth, only.uses_browser) == ("pop.evil.test", "", False)
    dialog.reject()
