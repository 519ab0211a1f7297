"""The two workers of one account without a window: wishes in, final reports out."""

import itertools
import queue
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Any, Self

from PySide6.QtCore import Qt

from popview.desk.traffic import LoadList, MakePlan, Rows, SetMarks
from popview.desk.worker import Desk
from popview.net.traffic import Check, CommitPlan, Fetch, FinalReport, Listed, Preview
from popview.net.transport import Deadlines, Dialer
from popview.net.worker import MailWorker
from popview.paths import Paths
from popview.store.cache_reader import CacheReader
from popview.types import Account, AccountId, Mark, Plan, Secret, Security, Summary
from tests.canary import secrets_in
from tests.whole.bare import Bare, Refused

LONGEST_S = 100.0


class Workers:
    """One profile, one account. `do` serves a wish; `reports` keeps all that the mail worker said."""

    def __init__(self, folder: Path, server: Any, user: str, deadlines: Deadlines | None = None) -> None:
        self.paths = Paths.under(folder)
        self.paths.prepare()
        self.server, self.user = server, user
        self.secret = Secret(server.password(user))
        self.account = account(server, user)
        self.reports: list[Any] = []
        self._tickets = itertools.count(1)
        self._mail: queue.Queue[Any] = queue.Queue()
        self._local: queue.Queue[Any] = queue.Queue()
        ca = str(server.ca)
        self._worker = MailWorker(
            self.account.id, self.paths, dialer=lambda: Dialer(deadlines=deadlines, cafile=ca)
        )
        self._desk = Desk(self.paths)
        self._worker.reported.connect(self._said, Qt.ConnectionType.DirectConnection)
        self._desk.reported.connect(self._desk_said, Qt.ConnectionType.DirectConnection)

    def __enter__(self) -> Self:
        self._worker.start()
        self._desk.start()
        return self

    def __exit__(self, *exc: object) -> None:
        assert self._worker.end(20.0)
        assert self._desk.end(20.0)
        assert not list(secrets_in(repr(self.reports).encode()))

    def _said(self, report: Any) -> None:
        self.reports.append(report)
        if isinstance(report, FinalReport):
            self._mail.put(report)

    def _desk_said(self, report: Any) -> None:
        if not isinstance(report, Rows):
            self._local.put(report)

    # -- the mail worker -----------------------------------------------------------------------

    def do(self, kind: type, *arguments: Any, account: Account | None = None, secret: Any = None) -> Any:
        """Submit a wish and wait for its final report."""
        ticket = self.begin(kind, *arguments, account=account, secret=secret)
        return self.wait(ticket)

    def begin(self, kind: type, *arguments: Any, account: Account | None = None, secret: Any = None) -> int:
        """Submit a wish and return its ticket."""
        ticket = next(self._tickets)
        self._worker.submit(kind(ticket, account or self.account, *arguments, secret=secret or self.secret))
        return ticket

    def wait(self, ticket: int) -> Any:
        """Return the final report of a ticket; reports come in the order of the wishes here."""
        report = self._mail.get(timeout=LONGEST_S)
        assert report.ticket == ticket
        return report

    def check(self, **changes: Any) -> Any:
        """Check and return the final report."""
        return self.do(Check, **changes)

    def preview(self, row: Summary, lines: int) -> Any:
        """Preview and return the final report."""
        return self.do(Preview, row.key, lines)

    def fetch(self, row: Summary) -> Any:
        """Fetch and return the final report."""
        return self.do(Fetch, row.key)

    def commit(self, plan: Plan, **changes: Any) -> Any:
        """Commit and return the final report."""
        return self.do(CommitPlan, plan, **changes)

    def announced(self) -> dict[str, Summary]:
        """Return the rows that were announced and are certain, by identity."""
        found = (row for report in self.reports if isinstance(report, Listed) for row in report.rows)
        return {row.key.identity: row for row in found if not row.is_provisional}

    # -- the disk ------------------------------------------------------------------------------

    def rows(self) -> list[Summary]:
        """Return the rows on disk that are on the server, the oldest first."""
        with closing(CacheReader(self.paths.cache_file(self.account.id), self.account.id)) as cache:
            rows = [row for page in cache.pages() for row in page]
        return sorted((row for row in rows if not row.is_gone), key=lambda row: row.rank)

    def previewed(self, row: Summary) -> bytes:
        """Return the preview in the cache."""
        with closing(CacheReader(self.paths.cache_file(self.account.id), self.account.id)) as cache:
            found = cache.preview(row.key)
        assert found is not None
        return found.raw

    # -- the desk ------------------------------------------------------------------------------

    def mark(self, *rows: Summary) -> tuple[Mark, ...]:
        """Mark rows as the list does, and return the marks that the desk then tells."""
        made = [Mark(r.key, r.size, r.digest, r.sender, r.subject, r.date_s) for r in rows]
        self.at_the_desk(SetMarks(next(self._tickets), tuple(made), on=True))
        return self.marks()

    def marks(self) -> tuple[Mark, ...]:
        """Return all marks."""
        marks: tuple[Mark, ...] = self.at_the_desk(LoadList(next(self._tickets), self.account.id)).marks
        return marks

    def plan(self) -> Plan:
        """Return the plan of all marks."""
        plan: Plan = self.at_the_desk(MakePlan(next(self._tickets), self.account)).plan
        return plan

    def at_the_desk(self, intent: Any) -> Any:
        """Have the desk do something and return its final report."""
        self._desk.submit(intent)
        report = self._local.get(timeout=LONGEST_S)
        assert report.ticket == intent.ticket
        return report

    # -- another client ------------------------------------------------------------------------

    def bare(self) -> Bare:
        """Return a session of a client that shares nothing with ours.

        A server that is still writing the mailbox down after our QUIT is waited for; one that refuses for
        another reason is not.
        """
        tick, until = threading.Event(), time.monotonic() + LONGEST_S
        while True:
            try:
                return Bare(self.server.port, self.user, self.secret.reveal())
            except Refused as refused:
                if "[IN-USE]" not in str(refused) or time.monotonic() > until:
                    raise
            tick.wait(0.2)


def account(server: Any, user: str, *, tls: bool | None = None) -> Account:
    """Return the account of a user; TLS where the server has it, else plain by consent."""
    is_secure = bool(server.tls_port) if tls is None else tls
    return Account(
        AccountId("a1"),
        user,
        server.host,
        server.tls_port if is_secure else server.port,
        Security.TLS if is_secure else Security.PLAIN,
        user,
        plain_consent=not is_secure,
        plain_password_consent=not is_secure,
        linger_s=0.0,
    )
