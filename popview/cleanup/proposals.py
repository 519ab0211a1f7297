"""Sets of messages that could go: what "Free 500 MB…" proposes. Pure; nothing here marks anything.

Only what a bulk action may mark is proposed: not what is protected, gone, or without an identity of its
own. What is marked already counts as gone, so that "the newest stays" holds for what is really kept.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from popview.cleanup.groups import senders_of
from popview.cleanup.marks import may_be_marked
from popview.cleanup.retention import beyond
from popview.cleanup.timeline import believable
from popview.types import Key, Limit, Portion, Proposal, ProposalKind, Retention, Summary

YEAR_S = 365.25 * 86_400.0
BIGGEST = 20
PORTIONS = 100  # shown one by one; smaller ones are put together
SERIES_LEAST = 5  # fewer messages of one kind are no series
UNOPENED_LEAST = 3  # a list is known by more than one or two of its messages
LARGER = 10_000  # octets that a copy may have more than the one that stays: a list's foot, no attachment

_DIGITS = re.compile(r"\d+")
_ANSWER = re.compile(r"\s*(?:re|aw|sv|vs|antw|fwd?|wg|tr|rv|odp|отв|пер)(?:\[\d+\])?\s*:", re.IGNORECASE)
_RETURNED = re.compile(
    r"undeliver(?:ed|able)|delivery (?:status notification|failure|failed|has failed|incomplete)"
    r"|mail delivery (?:failed|system|subsystem)|returned mail|returned to sender|failure notice"
    r"|delivery problem|unzustellbar|nicht zugestellt|non remis|no entregado|недостав",
    re.IGNORECASE,
)
_MAIL_SYSTEMS = frozenset({"mailer-daemon", "mail-daemon", "maildaemon"})
_POST_OFFICES = frozenset({"postmaster", "mailserver", "no-reply", "noreply", "bounce", "bounces"})

_rank = attrgetter("rank")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the rows when something is proposed."""

    seen: Collection[Key]
    protected: Collection[Key]
    marked: Collection[Key]
    now_s: float
    keep: int = 3  # of a series: the newest so many stay
    retention: Retention = field(default_factory=Retention)


def is_bounce(row: Summary) -> bool:
    """Return whether a mail system sent the row about a message that it could not deliver."""
    name = row.address.partition("@")[0].lower()
    if name in _MAIL_SYSTEMS:
        return True
    return (not name or name in _POST_OFFICES) and _RETURNED.search(row.subject) is not None


def series_of(row: Summary) -> tuple[str, str] | None:
    """Return what a series has in common: sender, and subject but for digits and case.

    None: no series. Answers are none: who writes twenty times about the boat is a friend.
    """
    if not row.has_header or not row.subject or not row.address or _ANSWER.match(row.subject):
        return None
    return row.address.lower(), " ".join(_DIGITS.sub("#", row.subject.lower()).split())


def twin_of(row: Summary) -> tuple[str, ...] | None:
    """Return what copies of one message share: Message-ID with sender, subject and date.

    The Message-ID alone is not believed: broken programs give the same one to everything. Without one the
    whole header has to be the same, with a date in it, and the size: an empty header says nothing of a body.
    """
    if row.message_id:
        return row.message_id, row.address.lower(), row.subject, str(row.date_s)
    return (row.digest, str(row.size)) if row.digest and row.date_s is not None and row.size >= 0 else None


