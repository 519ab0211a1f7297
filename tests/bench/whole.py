"""Whole jobs of an account's service, stores and all: a check, a click meanwhile, a commit with receipt."""

import os
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from popview.net.courtesy import share_interpreter
from popview.net.traffic import Check, Checked, CommitPlan, Committed, Fetch, Fetched, Listed, Report
from popview.net.transport import Dialer
from popview.types import Account, AccountId, Key, Mark, Mechanism, Outcome, Plan, PlanItem, Secret
from tests.bench import mailgen, ours
from tests.bench.place import Place
from tests.fakes.office import ACCOUNT, Office

CLICK_AFTER_S = 1.5


@contextmanager
def office(place: Place, folder: Path, *, profile_known: bool = True) -> Iterator[Office]:
    """Open fresh stores for an account whose server is known already."""
    share_interpreter()
    where = Path(tempfile.mkdtemp(dir=folder))
    made = Office.under(where, Dialer(cafile=place.ca))
    if profile_known:
        made.means.journal.set_profile(ACCOUNT, ours.known(place, Mechanism.PLAIN))
    try:
        yield made
    finally:
        made.close()
        shutil.rmtree(where)


def account_of(place: Place) -> Account:
    """Return the account whose stores an office keeps."""
    return replace(ours.account(place, Mechanism.AUTO), id=AccountId(ACCOUNT))


def first_rows(place: Place, folder: Path, count: int) -> float:
    """From connect to `count` rows announced by a check of an unknown mailbox; the check is then stopped."""
    seen = 0
    took = 0.0

    def hear(report: Report) -> None:
        nonlocal seen, took
        if isinstance(report, Listed):
            seen += len(report.rows)
            if seen >= count and not took:
                took = time.perf_counter() - begun
                raise Seen

    with office(place, folder) as made:
        made.hooks.append(hear)
        begun = time.perf_counter()
        try:
            made.put(Check(1, account_of(place), Secret(place.password)))
            made.serve()
        except Seen:
            pass
    assert took, f"{seen} rows"
    return took


class Seen(BaseException):
    """What was waited for has come; nobody is to catch it on the way."""


def click(place: Place, folder: Path) -> float:
    """From a wish for a 5 kB message, made in the middle of a check, to the message in its file."""
    rows: list[Key] = []
    times: dict[str, float] = {}

    def hear(report: Report) -> None:
        if isinstance(report, Listed):
            rows.extend(row.key for row in report.rows if not row.is_provisional)
        elif isinstance(report, Fetched):
            times["fetched"] = time.perf_counter()
            raise Seen
        elif isinstance(report, Checked):
            raise AssertionError("the check ended before the click")

    def wish() -> None:
        times["clicked"] = time.perf_counter()
        made.put(Fetch(2, account, rows[0], Secret(place.password)))

    account = account_of(place)
    with office(place, folder) as made:
        made.hooks.append(hear)
        finger = threading.Timer(CLICK_AFTER_S, wish)
        finger.start()
        try:
            made.put(Check(1, account, Secret(place.password)))
            made.serve()
        except Seen:
            pass
        finger.join()
    return times["fetched"] - times["clicked"]


def fill(maildir: Path, store: Path) -> None:
    """Link every message of the store into a Maildir."""
    for file in store.iterdir():
        os.link(file, maildir / "cur" / file.name)


def write_store(folder: Path, count: int) -> None:
    """Write `count` messages of mailbox A, each in its own file; the mailbox is repeated where it ends."""
    box = list(mailgen.box("A", min(count, mailgen.COUNTS["A"])))
    folder.mkdir()
    for number in range(count):
        lines = box[number % len(box)].replace(b"\r\n", b"\n")
        sizes = f"S={len(lines)},W={len(box[number % len(box)])}"
        file = folder / f"{1_772_000_000 + number}.M{number}P1.bench,{sizes}:2,"
        file.write_bytes(lines)
        file.chmod(0o644)


def commit(near: Place, far: Place, folder: Path, count: int) -> float:
    """Mark `count` messages after a check without delay, and commit them over the far place.

    From the confirmed plan to the receipt in hand, which must say that every one of them is gone.
    """
    with office(near, folder) as made:
        checked = made.do(Check(1, account_of(near), Secret(near.password)))
        assert isinstance(checked, Checked), checked
        rows = sorted(made.rows().values(), key=lambda row: row.rank)[:: max(checked.messages // count, 1)]
        marks = [Mark(r.key, r.size, r.digest, r.sender, r.subject, r.date_s) for r in rows[:count]]
        assert len(marks) == count
        made.means.journal.add_marks(marks)
        plan = Plan(ACCOUNT, tuple(PlanItem(mark) for mark in marks), mailbox_count=checked.messages)
        begun = time.perf_counter()
        committed = made.do(CommitPlan(2, account_of(far), plan, Secret(far.password)))
        took = time.perf_counter() - begun
    assert isinstance(committed, Committed), committed
    assert committed.receipt.count(Outcome.GONE) == count, committed.receipt.problem
    return took
