"""What lies inside single parts: TNEF, opaque S/MIME, encoded messages, uuencoded files.

Foreign libraries run here on foreign bytes; whatever they raise means "cannot be opened", and the
part stays what it was: an attachment that can be saved.
"""

import logging
from collections.abc import Callable, Iterator

from popview.mail.content import decoded
from popview.mail.entity import Entity
from popview.mail.names import extension
from popview.mail.tree import MOST_MESSAGES, Node, Tree, scan
from popview.mail.uuencode import split_files
from popview.types import Defect

__all__ = ["unpack"]

_MOST_OCTETS = 25_000_000  # encoded, of a container that is opened
_MOST_TEXT = 5_000_000  # of a text that is searched for uuencoded files
_MOST_INSIDE = 200  # files out of one container
_TNEF = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_SMIME = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_MESSAGES = frozenset({"message/rfc822", "message/global", "message/news"})
_KINDS = {
    "txt": "text/plain", "htm": "text/html", "html": "text/html", "png": "image/png", "gif": "image/gif",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "pdf": "application/pdf", "zip": "application/zip",
    "doc": "application/msword", "ics": "text/calendar", "eml": "message/rfc822",
}  # fmt: skip


def unpack(tree: Tree) -> None:
    """Fill `inside` of every part that is a container; never raises."""
    for node in list(tree.root.walk()):
        if node.children or not node.is_complete or node.end - node.body > _MOST_OCTETS:
            continue
        opener = _opener(node)
        if opener is None:
            continue
        try:
            node.inside = opener(node, tree)
        except (Exception, RecursionError):  # noqa: BLE001 - foreign parsers on foreign bytes
            tree.note(Defect.BAD_ENCODING)


def _opener(node: Node) -> Callable[[Node, Tree], list[Node]] | None:
    kind = node.kind
    if kind in _TNEF or (kind == "application/octet-stream" and _is_winmail(node)):
        return _open_tnef
    if kind in _SMIME or (kind == "application/octet-stream" and extension(node.entity.raw_name) == "p7m"):
        return _open_smime
    if kind in _MESSAGES and not node.entity.is_message and node.messages < MOST_MESSAGES:
        return _open_message
    if kind == "text/plain" and node.end - node.body <= _MOST_TEXT:
        return _open_text
    return None


def _is_winmail(node: Node) -> bool:
    return node.entity.raw_name.lower() in ("winmail.dat", "win.dat", "att00001.dat")


def _leaf(parent: Node, number: int, name: str, data: bytes, kind: str = "", charset: str = "") -> Node:
    kind = kind or _KINDS.get(extension(name), "application/octet-stream")
    entity = Entity(0, kind, raw_name=name, disposition="attachment" if name else "")
    if charset:
        entity.parameters = (("charset", charset.encode("ascii")),)
    path = f"{parent.path}.{number}"
    return Node(path, entity, data, 0, 0, len(data), parent.depth + 1, parent.messages, is_complete=True)


def _open_tnef(node: Node, _tree: Tree) -> list[Node]:
    from tnefparse import TNEF  # some milliseconds to import, for one mail in a thousand

    logging.getLogger("tnefparse").disabled = True  # it writes what it finds in the mail to the log
    tnef = TNEF(decoded(node)[0])
    texts: list[tuple[str, bytes, str]] = []
    for kind, body in (("text/html", tnef.htmlbody), ("text/plain", tnef.body)):
        if body:
            data = body if isinstance(body, bytes) else str(body).encode("utf-8", "replace")
            texts.append((kind, data, "" if isinstance(body, bytes) else "utf-8"))
    out = [
        _leaf(node, number, "", data, kind, charset)
        for number, (kind, data, charset) in enumerate(texts[:1], start=1)
    ]
    for found in tnef.attachments[:_MOST_INSIDE]:
        name = found.long_filename() or found.name
        text = name.decode("cp1252", "replace") if isinstance(name, bytes) else str(name)
        out.append(_leaf(node, len(out) + 1, text.strip("\x00"), bytes(found.data)))
    return out


def _open_smime(node: Node, tree: Tree) -> list[Node]:
    from asn1crypto.cms import ContentInfo

    info = ContentInfo.load(decoded(node)[0])
    kind = info["content_type"].native
    if kind in ("enveloped_data", "authenticated_enveloped_data", "encrypted_data"):
        tree.note(Defect.ENCRYPTED)
        return []
    if kind != "signed_data":
        return []
    content = info["content"]["encap_content_info"]["content"]
    inner = bytes(content) if content is not None and content.native is not None else b""
    return [_inner_root(node, inner, tree)] if inner else []


def _open_message(node: Node, tree: Tree) -> list[Node]:
    return [_inner_root(node, decoded(node)[0], tree, messages=1)]


def _inner_root(node: Node, data: bytes, tree: Tree, messages: int = 0) -> Node:
    inner = scan(data, f"{node.path}.1", node.messages + messages)
    for defect in inner.defects:
        tree.note(defect)
    return inner.root


def _open_text(node: Node, _tree: Tree) -> list[Node]:
    if (
        node.raw.find(b"begin", node.body, node.end) < 0
        and node.raw.find(b"=ybegin", node.body, node.end) < 0
    ):
        return []
    _, files = split_files(decoded(node)[0])
    return list(_named_leaves(node, files))


def _named_leaves(node: Node, files: list[tuple[bytes, bytes]]) -> Iterator[Node]:
    for number, (name, data) in enumerate(files, start=1):
        yield _leaf(node, number, name.decode("utf-8", "replace"), data)