class Proposing:
    """Takes rows in any order and amount, then makes the proposals one by one."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._kept: list[Summary] = []  # on the server and not marked
        self._lists: dict[str, list[Summary]] = defaultdict(list)
        self._series: dict[tuple[str, str], list[Summary]] = defaultdict(list)
        self._copies: dict[tuple[str, ...], list[Summary]] = defaultdict(list)
        self._opened: set[str] = set()  # lists of which a message was seen, even one that goes
        self._bounces: list[Summary] = []

    def take(self, rows: Iterable[Summary]) -> None:
        """Look at some rows."""
        marked, seen = self._known.marked, self._known.seen
        for row in rows:
            if row.list_id and row.key in seen:
                self._opened.add(row.list_id.lower())
            if row.is_gone or row.is_provisional or row.key in marked:
                continue
            self._kept.append(row)
            if row.list_id:
                self._lists[row.list_id.lower()].append(row)
            if (series := series_of(row)) is not None:
                self._series[series].append(row)
            if (mark := twin_of(row)) is not None:
                self._copies[mark].append(row)
            if is_bounce(row):
                self._bounces.append(row)

    def proposals(self) -> Iterator[Proposal]:
        """Make those proposals that propose anything, in the order of ProposalKind."""
        for kind, portions in (
            (ProposalKind.OLD_LISTS, self._old_lists()),
            (ProposalKind.BIGGEST, self._biggest()),
            (ProposalKind.DUPLICATES, self._duplicates()),
            (ProposalKind.SERIES, self._all_but_newest()),
            (ProposalKind.BOUNCES, self._returned()),
            (ProposalKind.UNOPENED_LISTS, self._unopened()),
            (ProposalKind.RETENTION, self._beyond_limits()),
        ):
            shown = _gathered(portions)
            if shown:
                yield Proposal(kind, shown)

    def _old_lists(self) -> Iterator[Portion]:
        first, limit = believable(self._known.now_s)[0], self._known.now_s - YEAR_S
        for name, rows in self._lists.items():
            old = [row for row in rows if row.date_s is not None and first <= row.date_s < limit]
            yield self._portion(name, _list_names(rows), old)

    def _biggest(self) -> Iterator[Portion]:
        may_go = [row for row in self._kept if self._may_go(row) and row.size > 0]
        for row in sorted(may_go, key=lambda row: (-row.size, -row.rank))[:BIGGEST]:
            yield self._portion(row.key.identity, (row.subject, row.sender or row.address), [row])

    def _duplicates(self) -> Iterator[Portion]:
        for rows in self._copies.values():
            if len(rows) < 2:
                continue
            rows.sort(key=_rank, reverse=True)
            newest, most = rows[0], rows[0].size + LARGER
            copies = [row for row in rows[1:] if row.size <= most]
            yield self._portion(
                newest.key.identity, (newest.subject, newest.sender or newest.address), copies
            )

    def _all_but_newest(self) -> Iterator[Portion]:
        keep = max(self._known.keep, 1)
        for (address, subject), rows in self._series.items():
            if len(rows) < max(SERIES_LEAST, keep + 1):
                continue
            rows.sort(key=_rank, reverse=True)
            names = (rows[0].subject, rows[0].sender or rows[0].address)
            yield self._portion(f"{address} {subject}", names, rows[keep:])

    def _returned(self) -> Iterator[Portion]:
        yield from self._by_sender(self._bounces)

    def _unopened(self) -> Iterator[Portion]:
        for name, rows in self._lists.items():
            if len(rows) >= UNOPENED_LEAST and name not in self._opened:
                yield self._portion(name, _list_names(rows), rows)

    def _beyond_limits(self) -> Iterator[Portion]:
        """Each limit by itself, in words of its number; what is protected takes room, but stays."""
        limits = self._known.retention
        numbers = {Limit.DAYS: limits.days, Limit.NEWEST: limits.newest, Limit.OCTETS: limits.octets}
        for limit, rows in beyond(self._kept, limits, self._known.now_s).items():
            yield self._portion(limit.value, (str(numbers[limit]), ""), rows)

    def _by_sender(self, rows: Iterable[Summary]) -> Iterator[Portion]:
        senders: dict[str, list[Summary]] = defaultdict(list)
        taken = list(rows)
        for name, row in zip(senders_of(taken), taken, strict=True):
            senders[name].append(row)
        for name, some in senders.items():
            newest = max(some, key=_rank)
            shown = newest.sender or newest.address
            yield self._portion(name, (shown, newest.address if newest.address != shown else ""), some)

    def _may_go(self, row: Summary) -> bool:
        return may_be_marked(row) and row.key not in self._known.protected

    def _portion(self, name: str, names: tuple[str, str], rows: Sequence[Summary]) -> Portion:
        going = [row for row in rows if self._may_go(row)]
        title, detail = names
        return Portion(name, title, detail, tuple([row.key for row in going]), _octets(going))


def _gathered(portions: Iterable[Portion]) -> tuple[Portion, ...]:
    """Return portions with messages, the largest first; the many small ones together in one without id."""
    ordered = sorted((p for p in portions if p.keys), key=lambda p: (-p.size, -len(p.keys), p.name, p.id))
    if len(ordered) <= PORTIONS + 1:
        return tuple(ordered)
    small = ordered[PORTIONS:]
    keys = tuple([key for portion in small for key in portion.keys])
    return (*ordered[:PORTIONS], Portion("", "", "", keys, sum(portion.size for portion in small)))


def _list_names(rows: Sequence[Summary]) -> tuple[str, str]:
    newest = max(rows, key=_rank)
    return newest.sender or newest.list_id, newest.list_id


def _octets(rows: Iterable[Summary]) -> int:
    return sum(max(row.size, 0) for row in rows)
