"""The head of a message: the real address is always there, and nothing in it is markup (H1, H3, H7)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from popview.types import Document, Person
from popview.ui.reading.header_block import FIRST_PEOPLE, HeaderBlock, person_text
from popview.ui.theme import Theme
from tests.ui import samples


@pytest.fixture
def header(qtbot: QtBot, theme: Theme) -> HeaderBlock:
    made = HeaderBlock(theme=theme)
    qtbot.addWidget(made)
    made.resize(800, 120)
    made.show()
    return made


def people(header: HeaderBlock) -> str:
    return "\n".join(
        label.text() for label in header.findChildren(QLabel) if label.objectName().startswith("people")
    )


def test_h1_the_real_address_stands_beside_every_name(header: HeaderBlock) -> None:
    row, document = samples.phishing()
    header.show_document(document, row)
    assert "service@mybank.example" in people(header)
    assert "<no-reply@kd7.invalid>" in people(header)
    assert "collect@kd7.invalid" in people(header)


@pytest.mark.parametrize(
    ("person", "text"),
    [
        (Person("Nora", "n@example.org"), "Nora\u00a0\u00a0<n@example.org>"),
        (Person("", "n@example.org"), "n@example.org"),
        (Person("n@example.org", "n@example.org"), "n@example.org"),
        (Person("Undisclosed", ""), "Undisclosed"),
        (Person("", ""), "—"),
    ],
)
def test_a_person_is_name_and_address(person: Person, text: str) -> None:
    assert person_text(person) == text


def test_no_label_reads_markup(header: HeaderBlock) -> None:
    row, document = samples.invoice()
    evil = "<img src='file:///etc/passwd'><b>x</b>"
    header.show_document(
        replace(document, subject=evil, people=(("From", (Person(evil, "a@example.org"),)),)), row
    )
    for label in header.findChildren(QLabel):
        if evil in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
    assert header.subject.text() == evil


def test_h7_a_subject_is_one_bounded_line(header: HeaderBlock) -> None:
    row, document = samples.invoice()
    header.show_document(replace(document, subject="a\n\tb" + "x" * 10_000), row)
    assert header.subject.text().startswith("a bx")
    assert len(header.subject.text()) <= 400
    header.show_document(replace(document, subject="  \t "), row)
    assert header.subject.text() == "(no subject)"


def test_a_long_list_of_people_is_folded_until_asked_for(qtbot: QtBot, header: HeaderBlock) -> None:
    row, document = samples.japanese()
    header.show_document(document, row)
    assert people(header).count("staff") == FIRST_PEOPLE
    more = header.findChild(QPushButton, "morePeopleCc")
    assert more.text() == "and 9 more"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "staff13@" in people(header))


def test_h8_a_date_no_calendar_has_is_shown_as_received(header: HeaderBlock) -> None:
    row, document = samples.invoice()
    header.show_document(replace(document, date_s=1e30, date_text="32 Foo 99999"), row)
    assert header.date.text() == "32 Foo 99999"
    header.show_document(document, row)
    assert "20 November 2026" in header.date.text()


def test_what_the_list_knows_is_shown_until_the_message_is_read(header: HeaderBlock) -> None:
    row, _ = samples.invoice()
    header.show_summary(row)
    assert header.subject.text() == row.subject
    assert "faktura@fjordkraft.example" in people(header)
    header.show_document(Document(), row)
    assert header.subject.text() == row.subject


def test_the_date_goes_below_the_people_in_a_narrow_pane(qtbot: QtBot, header: HeaderBlock) -> None:
    row, document = samples.invoice()
    header.show_document(document, row)
    header.resize(400, 160)
    from_label = header.findChild(QLabel, "peopleFrom")
    qtbot.waitUntil(lambda: header.date.y() > from_label.parentWidget().y() + from_label.y())


def test_what_rules_would_do_stands_in_a_line_of_its_own_while_there_is_any(header: HeaderBlock) -> None:
    assert not header.rule.isVisible()
    header.show_rule("Proposed by “Old”; only you mark it.")
    assert header.rule.isVisible()
    header.show_rule("")
    assert not header.rule.isVisible()


def test_it_says_when_the_server_deletes_by_itself_and_forgets_it_with_the_message(
    header: HeaderBlock,
) -> None:
    row, document = samples.invoice()
    header.show_document(document, row)
    assert not header.expiry.isVisible()
    header.show_expiry(12)
    assert header.expiry.isVisible()
    assert header.expiry.text() == "The server deletes this in 12 days"
    header.show_document(document, row)
    assert not header.expiry.isVisible()
