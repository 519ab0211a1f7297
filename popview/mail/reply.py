"""An answer to a message as a mailto: address (RFC 6068): to whom, about what, with how much quoted text.

What the message says goes into the address percent-encoded and nowhere else: an address of a header is taken
only if it is one beyond doubt, and no field is written but cc, subject, in-reply-to and body. So a crafted
Reply-To or subject can add neither a recipient nor a file.
"""

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import quote

from popview.types import Body, BodyKind, Document, Person

__all__ = ["MOST_ELSEWHERE", "MOST_ON_WINDOWS", "Reply", "is_address", "reply_to", "subject_of"]

MOST_ON_WINDOWS = 2000
"""Letters of an address on Windows: its shell hands over 2,083 at most, Outlook takes 2,046."""

MOST_ELSEWHERE = 8000
"""On other systems: mail programs take far more, servers of mail in a browser answer more with an error."""

_MOST_SUBJECT = 250
_MOST_MESSAGE_ID = 250
_MOST_LINES = 5000
_LONGEST_LINE = 20_000  # letters; what is longer is cut anyway
_WIDTH = 72  # letters of a quoted line
_MARKS = re.compile(r"(?:> ?){1,64}")
# Letters that mean something to addresses, shells and scripts on the way are left out, although RFC 5322
# knows them: & ? % ` | { } in both, and a - at the beginning.
_ADDRESS = re.compile(r"(?!-)[\w.!#$'*+/=^~-]{1,64}@(?:[\w-]{1,63}\.){0,10}[\w-]{1,63}")
_MESSAGE_ID = re.compile(r"[A-Za-z0-9!#$'*+/=^_~.:\[\]-]+@[A-Za-z0-9!#$'*+/=^_~.:\[\]-]+")
# How answers are named: English, German, Scandinavian, Italian, Polish, Spanish and Portuguese, French,
# Turkish, Hungarian, Dutch, Russian and Ukrainian, Chinese.
_ANSWERED = re.compile(
    r"(?:re|aw|antw|antwort|sv|vs|rif|odp|res|ynt|vá|отв|ответ|відп|回复|回覆|答复|答覆)"
    r"\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\^\d{1,4})?\s*[:：]\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reply:
    """`url` is a mailto: address; "" where the message names nobody, or more people than an address can."""

    url: str
    to: tuple[str, ...]
    cc: tuple[str, ...] = ()
    is_cut: bool = False  # less is quoted than the message says


def reply_to(
    document: Document, *, own: Iterable[str] = (), to_all: bool, attribution: str, most: int = MOST_ELSEWHERE
) -> Reply:
    """Return the answer to a message.

    own: the person's addresses, which get no copy; attribution: the line above the quote; most: letters that
    the address may have. Reply-To goes before From (RFC 5322, 3.6.3); an answer to an own message goes to
    those whom that went to.
    """
    mine = {address.casefold() for address in own}
    to, cc = _recipients(document, mine, to_all=to_all)
    if not to:
        return Reply("", (), ())
    fields = [("cc", ",".join(map(_encoded, cc)))] if cc else []
    fields.append(("subject", _encoded(subject_of(document.subject))))
    message_id = document.message_id
    if len(message_id) <= _MOST_MESSAGE_ID and _MESSAGE_ID.fullmatch(message_id):
        fields.append(("in-reply-to", _encoded(f"<{message_id}>")))
    head = f"mailto:{','.join(map(_encoded, to))}?" + "&".join(f"{name}={value}" for name, value in fields)
    if len(head) > most:
        return Reply("", to, cc)
    body, is_cut = _body(document, attribution, most - len(head) - len("&body="))
    return Reply(f"{head}&body={body}" if body else head, to, cc, is_cut)


def subject_of(subject: str) -> str:
    """Return "Re: " and the subject, on one line, without what marks it as an answer already."""
    line = " ".join("".join(_letters(subject)).split())
    while (found := _ANSWERED.match(line)) is not None:
        line = line[found.end() :]
    return f"Re: {line[:_MOST_SUBJECT].rstrip()}".rstrip()


def is_address(text: str) -> bool:
    """Return whether a text is one plain address: no quotes, no comments, nothing that could end it."""
    return len(text) <= 254 and _ADDRESS.fullmatch(text) is not None


def _recipients(
    document: Document, mine: set[str], *, to_all: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    fields: dict[str, tuple[Person, ...]] = {}
    for name, people in document.people:
        fields.setdefault(name, people)
    writers = _addresses(fields.get("From", ())) or _addresses(fields.get("Sender", ()))
    is_mine = bool(writers) and all(one.casefold() in mine for one in writers)
    first = _addresses(fields.get("To", ())) if is_mine else _addresses(fields.get("Reply-To", ())) or writers
    first = _without(first, mine) or first  # alone with oneself is how notes are kept
    if not to_all:
        return first, ()
    taken = mine | {one.casefold() for one in first}
    more = _without(_addresses(fields.get("To", ())), taken)
    cc = _without(_addresses(fields.get("Cc", ())), taken | {one.casefold() for one in more})
    return (*first, *more), cc


def _addresses(people: tuple[Person, ...]) -> tuple[str, ...]:
    found = {one.address.casefold(): one.address for one in people if is_address(one.address)}
    return tuple(found.values())


def _without(addresses: tuple[str, ...], left_out: set[str]) -> tuple[str, ...]:
    return tuple(one for one in addresses if one.casefold() not in left_out)


def _body(document: Document, attribution: str, room: int) -> tuple[str, bool]:
    """Return the quoted text, encoded, and whether some of it is left out."""
    found = next((body for body in document.bodies if body.kind is BodyKind.PLAIN), Body(BodyKind.PLAIN, ""))
    lines = found.text.strip("\n").split("\n")
    if lines == [""]:
        return "", False
    pieces = [_encoded(f"{' '.join(''.join(_letters(attribution)).split())}\r\n")]
    room -= len(pieces[0])
    if room < 0:
        return "", True
    for line in islice(_quoted(lines), _MOST_LINES):
        piece = _encoded(line)
        if len(piece) > room:
            return "".join([*pieces, _beginning(line, room)]), True
        pieces.append(piece)
        room -= len(piece)
    return "".join(pieces), not found.is_complete


def _quoted(lines: list[str]) -> Iterator[str]:
    """Yield the lines up to the signature, each quoted once more and broken at blanks (RFC 3676, 4.5)."""
    for line in lines:
        if line == "-- ":
            return
        marks = _MARKS.match(line)
        above = ">" * marks[0].count(">") if marks is not None else ""
        rest = "".join(_letters(line[len(marks[0]) if marks is not None else 0 :][:_LONGEST_LINE]))
        wrapped = textwrap.wrap(rest, _WIDTH, break_long_words=False, break_on_hyphens=False)
        for one in [rest] if len(rest) <= _WIDTH else wrapped:
            yield f">{above} {one}".rstrip() + "\r\n"


def _beginning(line: str, room: int) -> str:
    """Return what fits of a line, encoded."""
    out: list[str] = []
    for letter in line.rstrip():
        out.append(_encoded(letter))
        room -= len(out[-1])
        if room < 0:
            return "".join(out[:-1])
    return "".join(out)


def _letters(text: str) -> Iterator[str]:
    """Yield what may be written into a field: no controls, no halves of letters; tabs as blanks."""
    for letter in text:
        kind = unicodedata.category(letter)
        if kind not in ("Cc", "Cs"):
            yield letter
        elif letter in "\t\n\r":
            yield " "


def _encoded(text: str) -> str:
    """Percent-encode everything but the letters that RFC 3986 leaves alone, and the @ of addresses."""
    return quote(text, safe="@")
