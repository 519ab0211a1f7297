"""Sentences of printing: the head and foot of a page, the preview, what went wrong."""

from PySide6.QtCore import QCoreApplication, QLocale

from popview.types import Body, BodyKind, Document, Person, Summary
from popview.ui.wording import appointments, reading, values
from popview.ui.wording.problems import foreign

translate = QCoreApplication.translate

MOST_PEOPLE = 100
"""Recipients who are named on paper."""

MOST_APPOINTMENTS = 5
_FIELDS = ("From", "Sender", "Reply-To", "To", "Cc", "Bcc")


def page_number(page: int, pages: int) -> str:
    """Return "Page 2 of 5"."""
    number = QLocale().toString
    return translate("paper", "Page {page} of {pages}").format(page=number(page), pages=number(pages))


def rows(document: Document, summary: Summary) -> tuple[tuple[str, str], ...]:
    """Return the rows of a printed message's head: its people, its date, its attachments."""
    out = []
    for name, people in document.people:
        if name in _FIELDS and people:
            named = [_person(one) for one in people[:MOST_PEOPLE]]
            if len(people) > MOST_PEOPLE:
                named.append(reading.people_left_out(len(people) - MOST_PEOPLE))
            out.append((reading.field_name(name), ", ".join(named)))
    if not out and (summary.sender or summary.address):
        out.append((reading.field_name("From"), _person(Person(summary.sender, summary.address))))
    date = reading.header_date(document.date_s if document.date_s is not None else summary.date_s)
    if date or document.date_text:
        out.append((translate("paper", "Date"), date or document.date_text))
    about = document.appointments[:MOST_APPOINTMENTS]
    out += [(translate("paper", "Appointment"), appointments.summary(one)) for one in about]
    attached = [_attached(one.name, one.size) for one in document.attachments if not one.is_inline]
    if attached:
        out.append((translate("paper", "Attachments"), ", ".join(attached)))
    return tuple(out)


def _person(one: Person) -> str:
    return f"{one.name} <{one.address}>" if one.name else one.address


def _attached(name: str, octets: int) -> str:
    shown = foreign(name, 120) or translate("paper", "unnamed")
    return f"{shown} ({values.size(octets)})" if octets >= 0 else shown


def part_of_message(shown: str) -> str:
    """Return what stands on paper of a message that was not fetched; shown: "First 40 lines of 1.2 MB"."""
    return translate("paper", "Not the whole message: {shown}").format(shown=shown)


def cut_text() -> str:
    """Return what stands on paper of a text that is longer than any that is shown."""
    return translate("paper", "This is the beginning of the text; all of it is in the saved message (.eml).")


def without_formatting() -> str:
    """Return what stands on paper of a message that is too long for more than its plain text."""
    return translate("paper", "Plain text only: the message is too long to be laid out with its formatting.")


def title(subject: str, sender: str) -> str:
    """Return the line at the foot of each page."""
    named = foreign(" ".join(subject.split()), 200) or translate("paper", "(no subject)")
    return f"{named} – {foreign(sender, 100)}" if sender else named


def making_pdf(page: int, pages: int) -> str:
    """Return how far a PDF is."""
    number = QLocale().toString
    return translate("paper", "Making the PDF: page {page} of {pages}").format(
        page=number(page), pages=number(pages)
    )


def written(path: str) -> str:
    """Return where a message was saved."""
    return translate("paper", "Saved: {path}").format(path=foreign(path, 200))


def as_text(document: Document, summary: Summary) -> str:
    """Return a message as a text file: its head, a line, its plain text."""
    head = [f"{label}: {value}" for label, value in rows(document, summary)]
    subject = " ".join((document.subject or summary.subject).split())
    head.insert(0, f"{translate('paper', 'Subject')}: {subject}")
    known = (body for body in document.bodies if body.kind in (BodyKind.PLAIN, BodyKind.SOURCE))
    body = next(known, Body(BodyKind.PLAIN, ""))
    text = [body.text.strip("\n"), *([] if body.is_complete else ["", cut_text()])]
    return "\n".join((*head, "", *text, ""))
