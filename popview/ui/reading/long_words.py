"""Endless words, which Qt lays out in quadratic time: a megabyte without a blank halts a window for a minute.

They get an invisible place to break after every MOST_RUN letters; a copy is without it.
"""

import re

MOST_RUN = 1000
"""Letters without a blank; pieces of this length cost no more than other text."""

_BREAK = "\u200b"
_BLANKS = re.compile(r"(\s+)")
_PIECE = re.compile(rf"(\S{{{MOST_RUN}}}){_BREAK}")


def broken(text: str) -> str:
    """Return the text with places to break in its endless words."""
    if all(len(word) <= MOST_RUN for word in text.split()):
        return text
    return "".join(
        piece if len(piece) <= MOST_RUN or piece.isspace() else _BREAK.join(_pieces(piece))
        for piece in _BLANKS.split(text)
    )


def joined(text: str) -> str:
    """Return the text without the places to break that `broken` put into it."""
    return _PIECE.sub(r"\1", text) if _BREAK in text else text


def _pieces(word: str) -> list[str]:
    return [word[at : at + MOST_RUN] for at in range(0, len(word), MOST_RUN)]
