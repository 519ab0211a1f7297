"""Foreign HTML to HTML that is safe for QTextBrowser.

pictures out of data: URLs → guard (bounded, balanced) → css-inline (style sheets become style
attributes) → nh3 (the sanitiser that decides) until nothing changes any more. Afterwards no
attribute names anything outside the message except the targets of links.
"""

import binascii
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote_to_bytes

import css_inline
import nh3

from popview.mail.attributes import is_simple, safe_target
from popview.mail.guard import BODY_CLASS, Guarded, guard
from popview.mail.images import MOST_OCTETS, Album
from popview.mail.outlines import sides
from popview.mail.remote import Remote
from popview.mail.styles import READ, clean_style
from popview.mail.tags import KEPT, VOID

__all__ = ["Cleaned", "clean"]

_DATA_START = re.compile(r"data:\s{0,9}image/", re.IGNORECASE)
_DATA_HEAD = re.compile(r"[a-z0-9.+-]{1,30}(?:\s{0,9};[a-z0-9=._-]{1,60}){0,4};base64,", re.IGNORECASE)
# base64 folded into lines: long ones, then a short last one in front of the closing quote
_DATA_BODY = re.compile(
    r"[A-Za-z0-9+/=%]*+(?>(?:[\r\n\t ]++[A-Za-z0-9+/%]{20,}+={0,2}+)*)"
    r"(?>(?:[\r\n\t ]++[A-Za-z0-9+/%]*+={0,2}+[\r\n\t ]*+(?=[\"']))?)"
)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)((?:[^>\"]|\"[^\"]*+\")*+)>")
_PRE = re.compile(r"<pre([^>]*)>\n+")
_SHEET = re.compile(rf'<div (?=[^>]*\bclass="{BODY_CLASS}\b)[^>]*?\bstyle="([^"]*)"')
_TABLE = re.compile(r"<table( [^>]*)>")
_IMG = re.compile(r'<img((?:[^>"]|"[^"]*+")*+)>')
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')
_MOST_WIDE = re.compile(r"\bmax-width\s*:\s*(\d{3,4})(?:\.\d+)?px", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_DECLARATION = re.compile(r"(?<=[{;])\s*+([^\s:;{}]++)\s*+:[^;{}]*+(?:;|(?=\}))")
_WIDTH = re.compile(r" width=\"[^\"]*\"")
_CELL = {"align", "valign", "bgcolor", "width", "height"}
_ATTRIBUTES = {
    "*": {"style", "align", "dir"},
    "a": {"href", "name"},
    "img": {"src", "alt", "width", "height", "border"},
    "font": {"face", "size", "color"},
    "table": {"bgcolor", "width", "height", "border", "cellpadding", "cellspacing"},
    "td": _CELL | {"colspan", "rowspan", "nowrap"},
    "th": _CELL | {"colspan", "rowspan", "nowrap"},
    "tr": _CELL,
    "tbody": _CELL,
    "thead": _CELL,
    "tfoot": _CELL,
    "col": {"width", "valign"},
    "ol": {"start", "type"},
    "ul": {"type"},
    "li": {"type"},
    "hr": {"width", "size", "color"},
}
_SCHEMES = {"http", "https", "mailto", "cid"}
_MOST_PASSES = 6
_MOST_SHOWN = 1000  # <img> elements, the same picture again and again included
_MOST_WORK = 30_000_000  # rules × tags: what inlining a style sheet may cost
_MOST_GROWTH = 60_000_000  # letters that the style attributes may have together


@dataclass(slots=True)
class Cleaned:
    """Safe HTML and what became of the rest."""

    html: str
    simplified: str = ""  # "", "too-deep", "too-large"
    remote: Counter[str] = field(default_factory=Counter)
    trackers: Counter[str] = field(default_factory=Counter)
    wanted: tuple[str, ...] = ()  # addresses of distant pictures that could be shown
    ground: str = ""  # the colour of the whole sheet, as in a style; "" for none


def clean(
    html: str,
    album: Album,
    find: Callable[[str], bytes | None],
    loaded: Mapping[str, bytes] | None = None,
) -> Cleaned:
    """Sanitise; never raises. A second pass with the same album changes nothing.

    `find` returns a part of this message by its Content-ID or location, decoded; pictures that are
    shown are put into `album` and named "cid:…" by us. `loaded` holds distant pictures by address.
    """
    remote = Remote(loaded)
    gallery = _Gallery(album, find, remote)
    guarded = guard(gallery.take_out(html), gallery.name_of)
    text = _IMG.sub(_sized, _TABLE.sub(_held, _inline(guarded)))
    ground = _ground(text)
    seen = ""
    text = _without_hidden(_sanitise(text, album, remote))
    text = remote.settle(text, album, guarded.remote, guarded.trackers)
    for _ in range(_MOST_PASSES):
        if text == seen:
            break
        seen, text = text, _sanitise(text, album, remote)
    wanted = tuple(remote.wanted)
    return Cleaned(text, guarded.simplified, guarded.remote, guarded.trackers, wanted, ground)


def _inline(guarded: Guarded) -> str:
    """Turn the style sheet into style attributes, where that is affordable."""
    css = _affordable(guarded.css, guarded.html.count("<"))
    if "{" not in css:
        return guarded.html
    inliner = css_inline.CSSInliner(load_remote_stylesheets=False)
    try:
        return inliner.inline_fragment(guarded.html, css)
    except (css_inline.InlineError, ValueError):  # a style sheet that cannot be read is none
        return guarded.html


def _affordable(css: str, tags: int) -> str:
    """Return a style sheet without what clean_style() drops anyway; "" where that costs too much still.

    The inliner compares each declaration of an element with all others: thousands of invented names hang it.
    """
    longest: dict[str, int] = {}

    def kept(found: re.Match[str]) -> str:
        name = found[1].lower()
        if name not in READ:
            return ""
        longest[name] = max(longest.get(name, 0), len(found[0]))
        return found[0]

    css = _DECLARATION.sub(kept, _COMMENT.sub("", css))
    is_light = css.count("{") * tags <= _MOST_WORK and sum(longest.values()) * tags <= _MOST_GROWTH
    return css if is_light else ""


def _held(table: re.Match[str]) -> str:
    """Give a table that is to be no wider than so much that width: Qt knows no widest."""
    most = _MOST_WIDE.search(table[1])
    return f'<table width="{most[1]}"{_WIDTH.sub("", table[1])}>' if most else table[0]


def _sized(image: re.Match[str]) -> str:
    """Give a picture the size that its style asks for: Qt reads that from attributes alone."""
    written = dict(_ATTRIBUTE.findall(image[1]))
    style = written.pop("style", "")
    if not style:
        return image[0]
    width, height = sides(
        {name: unescape(value) for name, value in written.items()} | {"style": unescape(style)}
    )
    if width:
        written["width"] = str(width)
    if height:
        written["height"] = str(height)
    else:
        written.pop("height", None)
    written["style"] = style
    attributes = "".join(f' {name}="{value}"' for name, value in written.items())
    return f"<img{attributes}>"


def _ground(html: str) -> str:
    """Return the colour behind the whole mail: that of the <div> which stands for its <body>."""
    sheet = _SHEET.search(html)
    if sheet is None:
        return ""
    colour = clean_style(unescape(sheet[1])).partition("background-color:")[2].partition(";")[0]
    return "" if colour == "transparent" else colour


def _sanitise(html: str, album: Album, remote: Remote) -> str:
    def check(tag: str, attribute: str, value: str) -> str | None:
        if attribute == "style":
            return clean_style(value) or None
        if attribute == "href":
            return safe_target(value) or None
        if attribute == "src":
            return value if tag == "img" and (value in album or value in remote) else None
        if attribute in ("alt", "name"):
            return value
        return value if is_simple(attribute, value) else None

    return nh3.clean(
        html,
        tags=set(KEPT),
        attributes=_ATTRIBUTES,
        attribute_filter=check,
        url_schemes=_SCHEMES,
        link_rel=None,
        clean_content_tags={"script", "style", "title"},
    )


def _without_hidden(html: str) -> str:
    """Leave out what its style hides: Qt hides blocks only, and would show a hidden <span>."""
    if "display:none" not in html:
        return html
    out: list[str] = []
    depth = hidden_from = at = 0
    for found in _TAG.finditer(html):
        if found[2] in VOID:
            continue
        depth += -1 if found[1] else 1
        if not hidden_from and not found[1] and "display:none" in found[3]:
            out.append(html[at : found.start()])
            hidden_from = depth
        elif hidden_from and depth < hidden_from:
            hidden_from = 0
            at = found.end()
    if not hidden_from:
        out.append(html[at:])
    return _PRE.sub(r"<pre\1>", "".join(out))


class _Gallery:
    """Names for the sources of pictures."""

    def __init__(self, album: Album, find: Callable[[str], bytes | None], remote: Remote) -> None:
        self._album = album
        self._remote = remote
        self._find = find
        self._names: dict[str, str | None] = {}
        self._shown = 0

    def take_out(self, html: str) -> str:
        """Replace pictures in data: URLs by names, so that megabytes of base64 are not parsed as HTML."""
        out: list[str] = []
        at = 0
        for found in _DATA_START.finditer(html):
            head = _DATA_HEAD.match(html, found.end())
            if head is None or found.start() < at:
                continue
            body = _DATA_BODY.match(html, head.end())
            end = body.end() if body else head.end()
            name = self._take(html[head.end() : end]) if end - head.end() <= 2 * MOST_OCTETS else None
            out += [html[at : found.start()], name or "data:"]
            at = end
        out.append(html[at:])
        return "".join(out) if len(out) > 1 else html

    def _take(self, letters: str) -> str | None:
        data = unquote_to_bytes(letters) if "%" in letters else letters.encode("ascii")
        data = data.translate(None, b" \t\r\n=")
        if len(data) % 4 == 1:
            return None
        return self._album.add_data(binascii.a2b_base64(data + b"=" * (-len(data) % 4)))

    def name_of(self, source: str) -> str | None:
        """Return our name for the source of an <img>, None for what is not of this message."""
        self._shown += 1
        if self._shown > _MOST_SHOWN:
            return None
        if source in self._album:
            return source
        if source[:4].lower() == "cid:":
            return self._named(source[4:])
        if "//" in source[:8]:
            return self._named(source) or self._remote.name_of(source)  # MHTML: a part may have this location
        # MHTML: a plain name that some part of this message calls its location
        return self._named(source) if source and ":" not in source[:12] and "//" not in source else None

    def _named(self, identifier: str) -> str | None:
        if identifier not in self._names:
            data = self._find(identifier)
            self._names[identifier] = self._album.add_data(data) if data is not None else None
        return self._names[identifier]
