"""Disk use of an account on screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.types import Account, AccountId, Security
from popview.ui.records.storage_window import StorageWindow
from popview.ui.theme import Theme

HOME, WORK = AccountId("home"), AccountId("work")
ACCOUNT = Account(HOME, "Home", "pop.example.org", 995, Security.TLS, "nora")


@pytest.fixture
def window(qtbot: QtBot) -> StorageWindow:
    theme = Theme()
    theme.apply("light")
    made = StorageWindow(theme=theme)
    qtbot.addWidget(made)
    made.set_accounts({HOME: "Home", WORK: "Work"}, HOME)
    with qtbot.waitExposed(made):
        made.show()
    return made


def figure(window: StorageWindow, name: str) -> str:
    return window.figures._figures[name][0].text()


def test_until_it_is_measured_nothing_is_claimed(window: StorageWindow) -> None:
    assert figure(window, "cache") == "—"
    assert not window.forget_all.isEnabled()


def test_every_figure_and_the_limits_are_said(window: StorageWindow) -> None:
    window.show_use(replace(ACCOUNT, keep_bytes=5_000_000, keep_days=30), 1_200_000, 48_000_000, 3_000_000)
    assert [figure(window, name) for name in ("cache", "messages", "saved")] == [
        "1.2 MB",
        "48.0 MB",
        "3.0 MB",
    ]
    assert "5.0 MB" in window.limits.text()
    assert "30 days" in window.limits.text()


def test_forgetting_copies_asks_first_and_the_safe_answer_has_the_focus(
    qtbot: QtBot, window: StorageWindow
) -> None:
    window.show_use(ACCOUNT, 1_000, 1_000, 0)
    window.forget_copies.click()
    assert window.question.no.hasFocus()
    with qtbot.waitSignal(window.forget_requested) as told:
        qtbot.keyClick(window.question.yes, Qt.Key.Key_Space)
    assert told.args == [HOME, True]


def test_forgetting_everything_is_another_question(qtbot: QtBot, window: StorageWindow) -> None:
    window.show_use(ACCOUNT, 1_000, 1_000, 0)
    window.forget_all.click()
    assert "everything" in window.question.accessibleName()
    text = window.question._text
    qtbot.waitUntil(lambda: text.height() >= text.heightForWidth(text.width()))
    with qtbot.waitSignal(window.forget_requested) as told:
        window.question.yes.click()
    assert told.args == [HOME, False]


def test_where_nothing_lies_nothing_is_forgotten(window: StorageWindow) -> None:
    window.show_use(ACCOUNT, 0, 0, 0)
    assert not window.forget_copies.isEnabled()
    assert not window.forget_all.isEnabled()


def test_limits_and_another_account_are_wishes(qtbot: QtBot, window: StorageWindow) -> None:
    with qtbot.waitSignal(window.limits_requested) as told:
        window.change.click()
    assert told.args == [HOME]
    window.account.setCurrentIndex(1)
    with qtbot.waitSignal(window.account_chosen) as chosen:
        window.account.activated.emit(1)
    assert chosen.args == [WORK]


def test_a_failure_is_said_in_place(window: StorageWindow) -> None:
    window.show_problem("The folder cannot be read.")
    assert window.problem.isVisible()
    window.show_use(ACCOUNT, 1, 1, 0)
    assert not window.problem.isVisible()
