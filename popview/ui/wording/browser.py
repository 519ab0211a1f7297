"""Sentences of signing in by the browser: the dialog, its steps, its failures, the page in the browser."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from popview.types import Issuer, OAuthWay, ProblemKind
from popview.ui.wording.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

TEXTS: Final[dict[ProblemKind, tuple[str, str, str]]] = {
    ProblemKind.BROWSER_SIGN_IN: (
        QT_TRANSLATE_NOOP("problems", "Sign in again in the browser"),
        QT_TRANSLATE_NOOP("problems", "{issuer} no longer accepts the permission that PopView was given."),
        QT_TRANSLATE_NOOP(
            "problems",
            "That happens after a while, after a new password, or when the permission was withdrawn. Sign in "
            "again in the browser. If that does not help, see whether POP3 is switched on there.",
        ),
    ),
    ProblemKind.OAUTH_DENIED: (
        QT_TRANSLATE_NOOP("problems", "The permission was not given"),
        QT_TRANSLATE_NOOP("problems", "{issuer} says that PopView may not read this mailbox."),
        QT_TRANSLATE_NOOP(
            "problems",
            "Sign in again and agree. At work or school an administrator may have to allow it first.",
        ),
    ),
    ProblemKind.OAUTH_TIMEOUT: (
        QT_TRANSLATE_NOOP("problems", "Nobody signed in"),
        QT_TRANSLATE_NOOP("problems", "PopView has waited for {minutes} min. and stopped."),
        QT_TRANSLATE_NOOP("problems", "Start again when you are ready."),
    ),
    ProblemKind.OAUTH_SETUP: (
        QT_TRANSLATE_NOOP("problems", "{issuer} does not accept this client ID"),
        QT_TRANSLATE_NOOP("problems", "It refused the program, not you ({reason})."),
        QT_TRANSLATE_NOOP(
            "problems", "Compare the client ID, its secret and the redirect address with what is registered."
        ),
    ),
    ProblemKind.OAUTH_PORT: (
        QT_TRANSLATE_NOOP("problems", "The browser has no way back"),
        QT_TRANSLATE_NOOP(
            "problems", "Another program has port {port} of this computer, which is wanted for it."
        ),
        QT_TRANSLATE_NOOP(
            "problems", "It may be a second PopView that is signing in. End that, then start again here."
        ),
    ),
    ProblemKind.OAUTH_ANSWER: (
        QT_TRANSLATE_NOOP("problems", "The answer cannot be trusted"),
        QT_TRANSLATE_NOOP("problems", "What came from {host} does not fit the question ({reason})."),
        QT_TRANSLATE_NOOP(
            "problems", "Nothing was taken from it. Close the page in the browser, start again."
        ),
    ),
}


def title(issuer: Issuer) -> str:
    """Return what the dialog is for."""
    return translate("browser", "Sign in to {issuer}").format(issuer=issuer.name)


def intro(issuer: Issuer) -> str:
    """Return what will happen."""
    return translate(
        "browser",
        "Your browser opens the page of {issuer}. You sign in there and agree that PopView may read the"
        " mailbox. PopView never sees your password.",
    ).format(issuer=issuer.name)


def steps(issuer: Issuer) -> str:
    """Return how to come by a client id, step by step."""
    kind = {
        "google": translate(
            "browser",
            "Make a project there, enter yourself as test user, and add a client of the kind “Desktop app”.",
        ),
        "microsoft": translate(
            "browser",
            "Add an app registration, the platform “Mobile and desktop applications” with the redirect"
            " address {redirect}, allow public client flows, and add the permission POP.AccessAsUser.All.",
        ),
    }.get(
        issuer.id,
        translate(
            "browser", "Register an app with the redirect address {redirect} and the permission to read mail."
        ),
    )
    lines = (
        translate(
            "browser",
            "{issuer} wants every program to be registered. You do this once, free of charge:",
        ).format(issuer=issuer.name),
        translate("browser", "1. Open {console} and sign in.").format(console=issuer.console),
        "2. " + kind.format(redirect=issuer.redirect),
        translate("browser", "3. Copy the client ID here, and its secret where there is one."),
    )
    return "\n".join(lines)


def tenant_name(tenant: str) -> str:
    """Return whose accounts a tenant of Microsoft means."""
    return {
        "common": translate("browser", "Any Microsoft account"),
        "organizations": translate("browser", "Work or school"),
        "consumers": translate("browser", "Private (Outlook.com, Hotmail)"),
    }.get(tenant, tenant)


def tenant_hint() -> str:
    """Return what a tenant may be beside the kinds."""
    return translate("browser", "Or the domain or directory ID of one organisation, like contoso.com.")


def bad_tenant() -> str:
    """Return what is wrong with a tenant."""
    return translate(
        "browser", "Choose a kind, or type a domain or directory ID: letters, digits, dots and hyphens."
    )


def start_text(way: OAuthWay) -> str:
    """Return the button that starts one way."""
    if way is OAuthWay.BROWSER:
        return translate("browser", "&Open the browser")
    return translate("browser", "Use a co&de instead")


def waiting(issuer: Issuer) -> tuple[str, str]:
    """Return title and text while the browser is open."""
    return (
        translate("browser", "Waiting for the browser…"),
        translate(
            "browser",
            "Sign in to {issuer} in the window that has opened. PopView waits for five minutes.",
        ).format(issuer=issuer.name),
    )


def open_yourself(issuer: Issuer) -> tuple[str, str]:
    """Return title and text where no browser could be opened."""
    return (
        translate("browser", "No browser could be opened"),
        translate(
            "browser",
            "Copy the address of the page, open it in a browser on this computer and sign in to {issuer}"
            " there. PopView waits for five minutes.",
        ).format(issuer=issuer.name),
    )


def not_ended(issuer: str) -> str:
    """Return that a permission outlives its account, and where it is withdrawn."""
    said = translate(
        "browser",
        "PopView forgot its sign-in, but {issuer} did not end the permission: withdraw it in your account"
        " there.",
    )
    return said.format(issuer=issuer)


def asking() -> str:
    """Return what is shown until there is a page or a code."""
    return translate("browser", "One moment…")


def type_code(url: str) -> str:
    """Return where a code is to be typed."""
    return translate("browser", "Type this code at {page}, on this or any other device:").format(page=url)


def pages() -> tuple[str, str]:
    """Return the pages that the browser shows at the end: it went well, or it did not."""
    good = translate("browser", "You are signed in. You can close this window and go back to PopView.")
    bad = translate("browser", "This did not work. Close this window; PopView says what to do.")
    return _page(good), _page(bad)


def _page(text: str) -> str:
    from html import escape  # late: it has a table of all names of characters, 1 MB

    style = "font:16px sans-serif;max-width:32em;margin:20vh auto;padding:0 1em;color-scheme:light dark"
    return (
        '<!doctype html><html><head><meta charset="utf-8"><title>PopView</title></head>'
        f'<body style="{style}"><p>{escape(text)}</p></body></html>'
    )
