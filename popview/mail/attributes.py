"""Attributes of HTML tags: read as browsers read them, kept where harmless, counted where remote."""

import html as entities
import re
from collections import Counter
from collections.abc import Callable

from popview.mail.colours import attribute_colour
from popview.mail.remote import picture_source
from popview.mail.styles import clean_style, names_resource
from popview.mail.trackers import is_tracker

__all__ = ["attributes_of", "is_simple", "safe_target", "written_attributes"]

_ATTRIBUTE = re.compile(
    r"[\s/]*+([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]*+)))?", re.DOTALL
)
_REST = re.compile(r"[\s/=]*+")
_REFERENCE = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|&#[0-9]{1,7}(?![0-9;])"
)
_MOST_ATTRIBUTES = 60  # of one tag
_MOST_TEXT = 8_000  # letters of a value
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]")
_LENGTH = re.compile(r"\d{1,4}%?\Z")
_WORD = re.compile(r"[\w #%.,+-]{1,80}\Z")
_ANCHOR = re.compile(r"[\w.:-]{1,100}\Z")
_LOADING = frozenset(
    {"src", "srcset", "background", "poster", "data", "lowsrc", "dynsrc", "longdesc", "style"}
)
_COMMON = frozenset({
    "align", "valign", "bgcolor", "dir", "width", "height", "color", "border", "cellpadding",
    "cellspacing", "colspan", "rowspan", "size", "face", "start", "type", "nowrap",
})  # fmt: skip
_LENGTHS = frozenset(
    {"width", "height", "border", "cellpadding", "cellspacing", "colspan", "rowspan", "start"}
)
_COLOURS = frozenset({"bgcolor", "color"})
_MOST_SPAN = 100


def attributes_of(text: str, at: int) -> tuple[dict[str, str], int]:
    """Read the attributes from `at` on; return them (first of each name, decoded) and where the tag ends.

    The end is -1 where no ">" follows.
    """
    found: dict[str, str] = {}
    while True:
        piece = _ATTRIBUTE.match(text, at)
        if piece is None:
            break
        at = piece.end()
        name = piece[1].lower()
        value = piece[2] if piece[2] is not None else piece[3] if piece[3] is not None else piece[4]
        if len(found) < _MOST_ATTRIBUTES and name not in found:
            found[name] = _decode(value) if value else ""
    skipped = _REST.match(text, at)
    at = skipped.end() if skipped else at
    if text[at : at + 1] == ">":
        return found, at + 1
    end = text.find(">", at)
    return found, end + 1 if end >= 0 else -1


def _decode(value: str) -> str:
    """Resolve character references that end as they should; `&copy=1` in a link stays what it is."""
    value = value[:_MOST_TEXT]
    if "&" not in value:
        return value
    return _REFERENCE.sub(lambda found: entities.unescape(found[0]), value)


def safe_target(value: str) -> str:
    """Return a link's target if a person may open it (http, https, mailto, or inside the page), else "".

    Blanks and controls inside are taken out first, as browsers do; backslashes are slashes.
    """
    target = _CONTROLS.sub("", value[:_MOST_TEXT])
    if target.startswith("#"):
        return target if _ANCHOR.match(target[1:]) else ""
    scheme = _SCHEME.match(target)
    if scheme is None:
        return ""
    name, rest = scheme[1].lower(), target[scheme.end() :]
    if name in ("http", "https"):
        rest = rest.replace("\\", "/").lstrip("/")
        return f"{name}://{rest}" if rest and not rest.startswith(("?", "#", ":", "@")) else ""
    if name == "mailto" and "@" in rest:
        address, _, query = rest.partition("?")
        has_file = re.search(r"(?:^|&)attach", query, re.IGNORECASE)
        return f"mailto:{address}" + (f"?{query}" if query and not has_file else "")
    return ""


def written_attributes(
    tag: str,
    found: dict[str, str],
    picture: Callable[[str], str | None],
    remote: Counter[str],
    trackers: Counter[str],
) -> str | None:
    """Return the attributes to keep, each with a blank in front; None for a picture that is not shown.

    Hosts of what would have been loaded are counted in `remote`, but for what `picture` gave a name;
    pictures that only report the opening are counted in `trackers` too, and `picture` never sees them.
    """
    out: list[str] = []
    name = None
    source = picture_source(found.get("src", "")[:_MOST_TEXT]) if tag == "img" else ""
    is_counter = tag == "img" and is_tracker(found, source)
    if tag == "img" and not is_counter:
        name = picture(source)
    _count_remote(found, remote, without="src" if name else "")
    if is_counter:
        trackers.update(names_resource(source)[:1])
    if tag == "img":
        if name is None:
            return None
        out += [_written("src", name), _written("alt", found.get("alt", "")[:_MOST_TEXT])]
    if tag == "a":
        if target := safe_target(found.get("href", "")):
            out.append(_written("href", target))
        anchor = found.get("name") or found.get("id") or ""
        if _ANCHOR.match(anchor):
            out.append(_written("name", anchor))
    out += [
        _written(name, value)
        for name in found
        if name in _COMMON and is_simple(name, value := _normal(name, found[name]))
    ]
    if style := clean_style(found.get("style", "")):
        out.append(_written("style", style))
    # what the style sheet may ask for; gone after it was applied
    out += [_written(name, found[name][:500]) for name in ("class", "id") if found.get(name)]
    return "".join(out)


def _count_remote(found: dict[str, str], remote: Counter[str], *, without: str) -> None:
    for name in _LOADING & found.keys() - {without}:
        remote.update(names_resource(found[name]))


def _normal(name: str, value: str) -> str:
    """Return an attribute's value without blanks around it; a colour as one that everybody knows."""
    return attribute_colour(value) if name in _COLOURS else value.strip()


def _written(name: str, value: str) -> str:
    return f' {name}="{entities.escape(value)}"'


def is_simple(name: str, value: str) -> bool:
    """Tell whether a presentational attribute holds a word, a colour or a bounded number."""
    value = value.strip()
    if name in _COLOURS:
        return bool(value) and attribute_colour(value) == value
    if name in ("colspan", "rowspan"):
        return value.isdecimal() and len(value) < 5 and int(value) <= _MOST_SPAN
    if name in _LENGTHS or (name == "size" and value.isdecimal()):
        return _LENGTH.match(value) is not None
    return _WORD.match(value) is not None
