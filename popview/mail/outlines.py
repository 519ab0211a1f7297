"""How large a picture is to be, and the place it keeps while it is not there: its outline.

Without outlines tables of pictures fall together, and nobody can tell what stands beside what. An outline
is a name of ours, which says the size and stands for no octets: whoever shows the mail draws it.
"""

import re
from collections.abc import Mapping

from popview.types import OUTLINE

__all__ = ["outline_name", "sides", "stated_size"]

_MOST_WIDTH = 2000  # pixels; no mail is wider
_MOST_HEIGHT = 600  # a screenful: more of nothing is only scrolled past
_FOR_WORDS = (48, 20)  # what has words and is smaller than this says them instead
_ATTRIBUTE = re.compile(r"\s{0,9}(\d{1,4})\s{0,9}(?:px)?\s{0,9}\Z")
_STYLE = re.compile(
    r"(?:\A|;)\s{0,9}((?:max-)?width|height)\s{0,9}:\s{0,9}(?:(\d{1,4})(?:\.\d{1,9})?px|(auto))\s{0,9}"
    r"(?=;|!|\Z)",
    re.IGNORECASE,
)


def sides(attributes: Mapping[str, str]) -> tuple[int, int]:
    """Return (width, height) in pixels that an <img> asks for in its attributes and, before them, its style.

    0 where it does not say that in pixels; "height:auto" keeps the proportion that the attributes have.
    """
    said = {found[1].lower(): found[2] for found in _STYLE.finditer(attributes.get("style", ""))}
    style = {name: int(number) for name, number in said.items() if number}
    own_width, own_height = _pixels(attributes, "width"), _pixels(attributes, "height")
    width, height = style.get("width", own_width), style.get("height", own_height)
    if "width" in style and "height" in said and "height" not in style:
        height = own_height * width // own_width if own_width else 0
    most = style.get("max-width", 0)
    return (most, height * most // width) if 0 < most < width else (width, height)


def _pixels(attributes: Mapping[str, str], side: str) -> int:
    found = _ATTRIBUTE.match(attributes.get(side, ""))
    return int(found[1]) if found else 0


def stated_size(attributes: Mapping[str, str]) -> tuple[int, int] | None:
    """Return (width, height) of the outline of an <img>.

    None where both are not said, or it is too small to be seen, or too small for the words it has (`alt`).
    """
    width, height = sides(attributes)
    if not width:
        limits = [found for found in _STYLE.finditer(attributes.get("style", "")) if found[1] == "max-width"]
        width = int(limits[-1][2] or 0) if limits else 0
    if width > _MOST_WIDTH:
        width, height = _MOST_WIDTH, height * _MOST_WIDTH // width
    height = min(height, _MOST_HEIGHT)
    least = _FOR_WORDS if attributes.get("alt", "").strip() else (1, 1)
    if width < least[0] or height < least[1] or max(width, height) <= 2:
        return None
    return width, height


def outline_name(width: int, height: int) -> str:
    """Return the source of an outline of so many pixels."""
    return f"{OUTLINE}{width}x{height}"
