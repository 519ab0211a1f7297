"""What a text/calendar part is about: its appointments (RFC 5545), with what is wanted of them (RFC 5546).

Read line by line, linear, never raises. What has no believable beginning is none: its lines are still shown
as they are (reports). Zones stay names: which clocks they mean is known where times are shown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from popview.mail.visible import cut, one_line
from popview.types import Answer, Appointment, AppointmentKind, Moment, Person, Repeats

__all__ = ["appointments", "calendar_lines", "unescaped"]

Line = tuple[str, str, str, str]  # component it is in, name (both in capitals), parameters as written, value

_MOST_LETTERS = 500_000
_MOST = 20  # appointments of one part
_MOST_DEPTH = 20  # components in each other; four are of use
_MOST_TEXT = 300  # letters of a title, a place, a name
_UNFOLD = re.compile(r"\r?\n[ \t]")
_LINE = re.compile(
    r"([A-Za-z-]{1,40})((?:;[^:\";\r\n]*+(?:\"[^\"\r\n]*+\"[^:\";\r\n]*+)*+)*+):([^\r\n]{0,20000})"
)
_PARAMETER = re.compile(r";([A-Za-z-]{1,40})=(?:\"([^\"]{0,500})\"|([^;:\"]{0,500}))")
_STAMP = re.compile(r"(\d{8})(?:T(\d{6})(Z?))?\Z")
_DURATION = re.compile(
    r"\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?)?\Z"
)
_FREQUENCY = re.compile(r"(?:\A|;)FREQ=([A-Z]{5,8})(?:;|\Z)", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(.)")
_MAILTO = re.compile(r"\Amailto:", re.IGNORECASE)
_KINDS = {
    "REQUEST": AppointmentKind.INVITATION,
    "REPLY": AppointmentKind.ANSWER,
    "CANCEL": AppointmentKind.CANCELLATION,
    "COUNTER": AppointmentKind.PROPOSAL,
}
_WANTED = frozenset({"SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "LOCATION", "ORGANIZER", "STATUS"})


@dataclass(slots=True)
class _Read:
    """The lines of one VEVENT that matter: the first of each name, and all who are invited."""

    lines: dict[str, tuple[str, str]] = field(default_factory=dict)
    invited: list[tuple[str, str]] = field(default_factory=list)


def calendar_lines(text: str) -> Iterator[Line]:
    """Yield the content lines of a calendar, unfolded; BEGIN as the first line of what it opens."""
    within = [""]
    for line in _UNFOLD.sub("", text[:_MOST_LETTERS]).split("\n"):
        found = _LINE.match(line)
        if found is None:
            continue
        name, value = found[1].upper(), found[3].strip()
        if name == "BEGIN" and len(within) < _MOST_DEPTH:
            within.append(value.upper())
        elif name == "END" and value.upper() in within[1:]:
            while within.pop() != value.upper():
                pass
        yield within[-1], name, found[2], value


def unescaped(value: str) -> str:
    r"""Return a value of type TEXT without its backslashes; "\n" is a line end."""
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def appointments(text: str, part: str = "") -> tuple[Appointment, ...]:
    """Return the appointments of a calendar, in its order; `part` is where the message has it."""
    method, events = "", list[_Read]()
    for component, name, parameters, value in calendar_lines(text):
        if name == "METHOD" and not method:
            method = value.upper()
        elif component != "VEVENT":  # an alarm inside has a description of its own
            continue
        elif name == "BEGIN":
            if len(events) == _MOST:
                break
            events.append(_Read())
        elif events:
            _note(events[-1], name, parameters, value)
    made = (_made(event, method, part) for event in events)
    return tuple(one for one in made if one is not None)


def _note(event: _Read, name: str, parameters: str, value: str) -> None:
    if name in _WANTED and value:
        event.lines.setdefault(name, (parameters, value))
    elif name == "ATTENDEE" and len(event.invited) < _MOST:
        event.invited.append((parameters, value))


def _made(event: _Read, method: str, part: str) -> Appointment | None:
    start = _moment(*event.lines.get("DTSTART", ("", "")))
    if start is None:
        return None
    end = _moment(*event.lines.get("DTEND", ("", ""))) or _after(
        start, event.lines.get("DURATION", ("", ""))[1]
    )
    kind = _KINDS.get(method, AppointmentKind.NOTE)
    if event.lines.get("STATUS", ("", ""))[1].upper() == "CANCELLED":
        kind = AppointmentKind.CANCELLATION
    speaks = kind in (AppointmentKind.ANSWER, AppointmentKind.PROPOSAL) and len(event.invited) == 1
    who, answer = (
        (_person(*event.invited[0]), _answer(event.invited[0][0]))
        if speaks
        else (Person("", ""), Answer.NONE)
    )
    return Appointment(
        kind,
        _text(event, "SUMMARY"),
        start,
        end if end is not None and end.is_day == start.is_day else None,
        _text(event, "LOCATION"),
        _person(*event.lines.get("ORGANIZER", ("", ""))),
        who,
        answer,
        _repeats(event.lines.get("RRULE", ("", ""))[1]),
        part,
    )


def _text(event: _Read, name: str) -> str:
    return cut(one_line(unescaped(event.lines.get(name, ("", ""))[1])), _MOST_TEXT)


def _parameter(parameters: str, wanted: str) -> str:
    for name, quoted, plain in _PARAMETER.findall(parameters):
        if name.upper() == wanted:
            return str(quoted or plain)
    return ""


def _moment(parameters: str, value: str) -> Moment | None:
    """Return a moment; None for what no calendar has."""
    found = _STAMP.match(value)
    if found is None:
        return None
    try:
        when = datetime.strptime(found[1] + (found[2] or "000000"), "%Y%m%d%H%M%S")
    except ValueError:
        return None
    if not found[2]:
        return Moment(when.date().isoformat())
    zone = "UTC" if found[3] else cut(one_line(_parameter(parameters, "TZID")), 80)
    return Moment(when.isoformat(), zone)


def _after(start: Moment, duration: str) -> Moment | None:
    """Return the end of what lasts so long from `start` on."""
    found = _DURATION.match(duration)
    if found is None:
        return None
    weeks, days, hours, minutes, seconds = (int(number or 0) for number in found.groups())
    lasts = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    try:
        end = datetime.fromisoformat(start.stamp) + lasts
    except OverflowError:
        return None
    return Moment(end.isoformat()[: len(start.stamp)], start.zone)


def _person(parameters: str, value: str) -> Person:
    name = cut(one_line(_parameter(parameters, "CN")), _MOST_TEXT)
    address = cut(one_line(_MAILTO.sub("", value)), _MOST_TEXT)
    return Person("" if name == address else name, address)


def _answer(parameters: str) -> Answer:
    said = _parameter(parameters, "PARTSTAT").lower()
    return Answer(said) if said in (answer.value for answer in Answer) else Answer.NONE


def _repeats(rule: str) -> Repeats:
    found = _FREQUENCY.search(rule)
    known = found is not None and found[1].lower() in (one.value for one in Repeats)
    return Repeats(found[1].lower()) if found is not None and known else Repeats.NEVER
