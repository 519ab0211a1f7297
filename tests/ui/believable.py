"""Rows, accounts and problems that look like life, for pictures and tests of the window."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from popview.types import (
    AccountId,
    Body,
    BodyKind,
    Document,
    Key,
    Lock,
    Person,
    Problem,
    ProblemKind,
    Summary,
)
from popview.ui.accounts.state import AccountState
from popview.ui.theme import Theme

HOME, WORK, OLD = AccountId("a1"), AccountId("a2"), AccountId("a3")
NOW = datetime(2026, 3, 18, 14, 32, tzinfo=UTC).timestamp()

_PEOPLE = (
    ("Anna Lindqvist", "anna@example.org"),
    ("Bücherei am Markt", "info@buecherei.example"),
    ("Göteborgs Energi", "faktura@energi.example"),
    ("Петър Димитров", "petar@example.bg"),
    ("山田 太郎", "taro@example.jp"),
    ("Weekly Systems Digest", "digest@lists.example.com"),
    ("Marta Ferreira", "marta@example.pt"),
    ("Railway tickets", "no-reply@rail.example"),
    ("Mail Delivery System", "MAILER-DAEMON@mx.example.net"),
    ("pop3-dev", "pop3-dev@lists.example.net"),
    ("Dr. med. Katharina von Hohenstein-Wittelsbach", "praxis@example.de"),
    ("", "backup@nas.local"),
)
_SUBJECTS = (
    "Your invoice 2026-0318 is ready",
    "Re: Trip to the lake in May: who brings the boat?",
    "Issue 412: what changed in the mailbox format, and why you should care about it this year",
    "Mahnung: drei Bücher sind überfällig",
    "[pop3-dev] UIDL after a crash: what do servers really do?",
    "Срещата във вторник",
    "来週の会議について",
    "Your ticket Lisboa – Porto, 21 March",
    "Undelivered Mail Returned to Sender",
    "Nightly backup finished with 2 warnings",
    "<b>Not bold</b> &amp; not a link",
    "Photos from Saturday",
    "",
)


def summaries(count: int, account: AccountId = HOME, seed: int = 7) -> tuple[Summary, ...]:
    """Return `count` rows, newest first."""
    pick = random.Random(seed)
    rows = []
    age = timedelta()
    for n in range(count):
        sender, address = pick.choice(_PEOPLE)
        age += timedelta(minutes=13 + pick.random() * 300)
        big = pick.random() < 0.18
        rows.append(
            Summary(
                key=Key(account, f"U{count - n:06d}"),
                rank=count - n,
                size=pick.randrange(400_000, 16_000_000) if big else pick.randrange(900, 60_000),
                sender=sender,
                address=address,
                to="me@example.org",
                subject=pick.choice(_SUBJECTS),
                date_s=NOW - age.total_seconds(),
                digest=f"{n:064x}",
                has_attachment=big,
                is_fetched=pick.random() < 0.2,
            )
        )
    return tuple(rows)


def with_every_state(rows: tuple[Summary, ...]) -> tuple[tuple[Summary, ...], dict[str, set[Key]]]:
    """Return rows of which some are provisional, gone, twins or loading, and the sets of states."""
    changed = list(rows)
    changed[7] = replace(changed[7], is_provisional=True)
    changed[9] = replace(changed[9], is_twin=True)
    changed[11] = Summary(key=changed[11].key, rank=changed[11].rank, size=8_123, has_header=False)
    keys = [row.key for row in changed]
    return tuple(changed), {
        "marked": {keys[2], keys[3], keys[14], keys[15], keys[16]},
        "seen": set(keys[4:9]) | set(keys[13:]),
        "protected": {keys[6]},
    }


def gone(row: Summary) -> Summary:
    """Return the row of a message that has left the server."""
    return replace(row, is_gone=True)


def accounts() -> tuple[AccountState, ...]:
    """Return three accounts: quiet, busy, in trouble."""
    return (
        AccountState(HOME, "Home", unseen=3, total=412, marked=12, saved=37, checked_s=NOW - 300),
        AccountState(WORK, "Work", total=38, saved=4, busy=True, lock=Lock.HELD, checked_s=NOW - 9_000),
        AccountState(OLD, "Old provider with a long name", unseen=120, total=12_044, problem=True),
    )


def wrong_password() -> Problem:
    """Return the problem that people meet most."""
    return Problem(
        ProblemKind.WRONG_PASSWORD,
        facts=(("user", "anna@example.org"), ("mechanism", "PLAIN")),
        server_text="[AUTH] Authentication failed: <b>invalid</b> credentials",
        transcript=("S: +OK POP3 ready", "C: AUTH PLAIN …", "S: -ERR [AUTH] Authentication failed"),
    )


LETTER = Document(
    subject="Re: Trip to the lake in May: who brings the boat?",
    people=(
        ("From", (Person("Anna Lindqvist", "anna@example.org"),)),
        ("To", (Person("Marta Ferreira", "marta@example.pt"), Person("", "me@example.org"))),
    ),
    date_text="Wed, 18 Mar 2026 09:34:00 +0000",
    date_s=NOW - 18_000,
    bodies=(
        Body(
            BodyKind.PLAIN,
            "Hello,\n\nI have asked my brother: he says yes, if we bring it back on Monday.\n\n"
            "> Who brings the boat?\n> And does anybody have a map?\n\nI do: https://example.org/map\n\n"
            "-- \nAnna",
        ),
    ),
    lines_shown=40,
)


class ReadingStandIn(QWidget):
    """Stands where the reading pane stands, for pictures of the window's frame alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        title = QLabel("Re: Trip to the lake in May: who brings the boat?")
        theme.set_kind(title, "title")
        line = QLabel("Anna Lindqvist <anna@example.org>  ·  Today 14:19")
        theme.set_kind(line, "dim")
        for widget in (title, line, QLabel("Hello,\n\nI have asked my brother; he says yes.")):
            column.addWidget(widget)
        column.addStretch(1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.backgroundRole().Base)


class BarStandIn(QFrame):
    """Stands where the commit bar stands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        theme.set_kind(self, "bar")
        row = QHBoxLayout(self)
        row.addWidget(QLabel("12 messages, 48 MB marked on Home."))
        row.addStretch(1)
        for text in ("Review…", "Unmark all", "Commit…"):
            button = QPushButton(text)
            button.setObjectName(text)
            row.addWidget(button)
