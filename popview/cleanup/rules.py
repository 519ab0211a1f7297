"""What the rules would do with a mailbox. Pure, and only told: nothing here marks or deletes anything.

Senders' wishes come first, an address before its domain, "never" before "always". Then, of the rules from
the top down, the first that a message meets decides: propose, keep or protect. Tags add up.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from operator import attrgetter

from popview.cleanup.groups import counted, senders_of
from popview.cleanup.marks import may_be_marked
from popview.cleanup.rules_conditions import Headers, Table, Test, names_of, test_of
from popview.cleanup.rules_patterns import faults_of, is_over, is_usable
from popview.types import (
    DECIDING,
    Aspect,
    Conditions,
    Fired,
    Key,
    Portion,
    Reason,
    Rule,
    RuleAction,
    RuleId,
    Rules,
    Ruling,
    Summary,
    Trial,
    Verdict,
    Why,
)

AT_ONCE = 10_000  # rows between two places where others may go first
PORTIONS = 100  # senders of one rule shown one by one; smaller ones are put together
_rank = attrgetter("rank")
_Decider = tuple[RuleId | None, RuleAction, Reason]


def wants_headers(conditions: Iterable[Conditions]) -> bool:
    """Return whether any of these looks at a field that no row has, so that previews must be read."""
    for group in conditions:
        for part in group.parts:
            if isinstance(part, Conditions):
                if wants_headers((part,)):
                    return True
            elif part.aspect is Aspect.HEADER:
                return True
    return False


@dataclass
class _Live:
    """A rule that does something, ready to be asked."""

    rule: Rule
    test: Test
    decider: _Decider

    @property
    def has_limit(self) -> bool:
        return self.rule.action is RuleAction.PROPOSE and bool(self.rule.keep_newest or self.rule.keep_octets)


@dataclass
class _Part:
    """Some rows, and what was found of them so far."""

    rows: list[Summary]
    is_decided: bytearray  # by place
    met_by: list[list[int]] = field(default_factory=list)  # places, by rule


class Court:
    """Takes the rows of one mailbox in any order and amount, then makes the ruling.

    A rule that keeps the newest few has to see all rows before it decides, so rows wait until `ruling`.
    """

    def __init__(self, rules: Rules, *, seen: Collection[Key], now_s: float) -> None:
        self._seen, self._now_s = seen, now_s
        on = [rule for rule in rules.rules if rule.on and not is_over(rule.until_s, now_s)]
        self._live = [_live(rule) for rule in on if is_usable(rule, now_s)]
        self._idle = tuple(rule.id for rule in on if faults_of(rule.when))
        wishes = [wish for wish in rules.wishes if not is_over(wish.until_s, now_s)]
        self._never = frozenset(wish.sender.lower() for wish in wishes if not wish.always)
        self._always = frozenset(wish.sender.lower() for wish in wishes if wish.always)
        self._wished: dict[str, _Decider | None] = {}
        self._tags: dict[Key, tuple[str, ...]] = {}
        self._silent: set[Key] = set()
        self._rows_of: dict[_Decider, list[Summary]] = defaultdict(list)
        self._parts: list[_Part] = []

    def take(self, rows: Iterable[Summary], headers: Headers | None = None) -> None:
        """Look at some rows; gone and provisional ones do not count."""
        taken = counted(rows)
        table = Table(taken, self._seen, self._now_s, headers or {})
        part = _Part(taken, bytearray(len(taken)))
        left = self._follow_wishes(part)
        every = range(len(taken))
        for live in self._live:
            decides = live.rule.action in DECIDING
            met = live.test(table, left if decides else every).met
            part.met_by.append(met)
            if not decides:
                self._note(live.rule, [taken[i].key for i in met])
            elif met and not live.has_limit:
                gone = set(met)
                left = [i for i in left if i not in gone]
        self._parts.append(part)

    def _follow_wishes(self, part: _Part) -> list[int]:
        """Decide what a sender's wish decides; return the places of the others."""
        if not (self._never or self._always):
            return list(range(len(part.rows)))
        left, wished = [], self._wished
        for i, row in enumerate(part.rows):
            address = row.address.lower()
            if address not in wished:
                wished[address] = self._wish_for(address)
            decider = wished[address]
            if decider is None:
                left.append(i)
            else:
                part.is_decided[i] = True
                self._rows_of[decider].append(row)
        return left

    def _wish_for(self, address: str) -> _Decider | None:
        for name in names_of(address):
            if name in self._never:
                return None, RuleAction.KEEP, Reason(Why.RULE, name)
            if name in self._always:
                return None, RuleAction.PROPOSE, Reason(Why.RULE, name)
        return None

    def _note(self, rule: Rule, keys: list[Key]) -> None:
        if rule.action is RuleAction.SILENT:
            self._silent.update(keys)
            return
        tag = rule.tag or rule.name
        for key in keys:
            tags = self._tags.get(key, ())
            if tag not in tags:
                self._tags[key] = (*tags, tag)

    def ruling(self) -> Iterator[Ruling | None]:
        """Decide rule by rule and part by part; None is a place where others may go first."""
        for n, live in enumerate(self._live):
            if live.rule.action in DECIDING:
                yield from self._judge(n, live)
        fired = []
        for decider in self._order():
            rows = self._rows_of[decider]
            if decider[1] is RuleAction.PROPOSE:  # what cannot be marked is told of, and not proposed
                rows = [row for row in rows if may_be_marked(row)]
            fired.append(Fired(*decider, portions_of(rows)))
            yield None
        verdicts: dict[Key, Verdict] = {}
        for _ in self._fill(verdicts):
            yield None
        shielded = [one for one in fired if one.action is RuleAction.PROTECT]
        yield Ruling(
            fired=tuple(fired),
            verdicts=verdicts,
            silent=frozenset(self._silent),
            shielded=frozenset(key for one in shielded for key in one.keys),
            idle=self._idle,
        )

    def _judge(self, n: int, live: _Live) -> Iterator[None]:
        """Let one rule decide what none before it did."""
        met: list[tuple[_Part, int]] = []
        for part in self._parts:
            decided = part.is_decided
            free = [i for i in part.met_by[n] if not decided[i]]
            if live.has_limit:
                met += [(part, i) for i in free]
            else:
                self._decide(live, part, free)
        if live.has_limit:
            yield None
            for part, i in _beyond(met, live.rule):
                self._decide(live, part, (i,))
        yield None

    def _decide(self, live: _Live, part: _Part, places: Iterable[int]) -> None:
        rows = self._rows_of[live.decider]
        for i in places:
            part.is_decided[i] = True
            rows.append(part.rows[i])

    def _order(self) -> list[_Decider]:
        """Return what decided anything: wishes first, then rules from the top down."""
        wishes = sorted((one for one in self._rows_of if one[0] is None), key=lambda one: one[2].name)
        return [*wishes, *(live.decider for live in self._live if self._rows_of.get(live.decider))]

    def _fill(self, verdicts: dict[Key, Verdict]) -> Iterator[None]:
        """Put in one verdict for each message that any rule concerns; equal ones are one value."""
        for (_, action, reason), rows in self._rows_of.items():
            verdict = Verdict(action, reason)
            for start in range(0, len(rows), AT_ONCE):
                verdicts.update(dict.fromkeys([row.key for row in rows[start : start + AT_ONCE]], verdict))
                yield
        known: dict[object, Verdict] = {}
        for n, key in enumerate({**self._tags, **dict.fromkeys(self._silent)}):
            base, tags, silent = verdicts.get(key), self._tags.get(key, ()), key in self._silent
            mark = (base, tags, silent)
            if mark not in known:
                known[mark] = replace(base or Verdict(), tags=tags, is_silent=silent)
            verdicts[key] = known[mark]
            if n % AT_ONCE == 0:
                yield


