"""The structure of a message: one linear pass over its bytes, no recursion, with limits.

Nodes are offsets into the raw message, so a tree of a 100 MB mail costs next to nothing and a
part's bytes are exactly the message's bytes. This replaces the standard library's parser, which
takes 9.5 octets of memory per octet of mail, recurses, and does not split at boundaries in angle
brackets. Cut messages (TOP) are no special case: what is open at the end is incomplete.
"""

import mmap
from collections.abc import Iterator
from dataclasses import dataclass, field

from popview.mail.entity import Entity, read_entity
from popview.types import Defect

__all__ = ["MOST_DEPTH", "MOST_MESSAGES", "MOST_PARTS", "Node", "Raw", "Tree", "scan"]

Raw = bytes | mmap.mmap

MOST_PARTS = 10_000
MOST_DEPTH = 100  # multiparts inside each other
MOST_MESSAGES = 20  # messages inside each other
_MOST_REPAIRS = 10  # multiparts whose boundary is looked for: each costs a look at its body
_MOST_LINE = 8000  # octets: longer lines are no delimiters


@dataclass(slots=True)
class Node:
    """One entity. `raw[start:body]` is its header, `raw[body:end]` its content, still encoded."""

    path: str  # "1.2": places from 1; "" is no path
    entity: Entity
    raw: Raw
    start: int
    body: int
    end: int
    depth: int = 0
    messages: int = 0  # messages around it
    is_complete: bool = False
    children: list["Node"] = field(default_factory=list)
    inside: list["Node"] = field(default_factory=list)  # unpacked from the content: TNEF, S/MIME, uuencode
    preamble_end: int = -1  # of a multipart: where its first delimiter starts
    epilogue: int = -1  # where the text behind its closing delimiter starts

    @property
    def kind(self) -> str:
        """Media type, lower case."""
        return self.entity.kind

    @property
    def is_leaf(self) -> bool:
        """True for what has content of its own."""
        return not self.children

    def content(self) -> bytes:
        """Return the octets of the content, still encoded."""
        return self.raw[self.body : self.end]

    def walk(self) -> Iterator["Node"]:
        """Yield this node and all below, depth first, in the order of the message."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.inside))
            stack.extend(reversed(node.children))


@dataclass(slots=True)
class Tree:
    """A message taken apart."""

    root: Node
    defects: list[Defect] = field(default_factory=list)

    def note(self, defect: Defect) -> None:
        """Remember a defect once."""
        if defect not in self.defects:
            self.defects.append(defect)

    def find(self, path: str) -> Node | None:
        """Return the node with this path."""
        return next((node for node in self.root.walk() if node.path == path), None)


def scan(raw: Raw, prefix: str = "1", messages: int = 0, *, is_whole: bool = True) -> Tree:
    """Take a message apart. Never raises; what was wrong is in `defects`.

    Without `is_whole` (a preview by TOP) what is still open at the end is marked as not complete.
    """
    return _Scanner(raw, messages, is_whole).run(prefix)


class _Scanner:
    def __init__(self, raw: Raw, messages: int, is_whole: bool) -> None:
        self._is_whole = is_whole
        self._raw = raw
        self._messages = messages
        self._count = 0
        self._open: list[Node] = []  # from the root down; multiparts, messages and one leaf
        self._levels: dict[bytes, int] = {}  # boundary -> index of the innermost multipart that has it
        self._repairs: list[Node] = []
        self._is_full = False

    def run(self, path: str) -> Tree:
        entity = read_entity(self._raw, 0, len(self._raw), frozenset())
        root = Node(path, entity, self._raw, 0, entity.body, len(self._raw), messages=self._messages)
        self._tree = Tree(root)
        self._enter(root)
        self._split(root.body, len(self._raw))
        self._close(0, len(self._raw), is_end=True)
        self._repair()
        if not entity.has_fields:
            self._tree.note(Defect.NO_HEADER)
        return self._tree

    def _enter(self, node: Node) -> None:
        """Open a node: multiparts wait for their delimiters, messages are read at once."""
        while True:
            self._count += 1
            self._open.append(node)
            if node.entity.boundary is not None and node.depth < MOST_DEPTH:
                self._levels[node.entity.boundary] = len(self._open) - 1
                return
            if node.kind.startswith("multipart/"):
                self._tree.note(Defect.TOO_DEEP if node.depth >= MOST_DEPTH else Defect.BAD_BOUNDARY)
                return
            if not node.entity.is_message:
                return
            if node.messages >= MOST_MESSAGES or node.depth >= MOST_DEPTH:
                self._tree.note(Defect.TOO_DEEP)
                return
            node = self._child(node, node.body, messages=node.messages + 1)

    def _child(self, parent: Node, start: int, messages: int) -> Node:
        default = "message/rfc822" if parent.kind == "multipart/digest" else "text/plain"
        entity = read_entity(self._raw, start, len(self._raw), self._levels.keys(), default)
        path = f"{parent.path}.{len(parent.children) + 1}"
        end = len(self._raw)
        child = Node(path, entity, self._raw, start, entity.body, end, parent.depth + 1, messages)
        parent.children.append(child)
        return child

    def _split(self, at: int, end: int) -> None:
        """Go through the lines that start with two hyphens; each is matched by one look-up."""
        raw = self._raw
        at = max(0, at - 1)  # the delimiter may be the first line of a body
        if at == 0 and raw[:2] == b"--":
            at = self._delimiter(0, 2)
        while not self._is_full and self._levels:
            hit = raw.find(b"\n--", at, end)
            if hit < 0:
                return
            at = self._delimiter(hit, hit + 3)

    def _delimiter(self, hit: int, text_start: int) -> int:
        """Act on one candidate line; return where to look on."""
        raw = self._raw
        line_end = raw.find(b"\n", text_start, text_start + _MOST_LINE)
        if line_end < 0:
            if len(raw) - text_start >= _MOST_LINE:
                return text_start
            line_end = len(raw)
        line = raw[text_start:line_end].rstrip()
        level = self._levels.get(line)
        if level is None:
            level = self._levels.get(line[:-2]) if line.endswith(b"--") else None
            if level is not None:
                self._finish(level, hit, line_end)
            return line_end if level is not None else text_start
        if self._count >= MOST_PARTS:
            self._tree.note(Defect.TOO_MANY_PARTS)
            self._is_full = True
            return len(raw)
        self._part(level, hit, line_end)
        return max(line_end, self._open[-1].body - 1)

    def _part(self, level: int, hit: int, line_end: int) -> None:
        self._close(level + 1, hit)
        parent = self._open[level]
        if parent.preamble_end < 0:
            parent.preamble_end = hit
        if parent.epilogue >= 0:  # a part behind the closing delimiter: kept reachable
            parent.epilogue = -1
            self._tree.note(Defect.BAD_BOUNDARY)
        self._enter(self._child(parent, min(line_end + 1, len(self._raw)), parent.messages))

    def _finish(self, level: int, hit: int, line_end: int) -> None:
        self._close(level + 1, hit)
        multipart = self._open[level]
        multipart.is_complete = True
        multipart.epilogue = min(line_end + 1, len(self._raw))
        if multipart.preamble_end < 0:
            multipart.preamble_end = hit

    def _close(self, level: int, hit: int, *, is_end: bool = False) -> None:
        """End all open nodes from `level` on at `hit`; the line end in front belongs to the delimiter."""
        end = hit - 1 if not is_end and hit > 0 and self._raw[hit - 1 : hit] == b"\r" else hit
        for node in reversed(self._open[level:]):
            # a header that runs straight into a delimiter ends behind that line end
            node.end = end = max(node.body, end)
            if node.kind.startswith("multipart/"):
                if not node.children:
                    self._repairs.append(node)
                elif is_end and not node.is_complete:
                    self._tree.note(Defect.TRUNCATED)
            node.is_complete = node.is_complete or not is_end or self._is_whole
        del self._open[level:]
        if any(index >= level for index in self._levels.values()):
            self._levels = {
                node.entity.boundary: index
                for index, node in enumerate(self._open)
                if node.entity.boundary is not None
            }

    def _repair(self) -> None:
        """Split multiparts that their boundary did not split, by the first line that looks like one."""
        for node in self._repairs[:_MOST_REPAIRS]:
            boundary = self._sniff(node)
            if boundary is None or node.depth >= MOST_DEPTH or self._is_full:
                continue
            self._tree.note(Defect.BAD_BOUNDARY)
            node.entity.boundary = boundary
            self._open, self._levels = [node], {boundary: 0}
            end = node.end
            self._split(node.body, end)
            self._close(0, end, is_end=True)

    def _sniff(self, node: Node) -> bytes | None:
        """Find a delimiter: a line of two hyphens and more, followed by a header field."""
        raw, at = self._raw, max(0, node.body - 1)
        for _ in range(100):
            hit = raw.find(b"\n--", at, node.end)
            line_end = raw.find(b"\n", hit + 3, min(node.end, hit + _MOST_LINE)) if hit >= 0 else -1
            if line_end < 0:
                return None
            boundary = raw[hit + 3 : line_end].rstrip()
            if boundary and raw[line_end + 1 : line_end + 9].lower() in (b"content-", b"mime-ver"):
                return boundary
            at = hit + 3
        return None
