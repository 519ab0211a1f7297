"""Foreign text in places where Qt would guess at rich text: it is never interpreted."""

from html import escape


def plain_tip(text: str) -> str:
    """Return `text` for setToolTip() or ToolTipRole: shown letter by letter, lines kept and wrapped."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""
