"""An account's service with real stores and real sockets, driven from the test's own thread."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from popview.net.inbox import Inbox
from popview.net.means import Means
from popview.net.service import Service
from popview.net.traffic import (
    Check,
    CommitPlan,
    Committed,
    FinalReport,
    Intent,
    Listed,
    LockChanged,
    Preview,
    Report,
    Said,
)
from popview.net.transport import Deadlines, Dialer
from popview.paths import Paths
from popview.store.cache import Cache
from popview.store.journal import Journal
from popview.types import (
    Account,
    AccountId,
    Key,
    Lock,
    Mark,
    Outcome,
    Plan,
    PlanItem,
    Receipt,
    Secret,
    Security,
    Summary,
)
from tests.canary import secrets_in

ACCOUNT = AccountId("0123456789abcdef")
SECRET = Secret("demo")

QUICK = Deadlines(
    connect=2.0,
    tls=2.0,
    greeting=1.0,
    suspicion=0.2,
    login=2.0,
    read=1.0,
    progress=1.5,
    reset=1.0,
    quit=1.0,
    quit_stopped=1.0,
    quit_commit=1.0,
)


def plain(port: int, **changes: Any) -> Account:
    """Return an account on a plain loopback server, with consent; user and password are "demo"."""
    account = Account(
        ACCOUNT,
        "demo",
        "127.0.0.1",
        port,
        Security.PLAIN,
        "demo",
        plain_consent=True,
        plain_password_consent=True,
        linger_s=0.0,
    )
    return replace(account, **changes)


def outcomes(receipt: Receipt) -> dict[str, Outcome]:
    """Return subject -> outcome."""
    return {item.mark.subject: item.outcome for item in receipt.items}


@dataclass
class Office:
    """`do` serves an intent and returns its final report; `reports` keeps all of them."""

    means: Means
    reports: list[Report]
    hooks: list[Callable[[Report], None]] = field(default_factory=list)

    @classmethod
    def under(cls, folder: Path, dialer: Dialer | None = None) -> "Office":
        paths = Paths.under(folder)
        paths.prepare()
        reports: list[Report] = []
        office: Office

        def tell(report: Report) -> None:
            reports.append(report)
            for hook in list(office.hooks):
                hook(report)

        means = Means(
            ACCOUNT,
            paths,
            dialer or Dialer(deadlines=QUICK),
            Inbox(),
            Journal(paths.journal),
            Cache(paths.cache_file(ACCOUNT), ACCOUNT),
            tell,
        )
        office = cls(means, reports)
        return office

    def put(self, *intents: Intent) -> None:
        for intent in intents:
            self.means.inbox.put(intent)

    def serve(self) -> None:
        Service(self.means).serve()

    def do(self, intent: Intent) -> Any:
        self.put(intent)
        self.serve()
        return self.final(intent.ticket)  # type: ignore[union-attr]

    def final(self, ticket: int) -> Any:
        finals = [r for r in self.reports if isinstance(r, FinalReport) and r.ticket == ticket]
        assert len(finals) == 1, f"ticket {ticket} has {len(finals)} final reports: {finals}"
        return finals[0]

    def of(self, kind: type[Any]) -> list[Any]:
        return [report for report in self.reports if isinstance(report, kind)]

    def rows(self) -> dict[Key, Summary]:
        """Return the rows that were announced and not provisional, the latest of each."""
        return {row.key: row for report in self.of(Listed) for row in report.rows if not row.is_provisional}

    def row(self, subject: str) -> Summary:
        return next(row for row in self.rows().values() if row.subject == subject)

    def lock(self) -> Lock:
        last = self.of(LockChanged)[-1]
        assert isinstance(last, LockChanged)
        return last.lock

    def said(self) -> list[str]:
        return [line for report in self.of(Said) for line in report.lines]

    def close(self) -> None:
        assert not list(secrets_in(repr(self.reports).encode()))
        self.means.cache.close()
        self.means.journal.close()
        self.means.inbox.close()

    # -- common wishes -------------------------------------------------------------------------

    def check(self, account: Account, ticket: int = 1) -> Any:
        return self.do(Check(ticket, account, SECRET))

    def preview(self, account: Account, key: Key, lines: int = 5, ticket: int = 2) -> Any:
        return self.do(Preview(ticket, account, key, lines, SECRET))

    def mark(self, *subjects: str) -> Plan:
        """Mark the rows with these subjects and return the plan that would delete them."""
        marks = []
        for subject in subjects:
            row = self.row(subject)
            marks.append(Mark(row.key, row.size, row.digest, row.sender, row.subject, row.date_s))
        self.means.journal.add_marks(marks)
        return Plan(ACCOUNT, tuple(PlanItem(mark) for mark in marks), mailbox_count=len(self.rows()))

    def commit(self, account: Account, plan: Plan, ticket: int = 9) -> Receipt:
        committed = self.do(CommitPlan(ticket, account, plan, SECRET))
        assert isinstance(committed, Committed), committed
        return committed.receipt
