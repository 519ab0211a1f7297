"""An appointment that a message is about: an invitation, a change, an answer (RFC 5545, RFC 5546)."""

from dataclasses import dataclass
from enum import StrEnum

from popview.types.person import Person


class AppointmentKind(StrEnum):
    """What the message wants with the appointment."""

    INVITATION = "invitation"  # METHOD:REQUEST, a change of it too
    ANSWER = "answer"  # REPLY
    CANCELLATION = "cancellation"  # CANCEL, or STATUS:CANCELLED
    PROPOSAL = "proposal"  # COUNTER: another time
    NOTE = "note"  # PUBLISH, or nothing said: for information


class Answer(StrEnum):
    """What somebody who was invited says (PARTSTAT)."""

    NONE = "none"  # not yet, or not a known word
    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"
    DELEGATED = "delegated"


class Repeats(StrEnum):
    """How often an appointment comes again (FREQ of RRULE); the exact days are the calendar's business."""

    NEVER = "never"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    YEARLY = "yearly"


NOBODY = Person("", "")


@dataclass(frozen=True, slots=True)
class Moment:
    """A point of time as the appointment states it: by the clocks of a zone."""

    stamp: str  # "2026-03-02T18:00:00", or "2026-03-02" for a whole day; always a day of the calendar
    zone: str = ""  # "UTC", a name out of whatever list its writer used, "" for the clocks of the reader

    @property
    def is_day(self) -> bool:
        """Return whether it is a whole day."""
        return len(self.stamp) == 10


@dataclass(frozen=True, slots=True)
class Appointment:
    """One appointment; texts are safe to show as plain text."""

    kind: AppointmentKind
    title: str
    start: Moment
    end: Moment | None = None  # a whole day: the day after the last (RFC 5545, 3.6.1)
    place: str = ""
    organiser: Person = NOBODY
    who: Person = NOBODY  # of an answer or a proposal: whose it is
    answer: Answer = Answer.NONE
    repeats: Repeats = Repeats.NEVER
    part: str = ""  # of the message, as of an Attachment
