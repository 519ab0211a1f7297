"""A mailbox that filled up as mailboxes do: a few take most of the room, many take a little."""

import random

from popview.cleanup.groups import Grouping
from popview.cleanup.proposals import Known, Proposing
from popview.cleanup.timeline import Calendar
from popview.types import AccountId, Dimension, Group, Key, Proposal, Retention, Step, Summary, Timeline

HOME = AccountId("home")
NOW = 1_795_180_000.0  # November 2026
NO_LIMIT = Retention()
YEAR_S = 365.25 * 86_400

# name, address, list, subject, messages in a hundred, size of a usual one
_SENDERS = (
    ("Lars Moen", "lars@foto.example", "", "Photos from the cabin", 2, 9_000_000),
    ("Weekly Systems Digest", "digest@lists.example.com", "digest.lists.example.com", "Issue {n}", 9, 90_000),
    ("Nightly backup", "nightly@backup.example", "", "Backup {n} finished with 2 warnings", 14, 30_000),
    ("Bergtid", "news@bergtid.example", "news.bergtid.example", "Snow is early, week {n}", 11, 640_000),
    ("GitLab", "ci@git.example", "", "Pipeline #{n} failed on main", 18, 22_000),
    ("Анна Ковалёва", "anna@biblioteka.example", "", "Книга пришла", 1, 700_000),
    ("田中 恵子", "keiko@kaisha.example", "", "来週の打ち合わせについて", 1, 5_800_000),
    ("Fjordkraft Kundeservice", "faktura@fjordkraft.example", "", "Your invoice 2026-{n}", 3, 412_000),
    ("pop3-dev", "dev@lists.example.net", "pop3-dev.lists.example.net", "Re: UIDL after a crash", 15, 9_000),
    ("Mail Delivery System", "MAILER-DAEMON@mx.example.net", "", "Undelivered Mail Returned", 3, 7_000),
    ("Marta Ferreira", "marta@foto.example", "", "Re: Trip to the lake in May", 4, 250_000),
    ("Railway tickets", "no-reply@rail.example", "", "Your ticket {n}", 3, 180_000),
    (
        "Nordlys Avis",
        "avis@nordlys.example",
        "avis.nordlys.example",
        "The harbour and the bridge",
        8,
        510_000,
    ),
    ("", "", "", "", 1, 3_000),
)
SIZES: dict[Key, int] = {}


def rows_of(count: int, *, strangers: int = 160, seed: int = 11) -> tuple[Summary, ...]:
    """Return a mailbox of so many messages over twelve years; `strangers` write once or twice."""
    pick = random.Random(seed)
    shares = [sender[4] for sender in _SENDERS]
    rows = []
    for n in range(count):
        name, address, listed, subject, _, size = pick.choices(_SENDERS, shares)[0]
        if pick.random() < 0.08:
            stranger = int(strangers * pick.random() ** 2)
            name, address, listed = f"Shop {stranger}", f"hello@shop{stranger}.example", ""
            subject, size = "Thank you for your order", 60_000
        age = YEAR_S * 12 * pick.random() ** 2
        rows.append(
            Summary(
                key=Key(HOME, f"U{n:06d}"),
                rank=count - n,
                size=max(int(size * pick.lognormvariate(0, 0.7)), 600) if n % 211 else -1,
                sender=name,
                address=address,
                subject=subject.replace("{n}", str(n)),
                date_s=NOW - age if n % 71 else None,
                list_id=listed,
                message_id=f"<{n // 2 if n % 40 < 2 else n}@x>",
                digest=f"{n:064d}",
            )
        )
        SIZES[rows[-1].key] = rows[-1].size
    return tuple(rows)


def groups_of(
    rows: tuple[Summary, ...],
    by: Dimension,
    path: tuple[Step, ...] = (),
    marked: frozenset[Key] = frozenset(),
) -> tuple[Group, ...]:
    """Return the groups of some rows."""
    grouping = Grouping(by, path, marked=marked, now_s=NOW)
    grouping.take(rows)
    return tuple(grouping.groups())


def timeline_of(rows: list[Summary] | tuple[Summary, ...]) -> Timeline:
    """Return the timeline of some rows."""
    calendar = Calendar(NOW)
    calendar.take(rows)
    return calendar.timeline()


def proposals_of(rows: tuple[Summary, ...], retention: Retention = NO_LIMIT) -> tuple[Proposal, ...]:
    """Return what could go of some rows; nothing was opened but what one person wrote."""
    seen = frozenset(row.key for row in rows if row.address.startswith("dev@"))
    proposing = Proposing(Known(seen, frozenset(), frozenset(), NOW, retention=retention))
    proposing.take(rows)
    return tuple(proposing.proposals())
