"""Invented accounts, plans, receipts and certificates for the tests and pictures of the window."""

from dataclasses import replace

from popview.types import (
    Account,
    AccountId,
    Certificate,
    Commit,
    CommitStage,
    KeptBack,
    Key,
    Mark,
    Outcome,
    Plan,
    PlanItem,
    Problem,
    ProblemKind,
    Receipt,
    ReceiptItem,
    Security,
)

HOME = AccountId("a1")
NOON = 1_795_176_000.0  # 20 November 2026, noon UTC
DAY = 86_400.0

ACCOUNT = Account(
    id=HOME,
    name="Home",
    host="pop.example.org",
    port=995,
    security=Security.TLS,
    user="nora.holm",
    address="nora.holm@example.org",
)

# -- cleaning ----------------------------------------------------------------------------------------

_SENDERS = (
    ("Bergtid", "Snow is early this year", 1_240_000),
    ("Fjordkraft Kundeservice", "Your invoice 2026-10-88317", 412_800),
    ("Lars Moen", "Photos from the cabin (3/3)", 15_402_113),
    ("GitLab", "Pipeline #88121 failed on main", 22_400),
    ("田中 恵子", "来週の打ち合わせについて", 5_812_000),
    ("Nordlys Avis", "Weekly digest 46: the harbour, the bridge and what the council decided", 640_000),
)


def mark(number: int) -> Mark:
    """Return an invented mark."""
    sender, subject, size = _SENDERS[number % len(_SENDERS)]
    return Mark(
        key=Key(HOME, f"U{number:06d}"),
        size=size,
        digest=f"{number:064x}",
        sender=sender,
        subject=subject if number < len(_SENDERS) else f"{subject} ({number})",
        date_s=NOON - (number * 9 + 1) * DAY,
        made_s=NOON,
    )


def plan(count: int = 12) -> Plan:
    """Return a plan of so many messages, two of them kept back."""
    items = tuple(
        PlanItem(mark(n), never_opened=n % 3 == 0, fetched=n % 4 == 0, attachments=n % 2)
        for n in range(count)
    )
    return Plan(
        account=HOME,
        items=items,
        kept_back=(
            PlanItem(mark(90), kept_back=KeptBack.PROTECTED),
            PlanItem(mark(91), kept_back=KeptBack.TWIN),
        ),
        mailbox_count=412,
        mailbox_bytes=1_903_000_000,
    )


def doubtful_plan() -> Plan:
    """Return a plan in which both consents are needed."""
    made = plan(8)
    nameless = replace(made.items[1].mark, key=Key(HOME, "D" + "0" * 64))
    headless = replace(made.items[4].mark, key=Key(HOME, "U000099"), digest="")
    extra = (PlanItem(nameless), PlanItem(headless))
    return replace(made, items=(*made.items, *extra))


def commits() -> tuple[Commit, ...]:
    """Return a log of commits, newest first."""
    return (
        Commit(9, HOME, CommitStage.VERIFIED, NOON, 12, 48_000_000, gone=12),
        Commit(8, HOME, CommitStage.VERIFIED, NOON - DAY, 140, 910_000_000, gone=138, still_there=2),
        Commit(7, HOME, CommitStage.QUIT_SENT, NOON - 9 * DAY, 3, 120_000, unknown=3),
        Commit(6, HOME, CommitStage.ABANDONED, NOON - 40 * DAY, 5, 99_000),
    )


def receipt(problem: Problem | None = None) -> Receipt:
    """Return a receipt in which every outcome occurs."""
    outcomes = [Outcome.GONE] * 9 + [
        Outcome.STILL_THERE,
        Outcome.UNKNOWN,
        Outcome.SKIPPED_CHANGED,
        Outcome.SKIPPED_ABSENT,
        Outcome.SKIPPED_UNPROVED,
        Outcome.SET_ASIDE,
        Outcome.NOT_SENT,
    ]
    items = tuple(
        ReceiptItem(
            mark(n),
            outcome,
            server_text="-ERR Message is locked by another client" if outcome is Outcome.SET_ASIDE else "",
        )
        for n, outcome in enumerate(outcomes)
    )
    return Receipt(
        commit=7,
        account=HOME,
        started_s=NOON,
        ended_s=NOON + 4.2,
        items=items,
        problem=problem,
        quit_text="+OK Logging out, messages deleted.",
        sessions=1,
    )


def clean_receipt(count: int = 12) -> Receipt:
    """Return a receipt in which all went well."""
    items = tuple(ReceiptItem(mark(n), Outcome.GONE) for n in range(count))
    return Receipt(7, HOME, NOON, NOON + 2.0, items, quit_text="+OK Logging out.", sessions=1)


CERTIFICATE = Certificate(
    host="pop.example.org",
    port=995,
    sha256="3f9ac1d2e4b5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f",
    subject="CN=mail.hosting.example",
    names=("mail.hosting.example", "*.hosting.example"),
    issuer="CN=Hosting Root CA, O=Hosting AS",
    not_before="2025-08-01T00:00:00Z",
    not_after="2026-10-30T23:59:59Z",
    reasons=("wrong-host", "expired", "unknown-issuer"),
)

TIMEOUT = Problem(
    ProblemKind.CONNECT_TIMEOUT,
    facts=(("host", "pop.example.org"), ("port", "995"), ("seconds", "20")),
    account=HOME,
)

LOCKED = Problem(
    ProblemKind.MAILBOX_LOCKED,
    server_text="-ERR [IN-USE] Unable to lock maildrop: Mailbox is locked by POP server",
    account=HOME,
)
