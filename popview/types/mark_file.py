"""Marks on their way to another machine, and what became of each there."""

from dataclasses import dataclass
from enum import StrEnum

from popview.types.cleanup import Mark


@dataclass(frozen=True, slots=True)
class MarkFile:
    """What a file of marks holds; the keys of its marks name no account of this machine."""

    account_name: str
    user: str
    host: str
    made_s: float  # epoch seconds
    marks: tuple[Mark, ...]


class Fit(StrEnum):
    """How a mark of a file stands to a mailbox here."""

    FITS = "fits"  # same identity, and the digest is the same or will be proved by the commit
    ALREADY = "already"  # marked here, too
    PROTECTED = "protected"
    ABSENT = "absent"  # no message of that identity is listed
    GONE = "gone"  # no longer on the server
    CHANGED = "changed"  # same identity, other digest: another message
    UNPROVED = "unproved"  # the file has no digest, or one that cannot be compared with ours
    TWIN = "twin"  # another message looks the same, or the identity is not known yet


@dataclass(frozen=True, slots=True)
class FittedMark:
    """One mark of a file; where it fits, `mark` is what would be journalled here."""

    mark: Mark
    fit: Fit
