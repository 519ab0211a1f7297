"""What a body view shows, as a value: so that paper shows the same."""

from dataclasses import dataclass
from enum import StrEnum

from popview.ui.reading.images import ImageShelf


class Shape(StrEnum):
    """How a text is laid out."""

    MARKUP = "markup"  # sanitised HTML of the mail
    PROSE = "prose"  # plain text with quotes and links
    VERBATIM = "verbatim"  # source: fixed pitch, nothing is interpreted


@dataclass(frozen=True, slots=True)
class Content:
    """A text, how it is laid out, and the pictures that came with it."""

    shape: Shape
    text: str
    shelf: ImageShelf
