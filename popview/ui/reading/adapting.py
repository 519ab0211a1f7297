"""Fits a laid-out mail to this window: legible colours, zoom, and the width there is.

Works on the QTextDocument before it is shown, because only there is it settled which text stands
on which ground. In light mode the mail keeps its colours, save text that cannot be seen at all
(its background picture was not loaded); in dark mode light grounds turn dark and every text is
given a contrast of 4.5.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrame,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from popview.ui.palette import LIGHT, Role, contrast
from popview.ui.reading.legible import LEAST, dusk, over, readable

INVISIBLE = 2.0
"""Below this contrast text counts as lost and is mended in light mode too."""

MOST_WANTED = 11.0
"""More contrast than this glares on a dark ground."""

MOST_FRAGMENTS = 8_000
"""Larger mails keep their colours and are shown on a light sheet: about 0.3 s of work otherwise."""

ICON = 48
"""Pictures up to this width are never shrunk."""

SHRINK_STEPS = 6

_GROUND = QTextFormat.Property.BackgroundBrush
_INK = QTextFormat.Property.ForegroundBrush
_PIXELS = QTextFormat.Property.FontPixelSize
_POINTS = QTextFormat.Property.FontPointSize


@dataclass(frozen=True, slots=True)
class Look:
    """What the mail has to fit: colours of the window, magnification, width in pixels."""

    base: QColor
    text: QColor
    link: QColor
    is_dark: bool
    zoom: float
    width: int


def adapt(document: QTextDocument, look: Look, natural: Callable[[str], QSize]) -> bool:
    """Change `document` to fit `look`; False if it is too large and its colours were left alone.

    `natural` tells the size of a picture by its name.
    """
    fragments = list(_fragments(document, MOST_FRAGMENTS + 1))
    if len(fragments) > MOST_FRAGMENTS:
        return False
    hoped = _contrasts(document, fragments, look)
    grounds = _Grounds(document, look)
    for frame in _frames(document.rootFrame()):
        grounds.turn_down(frame)
        if isinstance(frame, QTextTable):
            _narrow(frame, look.width)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for (block, fragment), wanted in zip(fragments, hoped, strict=True):
        form = fragment.charFormat()
        changed = (
            _fitted_image(form.toImageFormat(), look, natural)
            if form.isImageFormat()
            else _fitted(form, grounds.behind(block), look, wanted)
        )
        if changed is not None:
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(changed)
    _fit_blocks(document, cursor, look)
    cursor.endEditBlock()
    return True


def shrink_images(document: QTextDocument, width: int) -> None:
    """Make the pictures of a laid-out document smaller until it is no wider than `width` pixels.

    Pictures beside each other in a table fit one by one and yet not together; only the layout tells.
    """
    images = [
        fragment
        for _, fragment in _fragments(document, MOST_FRAGMENTS)
        if fragment.charFormat().isImageFormat() and fragment.charFormat().toImageFormat().width() > ICON
    ]
    for _ in range(SHRINK_STEPS if images else 0):
        if document.size().width() <= width:
            return
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for fragment in images:
            image = fragment.charFormat().toImageFormat()
            image.setWidth(image.width() * 0.8)
            image.setHeight(image.height() * 0.8)
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(image)
        cursor.endEditBlock()


def least_contrast(document: QTextDocument, look: Look) -> float:
    """Return the smallest contrast of any visible text to its ground; 21 where there is no text."""
    grounds = _Grounds(document, look)
    least = 21.0
    for block, fragment in _fragments(document, MOST_FRAGMENTS):
        if fragment.text().strip("\u2028\ufffc \xa0"):
            form = fragment.charFormat()
            ground = _own_ground(form, grounds.behind(block))
            least = min(least, contrast(_ink(form, look), ground))
    return least


class _Grounds:
    """Which colour lies behind a block, looked up through cells, tables and frames."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._document = document
        self._look = look
        self._cells: dict[tuple[int, int], QColor] = {}

    def turn_down(self, frame: QTextFrame) -> None:
        """In dark mode, darken a frame's own ground and those of its cells."""
        if not self._look.is_dark:
            return
        form = frame.frameFormat()
        if form.hasProperty(_GROUND):
            form.setBackground(dusk(over(form.background().color(), self._look.base), self._look.base))
            frame.setFrameFormat(form)
        if isinstance(frame, QTextTable):
            for row in range(frame.rows()):
                for column in range(frame.columns()):
                    cell = frame.cellAt(row, column)
                    cell_form = cell.format()
                    if cell.row() == row and cell.column() == column and cell_form.hasProperty(_GROUND):
                        cell_form.setBackground(dusk(cell_form.background().color(), self._look.base))
                        cell.setFormat(cell_form)

    def behind(self, block: QTextBlock) -> QColor:
        """Return the opaque colour that text of this block stands on."""
        form = block.blockFormat()
        below = self._at(block.position())
        if not form.hasProperty(_GROUND):
            return below
        own = over(form.background().color(), below)
        return dusk(own, self._look.base) if self._look.is_dark else own

    def _at(self, position: int) -> QColor:
        cursor = QTextCursor(self._document)
        cursor.setPosition(position)
        return self._of_frame(cursor.currentFrame(), position)

    def _of_frame(self, frame: QTextFrame | None, position: int) -> QColor:
        if frame is None:
            return self._look.base
        cell_at = -1
        brush: QBrush | None = None
        if isinstance(frame, QTextTable):
            cell = frame.cellAt(position)
            cell_at = cell.firstPosition()
            if cell.isValid() and cell.format().hasProperty(_GROUND):
                brush = cell.format().background()
        key = (frame.firstPosition(), cell_at)
        if key not in self._cells:
            if brush is None and frame.frameFormat().hasProperty(_GROUND):
                brush = frame.frameFormat().background()
            below = self._of_frame(frame.parentFrame(), frame.firstPosition() - 1)
            self._cells[key] = below if brush is None else over(brush.color(), below)
        return self._cells[key]


