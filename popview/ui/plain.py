"""Foreign text in places where Qt would guess at rich text: it is never interpreted."""

# As html.escape() does it; but that comes with a table of all names of characters, 1 MB at each start.
_LETTER_BY_LETTER = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "\n": "<br>"}
)


def plain_tip(text: str) -> str:
    """Return `text` for setToolTip() or ToolTipRole: shown letter by letter, lines kept and wrapped."""
    return f"<qt>{text.translate(_LETTER_BY_LETTER)}</qt>" if text else ""
