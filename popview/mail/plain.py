"""Sanitised HTML as good plain text, and its links with what they say."""

import html as entities
import re
from itertools import islice

from popview.mail.attributes import attributes_of, safe_target
from popview.mail.styles import is_hidden

__all__ = ["to_html", "to_text"]

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)")
_ADDRESS = re.compile(
    r"\bhttps?://[^\s<>\"'`{}|\\^\x00-\x1f]{2,2048}"
    r"|\b[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}\b"
)
_TRAILING = ".,;:!?…"  # they end the sentence, not the link
_OPENS = {")": "(", "]": "["}
_SPACES = re.compile(r"[ \t\r\n\f]+")
_PARAGRAPHS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "table", "blockquote"}
)
_LINES = frozenset({"div", "tr", "li", "dt", "dd", "center", "caption", "br"})
_ZERO_WIDTH = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f]{2,}")
_EMPTY_LINES = re.compile(r"\n{3,}")
_MOST_LINKS = 2000
_INVISIBLE = re.compile("[\\s\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f]+")


def to_html(text: str) -> str:
    """Plain text for a message that also has HTML parts: escaped, lines and blanks kept, links alive."""
    out: list[str] = []
    at = 0
    for found in islice(_ADDRESS.finditer(text), _MOST_LINKS):
        shown = _without_trailing(found[0])
        target = safe_target(shown if "://" in shown else f"mailto:{shown}")
        if target:
            out.append(entities.escape(text[at : found.start()], quote=False))
            out.append(f'<a href="{entities.escape(target)}">{entities.escape(shown, quote=False)}</a>')
            at = found.start() + len(shown)
    out.append(entities.escape(text[at:], quote=False))
    return f'<div style="white-space:pre-wrap">{"".join(out)}</div>'


def _without_trailing(found: str) -> str:
    """Leave out what ends the sentence: a bracket too, where the link did not open it."""
    while found and (
        found[-1] in _TRAILING
        or (found[-1] in _OPENS and found.count(found[-1]) > found.count(_OPENS[found[-1]]))
    ):
        found = found[:-1]
    return found


def to_text(html: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the text of sanitised HTML and its links as (text, target).

    Blocks become lines, quotes get "> ", list items a bullet or their number, cells a gap, links
    their target in angle brackets where the text does not say it.
    """
    maker = _Maker()
    at = 0
    while at < len(html):
        hit = html.find("<", at)
        if hit < 0:
            maker.text(html[at:])
            break
        if hit > at:
            maker.text(html[at:hit])
        tag = _TAG.match(html, hit)
        if tag is None:
            maker.text("<")
            at = hit + 1
            continue
        attributes, end = attributes_of(html, tag.end())
        at = end if end > 0 else len(html)
        maker.close(tag[2]) if tag[1] else maker.open(tag[2], attributes)
    return maker.result(), maker.links


class _Maker:
    def __init__(self) -> None:
        self.links: list[tuple[str, str]] = []
        self._lines: list[str] = []
        self._line: list[str] = []
        self._is_blank = True  # the line has no text yet
        self._after_space = True
        self._quotes = 0
        self._lists: list[int] = []  # next number; 0 for bullets
        self._pre = 0
        self._hidden: list[str] = []  # open tags from the hiding one on
        self._link = ""
        self._link_text: list[str] = []

    def text(self, text: str) -> None:
        if self._hidden:
            return
        text = entities.unescape(text)
        if self._pre:
            first, *rest = text.split("\n")
            self._add(first)
            for line in rest:
                self._end_line()
                self._add(line)
            return
        text = _SPACES.sub(" ", text)
        if self._after_space and text.startswith(" "):
            text = text[1:]
        self._add(text)

    def _add(self, text: str, *, said: str = "") -> None:
        """Write text; `said`: what a link says with it, where that is not the same."""
        if not text:
            return
        if self._link:
            self._link_text.append(said or text)
        self._line.append(text)
        self._after_space = text.endswith(" ")
        self._is_blank = False

    def _end_line(self) -> None:
        text = "".join(self._line).rstrip().replace("\xa0", " ")
        self._lines.append("> " * self._quotes + text if text or not self._quotes else ">" * self._quotes)
        self._line = []
        self._is_blank = self._after_space = True

    def _break(self, lines: int) -> None:
        """Start a new line, after an empty one where `lines` is 2."""
        if not self._is_blank:
            self._end_line()
        if lines > 1 and self._lines and self._lines[-1].strip("> "):
            self._end_line()

    def open(self, name: str, attributes: dict[str, str]) -> None:
        if name == "br":
            if not self._hidden:
                self._end_line()
            return
        if name not in ("hr", "img", "col", "wbr") and (
            self._hidden or is_hidden(attributes.get("style", ""))
        ):
            self._hidden.append(name)
            return
        if self._hidden:
            return
        if name in _PARAGRAPHS or name == "hr":
            self._break(1 if self._lists and name in ("ul", "ol") else 2)
        elif name in _LINES:
            self._break(1)
        self._open_special(name, attributes)

    def _open_special(self, name: str, attributes: dict[str, str]) -> None:
        if name == "blockquote":
            self._quotes = min(self._quotes + 1, 50)
        elif name == "pre":
            self._pre += 1
        elif name in ("ul", "ol"):
            start = attributes.get("start", "")
            first = (int(start) if start.isdecimal() else 1) or 1
            self._lists.append(first if name == "ol" else 0)
        elif name == "li":
            self._item()
        elif name == "hr":
            self._line.append("─" * 40)
            self._end_line()
        elif name in ("td", "th") and not self._is_blank:
            self._add(" " if self._after_space else "  ")
        elif name == "img" and (words := attributes.get("alt", "").strip()):
            self._add(f"[{words}]", said=words)
        elif name == "a":
            self._link, self._link_text = attributes.get("href", ""), []

    def _item(self) -> None:
        indent = "  " * max(0, min(len(self._lists), 20) - 1)
        mark = "• "
        if self._lists and self._lists[-1]:
            mark = f"{self._lists[-1]}. "
            self._lists[-1] += 1
        self._line.append(indent + mark)

    def close(self, name: str) -> None:
        if self._hidden:
            if name in self._hidden:
                while self._hidden.pop() != name:
                    pass
            return
        if name == "a" and self._link:
            self._end_link()
        elif name in _PARAGRAPHS:
            self._break(1)
            if name == "blockquote":
                self._end_quote()
            elif name == "pre":
                self._pre = max(0, self._pre - 1)
            elif name in ("ul", "ol") and self._lists:
                self._lists.pop()
            self._break(1 if self._lists else 2)
        elif name in _LINES:
            self._break(1)

    def _end_quote(self) -> None:
        while self._lines and self._lines[-1] and not self._lines[-1].strip("> "):
            self._lines.pop()
        self._quotes = max(0, self._quotes - 1)

    def _end_link(self) -> None:
        target, self._link = self._link, ""
        said = "".join(self._link_text).strip()
        if len(self.links) < _MOST_LINKS:
            self.links.append((said, target))
        if target.startswith("#"):
            return
        bare = target.removeprefix("mailto:").removeprefix("https://").removeprefix("http://").rstrip("/")
        if _INVISIBLE.sub("", said) and bare not in said:
            self._add(f" <{target}>")

    def result(self) -> str:
        self._break(1)
        text = _ZERO_WIDTH.sub("", "\n".join(self._lines)).replace("\u200b", "")
        return _EMPTY_LINES.sub("\n\n", text).strip("\n")
