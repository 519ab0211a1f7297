"""What the DNS says: addresses from a server that was handed in, and SRV records (RFC 2782, RFC 6186)."""

import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING

from popview.errors import NetworkError
from popview.net.transport.background import in_background
from popview.net.transport.link import Clock, Wishes
from popview.net.transport.places import Places
from popview.types import ProblemKind

if TYPE_CHECKING:
    import dns.resolver

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
        return _ask(name, places, seconds)

    try:
        found = in_background(ask, wishes, clock, until)
    except TimeoutError as error:
        raise NetworkError(ProblemKind.CONNECT_TIMEOUT, host=name, port="53", seconds="") from error
    except OSError as error:
        raise NetworkError(ProblemKind.HOST_UNKNOWN, host=name, reason="no-answer") from error
    return sorted(found, key=lambda one: (one.priority, -one.weight))


def _ask(name: str, places: Places, seconds: float) -> list[ServiceRecord]:
    """Ask and wait. TimeoutError, OSError."""
    import dns.exception  # late: only the account assistant asks the DNS itself
    import dns.rdatatype
    import dns.resolver

    try:
        answer = _resolver(places, seconds).resolve(name, dns.rdatatype.SRV, search=False)
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
        return []
    except dns.exception.Timeout as error:
        raise TimeoutError from error
    except dns.exception.DNSException as error:
        raise OSError(str(error)) from error
    return [
        ServiceRecord(
            one.target.to_text(omit_final_dot=True).lower().rstrip("."), one.port, one.priority, one.weight
        )
        for one in list(answer)[:MOST_RECORDS]
    ]


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
