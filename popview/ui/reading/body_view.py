"""The body of a message: a text browser that can load nothing and open nothing by itself."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QTextBrowser, QWidget

from popview.ui.palette import LIGHT, Role
from popview.ui.reading.adapting import adapt
from popview.ui.reading.content import Content, Shape
from popview.ui.reading.grounds import Look
from popview.ui.reading.images import ImageShelf
from popview.ui.reading.long_words import joined
from popview.ui.reading.mail_text import MailText, resource
from popview.ui.reading.outlines import spoken, words_of
from popview.ui.reading.picture_fit import shrink_images
from popview.ui.reading.plain_text import FOLD_SCHEME, count_folds
from popview.ui.reading.text_fill import MARGIN, fill_prose, fill_verbatim
from popview.ui.theme import Theme

ZOOM_STEPS = (0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
PROSE_WIDTH = 760
"""Lines of plain text are no longer than this many pixels at 100 %: about 95 letters."""


class BodyView(QTextBrowser):
    """Shows one body. Re-lays it out when zoom, width or theme change."""

    hovered = Signal(str)  # the target under the pointer or keyboard focus; "" for none
    link_clicked = Signal(str, str)  # target, the words of the link
    read_to_end = Signal()  # Space at the end
    zoomed = Signal(int)  # per cent
    find_wanted = Signal()
    laid_out = Signal()  # the document is another one now

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = Content(Shape.PROSE, "", ImageShelf())
        self._text: MailText | None = None
        self._zoom = 1.0
        self._fixed_pitch = False
        self._light_sheet = False
        self._closed: frozenset[int] = frozenset()  # folded quotes of the text that is shown
        self._is_too_large = False
        self._laid_out_for = 0
        self._again = QTimer(self, singleShot=True, interval=120)
        self._again.timeout.connect(self._lay_out_kept)
        self.setObjectName("bodyView")
        self.setAccessibleName(self.tr("Message text"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(False)
        self.setCursorWidth(0)  # a text that is read needs no caret; the selection shows where one is
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.highlighted.connect(self._on_highlighted)
        self.anchorClicked.connect(self._on_anchor)
        theme.changed.connect(self._lay_out_kept)

    # -- what is shown ---------------------------------------------------------------------------

    def show_markup(
        self, markup: str, images: tuple[tuple[str, bytes], ...] = (), *, stay: bool = False
    ) -> None:
        """Show sanitised HTML with the pictures that came with it; `stay` at the same place of the text."""
        content = Content(Shape.MARKUP, markup, ImageShelf(images))
        if stay:
            self._content = content
            self._lay_out_kept()
        else:
            self._show(content)

    def show_prose(self, text: str) -> None:
        """Show plain text with coloured quotes and live links."""
        self._show(Content(Shape.PROSE, text, ImageShelf()))

    def show_verbatim(self, text: str) -> None:
        """Show a source: fixed pitch, no links."""
        self._show(Content(Shape.VERBATIM, text, ImageShelf()))

    def clear_text(self) -> None:
        """Show nothing and let go of the last message."""
        self._show(Content(Shape.PROSE, "", ImageShelf()))

    @property
    def content(self) -> Content:
        """Return what is shown."""
        return self._content

    @property
    def zoom_percent(self) -> int:
        """Return the magnification."""
        return round(self._zoom * 100)

    def zoom_by(self, steps: int) -> None:
        """Zoom in (positive) or out; 0 goes back to 100 %."""
        at = ZOOM_STEPS.index(self._zoom) + steps if steps else ZOOM_STEPS.index(1.0)
        zoom = ZOOM_STEPS[max(0, min(at, len(ZOOM_STEPS) - 1))]
        if zoom != self._zoom:
            self._zoom = zoom
            self._lay_out_kept()
        self.zoomed.emit(self.zoom_percent)

    def set_zoom(self, percent: int) -> None:
        """Show everything at the step nearest to this magnification; nothing is emitted."""
        zoom = min(ZOOM_STEPS, key=lambda step: abs(step * 100 - percent))
        if zoom != self._zoom:
            self._zoom = zoom
            self._lay_out_kept()

    def set_fixed_pitch(self, on: bool) -> None:
        """Show plain text in letters of one width."""
        self._fixed_pitch = on
        self._lay_out_kept()

    def set_light_sheet(self, on: bool) -> None:
        """Show HTML in its own colours on white although the window is dark."""
        self._light_sheet = on
        self._lay_out_kept()

    def look(self) -> Look:
        """Return the colours, zoom and width that the text is fitted to."""
        palette = LIGHT if self._on_light_sheet() else self._theme.palette
        return Look(
            base=palette.color(Role.BASE),
            text=palette.color(Role.TEXT),
            link=palette.color(Role.ACCENT),
            is_dark=palette.is_dark,
            zoom=self._zoom,
            width=max(200, self._room() - 2 * MARGIN),
        )

    # -- folding ---------------------------------------------------------------------------------

    @property
    def has_folds(self) -> bool:
        """Return whether a quote is long enough to be folded."""
        return self._content.shape is Shape.PROSE and count_folds(self._content.text) > 0

    @Slot()
    def turn_folds(self) -> None:
        """Fold every long quote, or unfold all where one is folded."""
        if self.has_folds:
            every = frozenset(range(count_folds(self._content.text)))
            self._closed = frozenset() if self._closed else every
            self._lay_out_kept()

    @Slot()
    def unfold(self) -> None:
        """Show the whole text: something is to be found in it."""
        if self._closed:
            self._closed = frozenset()
            self._lay_out_kept()

    def _turn(self, number: str) -> None:
        """Fold or unfold one quote; the cursor stays on its mark, so that Tab goes on from there."""
        bar = self.verticalScrollBar()
        place = bar.value()
        self._closed ^= {int(number)} if number.isdecimal() else set()
        self._lay_out()
        for block in self._marks():
            if block.begin().fragment().charFormat().anchorHref() == f"{FOLD_SCHEME}:{number}":
                self.setTextCursor(QTextCursor(block))
        bar.setValue(place)

    def _marks(self) -> Iterator[QTextBlock]:
        """Yield the lines that are marks over quotes."""
        block = self.document().begin()
        while block.isValid():
            at = block.begin()
            if not at.atEnd() and at.fragment().charFormat().anchorHref().startswith(f"{FOLD_SCHEME}:"):
                yield block
            block = block.next()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the text of the mail, without the marks over its quotes."""
        data = super().createMimeDataFromSelection()
        text = joined(data.text())
        if self.has_folds:
            marks = {block.text() for block in self._marks()}
            text = "\n".join(line for line in text.split("\n") if line not in marks)
        if text != data.text():
            data = QMimeData()
            data.setText(text)
        return data

    # -- laying out ------------------------------------------------------------------------------

    def _show(self, content: Content) -> None:
        self._content = content
        self._closed = frozenset()
        self._lay_out()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self.hovered.emit("")

    @Slot()
    def _lay_out_kept(self) -> None:
        """Lay out again and stay at the same place of the text."""
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._lay_out()
        bar.setValue(round(share * bar.maximum()))

    def _lay_out(self) -> None:
        old = self._text
        document = MailText(
            self._content.shelf, self, is_dark=self.look().is_dark, ratio=self.devicePixelRatioF()
        )
        document.setDefaultFont(self._font())
        document.setDocumentMargin(MARGIN)
        fill: dict[Shape, Callable[[MailText], None]] = {
            Shape.MARKUP: self._fill_markup,
            Shape.PROSE: self._fill_prose,
            Shape.VERBATIM: self._fill_verbatim,
        }
        fill[self._content.shape](document)
        self.setDocument(document)
        self._laid_out_for = self.width()
        self._paint_sheet()
        self._text = document
        if old is not None:
            old.deleteLater()
        self.laid_out.emit()

    def _fill_markup(self, document: MailText) -> None:
        document.setHtml(spoken(self._content.text))
        self._is_too_large = False
        is_fitted = adapt(document, self.look(), self._content.shelf.size)
        shrink_images(document, self._room())
        self._is_too_large = not is_fitted  # its own colours on white stay legible

    def _fill_prose(self, document: MailText) -> None:
        margin = max(MARGIN, self._room() - PROSE_WIDTH * self._zoom - MARGIN)
        fill_prose(document, self._content.text, self._theme.palette, right=margin, closed=self._closed)

    def _fill_verbatim(self, document: MailText) -> None:
        fill_verbatim(document, self._content.text)

    def _font(self) -> QFont:
        fixed = self._content.shape is Shape.VERBATIM or (
            self._fixed_pitch and self._content.shape is Shape.PROSE
        )
        font = self._theme.mono_font() if fixed else QFont(QApplication.font())
        larger = 1.0 if fixed else 1.08  # a text that is read is a little larger than a label
        font.setPointSizeF(font.pointSizeF() * self._zoom * larger)
        return font

    def _room(self) -> int:
        """Return the width there is, with the scroll bar always taken off: it must not change the fit."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def _on_light_sheet(self) -> bool:
        return self._content.shape is Shape.MARKUP and (self._light_sheet or self._is_too_large)

    def _paint_sheet(self) -> None:
        """Give the sheet its own colours where they differ from the window's."""
        sheet = "QTextBrowser#bodyView { border: 0; }"
        if self._on_light_sheet():
            base, text = LIGHT.color(Role.BASE).name(), LIGHT.color(Role.TEXT).name()
            sheet = f"QTextBrowser#bodyView {{ border: 0; background: {base}; color: {text}; }}"
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    # -- what comes from the person --------------------------------------------------------------

    def target_at(self, place: QPoint) -> str:
        """Return the link at a place of the viewport, or ""."""
        return self.anchorAt(place)

    @Slot(QUrl)
    def _on_highlighted(self, url: QUrl) -> None:
        is_fold = url.scheme() == FOLD_SCHEME and self._content.shape is Shape.PROSE
        self.hovered.emit("" if is_fold else url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    @Slot(QUrl)
    def _on_anchor(self, url: QUrl) -> None:
        if url.scheme() == FOLD_SCHEME and self._content.shape is Shape.PROSE:
            self._turn(url.path())
            return
        if url.scheme() == "" and url.fragment():
            self.scrollToAnchor(url.fragment())
            return
        target = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        self.link_clicked.emit(target, self._words_of(target))

    def _words_of(self, target: str) -> str:
        """Return the words of the link that was followed, "" if it is a picture that is shown."""
        block = self.textCursor().block()
        words = ""
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            form = fragment.charFormat()
            if QUrl(form.anchorHref()) == QUrl(target):
                words += words_of(form) or fragment.text()
            at += 1
        return words.replace("\ufffc", "").strip()

    # -- Qt --------------------------------------------------------------------------------------

    def loadResource(self, kind: int, name: QUrl | str) -> QImage | QByteArray:
        """Return a picture of the message or a placeholder, never nothing (see images)."""
        return resource(self._content.shelf, kind, name)

    def doSetSource(self, name: QUrl | str, kind: object = None) -> None:
        """Go nowhere: a browser would open the name as a file."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page with Space, and say so when there is no more to page; Ctrl+F wants to find."""
        if event.matches(QKeySequence.StandardKey.Find):
            self.find_wanted.emit()
            event.accept()
            return
        if event.key() == Qt.Key.Key_Space and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.page(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            event.accept()
            return
        super().keyPressEvent(event)

    def page(self, *, back: bool = False) -> None:
        """Go on by a page less one line; at the end emit read_to_end."""
        bar = self.verticalScrollBar()
        if not back and bar.value() >= bar.maximum():
            self.read_to_end.emit()
            return
        step = max(1, bar.pageStep() - self.fontMetrics().lineSpacing())
        bar.setValue(bar.value() + (-step if back else step))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new width, once the dragging has come to rest."""
        super().resizeEvent(event)
        if self.width() != self._laid_out_for and self._content.shape is not Shape.VERBATIM:
            self._again.start()

    def event(self, event: QEvent) -> bool:
        """Forget the link under a pointer that left; keep Ctrl+F, which means the list elsewhere."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Find)
        ):
            event.accept()
            return True
        if event.type() == QEvent.Type.Leave:
            self.hovered.emit("")
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy; nothing here opens anything."""
        menu = QMenu(self)
        copy = QAction(self.tr("&Copy"), menu, enabled=self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        everything = QAction(self.tr("Select &all"), menu)
        everything.triggered.connect(self.selectAll)
        menu.addActions([copy, everything])
        target = self.target_at(event.pos())
        if target:
            link = QAction(self.tr("Copy &link address"), menu)
            link.triggered.connect(lambda: QGuiApplication.clipboard().setText(target))
            menu.insertAction(everything, link)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
