"""What other programs have is shown and ticked; nothing is taken over by itself."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.types import (
    Account,
    AccountId,
    Imported,
    ImportNote,
    Imports,
    NotImported,
    Program,
    Security,
)
from popview.ui.accounts.import_dialog import ImportAccountsDialog
from popview.ui.theme import Theme


def found(name: str, host: str, *notes: ImportNote, program: Program = Program.THUNDERBIRD) -> Imported:
    security = Security.PLAIN if ImportNote.NOT_ENCRYPTED in notes else Security.TLS
    return Imported(Account(AccountId(""), name, host, 995, security, "nora"), program, f"/x/{name}", notes)


HOME, WORK = found("Home", "pop.example.org"), found("Work", "mail.example.net", ImportNote.NOT_ENCRYPTED)
KNOWN = Account(AccountId("a"), "Mine", "POP.example.org", 110, Security.STLS, "nora")


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> ImportAccountsDialog:
    made = ImportAccountsDialog((KNOWN,), theme=theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def texts(dialog: ImportAccountsDialog, row: int) -> list[str]:
    item = dialog.table.topLevelItem(row)
    assert item is not None
    return [item.text(column) for column in range(dialog.table.columnCount())]


def test_it_looks_first_and_then_tells_that_there_is_nothing(dialog: ImportAccountsDialog) -> None:
    assert dialog.heading.text().startswith("Looking")
    assert not dialog.confirm.isEnabled()
    dialog.show_found(Imports())
    assert dialog.heading.text().startswith("No POP3 accounts")
    assert not dialog.table.isVisible()
    assert not dialog.confirm.isEnabled()


def test_what_is_there_already_is_told_and_not_ticked(dialog: ImportAccountsDialog) -> None:
    dialog.show_found(Imports((HOME, WORK)))
    assert texts(dialog, 0)[5] == "Already in PopView."
    assert texts(dialog, 1)[3] == "none"
    assert "Not encrypted" in texts(dialog, 1)[5]
    assert dialog.chosen == (WORK.account,)
    assert dialog.confirm.text() == "&Import 1 account"


def test_two_programs_with_the_same_account_make_one_tick(dialog: ImportAccountsDialog) -> None:
    again = found("Again", "MAIL.example.net", program=Program.SYLPHEED)
    dialog.show_found(Imports((WORK, again)))
    assert dialog.chosen == (WORK.account,)


def test_space_ticks_and_enter_imports(qtbot: QtBot, dialog: ImportAccountsDialog) -> None:
    dialog.show_found(Imports((HOME, WORK)))
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.chosen == (HOME.account, WORK.account)
    with qtbot.waitSignal(dialog.confirmed) as told:
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert told.args == [(HOME.account, WORK.account)]
    assert not dialog.isVisible()


def test_a_file_adds_to_what_is_shown(qtbot: QtBot, dialog: ImportAccountsDialog) -> None:
    dialog.show_found(Imports((WORK,)))
    with qtbot.waitSignal(dialog.file_requested):
        qtbot.mouseClick(dialog.choose_file, Qt.MouseButton.LeftButton)
    trouble = NotImported(Program.MPOP, "/home/n/.mpoprc", "home")
    dialog.show_found(Imports((found("Third", "third.example"),), (trouble,)))
    assert len(dialog.chosen) == 2
    assert ".mpoprc" in dialog.troubles.text()
    assert dialog.heading.text().startswith("2 POP3 accounts")


def test_a_chosen_file_without_pop3_is_said(dialog: ImportAccountsDialog) -> None:
    dialog.show_found(Imports((WORK,)))
    dialog.show_file(Imports(), "/home/nora/imap-only.js")
    assert dialog.troubles.isVisible()
    assert "/home/nora/imap-only.js" in dialog.troubles.text()
    assert dialog.chosen == (WORK.account,)
    dialog.show_file(Imports((HOME,)), "/home/nora/accounts.toml")
    assert not dialog.troubles.isVisible()
