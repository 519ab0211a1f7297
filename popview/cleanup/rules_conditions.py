"""Which of many rows meet a condition: column by column, so that 100,000 rows are few calls. Pure.

Three answers, as in Kleene's logic: met, not met, and untold where the row does not say enough. An untold
condition is not met, and neither is its contrary: nothing is proposed on a guess.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from popview.cleanup.rules_patterns import fits_of, plain
from popview.cleanup.timeline import believable
from popview.types import Aspect, Combine, Condition, Conditions, How, Key, MessageState, Summary

DAY_S = 86_400.0
Headers = Mapping[Key, Mapping[str, tuple[str, ...]]]
"""Fields by lower-case name of the messages whose header block can be read here."""

OF_THE_ROWS = {
    "from": Aspect.FROM,
    "to": Aspect.TO,
    "subject": Aspect.SUBJECT,
    "list-id": Aspect.LIST_ID,
}
"""Fields that every row has, by their names."""

Places = list[int]
Test = Callable[["Table", Sequence[int]], "Answer"]


class Answer(NamedTuple):
    """Places of rows that meet a condition, and of those that do not say."""

    met: Places
    untold: Places


@dataclass
class Table:
    """Some rows and what is known beside them. Columns are made when they are first asked for."""

    rows: Sequence[Summary]
    seen: Collection[Key]
    now_s: float
    headers: Headers

    @cached_property
    def senders(self) -> list[str]:
        """Name and address, as one reads them."""
        return [
            _fold(f"{row.sender} <{row.address}>" if row.sender != row.address else row.address)
            for row in self.rows
        ]

    @cached_property
    def names(self) -> list[str]:
        """Names alone."""
        return [_fold(row.sender) for row in self.rows]

    @cached_property
    def addresses(self) -> list[str]:
        """Addresses alone."""
        return [_fold(row.address) for row in self.rows]

    @cached_property
    def recipients(self) -> list[str]:
        """To whom, as the row names them."""
        return [_fold(row.to) for row in self.rows]

    @cached_property
    def subjects(self) -> list[str]:
        """Subjects."""
        return [_fold(row.subject) for row in self.rows]

    @cached_property
    def lists(self) -> list[str]:
        """List-Ids."""
        return [_fold(row.list_id) for row in self.rows]


def _fold(text: str) -> str:
    return text.lower() if text.isascii() else plain(text).casefold()


def test_of(part: Condition | Conditions) -> Test:
    """Return the function for a condition or a group of them. Raises ValueError where there is a fault."""
    return _group(part) if isinstance(part, Conditions) else _single(part)


# -- groups ----------------------------------------------------------------------------------------


def _group(group: Conditions) -> Test:
    tests = [test_of(part) for part in group.parts]
    if group.combine is Combine.ALL:
        return lambda table, places: _all(tests, table, places)
    if group.combine is Combine.ANY:
        return lambda table, places: _any(tests, table, places)
    return lambda table, places: _without(_any(tests, table, places), places)


def _all(tests: Sequence[Test], table: Table, places: Sequence[int]) -> Answer:
    """Each test is asked only of what passed, or did not say, so far."""
    untold: set[int] = set()
    left: Sequence[int] = places
    for test in tests:
        met, unsure = test(table, left)
        untold.update(unsure)
        left = _merged(met, unsure)
    if not untold:
        return Answer(list(left), [])
    return Answer([i for i in left if i not in untold], [i for i in left if i in untold])


def _any(tests: Sequence[Test], table: Table, places: Sequence[int]) -> Answer:
    """Each test is asked only of what met none so far."""
    met: list[int] = []
    untold: set[int] = set()
    left: Sequence[int] = places
    for test in tests:
        found, unsure = test(table, left)
        untold.update(unsure)
        if found:
            met += found
            gone = set(found)
            left = [i for i in left if i not in gone]
    return Answer(sorted(met), [i for i in left if i in untold] if untold else [])


def _without(answer: Answer, places: Sequence[int]) -> Answer:
    """Return the contrary: what is untold stays so."""
    gone = {*answer.met, *answer.untold}
    return Answer([i for i in places if i not in gone] if gone else list(places), answer.untold)


def _merged(met: Places, untold: Places) -> Places:
    return sorted((*met, *untold)) if untold else met


# -- single conditions -----------------------------------------------------------------------------


def _single(condition: Condition) -> Test:
    test = _positive(condition)
    if condition.negated:
        return lambda table, places: _without(test(table, places), places)
    return test


def _positive(condition: Condition) -> Test:
    match condition.aspect:
        case Aspect.FROM | Aspect.TO | Aspect.SUBJECT | Aspect.LIST_ID:
            return _text(condition.aspect, condition.how, condition.text)
        case Aspect.HEADER:
            if (aspect := OF_THE_ROWS.get(condition.header.lower())) is not None:
                return _text(aspect, condition.how, condition.text)
            return _header(condition)
        case Aspect.SENDER:
            return _sender(frozenset(map(str.lower, condition.senders)))
        case Aspect.SIZE:
            return _size(condition.how, condition.number)
        case Aspect.AGE:
            return _age(condition.how, condition.number)
        case Aspect.STATE:
            return _state(MessageState(condition.text))
        case Aspect.LIST:
            return _header_known(lambda row: bool(row.list_id))
        case Aspect.ATTACHMENT:
            return _attachment


def _told(table: Table, places: Sequence[int]) -> tuple[Sequence[int], Places]:
    """Split places into those whose header block was seen and the others."""
    rows = table.rows
    untold = [i for i in places if not rows[i].has_header]
    if not untold:
        return places, untold
    gone = set(untold)
    return [i for i in places if i not in gone], untold


def _header_known(holds: Callable[[Summary], bool]) -> Test:
    def test(table: Table, places: Sequence[int]) -> Answer:
        rows = table.rows
        told, untold = _told(table, places)
        return Answer([i for i in told if holds(rows[i])], untold)

    return test


def _text(aspect: Aspect, how: How, text: str) -> Test:
    fits = fits_of(how, text)
    is_sender = aspect is Aspect.FROM

    def test(table: Table, places: Sequence[int]) -> Answer:
        told, untold = _told(table, places)
        if is_sender and how is not How.CONTAINS:  # the name alone and the address alone count, too
            whole, names, addresses = table.senders, table.names, table.addresses
            return Answer([i for i in told if fits(addresses[i]) or fits(names[i]) or fits(whole[i])], untold)
        column = _column(table, aspect)
        return Answer([i for i in told if fits(column[i])], untold)

    return test


def _column(table: Table, aspect: Aspect) -> list[str]:
    match aspect:
        case Aspect.FROM:
            return table.senders
        case Aspect.TO:
            return table.recipients
        case Aspect.SUBJECT:
            return table.subjects
        case _:
            return table.lists


def _header(condition: Condition) -> Test:
    fits, name = fits_of(condition.how, condition.text), condition.header.lower()

    def holds(lines: Mapping[str, tuple[str, ...]]) -> bool:
        return any(fits(_fold(line)) for line in lines.get(name, ()))

    def test(table: Table, places: Sequence[int]) -> Answer:
        met, untold, rows, headers = [], [], table.rows, table.headers
        for i in places:
            lines = headers.get(rows[i].key)
            if lines is None:
                untold.append(i)
            elif holds(lines):
                met.append(i)
        return Answer(met, untold)

    return test


def names_of(address: str) -> Iterator[str]:
    """Yield what an address, in lower case, can be meant by: itself, its @domain, those above that."""
    if not address:
        return
    yield address
    domain = address.rpartition("@")[2] if "@" in address else ""
    while domain:
        yield "@" + domain
        domain = domain.partition(".")[2]


def _sender(senders: frozenset[str]) -> Test:
    def test(table: Table, places: Sequence[int]) -> Answer:
        told, untold = _told(table, places)
        addresses = table.addresses
        known: dict[str, bool] = {}
        met = []
        for i in told:
            address = addresses[i]
            found = known.get(address)
            if found is None:
                found = known[address] = any(name in senders for name in names_of(address))
            if found:
                met.append(i)
        return Answer(met, untold)

    return test


def _size(how: How, octets: int) -> Test:
    def test(table: Table, places: Sequence[int]) -> Answer:
        rows = table.rows
        untold = [i for i in places if rows[i].size < 0]
        if how is How.LARGER:
            return Answer([i for i in places if rows[i].size > octets], untold)
        return Answer([i for i in places if 0 <= rows[i].size < octets], untold)

    return test


def _age(how: How, days: int) -> Test:
    def test(table: Table, places: Sequence[int]) -> Answer:
        rows = table.rows
        first, last = believable(table.now_s)
        border = table.now_s - days * DAY_S
        met, untold = [], []
        for i in places:
            date_s = rows[i].date_s
            if date_s is None or not first <= date_s <= last:
                untold.append(i)
            elif (date_s < border) is (how is How.OLDER):
                met.append(i)
        return Answer(met, untold)

    return test


def _state(state: MessageState) -> Test:
    def test(table: Table, places: Sequence[int]) -> Answer:
        rows, seen = table.rows, table.seen
        match state:
            case MessageState.NEW:
                return Answer([i for i in places if rows[i].key not in seen], [])
            case MessageState.SEEN:
                return Answer([i for i in places if rows[i].key in seen], [])
            case MessageState.FETCHED:
                return Answer([i for i in places if rows[i].is_fetched], [])

    return test


def _attachment(table: Table, places: Sequence[int]) -> Answer:
    rows = table.rows
    untold = [i for i in places if rows[i].has_attachment is None]
    return Answer([i for i in places if rows[i].has_attachment], untold)
