"""Plain text put into a document: quotes coloured, links alive; or letter by letter as a source."""

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from popview.ui.palette import Palette, Role
from popview.ui.reading.long_words import broken
from popview.ui.reading.plain_text import FOLD, SIGNATURE, Span, folds, spans
from popview.ui.wording import reading as words

MARGIN = 16
"""Pixels round every text."""

QUOTES = (Role.ACCENT, Role.SUCCESS, Role.WARNING)
"""Colours of quote levels 1, 2, 3, and again."""


def fill_prose(
    document: QTextDocument,
    text: str,
    palette: Palette,
    *,
    right: float,
    closed: frozenset[int] = frozenset(),
) -> None:
    """Put plain text into an empty document; `right`: its right margin in pixels, `closed`: folded quotes.

    Built by cursor, not as markup: nothing of the text can become markup, and it is six times faster.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for span in folds(text, closed, words.fold_mark):
        cursor.insertText(broken(span.text), _format(span, palette))
    cursor.endEditBlock()
    frame = document.rootFrame()
    form = frame.frameFormat()
    form.setMargin(MARGIN)
    form.setRightMargin(right)
    frame.setFrameFormat(form)


def append_prose(document: QTextDocument, text: str, palette: Palette) -> None:
    """Put plain text at the end of a document; nothing of it can be folded, as on paper."""
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.beginEditBlock()
    for span in spans(text):
        cursor.insertText(broken(span.text), _format(span, palette))
    cursor.endEditBlock()


def fill_verbatim(document: QTextDocument, text: str) -> None:
    """Put a source into an empty document, breaking its lines wherever the pane ends."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    document.setDefaultTextOption(option)
    document.setPlainText(broken(text))


def _format(span: Span, palette: Palette) -> QTextCharFormat:
    form = QTextCharFormat()
    if span.level == FOLD:
        form.setAnchor(True)
        form.setAnchorHref(span.target)
        form.setForeground(palette.color(Role.DIM))
    elif span.target:
        form.setAnchor(True)
        form.setAnchorHref(span.target)
        form.setFontUnderline(True)
        form.setForeground(palette.color(Role.ACCENT))
    elif span.level == SIGNATURE:
        form.setForeground(palette.color(Role.DIM))
    elif span.level > 0:
        form.setForeground(palette.color(QUOTES[(span.level - 1) % len(QUOTES)]))
    return form
