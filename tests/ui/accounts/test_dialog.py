"""The account dialog: test, certificate, save; by keyboard alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from popview.types import Account, Mechanism, Problem, ProblemKind, Secret, TrialStep, Trust
from popview.ui.accounts.certificate_dialog import CertificateDialog
from popview.ui.accounts.dialog import AccountDialog
from popview.ui.theme import Theme
from tests.ui import samples

ISSUERS = {"pop.gmail.com": "google"}


def dialog_for(qtbot: QtBot, theme: Theme, account: Account | None) -> AccountDialog:
    made = AccountDialog(account, theme=theme, issuers=ISSUERS)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> AccountDialog:
    return dialog_for(qtbot, theme, None)


def fill(qtbot: QtBot, dialog: AccountDialog) -> None:
    qtbot.keyClicks(dialog.form.address, "nora@example.org")
    qtbot.keyClicks(dialog.form.password, "secret")


def test_a_new_account_needs_an_address_and_a_password_only(qtbot: QtBot, dialog: AccountDialog) -> None:
    assert dialog.objectName() == "accountDialog"
    assert not dialog.save.isEnabled()
    fill(qtbot, dialog)
    assert dialog.save.isEnabled()
    with qtbot.waitSignal(dialog.save_requested) as told:
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    account, secret = told.args
    assert (account.host, account.user, account.port) == ("pop.example.org", "nora@example.org", 995)
    assert secret == Secret("secret")
    assert not dialog.isVisible()


def test_the_test_asks_with_account_and_secret_and_shows_each_step(
    qtbot: QtBot, dialog: AccountDialog
) -> None:
    fill(qtbot, dialog)
    test = dialog.findChild(QPushButton, "testAccountButton")
    with qtbot.waitSignal(dialog.trial_requested) as told:
        qtbot.mouseClick(test, Qt.MouseButton.LeftButton)
    assert told.args[1] == Secret("secret")
    assert not test.isEnabled()
    dialog.show_step(TrialStep.FOUND, (("host", "pop.example.org"),))
    assert dialog.findChild(QLabel, "trialStep-found").text() == "Found pop.example.org"
    dialog.show_trial_passed()
    assert test.isEnabled()
    assert dialog.save.isDefault()
    qtbot.waitUntil(dialog.save.hasFocus)


def test_a_test_without_a_password_takes_the_stored_one_while_it_is_for_that_server(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = dialog_for(qtbot, theme, samples.ACCOUNT)
    with qtbot.waitSignal(dialog.trial_requested) as told:
        qtbot.mouseClick(dialog.test, Qt.MouseButton.LeftButton)
    assert told.args[1] is None
    dialog.show_trial_passed()
    for field, text in ((dialog.form.host, "pop.example.com"), (dialog.form.user, "somebody else")):
        before = field.text()
        field.setText(text)
        with qtbot.assertNotEmitted(dialog.trial_requested):
            qtbot.mouseClick(dialog.test, Qt.MouseButton.LeftButton)
        field.setText(before)


def test_what_was_forgotten_is_not_tested_with(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme, samples.ACCOUNT)
    assert dialog.form.password.placeholderText()
    with qtbot.waitSignal(dialog.forget_requested):
        qtbot.mouseClick(dialog.form.place.forget, Qt.MouseButton.LeftButton)
    dialog.show_forgotten(None, "", None)
    assert not dialog.form.password.placeholderText()
    with qtbot.assertNotEmitted(dialog.trial_requested):
        qtbot.mouseClick(dialog.test, Qt.MouseButton.LeftButton)
    assert dialog.findChild(QLabel, "accountPasswordEditFault").isVisible()


def test_a_test_without_a_password_says_what_is_missing(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme, samples.ACCOUNT)
    dialog.form.user.setText("somebody else")
    with qtbot.assertNotEmitted(dialog.trial_requested):
        qtbot.mouseClick(dialog.test, Qt.MouseButton.LeftButton)
    assert dialog.findChild(QLabel, "accountPasswordEditFault").isVisible()
    qtbot.waitUntil(dialog.form.password.hasFocus)


def test_a_failed_test_can_be_repeated_and_saving_stays_possible(qtbot: QtBot, dialog: AccountDialog) -> None:
    fill(qtbot, dialog)
    dialog.test.click()
    dialog.show_trial_problem(Problem(ProblemKind.WRONG_PASSWORD))
    assert dialog.trial.title.isVisible()
    assert dialog.test.isEnabled()
    assert dialog.save.isEnabled()


def test_another_field_takes_the_result_away(qtbot: QtBot, dialog: AccountDialog) -> None:
    fill(qtbot, dialog)
    dialog.test.click()
    dialog.show_trial_passed()
    qtbot.keyClicks(dialog.form.name, "x")
    assert dialog.trial.title.isVisible()
    qtbot.keyClicks(dialog.form.user, "x")
    assert not dialog.trial.title.isVisible()
    assert dialog.trial.hint.isVisible()


def test_late_reports_of_a_test_that_was_dropped_are_not_shown(qtbot: QtBot, dialog: AccountDialog) -> None:
    fill(qtbot, dialog)
    dialog.test.click()
    qtbot.keyClicks(dialog.form.user, "x")
    dialog.show_step(TrialStep.FOUND, (("host", "old.example"),))
    dialog.show_trial_passed()
    dialog.show_trial_problem(Problem(ProblemKind.WRONG_PASSWORD))
    assert not dialog.trial.title.isVisible()


def test_a_certificate_is_looked_at_trusted_and_the_test_runs_again(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme, samples.ACCOUNT)
    qtbot.keyClicks(dialog.form.password, "secret")
    dialog.test.click()
    dialog.show_certificate(samples.CERTIFICATE)
    qtbot.mouseClick(dialog.trial.look, Qt.MouseButton.LeftButton)
    question = dialog.findChild(CertificateDialog)
    assert question is not None
    with qtbot.waitSignal(dialog.trial_requested) as told:
        qtbot.mouseClick(question.trust, Qt.MouseButton.LeftButton)
    wanted = Trust("pop.example.org", 995, samples.CERTIFICATE.sha256)
    assert told.args[0].trusts == (wanted,)
    with qtbot.waitSignal(dialog.save_requested) as told:
        dialog.save.click()
    assert told.args[0].trusts == (wanted,)


def test_refusing_a_certificate_trusts_nothing(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme, samples.ACCOUNT)
    qtbot.keyClicks(dialog.form.password, "secret")
    dialog.test.click()
    dialog.show_certificate(samples.CERTIFICATE)
    dialog.trial.look.click()
    question = dialog.findChild(CertificateDialog)
    with qtbot.assertNotEmitted(dialog.trial_requested):
        qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert dialog.form.account().trusts == ()


def test_escape_saves_nothing(qtbot: QtBot, dialog: AccountDialog) -> None:
    fill(qtbot, dialog)
    with qtbot.assertNotEmitted(dialog.save_requested), qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_keyboard_alone_is_enough(qtbot: QtBot, dialog: AccountDialog) -> None:
    qtbot.waitUntil(dialog.form.address.hasFocus)
    qtbot.keyClicks(dialog.form.address, "nora@example.org")
    for _ in range(20):
        focused = dialog.focusWidget()
        if focused is dialog.form.password:
            break
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    qtbot.keyClicks(dialog.focusWidget(), "secret")
    with qtbot.waitSignal(dialog.trial_requested):
        qtbot.keyClick(dialog.form.password, Qt.Key.Key_Return)
    dialog.show_trial_passed()
    with qtbot.waitSignal(dialog.save_requested):
        qtbot.keyClick(dialog.save, Qt.Key.Key_Return)


def test_the_dialog_is_high_enough_for_every_fault(qtbot: QtBot, dialog: AccountDialog) -> None:
    dialog.form.security.setCurrentIndex(2)
    dialog.test.click()
    form = dialog.form
    qtbot.waitUntil(lambda: form.consent.height() >= form.consent.heightForWidth(form.consent.width()))
    for field in (form.host, form.user, form.password):
        assert field.height() >= field.minimumSizeHint().height()


def test_every_field_and_button_has_a_name(dialog: AccountDialog) -> None:
    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.objectName(), widget
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()


def test_the_browser_is_offered_at_its_issuers_host_alone(qtbot: QtBot, dialog: AccountDialog) -> None:
    fill(qtbot, dialog)
    assert not dialog.browser.isVisible()
    for host, issuer in (("POP.gmail.com ", "google"), ("pop.gmail.com.evil.test", ""), ("gmail.com", "")):
        dialog.form.host.setText(host)
        assert dialog.browser.isVisible() == bool(issuer)
        assert dialog.form.account().oauth == issuer


def test_what_the_browser_granted_is_neither_tried_nor_kept_at_another_host(
    qtbot: QtBot, dialog: AccountDialog
) -> None:
    fill(qtbot, dialog)
    dialog.form.host.setText("pop.gmail.com")
    dialog.take_grant(replace(dialog.form.account(), mechanism=Mechanism.XOAUTH2), Secret("canary-3f9c17"))
    dialog.show_trial_passed()
    assert dialog._secret() == Secret("canary-3f9c17")
    dialog.form.host.setText("pop.evil.test")
    account = dialog.form.account()
    assert (account.mechanism, account.oauth, account.uses_browser) == (Mechanism.AUTO, "", False)
    with qtbot.assertNotEmitted(dialog.trial_requested):
        dialog.test.click()
    with qtbot.waitSignal(dialog.save_requested) as kept:
        dialog.save.click()
    assert kept.args[1] is None
