"""Address fields to people: linear, without recursion, as tolerant as mail is wrong.

The field is taken apart before anything is decoded: an encoded word is decoded in display names
only, never inside an address (the Mailsploit attacks live there), so the domain that is shown is
the domain that is used.
"""

import re

from popview.mail.charsets import guess
from popview.mail.visible import cut, one_line
from popview.mail.words import MOST_FIELD, decode_header
from popview.types import Person

__all__ = ["MOST_PEOPLE", "addresses", "one_address"]

MOST_PEOPLE = 200  # shown of one field
_MOST_NAME = 500  # letters
_MOST_ANGLE = 1000  # letters between "<" and ">": each "<" costs no more than that
# The usual shapes in one match; possessive, so that hostile blanks cost no more than their length.
_SIMPLE = re.compile(
    rb'\s*+(?:"([^"\\<>]*+)"\s*+|([^"<>,;:()\\@]*+))<([^<>"\s,;:()@\\=]++@[^<>"\s,;:()@\\=]++)>\s*+$'
)
_BARE = re.compile(rb"\s*+([^<>\"\s,;:()@\\=]++@[^<>\"\s,;:()@\\=]++)\s*+$")
_PLAIN = re.compile(r'[^",;:<>()]+')
_QUOTED = re.compile(r'"((?:[^"\\]++|\\.)*+)"', re.DOTALL)
_ANGLE = re.compile(r'<((?:"(?:[^"\\]++|\\.)*+"|[^"<>])*+)>', re.DOTALL)
_WORDS = re.compile(r"\S+", re.ASCII)
_COMMENT = re.compile(r"[^()\\]+|\\.|[()]", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_FOLD = re.compile(rb"\r*\n(?=[ \t])")
_ROUTE = re.compile(r"\A\s*+@[^:]*+:", re.ASCII)
_BLANKS = " \t\n\r\v\f"  # of octets: 0x85 and 0xA0 are letters' parts here, though str calls them blank


def one_address(value: bytes, charset: str = "") -> tuple[str, str]:
    """Return (name, address) of the first person of an address field; both empty where there is none.

    No Person: this is asked twice for every row of a mailbox.
    """
    if found := _SIMPLE.match(value):
        quoted, plain, address = found.groups()
        name = plain if quoted is None else quoted
        return decode_header(name, charset) if name else "", _address(address.decode("latin-1"))
    if bare := _BARE.match(value):
        return "", _address(bare[1].decode("latin-1"))
    people = addresses(value, charset, most=1)
    return (people[0].name, people[0].address) if people else ("", "")


def addresses(value: bytes, charset: str = "", most: int = MOST_PEOPLE) -> tuple[Person, ...]:
    """Return the people of an address field, groups flattened, at most `most`.

    A group without members is one person with a name and no address.
    """
    reader = _Reader(_FOLD.sub(b"", value[:MOST_FIELD]).decode("latin-1"), charset, most)
    return reader.read()


class _Reader:
    """One pass over the field; `text` holds octets as latin-1 letters, so that nothing is lost."""

    def __init__(self, text: str, charset: str, most: int) -> None:
        self._text = text
        self._charset = charset
        self._most = most
        self._people: list[Person] = []
        self._quotes_end = True  # False once a quote was found open: no later one is tried
        self._angles_end = True
        self._group = ""
        self._group_is_empty = True
        self._start()

    def _start(self) -> None:
        self._words: list[str] = []  # pieces of the display name, or a bare address
        self._quoted: list[bool] = []
        self._comment = ""
        self._angle: str | None = None
        self._holds_at = False  # among the words: a colon then ends no name of a group

    def read(self) -> tuple[Person, ...]:
        at = 0
        text = self._text
        while at < len(text) and len(self._people) < self._most:
            at = self._step(at)
        if len(self._people) < self._most:
            self._finish()
        return tuple(self._people)

    def _step(self, at: int) -> int:
        text = self._text
        letter = text[at]
        if letter == '"':
            return self._read_quoted(at)
        if letter == "<":
            return self._read_angle(at)
        if letter == "(":
            return self._read_comment(at)
        if letter in ",;":
            self._finish()
            if letter == ";":
                self._end_group()
            return at + 1
        if letter == ":" and self._angle is None and not self._holds_at:
            self._group, self._group_is_empty = self._name(), True
            self._start()
            return at + 1
        plain = _PLAIN.match(text, at)
        piece = plain[0] if plain else letter
        self._add(piece, False)
        return at + len(piece)

    def _add(self, piece: str, is_quoted: bool) -> None:
        self._words.append(piece)
        self._holds_at = self._holds_at or "@" in piece
        self._quoted.append(is_quoted)

    def _read_quoted(self, at: int) -> int:
        found = _QUOTED.match(self._text, at) if self._quotes_end else None
        if found is None:
            self._quotes_end = False
            return at + 1
        self._add(found[1], True)
        return found.end()

    def _read_angle(self, at: int) -> int:
        found = _ANGLE.match(self._text, at, at + _MOST_ANGLE) if self._angles_end else None
        if found is None:
            if self._text.find(">", at) < 0:
                self._angles_end = False
            self._angle = self._angle or ""
            plain = _PLAIN.match(self._text, at + 1)
            if plain is None:
                return at + 1
            self._angle = plain[0]
            return plain.end()
        if self._angle:
            self._add(f" <{self._angle}> ", False)  # an earlier one is part of what is shown
        self._angle = found[1]
        return found.end()

    def _read_comment(self, at: int) -> int:
        """Skip a comment to its end, however deep it nests; an open one ends with the field."""
        depth = 0
        end = len(self._text)
        for found in _COMMENT.finditer(self._text, at):
            depth += {"(": 1, ")": -1}.get(found[0], 0)
            if depth == 0:
                end = found.end()
                break
        inside = self._text[at + 1 : end - 1 if depth == 0 else end]
        self._comment = self._comment or _ESCAPE.sub(r"\1", inside)
        return end

    def _finish(self) -> None:
        """One mailbox ended: by a comma, a semicolon or the end of the field."""
        if self._angle is not None:
            person = Person(self._name() or self._decode(self._comment), _address(self._angle))
        else:
            person = self._bare()
        self._start()
        if person.name or person.address:
            self._group_is_empty = False
            self._people.append(person)

    def _bare(self) -> Person:
        pairs = zip(self._words, self._quoted, strict=True)
        joined = "".join(f'"{word}"' if quoted else word for word, quoted in pairs).strip(_BLANKS)
        if "@" not in joined:
            return Person(self._name(), "")
        *names, address = _WORDS.findall(joined) if " " in joined and '"' not in joined else [joined]
        if "@" not in address:  # "a@b.example Some Name"
            return Person(self._name(), "")
        return Person(self._decode(" ".join(names)) or self._decode(self._comment), _address(address))

    def _end_group(self) -> None:
        if self._group and self._group_is_empty:
            self._people.append(Person(self._group, ""))
        self._group = ""

    def _name(self) -> str:
        pairs = zip(self._words, self._quoted, strict=True)
        return self._decode("".join(_ESCAPE.sub(r"\1", word) if quoted else word for word, quoted in pairs))

    def _decode(self, text: str) -> str:
        return cut(decode_header(text.encode("latin-1"), self._charset), _MOST_NAME)


def _address(text: str) -> str:
    """Return an addr-spec as it is used: raw UTF-8 is read, encoded words are not."""
    if "@" in text[:64] and text.lstrip(_BLANKS).startswith("@"):
        text = _ROUTE.sub("", text, count=1)
    if text.isascii() and text.isprintable() and " " not in text and len(text) < _MOST_NAME:
        return text
    text = one_line(guess(text.encode("latin-1")))
    return cut(text if '"' in text else text.replace(" ", ""), _MOST_NAME)  # quotes keep their blanks
