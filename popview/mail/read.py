"""A message as a Document: the one entrance for the reader child.

Never raises on any bytes: what the code did not foresee, endless recursion and lack of memory
included, ends in a Document that shows the source and says so.
"""

from collections.abc import Iterator, Mapping

from popview.mail.addresses import addresses
from popview.mail.assemble import assemble
from popview.mail.attested import attested, unconfirmed
from popview.mail.dates import parse_date
from popview.mail.headers import MOST_HEADER, fields, header_end
from popview.mail.received import hops
from popview.mail.sections import read_sections
from popview.mail.tree import Raw, Tree, scan
from popview.mail.unpack import unpack
from popview.mail.visible import cut, one_line, visible
from popview.mail.warnings import hidden_warnings, people_warnings
from popview.mail.words import decode_header, decode_raw
from popview.types import Body, BodyKind, Defect, Document, Person, Warn

__all__ = ["read", "source_of", "text_to_search"]

_MOST_HEADER_TEXT = 400_000  # letters of all fields together
_MOST_SUBJECT = 2000
_MOST_VALUE = 16_384
_MOST_APPOINTMENTS = 50
MOST_SOURCE = 1_000_000  # letters
MOST_SEARCHED = 2_000_000  # octets of a message that are looked at for its text: what follows is files
_PEOPLE = ("From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Resent-From", "Resent-To")
_ONCE = frozenset({b"from", b"subject", b"date", b"message-id", b"to", b"cc", b"reply-to", b"sender"})

Fields = dict[bytes, list[bytes]]


def read(
    raw: Raw, lines: int = -1, prefer: str = "html", loaded: Mapping[str, bytes] | None = None
) -> Document:
    """Read one message. `lines` >= 0: `raw` is a preview of that many body lines (TOP).

    `prefer` is the body kind ("html" or "plain") that comes first where the message has both; `loaded`
    holds distant pictures by their address, which the person agreed to show.
    """
    try:
        return _read(raw, lines, prefer, loaded)
    except (Exception, RecursionError, MemoryError):  # noqa: BLE001 - the one border around foreign bytes
        return _damaged(raw, lines)


def _read(raw: Raw, lines: int, prefer: str, loaded: Mapping[str, bytes] | None) -> Document:
    tree = scan(raw, is_whole=lines < 0)
    unpack(tree)
    pairs = fields(raw[: min(tree.root.body, MOST_HEADER)])
    found: Fields = {}
    for name, value in pairs:
        found.setdefault(name.lower(), []).append(value)
    hint = tree.root.entity.charset or _first_charset(tree)
    reading = read_sections(tree, hint)
    _note_defects(tree, found, lines)
    parts = assemble(tree, reading, prefer, is_preview=lines >= 0, loaded=loaded)
    people = tuple(
        (name, shown)
        for name in _PEOPLE
        if (shown := _people(found.get(name.lower().encode("ascii"), []), hint))
    )
    date_field = _first(found, b"date")
    way = hops(_texts(found, b"received"))
    server, results = attested(_texts(found, b"authentication-results"), way)
    return Document(
        subject=cut(decode_header(_first(found, b"subject"), hint), _MOST_SUBJECT),
        people=people,
        date_text=cut(decode_header(date_field[:500]), 200),
        date_s=parse_date(date_field[:200].decode("latin-1")),
        headers=_header_texts(pairs, hint),
        bodies=parts.bodies,
        attachments=parts.attachments,
        images=parts.images,
        parts=parts.parts,
        warnings=(
            *_header_warnings(found, dict(people), hint),
            *unconfirmed(server, results),
            *parts.warnings,
        ),
        defects=tuple(tree.defects),
        blocked=parts.blocked,
        trackers=parts.trackers,
        lines_shown=lines,
        list_unsubscribe=cut(decode_header(_first(found, b"list-unsubscribe")), _MOST_SUBJECT),
        message_id=cut(decode_header(_first(found, b"message-id")), 998).strip("<>"),
        fragment=_fragment(tree),
        remote=parts.remote,
        appointments=tuple(reading.appointments[:_MOST_APPOINTMENTS]),
        hops=way,
        attested_by=server,
        attested=results,
    )


def _first(found: Fields, name: bytes) -> bytes:
    return found.get(name, [b""])[0]


