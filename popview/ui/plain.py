"""Foreign text in places where Qt would guess at rich text: it is never interpreted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from popview.ui.theme import Theme

_COPIED = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
# As html.escape() does it; but that comes with a table of all names of characters, 1 MB at each start.
_LETTER_BY_LETTER = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "\n": "<br>"}
)


def plain_tip(text: str) -> str:
    """Return `text` for setToolTip() or ToolTipRole: shown letter by letter, lines kept and wrapped."""
    return f"<qt>{text.translate(_LETTER_BY_LETTER)}</qt>" if text else ""


def plain_label(
    theme: Theme, name: str, kind: str = "", text: str = "", *, wraps: bool = True, is_copied: bool = False
) -> QLabel:
    """Return a label for any text, in one of the theme's kinds; `is_copied`: people will want to copy it."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    if is_copied:
        label.setTextInteractionFlags(_COPIED)
    theme.set_kind(label, kind)
    return label
