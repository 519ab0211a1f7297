"""Machine-made parts as something to read: delivery reports as a table, invitations as a summary.

Both come out twice: as lines of text, and as HTML that goes through the sanitiser like any other.
"""

import html
import re

from popview.mail.appointments import calendar_lines, unescaped
from popview.mail.headers import fields
from popview.mail.visible import cut, one_line, visible
from popview.mail.words import decode_header

__all__ = ["calendar_rows", "field_rows", "rows_to_html", "rows_to_text"]

Rows = list[tuple[str, str]]  # ("", "") is a gap between blocks

_BLOCKS = re.compile(rb"\r?\n(?:[ \t]*\r?\n)+")
_MOST_ROWS = 500
_MOST_VALUE = 2000
_ON_CARD = ("SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "ORGANIZER", "STATUS")
_BESIDE = ("RRULE", "ATTENDEE", "DESCRIPTION")
_TOLD = frozenset({"VEVENT", "VTODO"})
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?\Z")
_ZONE = re.compile(r"TZID=\"?([^;:\"]{1,80})", re.IGNORECASE)


def field_rows(data: bytes) -> Rows:
    """Return the fields of a delivery-status, disposition or feedback report, block by block (RFC 3464)."""
    rows: Rows = []
    for block in _BLOCKS.split(data.strip()[:500_000], maxsplit=_MOST_ROWS):
        if rows:
            rows.append(("", ""))
        for name, value in fields(block + b"\n"):
            rows.append((one_line(name.decode("latin-1")), cut(decode_header(value), _MOST_VALUE)))
            if len(rows) >= _MOST_ROWS:
                return rows
    return rows


def calendar_rows(text: str, *, has_card: bool = False) -> Rows:
    """Return what a person wants to know of the events of a text/calendar part (RFC 5545).

    `has_card`: its appointments are shown in a way of their own (appointments), without these rows.
    """
    rows: Rows = []
    shown = frozenset(_BESIDE if has_card else (*_ON_CARD, *_BESIDE))
    for component, name, parameters, value in calendar_lines(text):
        if len(rows) >= _MOST_ROWS:
            break
        if name == "METHOD" and not has_card:
            rows.append(("Method", one_line(value)))
        elif component in _TOLD and name == "BEGIN" and rows:
            rows.append(("", ""))
        elif component in _TOLD and name in shown and value:
            rows.append((name.capitalize(), _calendar_value(name, parameters, value)))
    return rows


def _calendar_value(name: str, parameters: str, value: str) -> str:
    if name in ("DTSTART", "DTEND") and (stamp := _STAMP.match(value)):
        day = f"{stamp[1]}-{stamp[2]}-{stamp[3]}"
        if not stamp[4]:
            return day
        named = _ZONE.search(parameters)
        zone = " UTC" if stamp[7] else f" ({named[1]})" if named else ""
        return one_line(f"{day} {stamp[4]}:{stamp[5]}{zone}")
    if name in ("ORGANIZER", "ATTENDEE"):
        return one_line(re.sub(r"\Amailto:", "", value, flags=re.IGNORECASE))
    return cut(visible(unescaped(value)), _MOST_VALUE)


def rows_to_text(rows: Rows) -> str:
    """Return rows as "Name: value" lines."""
    return "\n".join(f"{name}: {value}" if name else "" for name, value in rows)


def rows_to_html(rows: Rows) -> str:
    """Return rows as a table of two columns."""
    cells = "".join(
        f"<tr><td valign=top><b>{html.escape(name)}</b></td><td>{_lines(value)}</td></tr>"
        if name
        else "<tr><td colspan=2>&nbsp;</td></tr>"
        for name, value in rows
    )
    return f"<table cellpadding=3>{cells}</table>"


def _lines(value: str) -> str:
    return html.escape(value).replace("\n", "<br>")
