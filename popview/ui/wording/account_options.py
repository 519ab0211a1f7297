"""What can be set for an account beside the way to its server, in words."""

from PySide6.QtCore import QCoreApplication

from popview.types import OwnCertificate, ProxyKind
from popview.ui.wording.account_setup import day
from popview.ui.wording.problems import foreign

translate = QCoreApplication.translate


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
        "until": day(own.not_after),
        "since": day(own.not_before),
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
