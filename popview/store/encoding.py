"""Values of the house as JSON and as rows, and back. What a newer version added is skipped, not refused."""

import json
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from popview.store.database import Row
from popview.types import AccountId, Dimension, Key, Mark, Secret, Why

Value = TypeVar("Value")

MARK_COLUMNS = "account, identity, size, digest, sender, subject, date_s, why, detail, made_s, grouped_by"
MARK_WIDTH = 11


def mark_row(mark: Mark) -> Row:
    """Return the mark in the order of MARK_COLUMNS."""
    return (
        mark.key.account,
        mark.key.identity,
        mark.size,
        mark.digest,
        storable(mark.sender),
        storable(mark.subject),
        mark.date_s,
        mark.why.value,
        storable(mark.detail),
        mark.made_s,
        mark.grouped_by.value if mark.grouped_by else "",
    )


def mark_from(row: Row) -> Mark:
    """Return the mark of a row that starts with MARK_COLUMNS."""
    account, identity, size, digest, sender, subject, date_s, why, detail, made_s, by = row[:MARK_WIDTH]
    key = Key(AccountId(account), identity)
    grouped_by = Dimension(by) if by else None
    return Mark(key, size, digest, sender, subject, date_s, Why(why), detail, made_s, grouped_by)


def to_plain(value: object) -> object:
    """Turn a frozen value into dicts, lists and scalars, defaults left out. A Secret is a TypeError."""
    if isinstance(value, Secret):
        raise TypeError("a Secret is never stored")
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: to_plain(getattr(value, field.name))
            for field in fields(value)
            if getattr(value, field.name) != field.default or field.default is MISSING
        }
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [to_plain(one) for one in value]
    return value


def from_plain(kind: Any, data: object) -> Any:
    """Build a value of type `kind` from what to_plain gave; raises ValueError or TypeError."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return None if data is None else from_plain(_not_none(kind), data)
    if origin is tuple:
        return _tuple_from(get_args(kind), data)
    if is_dataclass(kind):
        return _dataclass_from(kind, data)
    kind = getattr(kind, "__supertype__", kind)  # a NewType
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if issubclass(kind, StrEnum):
        return kind(data)
    if not isinstance(data, kind) or (kind is int and isinstance(data, bool)):
        raise TypeError(f"{kind.__name__} expected")
    return kind(data)  # str, int, float, bool: also takes off a file format's own wrapping


def to_json(value: object) -> str:
    """Return a frozen value as JSON."""
    return json.dumps(to_plain(value), ensure_ascii=True)


def from_json(kind: type[Value], text: str) -> Value:
    """Return the value that to_json wrote."""
    value: Value = from_plain(kind, json.loads(text))
    return value


def _not_none(kind: Any) -> Any:
    return next(one for one in get_args(kind) if one is not type(None))


def _tuple_from(kinds: tuple[Any, ...], data: object) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise TypeError("list expected")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(from_plain(kinds[0], one) for one in data)
    return tuple(from_plain(kind, one) for kind, one in zip(kinds, data, strict=True))


def _dataclass_from(kind: Any, data: object) -> Any:
    if not isinstance(data, Mapping):
        raise TypeError("table expected")
    kinds = _kinds_of(kind)
    return kind(**{name: from_plain(kinds[name], one) for name, one in data.items() if name in kinds})


@cache
def _kinds_of(kind: Any) -> dict[str, Any]:
    """Return field -> type of a dataclass, secrets left out; reading the hints takes half a millisecond."""
    hints = get_type_hints(kind)
    named = {field.name: hints[field.name] for field in fields(kind)}
    return {name: hint for name, hint in named.items() if Secret not in (hint, *get_args(hint))}


def storable(text: str) -> str:
    """Return text that SQLite can store: half a surrogate pair, which a bad header may hold, becomes "?"."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
