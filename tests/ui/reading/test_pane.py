"""The reading pane: every state, every wish, and nothing of the last message left behind."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from popview.types import AccountId, Body, BodyKind, Document, Key, Problem, ProblemKind, Summary
from popview.ui.reading.grounds import fragments
from popview.ui.reading.pane import ReadingPane
from popview.ui.theme import Theme
from tests.ui import samples


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> ReadingPane:
    made = ReadingPane(theme=theme)
    qtbot.addWidget(made)
    made.resize(820, 620)
    with qtbot.waitExposed(made):
        made.show()
    return made


def show(pane: ReadingPane, name: str, *, fetched: bool = True) -> tuple[Summary, Document]:
    row, document = getattr(samples, name)()
    pane.show_document(row, document, fetched)
    return row, document


def test_the_names_that_tests_and_scripts_rely_on_are_there(pane: ReadingPane) -> None:
    assert pane.objectName() == "previewPane"
    for name in ("bodyView", "warningStrip", "attachmentBar", "fetchButton"):
        found = pane.findChild(QWidget, name)
        assert found is not None
        assert found.accessibleName()


def test_with_nothing_selected_it_says_so(pane: ReadingPane) -> None:
    assert pane.state.title.text() == "No message selected"
    assert pane.key is None


def test_several_messages_show_count_and_bytes(pane: ReadingPane) -> None:
    pane.show_several(12, 48_000_000)
    assert pane.state.title.text() == "12 messages selected"
    assert "48.0 MB" in pane.state.text.text()


def test_a_message_that_is_there_at_once_does_not_flicker(qtbot: QtBot, pane: ReadingPane) -> None:
    row, document = samples.invoice()
    pane.show_loading(row)
    assert pane.header.subject.text() == row.subject
    assert pane.header.isVisible()
    pane.show_document(row, document, True)
    QTest.qWait(300)
    assert pane.body.isVisible()


def test_a_message_that_takes_long_is_said_to_be_loading(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.show_loading(samples.invoice()[0])
    qtbot.waitUntil(pane.state.isVisible)
    assert pane.state.text.text() == "Loading the message…"
    assert pane.state.busy.isVisible()


def test_a_failure_says_what_why_and_what_to_do_and_can_be_tried_again(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    row, _ = samples.invoice()
    pane.show_problem(row, samples.LOCKED)
    assert pane.state.title.text()
    assert "The server says: -ERR [IN-USE]" in pane.state.small.text()
    with qtbot.waitSignal(pane.fetch_requested) as told:
        qtbot.mouseClick(pane.state.button, Qt.MouseButton.LeftButton)
    assert told.args == [row.key]


def test_a_message_gone_from_the_server_offers_nothing(pane: ReadingPane) -> None:
    pane.show_problem(samples.invoice()[0], Problem(ProblemKind.MESSAGE_GONE))
    assert not pane.state.button.isVisible()


def test_a_preview_says_how_much_it_is_and_fetches_the_rest(qtbot: QtBot, pane: ReadingPane) -> None:
    row, _ = show(pane, "japanese", fetched=False)
    assert pane.notice.label.text() == "First 40 lines of 5.8 MB"
    with qtbot.waitSignal(pane.fetch_requested) as told:
        qtbot.mouseClick(pane.findChild(QPushButton, "fetchButton"), Qt.MouseButton.LeftButton)
    assert told.args == [row.key]
    pane.show_progress(1_000_000, row.size)
    assert pane.notice.progress.isVisible()
    pane.show_fetch_stopped()
    assert pane.notice.fetch_button.isVisible()
    show(pane, "japanese", fetched=True)
    assert not pane.notice.isVisible()


def test_a_whole_message_has_no_notice(pane: ReadingPane) -> None:
    show(pane, "invoice")
    assert not pane.notice.isVisible()
    assert "thank you for being our customer" in pane.body.toPlainText()
    assert pane.attachments.isVisible()


def test_html_is_preferred_until_the_person_chooses(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, "newsletter")
    assert "Five huts" in pane.body.toPlainText()
    with qtbot.waitSignal(pane.body_kind_chosen) as told:
        pane.kind_button.kind_chosen.emit("plain")
    assert told.args == ["plain"]
    assert pane.body.toPlainText() == "Snow is early this year\n"
    show(pane, "newsletter")
    assert pane.body.toPlainText() == "Snow is early this year\n"


def test_a_preview_shows_its_complete_text_and_what_was_fetched_the_preferred_one(pane: ReadingPane) -> None:
    row, whole = samples.newsletter()
    cut = replace(
        whole,
        lines_shown=40,
        bodies=tuple(replace(body, is_complete=body.kind is BodyKind.PLAIN) for body in whole.bodies),
    )
    pane.show_document(row, cut, False)
    assert pane.body.toPlainText() == "Snow is early this year\n"
    assert pane.kind_button.text() == "Plain text"
    assert pane.notice.isVisible()
    pane.kind_button.kind_chosen.emit("html")  # whoever asks for the other one gets it
    assert "Five huts" in pane.body.toPlainText()
    pane.show_document(row, cut, False)
    pane.show_document(row, whole, True)
    assert "Five huts" in pane.body.toPlainText()
    assert pane.kind_button.text() == "Formatted"


def test_leaving_a_list_names_the_target_first_and_opens_only_when_told(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    show(pane, "listed")
    opened: list[str] = []
    pane.link_activated.connect(opened.append)
    pane.more_button.unsubscribe.trigger()
    assert "https://bergtid.example/leave/42" in pane.question.label.text()
    assert not opened
    qtbot.keyClick(pane.question.go, Qt.Key.Key_Space)
    assert opened == ["https://bergtid.example/leave/42"]
    show(pane, "invoice")
    assert not pane.more_button.unsubscribe.isVisible()


def test_information_is_asked_for_by_its_keys(qtbot: QtBot, pane: ReadingPane) -> None:
    row, _ = show(pane, "listed")
    pane.body.setFocus()
    qtbot.waitUntil(pane.body.hasFocus)
    with qtbot.waitSignal(pane.information_requested) as told:
        qtbot.keyClick(pane.body, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert told.args == [row.key]


def test_the_settings_can_prefer_plain_text(pane: ReadingPane) -> None:
    pane.set_preferred("plain")
    show(pane, "newsletter")
    assert pane.body.toPlainText() == "Snow is early this year\n"
    pane.set_preferred("html")
    assert "Five huts" in pane.body.toPlainText()


def test_all_parts_shows_the_structure(pane: ReadingPane) -> None:
    show(pane, "invoice")
    pane.kind_button.kind_chosen.emit("all-parts")
    assert "application/pdf" in pane.body.toPlainText()
    assert "X-Mailer: Faktura 7.1" in pane.body.toPlainText()


def test_the_source_is_asked_for_and_shown_as_it_is(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, "invoice")
    with qtbot.waitSignal(pane.body_kind_chosen) as told:
        pane.kind_button.kind_chosen.emit("source")
    assert told.args == ["source"]
    assert pane.body.toPlainText() == "Loading the source…"
    pane.show_source("Subject: <b>x</b>\n\nbody")
    assert pane.body.toPlainText() == "Subject: <b>x</b>\n\nbody"
    assert pane.header.subject.text().startswith("Your invoice")


def test_what_the_child_could_not_read_is_shown_as_source_with_a_notice(pane: ReadingPane) -> None:
    row, _ = samples.invoice()
    pane.show_problem(row, Problem(ProblemKind.READER_DIED))
    pane.show_source("raw")
    assert pane.body.toPlainText() == "raw"
    assert pane.strip.isVisible()
    show(pane, "invoice")
    assert not pane.strip.isVisible()


def test_a_message_without_text_says_so(pane: ReadingPane) -> None:
    row, document = samples.invoice()
    pane.show_document(row, replace(document, bodies=()), True)
    assert pane.body.toPlainText() == "This message has no text."
    pane.show_document(row, replace(document, bodies=(), lines_shown=40), False)
    assert "beyond the lines" in pane.body.toPlainText()


def test_attachments_tell_the_message_they_belong_to(qtbot: QtBot, pane: ReadingPane) -> None:
    row, _ = show(pane, "invoice")
    for signal, emit in (
        (pane.save_attachment_requested, pane.attachments.save_clicked),
        (pane.open_attachment_requested, pane.attachments.open_clicked),
    ):
        with qtbot.waitSignal(signal) as told:
            emit.emit("2")
        assert told.args == [row.key, "2"]
    with qtbot.waitSignal(pane.save_all_requested) as told:
        pane.attachments.save_all_clicked.emit()
    assert told.args == [row.key]


def test_of_the_last_message_nothing_can_be_acted_upon(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, "invoice")
    pane.show_nothing()
    assert pane.body.toPlainText() == ""
    with qtbot.assertNotEmitted(pane.save_all_requested), qtbot.assertNotEmitted(pane.fetch_requested):
        pane.attachments.save_all_clicked.emit()
        pane.notice.fetch_clicked.emit()


def test_x9_a_link_that_lies_is_asked_about(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, "phishing")
    false = "https://mybank.example.kd7.invalid/login"
    with qtbot.assertNotEmitted(pane.link_activated):
        pane.body.link_clicked.emit(false, "https://www.mybank.example/login")
    assert pane.question.isVisible()
    with qtbot.waitSignal(pane.link_activated) as told:
        qtbot.mouseClick(pane.question.go, Qt.MouseButton.LeftButton)
    assert told.args == [false]


def test_x10_only_web_and_mail_leave_the_pane(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, "invoice")
    for target in ("file:///etc/passwd", "javascript:alert(1)", "\\\\host\\share", "vscode://x"):
        with qtbot.assertNotEmitted(pane.link_activated):
            pane.body.link_clicked.emit(target, "x")
            pane.question.go.click()
    with qtbot.waitSignal(pane.link_activated) as told:
        pane.body.link_clicked.emit("https://user:pw@example.org/", "x")
    assert told.args == ["https://example.org/"]


def test_the_question_about_a_link_goes_with_its_message(pane: ReadingPane) -> None:
    show(pane, "phishing")
    pane.body.link_clicked.emit("file:///x", "x")
    assert pane.question.isVisible()
    show(pane, "invoice")
    assert not pane.question.isVisible()


def test_h10_the_mail_cannot_paint_over_what_is_ours(pane: ReadingPane) -> None:
    row, document = samples.phishing()
    false_badge = '<div style="position:fixed;top:-200px;margin-top:-200px">verified by PopView</div>'
    pane.show_document(row, replace(document, bodies=(Body(BodyKind.HTML, false_badge),)), True)
    ours = (pane.header, pane.strip, pane.notice, pane.attachments)
    assert all(not pane.body.isAncestorOf(widget) for widget in ours)
    assert all(not pane.body.geometry().intersects(w.geometry()) for w in ours if w.isVisible())


def test_the_pane_is_read_by_keyboard_alone(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, "invoice")
    pane.body.setFocus()
    qtbot.waitUntil(pane.body.hasFocus)
    qtbot.keyClick(pane.body, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert pane.body.zoom_percent == 110
    qtbot.keyClick(pane.body, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pane.body.zoom_percent == 100
    with qtbot.waitSignal(pane.next_requested):
        for _ in range(30):
            qtbot.keyClick(pane.body, Qt.Key.Key_Space)


def test_pictures_fit_the_pane_though_it_was_not_yet_laid_out(qtbot: QtBot, theme: Theme) -> None:
    pane = ReadingPane(theme=theme)
    qtbot.addWidget(pane)
    pane.resize(480, 900)
    with qtbot.waitExposed(pane):
        pane.show()
    with qtbot.waitSignal(pane.body.laid_out):
        show(pane, "newsletter")
    widths = [
        piece.charFormat().toImageFormat().width()
        for _, piece in fragments(pane.body.document(), 999)
        if piece.charFormat().isImageFormat()
    ]
    assert max(widths) > 200
    assert pane.body.horizontalScrollBar().maximum() == 0


def test_find_opens_only_over_a_message(pane: ReadingPane) -> None:
    pane.open_find()
    assert not pane.find_bar.isVisible()
    show(pane, "invoice")
    pane.open_find()
    assert pane.find_bar.isVisible()
    pane.find_bar.edit.setText("invoice")
    assert pane.find_bar.count.text() == "1 of 4"
    show(pane, "russian")
    assert pane.find_bar.count.text() == "Not found"


def test_with_several_accounts_the_head_says_where_a_message_lies(pane: ReadingPane) -> None:
    show(pane, "invoice")
    pane.set_account_names({samples.HOME: "Home"})
    assert not pane.header.account.isVisible()
    pane.set_account_names({samples.HOME: "Home", AccountId("b2"): "Work"})
    assert pane.header.account.text() == "Home"
    pane.show_loading(samples.russian()[0])
    assert pane.header.account.isVisible()


def test_ctrl_f_in_the_text_finds_in_the_message_though_it_filters_elsewhere(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    elsewhere = QAction(pane)
    elsewhere.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
    pane.addAction(elsewhere)
    show(pane, "invoice")
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.body.setFocus()
    with qtbot.assertNotEmitted(elsewhere.triggered):
        qtbot.keyClick(pane.body, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert pane.find_bar.isVisible()
    pane.header.setFocus()
    pane.find_bar.close_bar()
    pane.kind_button.setFocus()
    with qtbot.waitSignal(elsewhere.triggered):
        qtbot.keyClick(pane.kind_button, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)


def test_every_text_of_a_mail_stands_in_a_plain_label(pane: ReadingPane) -> None:
    evil = "<b>x</b><img src='http://x.invalid/'>"
    row, document = samples.phishing()
    key = Key(row.key.account, "U<b>1")
    pane.show_document(
        replace(row, key=key, subject=evil),
        replace(document, subject=evil, blocked=((evil, 2),), date_text=evil, date_s=None),
        True,
    )
    for label in pane.findChildren(QLabel):
        if "<b>" in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText


def test_every_button_has_a_name_for_scripts_and_for_screen_readers(pane: ReadingPane) -> None:
    show(pane, "phishing")
    for kind in (QPushButton, QToolButton):
        for button in pane.findChildren(kind):
            is_ours = not button.objectName().startswith("qt_") and button.parent().objectName() != "findEdit"
            if is_ours and button.isVisible():
                assert button.objectName(), button.text()
                assert button.accessibleName() or button.text(), button.objectName()


def test_the_first_message_is_laid_out_for_the_width_there_is(pane: ReadingPane) -> None:
    pane.resize(420, 500)
    row, _ = samples.newsletter()
    wide = (("cid:a", samples.picture(1200, 100, "#112233", "#445566")),)
    pane.show_document(row, Document(bodies=(Body(BodyKind.HTML, '<img src="cid:a">'),), images=wide), True)
    ((_, picture),) = fragments(pane.body.document(), 5)
    assert picture.charFormat().toImageFormat().width() < 420


def test_a_plain_text_of_blanks_alone_says_that_there_is_none(pane: ReadingPane) -> None:
    row, _ = samples.newsletter()
    both = Document(bodies=(Body(BodyKind.HTML, "<p>x</p>"), Body(BodyKind.PLAIN, " \n\u00a0\n")))
    pane.show_document(row, both, True, BodyKind.PLAIN.value)
    assert pane.body.toPlainText() == "This message has no text."


def test_in_the_lowest_pane_the_head_keeps_its_lines_and_the_text_scrolls(pane: ReadingPane) -> None:
    pane.resize(640, pane.minimumHeight())
    show(pane, "russian", fetched=False)
    QApplication.processEvents()
    line = pane.fontMetrics().height()
    labels = [one for one in pane.header.findChildren(QLabel) if one.isVisible() and one.text()]
    assert len(labels) > 3
    assert [one.objectName() for one in labels if one.height() < line] == []
    assert pane.body.viewport().height() > line
