"""pop:// addresses (RFC 2384): pop://user;AUTH=mechanism@host:port."""

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

from popview.types.account import Mechanism, Security

SCHEMES = {"pop": Security.STLS, "pops": Security.TLS, "pop3": Security.STLS, "pop3s": Security.TLS}
"""RFC 2384 knows "pop" alone; mail programs know the others, and mean TLS from the start by the "s"."""

_URL = re.compile(
    r"(?P<scheme>pop|pops|pop3|pop3s)://(?:(?P<who>[^@/?#]*)@)?"
    r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^\s:/?#@\[\]]+)(?::(?P<port>\d{1,5}))?/?",
    re.IGNORECASE,
)
_MECHANISMS = {one.value.upper(): one for one in Mechanism} | {
    "*": Mechanism.AUTO,
    "+APOP": Mechanism.APOP,
}


@dataclass(frozen=True, slots=True)
class PopUrl:
    """What a pop:// address says. user: "" where it names none. There is no place for a password in it."""

    host: str
    port: int
    security: Security
    user: str = ""
    mechanism: Mechanism = Mechanism.AUTO

    @property
    def shown(self) -> str:
        """Return host and port as an address again, for a person to read."""
        return str(PopUrl(self.host, self.port, self.security))

    def __str__(self) -> str:
        """Return the address; parse_pop_url() makes the same of it again."""
        scheme = "pops" if self.security is Security.TLS and self.port != 995 else "pop"
        host = f"[{self.host}]" if ":" in self.host else self.host
        who = quote(self.user, safe="")
        if self.mechanism is not Mechanism.AUTO:
            value = "+APOP" if self.mechanism is Mechanism.APOP else self.mechanism.value
            who += f";AUTH={value}"
        return f"{scheme}://{who}{'@' if who else ''}{host}:{self.port}"


def is_pop_url(text: str) -> bool:
    """Return whether a text means to be a pop:// address, well-formed or not."""
    return text.strip().partition("://")[0].lower() in SCHEMES and "://" in text


def parse_pop_url(text: str) -> PopUrl | None:
    """Return what the address says, None where it is none.

    Without a port, and with 995, TLS from the start is meant (RFC 8314 section 3.3 prefers it to STLS);
    another port with "pop" means STLS. An unencrypted link is never proposed. What follows a colon in
    the user part would be a password, which RFC 2384 section 3 forbids: it is dropped. A mechanism that
    we do not know is left to be chosen.
    """
    found = _URL.fullmatch(text.strip())
    if found is None:
        return None
    security = SCHEMES[found["scheme"].lower()]
    port = int(found["port"] or 995)
    if port == 995:
        security = Security.TLS
    if not 1 <= port <= 65_535:
        return None
    user, _, parameter = (found["who"] or "").partition(";")
    user = unquote(user.partition(":")[0])
    name, _, value = parameter.partition("=")
    mechanism = Mechanism.AUTO
    if name.upper() == "AUTH":
        mechanism = _MECHANISMS.get(unquote(value).upper(), Mechanism.AUTO)
    if any(char < " " or char == "\x7f" for char in user):
        return None
    return PopUrl(found["host"].strip("[]"), port, security, user, mechanism)
