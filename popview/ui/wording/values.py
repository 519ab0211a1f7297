"""Numbers, sizes, dates, stages and locks in words, by the person's locale."""

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from popview.types import Lock, Stage
from popview.ui.wording.marked import QT_TRANSLATE_NOOP

UNKNOWN = "—"
_KILO, _MEGA = 1_000, 1_000_000
_FIRST_S, _END_S = -62_135_596_800, 253_402_300_800  # the years 1 to 9999

_STAGES = {
    Stage.RESOLVING: QT_TRANSLATE_NOOP("values", "Looking up the server…"),
    Stage.CONNECTING: QT_TRANSLATE_NOOP("values", "Connecting…"),
    Stage.SECURING: QT_TRANSLATE_NOOP("values", "Starting encryption…"),
    Stage.GREETING: QT_TRANSLATE_NOOP("values", "Waiting for the greeting…"),
    Stage.SIGNING_IN: QT_TRANSLATE_NOOP("values", "Signing in…"),
    Stage.LISTING: QT_TRANSLATE_NOOP("values", "Asking what is there…"),
    Stage.HEADERS: QT_TRANSLATE_NOOP("values", "Reading headers…"),
    Stage.PREVIEWING: QT_TRANSLATE_NOOP("values", "Loading the preview…"),
    Stage.FETCHING: QT_TRANSLATE_NOOP("values", "Fetching the message…"),
    Stage.COPYING: QT_TRANSLATE_NOOP("values", "Making safety copies…"),
    Stage.COPYING_HEADERS: QT_TRANSLATE_NOOP("values", "Making copies of the headers…"),
    Stage.PROVING: QT_TRANSLATE_NOOP("values", "Proving that they are the right messages…"),
    Stage.DELETING: QT_TRANSLATE_NOOP("values", "Asking the server to delete…"),
    Stage.QUITTING: QT_TRANSLATE_NOOP("values", "Saying goodbye…"),
    Stage.LOOKING: QT_TRANSLATE_NOOP("values", "Looking what is left…"),
    Stage.LINGERING: QT_TRANSLATE_NOOP("values", "Ready; the session stays open a moment"),
}
_COUNTING = {
    Stage.HEADERS: QT_TRANSLATE_NOOP("values", "Reading headers: {done} of {total}"),
    Stage.FETCHING: QT_TRANSLATE_NOOP("values", "Fetching the message: {done} of {total}"),
    Stage.COPYING: QT_TRANSLATE_NOOP("values", "Making safety copies: {done} of {total}"),
    Stage.COPYING_HEADERS: QT_TRANSLATE_NOOP("values", "Making copies of the headers: {done} of {total}"),
    Stage.PROVING: QT_TRANSLATE_NOOP("values", "Proving the right messages: {done} of {total}"),
    Stage.DELETING: QT_TRANSLATE_NOOP("values", "Asking the server to delete: {done} of {total}"),
    Stage.LOOKING: QT_TRANSLATE_NOOP("values", "Looking what is left: {done} of {total}"),
}
_LOCKS = {
    Lock.NOT_HELD: QT_TRANSLATE_NOOP("values", "Mailbox not locked"),
    Lock.HELD: QT_TRANSLATE_NOOP("values", "Mailbox locked by PopView"),
    Lock.MAYBE: QT_TRANSLATE_NOOP("values", "Mailbox may stay locked for a few minutes"),
}


def number(value: int) -> str:
    """Return a count with the locale's group marks: 1,234."""
    return QLocale().toString(value)


def size(octets: int) -> str:
    """Return "312 B", "48 kB", "1.2 MB"; a dash where it is not known (-1)."""
    if octets < 0:
        return UNKNOWN
    digits = 1 if octets >= _MEGA else 0
    form = QLocale.DataSizeFormat.DataSizeSIFormat
    if octets < _KILO:
        return QCoreApplication.translate("values", "{count} B").format(count=octets)
    return QLocale().formattedDataSize(octets, digits, form)


def sizes_apart(one: int, other: int) -> tuple[str, str]:
    """Return two sizes with as many digits, three at most, as tell them apart: "1.94 GB", "1.89 GB"."""
    if one == other or min(one, other) < _MEGA or size(one) != size(other):
        return size(one), size(other)
    form = QLocale.DataSizeFormat.DataSizeSIFormat
    for digits in (2, 3):
        said = (
            QLocale().formattedDataSize(one, digits, form),
            QLocale().formattedDataSize(other, digits, form),
        )
        if said[0] != said[1]:
            break
    return said


