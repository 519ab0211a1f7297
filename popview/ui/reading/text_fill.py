"""Plain text put into a document: quotes coloured, links alive; or letter by letter as a source."""

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from popview.ui.palette import Role
from popview.ui.reading.plain_text import FOLD, SIGNATURE, Span, folds
from popview.ui.theme import Theme
from popview.ui.wording import reading as words

MARGIN = 16
"""Pixels round every text."""

QUOTES = (Role.ACCENT, Role.SUCCESS, Role.WARNING)
"""Colours of quote levels 1, 2, 3, and again."""


def fill_prose(
    document: QTextDocument, text: str, theme: Theme, *, right: float, closed: frozenset[int] = frozenset()
) -> None:
    """Put plain text into an empty document; `right`: its right margin in pixels, `closed`: folded quotes.

    Built by cursor, not as markup: nothing of the text can become markup, and it is six times faster.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for span in folds(text, closed, words.fold_mark):
        cursor.insertText(span.text, _format(span, theme))
    cursor.endEditBlock()
    frame = document.rootFrame()
    form = frame.frameFormat()
    form.setMargin(MARGIN)
    form.setRightMargin(right)
    frame.setFrameFormat(form)


def fill_verbatim(document: QTextDocument, text: str) -> None:
    """Put a source into an empty document, breaking its lines wherever the pane ends."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    document.setDefaultTextOption(option)
    document.setPlainText(text)


def _format(span: Span, theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    if span.level == FOLD:
        form.setAnchor(True)
        form.setAnchorHref(span.target)
        form.setForeground(theme.color(Role.DIM))
    elif span.target:
        form.setAnchor(True)
        form.setAnchorHref(span.target)
        form.setFontUnderline(True)
        form.setForeground(theme.color(Role.ACCENT))
    elif span.level == SIGNATURE:
        form.setForeground(theme.color(Role.DIM))
    elif span.level > 0:
        form.setForeground(theme.color(QUOTES[(span.level - 1) % len(QUOTES)]))
    return form
