"""Sentences about what an account signs in with: where it will be kept, and what came of forgetting it."""

from PySide6.QtCore import QCoreApplication

from popview.types import Keyring, Problem
from popview.ui.wording import browser, problems
from popview.ui.wording.account_setup import keyring_text

translate = QCoreApplication.translate


def keyring_ahead(keyring: Keyring) -> str:
    """Return where a password will be kept once it is given; "" where all is as one would wish."""
    if keyring is Keyring.USABLE:
        return ""
    if keyring is Keyring.ABSENT:
        return keyring_text(keyring)
    return translate(
        "account setup",
        "The keyring is locked: unless you open it when asked, the password is known only until PopView ends,"
        " in no file.",
    )


def forget_button(by_browser: bool) -> str:
    """Return the button that takes what is stored out of the keyring."""
    if by_browser:
        return translate("account setup", "En&d the sign-in")
    return translate("account setup", "&Forget the password")


def forget_name(by_browser: bool) -> str:
    """Return what the button is called where it is read out."""
    return forget_button(by_browser).replace("&", "")


def forgetting() -> str:
    """Return what is said until it is done."""
    return browser.asking()


def forgotten(is_ended: bool | None, issuer: str, problem: Problem | None) -> str:
    """Return what came of it. is_ended: whether the issuer ended its permission; None: there was none."""
    if problem is not None:
        said = translate("account setup", "It is still stored: {why}. Open the keyring and try again.")
        return said.format(why=problems.problem_title(problem))
    if is_ended is None:
        return translate("account setup", "Forgotten. PopView asks for it when it needs it next.")
    if is_ended:
        said = translate(
            "account setup", "Ended, here and at {issuer}. PopView asks you to sign in when it needs to."
        )
        return said.format(issuer=issuer)
    return browser.not_ended(issuer)
