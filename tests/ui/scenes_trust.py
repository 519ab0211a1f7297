"""Failures of setting up and signing in that have a picture of their own."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from popview.types import Keyring, Problem, ProblemKind
from popview.ui.accounts.certificate_dialog import CertificateDialog
from popview.ui.accounts.password_dialog import PasswordDialog
from popview.ui.guide.window import GuideWindow
from popview.ui.problem_bar import ProblemBar
from popview.ui.theme import Theme
from tests.ui import samples, scenes_assistant

Scene = Callable[[Theme], QWidget]


def _certificate(*reasons: str, **changes: str | tuple[str, ...]) -> Scene:
    def scene(theme: Theme) -> QWidget:
        shown = replace(samples.CERTIFICATE, reasons=reasons, **changes)  # type: ignore[arg-type]
        dialog = CertificateDialog(shown, samples.ACCOUNT, theme=theme)
        dialog.show()
        return dialog

    return scene


def _failed(kind: ProblemKind, **facts: str) -> Scene:
    def scene(theme: Theme) -> QWidget:
        dialog = scenes_assistant.found(theme, scenes_assistant.OWN)
        dialog.go.click()
        dialog.show_trial_problem(Problem(kind, tuple(facts.items())))
        return dialog

    return scene


def _weaker(theme: Theme) -> QWidget:
    bar = ProblemBar(theme=theme)
    bar.resize(1000, 150)
    facts = (("host", HOST), ("before", "TLS 1.3"), ("now", "TLS 1.2"))
    bar.show_problem(Problem(ProblemKind.WEAKER_ENCRYPTION, facts), "Home", True)
    return bar


def _asked(keyring: Keyring) -> Scene:
    def scene(theme: Theme) -> QWidget:
        dialog = PasswordDialog(samples.ACCOUNT, None, keyring, theme=theme)
        dialog.show()
        return dialog

    return scene


def _guide_link(theme: Theme) -> QWidget:
    window = GuideWindow(theme=theme, topic="microsoft")
    window.show()
    window.question.ask("Your browser would open https://entra.microsoft.com/", "https://x", is_grave=False)
    return window


HOST = "pop.example.org"
SCENES: dict[str, Scene] = {
    "trust-self-signed": _certificate("self-signed"),
    "trust-expired": _certificate(
        "expired", not_before="2020-01-01T00:00:00", not_after="2021-01-01T00:00:00"
    ),
    "trust-wrong-host": _certificate("wrong-host", names=("mail.hosting.example", "*.hosting.example")),
    "trust-not-yet": _certificate(
        "not-yet-valid", not_before="2027-03-01T00:00:00", not_after="2028-03-01T00:00:00"
    ),
    "trust-changed": _certificate("unknown-issuer", "changed"),
    "trial-host": _failed(ProblemKind.HOST_UNKNOWN, host=HOST),
    "trial-port": _failed(ProblemKind.PORT_REFUSED, host=HOST, port="995"),
    "bar-weaker": _weaker,
    "trial-proxy": _failed(ProblemKind.PROXY, proxy="proxy.example.org:1080", reason="sign-in"),
    "keyring-usable": _asked(Keyring.USABLE),
    "keyring-locked": _asked(Keyring.LOCKED),
    "keyring-absent": _asked(Keyring.ABSENT),
    "guide-link": _guide_link,
}
