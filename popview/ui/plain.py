"""Foreign text in places where Qt would guess at rich text: it is never interpreted."""


def plain_tip(text: str) -> str:
    """Return `text` for setToolTip() or ToolTipRole: shown letter by letter, lines kept and wrapped."""
    from html import escape  # late: it has a table of all names of characters, 1 MB

    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""