def _fit_blocks(document: QTextDocument, cursor: QTextCursor, look: Look) -> None:
    """Darken the grounds of paragraphs and mend their line heights.

    Last, because `behind` reckons with the mail's own grounds.
    """
    metrics = QFontMetricsF(document.defaultFont())
    share = metrics.ascent() / metrics.lineSpacing()
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        is_changed = _mend_line_height(form, block, share)
        if look.is_dark and form.hasProperty(_GROUND):
            form.setBackground(dusk(form.background().color(), look.base))
            is_changed = True
        if is_changed:
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
        block = block.next()


def _mend_line_height(form: QTextBlockFormat, block: QTextBlock, share: float) -> bool:
    """Give a line height the meaning of CSS: of the letters' size, not of Qt's line with its leading.

    A line that holds a picture is as high as the picture; Qt would multiply that too.
    """
    kind = QTextBlockFormat.LineHeightTypes
    if form.lineHeightType() != kind.ProportionalHeight.value:
        return False
    if "\ufffc" in block.text():
        form.setLineHeight(0, kind.SingleHeight.value)
    else:
        form.setLineHeight(max(100.0, form.lineHeight() * share), kind.ProportionalHeight.value)
    return True


def _contrasts(
    document: QTextDocument, fragments: list[tuple[QTextBlock, QTextFragment]], look: Look
) -> list[float]:
    """Return the contrast that each text had on the light ground it was written for.

    In dark mode it is given as much again, up to MOST_WANTED: what was quiet stays quiet.
    """
    if not look.is_dark:
        return [LEAST] * len(fragments)
    light = replace(look, is_dark=False, base=LIGHT.color(Role.BASE), text=LIGHT.color(Role.TEXT))
    grounds = _Grounds(document, light)
    found = []
    for block, fragment in fragments:
        form = fragment.charFormat()
        had = contrast(_ink(form, light), _own_ground(form, grounds.behind(block)))
        found.append(min(max(had, LEAST), MOST_WANTED))
    return found


def _fitted(form: QTextCharFormat, ground: QColor, look: Look, wanted: float) -> QTextCharFormat | None:
    """Return the format changed to fit, or None if it fits already."""
    changed = _zoomed(form, look.zoom)
    if look.is_dark and form.hasProperty(_GROUND) and form.background().style():
        form.setBackground(dusk(over(form.background().color(), ground), look.base))
        changed = True
    standing_on = _own_ground(form, ground)
    ink = _ink(form, look)
    least = wanted if look.is_dark else INVISIBLE if form.hasProperty(_INK) else LEAST
    if contrast(ink, standing_on) < least:
        form.setForeground(readable(ink, standing_on, wanted))
        changed = True
    elif form.isAnchor() and not form.hasProperty(_INK):
        form.setForeground(readable(look.link, standing_on))
        changed = True
    return form if changed else None


def _zoomed(form: QTextCharFormat, zoom: float) -> bool:
    """Scale sizes that the mail fixed; relative ones follow the document's own font."""
    if zoom == 1.0:
        return False
    if form.hasProperty(_PIXELS):
        form.setProperty(_PIXELS, max(1, round(form.intProperty(_PIXELS) * zoom)))
        return True
    if form.hasProperty(_POINTS):
        form.setFontPointSize(max(1.0, form.fontPointSize() * zoom))
        return True
    return False


def _fitted_image(
    image: QTextImageFormat, look: Look, natural: Callable[[str], QSize]
) -> QTextImageFormat | None:
    """Scale a picture with the zoom, never wider than the pane; its height follows."""
    own = natural(image.name())
    if own.width() <= 1 and own.height() <= 1:  # not there: leave no hole of the size it claims
        image.setWidth(1)
        image.setHeight(1)
        return image
    width, height = image.width(), image.height()
    if width <= 0:
        width = height * own.width() / own.height() if height > 0 else own.width()
    scale = min(look.zoom, look.width / max(width, 1))
    if height <= 0:
        height = width * own.height() / own.width()
    image.setWidth(width * scale)
    image.setHeight(height * scale)
    return image


def _narrow(table: QTextTable, width: int) -> None:
    """Let a table that was fixed wider than the pane take the pane's width instead."""
    form = table.format().toTableFormat()
    fixed = QTextLength.Type.FixedLength
    wide = form.width().type() is fixed and form.width().rawValue() > width
    columns = form.columnWidthConstraints()
    too_much = sum(one.rawValue() for one in columns if one.type() is fixed) > width
    if wide:
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    if wide or too_much:
        form.clearColumnWidthConstraints()
        table.setFormat(form)


def _ink(form: QTextCharFormat, look: Look) -> QColor:
    if form.hasProperty(_INK):
        return form.foreground().color()
    return look.link if form.isAnchor() else look.text


def _own_ground(form: QTextCharFormat, ground: QColor) -> QColor:
    if form.hasProperty(_GROUND) and form.background().style():
        return over(form.background().color(), ground)
    return ground


def _frames(frame: QTextFrame) -> Iterator[QTextFrame]:
    yield frame
    for child in frame.childFrames():
        yield from _frames(child)


def _fragments(document: QTextDocument, most: int) -> Iterator[tuple[QTextBlock, QTextFragment]]:
    count = 0
    block = document.begin()
    while block.isValid() and count < most:
        at = block.begin()
        while not at.atEnd() and count < most:
            yield block, at.fragment()
            count += 1
            at += 1
        block = block.next()
