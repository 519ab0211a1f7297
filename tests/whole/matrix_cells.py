"""The cells of the matrix: what PopView must be able to do with any server.

Each takes a Place and returns where it works; ServerCannot says why no client could, anything else that is
raised is our failure.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from popview.net.traffic import (
    Check,
    Checked,
    CommitPlan,
    Committed,
    Failed,
    Fetched,
    PasswordNeeded,
    Previewed,
)
from popview.types import Outcome, ProblemKind, Secret, Summary
from tests.servers import seed
from tests.servers.holding import HoldingLink, Point, Watch, after_dele
from tests.whole.bare import Refused
from tests.whole.matrix_place import Place, ServerCannot, Wire, names, on_the_wire, settled, works
from tests.whole.workers import Workers, account

USERS = {
    "alice": seed.messages(10),
    "bob": seed.messages(10, "bob"),
    "carol": seed.messages(10, "carol"),
    "dora": seed.messages(10, "dora"),
    "empty": [],
    "edge": list(seed.EDGES.values()),
}
MANY, HUGE = 20_000, 50_000_000


def subjects(rows: list[Summary]) -> list[str]:
    """Return the subjects of rows."""
    return [row.subject for row in rows]


def expected(*without: int) -> list[str]:
    """Return the subjects of ten messages but for these."""
    return [f"Message number {number}" for number in range(1, 11) if number not in without]


def left_on_server(workers: Workers) -> list[str]:
    """Return the subjects that another client finds."""
    with workers.bare() as bare:
        return bare.subjects()


def check(place: Place) -> None:
    """Ten rows, in order, announced and stored; the second check finds nothing new."""
    with place.user("alice") as workers:
        first = works(workers.check(), Checked)
        assert (first.messages, first.new, first.complete) == (10, 10, True)
        assert subjects(workers.rows()) == expected()
        announced = workers.announced()
        assert {row.key.identity for row in workers.rows()} == announced.keys()
        second = works(workers.check(), Checked)
        assert (second.messages, second.new, second.complete) == (10, 0, True)


def preview(place: Place) -> None:
    """The header and three lines of the body, as TOP gives them."""
    with place.checked("alice", 10) as workers:
        row = workers.rows()[4]
        report = works(workers.preview(row, 3), Previewed)
        assert (report.lines, report.whole) == (3, False)
        lines = workers.previewed(row).split(b"\r\n")
        assert b"Subject: Message number 5" in lines
        assert [line for line in lines if line.startswith(b"Line ")][-1].startswith(b"Line 3 of message 5.")


def fetch(place: Place) -> None:
    """The whole message on disk, octet for octet what the server has."""
    with place.checked("alice", 10) as workers:
        row = workers.rows()[6]
        report = works(workers.fetch(row), Fetched)
        fetched = Path(report.path).read_bytes()
        with workers.bare() as bare:
            assert settled(fetched) == settled(bare.body("RETR 7"))
        assert fetched.endswith(seed.message(7).replace(b"\n", b"\r\n").partition(b"\r\n\r\n")[2])


def mark(place: Place) -> None:
    """A mark stays on its message through another check and another start."""
    with place.checked("alice", 10) as workers:
        third = workers.rows()[2]
        assert [one.key for one in workers.mark(third)] == [third.key]
        works(workers.check(), Checked)
        assert workers.rows()[2].key == third.key
        assert [item.mark.subject for item in workers.plan().items] == ["Message number 3"]
        assert left_on_server(workers) == expected()


def commit(place: Place) -> None:
    """What was marked is gone, by the receipt, by the next check, and by another client's word."""
    with place.checked("bob", 10) as workers:
        rows = workers.rows()
        workers.mark(rows[1], rows[4], rows[8])
        receipt = works(workers.commit(workers.plan()), Committed).receipt
        assert receipt.problem is None
        assert {item.mark.subject: item.outcome for item in receipt.items} == {
            "Message number 2": Outcome.GONE,
            "Message number 5": Outcome.GONE,
            "Message number 9": Outcome.GONE,
        }
        assert left_on_server(workers) == expected(2, 5, 9)
        again = works(workers.check(), Checked)
        assert (again.messages, again.new) == (7, 0)
        kept = [row.key for row in rows if row.subject in expected(2, 5, 9)]
        assert [row.key for row in workers.rows()] == kept
        assert workers.marks() == ()


def lock_conflict(place: Place) -> None:
    """While another client is in: a locked mailbox, no wrong password; once it is out, all is well."""
    with place.user("alice") as workers:
        with workers.bare():
            report = workers.check()
            if isinstance(report, Checked):
                raise ServerCannot("lets several in")
            assert works(report, Failed).problem.kind is ProblemKind.MAILBOX_LOCKED
        works(workers.check(), Checked)


