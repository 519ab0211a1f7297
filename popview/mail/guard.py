"""The first pass over foreign HTML: well-formed, bounded, and only with tags that mail needs.

What follows (a CSS inliner that crashes on deep nesting, a sanitiser that is quadratic in it, a
layout that doubles with each nested table) gets balanced tags at most MOST_DEPTH deep, tables at
most MOST_TABLES deep, and no endless words. Linear in the length of the text: each construct is
either closed within it, or remembered as never closing.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from popview.mail.attributes import attributes_of, written_attributes
from popview.mail.colours import attribute_colour
from popview.mail.grids import Grids
from popview.mail.styles import names_resource
from popview.mail.tags import (
    BLOCKS,
    CELLS,
    ENDS_P,
    FORMATTING,
    IMPLIED,
    KEPT,
    ROWS,
    SECTIONS,
    SWALLOWED,
    TABLE_TAGS,
    VOID,
)

__all__ = ["BODY_CLASS", "MOST_DEPTH", "MOST_HTML", "MOST_ITEMS", "MOST_TABLES", "Guarded", "guard"]

MOST_HTML = 1_000_000  # letters
MOST_DEPTH = 200
MOST_TABLES = 6
MOST_RUN = 1000  # letters without a blank
MOST_TAGS = 50_000
MOST_ITEMS = 1000  # of one list: Qt takes the square of their number, 5 s for 8,000
_MOST_STYLE = 256_000

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,60})")
_UNIT = r"(?:&[#\w]{1,40};|[^ \t\r\n\u200b&]|&)"
_RUN = re.compile(rf"(?:(?<=[ \t\r\n\u200b])|\A){_UNIT}{{1001,}}+")
_PIECE = re.compile(rf"{_UNIT}{{1000}}+(?!\Z)")
_SPAN = re.compile(r" (col|row)span=\"(\d{1,4})\"")
_PRE_START = re.compile(r"(?:[\r\n]|&#0*(?:10|13);?|&#[xX]0*[aAdD];?|&NewLine;)++")
BODY_CLASS = "mail-body"
_BODY_RULE = re.compile(r"\bbody\b(?=[^{}]{0,200}\{)", re.IGNORECASE)


@dataclass(slots=True)
class Guarded:
    """Bounded HTML and what was found on the way."""

    html: str
    css: str = ""
    simplified: str = ""  # "", "too-deep" or "too-large"
    remote: Counter[str] = field(default_factory=Counter)  # host -> things that would have been loaded
    trackers: Counter[str] = field(default_factory=Counter)  # host -> invisible pictures among them


def guard(html: str, picture: Callable[[str], str | None]) -> Guarded:
    """Return bounded, balanced HTML with allowed tags only; attributes are read, checked, re-written.

    `picture` turns the source of an <img> into the name of a picture of this message, or None.
    """
    first = _Guard(html, picture, MOST_TABLES)
    guarded = first.run()
    depth = first.grids.affordable_depth(MOST_TABLES)
    return guarded if depth == MOST_TABLES else _Guard(html, picture, depth).run()


@lru_cache(maxsize=64)
def _pattern(what: str) -> re.Pattern[str]:
    return re.compile(re.escape(what), re.IGNORECASE | re.ASCII)


@dataclass(slots=True)
class _Open:
    name: str  # as written in the mail
    emitted: str  # as written by us: "div" for a flattened table
    start: str  # the whole tag, to open it again
    items: int = 0  # of a list


class _Guard:
    def __init__(self, html: str, picture: Callable[[str], str | None], most_tables: int) -> None:
        self.grids = Grids()
        self._most_tables = most_tables
        self._result = Guarded("")
        if len(html) > MOST_HTML:
            html = html[:MOST_HTML]
            self._result.simplified = "too-large"
        self._html = html
        self._picture = picture
        self._out: list[str] = []
        self._stack: list[_Open] = []
        self._tables = 0
        self._names: Counter[str] = Counter()  # of what is open: closing tags without a start are many
        self._tags = 0
        self._never_closed: set[str] = set()
        self._css: list[str] = []

    def run(self) -> Guarded:
        at = 0
        html = self._html
        while at < len(html):
            hit = html.find("<", at)
            if hit < 0:
                self._text(html[at:])
                break
            if hit > at:
                self._text(html[at:hit])
            at = self._markup(hit)
        while self._stack:
            self._pop()
        self._result.html = "".join(self._out)
        self._result.css = _BODY_RULE.sub("." + BODY_CLASS, "\n".join(self._css)[:_MOST_STYLE])
        return self._result

    def _text(self, text: str) -> None:
        if self._tables and self._stack[-1].name in ROWS and text.strip():
            self._enter_cell()
        if self._stack and self._stack[-1].name == "pre" and self._out[-1] == self._stack[-1].start:
            start = _PRE_START.match(text)  # parsers drop the first line end, each time they parse
            text = text[start.end() :] if start else text
        if not text:
            return
        if len(text) > MOST_RUN:
            text = _RUN.sub(lambda found: _PIECE.sub("\\g<0>\u200b", found[0]), text)
        self._out.append(text.replace(">", "&gt;") if ">" in text else text)

    def _markup(self, hit: int) -> int:
        """Read what starts with "<"; return where to go on."""
        html = self._html
        tag = _TAG.match(html, hit)
        if tag is None:
            if html.startswith("<!--", hit):
                return self._comment(hit)
            if html[hit + 1 : hit + 2] in ("!", "?", "/"):
                end = html.find(">", hit)
                return end + 1 if end >= 0 else len(html)
            self._out.append("&lt;")
            return hit + 1
        name = tag[2].lower()
        attributes, end = attributes_of(html, tag.end())
        if end < 0:  # no ">" to the end of the text
            return len(html)
        if tag[1]:
            self._close(name)
            return end
        if name in SWALLOWED:
            self._count_dropped(attributes)
            return self._swallow(name, end)
        self._open(name, attributes)
        return end

    def _comment(self, hit: int) -> int:
        for opening in ("<!-->", "<!--->"):
            if self._html.startswith(opening, hit):
                return hit + len(opening)
        end = self._find_once("-->", hit + 4)
        if end >= 0:
            return end + 3
        end = self._find_once(">", hit)
        return end + 1 if end >= 0 else len(self._html)

    def _find_once(self, what: str, at: int) -> int:
        """Find, but look for what is not there only once in the whole text."""
        if what in self._never_closed:
            return -1
        found = _pattern(what).search(self._html, at)
        if found is None:
            self._never_closed.add(what)
            return -1
        return found.start()

    def _swallow(self, name: str, at: int) -> int:
        """Skip an element with its content; without a closing tag only the tag itself is skipped."""
        end = self._find_once(f"</{name}", at)
        if end < 0:
            return at if name != "script" else len(self._html)
        content = self._html[at:end]
        if name == "style":
            self._css.append(content)
        if name != "script":
            self._result.remote.update(names_resource(content))
        close = self._html.find(">", end)
        return close + 1 if close >= 0 else len(self._html)

    def _count_dropped(self, attributes: dict[str, str]) -> None:
        for name, value in attributes.items():
            if name not in ("href", "xmlns", "cite"):
                self._result.remote.update(names_resource(value))

    def _close(self, name: str) -> None:
        name = "div" if name in BLOCKS else name
        if not self._names[name]:
            return
        limit = {"table"} if name != "table" and name not in FORMATTING else set()
        depth = len(self._stack) - 1
        while depth >= 0 and self._stack[depth].name != name:
            item = self._stack[depth]
            if item.name in limit or (name in FORMATTING and item.name in ("td", "th", "table")):
                return
            depth -= 1
        if depth < 0:
            return
        reopened = [item for item in self._stack[depth + 1 :] if item.name in FORMATTING]
        while len(self._stack) > depth:
            self._pop()
        if name in FORMATTING:  # <b><i></b></i>: the inner one goes on
            for item in reopened:
                self._push(item)

    def _pop(self) -> None:
        item = self._stack.pop()
        self._names[item.name] -= 1
        if item.name == "table":
            self._tables -= 1
            self.grids.leave()
        if item.emitted:
            self._out.append(f"</{item.emitted}>")

    def _push(self, item: _Open) -> None:
        self._stack.append(item)
        self._names[item.name] += 1
        self._out.append(item.start)

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        if name == "body":
            attributes = _as_div(attributes)
        name = "div" if name in BLOCKS else name
        if name not in KEPT:
            self._count_dropped(attributes)
            return
        self._tags += 1
        result = self._result
        kept = written_attributes(name, attributes, self._picture, result.remote, result.trackers)
        if kept is None:  # a picture that is not shown: what it says instead
            self._text(attributes.get("alt", "").replace("&", "&amp;").replace("<", "&lt;"))
            return
        if name in TABLE_TAGS and name != "table" and not self._tables:
            return  # a part of a table without a table
        self._imply(name)
        if self._tags > MOST_TAGS or (len(self._stack) >= MOST_DEPTH and name not in VOID):
            self._result.simplified = self._result.simplified or "too-deep"
            return
        self._write(name, kept)

    def _write(self, name: str, kept: str) -> None:
        if name == "table":
            self._tables += 1
            self.grids.enter()
        elif name == "tr":
            self.grids.row()
        elif name in CELLS:
            spans = dict(_SPAN.findall(kept))
            self.grids.cell(int(spans.get("col", 1)), int(spans.get("row", 1)))
        emitted = name
        if name in TABLE_TAGS and self._tables > self._most_tables:
            self._result.simplified = self._result.simplified or "too-deep"
            emitted = "div" if name in ("table", "tr", "td", "th", "caption") else ""
        elif name == "li" and self._is_one_too_many():
            self._result.simplified = self._result.simplified or "too-deep"
            emitted = "div"
        start = f"<{emitted}{kept}>" if emitted else ""
        if name in VOID:
            self._out.append(start)
        else:
            self._push(_Open(name, emitted, start))

    def _is_one_too_many(self) -> bool:
        """Count an item of the innermost list."""
        for item in reversed(self._stack):
            if item.name in ("ul", "ol"):
                item.items += 1
                return item.items > MOST_ITEMS
        return False

    def _imply(self, name: str) -> None:
        """End what this tag ends without saying so; open the cell that it needs."""
        if name in TABLE_TAGS and name != "table":
            self._enter_table(name)
            return
        if self._tables and self._stack[-1].name in ROWS:
            self._enter_cell()
        if name in ENDS_P:
            self._end_nearest({"p"}, {"table", "td", "th", "div", "blockquote", "li"})
        if name in IMPLIED:
            self._end_nearest(*IMPLIED[name])

    def _enter_table(self, name: str) -> None:
        """Go back to where this part of a table belongs, as browsers do."""
        home = ROWS if name in CELLS else {"table", *SECTIONS} if name == "tr" else {"table"}
        if name == "col":
            home = {"table", "colgroup"}
        while self._stack[-1].name not in home or (name in CELLS and self._stack[-1].name == "colgroup"):
            self._pop()
        if name in CELLS and self._stack[-1].name != "tr":
            self._write("tr", "")

    def _enter_cell(self) -> None:
        """Put what stands between rows into a cell: browsers would move it in front of the table."""
        if len(self._stack) < MOST_DEPTH - 2:
            self._enter_table("td")
            self._write("td", "")

    def _end_nearest(self, names: set[str], limits: set[str]) -> None:
        for back, item in enumerate(reversed(self._stack)):
            if item.name in names:
                for _ in range(back + 1):
                    self._pop()
                return
            if item.name in limits:
                return


def _as_div(body: dict[str, str]) -> dict[str, str]:
    """Give the colours of <body> to the <div> that stands for it."""
    ground, ink = (attribute_colour(body.get(name, "")) for name in ("bgcolor", "text"))
    style = f"background-color:{ground};color:{ink};{body.get('style', '')}"
    rest = {name: value for name, value in body.items() if name != "bgcolor"}
    return {**rest, "style": style, "class": f"{BODY_CLASS} {body.get('class', '')}".strip()}
