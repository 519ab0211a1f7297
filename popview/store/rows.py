"""Rows of the cache as summaries and back, made to be cheap: a start reads 100,000 of them."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from operator import attrgetter

from popview.store.database import Row
from popview.store.encoding import storable
from popview.types import AccountId, Key, Summary

_FIELDS = (
    "rank",
    "size",
    "sender",
    "address",
    "to",
    "subject",
    "date_s",
    "message_id",
    "list_id",
    "digest",
    "has_attachment",
    "is_fetched",
    "is_previewed",
    "is_gone",
    "has_header",
    "is_twin",
    "is_breaker",
    "first_seen_s",
)
COLUMNS = ", ".join(("identity", *_FIELDS)).replace(" to,", " recipients,")  # TO is a word of SQL
COUNT = len(_FIELDS) + 1

_values = attrgetter(*_FIELDS)
_identity = attrgetter("key.identity")

# A frozen dataclass sets each field through object.__setattr__. Setting the slots themselves builds
# the very same value in a third of the time: 0.12 s instead of 0.3 s for 100,000 rows.
_new = object.__new__
_set_account, _set_identity = (getattr(Key, name).__set__ for name in ("account", "identity"))
_set_key, _set_provisional = (getattr(Summary, name).__set__ for name in ("key", "is_provisional"))
(
    _set_rank,
    _set_size,
    _set_sender,
    _set_address,
    _set_to,
    _set_subject,
    _set_date_s,
    _set_message_id,
    _set_list_id,
    _set_digest,
    _set_has_attachment,
    _set_is_fetched,
    _set_is_previewed,
    _set_is_gone,
    _set_has_header,
    _set_is_twin,
    _set_is_breaker,
    _set_first_seen_s,
) = (getattr(Summary, name).__set__ for name in _FIELDS)


def row_of(summary: Summary) -> Row:
    """Return the summary in the order of COLUMNS."""
    values = _values(summary)
    texts = [storable(text) for text in values[2:6]]
    date_s, message_id, list_id, *rest = values[6:]
    names = (storable(message_id), storable(list_id))
    return (_identity(summary), values[0], values[1], *texts, date_s, *names, *rest)


def summaries_from(account: AccountId, rows: Iterable[Row]) -> tuple[Summary, ...]:
    """Return the summaries of rows that hold COLUMNS."""
    return tuple([_summary(account, row) for row in rows])


@contextmanager
def collector_waits() -> Iterator[None]:
    """Let the collector of cycles wait for the end of the block: one reading of a list.

    It would walk the growing heap again and again and find nothing, since values have no cycles: 100,000
    rows took twice as long. Never left off, whichever of several blocks ends first.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _summary(account: AccountId, row: Row) -> Summary:
    key: Key = _new(Key)
    _set_account(key, account)
    _set_identity(key, row[0])
    made: Summary = _new(Summary)
    _set_key(made, key)
    _set_rank(made, row[1])
    _set_size(made, row[2])
    _set_sender(made, row[3])
    _set_address(made, row[4])
    _set_to(made, row[5])
    _set_subject(made, row[6])
    _set_date_s(made, row[7])
    _set_message_id(made, row[8])
    _set_list_id(made, row[9])
    _set_digest(made, row[10])
    _set_has_attachment(made, None if row[11] is None else row[11] == 1)
    _set_is_fetched(made, row[12] == 1)
    _set_is_previewed(made, row[13] == 1)
    _set_is_gone(made, row[14] == 1)
    _set_has_header(made, row[15] == 1)
    _set_is_twin(made, row[16] == 1)
    _set_is_breaker(made, row[17] == 1)
    _set_first_seen_s(made, row[18])
    _set_provisional(made, False)
    return made
