"""Text made alike for searching and sorting: case and accents do not count."""

import unicodedata

from popview.types import Summary

_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ħ": "h"}
)


class _Bare(dict[int, str | int | None]):
    """What becomes of a character: accents go, most stay; each is looked up once in the Unicode tables."""

    def __missing__(self, code: int) -> int | None:
        bare = None if unicodedata.combining(chr(code)) else code
        self[code] = bare
        return bare


_BARE = _Bare(_UNDECOMPOSED)
SEPARATOR = "\0"  # between the fields of a haystack: no typed text matches across it


def fold(text: str) -> str:
    """Return `text` casefolded and without accents: "Ærø Žižek ß" becomes "aero zizek ss"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    if not plain.islower():  # some letters show their case only when taken apart
        plain = unicodedata.normalize("NFKD", plain.casefold())
    return plain.translate(_BARE)


def haystack(row: Summary) -> str:
    """Return what the filter searches: sender, subject, address and recipients, folded."""
    return fold(f"{row.sender}{SEPARATOR}{row.subject}{SEPARATOR}{row.address}{SEPARATOR}{row.to}")
