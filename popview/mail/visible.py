"""Text out of a mail made safe to show as plain text.

Controls go, letters that reorder or hide text become visible marks ("‹U+202E›"), a flood of
combining marks is thinned, lone surrogates (UTF-7 can make them) are replaced. Idempotent.
"""

import re

__all__ = ["cut", "has_hidden", "one_line", "visible"]

# Marks that only set a direction are harmless and common in Hebrew and Arabic: dropped, not shown.
_DROPPED = "\u200e\u200f\u061c"
_HIDDEN = (
    "\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u206a-\u206f"
    "\ufeff\u00ad\u180e\u034f\u115f\u1160\u3164\uffa0"
)
_TAGS = "\U000e0000-\U000e007f"
_HIDES = re.compile(f"[{_HIDDEN}{_TAGS}]")
_BAD_LINE = re.compile(f"[\\x00-\\x1f\\x7f-\\x9f\u2028\u2029\ud800-\udfff{_DROPPED}{_HIDDEN}{_TAGS}]")
_BAD_TEXT = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_FLOOD = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_SPACES = re.compile(r"\s{2,}|[^\S ]")


def _mark(found: re.Match[str]) -> str:
    letter = found[0]
    number = ord(letter)
    if letter in "\t\r\n\u2028\u2029\x0b\x0c\x85":
        return " "
    if number < 0xA0 or letter in _DROPPED:
        return ""
    if 0xD800 <= number <= 0xDFFF:
        return "\ufffd"
    return f"‹U+{number:04X}›"


def one_line(text: str) -> str:
    """Return `text` as one line for a header, a name, a file name: nothing in it can hide or reorder."""
    if text.isascii() and text.isprintable():
        return text.strip() if "  " not in text else " ".join(text.split())
    text = _FLOOD.sub(r"\1", _BAD_LINE.sub(_mark, text))
    return _SPACES.sub(" ", text).strip()


def visible(text: str) -> str:
    r"""Return `text` with its lines kept: LF line ends, tabs kept, controls gone, bidi marks visible."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and text.isprintable():
        return text
    return _FLOOD.sub(r"\1", _BAD_TEXT.sub(_mark, text))


def has_hidden(text: str) -> bool:
    """Tell whether undisplayed letters or overrides sit in a decoded, not yet cleaned text."""
    return not text.isascii() and _HIDES.search(text) is not None


def cut(text: str, length: int) -> str:
    """Return at most `length` letters, the last one an ellipsis where something was cut."""
    return text if len(text) <= length else text[: max(0, length - 1)] + "…"
