"""The providers that PopView knows: facts in resources/providers.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from popview.paths import Paths
from popview.types import Advice, FoundServer, Security, Source


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider. host "": it has no POP3. user: "address", or "name", its part before the @.

    reading: "hides": fetching may archive or delete a message, by a setting on its web page.
    domains: of its own addresses. mx: ends of the names of the hosts that take in mail for its customers'
    own domains.
    """

    name: str
    domains: tuple[str, ...]
    host: str = ""
    port: int = 995
    security: Security = Security.TLS
    user: str = "address"
    advice: tuple[Advice, ...] = ()
    help: str = ""
    oauth: str = ""
    guide: str = ""
    reading: str = ""
    mx: tuple[str, ...] = ()

    def server_for(self, address: str) -> FoundServer:
        """Return where the mailbox of this address is."""
        user = address if self.user == "address" else address.rpartition("@")[0]
        return FoundServer(
            host=self.host,
            port=self.port,
            security=self.security,
            user=user,
            source=Source.PRESET,
            origin=self.name,
            provider=self.name,
            advice=self.advice,
            help=self.help,
            guide=self.guide,
        )


def providers_file() -> Path:
    """Return the file of providers that is shipped."""
    return Paths.resources() / "providers.toml"


@cache
def providers() -> tuple[Provider, ...]:
    """Return every provider. A file that is damaged is a bug, and is raised as what it is."""
    with providers_file().open("rb") as file:
        entries = tomllib.load(file)["provider"]
    return tuple(_provider(entry) for entry in entries)


def _provider(entry: dict[str, object]) -> Provider:
    def text(name: str, default: str = "") -> str:
        return str(entry.get(name, default))

    def texts(name: str) -> tuple[str, ...]:
        value = entry.get(name, ())
        assert isinstance(value, list | tuple)
        return tuple(str(one) for one in value)

    return Provider(
        name=text("name"),
        domains=texts("domains"),
        host=text("host"),
        port=int(text("port", "995")),
        security=Security(text("security", "tls")),
        user=text("user", "address"),
        advice=tuple(Advice(one) for one in texts("advice")),
        help=text("help"),
        oauth=text("oauth"),
        guide=text("guide"),
        reading=text("reading"),
        mx=texts("mx"),
    )


def provider_of(domain: str) -> Provider | None:
    """Return whose addresses end in this domain, None where it is nobody we know."""
    wanted = domain.lower().rstrip(".")
    names = {wanted, "." + wanted.partition(".")[2]}
    return next((one for one in providers() if names & set(one.domains)), None)


def provider_behind(mail_host: str) -> Provider | None:
    """Return whose customers' mail a host takes in, None where it is nobody we know."""
    host = mail_host.lower().rstrip(".")
    return next((one for one in providers() if any(host.endswith(end) for end in one.mx)), None)


@cache
def issuers_at() -> Mapping[str, str]:
    """Return whose sign-in by the browser each host takes: POP3 host, in lower case, to an Issuer's id.

    These very hosts and no others: a token opens the whole mailbox, and goes to its provider alone.
    """
    return MappingProxyType({one.host: one.oauth for one in providers() if one.oauth})


@cache
def hiding_hosts() -> frozenset[str]:
    """Return the POP3 hosts, in lower case, where a fetch may archive or delete the message."""
    return frozenset(one.host for one in providers() if one.reading == "hides")


def described(found: FoundServer) -> FoundServer:
    """Return a server, however it was found, with what is known of its host: what its provider wants.

    Only of hosts that take a sign-in by the browser: what is said of one, is said to all its customers.
    """
    if found.advice or found.host not in issuers_at():
        return found
    known = next(one for one in providers() if one.host == found.host)
    return replace(found, advice=known.advice, guide=known.guide, help=found.help or known.help)
