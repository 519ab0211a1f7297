"""Rules as TOML tables and back.

What is not exactly understood is refused: half a rule would propose too much.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import TypeVar

from popview.types import (
    HOWS,
    TEXTS,
    Aspect,
    Combine,
    Condition,
    Conditions,
    How,
    MessageState,
    Rule,
    RuleAction,
    RuleId,
    SenderWish,
)

Plain = dict[str, object]
Member = TypeVar("Member", bound=StrEnum)
Kind = TypeVar("Kind")

MOST_OCTETS = 2_000_000  # of the file: thousands of rules
DEEPEST = 8  # groups within groups
_MOST_NUMBER = 2**53  # what every TOML reader understands
_ALWAYS, _NEVER = "always", "never"


class NotUnderstood(ValueError):
    """A table that is no rule. `args[0]` names the key."""


@dataclass
class _Table:
    """Takes known keys out of a table, each with its type; what is left at the end is not understood."""

    left: Plain

    def text(self, name: str, default: str | None = None) -> str:
        return self._take(name, default, str)

    def truth(self, name: str, default: bool) -> bool:
        return self._take(name, default, bool)

    def number(self, name: str, default: int | None = None) -> int:
        found = self._take(name, default, int)
        if isinstance(found, bool) or not 0 <= found <= _MOST_NUMBER:
            raise NotUnderstood(name)
        return found

    def texts(self, name: str) -> tuple[str, ...]:
        found: list[object] = self._take(name, None, list)
        texts = tuple(one for one in found if isinstance(one, str))
        if len(texts) != len(found):
            raise NotUnderstood(name)
        return texts

    def member(self, name: str, kind: Callable[[str], Member], default: Member | None = None) -> Member:
        said = self.text(name, default)
        try:
            return kind(said)
        except ValueError as error:
            raise NotUnderstood(name) from error

    def moment(self, name: str) -> float | None:
        found = self.left.pop(name, None)
        if found is None:
            return None
        if isinstance(found, datetime):
            moment = found
        elif isinstance(found, date):
            moment = datetime.combine(found, time())
        else:
            raise NotUnderstood(name)
        try:
            return moment.timestamp()
        except (ValueError, OverflowError, OSError) as error:  # a year that no clock of ours knows
            raise NotUnderstood(name) from error

    def end(self) -> None:
        for name in self.left:
            raise NotUnderstood(name)

    def _take(self, name: str, default: object, kind: type[Kind]) -> Kind:
        found = self.left.pop(name, default)
        if not isinstance(found, kind):
            raise NotUnderstood(name)
        return found


def loaded(text: str) -> Plain:
    """Return the tables of a text. Raises ValueError with a reason, whatever the text is."""
    if len(text) > MOST_OCTETS:
        raise ValueError("too large")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error


# -- rules -----------------------------------------------------------------------------------------


def rule_from(table: object, spare: RuleId) -> Rule:
    """Return the rule of a table; `spare` is its id where it has none. Raises NotUnderstood."""
    known = _table(table, "rule")
    made = Rule(
        id=RuleId(known.text("id", spare) or spare),
        name=known.text("name", ""),
        action=known.member("action", RuleAction),
        on=known.truth("on", True),
        tag=known.text("tag", ""),
        keep_newest=known.number("keep_newest", 0),
        keep_octets=known.number("keep_octets", 0),
        until_s=known.moment("until"),
        when=_group_from(known, 0),
    )
    known.end()
    return made


def _table(table: object, name: str) -> _Table:
    if not isinstance(table, Mapping):
        raise NotUnderstood(name)
    return _Table(dict(table))


def _group_from(known: _Table, depth: int) -> Conditions:
    combine = known.member("match", Combine, Combine.ALL)
    parts = known.left.pop("when", [])
    if not isinstance(parts, list) or depth > DEEPEST:
        raise NotUnderstood("when")
    return Conditions(combine, tuple(part_from(part, depth + 1) for part in parts))


def part_from(table: object, depth: int = 1) -> Condition | Conditions:
    """Return the condition, or the group of them, of a table. Raises NotUnderstood."""
    known = _table(table, "when")
    made: Condition | Conditions
    if "look" in known.left:
        made = _condition_from(known)
    elif "when" in known.left or "match" in known.left:
        made = _group_from(known, depth)
    else:
        raise NotUnderstood("look")
    known.end()
    return made


def _condition_from(known: _Table) -> Condition:
    aspect = known.member("look", Aspect)
    how = known.member("how", How, HOWS[aspect][0])
    if how not in HOWS[aspect]:
        raise NotUnderstood("how")
    text, number, header = "", 0, ""
    senders: tuple[str, ...] = ()
    if aspect in TEXTS:
        text = known.text("text")
        header = known.text("header") if aspect is Aspect.HEADER else ""
    elif aspect is Aspect.SENDER:
        senders = known.texts("senders")
    elif aspect is Aspect.STATE:
        text = known.member("state", MessageState).value
    elif aspect is Aspect.SIZE:
        number = known.number("octets")
    elif aspect is Aspect.AGE:
        number = known.number("days")
    return Condition(aspect, how, text, number, header, senders, known.truth("not", False))


def wish_from(table: object) -> SenderWish:
    """Return the wish of a table. Raises NotUnderstood."""
    known = _table(table, "sender")
    sender = known.text("address").strip().lower()
    said = known.text("propose")
    if "@" not in sender:
        raise NotUnderstood("address")
    if said not in (_ALWAYS, _NEVER):
        raise NotUnderstood("propose")
    made = SenderWish(sender, said == _ALWAYS, known.moment("until"))
    known.end()
    return made


# -- tables ----------------------------------------------------------------------------------------


def head_of(value: Rule | Condition | Conditions | SenderWish) -> Plain:
    """Return the keys of a table without those of the tables below it; what is as usual is left out."""
    match value:
        case Rule():
            head: Plain = {"id": str(value.id), "name": value.name, "on": value.on}
            head |= {"action": value.action.value, "tag": value.tag, "match": value.when.combine.value}
            head |= {"keep_newest": value.keep_newest, "keep_octets": value.keep_octets}
            head |= {"until": _moment(value.until_s)}
            wanted = ("id", "name", "on", "action", "match")
            return {name: one for name, one in head.items() if one or name in wanted}
        case SenderWish():
            head = {"address": value.sender, "propose": _ALWAYS if value.always else _NEVER}
            return head | ({"until": _moment(value.until_s)} if value.until_s is not None else {})
        case Conditions():
            return {"match": value.combine.value}
        case Condition():
            return _condition_head(value)


def _condition_head(value: Condition) -> Plain:
    head: Plain = {"look": value.aspect.value}
    if len(HOWS[value.aspect]) > 1:
        head["how"] = value.how.value
    match value.aspect:
        case Aspect.SENDER:
            head["senders"] = list(value.senders)
        case Aspect.STATE:
            head["state"] = value.text
        case Aspect.SIZE:
            head["octets"] = value.number
        case Aspect.AGE:
            head["days"] = value.number
        case Aspect.LIST | Aspect.ATTACHMENT:
            pass
        case _:
            head |= {"header": value.header} if value.aspect is Aspect.HEADER else {}
            head["text"] = value.text
    return head | ({"not": True} if value.negated else {})


def _moment(moment_s: float | None) -> datetime | None:
    return None if moment_s is None else datetime.fromtimestamp(moment_s, UTC)
