"""What is no longer on the server: when it was missed first, and who took it away."""

from dataclasses import dataclass
from enum import StrEnum

from popview.types.message import Summary


class RemovedBy(StrEnum):
    """Who took a message off the server, as far as it can be told."""

    US = "us"  # a commit sent its DELE
    EXPIRY = "expiry"  # the server deletes by age (RFC 2449 EXPIRE), and the day was between two checks
    OTHERS = "others"  # another program, or somebody in the web interface
    RENAMED = "renamed"  # nobody: it is there under another name
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Departure:
    """One message of the history. gone_s: epoch seconds of the listing that lacked it; 0: not known."""

    row: Summary
    gone_s: float
    removed_by: RemovedBy
