"""Newsletters through the whole reader into the reading pane: legible, whole, and as they were meant."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from popview.mail.read import read
from popview.types import AccountId, BodyKind, Key, Summary
from popview.ui.palette import DARK, LIGHT, Role
from popview.ui.reading.bodies import body_of
from popview.ui.reading.grounds import fragments
from popview.ui.reading.pane import ReadingPane
from popview.ui.theme import Theme
from tests.ui import seeing
from tests.whole.newsletters import NEWSLETTERS

ROW = Summary(Key(AccountId("a"), "U1"), 1, 1000)
WIDTHS = (420, 700)
Show = Callable[[str, str, int], ReadingPane]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(name: str, window: str, width: int) -> ReadingPane:
        theme = Theme()
        theme.apply(window)
        pane = ReadingPane(theme=theme)
        qtbot.addWidget(pane)
        pane.resize(width, 1600)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.show_document(ROW, read(NEWSLETTERS[name].mail()), True)
        pane.body.document().size()  # all of it is laid out now
        return pane

    return shown


def pieces(pane: ReadingPane) -> list[seeing.Stretch]:
    sheet = DARK if pane.body.look().is_dark else LIGHT
    return list(seeing.stretches(pane.body.document(), sheet.color(Role.BASE), sheet.color(Role.TEXT)))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("window", ["light", "dark"])
@pytest.mark.parametrize("name", NEWSLETTERS)
def test_every_word_can_be_read(show: Show, name: str, window: str, width: int) -> None:
    markup = body_of(read(NEWSLETTERS[name].mail()), BodyKind.HTML)
    assert markup is not None
    light = Theme()
    light.apply("light")
    written = seeing.as_written(markup.text)
    body = show(name, window, width).body
    found = pieces(body.window())  # type: ignore[arg-type]
    assert [piece for piece in seeing.kept(written, found) if piece.is_lost] == []
    assert seeing.painted(body, found) == []
    assert not seeing.scrolls_sideways(body)
    assert seeing.cut_lines(body) == []
    assert seeing.overlapping(body) == []
    assert seeing.broken_words(body) == []


@pytest.mark.parametrize("name", NEWSLETTERS)
def test_in_a_light_window_the_sender_s_grounds_are_there(show: Show, name: str) -> None:
    letter = NEWSLETTERS[name]
    pane = show(name, "light", 700)
    grounds = {piece.text: piece.ground.name() for piece in pieces(pane)}
    for words, colour in letter.bands:
        assert {ground for text, ground in grounds.items() if words in text} == {colour}, words
    edge = pane.body.viewport().grab().toImage().pixelColor(3, pane.body.viewport().height() - 3)
    assert edge == QColor(letter.ground or "#ffffff")


@pytest.mark.parametrize("name", [name for name in NEWSLETTERS if name != "night"])
def test_in_a_dark_window_nothing_glares(show: Show, name: str) -> None:
    image = show(name, "dark", 700).body.viewport().grab().toImage()
    rows = range(4, image.height(), 9)
    glaring = sum(image.pixelColor(x, y).lightnessF() > 0.8 for y in rows for x in range(4, image.width(), 9))
    assert glaring < 0.03 * len(rows) * image.width() / 9


@pytest.mark.parametrize("name", NEWSLETTERS)
def test_pictures_fit_and_hidden_lines_stay_hidden(show: Show, name: str) -> None:
    letter = NEWSLETTERS[name]
    body = show(name, "light", 420).body
    widths = [
        piece.charFormat().toImageFormat().width()
        for _, piece in fragments(body.document(), 1000)
        if piece.charFormat().isImageFormat()
    ]
    assert len(widths) == len(letter.pictures)
    assert all(20 < width <= 420 for width in widths)
    assert not letter.hidden or letter.hidden not in body.toPlainText()
