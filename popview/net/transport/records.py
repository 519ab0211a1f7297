"""What the DNS says: SRV records (RFC 2782), MX, and addresses from a server that was handed in."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from popview.errors import NetworkError
from popview.net.transport.background import in_background
from popview.net.transport.link import Clock, Wishes
from popview.net.transport.places import Places
from popview.types import ProblemKind

if TYPE_CHECKING:
    import dns.name
    import dns.resolver

T = TypeVar("T")

MOST_RECORDS = 20
"""SRV records of one name that are looked at."""


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """One SRV record. target "": the domain says that it does not have this service (RFC 2782)."""

    target: str
    port: int
    priority: int
    weight: int


def service_records(
    name: str, wishes: Wishes, clock: Clock, until: float, places: Places
) -> list[ServiceRecord]:
    """Ask for the SRV records of a name; the preferred first, none where there are none.

    Of equal priority the heavier come first; RFC 2782's dice are for those who connect a million times.
    Asked in a daemon thread, which dies of its own time-out where it is abandoned. NetworkError
    (HOST_UNKNOWN with reason "no-answer", CONNECT_TIMEOUT), Cancelled.
    """
    seconds = max(until - clock.now(), 0.1)

    def ask() -> list[ServiceRecord]:
        return [
            ServiceRecord(_name(one.target), one.port, one.priority, one.weight)
            for one in _ask(name, "SRV", places, seconds)
        ]

    found = _answered(ask, name, wishes, clock, until)
    return sorted(found, key=lambda one: (one.priority, -one.weight))


def mail_hosts(domain: str, wishes: Wishes, clock: Clock, until: float, places: Places) -> list[str]:
    """Ask who takes in a domain's mail (MX, RFC 5321 section 5.1); the preferred first.

    NetworkError and Cancelled as service_records.
    """
    seconds = max(until - clock.now(), 0.1)

    def ask() -> list[tuple[int, str]]:
        found = _ask(domain, "MX", places, seconds)
        return [(one.preference, _name(one.exchange)) for one in found]

    return [host for _, host in sorted(_answered(ask, domain, wishes, clock, until)) if host]


def _answered(ask: Callable[[], list[T]], name: str, wishes: Wishes, clock: Clock, until: float) -> list[T]:
    try:
        return in_background(ask, wishes, clock, until)
    except TimeoutError as error:
        raise NetworkError(ProblemKind.CONNECT_TIMEOUT, host=name, port="53", seconds="") from error
    except OSError as error:
        raise NetworkError(ProblemKind.HOST_UNKNOWN, host=name, reason="no-answer") from error


def _ask(name: str, kind: str, places: Places, seconds: float) -> list[Any]:
    """Ask and wait; what comes are dnspython's records of that kind. TimeoutError, OSError."""
    import dns.exception  # late: only the account assistant asks the DNS itself
    import dns.resolver

    try:
        answer = _resolver(places, seconds).resolve(name, kind, search=False)
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
        return []
    except dns.exception.Timeout as error:
        raise TimeoutError from error
    except dns.exception.DNSException as error:
        raise OSError(str(error)) from error
    return list(answer)[:MOST_RECORDS]


def _name(name: "dns.name.Name") -> str:
    return name.to_text(omit_final_dot=True).lower().rstrip(".")


def look_up(host: str, nameserver: tuple[str, int], seconds: float) -> list[str]:
    """Return the numeric addresses of a host as one DNS server knows them; gaierror where it knows none."""
    import dns.exception
    import dns.resolver

    resolver = _resolver(Places(nameserver), seconds / 2)  # it asks for both families, one after the other
    try:
        found = resolver.resolve_name(host, family=socket.AF_UNSPEC, search=False)
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer) as error:
        raise socket.gaierror(socket.EAI_NONAME, "no such name") from error
    except dns.exception.DNSException as error:
        raise socket.gaierror(socket.EAI_AGAIN, "no answer") from error
    return list(found.addresses())


def _resolver(places: Places, seconds: float) -> "dns.resolver.Resolver":
    import dns.resolver

    if places.nameserver is None:
        resolver = dns.resolver.Resolver()
    else:
        resolver = dns.resolver.Resolver(configure=False)
        resolver.nameservers = [places.nameserver[0]]
        resolver.port = places.nameserver[1]
    resolver.lifetime = seconds * 0.9  # its own word comes before the waiter's deadline
    return resolver
