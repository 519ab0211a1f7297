"""Commits against real servers that are killed, or whose line is cut, anywhere: the disk is compared.

Each round: some messages are marked, a process commits them through a relay that holds the line at a random
point; there the process is killed or the line is cut. Then a new start checks. What is gone from the
server's disk was marked, everything else lies there as before, and the journal says of each message what
the disk says.
"""

import random
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from popview.net.traffic import Check, Checked
from popview.types import Mark, Outcome, Secret
from tests.fakes.office import ACCOUNT, Office, plain
from tests.servers import seed
from tests.servers.holding import HoldingLink, Point, after_dele, at_byte, quit_delivered, quit_withheld

ROOT = Path(__file__).resolve().parents[2]
MESSAGES = 24
A_USER = 8  # rounds in one mailbox, before too little is left in it
MOST_MARKED = 3


def on_disk(server: Any, user: str) -> dict[str, bytes]:
    """Return subject -> body of what lies in the user's store."""
    if hasattr(server, "messages"):
        found = server.messages(user)
    else:
        place = server.store(user)
        if place.is_dir():
            found = [file.read_bytes() for part in ("cur", "new") for file in (place / part).iterdir()]
        else:
            found = [b"From " + one for one in place.read_bytes().split(b"From sender@example.org ")[1:]]
    bodies = {}
    for message in found:
        head, _, body = message.partition(b"\n\n")
        subject = head.split(b"\nSubject: ", 1)[1].split(b"\n", 1)[0].decode()
        bodies[subject] = body.rstrip(b"\n")
    return bodies


@contextmanager
def start(folder: Path) -> Iterator[Office]:
    """Start anew on what lies on our disk."""
    office = Office.under(folder)
    try:
        yield office
    finally:
        office.close()


def check(office: Office, port: int, user: str, password: str) -> None:
    """Check until the server lets us: it may hold a killed session's lock for a while."""
    pause = threading.Event()
    for ticket in range(1, 300):
        report = office.do(Check(ticket, plain(port, user=user), Secret(password)))
        if isinstance(report, Checked):
            return
        pause.wait(0.1)
    raise TimeoutError(f"{user} was never let in: {report}")


def draw(rng: random.Random, marked: int) -> Point:
    """Return somewhere to hold; most often any octet of what the server says."""
    points: list[Callable[[], Point]] = [
        lambda: at_byte(rng.randrange(2_600)),
        lambda: at_byte(rng.randrange(2_600)),
        lambda: after_dele(1 + rng.randrange(marked)),
        quit_withheld,
        quit_delivered,
    ]
    return rng.choice(points)()


def commit(folder: Path, link: HoldingLink, user: str, password: str, *, kills: bool, reset: bool) -> None:
    """Let a process commit through the relay, and end it, or its line, where the relay holds."""
    command = [sys.executable, "-m", "tests.whole.committer", str(folder), str(link.port), user, password]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        link.wait_for(lambda: link._held.is_set() or child.poll() is not None, 60)
        if kills:
            child.kill()
        link.cut(reset=reset)
        out, err = child.communicate(timeout=60)
    finally:
        child.kill()
        child.wait(10)
    assert "begun" in out, err
    assert kills or child.returncode == 0, err


def judge(office: Office, marks: list[Mark], before: dict[str, bytes], after: dict[str, bytes]) -> int:
    """Hold the journal against the disk; return how many are gone."""
    journal = office.means.journal
    marked = {mark.subject for mark in marks}
    removed = before.keys() - after.keys()
    assert removed <= marked
    assert after == {subject: body for subject, body in before.items() if subject not in removed}
    assert journal.unresolved(ACCOUNT) == ()
    receipt = journal.receipt(journal.commits(ACCOUNT)[0].id)
    said = {item.mark.subject: item.outcome for item in receipt.items}
    assert said.keys() == marked
    assert {subject for subject, outcome in said.items() if outcome is Outcome.GONE} == removed
    assert Outcome.UNKNOWN not in said.values()
    assert {mark.subject for mark in journal.marks(ACCOUNT)} == marked - removed
    return len(removed)


def one_round(server: Any, user: str, folder: Path, rng: random.Random) -> int:
    """Mark, commit, end it somewhere, start anew, judge."""
    password = server.password(user)
    with start(folder) as office:
        check(office, server.port, user, password)
        known = {row.subject: row for page in office.means.cache.pages() for row in page if not row.is_gone}
        kept = office.means.journal.marks(ACCOUNT)
        chosen = rng.sample(sorted(known.keys() - {mark.subject for mark in kept}), MOST_MARKED - len(kept))
        rows = [known[subject] for subject in chosen]
        fresh = [Mark(r.key, r.size, r.digest, r.sender, r.subject, r.date_s) for r in rows]
        office.means.journal.add_marks(fresh)
        marks = [*kept, *fresh]
    before = on_disk(server, user)
    assert before.keys() == known.keys()
    with HoldingLink(server.port, draw(rng, len(marks))) as link:
        commit(folder, link, user, password, kills=rng.random() < 0.6, reset=rng.random() < 0.5)
    with start(folder) as office:
        check(office, server.port, user, password)
        return judge(office, marks, before, on_disk(server, user))


def rounds(server: Any, users: list[str], folder: Path, count: int, number: int) -> None:
    """Play so many rounds; what went wrong names its round and seed."""
    gone = 0
    for at in range(count):
        user = users[at // A_USER]
        try:
            gone += one_round(server, user, folder / user, random.Random(f"{number}:{at}"))
        except AssertionError as error:
            error.add_note(f"round {at} of seed {number}, {user}")
            raise
    assert count < 5 or 0 < gone < MOST_MARKED * count, "no round ended in the middle"


def mail(count: int) -> tuple[list[str], dict[str, list[bytes]]]:
    """Return users for so many rounds, and what they have."""
    users = [f"user{number}" for number in range((count - 1) // A_USER + 1)]
    return users, {user: seed.messages(MESSAGES, user) for user in users}


@pytest.mark.needs("dovecot")
@pytest.mark.timeout(240)
def test_five_commits_that_are_cut_short_leave_dovecots_disk_as_the_journal_says(
    make_dovecot: Any, tmp_path: Path
) -> None:
    users, messages = mail(5)
    rounds(make_dovecot(messages), users, tmp_path, 5, 1)


@pytest.mark.all
@pytest.mark.timeout(1800)
@pytest.mark.parametrize(("name", "count"), [("dovecot", 80), ("courier", 60), ("mailutils", 60)])
def test_two_hundred_commits_that_are_cut_short_leave_each_disk_as_the_journal_says(
    make_dovecot: Any, make_peer: Any, tmp_path: Path, name: str, count: int
) -> None:
    users, messages = mail(count)
    server = make_dovecot(messages) if name == "dovecot" else make_peer(name, messages)
    rounds(server, users, tmp_path, count, 2)
