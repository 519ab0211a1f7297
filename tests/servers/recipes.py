"""What each further server needs: packages, the kind of mail store, and whether it speaks TLS."""

from dataclasses import dataclass

__all__ = ["EVERY_RUN", "LONG_RUN", "RECIPES", "Recipe"]


@dataclass(frozen=True, slots=True)
class Recipe:
    """A server that runs in an overlay of the machine's root (see overlay.py)."""

    packages: tuple[str, ...]
    store: str  # "mbox" or "maildir": what it serves from
    tls: bool  # STLS on its port and TLS on a second one


RECIPES = {
    "mailutils": Recipe(("mailutils-pop3d", "mailutils"), "mbox", tls=True),
    "courier": Recipe(("courier-pop", "courier-authdaemon", "courier-authlib-userdb"), "maildir", tls=True),
    "cyrus": Recipe(
        (
            "cyrus-pop3d",
            "cyrus-common",
            "cyrus-admin",
            "sasl2-bin",
            "libsasl2-modules",
            "libsasl2-modules-db",
        ),
        "maildir",
        tls=True,
    ),
    "popa3d": Recipe(("popa3d",), "mbox", tls=False),
    "solid-pop3d": Recipe(("solid-pop3d",), "maildir", tls=False),
}
EVERY_RUN = ("dovecot", "mailutils", "twisted")
LONG_RUN = ("courier", "cyrus", "popa3d", "solid-pop3d", "wildduck")