def dropped_session(place: Place) -> None:
    """A line that breaks in a check and one between DELE and QUIT: nothing lost, nothing else deleted."""
    with place.user("carol") as workers:
        with HoldingLink(place.server.port, _second_top()) as link:
            ticket = workers.begin(Check, account=_through(link, workers))
            link.wait_until_held()
            link.cut()
            report = workers.wait(ticket)
            assert works(report, Failed).problem.kind is ProblemKind.LOST
        works(workers.check(), Checked)
        rows = workers.rows()
        assert subjects(rows) == expected()
        workers.mark(rows[0], rows[5])
        with HoldingLink(place.server.port, after_dele(1)) as link:
            ticket = workers.begin(CommitPlan, workers.plan(), account=_through(link, workers))
            link.wait_until_held()
            link.cut()
            receipt = works(workers.wait(ticket), Committed).receipt
            assert [item.outcome for item in receipt.items] == [Outcome.GONE, Outcome.GONE], receipt
            assert receipt.sessions >= 2
        assert left_on_server(workers) == expected(1, 6)


def _second_top() -> Point:
    def reached(watch: Watch, line: bytes) -> bool:
        return sum(1 for command, _ in watch.answers if command.startswith(b"TOP ")) >= 2

    return Point(after_line=reached)


def _through(link: HoldingLink, workers: Workers) -> Any:
    return replace(account(workers.server, workers.user, tls=False), port=link.port)


def empty_mailbox(place: Place) -> None:
    """Nothing there is no failure."""
    with place.user("empty") as workers:
        for _ in range(2):
            report = works(workers.check(), Checked)
            assert (report.messages, report.complete) == (0, True)
        assert workers.rows() == []


def wrong_password(place: Place) -> None:
    """It is told as what it is, and the right one is let in afterwards."""
    with place.user("dora") as workers:
        report = works(workers.check(secret=Secret("not it")), PasswordNeeded)
        assert report.problem is not None
        assert report.problem.kind is ProblemKind.WRONG_PASSWORD
        assert works(workers.check(), Checked).messages == 10


def hostile_bodies(place: Place) -> None:
    """Every edge that the server holds is listed, fetched as the wire has it, and previewed."""
    with place.user("edge") as workers:
        try:
            wire, again = on_the_wire(workers), on_the_wire(workers)
        except Refused as refused:
            raise ServerCannot(f"refuses the login: {refused}") from refused
        assert works(workers.check(), Checked).messages == len(wire)
        rows = workers.rows()
        assert len(rows) == names(wire)
        for row in rows:
            _compare(workers, row, wire[row.rank], is_steady=wire[row.rank] == again[row.rank])


def _compare(workers: Workers, row: Summary, wire: Wire, *, is_steady: bool) -> None:
    """Fetch and preview one message; what the server gives in another form each time is only told of."""
    fetched, previewed = workers.fetch(row), workers.preview(row, 2)
    if wire.whole is None:
        assert works(fetched, Failed).problem.kind is ProblemKind.SERVER_REFUSED
        works(previewed, Failed)
        return
    whole = Path(works(fetched, Fetched).path).read_bytes()
    if is_steady:
        assert settled(whole) == wire.whole, (row.rank, whole[:300], wire.whole[:300])
        assert isinstance(previewed, Previewed), (row.rank, previewed.problem.kind)
    else:
        assert isinstance(previewed, Previewed | Failed)


def many_messages(place: Place) -> None:
    """Twenty thousand rows, and the second check asks for none of their headers again."""
    with place.user("many") as workers:
        try:
            workers.bare().quit()
        except Refused as refused:
            raise ServerCannot(f"refuses the login: {refused}") from refused
        first = works(workers.check(), Checked)
        assert (first.messages, first.new, first.complete) == (MANY, MANY, True)
        rows = workers.rows()
        assert len(rows) == MANY
        assert rows[12_345].subject == "Message number 12346"
        assert works(workers.check(), Checked).new == 0


def huge_message(place: Place) -> None:
    """Fifty megabytes on disk, octet for octet."""
    with place.checked("huge", 1) as workers:
        report = works(workers.fetch(workers.rows()[0]), Fetched)
        assert report.octets > HUGE
        with workers.bare() as bare:
            assert _sha(settled(Path(report.path).read_bytes())) == _sha(settled(bare.body("RETR 1")))


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


Cell = Callable[[Place], None]
SMALL: dict[str, Cell] = {
    "check": check,
    "preview": preview,
    "fetch": fetch,
    "mark": mark,
    "commit with receipt": commit,
    "lock conflict": lock_conflict,
    "dropped session": dropped_session,
    "empty mailbox": empty_mailbox,
    "hostile bodies": hostile_bodies,
    "wrong password": wrong_password,
}
LARGE: dict[str, Cell] = {"20,000 messages": many_messages, "a 50 MB message": huge_message}
CELLS = (*SMALL, *LARGE)


def outcome(cell: Cell, place: Place) -> str:
    """Return what became of a cell: "works", "server cannot (why)" or "we fail: …"."""
    try:
        cell(place)
    except ServerCannot as why:
        return f"server cannot ({why})"
    except Exception as failure:  # noqa: BLE001 - whatever it was, the cell says it
        return f"we fail: {type(failure).__name__} {failure}"[:600]
    return "works"
