"""Marks as a file, which another machine applies with the same proof. Pure.

The file is JSON (RFC 8259), UTF-8:

    {"format": "popview-marks", "version": 1, "made": 1790000000.0,
     "account": {"name": "Home", "user": "nora", "host": "pop.example.org"},
     "marks": [{"identity": "U0001…", "digest": "9f86…", "size": 4711, "sender": "Ann", "subject": "Hello",
                "date": 1780000000.0, "why": "rule", "name": "old letters", "grouped_by": ""}]}

`identity` is "U" and the server's UIDL, or "D" and the digest where it gives none (types.Key). `digest` is
SHA-256 in hex of the header block without what servers rewrite (cleanup.proof), "r" in front where RETR
gave it. Times are seconds since 1970, UTC; `date` is null where the message has none. `why`, `name` and
`grouped_by` say why it was marked there. Unknown fields are passed over; a higher version is refused.

A mark applies where identity and digest are those of the message here; the commit proves it once more.
"""

import json
import re
from collections.abc import Collection, Iterable, Mapping

from popview.cleanup.proof import BY_RETR
from popview.types import Account, AccountId, Key, Mark, Summary, Why
from popview.types.mark_file import Fit, FittedMark, MarkFile

FORMAT, VERSION = "popview-marks", 1
LARGEST = 256_000_000  # octets: a million marks
_IDENTITY = re.compile(r"U[\x21-\x7e]{1,70}|Dr?[0-9a-f]{64}")
_DIGEST = re.compile(r"(?:r?[0-9a-f]{64})?")
_LONGEST = 2_000  # characters of a text


class NotMarks(ValueError):
    """The text is no file of marks that this version can read."""


def to_text(account: Account, marks: Iterable[Mark], made_s: float) -> str:
    """Return the marks of an account as a file."""
    owner = {"name": account.name, "user": account.user, "host": account.host}
    return json.dumps(
        {
            "format": FORMAT,
            "version": VERSION,
            "made": made_s,
            "account": owner,
            "marks": [_plain(mark) for mark in marks if mark.key.account == account.id],
        },
        indent=1,
    )


def from_text(text: str) -> MarkFile:
    """Read a file of marks. Raises NotMarks; nothing in the text is believed beyond its form."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotMarks("no JSON") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise NotMarks("another format")
    if data.get("version") != VERSION:
        raise NotMarks("another version")
    owner, some = data.get("account"), data.get("marks")
    if not isinstance(owner, dict) or not isinstance(some, list):
        raise NotMarks("no marks")
    marks = {mark.key: mark for mark in map(_mark, some)}
    return MarkFile(
        account_name=_text(owner, "name"),
        user=_text(owner, "user"),
        host=_text(owner, "host"),
        made_s=_number(data, "made") or 0.0,
        marks=tuple(marks.values()),
    )


def fitted(
    file: MarkFile,
    account: AccountId,
    rows: Mapping[Key, Summary],
    *,
    marked: Collection[Key],
    protected: Collection[Key],
    name: str,
    now_s: float,
) -> tuple[FittedMark, ...]:
    """Return how each mark stands to a mailbox; `name` is what the marks made here say they come from."""
    found = []
    for theirs in file.marks:
        key = Key(account, theirs.key.identity)
        row = rows.get(key)
        fit = _fit(theirs, key, row, marked, protected)
        size = theirs.size if row is None else row.size
        mark = Mark(
            key=key,
            size=size,
            digest=theirs.digest,
            sender=theirs.sender,
            subject=theirs.subject,
            date_s=theirs.date_s,
            why=Why.IMPORTED,
            detail=name,
            made_s=now_s,
        )
        found.append(FittedMark(mark, fit))
    return tuple(found)


def _fit(
    theirs: Mark, key: Key, row: Summary | None, marked: Collection[Key], protected: Collection[Key]
) -> Fit:
    if row is None:
        return Fit.ABSENT
    if row.is_gone:
        return Fit.GONE
    if row.is_twin or row.is_provisional:
        return Fit.TWIN
    is_comparable = theirs.digest.startswith(BY_RETR) is row.digest.startswith(BY_RETR)
    if not theirs.digest or (row.digest and not is_comparable):
        return Fit.UNPROVED
    if row.digest and row.digest != theirs.digest:
        return Fit.CHANGED
    if key in marked:
        return Fit.ALREADY
    return Fit.PROTECTED if key in protected else Fit.FITS


def _plain(mark: Mark) -> dict[str, object]:
    return {
        "identity": mark.key.identity,
        "digest": mark.digest,
        "size": mark.size,
        "sender": mark.sender,
        "subject": mark.subject,
        "date": mark.date_s,
        "why": mark.why.value,
        "name": mark.detail,
        "grouped_by": mark.grouped_by.value if mark.grouped_by else "",
    }


def _mark(data: object) -> Mark:
    if not isinstance(data, dict):
        raise NotMarks("a mark is no object")
    identity, digest, size = _text(data, "identity"), _text(data, "digest"), data.get("size", -1)
    if not _IDENTITY.fullmatch(identity) or not _DIGEST.fullmatch(digest):
        raise NotMarks("a mark without identity")
    if not isinstance(size, int) or isinstance(size, bool) or abs(size) > 2**62:
        raise NotMarks("a mark with a size that is none")
    return Mark(
        key=Key(AccountId(""), identity),
        size=max(size, -1),
        digest=digest,
        sender=_text(data, "sender"),
        subject=_text(data, "subject"),
        date_s=_number(data, "date"),
        why=Why.IMPORTED,
    )


def _text(data: Mapping[str, object], name: str) -> str:
    found = data.get(name, "")
    if not isinstance(found, str):
        raise NotMarks(f"{name} is no text")
    return found[:_LONGEST]


def _number(data: Mapping[str, object], name: str) -> float | None:
    found = data.get(name)
    if found is None:
        return None
    if not isinstance(found, int | float) or isinstance(found, bool) or not abs(found) < 1e12:
        raise NotMarks(f"{name} is no number")
    return float(found)