def _live(rule: Rule) -> _Live:
    return _Live(rule, test_of(rule.when), (rule.id, rule.action, Reason(Why.RULE, rule.name)))


def _beyond(met: list[tuple[_Part, int]], rule: Rule) -> list[tuple[_Part, int]]:
    ordered = sorted(met, key=lambda one: one[0].rows[one[1]].rank, reverse=True)
    return ordered[kept_of([part.rows[i].size for part, i in ordered], rule) :]


def kept_of(sizes: Iterable[int], rule: Rule) -> int:
    """Return how many messages a rule keeps, of the newest first: so many, of so many octets at most.

    Newest by their place in the mailbox, which no sender can forge. `sizes`: octets; -1 is unknown.
    """
    kept, octets = 0, 0
    for size in sizes:
        octets += max(size, 0)
        if rule.keep_newest and kept >= rule.keep_newest:
            break
        if rule.keep_octets and octets > rule.keep_octets:
            break
        kept += 1
    return kept


def portions_of(rows: Iterable[Summary]) -> tuple[Portion, ...]:
    """Return rows by sender, the most octets first; the small ones at the end are put together."""
    by_sender: dict[str, list[Summary]] = defaultdict(list)
    rows = list(rows)
    for name, row in zip(senders_of(rows), rows, strict=True):
        by_sender[name].append(row)
    made = [_portion(name, some) for name, some in by_sender.items()]
    made.sort(key=lambda portion: (-portion.size, -portion.count, portion.id))
    if len(made) <= PORTIONS:
        return tuple(made)
    rest = made[PORTIONS:]
    keys = tuple(key for portion in rest for key in portion.keys)
    return (*made[:PORTIONS], Portion("", "", "", keys, sum(portion.size for portion in rest)))


def _portion(name: str, rows: list[Summary]) -> Portion:
    newest = max(rows, key=_rank)
    shown = newest.sender or newest.address
    detail = newest.address if newest.address != shown else ""
    return Portion(name, shown, detail, tuple(row.key for row in rows), sum(max(row.size, 0) for row in rows))


class Trying:
    """Takes the rows of a mailbox, then says what one rule would meet, whatever the others do."""

    def __init__(self, rule: Rule, *, seen: Collection[Key], now_s: float) -> None:
        self._rule, self._seen, self._now_s = rule, seen, now_s
        self._faults = faults_of(rule.when)
        self._test = None if self._faults else test_of(rule.when)
        self._met: list[Summary] = []
        self._untold = 0

    def take(self, rows: Iterable[Summary], headers: Headers | None = None) -> None:
        """Ask the rule about some rows."""
        if self._test is None:
            return
        taken = counted(rows)
        answer = self._test(Table(taken, self._seen, self._now_s, headers or {}), range(len(taken)))
        self._met += [taken[i] for i in answer.met]
        self._untold += len(answer.untold)

    def trial(self) -> Trial:
        """Return what was met."""
        rule = self._rule
        met = sorted(self._met, key=_rank, reverse=True)
        if rule.action is RuleAction.PROPOSE and (rule.keep_newest or rule.keep_octets):
            met = met[kept_of([row.size for row in met], rule) :]
        octets = sum([max(row.size, 0) for row in met])
        return Trial(len(met), octets, self._untold, tuple([row.key for row in met]), self._faults)