def _texts(found: Fields, name: bytes) -> Iterator[str]:
    return (decode_header(value[:_MOST_VALUE]) for value in found.get(name, []))


def _people(values: list[bytes], hint: str) -> tuple[Person, ...]:
    return tuple(person for value in values[:20] for person in addresses(value, hint))


def _first_charset(tree: Tree) -> str:
    """Return what the first text part is written in: the best hint for raw 8-bit headers."""
    return next((node.entity.charset for node in tree.root.walk() if node.entity.charset), "")


def _header_texts(pairs: list[tuple[bytes, bytes]], hint: str) -> tuple[tuple[str, str], ...]:
    out: list[tuple[str, str]] = []
    room = _MOST_HEADER_TEXT
    for name, value in pairs:
        text = cut(decode_header(value[:_MOST_VALUE], hint), _MOST_VALUE)
        room -= len(name) + len(text)
        if room < 0:
            break
        out.append((one_line(name.decode("latin-1")), text))
    return tuple(out)


def _note_defects(tree: Tree, found: Fields, lines: int) -> None:
    if any(len(values) > 1 for name, values in found.items() if name in _ONCE):
        tree.note(Defect.DUPLICATE_HEADER)
    date_field = _first(found, b"date")
    if date_field.strip() and parse_date(date_field[:200].decode("latin-1")) is None:
        tree.note(Defect.BAD_DATE)
    if tree.root.body > MOST_HEADER or len(_first(found, b"subject")) > _MOST_VALUE:
        tree.note(Defect.TOO_LONG)
    if lines >= 0 and Defect.TRUNCATED in tree.defects:  # a preview ends early by design
        tree.defects.remove(Defect.TRUNCATED)


def _header_warnings(found: Fields, people: dict[str, tuple[Person, ...]], hint: str) -> tuple[Warn, ...]:
    is_list = any(name in found for name in (b"list-id", b"list-post", b"mailing-list"))
    senders = people.get("From", ())
    from_fields = len(found.get(b"from", []))
    raw = [
        (name, decode_raw(_first(found, name.lower().encode("ascii")), hint))
        for name in ("From", "Subject", "Reply-To")
    ]
    warned = people_warnings(senders, people.get("Reply-To", ()), from_fields, is_list=is_list)
    return (*warned, *hidden_warnings(raw))


def _fragment(tree: Tree) -> tuple[int, int]:
    """Return (number, total) of a message/partial; (0, 0) for all others, total 0 if not told."""
    if tree.root.kind != "message/partial":
        return (0, 0)
    number, total = (tree.root.entity.parameter(name) for name in ("number", "total"))
    both = [int(text) if text.isdecimal() and len(text) < 6 else 0 for text in (number, total)]
    return (both[0], both[1])


def source_of(raw: Raw, most: int = MOST_SOURCE) -> str:
    """Return the message as text, as it is: UTF-8 where it fits, else one letter per octet."""
    data = raw[:most]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        is_cut = error.start > len(data) - 4 and len(raw) > most
        text = data[: error.start].decode("utf-8") if is_cut else data.decode("latin-1")
    return visible(text)


def text_to_search(raw: Raw, lines: int, most: int) -> str:
    """Return at most `most` letters of what a person would read, in time that its files do not lengthen.

    `lines`: as read() takes it. "" where there is nothing to read, or where the message could not be read.
    """
    is_cut = len(raw) > MOST_SEARCHED
    document = read(raw[:MOST_SEARCHED] if is_cut else raw, max(lines, 0) if is_cut else lines, "plain")
    texts = (body.text for body in document.bodies if body.kind is BodyKind.PLAIN)
    return next(texts, "")[:most]


def _damaged(raw: Raw, lines: int) -> Document:
    """Show the source only: nothing here depends on what failed."""
    header = raw[: min(header_end(raw[:65536]), 65536)]
    return Document(
        subject=one_line(_line_of(header, b"subject")),
        bodies=(Body(BodyKind.SOURCE, source_of(raw, 200_000), is_complete=len(raw) <= 200_000),),
        defects=(Defect.UNREADABLE,),
        lines_shown=lines,
    )


def _line_of(header: bytes, name: bytes) -> str:
    for line in header.split(b"\n")[:1000]:
        field, colon, value = line.partition(b":")
        if colon and field.strip().lower() == name:
            return value[:500].decode("latin-1")
    return ""
