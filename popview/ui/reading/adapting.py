"""Fits a laid-out mail to this window: legible colours, zoom, and the width there is.

Works on the QTextDocument before it is shown, because only there is it settled which text stands
on which ground. In light mode the mail keeps its colours, save text that cannot be seen at all
(its background picture was not loaded); in dark mode light grounds turn dark and every text is
given a contrast of 4.5.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

from popview.ui.palette import DARK, LIGHT, Role, contrast
from popview.ui.reading.grounds import (
    GROUND,
    INK,
    Grounds,
    Look,
    fragments,
    frames,
    ink,
    lay_ground,
    own_ground,
)
from popview.ui.reading.legible import LEAST, dusk, over, readable
from popview.ui.reading.outlines import is_outline, outlined
from popview.ui.reading.picture_fit import fitted_image
from popview.ui.reading.widths import fit_table, let_go

INVISIBLE = 2.0
"""Below this contrast text counts as lost and is mended in light mode too."""

MOST_WANTED = 11.0
"""More contrast than this glares on a dark ground."""

MOST_FRAGMENTS = 20_000
"""Larger mails keep their colours and are shown on a light sheet: more than 0.2 s of work otherwise."""

SMALLEST = 11
"""Pixels: smaller letters of a mail are shown in this size …"""

TRICK = 5
"""… but not those below this size, which are there for search engines and filters."""

_DARK_SHEET = 0.25  # lightness
_MOST_LIT = 0.3  # of the text of a mail that is dark by design: buttons, a card
_LINKS = {palette.color(Role.ACCENT).rgb() for palette in (LIGHT, DARK)}
_STEPS = QTextFormat.Property.FontSizeAdjustment
_PIXELS = QTextFormat.Property.FontPixelSize
_POINTS = QTextFormat.Property.FontPointSize


def adapt(document: QTextDocument, look: Look, natural: Callable[[str], QSize]) -> bool:
    """Change `document` to fit `look`; False if it is too large and its colours were left alone.

    `natural` tells the size of a picture by its name.
    """
    pieces = [
        _Piece(block, fragment.position(), fragment.length(), fragment.charFormatIndex())
        for block, fragment in fragments(document, MOST_FRAGMENTS + 1)
    ]
    if len(pieces) > MOST_FRAGMENTS:
        return False
    every = list(frames(document.rootFrame()))
    for frame in every:
        if isinstance(frame, QTextTable):
            lay_ground(frame)
    look = _own_dark(document, pieces, look)
    written_for = _written_for(document, pieces, look)
    grounds = Grounds(document, look)
    held: list[QTextTable] = []
    for frame in every:
        grounds.turn_down(frame)
        if isinstance(frame, QTextTable) and fit_table(frame, look):
            held.append(frame)
    formats = document.allFormats()
    known: dict[tuple[int, int, int], QTextCharFormat | None] = {}
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for piece, before in zip(pieces, written_for, strict=True):
        ground = grounds.behind(piece.block)
        key = (piece.format_index, before.rgba(), ground.rgba())
        if key not in known:
            form = formats[piece.format_index].toCharFormat()
            known[key] = _changed(form, before, ground, look, natural)
        changed = known[key]
        if changed is not None:
            cursor.setPosition(piece.position)
            cursor.setPosition(piece.position + piece.length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(changed)
    _fit_blocks(document, cursor, look)
    cursor.endEditBlock()
    let_go(held, document, look)
    return True


def _own_dark(document: QTextDocument, pieces: list["_Piece"], look: Look) -> Look:
    """Return the look for a mail that is dark by design: its colours are left alone in a dark window too.

    A dark sheet with its text on light cards is none.
    """
    form = document.rootFrame().frameFormat()
    if not (look.is_dark and form.hasProperty(GROUND)):
        return look
    sheet = over(form.background().color(), look.base)
    if sheet.lightnessF() > _DARK_SHEET:
        return look
    own = replace(look, is_dark=False, base=sheet)
    grounds = Grounds(document, own)
    lit = sum(one.length for one in pieces if grounds.behind(one.block).lightnessF() > _DARK_SHEET)
    return own if lit <= _MOST_LIT * sum(one.length for one in pieces) else look


@dataclass(frozen=True, slots=True)
class _Piece:
    """A fragment's place, noted before anything changes: changed fragments may unite with others."""

    block: QTextBlock
    position: int
    length: int
    format_index: int


