"""The card about an appointment: what it shows, and that its file goes the way of every attachment."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from popview.types import Appointment, AppointmentKind, Attachment, Moment, Person
from popview.ui.reading.appointment_card import LOW, NARROW, AppointmentCard
from popview.ui.reading.pane import ReadingPane
from popview.ui.theme import Theme
from tests.ui import samples

LUNCH = Appointment(
    AppointmentKind.INVITATION,
    "Lunch",
    Moment("2026-03-02T18:00:00"),
    Moment("2026-03-02T19:00:00"),
    "Canteen",
    Person("Ann", "ann@a.example"),
    part="1.2",
)
FILE = Attachment("1.2", "invite.ics", "text/calendar", 900)


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> AppointmentCard:
    made = AppointmentCard(theme=theme)
    qtbot.addWidget(made)
    return made


def said(card: AppointmentCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card) and label.text()]


def test_an_invitation_is_shown_with_what_when_where_and_who(card: AppointmentCard) -> None:
    card.show_appointments([LUNCH], [FILE])
    assert not card.isHidden()
    text = said(card)
    assert card.title.text() == "Lunch"
    for words in ("Invitation", "Lunch", "When", "Where", "Canteen", "Ann <ann@a.example>", "2"):
        assert words in text, words
    assert any("2 March 2026, 18:00 – 19:00" in words for words in text)
    assert card.more.isHidden()


def test_without_an_appointment_there_is_no_card(card: AppointmentCard) -> None:
    card.show_appointments([LUNCH], [FILE])
    card.show_appointments([], [FILE])
    assert card.isHidden()


def test_what_is_cancelled_looks_so(card: AppointmentCard) -> None:
    card.show_appointments([replace(LUNCH, kind=AppointmentKind.CANCELLATION)], [FILE])
    assert "Cancelled" in said(card)
    assert card.title.font().strikeOut()
    assert card.property("kind") == "warning"
    card.show_appointments([LUNCH], [FILE])
    assert not card.title.font().strikeOut()


def test_its_file_is_saved_and_opened_as_an_attachment(qtbot: QtBot, card: AppointmentCard) -> None:
    card.show_appointments([LUNCH], [FILE])
    with qtbot.waitSignal(card.save_clicked) as saved:
        qtbot.mouseClick(card.save_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.open_clicked) as opened:
        qtbot.mouseClick(card.open_button, Qt.MouseButton.LeftButton)
    assert saved.args == opened.args == ["1.2"]


@pytest.mark.parametrize(
    ("file", "saves", "opens"),
    [
        (FILE, True, True),
        (replace(FILE, is_complete=False), False, False),
        (replace(FILE, part="3"), False, False),
        (replace(FILE, name="invite.ics.exe", is_dangerous=True), True, False),
        (replace(FILE, name="invite.ics", is_dangerous=True), True, False),
        (replace(FILE, name="invite.pdf"), True, False),
    ],
)
def test_only_a_file_for_calendars_that_is_all_here_is_opened(
    card: AppointmentCard, file: Attachment, saves: bool, opens: bool
) -> None:
    card.show_appointments([LUNCH], [file])
    assert (not card.save_button.isHidden(), not card.open_button.isHidden()) == (saves, opens)


def test_further_appointments_are_counted(card: AppointmentCard) -> None:
    card.show_appointments([LUNCH, LUNCH, LUNCH], [FILE])
    assert "2 more appointments are in the file." in said(card)


def test_texts_of_the_mail_are_plain_text_and_long_words_push_nothing_wide(card: AppointmentCard) -> None:
    card.resize(420, 200)
    card.show_appointments([replace(LUNCH, title="<b>x</b>", place="https://" + "x" * 290)], [FILE])
    assert "<b>x</b>" in said(card)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in card.findChildren(QLabel))
    assert card.minimumSizeHint().width() <= 420


def test_in_a_low_pane_it_is_one_line_and_in_a_narrow_one_its_buttons_stand_below(
    qtbot: QtBot, theme: Theme
) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    card = AppointmentCard(theme=theme)
    QVBoxLayout(pane).addWidget(card)
    card.show_appointments([LUNCH], [FILE])
    pane.resize(700, LOW - 20)
    with qtbot.waitExposed(pane):
        pane.show()
    assert said(card) == ["Invitation: Lunch, Monday, 2 March 2026, 18:00 – 19:00, Canteen"]
    assert card.open_button.isHidden()
    pane.resize(700, LOW + 20)
    assert card.title.text() == "Lunch"
    qtbot.waitUntil(lambda: card.open_button.x() > card.title.geometry().right())
    pane.resize(NARROW - 50, LOW + 20)
    qtbot.waitUntil(lambda: card.open_button.y() > card.title.geometry().bottom())
    assert not card.open_button.isHidden()


def test_it_stands_above_the_text_and_goes_with_its_message(qtbot: QtBot, theme: Theme) -> None:
    pane = ReadingPane(theme=theme)
    qtbot.addWidget(pane)
    pane.resize(820, 620)
    with qtbot.waitExposed(pane):
        pane.show()
    row, document = samples.invoice()
    pane.show_document(row, replace(document, appointments=(LUNCH,), attachments=(FILE,)), True)
    assert pane.card.isVisible()
    assert pane.card.y() < pane.body.y()
    with qtbot.waitSignal(pane.open_attachment_requested) as opened:
        qtbot.mouseClick(pane.card.open_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.save_attachment_requested) as saved:
        qtbot.mouseClick(pane.card.save_button, Qt.MouseButton.LeftButton)
    assert opened.args == saved.args == [row.key, "1.2"]
    pane.show_loading(row)
    assert not pane.card.isVisible()
    pane.show_document(row, document, True)
    assert not pane.card.isVisible()
