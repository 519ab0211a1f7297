"""Date fields to seconds since the epoch: lenient, linear, never raises.

Understands RFC 5322, its obsolete forms, asctime and ISO 8601. A date that cannot be true
(hour 25, year 9999) is None: such a message sorts by arrival and its date is shown as received.
"""

import re
from datetime import date
from functools import lru_cache

__all__ = ["parse_date"]

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)}
_ZONES = {
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "met": 60, "mez": 60,
    "cest": 120, "mest": 120, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "ist": 330, "jst": 540,
    "kst": 540, "hkt": 480, "sgt": 480, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "hst": -600,
}  # fmt: skip
_CLOCK = r"(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:[.,]\d{1,9})?"
_HALF = re.compile(_CLOCK + r"\s?([AaPp])\.?[Mm]\b")
_ZONE = r"\s{0,9}(?:\(?(?:GMT|UTC)?([+-]\d{1,2})(?::?(\d{2}))?(?!\d)|\(?([A-Za-z]{1,5}))?"
_USUAL = re.compile(
    r"(?:[A-Z][a-z]{2}, ?)?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-]\d\d)(\d\d)(?!\d)"
)
_MAIL = re.compile(
    r"(?<!\d)(\d{1,2})[\s.-]{1,9}([A-Za-z]{3})[a-z]{0,6}[\s.,-]{1,9}(\d{2,4})[\s,]{1,9}" + _CLOCK + _ZONE
)
_ASCTIME = re.compile(
    r"([A-Za-z]{3})[a-z]{0,6}\s{1,9}(\d{1,2}),?\s{1,9}"
    + _CLOCK
    + r"\s{1,9}(?:([A-Za-z]{1,5})\s{1,9})?(\d{4})"
)
_ISO = re.compile(r"(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T\s]{1,9}" + _CLOCK + _ZONE)
_EPOCH = date(1970, 1, 1).toordinal()
_MOST = 200  # letters: a date is short, and what follows is a comment
_YEARS = range(1960, 2101)


def parse_date(text: str) -> float | None:
    """Return seconds since the epoch (UTC), or None where there is no believable date.

    A date without a zone is taken as UTC (RFC 5322 section 4.3, "-0000").

    >>> parse_date("Thu, 1 Jan 1970 01:00:05 +0100")
    5.0
    """
    if usual := _USUAL.match(text):
        day, month, year, hour, minute, second, zone, zone_minutes = usual.groups()
        days = _days(_full_year(year), _MONTHS.get(month.lower()), int(day))
        return _seconds(days, (hour, minute, second), _offset(zone, zone_minutes, None))
    text = _HALF.sub(_whole_day, " ".join(text[:_MOST].split()))
    if found := _MAIL.search(text):
        day, month, year, hour, minute, second, zone, zone_minutes, zone_name = found.groups()
        days = _days(_full_year(year), _MONTHS.get(month.lower()), int(day))
        return _seconds(days, (hour, minute, second), _offset(zone, zone_minutes, zone_name))
    if found := _ASCTIME.search(text):
        month, day, hour, minute, second, zone_name, year = found.groups()
        days = _days(int(year), _MONTHS.get(month.lower()), int(day))
        return _seconds(days, (hour, minute, second), _offset(None, None, zone_name))
    if found := _ISO.search(text):
        year, month, day, hour, minute, second, zone, zone_minutes, zone_name = found.groups()
        days = _days(int(year), int(month), int(day))
        return _seconds(days, (hour, minute, second), _offset(zone, zone_minutes, zone_name))
    return None


def _whole_day(found: re.Match[str]) -> str:
    """Write a time of half a day as one of the whole day: 3:05 PM is 15:05."""
    hour = int(found[1])
    if hour <= 12:
        hour = hour % 12 + (12 if found[4] in "Pp" else 0)
    return f"{hour}:{found[2]}:{found[3] or 0} "


def _offset(hours: str | None, minutes: str | None, name: str | None) -> int:
    """Minutes east of Greenwich; 0 for what nobody knows."""
    if hours is None:
        return _ZONES.get(name.lower(), 0) if name else 0
    whole = int(hours) * 60
    east = whole - int(minutes or 0) if hours.startswith("-") else whole + int(minutes or 0)
    return east if abs(east) <= 24 * 60 else 0


@lru_cache(maxsize=4096)
def _days(year: int, month: int | None, day: int) -> int | None:
    """Days since the epoch; None for a date that is none, or that nobody believes."""
    if month is None or year not in _YEARS:
        return None
    try:
        return date(year, month, day).toordinal() - _EPOCH
    except ValueError:
        return None


def _full_year(text: str) -> int:
    """Read two and three digits as RFC 5322 section 4.3 says; "0102" is a program's 102nd year."""
    year = int(text)
    if len(text) == 2:
        return year + (2000 if year < 50 else 1900)
    return year + 1900 if year < 200 else year


def _seconds(days: int | None, clock: tuple[str, str, str | None], offset: int) -> float | None:
    hour, minute, second = int(clock[0]), int(clock[1]), int(clock[2] or 0)
    if days is None or hour > 24 or minute > 59 or second > 60:
        return None
    return float(days * 86400 + hour * 3600 + (minute - offset) * 60 + second)
