"""The dialog of signing in by the browser, under hands and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from popview.types import (
    Account,
    AccountId,
    Issuer,
    Mechanism,
    OAuthWay,
    Problem,
    ProblemKind,
    Secret,
    Security,
)
from popview.ui.accounts.browser_dialog import BrowserDialog
from popview.ui.theme import Theme

ISSUER = Issuer(
    id="microsoft",
    name="Microsoft",
    authorize="https://login.example.test/{tenant}",
    token="https://login.example.test/{tenant}",
    device="https://login.example.test/{tenant}",
    console="https://entra.example.test/",
    tenants=("common", "organizations", "consumers"),
)
ACCOUNT = Account(
    AccountId("a"),
    "home",
    "pop.example.test",
    995,
    Security.TLS,
    "nora",
    oauth="microsoft",
    oauth_client="id-1",
)


class Told:
    def __init__(self, dialog: BrowserDialog) -> None:
        self.wanted: list[tuple[Account, str, Secret | None]] = []
        self.left = 0
        dialog.wanted.connect(lambda *all_: self.wanted.append(all_))
        dialog.left_behind.connect(self.leave)

    def leave(self) -> None:
        self.left += 1


def shown(
    qtbot: QtBot, theme: Theme, account: Account = ACCOUNT, **more: object
) -> tuple[BrowserDialog, Told]:
    dialog = BrowserDialog(account, ISSUER, theme=theme, **more)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog, Told(dialog)


def test_without_a_client_id_nothing_can_be_started_and_the_steps_say_how_to_get_one(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog, told = shown(qtbot, theme, replace(ACCOUNT, oauth_client=""))
    assert not any(button.isEnabled() for button in dialog.starts.values())
    assert dialog.focusWidget() is dialog.client
    qtbot.keyClicks(dialog.client, " my-id ")
    qtbot.keyClick(dialog.client, Qt.Key.Key_Return)
    ((account, way, secret),) = told.wanted
    assert (account.oauth_client, account.oauth_tenant, way, secret) == ("my-id", "common", "browser", None)
    assert (account.mechanism, account.uses_browser) == (Mechanism.XOAUTH2, True)


def test_enter_starts_the_browser_and_escape_stops_the_waiting(qtbot: QtBot, theme: Theme) -> None:
    dialog, told = shown(qtbot, theme)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert [way for _, way, _ in told.wanted] == ["browser"]
    dialog.show_browser("https://login.example.test/?state=x", is_open=True)
    assert "Waiting" in dialog.state.text()
    assert dialog.fields.isHidden()
    assert dialog.focusWidget() is dialog.cancel
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert told.left == 1
    assert dialog.isHidden()


def test_a_code_is_shown_large_and_heard(qtbot: QtBot, theme: Theme) -> None:
    dialog, told = shown(qtbot, theme, replace(ACCOUNT, oauth_tenant="consumers"))
    dialog.starts[OAuthWay.DEVICE].click()
    assert told.wanted[0][0].oauth_tenant == "consumers"
    dialog.show_code("WDJB-MJHT", "https://example.test/device")
    assert dialog.code.text() == "WDJB-MJHT"
    assert "WDJB-MJHT" in dialog.code.accessibleName()
    assert "https://example.test/device" in dialog.text.text()


@pytest.mark.parametrize(
    "kind", [ProblemKind.OAUTH_DENIED, ProblemKind.OAUTH_TIMEOUT, ProblemKind.OAUTH_SETUP]
)
def test_a_failure_is_said_and_can_be_tried_again(qtbot: QtBot, theme: Theme, kind: ProblemKind) -> None:
    dialog, told = shown(qtbot, theme)
    dialog.starts[OAuthWay.BROWSER].click()
    dialog.show_failure(Problem(kind, (("issuer", "Microsoft"),), server_text="AADSTS<b>"))
    assert dialog.state.text()
    assert "AADSTS" in dialog.said.text()
    dialog.starts[OAuthWay.BROWSER].click()
    assert len(told.wanted) == 2
    dialog.show_done()
    assert dialog.result() == BrowserDialog.DialogCode.Accepted
    assert told.left == 0


def test_why_one_has_to_sign_in_again_stands_there_at_once(qtbot: QtBot, theme: Theme) -> None:
    problem = Problem(ProblemKind.BROWSER_SIGN_IN, (("issuer", "Microsoft"),))
    dialog, _ = shown(qtbot, theme, problem=problem)
    assert "again" in dialog.state.text()
    assert dialog.starts[OAuthWay.BROWSER].isEnabled()


def test_what_comes_too_late_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    dialog, _ = shown(qtbot, theme)
    dialog.show_browser("https://login.example.test/?state=x", is_open=True)
    dialog.show_code("X", "https://example.test")
    dialog.show_failure(Problem(ProblemKind.OAUTH_DENIED))
    dialog.show_done()
    assert (dialog.state.text(), dialog.code.text(), dialog.isVisible()) == ("", "", True)


def test_a_client_secret_is_handed_on_as_a_secret(qtbot: QtBot, theme: Theme) -> None:
    dialog, told = shown(qtbot, theme)
    dialog.client_secret.setText("canary-3f9c17")
    dialog.starts[OAuthWay.BROWSER].click()
    assert told.wanted[0][2] == Secret("canary-3f9c17")


def test_how_to_get_a_client_id_is_one_click_away(qtbot: QtBot, theme: Theme) -> None:
    dialog, _ = shown(qtbot, theme, replace(ACCOUNT, oauth_client=""))
    button = dialog.findChild(QPushButton, "browserGuideButton")
    with qtbot.waitSignal(dialog.guide_wanted) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["microsoft"]


def test_where_no_browser_opens_the_address_can_be_copied(qtbot: QtBot, theme: Theme) -> None:
    dialog, _ = shown(qtbot, theme)
    dialog.starts[OAuthWay.BROWSER].click()
    dialog.show_browser("https://login.example.test/?state=x", is_open=False)
    assert "Waiting" not in dialog.state.text()
    assert dialog.focusWidget() is dialog.copy
    qtbot.keyClick(dialog.copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "https://login.example.test/?state=x"
    dialog.show_failure(Problem(ProblemKind.OAUTH_TIMEOUT))
    assert not dialog.copy.isVisible()


def test_a_tenant_of_a_file_that_can_be_none_is_refused_at_once_and_all_words_have_room(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog, _ = shown(qtbot, theme, replace(ACCOUNT, oauth_tenant="a/b"))
    assert dialog.bad_tenant.isVisible()
    assert not any(button.isEnabled() for button in dialog.starts.values())
    for label in (dialog.findChild(QLabel, "browserSteps"), dialog.bad_tenant):
        assert label.height() >= label.heightForWidth(label.width())


def test_one_organisation_can_be_typed_and_nonsense_is_refused_in_words(qtbot: QtBot, theme: Theme) -> None:
    dialog, told = shown(qtbot, theme)
    dialog.tenant.setEditText("contoso.com/../x")
    assert dialog.bad_tenant.isVisible()
    steps = dialog.findChild(QLabel, "browserSteps")
    qtbot.waitUntil(lambda: steps.height() >= steps.heightForWidth(steps.width()))
    assert not any(button.isEnabled() for button in dialog.starts.values())
    dialog.tenant.setEditText("contoso.com")
    assert not dialog.bad_tenant.isVisible()
    dialog.starts[OAuthWay.BROWSER].click()
    assert told.wanted[0][0].oauth_tenant == "contoso.com"
