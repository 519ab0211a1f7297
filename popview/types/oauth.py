"""Whose sign-in by the browser PopView knows (OAuth 2.0, RFC 6749), and the ways to it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from popview.types.account import Mechanism

_TENANT = re.compile(r"[A-Za-z0-9.-]{1,100}")


def is_tenant(text: str) -> bool:
    """Return whether a text can be a tenant: a kind of account, a directory's ID, or a domain of it.

    It becomes a part of an address, so it may be nothing that leads to another page there.
    """
    return bool(_TENANT.fullmatch(text)) and text.strip(".") != ""


class OAuthWay(StrEnum):
    """How a person gives PopView the right to read the mailbox."""

    BROWSER = "browser"  # authorisation code with PKCE, answered to a port of this computer (RFC 8252)
    DEVICE = "device"  # a short code, typed in any browser, on any device (RFC 8628)


@dataclass(frozen=True, slots=True)
class Issuer:
    """One who issues tokens: facts of resources/oauth.toml. "{tenant}" in an address stands for the tenant.

    port: where the browser comes back to; 0: any, else the one that the provider wants registered.
    """

    id: str
    name: str
    authorize: str
    token: str
    device: str = ""
    revoke: str = ""
    scope: str = ""
    mechanism: Mechanism = Mechanism.XOAUTH2
    host: str = "127.0.0.1"
    port: int = 0
    more: tuple[tuple[str, str], ...] = ()
    console: str = ""  # where a person makes a client id
    wants_secret: bool = False
    tenants: tuple[str, ...] = ()

    @property
    def ways(self) -> tuple[OAuthWay, ...]:
        """Return how one can sign in there, the better way first."""
        ways = [OAuthWay.BROWSER] if self.authorize else []
        return (*ways, OAuthWay.DEVICE) if self.device else tuple(ways)

    @property
    def redirect(self) -> str:
        """Return the address that the client id has to be registered for; the port only where it counts."""
        return f"http://{self.host}:{self.port}/" if self.port else f"http://{self.host}/"
