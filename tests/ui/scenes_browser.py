"""The dialog of signing in by the browser in each state, for the pictures."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from popview.net.oauth.issuers import issuer_of
from popview.types import OAuthWay, Problem, ProblemKind
from popview.ui.accounts.browser_dialog import BrowserDialog
from popview.ui.theme import Theme
from tests.ui import samples

AGAIN = Problem(
    ProblemKind.BROWSER_SIGN_IN, (("issuer", "Microsoft"),), "AADSTS70008: The refresh token has expired."
)


def fresh(
    theme: Theme, name: str, client: str = "", problem: Problem | None = None, tenant: str = ""
) -> BrowserDialog:
    issuer = issuer_of(name)
    assert issuer is not None
    account = replace(samples.ACCOUNT, oauth=name, oauth_client=client, oauth_tenant=tenant)
    return BrowserDialog(account, issuer, theme=theme, problem=problem)


def waiting(theme: Theme) -> BrowserDialog:
    dialog = fresh(theme, "microsoft", "0b1e…")
    dialog.starts[OAuthWay.BROWSER].click()
    dialog.show_browser("https://login.example.test/?state=x", is_open=True)
    return dialog


def no_browser(theme: Theme) -> BrowserDialog:
    dialog = fresh(theme, "microsoft", "0b1e…")
    dialog.starts[OAuthWay.BROWSER].click()
    dialog.show_browser("https://login.example.test/?state=x", is_open=False)
    return dialog


def code(theme: Theme) -> BrowserDialog:
    dialog = fresh(theme, "microsoft", "0b1e…")
    dialog.starts[OAuthWay.DEVICE].click()
    dialog.show_code("WDJB-MJHT", "https://microsoft.com/devicelogin")
    return dialog


def failed(theme: Theme, kind: ProblemKind, **facts: str) -> BrowserDialog:
    dialog = fresh(theme, "microsoft", "0b1e…")
    dialog.starts[OAuthWay.BROWSER].click()
    dialog.show_failure(Problem(kind, tuple({"issuer": "Microsoft", **facts}.items())))
    return dialog


SCENES: dict[str, Callable[[Theme], QWidget]] = {
    "browser-google": lambda theme: fresh(theme, "google"),
    "browser-yandex": lambda theme: fresh(theme, "yandex"),
    "browser-tenant": lambda theme: fresh(theme, "microsoft", "0b1e…", tenant="contoso.com/x"),
    "browser-waiting": waiting,
    "browser-none": no_browser,
    "browser-code": code,
    "browser-again": lambda theme: fresh(theme, "microsoft", "0b1e…", AGAIN),
    "browser-denied": lambda theme: failed(theme, ProblemKind.OAUTH_DENIED),
    "browser-timeout": lambda theme: failed(theme, ProblemKind.OAUTH_TIMEOUT, minutes="5"),
    "browser-setup": lambda theme: failed(theme, ProblemKind.OAUTH_SETUP, reason="invalid_client"),
    "browser-port": lambda theme: failed(theme, ProblemKind.OAUTH_PORT, port="47995"),
    "browser-answer": lambda theme: failed(theme, ProblemKind.OAUTH_ANSWER, host="127.0.0.1", reason="state"),
}
