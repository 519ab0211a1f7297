"""Which parts of a message are read, in which order, and which are attachments.

Alternatives are chosen, related pictures are set aside, everything else follows the order of the
message. HTML parts stay apart: they are sanitised one by one and never joined before (an open
attribute in one must not swallow the next).
"""

from dataclasses import dataclass, field

from popview.mail.addresses import addresses
from popview.mail.appointments import appointments
from popview.mail.content import decoded, text_of
from popview.mail.headers import fields
from popview.mail.reports import Rows, calendar_rows, field_rows, rows_to_html, rows_to_text
from popview.mail.tree import Node, Tree
from popview.mail.uuencode import split_files
from popview.mail.words import decode_header
from popview.types import Appointment, Defect

__all__ = ["Reading", "Section", "read_sections"]

_STATUS = frozenset(
    {"message/delivery-status", "message/disposition-notification", "message/feedback-report"}
    | {"message/global-delivery-status", "message/global-disposition-notification"}
)
_HEADERS = frozenset({"text/rfc822-headers", "message/global-headers"})
_TEXTS = frozenset(
    {"text/plain", "text/enriched", "text/richtext", "text/markdown", "text/x-amp-html", "text/"}
)
_MOST_SECTIONS = 500
_MOST_LETTERS = 3_000_000  # of all sections together


@dataclass(slots=True)
class Section:
    """One thing to read: plain text, HTML as written, or both as alternatives."""

    text: str | None = None
    html: tuple[str, ...] = ()
    is_text_complete: bool = True
    is_html_complete: bool = True

    def is_complete_as(self, *, html: bool) -> bool:
        """Return whether all of it is there; where one of both is missing, it is made of the other."""
        has = bool(self.html) if html else self.text is None
        return self.is_html_complete if has else self.is_text_complete


@dataclass(slots=True)
class Reading:
    """What a message holds for a reader."""

    sections: list[Section] = field(default_factory=list)
    attachments: list[Node] = field(default_factory=list)
    appointments: list[Appointment] = field(default_factory=list)
    related: list[Node] = field(default_factory=list)  # parts that HTML may show by their Content-ID


def read_sections(tree: Tree, hint: str = "") -> Reading:
    """Choose what is read of a message; `hint` is its charset. Never raises."""
    reader = _Reader(tree, hint)
    reading = reader.reading
    reading.sections = reader.visit(tree.root)
    if not reading.sections:  # the only text was sent as a file: show it too
        for node in reading.attachments:
            if node.kind in ("text/plain", "text/html"):
                reading.sections = reader.text(node)
                break
    return reading


