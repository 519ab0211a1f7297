"""Our own client, as shipped: Connection, Driver, Window and SocketLink, opened by Opening.

Each function is one run and returns seconds, signing in excluded unless it says otherwise.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice

from popview.net.courtesy import share_interpreter
from popview.net.driver import Answer, Call, Driver
from popview.net.greeting import Greeter
from popview.net.opening import Opening
from popview.net.transcript import Transcript
from popview.net.transport import Dialer
from popview.pop3 import commands, events
from popview.pop3.listings import listing, uidls
from popview.types import Account, AccountId, Mechanism, Secret, Security, ServerProfile
from tests.bench.place import Place

HOST = "127.0.0.1"

AHEAD = 4_096
"""Calls queued at a time, as a check does it."""


class NoWishes:
    """Nobody wants anything meanwhile."""

    def fileno(self) -> int:
        return -1

    def waiting(self) -> bool:
        return False

    def attend(self) -> None:
        return


def account(place: Place, mechanism: Mechanism = Mechanism.USER) -> Account:
    """Return the account of a mailbox."""
    return Account(
        AccountId("bench"),
        "bench",
        HOST,
        place.port,
        Security.TLS if place.tls else Security.PLAIN,
        place.user,
        mechanism=mechanism,
        plain_consent=True,
        plain_password_consent=True,
        linger_s=0.0,
    )


def known(place: Place, mechanism: Mechanism = Mechanism.USER, *, behind_pass: bool = False) -> ServerProfile:
    """Return what an earlier session has learnt."""
    return ServerProfile(
        capa=True,
        pipelining=True,
        mechanism=mechanism,
        security=Security.TLS if place.tls else Security.PLAIN,
        behind_pass=behind_pass,
    )


def opening(
    place: Place, profile: ServerProfile | None = None, mechanism: Mechanism = Mechanism.USER
) -> Opening:
    """Return what signs in; nothing is sent yet."""
    greeter = Greeter(Dialer(cafile=place.ca), NoWishes(), Transcript(), lambda stage: None)
    known_of_it = known(place, mechanism) if profile is None else profile
    return Opening(greeter, account(place, mechanism), Secret(place.password), known_of_it)


@contextmanager
def session(place: Place) -> Iterator[Driver]:
    """Sign in; the link is closed afterwards."""
    share_interpreter()
    driver = opening(place).open().driver
    try:
        yield driver
    finally:
        driver.link.close()


def finish(driver: Driver) -> None:
    """Run until everything is answered."""
    driver.run(lambda: not driver.in_flight and not driver.unsent)


def queue(driver: Driver, calls: Iterator[Call]) -> None:
    """Queue calls as a check does, some thousand at a time, and run until everything is answered."""
    while more := list(islice(calls, AHEAD)):
        driver.put(*more)
        driver.run(lambda: driver.unsent + driver.in_flight < AHEAD // 2)
    finish(driver)


def ids(driver: Driver) -> int:
    """UIDL and LIST; return how many messages there are."""
    asked = [Call(commands.Uidl()), Call(commands.List())]
    driver.put(*asked)
    finish(driver)
    named, sized = (call.answer for call in asked)
    assert isinstance(named, events.Accepted)
    assert isinstance(sized, events.Accepted)
    names = uidls(named.body or b"")
    assert len(listing(sized.body or b"")) == len(names)
    return len(names)


def list_headers(place: Place, *, parsed: bool = False) -> float:
    """UIDL, LIST and TOP n 0 of all, the newest first; `parsed`: with the fields of a row."""
    from popview.mail.headers import summary_fields  # late, as below: child.py pays for what it loads
    from tests.bench.stopwatch import timed

    came = 0

    def take(answer: Answer) -> None:
        nonlocal came
        assert isinstance(answer, events.Accepted)
        came += 1

    def read(answer: Answer) -> None:
        take(answer)
        assert isinstance(answer, events.Accepted)
        summary_fields(answer.body or b"")

    with session(place) as driver, timed(place.server) as watch:
        count = ids(driver)
        done = read if parsed else take
        queue(driver, (Call(commands.Top(number, 0), done) for number in range(count, 0, -1)))
    assert came == count
    return watch.seconds


def retr(driver: Driver, count: int, sink: Callable[[bytes | memoryview], None]) -> None:
    """RETR of the first `count` messages, streamed into the sink."""
    accepted = 0

    def done(answer: Answer) -> None:
        nonlocal accepted
        accepted += isinstance(answer, events.Accepted)

    queue(driver, (Call(commands.Retr(number), done, sink=sink) for number in range(1, count + 1)))
    assert accepted == count


def retrieve(place: Place, count: int, sink: Callable[[bytes | memoryview], None]) -> float:
    """Time retr()."""
    from tests.bench.stopwatch import timed

    with session(place) as driver:
        with timed(place.server) as watch:
            retr(driver, count, sink)
        return watch.seconds


def discard(data: bytes | memoryview) -> None:
    """Take a piece of a body and forget it."""


def save(place: Place, path: str) -> float:
    """RETR of message 1, streamed into a file."""
    with open(path, "wb", buffering=0) as file:

        def write(data: bytes | memoryview) -> None:
            file.write(data)

        return retrieve(place, 1, write)


def delete(place: Place, count: int) -> float:
    """DELE of the first `count` messages and QUIT: the bare pipeline, nothing proved."""
    with session(place) as driver:
        begun = time.perf_counter()
        calls = [Call(commands.Dele(number)) for number in range(1, count + 1)]
        driver.put(*calls)
        finish(driver)
        assert all(isinstance(call.answer, events.Accepted) for call in calls)
        driver.ask(commands.Quit(), alone=True)
        return time.perf_counter() - begun


def visit(place: Place, profile: ServerProfile | None = None, mechanism: Mechanism = Mechanism.USER) -> float:
    """Connect, sign in, STAT, QUIT and hear its answer: the whole conversation."""
    counted, left = Call(commands.Stat()), Call(commands.Quit(), alone=True)
    begun = time.perf_counter()
    driver = opening(place, profile, mechanism).open(counted, left).driver
    driver.run(lambda: left.answer is not None)
    took = time.perf_counter() - begun
    driver.link.close()
    assert isinstance(counted.answer, events.Accepted)
    return took