def _changed(
    form: QTextCharFormat, before: QColor, ground: QColor, look: Look, natural: Callable[[str], QSize]
) -> QTextCharFormat | None:
    """Return the format made to fit; None if it fits as it is."""
    if form.isImageFormat():
        image = fitted_image(form.toImageFormat(), look, natural)
        if not is_outline(image.name()):
            return image
        return outlined(image, readable(ink(form, look), own_ground(form, ground)), look.zoom)
    return _fitted(form, ground, look, _wanted(form, before, look))


def least_contrast(document: QTextDocument, look: Look) -> float:
    """Return the smallest contrast of any visible text to its ground; 21 where there is no text."""
    grounds = Grounds(document, look)
    least = 21.0
    for block, fragment in fragments(document, MOST_FRAGMENTS):
        if fragment.text().strip("\u2028\ufffc \xa0"):
            form = fragment.charFormat()
            ground = own_ground(form, grounds.behind(block))
            least = min(least, contrast(ink(form, look), ground))
    return least


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
        if look.is_dark and form.hasProperty(GROUND):
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


def _written_for(document: QTextDocument, pieces: list[_Piece], look: Look) -> list[QColor]:
    """Return the ground that each text was written for; it matters in dark mode alone."""
    if not look.is_dark:
        return [look.base] * len(pieces)
    grounds = Grounds(document, _in_light(look))
    return [grounds.behind(piece.block) for piece in pieces]


def _wanted(form: QTextCharFormat, before: QColor, look: Look) -> float:
    """Return the contrast that a text shall have: in dark mode as much as it was written with.

    So what was quiet stays quiet; never less than LEAST nor more than MOST_WANTED.
    """
    if not look.is_dark:
        return LEAST
    had = contrast(ink(form, _in_light(look)), own_ground(form, before))
    return min(max(had, LEAST), MOST_WANTED)


def _in_light(look: Look) -> Look:
    return replace(look, is_dark=False, base=LIGHT.color(Role.BASE), text=LIGHT.color(Role.TEXT))


def _fitted(form: QTextCharFormat, ground: QColor, look: Look, wanted: float) -> QTextCharFormat | None:
    """Return the format changed to fit, or None if it fits already."""
    changed = _sized(form, look.zoom)
    if look.is_dark and form.hasProperty(GROUND) and form.background().style():
        form.setBackground(dusk(over(form.background().color(), ground), look.base))
        changed = True
    standing_on = own_ground(form, ground)
    if form.isAnchor() and _is_link_of_window(form):
        form.setForeground(readable(look.link, standing_on))
        return form
    letters = ink(form, look)
    least = wanted if look.is_dark else INVISIBLE if form.hasProperty(INK) else LEAST
    if contrast(letters, standing_on) < least:
        form.setForeground(readable(letters, standing_on, wanted))
        changed = True
    return form if changed else None


def _is_link_of_window(form: QTextCharFormat) -> bool:
    """Tell whether a link has the colour that Qt gave it, the window's, and none of the mail's own."""
    return not form.hasProperty(INK) or form.foreground().color().rgb() in _LINKS


def _sized(form: QTextCharFormat, zoom: float) -> bool:
    """Scale sizes that the mail fixed, and lift what is too small to read.

    Relative sizes follow the document's own font. Letters below TRICK are meant to be hidden and stay.
    """
    if form.hasProperty(_PIXELS):
        before = form.intProperty(_PIXELS)
        after = max(1, round((max(before, SMALLEST) if before >= TRICK else before) * zoom))
        form.setProperty(_PIXELS, after)
        return after != before
    if form.hasProperty(_POINTS) and zoom != 1.0:
        form.setFontPointSize(max(1.0, form.fontPointSize() * zoom))
        return True
    if form.hasProperty(_STEPS) and form.intProperty(_STEPS) < -1:
        form.setProperty(_STEPS, -1)
        return True
    return False
