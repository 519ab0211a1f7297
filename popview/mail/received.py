"""The way a message came: its Received fields as hops, the oldest first (RFC 5321 section 4.4).

Each server writes its own above the others, as it likes; whatever lies below the first trusted one may be
invented. So nothing here is judged: what cannot be read stays empty.
"""

import re
from collections.abc import Iterable

from popview.mail.dates import parse_date
from popview.mail.visible import cut, one_line
from popview.types import Hop

__all__ = ["MOST_HOPS", "hops"]

MOST_HOPS = 50
_MOST_FIELD = 4_000  # letters
_MOST_WORD = 200
_COMMENT = re.compile(r"\([^()]*\)")
_CLAUSE = re.compile(r"(?:^|\s)(from|by|with|via)\s+([^\s;()]{1,255})", re.IGNORECASE)


def hops(values: Iterable[str]) -> tuple[Hop, ...]:
    """Return the hops of decoded Received fields, which come in the order of the header: the newest first."""
    found = [_hop(value[:_MOST_FIELD]) for value, _ in zip(values, range(MOST_HOPS), strict=False)]
    return tuple(reversed(found))


def _hop(value: str) -> Hop:
    clauses, _, date = value.rpartition(";")
    if not clauses:
        clauses, date = value, ""
    for _ in range(3):  # comments may lie in comments
        clauses = _COMMENT.sub(" ", clauses)
    said: dict[str, str] = {}
    for name, word in _CLAUSE.findall(clauses):
        said.setdefault(name.lower(), cut(one_line(word), _MOST_WORD))
    return Hop(
        said.get("from", ""),
        said.get("by", ""),
        said.get("with", said.get("via", "")),
        parse_date(date[:200]),
        cut(one_line(date), 100),
    )
