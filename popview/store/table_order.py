"""Puts the [[account]] tables of a settings file into another order, each with the comments above it."""

import re
import tomllib
from collections.abc import Sequence

_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)
_OURS = re.compile(r"[ \t]*\[\[[ \t]*account[ \t]*\]\]")
_BELOW = re.compile(r"[ \t]*\[\[?[ \t]*account[ \t]*\.")


def reordered(text: str, wanted: Sequence[str]) -> str:
    """Return the text with its accounts in the wanted order of ids; others follow as they stood.

    The comment lines right above an account go with it; every other letter stays in its place. Where the
    text is written in a way that cannot be taken apart so, it is returned as it was.
    """
    blocks = _blocks(text)
    ids = [_id_of(text[start:end]) for start, end in blocks]
    if None in ids or len(set(ids)) != len(ids):
        return text
    place = {account: number for number, account in enumerate(wanted)}
    order = sorted(range(len(ids)), key=lambda n: (place.get(str(ids[n]), len(place)), n))
    made, at = [], 0
    for (start, end), which in zip(blocks, order, strict=True):
        moved = text[slice(*blocks[which])]
        made += [text[at:start], moved if moved.endswith("\n") else f"{moved}\n"]
        at = end
    result = "".join([*made, text[at:]])
    return result if _holds_the_same(text, result) else text


def _blocks(text: str) -> list[tuple[int, int]]:
    """Return where each account begins, with its comments, and ends, without the blank lines behind it."""
    starts = [found.start() for found in _HEADER.finditer(text) if not _BELOW.match(text, found.start())]
    blocks = []
    for number, start in enumerate(starts):
        if not _OURS.match(text, start):
            continue
        end = _with_comments(text, starts[number + 1]) if number + 1 < len(starts) else len(text)
        kept = text[start:end].rstrip()
        line = text.find("\n", start + len(kept))
        blocks.append((_with_comments(text, start), min(end, len(text) if line < 0 else line + 1)))
    return blocks


def _with_comments(text: str, start: int) -> int:
    """Return where the comment lines right above a header begin."""
    while start > 0:
        line = text.rfind("\n", 0, start - 1) + 1
        if not text[line:start].lstrip().startswith("#"):
            break
        start = line
    return start


def _id_of(block: str) -> str | None:
    try:
        tables = tomllib.loads(block).get("account", [])
    except tomllib.TOMLDecodeError:
        return None
    return str(tables[0].get("id")) if len(tables) == 1 else None


def _holds_the_same(before: str, after: str) -> bool:
    """Say whether nothing but the order is another: a text within a text may look like a table."""
    try:
        old, new = tomllib.loads(before), tomllib.loads(after)
    except tomllib.TOMLDecodeError:
        return False
    accounts = [sorted(map(repr, one.pop("account", []))) for one in (old, new)]
    return bool(accounts[0] == accounts[1] and old == new)
