"""What can be set for an account beside the way to its server, in words."""

from PySide6.QtCore import QCoreApplication, QLocale

from popview.types import Account, AccountId, OwnCertificate, ProxyKind, Security
from popview.ui.wording import values
from popview.ui.wording.problems import foreign

translate = QCoreApplication.translate

FRESH = Account(AccountId(""), "", "", 0, Security.TLS, "")
"""What is chosen for an account that is not there yet: the values that everything has at first."""


def enabled_note() -> str:
    """Return what it means not to use an account for a while."""
    return translate(
        "account options",
        "Off: it stands grey in the list of accounts and is not checked. Its messages stay to be read.",
    )


def check_text(minutes: int) -> str:
    """Return how often a mailbox is checked by itself."""
    if not minutes:
        return translate("account options", "When I ask for it")
    if minutes % 60:
        return translate("account options", "Every {count} minutes").format(count=minutes)
    hours = minutes // 60
    if hours == 1:
        return translate("account options", "Every hour")
    return translate("account options", "Every {count} hours").format(count=hours)


def newest_text(count: int) -> str:
    """Return how much of a mailbox is listed."""
    if count == 0:
        return translate("account options", "All messages")
    return translate("account options", "The newest {count}; older ones when wanted").format(
        count=QLocale().toString(count)
    )


def lines_text(count: int) -> str:
    """Return how much a preview asks the server for at first."""
    if count == 0:
        return translate("account options", "The header alone")
    return translate("account options", "The first {count} lines").format(count=QLocale().toString(count))


def linger_text(seconds: float) -> str:
    """Return how long a connection is kept open after the last wish."""
    if seconds <= 0:
        return translate("account options", "Closed at once")
    if seconds % 60 == 0:
        minutes = round(seconds / 60)
        if minutes == 1:
            return translate("account options", "Kept open for a minute")
        return translate("account options", "Kept open for {count} minutes").format(count=minutes)
    return translate("account options", "Kept open for {count} seconds").format(
        count=QLocale().toString(seconds, "g", 4)
    )


def linger_note() -> str:
    """Return what a connection that is kept open gives and costs."""
    return translate(
        "account options",
        "While it is open the next message is there at once, but no other program can open the mailbox.",
    )


def colour_name(name: str) -> str:
    """Return the name of an account's colour; "": it is chosen by the account's place."""
    return {
        "": translate("account options", "By its place"),
        "blue": translate("account options", "Blue"),
        "green": translate("account options", "Green"),
        "orange": translate("account options", "Orange"),
        "purple": translate("account options", "Purple"),
        "red": translate("account options", "Red"),
        "teal": translate("account options", "Teal"),
        "olive": translate("account options", "Olive"),
        "grey": translate("account options", "Grey"),
    }.get(name, name)


def copy_note() -> str:
    """Return what the choice of a safety copy decides."""
    return translate(
        "account options",
        "What a commit proposes to keep of each message before it is deleted on the server.",
    )


def keep_note() -> str:
    """Return what the limits of fetched messages never touch."""
    return translate("account options", "What is marked, saved or no longer on the server always stays.")


def quota_note() -> str:
    """Return what the quota is for."""
    return translate(
        "account options", "The space your provider gives you; the space map then shows how full it is."
    )


def limit_text(octets: int) -> str:
    """Return how much of fetched messages stays on this computer."""
    if not octets:
        return translate("account options", "All of it stays here")
    return translate("account options", "Up to {size}, then the oldest go").format(size=values.size(octets))


def age_text(days: int) -> str:
    """Return how long fetched messages stay on this computer."""
    if not days:
        return translate("account options", "As long as there is room")
    return translate("account options", "{count} days").format(count=QLocale().toString(days))


def quota_text(octets: int) -> str:
    """Return how much room the provider gives."""
    return values.size(octets) if octets else translate("account options", "Not known")


def proxy_kind(kind: ProxyKind | None) -> str:
    """Return the name of a kind of proxy; None: there is none."""
    if kind is None:
        return translate("account options", "None: straight to the server")
    return {
        ProxyKind.SOCKS5: translate("account options", "SOCKS5"),
        ProxyKind.HTTP: translate("account options", "HTTP (CONNECT)"),
    }[kind]


def proxy_note() -> str:
    """Return what goes through a proxy, and where its password is."""
    return translate(
        "account options",
        "All of this account’s connections go through it; it also looks up the server’s name. Its password is"
        " kept in the keyring.",
    )


def own_note() -> str:
    """Return what a client certificate is for."""
    return translate(
        "account options",
        "Only for servers that ask for a certificate of yours: a PEM or PKCS#12 file (.pem, .p12, .pfx) with"
        " certificate and key. The passphrase is kept in the keyring.",
    )


def own_seen(own: OwnCertificate, today: str) -> str:
    """Return whose certificate it is, who issued it and how long it counts. today: ISO 8601."""
    facts = {
        "name": foreign(own.subject, 80),
        "issuer": foreign(own.issuer, 80),
        "until": values.day(own.not_after),
        "since": values.day(own.not_before),
    }
    if own.not_after < today:
        return translate("account options", "{name}, issued by {issuer}: it ended on {until}.").format(
            **facts
        )
    if own.not_before > today:
        return translate("account options", "{name}, issued by {issuer}: it begins on {since}.").format(
            **facts
        )
    return translate("account options", "{name}, issued by {issuer}, valid until {until}.").format(**facts)


def own_is_open() -> str:
    """Return the warning of a key that others can read."""
    return translate(
        "account options", "Other people on this computer can read this file, and with it sign in as you."
    )
