"""The dialogs of accounts and settings in each state, for the pictures."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from popview.types import Keyring, OwnCertificate, Problem, ProblemKind, Settings, TrialStep
from popview.ui.about import AboutDialog
from popview.ui.accounts.certificate_dialog import CertificateDialog
from popview.ui.accounts.dialog import AccountDialog
from popview.ui.accounts.password_dialog import PasswordDialog
from popview.ui.close_dialog import CloseDialog
from popview.ui.guide.window import GuideWindow
from popview.ui.protocol_log import ProtocolLog
from popview.ui.settings.dialog import SettingsDialog
from popview.ui.theme import Theme
from tests.ui import samples


def _account_new(theme: Theme) -> QWidget:
    dialog = AccountDialog(None, theme=theme)
    dialog.show()
    return dialog


def _account_faults(theme: Theme) -> QWidget:
    dialog = AccountDialog(None, theme=theme)
    dialog.show()
    form = dialog.form
    form.address.insert("nora@example.org")
    form.host.setText("https://pop.example.org")
    form.security.setCurrentIndex(2)
    form.user.setText(" nora")
    dialog.test.click()
    return dialog


def _account_running(theme: Theme) -> QWidget:
    dialog = AccountDialog(samples.ACCOUNT, theme=theme)
    dialog.show()
    dialog.form.password.setText("secret")
    dialog.test.click()
    where = (("host", "pop.example.org"), ("address", "192.0.2.7"), ("milliseconds", "23"))
    dialog.show_step(TrialStep.FOUND, where)
    safe = (("version", "TLSv1.3"), ("cipher", "TLS_AES_256_GCM_SHA384"), ("milliseconds", "41"))
    dialog.show_step(TrialStep.ENCRYPTED, safe)
    return dialog


def _account_passed(theme: Theme) -> QWidget:
    dialog = _account_running(theme)
    assert isinstance(dialog, AccountDialog)
    dialog.show_step(TrialStep.SIGNED_IN, (("mechanism", "SCRAM-SHA-256"), ("milliseconds", "85")))
    counted = (("messages", "412"), ("octets", "1903000000"), ("milliseconds", "22"))
    dialog.show_step(TrialStep.COUNTED, counted)
    dialog.show_step(TrialStep.UIDL, (("usable", "yes"), ("milliseconds", "21")))
    dialog.show_trial_passed()
    return dialog


def _account_failed(theme: Theme) -> QWidget:
    dialog = _account_running(theme)
    assert isinstance(dialog, AccountDialog)
    facts = (("user", "nora.holm"), ("mechanism", "PLAIN"))
    dialog.show_trial_problem(
        Problem(ProblemKind.WRONG_PASSWORD, facts, server_text="-ERR [AUTH] Authentication failed.")
    )
    return dialog


def _account_weaker(theme: Theme) -> QWidget:
    dialog = _account_running(theme)
    assert isinstance(dialog, AccountDialog)
    facts = (("host", "pop.example.org"), ("before", "TLS 1.3"), ("now", "TLS 1.2"))
    dialog.show_step(TrialStep.ENCRYPTED, (("version", "TLSv1.2"), ("cipher", "AES"), ("milliseconds", "41")))
    dialog.show_trial_problem(Problem(ProblemKind.WEAKER_ENCRYPTION, facts))
    return dialog


def _account_certificate(theme: Theme) -> QWidget:
    dialog = AccountDialog(samples.ACCOUNT, theme=theme)
    dialog.show()
    dialog.form.password.setText("secret")
    dialog.test.click()
    dialog.show_step(TrialStep.FOUND, (("host", "pop.example.org"), ("address", "192.0.2.7")))
    dialog.show_certificate(samples.CERTIFICATE)
    return dialog


def _account_page(index: int) -> Callable[[Theme], QWidget]:
    """Return the dialog of an account that has a proxy and a certificate, on one of its pages."""
    account = replace(samples.ACCOUNT, proxy="socks5://nora@proxy.example.org:1080", colour="teal")
    account = replace(account, client_certificate="/home/nora/nora-holm.p12")
    own = OwnCertificate("Nora Holm", "Example People", "2026-01-01T00:00:00Z", "2999-01-01T00:00:00Z")

    def show(theme: Theme) -> QWidget:
        dialog = AccountDialog(account, theme=theme)
        dialog.show()
        dialog.form.tabs.setCurrentIndex(index)
        dialog.show_own(account.client_certificate, own, None)
        return dialog

    return show


def _certificate(theme: Theme) -> QWidget:
    dialog = CertificateDialog(samples.CERTIFICATE, samples.ACCOUNT, theme=theme)
    dialog.show()
    return dialog


def _password(theme: Theme) -> QWidget:
    dialog = PasswordDialog(samples.ACCOUNT, None, Keyring.USABLE, theme=theme)
    dialog.show()
    return dialog


def _password_wrong(theme: Theme) -> QWidget:
    facts = (("user", "nora.holm"), ("mechanism", "PLAIN"))
    problem = Problem(ProblemKind.WRONG_PASSWORD, facts, server_text="-ERR [AUTH] Authentication failed.")
    dialog = PasswordDialog(samples.ACCOUNT, problem, Keyring.ABSENT, theme=theme)
    dialog.show()
    return dialog


def _close(theme: Theme) -> QWidget:
    dialog = CloseDialog(12, 48_000_000, ("Home", "Work"), theme=theme)
    dialog.show()
    return dialog


def _settings(theme: Theme) -> QWidget:
    dialog = SettingsDialog(Settings(), theme=theme)
    dialog.show()
    return dialog


def _about(theme: Theme) -> QWidget:
    dialog = AboutDialog(theme=theme)
    dialog.show()
    return dialog


def _protocol(theme: Theme) -> QWidget:
    log = ProtocolLog(theme=theme)
    log.append(
        (
            "Home  * connected to pop.example.org, port 995, TLSv1.3",
            "Home  S: +OK Dovecot ready.",
            "Home  C: CAPA",
            "Home  S: +OK",
            "Home  S: TOP, UIDL, PIPELINING, SASL PLAIN LOGIN",
            "Home  C: AUTH PLAIN (left out)",
            "Home  S: +OK Logged in.",
            "Home  C: STAT",
            "Home  S: +OK 412 1903000000",
            "Home  C: QUIT",
            "Home  S: +OK Logging out.",
        )
    )
    log.show()
    return log


SCENES: dict[str, Callable[[Theme], QWidget]] = {
    "account-new": _account_new,
    "account-faults": _account_faults,
    "account-running": _account_running,
    "account-passed": _account_passed,
    "account-failed": _account_failed,
    "account-weaker": _account_weaker,
    "account-certificate": _account_certificate,
    "account-checking": _account_page(1),
    "account-keeping": _account_page(2),
    "account-network": _account_page(3),
    "certificate": _certificate,
    "password": _password,
    "password-wrong": _password_wrong,
    "close": _close,
    "settings": _settings,
    "about": _about,
    "guide": lambda theme: GuideWindow(theme=theme, topic="google"),
    "protocol-log": _protocol,
}
