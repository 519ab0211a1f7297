"""The body of a Document: readable bodies, attachments, pictures, structure, what was blocked."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from popview.mail.content import decoded, decoded_size, text_of
from popview.mail.headers import summary_fields
from popview.mail.html import clean
from popview.mail.images import MOST_OCTETS, Album
from popview.mail.names import dangerous_extension, safe_name
from popview.mail.plain import to_html, to_text
from popview.mail.remote import MOST_REMOTE
from popview.mail.sections import Reading, Section
from popview.mail.tree import Node, Tree
from popview.mail.visible import cut, visible
from popview.mail.warnings import attachment_warnings, hidden_warnings, link_warnings
from popview.types import Attachment, Body, BodyKind, Defect, Part, Warn, WarningKind

__all__ = ["Assembled", "assemble", "attachment_name"]

_MOST_ATTACHMENTS = 500
_MOST_PARTS = 2000
_MOST_PART_TEXT = 20_000  # letters of one part in the list of all parts
_MOST_ALL_PARTS = 500_000
_NO_PATH = str.maketrans("/\\", "__")  # a subject is no path
_EXTENSIONS = {
    "text/plain": "txt", "text/html": "html", "text/calendar": "ics", "text/csv": "csv", "image/png": "png",
    "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp", "image/bmp": "bmp", "image/tiff": "tiff",
    "image/svg+xml": "svg", "application/pdf": "pdf", "application/zip": "zip", "audio/mpeg": "mp3",
    "application/pgp-signature": "asc", "application/pkcs7-signature": "p7s", "message/rfc822": "eml",
    "application/x-pkcs7-signature": "p7s", "application/pkcs7-mime": "p7m", "application/ms-tnef": "dat",
    "application/x-pkcs7-mime": "p7m", "application/pgp-keys": "asc", "message/global": "eml",
}  # fmt: skip
_DANGEROUS_KINDS = frozenset(
    {"application/x-msdownload", "application/x-msdos-program", "application/x-executable",
     "application/x-sh", "application/javascript", "text/javascript", "application/hta",
     "application/java-archive", "application/x-desktop", "image/svg+xml", "text/html"}
)  # fmt: skip


@dataclass(slots=True)
class Assembled:
    """Fields of a Document."""

    bodies: tuple[Body, ...]
    attachments: tuple[Attachment, ...]
    images: tuple[tuple[str, bytes], ...]
    parts: tuple[Part, ...]
    warnings: tuple[Warn, ...]
    blocked: tuple[tuple[str, int], ...]
    trackers: tuple[tuple[str, int], ...]
    remote: tuple[str, ...]


def assemble(
    tree: Tree, reading: Reading, prefer: str, *, is_preview: bool, loaded: Mapping[str, bytes] | None = None
) -> Assembled:
    """Make bodies, attachments and warnings of what was chosen to be read; `loaded`: see html.clean."""
    maker = _Bodies(tree, reading, loaded)
    bodies = maker.bodies(prefer)
    attachments, extensions = _attachments(reading, maker.shown)
    hidden = (("attachment", node.entity.raw_name) for node in reading.attachments[:_MOST_ATTACHMENTS])
    warnings: list[Warn] = list(link_warnings(maker.links))
    if maker.simplified:
        warnings.append(Warn(WarningKind.SIMPLIFIED_HTML, (("reason", maker.simplified),)))
    warnings += attachment_warnings(attachments, extensions)
    warnings += list(dict.fromkeys(hidden_warnings(hidden)))
    everything = Body(BodyKind.ALL_PARTS, _all_parts(tree), not is_preview)
    return Assembled(
        (*bodies, everything),
        attachments,
        maker.album.pictures(),
        tuple(_part(node) for node, _ in zip(tree.root.walk(), range(_MOST_PARTS), strict=False)),
        tuple(warnings),
        tuple(sorted(maker.remote.items())),
        tuple(sorted(maker.trackers.items())),
        tuple(maker.wanted)[:MOST_REMOTE],
    )


class _Bodies:
    """Turns sections into one HTML and one plain body."""

    def __init__(self, tree: Tree, reading: Reading, loaded: Mapping[str, bytes] | None = None) -> None:
        self._tree = tree
        self._loaded = loaded
        self._sections = reading.sections
        self._find = _finder(reading.related, self)
        self.album = Album()
        self.shown: set[str] = set()  # paths of pictures that the HTML shows
        self.links: list[tuple[str, str]] = []
        self.simplified = ""
        self.remote: Counter[str] = Counter()
        self.trackers: Counter[str] = Counter()
        self.wanted: dict[str, None] = {}
        self._grounds: list[str] = []  # of each HTML, in order
        self._is_cut = False  # some HTML was longer than any that is shown
        self._is_text_cut = False  # and plain text was made of it

    def bodies(self, prefer: str) -> tuple[Body, ...]:
        rich: list[str] = []
        plain: list[str] = []
        for section in self._sections:
            html, text = self._section(section)
            rich.append(html)
            plain.append(text)
        is_text_complete = all(section.is_complete_as(html=False) for section in self._sections)
        text = "\n\n".join(text.strip("\n") for text in plain)
        out = [Body(BodyKind.PLAIN, text, is_text_complete and not self._is_text_cut)]
        if any(section.html for section in self._sections):
            markup = self._sheet() + "<hr>".join(filter(None, rich))
            is_html_complete = all(section.is_complete_as(html=True) for section in self._sections)
            out.append(Body(BodyKind.HTML, markup, is_html_complete and not self._is_cut))
        if prefer == BodyKind.HTML:
            out.reverse()
        return tuple(out)

    def _sheet(self) -> str:
        """Return the tag that gives the whole sheet the colour of its one HTML; several have no say."""
        ground = self._grounds[0] if len(self._grounds) == 1 else ""
        return f'<body style="background-color:{ground}">' if ground else ""

    def _section(self, section: Section) -> tuple[str, str]:
        if not section.html:
            return to_html(section.text or ""), section.text or ""
        cleaned = [self._clean(fragment) for fragment in section.html]
        texts: list[str] = []
        for html in cleaned:
            text, links = to_text(html)
            texts.append(text)
            self.links += links
        if section.text is None:
            self._is_text_cut = self._is_cut
            return "<hr>".join(cleaned), "\n\n".join(texts)
        return "<hr>".join(cleaned), section.text

    def _clean(self, fragment: str) -> str:
        found = clean(fragment, self.album, self._find, self._loaded)
        self.simplified = self.simplified or found.simplified
        if found.simplified == "too-large":
            self._is_cut = True
            self._tree.note(Defect.TOO_LONG)
        self.remote += found.remote
        self.trackers += found.trackers
        self.wanted.update(dict.fromkeys(found.wanted))
        self._grounds.append(found.ground)
        return found.html


def _finder(related: list[Node], bodies: _Bodies) -> Callable[[str], bytes | None]:
    """Look pictures up by Content-ID or location, among the parts of this message only."""
    known: dict[str, Node] = {}
    for node in related:
        for name in (node.entity.content_id, node.entity.location):
            if name:
                known.setdefault(name, node)

    def find(identifier: str) -> bytes | None:
        names = (identifier, identifier.partition("?")[0], unquote(identifier))  # RFC 2392: it is a URL
        node = next((known[name] for name in names if name in known), None)
        if node is None or not node.is_complete or node.end - node.body > 2 * MOST_OCTETS:
            return None
        bodies.shown.add(node.path)
        return decoded(node)[0]

    return find


def attachment_name(node: Node) -> str:
    """Return the name under which a part is shown and saved; never empty."""
    kind = node.kind
    if kind.startswith("message/") and node.children and not node.entity.raw_name:
        inner = node.children[0]
        header = inner.raw[inner.start : min(inner.body, inner.start + 65536)]
        subject = summary_fields(header).subject
        name = cut(subject, 80).translate(_NO_PATH)
        return safe_name(f"{name}.eml" if name else f"part-{node.path}.eml")
    end = _EXTENSIONS.get(kind, "txt" if kind.startswith("text/") else "bin")
    return safe_name(node.entity.raw_name, f"part-{node.path}.{end}")


def _attachments(reading: Reading, shown: set[str]) -> tuple[tuple[Attachment, ...], dict[str, str]]:
    out: dict[str, Attachment] = {}
    extensions: dict[str, str] = {}
    for node in reading.attachments[:_MOST_ATTACHMENTS]:
        name = attachment_name(node)
        danger = dangerous_extension(node.entity.raw_name or name)
        if not danger and node.kind in _DANGEROUS_KINDS:
            danger = node.kind
        # a message inside is read within our own frame, not opened; under another name it is no message
        is_dangerous = bool(danger) and not (node.kind.startswith("message/") and danger == "eml")
        extensions[node.path] = danger
        out[node.path] = Attachment(
            node.path,
            name,
            node.kind,
            decoded_size(node),
            is_inline=node.path in shown,
            is_dangerous=is_dangerous,
            is_complete=node.is_complete,
        )
    return tuple(out.values()), extensions


def _part(node: Node) -> Part:
    name = safe_name(node.entity.raw_name, "") if node.entity.raw_name else ""
    return Part(node.path, node.depth, node.kind, name, node.end - node.body)


def _all_parts(tree: Tree) -> str:
    """Return every part with its text, alternatives and texts around the parts included."""
    out: list[str] = []
    room = _MOST_ALL_PARTS
    for node, _ in zip(tree.root.walk(), range(_MOST_PARTS), strict=False):
        pieces = [_headline(node), *_texts_around(node)]
        if node.is_leaf and node.kind.startswith(("text/", "message/")):
            pieces.append(cut(_readable(node), _MOST_PART_TEXT))
        text = "\n".join(piece for piece in pieces if piece)
        room -= len(text)
        if room < 0:
            tree.note(Defect.TOO_LONG)
            break
        out.append(text)
    return "\n\n".join(out)


def _headline(node: Node) -> str:
    entity = node.entity
    facts = [node.path, node.kind, entity.charset[:60], entity.encoding[:40], str(node.end - node.body)]
    return "── " + " · ".join(visible(fact) for fact in facts if fact) + f" {_part(node).name}".rstrip()


def _readable(node: Node) -> str:
    text, _ = text_of(node, most=4 * _MOST_PART_TEXT)
    return text.strip("\n")


def _texts_around(node: Node) -> list[str]:
    """Return what stands before the first and behind the last part of a multipart."""
    if not node.children or not node.kind.startswith("multipart/"):
        return []
    before = node.raw[node.body : max(node.body, node.preamble_end)]
    behind = node.raw[node.epilogue : node.end] if node.epilogue >= 0 else b""
    texts = (
        visible(piece[:_MOST_PART_TEXT].decode("utf-8", "replace")).strip() for piece in (before, behind)
    )
    return [text for text in texts if text]
