"""A TOML text cut into its tables with their comments, so that tables can be moved, changed and taken out.

tomlkit keeps a comment above a table with the table before it; a person means it for the one below. So the
text is cut here: a comment directly above a header goes with that header, one that stands alone stays where
it is. Put together again, the pieces are the text, octet by octet.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Path = tuple[str, ...]

_HEADER = re.compile(r"\s*\[\[?([^\]#]+)\]")
_KEY = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)\s*(?:\.|$)""")
_STRING = re.compile(r'"(?:[^"\\\n]|\\.)*"|' + r"'[^'\n]*'")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_LONG = ('"""', "'''")


@dataclass(frozen=True, slots=True)
class Block:
    """One table with all below it, or (path ()) text that belongs to none: the beginning, lone comments."""

    path: Path
    text: str


def split(text: str, depth: int = 1) -> list[Block]:
    """Cut a text at the headers of so many names; deeper ones stay with the one above them.

    A deeper one of another table than the one above it begins a block, whose path is that table's.
    """
    blocks: list[Block] = []
    path: Path = ()
    lines: list[str] = []
    for line, header in _lines(text):
        if header and (len(header) <= depth or header[: len(path)] != path):
            own, alone, lead = _ending(lines)
            blocks += [Block(path, own)] if own else []
            blocks += [Block((), alone)] if alone else []
            path, lines = header[:depth], [*lead, line]
        else:
            lines.append(line)
    own, alone, last = _ending(lines)
    if alone or own.endswith("\n\n"):
        alone += "".join(last)
    else:
        own += "".join(last)
    return [*blocks, *(block for block in (Block(path, own), Block((), alone)) if block.text)]


def _ending(lines: list[str]) -> tuple[str, str, list[str]]:
    """Return what is a table's own, comments that stand alone, and those directly above the next header."""
    end = len(lines)
    while end and _is_free(lines[end - 1]):
        end -= 1
    if not end and not any(line.strip() for line in lines):
        return "".join(lines), "", []
    lead = len(lines)
    while lead > end and lines[lead - 1].strip():
        lead -= 1
    own = end
    while own < lead and lines[own].strip() and end:
        own += 1
    while own < lead and not lines[own].strip():
        own += 1
    return "".join(lines[:own]), "".join(lines[own:lead]), lines[lead:]


def _is_free(line: str) -> bool:
    said = line.strip()
    return not said or said.startswith("#")


def _lines(text: str) -> Iterator[tuple[str, Path]]:
    """Yield each line, and the names of the header that it is, if it is one."""
    quote, depth = "", 0
    for line in _LINE.findall(text):  # TOML's lines end at LF alone; splitlines() knows ten other ends
        if not quote and not depth and (found := _HEADER.match(line)):
            yield line, _names(found[1])
            continue
        quote, depth = _after(line, quote, depth)
        yield line, ()


def _names(dotted: str) -> Path:
    return tuple(name.strip("\"'") for name in _KEY.findall(dotted.strip().lstrip("[")))


def _after(line: str, quote: str, depth: int) -> tuple[str, int]:
    """Return in which long string, and in how many brackets, the next line begins."""
    at = 0
    while at < len(line):
        if quote:
            end = _closing(line, at, quote)
            if end < 0:
                return quote, depth
            at, quote = end, ""
        elif line[at : at + 3] in _LONG:
            quote, at = line[at : at + 3], at + 3
        elif found := _STRING.match(line, at):
            at = found.end()
        elif line[at] == "#":
            break
        else:
            depth += (line[at] in "[{") - (line[at] in "]}")
            at += 1
    return quote, max(depth, 0)


def _closing(line: str, at: int, quote: str) -> int:
    """Return where a long string has ended, -1 where it goes on; quotes may stand before its end."""
    while at < len(line):
        if line[at] == "\\" and quote == '"""':
            at += 2
        elif line.startswith(quote, at):
            at += 3
            while at < len(line) and line[at] == quote[0]:
                at += 1
            return at
        else:
            at += 1
    return -1


def joined(texts: Iterable[str]) -> str:
    """Put blocks together with an empty line between those that were not together before."""
    made = ""
    for text in texts:
        if made and not made.endswith("\n"):
            made += "\n"
        if made and not made.endswith("\n\n") and text.lstrip().startswith(("[", "#")):
            made += "\n"
        made += text
    return made
