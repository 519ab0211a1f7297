"""Delivery reports and invitations as something to read."""

import time

from hypothesis import given
from hypothesis import strategies as st

from popview.mail.reports import calendar_rows, field_rows, rows_to_html, rows_to_text

STATUS = b"Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nStatus: 5.1.1\r\n"
CALENDAR = """BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VTIMEZONE
DTSTART:19701025T030000
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY:Lunch\\, with Ann
DTSTART;TZID=Europe/Berlin:20240305T120000
DTEND:20240305T130000Z
LOCATION;X="a:b":Canteen
ORGANIZER;CN="Ann":mailto:ann@x.example
DESCRIPTION:first\\nsecond
  folded
END:VEVENT
END:VCALENDAR"""


def test_a_delivery_status_is_a_table_of_its_blocks() -> None:
    rows = field_rows(STATUS)
    assert rows == [
        ("Reporting-MTA", "dns; mx.example"),
        ("", ""),
        ("Final-Recipient", "rfc822; a@b.example"),
        ("Status", "5.1.1"),
    ]
    assert rows_to_text(rows).splitlines()[0] == "Reporting-MTA: dns; mx.example"
    assert "<td valign=top><b>Status</b></td><td>5.1.1</td>" in rows_to_html(rows)


def test_values_are_escaped_in_the_table() -> None:
    assert "<script>" not in rows_to_html([("<script>", "<script>\n")])


def test_an_invitation_says_what_when_where_and_who() -> None:
    assert dict(calendar_rows(CALENDAR)) == {
        "Method": "REQUEST",
        "": "",
        "Summary": "Lunch, with Ann",
        "Dtstart": "2024-03-05 12:00 (Europe/Berlin)",
        "Dtend": "2024-03-05 13:00 UTC",
        "Location": "Canteen",
        "Organizer": "ann@x.example",
        "Description": "first\nsecond folded",
    }


def test_hostile_invitations_are_linear() -> None:
    start = time.process_time()
    for piece in ("A;", 'A;"', "BEGIN:VEVENT\nA;B=C:", ";" * 50, "\n "):
        calendar_rows("BEGIN:VEVENT\nSUMMARY" + piece * (300_000 // len(piece)))
    assert time.process_time() - start < 2


@given(st.text(max_size=200), st.binary(max_size=200))
def test_nothing_raises(text: str, data: bytes) -> None:
    calendar_rows("BEGIN:VEVENT\nSUMMARY;" + text + "\nDTSTART:" + text)
    rows_to_html(field_rows(data))


def test_beside_a_card_only_what_it_leaves_out_is_told_and_alarms_never() -> None:
    text = CALENDAR.replace("END:VEVENT", "BEGIN:VALARM\nDESCRIPTION:Reminder\nEND:VALARM\nEND:VEVENT")
    assert calendar_rows(text, has_card=True) == [("Description", "first\nsecond folded")]
    assert "Reminder" not in str(calendar_rows(text))
