"""Careful probing: the three names that are usual, on the two ports that can be encrypted.

A probe connects, checks the certificate, hears the greeting and says QUIT. It signs in nowhere and asks
nothing; what does not prove under TLS who it is, is not taken.
"""

import threading
from dataclasses import dataclass, replace
from functools import partial

from popview.errors import CertificateError, PopViewError
from popview.net.greeting import Greeter, say_goodbye
from popview.net.transcript import Transcript
from popview.net.transport import Dialer, Wishes
from popview.net.transport.background import in_background
from popview.types import (
    Account,
    AccountId,
    FoundServer,
    ProblemKind,
    Secret,
    Security,
    Snag,
    SnagKind,
    Source,
)

NAMES = ("pop", "mail", "pop3")
PORTS = ((Security.TLS, 995), (Security.STLS, 110))

_ABSENT = {ProblemKind.HOST_UNKNOWN, ProblemKind.PORT_REFUSED, ProblemKind.UNREACHABLE}


class NoWishes:
    """For a probe in a thread of its own: nobody speaks to it, it ends by its deadlines."""

    def fileno(self) -> int:
        """There is nothing to wait for."""
        return -1

    def waiting(self) -> bool:
        """Nothing ever comes."""
        return False

    def attend(self) -> None:
        """There is nothing to take."""


@dataclass(frozen=True, slots=True)
class Probed:
    """What one probe, or all of them, came to."""

    server: FoundServer | None = None
    snags: tuple[Snag, ...] = ()


def probe(
    dialer: Dialer,
    wishes: Wishes,
    address: str,
    domain: str,
    until: float,
    *,
    proxy: str = "",
    proxy_password: Secret | None = None,
) -> Probed:
    """Return the first server that answers under TLS, and what was found and not taken.

    TLS from the start is tried on all names side by side, then STLS. Cancelled.
    """
    snags: list[Snag] = []
    start = Account(
        AccountId(""), "", "", 0, Security.TLS, address, proxy=proxy, proxy_password=proxy_password
    )
    for security, port in PORTS:
        accounts = [replace(start, host=f"{name}.{domain}", port=port, security=security) for name in NAMES]
        results = [Probed() for _ in accounts]
        is_late = False
        try:
            in_background(partial(_all, dialer, accounts, results), wishes, dialer.clock, until)
        except TimeoutError:  # one of them; what the others found counts
            is_late = True
        for result in tuple(results):
            if result.server is not None:
                return Probed(result.server, tuple(snags))
            snags += [snag for snag in result.snags if snag not in snags]
        if is_late:
            return Probed(None, (*snags, Snag(SnagKind.NO_ANSWER, domain)))
    return Probed(None, tuple(snags))


def _all(dialer: Dialer, accounts: list[Account], results: list[Probed]) -> None:
    """Probe all at once and wait for the last; each ends by its own deadlines, and puts in its result."""

    def run(at: int) -> None:
        results[at] = _probe(dialer, accounts[at])

    threads = [
        threading.Thread(target=run, args=(at,), name="popview-probe", daemon=True)
        for at in range(len(accounts))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _probe(dialer: Dialer, account: Account) -> Probed:
    greeter = Greeter(dialer, NoWishes(), Transcript(), lambda stage: None)
    try:
        say_goodbye(greeter.greet(account), dialer.deadlines.quit)
    except CertificateError as error:
        names = ", ".join(getattr(error.certificate, "names", ())[:3])
        return Probed(None, (Snag(SnagKind.CERTIFICATE, account.host, names),))
    except PopViewError as error:
        return Probed(None, _snags(error, account))
    return Probed(
        FoundServer(
            host=account.host,
            port=account.port,
            security=account.security,
            user=account.user,
            source=Source.PROBE,
            origin=account.host,
        )
    )


def _snags(error: PopViewError, account: Account) -> tuple[Snag, ...]:
    """Return what is worth telling of a probe that failed: a name that is not there is not."""
    if error.kind == ProblemKind.NO_STLS:
        return (Snag(SnagKind.PLAIN_ONLY, account.host),)
    if error.kind == ProblemKind.PROXY:
        reason = error.facts.get("reason", "")
        is_absent = reason == "server"  # the proxy works; there is nobody of that name behind it
        return () if is_absent else (Snag(SnagKind.PROXY, error.facts.get("proxy", ""), reason),)
    if error.kind == ProblemKind.CONNECT_TIMEOUT:
        return (Snag(SnagKind.NO_ANSWER, account.host),)
    is_dead = error.facts.get("reason") in ("no-answer", "network-unreachable", "network-down")
    return (Snag(SnagKind.OFFLINE),) if error.kind in _ABSENT and is_dead else ()