class _Reader:
    """Recursion is bounded by the limits of the tree: a hundred multiparts, twenty messages."""

    def __init__(self, tree: Tree, hint: str) -> None:
        self._tree = tree
        self._hint = hint
        self._letters = 0
        self._sections = 0
        self._named: set[str] = set()  # paths of reading.related
        self.reading = Reading()

    def visit(self, node: Node) -> list[Section]:
        kind = node.kind
        if kind == "multipart/alternative" and node.children:
            return self._alternative(node)
        if kind == "multipart/related" and node.children:
            return self._related(node)
        if kind.startswith("multipart/") and node.children:
            if kind == "multipart/encrypted":
                self._tree.note(Defect.ENCRYPTED)
            return [section for child in node.children for section in self.visit(child)]
        if node.children:
            return self._message(node, node.children[0])
        if node.inside and kind != "text/plain":
            return self._container(node)
        return self._leaf(node)

    def _alternative(self, node: Node) -> list[Section]:
        """Take the last HTML and the first text; everything else stays reachable in all parts."""
        plain: list[Section] | None = None
        rich: list[Section] | None = None
        others: list[Section] = []
        before = len(self.reading.appointments)
        for child in node.children:
            if child.kind == "text/x-amp-html":
                continue
            found = self.visit(child)
            if child.kind == "text/calendar":
                others += found
            elif any(section.html for section in found):
                rich = found
            elif found and plain is None:
                plain = found
        if len(self.reading.appointments) > before and (rich or plain):
            others = []  # the text says in its own words what the calendar holds beside its appointments
        if rich is None:
            return (plain or []) + others
        text = None if plain is None else "\n\n".join(section.text or "" for section in plain)
        is_text_complete = all(section.is_complete_as(html=False) for section in plain or ())
        if text is not None and not text.strip():  # an empty alternative says nothing
            text = None
        html = tuple(fragment for section in rich for fragment in _fragments(section))
        is_html_complete = all(section.is_complete_as(html=True) for section in rich)
        return [Section(text, html, is_text_complete, is_html_complete), *others]

    def _related(self, node: Node) -> list[Section]:
        start = node.entity.parameter("start").strip("<> ")
        root = next((child for child in node.children if start and child.entity.content_id == start), None)
        root = root or node.children[0]
        for child in node.children:
            if child is not root and (child.entity.content_id or child.entity.location):
                self._relate(child)
        sections = self.visit(root)
        for child in node.children:
            if child is not root:
                sections += self.visit(child)
        return sections

    def _relate(self, node: Node) -> None:
        if node.path not in self._named:
            self._named.add(node.path)
            self.reading.related.append(node)

    def _message(self, node: Node, inner: Node) -> list[Section]:
        """Show a message inside with a few lines of its header; it can be saved as a file too."""
        if node.kind == "message/partial":
            self._tree.note(Defect.PARTIAL)
        if node is not self._tree.root and node.kind != "message/partial":
            self.reading.attachments.append(node)
        rows = _header_rows(inner)
        heading = Section(rows_to_text(rows), (rows_to_html(rows),)) if rows else Section("")
        return [heading, *self.visit(inner)]

    def _container(self, node: Node) -> list[Section]:
        """Show what was unpacked: TNEF, opaque S/MIME, an encoded message."""
        if node.kind.startswith("message/"):
            return self._message(node, node.inside[0])
        if len(node.inside) == 1 and "pkcs7" in node.kind:
            self.reading.attachments.append(node)
        return [section for child in node.inside for section in self.visit(child)]

    def _leaf(self, node: Node) -> list[Section]:
        entity = node.entity
        if node.kind == "message/partial":
            self._tree.note(Defect.PARTIAL)
            return self.text(node)
        if "pkcs7-mime" in node.kind and entity.parameter("smime-type").lower() != "signed-data":
            self._tree.note(Defect.ENCRYPTED)
        is_file = entity.disposition == "attachment" or (entity.raw_name != "" and node.path != "1")
        if node.kind in _STATUS or node.kind in _HEADERS:
            return self._rows(node, field_rows(decoded(node, 500_000)[0]))
        if node.kind == "text/calendar":
            return self._calendar(node)
        is_text = node.kind in ("text/html", *_TEXTS) or (
            node.kind.startswith("text/") and not entity.raw_name
        )
        if is_text and (
            not is_file or (entity.disposition == "inline" and node.kind in ("text/plain", "text/html"))
        ):
            return self.text(node)
        if entity.content_id:
            self._relate(node)
        if node.end > node.body or entity.raw_name or entity.disposition:
            self.reading.attachments.append(node)
        return []

    def _calendar(self, node: Node) -> list[Section]:
        self.reading.attachments.append(node)
        text = text_of(node, self._hint)[0]
        found = appointments(text, node.path)
        self.reading.appointments += found
        return self._rows(node, calendar_rows(text, has_card=bool(found)))

    def _rows(self, node: Node, rows: Rows) -> list[Section]:
        if not rows:
            return []
        return [Section(rows_to_text(rows), (rows_to_html(rows),), node.is_complete, node.is_complete)]

    def text(self, node: Node) -> list[Section]:
        """Read a text part, within what a person can read of one message."""
        self._sections += 1
        if self._sections > _MOST_SECTIONS or self._letters > _MOST_LETTERS:
            self._tree.note(Defect.TOO_LONG)
            self.reading.attachments.append(node)
            return []
        text, defects = text_of(node, self._hint)
        for defect in defects:
            self._tree.note(defect)
        is_complete = node.is_complete and Defect.TOO_LONG not in defects
        self._letters += len(text)
        if node.inside:
            text = self._without_files(node, text)
        if not text.strip():
            return []
        if node.kind == "text/html":
            return [Section(None, (text,), is_html_complete=is_complete)]
        return [Section(text, (), is_text_complete=is_complete)]

    def _without_files(self, node: Node, text: str) -> str:
        """Take uuencoded files out of the text that is shown; they are attachments."""
        self.reading.attachments += node.inside
        rest, _ = split_files(text.encode("utf-8", "replace"))
        return rest.decode("utf-8", "replace")


def _fragments(section: Section) -> tuple[str, ...]:
    from popview.mail.plain import to_html

    return section.html or ((to_html(section.text),) if section.text else ())


def _header_rows(inner: Node) -> Rows:
    header = inner.raw[inner.start : min(inner.body, inner.start + 65536)]
    rows: Rows = []
    for name, value in fields(header):
        title = name.decode("latin-1").capitalize()
        if title in ("From", "To", "Cc"):
            people = addresses(value, most=20)
            shown = (
                f"{x.name} <{x.address}>" if x.name and x.address else x.name or x.address for x in people
            )
            rows.append((title, ", ".join(shown)))
        elif title in ("Subject", "Date"):
            rows.append((title, decode_header(value)))
    return rows
