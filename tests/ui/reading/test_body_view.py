"""The body: loads nothing, opens nothing, pages, zooms, and is laid out for its window."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from popview.ui.palette import LIGHT, Role
from popview.ui.reading.adapting import least_contrast
from popview.ui.reading.body_view import PROSE_WIDTH, BodyView
from popview.ui.theme import Theme
from tests.goals import goal
from tests.pointer import move
from tests.ui import samples

LINK = '<p><a href="https://example.org/x">read on</a></p>'


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> BodyView:
    made = BodyView(theme=theme)
    qtbot.addWidget(made)
    made.resize(700, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def place_of(view: BodyView, words: str) -> QPoint:
    """Return where some words of the text are on screen."""
    cursor = view.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 1)
    return view.cursorRect(cursor).center()


def test_a_click_on_a_link_only_tells_of_it(qtbot: QtBot, view: BodyView) -> None:
    view.show_markup(LINK)
    with qtbot.waitSignal(view.link_clicked) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "read on"))
    assert told.args == ["https://example.org/x", "read on"]
    assert view.source() == QUrl()
    assert view.toPlainText().strip() == "read on"


def test_the_target_is_told_before_the_click(qtbot: QtBot, view: BodyView) -> None:
    view.show_markup(LINK)
    with qtbot.waitSignal(view.hovered, check_params_cb=bool) as told:
        move(view.viewport(), QPoint(600, 300))
        move(view.viewport(), place_of(view, "read on"))
    assert told.args == ["https://example.org/x"]


def test_tab_walks_to_a_link_and_enter_follows_it(qtbot: QtBot, view: BodyView) -> None:
    view.show_markup("<p>words</p>" + LINK)
    view.setFocus()
    with qtbot.waitSignal(view.link_clicked) as told:
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args[0] == "https://example.org/x"


def test_a_plain_text_link_is_alive(qtbot: QtBot, view: BodyView) -> None:
    view.show_prose("Write to nora@example.org today")
    with qtbot.waitSignal(view.link_clicked) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "nora@"))
    assert told.args == ["mailto:nora@example.org", "nora@example.org"]


def test_it_goes_nowhere_even_when_told_to(view: BodyView, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>secret of the disk</p>")
    view.show_prose("message")
    view.setSource(QUrl.fromLocalFile(str(page)))
    assert view.toPlainText() == "message"


def test_space_pages_and_at_the_end_asks_for_the_next_message(qtbot: QtBot, view: BodyView) -> None:
    view.show_prose("line\n" * 60)
    bar = view.verticalScrollBar()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert 0 < bar.value() < bar.maximum()
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert bar.value() == 0
    with qtbot.assertNotEmitted(view.read_to_end):
        while bar.value() < bar.maximum():
            qtbot.keyClick(view, Qt.Key.Key_Space)
    with qtbot.waitSignal(view.read_to_end):
        qtbot.keyClick(view, Qt.Key.Key_Space)


def test_plain_text_is_shown_letter_by_letter(view: BodyView) -> None:
    text = "<b>not bold</b> & <img src='http://x.invalid/'>\n  two  blanks\n> quoted"
    view.show_prose(text)
    assert view.toPlainText() == text
    view.show_verbatim(text)
    assert view.toPlainText() == text


def test_zoom_enlarges_fixed_sizes_too_and_comes_back(qtbot: QtBot, view: BodyView) -> None:
    view.show_markup('<p style="font-size:20px">x</p>')
    before = view.document().size().height()
    view.zoom_by(1)
    view.zoom_by(1)
    assert view.zoom_percent == 125
    assert view.document().size().height() > before
    view.zoom_by(0)
    assert view.zoom_percent == 100
    assert view.document().size().height() == before


def test_zoom_has_ends(view: BodyView) -> None:
    for _ in range(30):
        view.zoom_by(1)
    assert view.zoom_percent == 300
    for _ in range(30):
        view.zoom_by(-1)
    assert view.zoom_percent == 50


def test_a_new_theme_lays_the_mail_out_again(view: BodyView, theme: Theme) -> None:
    view.show_markup(samples.LETTER_HTML)
    theme.apply("dark")
    assert view.look().is_dark
    assert least_contrast(view.document(), view.look()) >= 4.5


def test_on_a_light_sheet_a_dark_window_shows_the_mails_own_colours(view: BodyView, theme: Theme) -> None:
    theme.apply("dark")
    view.show_markup('<p style="color:#222222">x</p>')
    view.set_light_sheet(True)
    assert not view.look().is_dark
    assert view.look().base == LIGHT.color(Role.BASE)
    colour = view.document().begin().begin().fragment().charFormat().foreground().color()
    assert colour.name() == "#222222"


def test_a_newsletter_needs_no_horizontal_scroll(qtbot: QtBot, view: BodyView) -> None:
    _, document = samples.newsletter()
    for width in (700, 420):
        view.resize(width, 500)
        view.show_markup(document.bodies[0].text, document.images)
        assert view.horizontalScrollBar().maximum() == 0


def test_a_new_width_lays_the_mail_out_again(qtbot: QtBot, view: BodyView) -> None:
    _, document = samples.newsletter()
    view.show_markup(document.bodies[0].text, document.images)
    with qtbot.waitSignal(view.laid_out):
        view.resize(430, 500)
    assert view.horizontalScrollBar().maximum() == 0


def test_lines_of_plain_text_stay_short_in_a_wide_pane(view: BodyView) -> None:
    view.resize(1600, 400)
    view.show_prose("word " * 200)
    assert view.document().idealWidth() <= 1600
    layout = view.document().begin().layout()
    assert max(layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount())) <= PROSE_WIDTH


def test_the_next_message_begins_at_its_top(view: BodyView) -> None:
    view.show_prose("line\n" * 200)
    view.verticalScrollBar().setValue(900)
    view.show_prose("other\n" * 200)
    assert view.verticalScrollBar().value() == 0


def test_the_context_menu_copies_a_links_address(qtbot: QtBot, view: BodyView) -> None:
    view.show_markup(LINK)
    place = place_of(view, "read on")
    QGuiApplication.clipboard().clear()
    view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place)))
    menu = view.findChild(QMenu)
    assert menu is not None
    texts = {action.text().replace("&", ""): action for action in menu.actions()}
    assert set(texts) == {"Copy", "Copy link address", "Select all"}
    texts["Copy link address"].trigger()
    assert QGuiApplication.clipboard().text() == "https://example.org/x"
    menu.close()


def test_a_mail_too_large_to_recolour_is_shown_on_a_light_sheet(
    view: BodyView, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("popview.ui.reading.adapting.MOST_FRAGMENTS", 2)
    theme.apply("dark")
    view.show_markup("<p>a <b>b</b> c <b>d</b></p>")
    assert not view.look().is_dark
    view.show_markup("<p>small</p>")
    assert view.look().is_dark


QUOTE = "\n".join(f"> line {number}" for number in range(10))
REPLY = f"Yes.\n\n{QUOTE}\n\nNora"


def test_a_click_on_its_mark_folds_a_quote_and_unfolds_it(qtbot: QtBot, view: BodyView) -> None:
    view.show_prose(REPLY)
    clicked: list[str] = []
    view.link_clicked.connect(lambda target, _words: clicked.append(target))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "10 quoted lines"))
    assert view.toPlainText() == "Yes.\n\n▸ 10 quoted lines\n\nNora"
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "10 quoted lines"))
    assert "> line 9" in view.toPlainText()
    assert not clicked


def test_a_quote_is_folded_by_keyboard_alone(qtbot: QtBot, view: BodyView) -> None:
    view.show_prose(REPLY)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert "> line" not in view.toPlainText()
    view.turn_folds()
    assert "> line 3" in view.toPlainText()
    view.turn_folds()
    assert "> line 3" not in view.toPlainText()
    view.unfold()
    assert "> line 3" in view.toPlainText()


def test_what_is_copied_is_the_mail_without_our_marks(view: BodyView) -> None:
    view.show_prose(REPLY)
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == REPLY


def test_another_message_begins_unfolded_and_html_knows_no_folding(qtbot: QtBot, view: BodyView) -> None:
    view.show_prose(REPLY)
    view.turn_folds()
    view.show_prose(REPLY)
    assert "> line 3" in view.toPlainText()
    view.show_markup('<a href="fold:0">x</a>')
    assert not view.has_folds
    with qtbot.waitSignal(view.link_clicked) as told:
        view.anchorClicked.emit(QUrl("fold:0"))
    assert told.args[0] == "fold:0"


@pytest.mark.parametrize("show", ["show_prose", "show_verbatim"])
def test_an_endless_word_is_laid_out_soon_and_copied_whole(view: BodyView, show: str) -> None:
    word = "w" * 300_000
    start = time.process_time()
    getattr(view, show)(f"a {word} b")
    view.viewport().grab()
    assert time.process_time() - start < goal(0.5, 3.0)
    view.selectAll()
    assert view.createMimeDataFromSelection().text() == f"a {word} b"
