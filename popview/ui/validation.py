"""What can be wrong with the fields of an account, and what an address lets us guess. Pure."""

import re
from collections.abc import Collection
from enum import StrEnum

from popview.types import Mechanism, ProxyKind, Security

PORTS = {Security.TLS: 995, Security.STLS: 110, Security.PLAIN: 110}
"""RFC 8314 for TLS from the start, RFC 1939 for the rest."""

_LABEL = re.compile(r"[^\W_]([\w-]{0,61}[^\W_])?", re.UNICODE)
_IPV6 = re.compile(r"\[?[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}(%[\w.-]+)?\]?")


class Fault(StrEnum):
    """One thing wrong with one field; ui/wording says it."""

    EMPTY_HOST = "empty-host"
    HOST_IS_ADDRESS = "host-is-address"
    HOST_IS_URL = "host-is-url"
    HOST_HAS_PORT = "host-has-port"
    PORT = "port"
    HOST_CHARACTERS = "host-characters"
    EMPTY_USER = "empty-user"
    EDGE_BLANK = "edge-blank"
    CONTROL = "control"
    EMPTY_PASSWORD = "empty-password"  # noqa: S105 - a kind of fault
    NO_CONSENT = "no-consent"
    NO_OWN = "no-own"
    FORBIDDEN = "forbidden"
    ALL_FORBIDDEN = "all-forbidden"
    EMPTY_PROXY = "empty-proxy"
    EMPTY_PROXY_USER = "empty-proxy-user"
    PROXY_COLON = "proxy-colon"
    PROXY_LETTERS = "proxy-letters"


def host_fault(host: str) -> Fault | None:
    """Return what is wrong with a server's name: a DNS name, international or not, or an IP address."""
    host = host.strip()
    if not host:
        return Fault.EMPTY_HOST
    if "@" in host:
        return Fault.HOST_IS_ADDRESS
    if "/" in host:
        return Fault.HOST_IS_URL
    if _IPV6.fullmatch(host):
        return None
    if re.fullmatch(r"[^:]+:\d*", host):
        return Fault.HOST_HAS_PORT
    labels = host.rstrip(".").split(".")
    is_name = len(host) <= 253 and all(_LABEL.fullmatch(label) for label in labels)
    return None if is_name else Fault.HOST_CHARACTERS


def port_fault(port: str) -> Fault | None:
    """Return what is wrong with a port: 1 to 65535."""
    is_number = port.isascii() and port.isdigit() and len(port) <= 5
    return None if is_number and 1 <= int(port) <= 65_535 else Fault.PORT


def user_fault(user: str) -> Fault | None:
    """Return what is wrong with a user name."""
    if not user.strip():
        return Fault.EMPTY_USER
    return _sent_fault(user) or (Fault.EDGE_BLANK if user != user.strip() else None)


def password_fault(password: str, *, is_needed: bool) -> Fault | None:
    """Return what is wrong with a password; blanks at its ends are somebody's wish."""
    if not password:
        return Fault.EMPTY_PASSWORD if is_needed else None
    return _sent_fault(password)


def forbidden_fault(
    mechanism: Mechanism, forbidden: Collection[Mechanism], security: Security, *, sends_password: bool
) -> Fault | None:
    """Return whether what is forbidden leaves no way to sign in; which ways there are says design section 6.

    sends_password: the consent to a link without encryption names the password.
    """
    if mechanism is not Mechanism.AUTO:
        return Fault.FORBIDDEN if mechanism in forbidden else None
    ways = {Mechanism.SCRAM_SHA_256, Mechanism.SCRAM_SHA_1}
    is_plain = security is Security.PLAIN
    if is_plain:
        ways |= {Mechanism.CRAM_MD5, Mechanism.APOP}
    if sends_password or not is_plain:
        ways |= {Mechanism.PLAIN, Mechanism.LOGIN, Mechanism.USER}
    return None if ways - set(forbidden) else Fault.ALL_FORBIDDEN


def proxy_fault(kind: ProxyKind, text: str) -> Fault | None:
    """Return why a user name or password cannot be sent to a proxy: SOCKS5 takes ASCII, HTTP Latin-1."""
    limit = 0x7F if kind is ProxyKind.SOCKS5 else 0xFF
    is_too_long = kind is ProxyKind.SOCKS5 and len(text) > 255  # one octet holds the length, RFC 1929
    if is_too_long or any(ord(char) > limit for char in text):
        return Fault.PROXY_LETTERS
    return _sent_fault(text)


def proxy_user_fault(kind: ProxyKind, user: str, *, has_password: bool) -> Fault | None:
    """Return what is wrong with a user name for a proxy; without one nobody signs in there."""
    if not user:
        return Fault.EMPTY_PROXY_USER if has_password else None
    if kind is ProxyKind.HTTP and ":" in user:  # it parts user and password there, RFC 7617 section 2
        return Fault.PROXY_COLON
    return proxy_fault(kind, user)


def is_address(text: str) -> bool:
    """Return whether a text is a mail address whose domain can be asked for."""
    local, _, domain = text.rpartition("@")
    is_name = "." in domain and host_fault(domain) is None
    return bool(local) and is_name and not any(char.isspace() or not char.isprintable() for char in text)


def guessed_host(address: str) -> str:
    """Return the name under which an address's domain most often runs its POP3 server; "" for none."""
    domain = address.rpartition("@")[2].strip().lower()
    return f"pop.{domain}" if "@" in address and "." in domain and host_fault(domain) is None else ""


def guessed_name(address: str) -> str:
    """Return a short name for an account: the first label of the domain, "Example" of a@example.org."""
    domain = address.rpartition("@")[2].strip()
    return domain.split(".")[0].capitalize() if "@" in address and domain else ""


def _sent_fault(text: str) -> Fault | None:
    """RFC 1939 ends a command at CR LF; other controls have no business in a name or password either."""
    return Fault.CONTROL if any(char < " " or char == "\x7f" for char in text) else None
