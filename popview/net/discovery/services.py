"""What the DNS of an address's domain says: SRV records with the safeguards of RFC 6186 section 6, and MX."""

from dataclasses import dataclass, replace

from popview.net.discovery.presets import provider_behind
from popview.net.transport import Dialer, Wishes
from popview.net.transport.records import mail_hosts, service_records
from popview.types import FoundServer, Security, Snag, SnagKind, Source

SERVICES = (("_pop3s._tcp", Security.TLS), ("_pop3._tcp", Security.STLS))
"""TLS from the start first, whatever the priorities say (RFC 8314 section 5.1); never without TLS."""


@dataclass(frozen=True, slots=True)
class Named:
    """What the DNS said. `refused`: it says of itself that the domain has no POP3.

    without: the name of the provider that keeps the domain's mail and is known to have no POP3.
    """

    server: FoundServer | None = None
    refused: Snag | None = None
    without: str = ""


def find_service(dialer: Dialer, wishes: Wishes, address: str, domain: str, until: float) -> Named:
    """Return the server that the domain's DNS names for an address. NetworkError, Cancelled.

    The answer could be forged on the way. So a target in another domain is `foreign`: it is the person
    who says whether that is right; and whatever the target, its certificate must be made out to it.
    """
    refused: Snag | None = None
    for service, security in SERVICES:
        name = f"{service}.{domain}"
        for record in service_records(name, wishes, dialer.clock, until, dialer.places):
            if not record.target:
                refused = Snag(SnagKind.NO_POP3, domain)
            elif record.port:
                return Named(
                    FoundServer(
                        host=record.target,
                        port=record.port,
                        security=security,
                        user=address,
                        source=Source.SRV,
                        origin=name,
                        foreign=is_foreign(record.target, domain),
                    )
                )
    return Named(refused=refused)


def find_keeper(dialer: Dialer, wishes: Wishes, address: str, domain: str, until: float) -> Named:
    """Return the server of the provider that takes in the domain's mail. NetworkError, Cancelled.

    Firms keep their mail with providers under their own domain; the MX record says with whom. It could be
    forged on the way as any other, so the person confirms it.
    """
    for host in mail_hosts(domain, wishes, dialer.clock, until, dialer.places):
        provider = provider_behind(host)
        if provider is not None and not provider.host:
            return Named(without=provider.name)
        if provider is not None:
            found = provider.server_for(address)
            return Named(replace(found, source=Source.MX, origin=host, foreign=True))
    return Named()


def is_foreign(host: str, domain: str) -> bool:
    """Return whether a host is not in the domain itself or below it."""
    host, domain = host.lower().rstrip("."), domain.lower().rstrip(".")
    return host != domain and not host.endswith(f".{domain}")
