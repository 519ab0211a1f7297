"""The proxy of an account: socks5://user@host:port or http://user@host:port, RFC 1928 and RFC 9110 9.3.6."""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, unquote

from popview.types.account import Secret

_URL = re.compile(
    r"(?P<kind>socks5|http)://(?:(?P<user>[^@/?#:]*)(?::(?P<password>[^@/?#]*))?@)?"
    r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^\s:/?#@\[\]]+):(?P<port>\d{1,5})/?",
    re.IGNORECASE,
)


class ProxyKind(StrEnum):
    """How a proxy is spoken to."""

    SOCKS5 = "socks5"
    HTTP = "http"  # CONNECT


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where a proxy is and who we are to it. password: only where a person wrote it into the address."""

    kind: ProxyKind
    host: str
    port: int
    user: str = ""
    password: Secret | None = None

    @property
    def shown(self) -> str:
        """Return host and port, as a person is shown them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"

    def __str__(self) -> str:
        """Return the address, never with a password in it; parse_proxy() makes the rest of it again."""
        who = f"{quote(self.user, safe='')}@" if self.user else ""
        return f"{self.kind}://{who}{self.shown}"


def parse_proxy(text: str) -> Proxy | None:
    """Return what the address says, None where it is none."""
    found = _URL.fullmatch(text.strip())
    if found is None or not 1 <= int(found["port"]) <= 65_535:
        return None
    password = found["password"]
    return Proxy(
        ProxyKind(found["kind"].lower()),
        found["host"].strip("[]"),
        int(found["port"]),
        unquote(found["user"] or ""),
        Secret(unquote(password)) if password else None,
    )
