"""A message laid out on sheets, a slice at a time: a window that prints a long message stays alive.

The text is the one on screen, in the light palette, with its own pictures and nothing from anywhere else.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextImageFormat,
    QTextOption,
)

from popview.ui.palette import LIGHT, Role
from popview.ui.paper.grounds_off import take_grounds_off
from popview.ui.paper.heading import SHARE, Head, Heading, paper_font
from popview.ui.paper.measure import measured
from popview.ui.paper.sheet import Sheet
from popview.ui.reading.adapting import adapt
from popview.ui.reading.content import Content, Shape
from popview.ui.reading.grounds import Look
from popview.ui.reading.mail_text import MailText
from popview.ui.reading.picture_fit import shrink_images
from popview.ui.reading.text_fill import append_prose, fill_verbatim
from popview.ui.theme import Theme
from popview.ui.wording import paper as words

LETTERS = 8000
"""Laid out between two looks at what the person does: under 50 ms on a slow machine."""

PIECE = 40_000
"""Letters of plain text that are filled in between two such looks."""

LEAST_SCALE = 0.5
"""A mail wider than its sheet is made smaller, but not beyond this: the rest of its width is lost then."""

GAP = 14
"""Between the head and the text, in units."""

FINE = 2.0
"""Pixels of outlines in a unit: paper is finer than a screen."""

HEAVY = 200_000
_SEEN_MS = 60
"""So many letters of HTML take Qt a while in one go: first it is seen that something goes on."""

_BLANK = "popview-head"


@dataclass(frozen=True, slots=True)
class Letter:
    """What is put on paper."""

    head: Head
    content: Content
    title: str  # for the foot of each page and for the file's own title


class Printout(QObject):
    """Lays out from start() on; draws pages once it `is_ready`.

    Signals:
        progressed(int): per cent of the text that is laid out.
        ready(): all of it is.
    """

    progressed = Signal(int)
    ready = Signal()

    def __init__(
        self,
        letter: Letter,
        sheet: Sheet,
        *,
        theme: Theme,
        with_grounds: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self.title = letter.title
        self.is_ready = False
        self._theme = theme
        self._content = letter.content
        self._with_grounds = with_grounds
        self._scale = 1.0
        self._at = 0
        self._pieces: deque[str] = deque()  # of plain text that are still to be filled in
        self._is_filled = False
        self._is_stopped = False
        self._heading = Heading(letter.head, sheet.text.width(), sheet.text.height() * SHARE)
        self._text = MailText(letter.content.shelf, self, ratio=FINE)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)

    @property
    def page_count(self) -> int:
        """Return how many sheets it takes; 0 while it is laid out."""
        return max(1, self._text.pageCount()) if self.is_ready else 0

    @property
    def scale(self) -> float:
        """Return how much smaller the text is than it was made to be; 1.0 where it fits."""
        return self._scale

    @property
    def head_text(self) -> str:
        """Return what the head says."""
        return self._heading.text

    def start(self) -> None:
        """Begin to fill the text in, and to lay it out."""
        self.progressed.emit(0)
        QTimer.singleShot(_SEEN_MS if len(self._content.text) > HEAVY else 0, self, self._begin_to_fill)

    def stop(self) -> None:
        """Lay out no more; nothing is drawn then."""
        self._is_stopped = True
        self._turn.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the layout from going on by itself, in steps that grow until the window halts."""
        return event.type() is QEvent.Type.Timer

    @Slot()
    def _begin_to_fill(self) -> None:
        if not self._is_stopped:
            self._fill()
            self._turn.start()

    # -- laying out ------------------------------------------------------------------------------

    def _fill(self) -> None:
        text, content = self._text, self._content
        text.setUseDesignMetrics(True)
        text.setDocumentMargin(0)
        font = self._theme.mono_font() if content.shape is Shape.VERBATIM else paper_font()
        font.setPointSizeF(9.0 if content.shape is Shape.VERBATIM else 10.5)
        text.setDefaultFont(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text.setDefaultTextOption(option)
        match content.shape:
            case Shape.MARKUP:
                self._fill_markup()
            case Shape.PROSE:
                self._pieces = deque(_pieces(content.text))
            case Shape.VERBATIM:
                fill_verbatim(text, content.text)

    def _fill_markup(self) -> None:
        self._text.setHtml(self._content.text)  # no layout yet: it would follow each of the changes below
        if not self._with_grounds:
            take_grounds_off(self._text)
        width = int(self.sheet.text.width())
        look = Look(
            base=LIGHT.color(Role.BASE),
            text=LIGHT.color(Role.TEXT),
            link=LIGHT.color(Role.ACCENT),
            is_dark=False,
            zoom=1.0,
            width=width,
        )
        adapt(self._text, look, self._content.shelf.size)
        shrink_images(self._text, width)

    def _leave_room_for_head(self) -> None:
        """Begin with an empty picture as high as the head: all pages have the same height else."""
        cursor = QTextCursor(self._text)
        cursor.insertBlock()
        cursor.setPosition(0)
        cursor.setBlockFormat(QTextBlockFormat())
        cursor.setBlockCharFormat(QTextCharFormat())
        blank = QTextImageFormat()
        blank.setName(_BLANK)
        blank.setWidth(1)
        blank.setHeight(self._heading.height + GAP)
        cursor.insertImage(blank)

    def _on_filled(self) -> None:
        self._leave_room_for_head()
        layout = self._text.documentLayout()
        measured(self._text)
        layout.installEventFilter(self)
        self._is_filled = True
        self._begin(self.sheet.text.width())

    def _begin(self, width: float) -> None:
        self._at = 0
        self._scale = self.sheet.text.width() / width
        self._text.setPageSize(QSizeF(width, self.sheet.text.height() / self._scale))
        self._turn.start()

    @Slot()
    def _go_on(self) -> None:
        """Do a little more of what is to be done."""
        if self._pieces:
            append_prose(self._text, self._pieces.popleft(), LIGHT)
            self.progressed.emit(0)
        elif not self._is_filled:
            self._on_filled()
        else:
            self._lay_out_more()

    def _lay_out_more(self) -> None:
        text = self._text
        whole = max(1, text.characterCount() - 1)
        self._at = min(self._at + LETTERS, whole)
        text.documentLayout().blockBoundingRect(text.findBlock(self._at))
        self.progressed.emit(self._at * 100 // whole)
        if self._at >= whole:
            self._turn.stop()
            self._on_laid_out()

    def _on_laid_out(self) -> None:
        room = self.sheet.text.width()
        wide = min(self._text.size().width(), room / LEAST_SCALE)
        if self._scale == 1.0 and wide > room + 1:
            self._fit_head(wide / room)
            self._begin(wide)
            return
        self.is_ready = True
        self.ready.emit()

    def _fit_head(self, by: float) -> None:
        """Give the head the same room on a text that is made smaller."""
        cursor = QTextCursor(self._text)
        cursor.setPosition(1, QTextCursor.MoveMode.KeepAnchor)
        blank = cursor.charFormat().toImageFormat()
        blank.setHeight((self._heading.height + GAP) * by)
        cursor.setCharFormat(blank)

    # -- drawing ---------------------------------------------------------------------------------

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw one page, from 0; the painter's unit is the sheet's, its origin the corner of the paper."""
        place = QRectF(self.sheet.text)
        if page == 0:
            painter.save()
            painter.translate(place.topLeft())
            self._heading.draw(painter)
            painter.restore()
        self._draw_text(painter, page, place)
        self._draw_foot(painter, page)

    def _draw_text(self, painter: QPainter, page: int, place: QRectF) -> None:
        height = place.height() / self._scale
        painter.save()
        seen = place.adjusted(0, self._heading.height + 1, 0, 0) if page == 0 else place
        painter.setClipRect(seen)
        painter.translate(place.topLeft())
        painter.scale(self._scale, self._scale)
        painter.translate(0, -page * height)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = LIGHT.qt()
        inside = QRectF(0, page * height, place.width() / self._scale, height)
        context.clip = inside.adjusted(0, 0.5, 0, -0.5)  # a line that only touches it is the next page's
        self._text.documentLayout().draw(painter, context)
        painter.restore()

    def _draw_foot(self, painter: QPainter, page: int) -> None:
        foot = self.sheet.foot
        painter.save()
        painter.setPen(QPen(LIGHT.color(Role.BORDER), 0.75))
        painter.drawLine(foot.topLeft(), foot.topRight())
        font = paper_font()
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(LIGHT.color(Role.DIM))
        metrics = QFontMetricsF(font)
        number = words.page_number(page + 1, self.page_count)
        room = foot.width() - metrics.horizontalAdvance(number) - 24
        title = metrics.elidedText(self.title, Qt.TextElideMode.ElideRight, room)
        line = foot.adjusted(0, 3, 0, 3)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, title)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, number)
        painter.restore()


def _pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces that end at line ends; a longer line is a piece of its own."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + PIECE) + 1 or len(text)
        yield text[start:end]
        start = end
