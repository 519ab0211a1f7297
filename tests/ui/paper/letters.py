"""Letters for the tests of paper, and a printout that is laid out."""

from collections.abc import Callable

from PySide6.QtGui import QImage, QPageLayout, QPainter
from pytestqt.qtbot import QtBot

from popview.types import BodyKind
from popview.ui.paper.heading import Head
from popview.ui.paper.printout import Letter, Printout
from popview.ui.paper.sheet import Sheet, sheet_of, usual_layout
from popview.ui.reading.bodies import body_of
from popview.ui.reading.content import Content, Shape
from popview.ui.reading.images import ImageShelf
from popview.ui.theme import Theme
from popview.ui.wording import paper as words
from tests.ui import samples

HEAD = Head("Lunch on Thursday?", (("From", "Ada <ada@example.org>"), ("To", "nora@example.org")))
LINE = "The quick brown fox jumps over the lazy dog.\n"

MakePrintout = Callable[..., Printout]


def prose(text: str, head: Head = HEAD) -> Letter:
    """Return a letter of plain text."""
    return Letter(head, Content(Shape.PROSE, text, ImageShelf()), "Lunch – ada@example.org")


def markup(text: str, images: tuple[tuple[str, bytes], ...] = (), head: Head = HEAD) -> Letter:
    """Return a letter of sanitised HTML."""
    return Letter(head, Content(Shape.MARKUP, text, ImageShelf(images)), "Lunch – ada@example.org")


def newsletter() -> Letter:
    """Return the newsletter of the samples, formatted."""
    row, document = samples.newsletter()
    body = body_of(document, BodyKind.HTML)
    assert body is not None
    head = Head(document.subject, words.rows(document, row))
    return markup(body.text, document.images, head)


def a4() -> Sheet:
    """Return the usual sheet of these tests' country."""
    return sheet_of(usual_layout())


def laid_out(
    qtbot: QtBot, theme: Theme, letter: Letter, layout: QPageLayout | None = None, **options: bool
) -> Printout:
    """Return a printout that is ready."""
    sheet = sheet_of(layout if layout is not None else usual_layout())
    made = Printout(letter, sheet, theme=theme, **options)
    made.start()
    qtbot.waitUntil(lambda: made.is_ready, timeout=60_000)
    return made


def page_of(printout: Printout, page: int = 0) -> QImage:
    """Return a page as a picture, one pixel to the unit."""
    sheet = printout.sheet
    picture = QImage(round(sheet.width), round(sheet.height), QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    printout.draw(painter, page)
    painter.end()
    return picture


def colours_in(picture: QImage, left: int, top: int, right: int, bottom: int) -> set[str]:
    """Return the colours of a part of a picture."""
    return {picture.pixelColor(x, y).name() for x in range(left, right, 2) for y in range(top, bottom, 2)}
