"""Printing in words."""

from dataclasses import replace

from popview.types import Appointment, AppointmentKind, Body, BodyKind, Document, Moment, Person
from popview.ui.wording import paper
from tests.ui import samples


def test_the_head_names_people_date_and_attachments() -> None:
    row, document = samples.invoice()
    said = dict(paper.rows(document, row))
    assert said["From"] == "Fjordkraft Kundeservice <faktura@fjordkraft.example>"
    assert said["To"].endswith("<nora.holm@example.org>")
    assert "2026" in said["Date"]
    assert "Invoice 2026-10-88317.pdf (284" in said["Attachments"]


def test_a_crowd_is_cut_and_counted() -> None:
    row, document = samples.invoice()
    crowd = tuple(Person("", f"p{number}@example.org") for number in range(150))
    said = dict(paper.rows(replace(document, people=(("To", crowd),)), row))
    assert said["To"].endswith("and 50 more")


def test_what_the_message_lacks_comes_from_the_list() -> None:
    row, _ = samples.invoice()
    assert dict(paper.rows(Document(), row))["From"].startswith("Fjordkraft")


def test_page_numbers_and_titles() -> None:
    assert paper.page_number(2, 5) == "Page 2 of 5"
    assert paper.title("Lunch\n on  Thursday", "ada@example.org") == "Lunch on Thursday – ada@example.org"
    assert paper.title("", "") == "(no subject)"
    assert "40 lines" in paper.part_of_message("first 40 lines")


def test_a_message_as_text_has_its_head_and_its_plain_text() -> None:
    row, document = samples.invoice()
    text = paper.as_text(document, row)
    assert text.startswith("Subject: Your invoice")
    assert "\nFrom: Fjordkraft" in text
    assert "Due date" in text
    assert text.endswith("\n")
    assert paper.cut_text() not in text
    cut = replace(document, bodies=(Body(BodyKind.PLAIN, "x", is_complete=False),))
    assert paper.as_text(cut, row).rstrip().endswith(paper.cut_text())
    assert paper.making_pdf(3, 20) == "Making the PDF: page 3 of 20"
    assert paper.written("/home/nora/letter.pdf") == "Saved: /home/nora/letter.pdf"


def test_what_a_message_is_about_stands_in_its_head() -> None:
    row, document = samples.invoice()
    lunch = Appointment(AppointmentKind.INVITATION, "Lunch", Moment("2026-03-02T18:00:00"), place="Canteen")
    said = paper.rows(replace(document, appointments=(lunch,) * 9), row)
    assert said.count(("Appointment", "Invitation: Lunch, Monday, 2 March 2026, 18:00, Canteen")) == 5