def messages(count: int) -> str:
    """Return "1 message" or "1,234 messages"."""
    if count == 1:
        return QCoreApplication.translate("values", "1 message")
    return QCoreApplication.translate("values", "%Ln messages", None, count)


def days_behind(count: int) -> str:
    """Return " day" or " days": what stands behind a number in its field."""
    if count == 1:
        said = QCoreApplication.translate("values", "1 day")
    else:
        said = QCoreApplication.translate("values", "%n days", None, count)
    return " " + said.replace(str(count), "").strip()


def messages_and_size(count: int, octets: int) -> str:
    """Return "12 messages, 48 MB"."""
    return QCoreApplication.translate("values", "{messages}, {size}").format(
        messages=messages(count), size=size(octets)
    )


def date(epoch_s: float | None, now_s: float) -> str:
    """Return a date for a column: "Today 9:10", "Yesterday 9:10", "Mon 9:10", else the locale's date.

    A dash where there is no date, or one that no calendar has.
    """
    moment = _moment(epoch_s)
    if moment is None:
        return UNKNOWN
    locale = QLocale()
    day, today = moment.date(), _today(now_s)
    time = locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
    if day == today:
        return QCoreApplication.translate("values", "Today {time}").format(time=time)
    if day == today.addDays(-1):
        return QCoreApplication.translate("values", "Yesterday {time}").format(time=time)
    if today.addDays(-7) < day < today:
        return QCoreApplication.translate("values", "{weekday} {time}").format(
            weekday=locale.toString(moment, "ddd"), time=time
        )
    return locale.toString(day, QLocale.FormatType.ShortFormat)


def full_date(epoch_s: float | None) -> str:
    """Return date and time in the locale's long form."""
    moment = _moment(epoch_s)
    return UNKNOWN if moment is None else QLocale().toString(moment, QLocale.FormatType.LongFormat)


def day(iso: str) -> str:
    """Return "1 August 2025" of an ISO 8601 moment; an unreadable one as it came."""
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return iso or UNKNOWN
    return QLocale().toString(moment.date(), QCoreApplication.translate("account setup", "d MMMM yyyy"))


def clock(epoch_s: float, now_s: float) -> str:
    """Return the time of day of today, else day and time: for "checked 12:04"."""
    moment = _moment(epoch_s)
    if moment is None:
        return UNKNOWN
    if moment.date() == _today(now_s):
        return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    return date(epoch_s, now_s)


def checked(epoch_s: float, now_s: float) -> str:
    """Return how old the list is: "checked 12:04", or "never checked"."""
    if epoch_s <= 0:
        return QCoreApplication.translate("values", "never checked")
    return QCoreApplication.translate("values", "checked {time}").format(time=clock(epoch_s, now_s))


def age(epoch_s: float, now_s: float) -> str:
    """Return "as it was 3 days ago" for what is more than a day old; "" for what is newer or unknown."""
    days = int((now_s - epoch_s) // 86_400)
    if epoch_s <= 0 or days < 1:
        return ""
    if days == 1:
        return QCoreApplication.translate("values", "as it was a day ago; check for what is new")
    return QCoreApplication.translate("values", "as it was %Ln days ago; check for what is new", None, days)


def stage(where: Stage, done: int = 0, total: int = 0) -> str:
    """Return what a session is doing, with numbers where it counts something (octets of whole messages)."""
    if total <= 0 or where not in _COUNTING:
        return _tr(_STAGES[where])
    say = size if where in (Stage.FETCHING, Stage.COPYING) else number
    return _tr(_COUNTING[where]).format(done=say(done), total=say(total))


def lock(state: Lock, since_s: float = 0.0, now_s: float = 0.0) -> str:
    """Return what the lock sign says."""
    if state is Lock.HELD and since_s > 0:
        return QCoreApplication.translate("values", "Mailbox locked by PopView since {time}").format(
            time=clock(since_s, now_s)
        )
    return _tr(_LOCKS[state])


def account_numbers(unseen: int, total: int) -> str:
    """Return "3 new of 412", or "412 messages"."""
    if unseen <= 0:
        return messages(total)
    return QCoreApplication.translate("values", "{unseen} new of {total}").format(
        unseen=number(unseen), total=number(total)
    )


def _moment(epoch_s: float | None) -> QDateTime | None:
    if epoch_s is None or not _FIRST_S <= epoch_s < _END_S:
        return None
    return QDateTime.fromSecsSinceEpoch(int(epoch_s))


def _today(now_s: float) -> QDate:
    return QDateTime.fromSecsSinceEpoch(int(now_s)).date()


def _tr(text: str) -> str:
    return QCoreApplication.translate("values", text)
