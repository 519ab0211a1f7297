"""Sentences about appointments: what is wanted, when it is by which clocks, where, with whom."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QCoreApplication, QDate, QDateTime, QLocale, Qt, QTimeZone

from popview.types import Answer, Appointment, AppointmentKind, Moment, Person, Repeats
from popview.ui.wording.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_REPEATS = {
    Repeats.DAILY: QT_TRANSLATE_NOOP("appointments", "every day"),
    Repeats.WEEKLY: QT_TRANSLATE_NOOP("appointments", "every week"),
    Repeats.MONTHLY: QT_TRANSLATE_NOOP("appointments", "every month"),
    Repeats.YEARLY: QT_TRANSLATE_NOOP("appointments", "every year"),
}
_ANSWERS = {
    Answer.NONE: QT_TRANSLATE_NOOP("appointments", "{who} has answered"),
    Answer.ACCEPTED: QT_TRANSLATE_NOOP("appointments", "{who} will come"),
    Answer.TENTATIVE: QT_TRANSLATE_NOOP("appointments", "{who} will perhaps come"),
    Answer.DECLINED: QT_TRANSLATE_NOOP("appointments", "{who} will not come"),
    Answer.DELEGATED: QT_TRANSLATE_NOOP("appointments", "{who} sends somebody else"),
}


@dataclass(frozen=True, slots=True)
class When:
    """When an appointment is: in the reader's time, and by its own clocks where these show another time."""

    text: str
    elsewhere: str
    first_day: QDate


def headline(one: Appointment) -> str:
    """Return what the message wants with the appointment."""
    match one.kind:
        case AppointmentKind.INVITATION:
            return translate("appointments", "Invitation")
        case AppointmentKind.ANSWER:
            return _said(_ANSWERS[one.answer]).format(who=_named(one.who))
        case AppointmentKind.CANCELLATION:
            return translate("appointments", "Cancelled")
        case AppointmentKind.PROPOSAL:
            return translate("appointments", "{who} proposes another time").format(who=_named(one.who))
        case AppointmentKind.NOTE:
            return translate("appointments", "Appointment")


def title(one: Appointment) -> str:
    """Return what it is about."""
    return one.title or translate("appointments", "(no title)")


def rows(one: Appointment) -> tuple[tuple[str, str], ...]:
    """Return the facts, each as a label and what it says."""
    found = when(one)
    said = (
        (translate("appointments", "When"), "\n".join(filter(None, (found.text, found.elsewhere)))),
        (translate("appointments", "Where"), one.place),
        (translate("appointments", "Organiser"), _in_full(one.organiser)),
    )
    return tuple(row for row in said if row[1])


def summary(one: Appointment) -> str:
    """Return an appointment in one line: what is wanted, what, when, where."""
    facts = ", ".join(filter(None, (title(one), when(one).text, one.place)))
    return translate("appointments", "{what}: {facts}").format(what=headline(one), facts=facts)


def others(count: int) -> str:
    """Return that so many further appointments are in the message."""
    if count == 1:
        return translate("appointments", "1 more appointment is in the file.")
    return translate("appointments", "%Ln more appointments are in the file.", "", count)


def when(one: Appointment) -> When:
    """Return when it is, by the clocks of the reader and, where they differ, by its own."""
    start, end = _local(one.start), _local(one.end) if one.end is not None else None
    if one.start.is_day:
        last = end.date().addDays(-1) if end is not None else start.date()
        days = _day(start.date()) + (f" – {_day(last)}" if last > start.date() else "")
        return When(_repeated(days, one), "", start.date())
    here, zone = _span(start, end), _zone(one.start.zone)
    if zone is None:
        note = translate("appointments", "by the clocks of “{zone}”").format(zone=one.start.zone)
        return When(_repeated(f"{here} ({note})" if one.start.zone else here, one), "", start.date())
    there = _span(start.toTimeZone(zone), end.toTimeZone(zone) if end is not None else None)
    said = translate("appointments", "{when} in {zone}").format(when=there, zone=one.start.zone)
    is_same = one.start.zone == "UTC" or there == here  # UTC is how programs write, nobody lives by it
    return When(_repeated(here, one), "" if is_same else said, start.date())


def _zone(name: str) -> QTimeZone | None:
    """Return the zone of this name, in IANA's, Windows' or an older program's spelling, or None."""
    coded = QByteArray(name.encode("utf-8"))
    tail = QByteArray(
        "/".join(name.split("/")[-2:]).encode("utf-8")
    )  # "/mozilla.org/20070129_1/Europe/Berlin"
    for known in (coded, QTimeZone.windowsIdToDefaultIanaId(coded), tail):
        if not known.isEmpty() and QTimeZone.isTimeZoneIdAvailable(known):
            return QTimeZone(known)
    return None


def _written(moment: Moment) -> QDateTime:
    return QDateTime.fromString(moment.stamp, Qt.DateFormat.ISODate)


def _local(moment: Moment) -> QDateTime:
    """Return a moment by the reader's clocks; without a known zone as it is written."""
    written = _written(moment)
    zone = None if moment.is_day else _zone(moment.zone)
    return written if zone is None else QDateTime(written.date(), written.time(), zone).toLocalTime()


def _span(start: QDateTime, end: QDateTime | None) -> str:
    first = f"{_day(start.date())}, {_time(start)}"
    if end is None or end <= start:
        return first
    return (
        f"{first} – {_time(end)}"
        if end.date() == start.date()
        else f"{first} – {_day(end.date())}, {_time(end)}"
    )


def _day(day: QDate) -> str:
    return QLocale().toString(day, translate("appointments", "dddd, d MMMM yyyy"))


def _time(moment: QDateTime) -> str:
    return QLocale().toString(moment.time(), translate("appointments", "HH:mm"))


def _repeated(text: str, one: Appointment) -> str:
    if one.repeats is Repeats.NEVER:
        return text
    often = _said(_REPEATS[one.repeats])
    return translate("appointments", "{when}, {often}").format(when=text, often=often)


def _named(who: Person) -> str:
    return who.name or who.address or translate("appointments", "Somebody")


def _in_full(who: Person) -> str:
    return f"{who.name} <{who.address}>" if who.name and who.address else who.name or who.address


def _said(text: str) -> str:
    return translate("appointments", text)
