"""Autoconfig files (config-v1.1.xml): read as a stranger's words, incoming POP3 servers alone."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from popview.types import FoundServer, Mechanism, Security, Snag, SnagKind, Source

_SECURITY = {"SSL": Security.TLS, "STARTTLS": Security.STLS}
_MECHANISM = {"EXTERNAL": Mechanism.EXTERNAL, "TLS-client-cert": Mechanism.EXTERNAL}
_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_-]{1,63})*\.?", re.IGNORECASE)
MOST_SERVERS = 20
LONGEST_USER = 320
"""Octets: 64 before the @ and 255 behind it (RFC 5321 section 4.5.3.1)."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a file says. Servers with TLS from the start come first, each kind in the file's order."""

    servers: tuple[FoundServer, ...] = ()
    snag: Snag | None = None  # why there is none


def addresses_of(domain: str) -> tuple[str, str]:
    """Return where a domain may have its file; https alone, and the person's address is not told to it."""
    return (
        f"https://autoconfig.{domain}/mail/config-v1.1.xml",
        f"https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml",
    )


def read_autoconfig(body: bytes, address: str, url: str, host: str) -> Told:
    """Return the POP3 servers that a file names for a mail address.

    No document type, no entities, nothing fetched. What is not encrypted is never proposed. `host`, who
    gave the file, names the snag.
    """
    try:
        root = fromstring(body, forbid_dtd=True)
    except (ParseError, DefusedXmlException, LookupError, ValueError):
        return Told(snag=Snag(SnagKind.UNREADABLE, host))
    if root.tag != "clientConfig":
        return Told(snag=Snag(SnagKind.UNREADABLE, host))
    provider = root.find("emailProvider")
    incoming = provider.findall("incomingServer")[:MOST_SERVERS] if provider is not None else []
    ours = [server for server in incoming if server.get("type", "").lower() == "pop3"]
    if not ours:
        return Told(snag=Snag(SnagKind.NO_POP3, host))
    name = _text(provider, "displayName") if provider is not None else ""
    help_page = _page(provider)
    found = [one for server in ours if (one := _server(server, address, url, name, help_page))]
    if not found:
        is_plain = any(_text(server, "socketType").lower() == "plain" for server in ours)
        return Told(snag=Snag(SnagKind.PLAIN_ONLY if is_plain else SnagKind.UNREADABLE, host))
    return Told(tuple(sorted(found, key=lambda one: one.security is not Security.TLS)))


def _server(server: Element, address: str, url: str, provider: str, help_page: str) -> FoundServer | None:
    security = _SECURITY.get(_text(server, "socketType").upper())
    host, port = _text(server, "hostname").lower(), _text(server, "port")
    user = _filled(_text(server, "username") or "%EMAILADDRESS%", address)
    host = _filled(host.upper(), address).lower() if "%" in host else host
    if security is None or not _HOST.fullmatch(host) or not re.fullmatch(r"[0-9]{1,5}", port):
        return None
    if not 1 <= int(port) <= 65_535 or not user or len(user) > LONGEST_USER or not user.isprintable():
        return None
    ways = [(way.text or "").strip() for way in server.findall("authentication")]
    known = [_MECHANISM[way] for way in ways if way in _MECHANISM]
    return FoundServer(
        host=host.rstrip("."),
        port=int(port),
        security=security,
        user=user,
        source=Source.AUTOCONFIG,
        origin=url,
        mechanism=known[0] if known and len(known) == len(ways) else Mechanism.AUTO,
        provider=provider,
        help=help_page,
    )


def _filled(text: str, address: str) -> str:
    local, _, domain = address.rpartition("@")
    places = {"%EMAILADDRESS%": address, "%EMAILLOCALPART%": local, "%EMAILDOMAIN%": domain}
    return re.sub("|".join(places), lambda found: places[found[0]], text)


def _text(element: Element, name: str) -> str:
    return " ".join((element.findtext(name) or "").split())[:LONGEST_USER]


def _page(provider: Element | None) -> str:
    """Return the provider's page about it; https alone, since a person may open it."""
    pages = provider.findall("documentation") if provider is not None else []
    urls = [page.get("url", "") for page in pages]
    return next((url for url in urls if url.startswith("https://") and len(url) < 500), "")
