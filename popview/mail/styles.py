"""Style attributes to an allow-list of harmless declarations.

Names and values are both checked: nothing that can name a resource, move text over other text or
hide behind an escape passes. `background` becomes `background-color`, the one form that Qt's rich
text draws. Idempotent.
"""

import re
from functools import lru_cache
from urllib.parse import unquote

from popview.mail.colours import style_colour, with_good_hex

__all__ = ["READ", "clean_style", "is_hidden", "names_resource"]

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_DECLARATION = re.compile(r"\s*([a-zA-Z-]{2,40})\s*:\s*([^;]{1,500})(?:;|\Z)")
_VALUE = re.compile(r"[\w\s#%.,()+'\"/!-]*\Z")
_BAD = re.compile(r"url\s*\(|expression|image|attr\s*\(|var\s*\(|element\s*\(|//|src\s*\(", re.IGNORECASE)
_RESOURCE = re.compile(r"(?:https?:)?//([^\s\"')/?#\\]{1,255})", re.IGNORECASE)
_PORT = re.compile(r":\d*\Z")
_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|(?:rgba?|hsla?)\([\d\s.,%/+-]{3,60}\)|\b(?!(?:no|repeat|scroll|fixed|center|left|right|top"
    r"|bottom|none|initial|inherit|unset|url|linear|radial|gradient|cover|contain|auto|to|from|at|important"
    r"|circle|ellipse|padding|border|content|box)\b)[a-z]{3,20}\b(?![-(])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(-?\d*\.?\d+)\s*(px|pt|pc|em|rem|ex|in|cm|mm|%)?", re.IGNORECASE)
_GENERATED = re.compile(r"\A(?:linear|radial|conic|repeating)-", re.IGNORECASE)
_MOST_LENGTH = {"": 3000.0, "px": 3000.0, "pt": 2000.0, "em": 150.0, "rem": 150.0, "ex": 200.0, "in": 30.0}
_MOST_LENGTH |= {"cm": 75.0, "mm": 750.0, "pc": 180.0, "%": 300.0}
_DISPLAYS = frozenset(
    {"none", "block", "inline", "inline-block", "table", "table-cell", "table-row", "list-item"}
)
_SIDES = ("top", "right", "bottom", "left")
_PROPERTIES = frozenset(
    {
        "color", "background-color", "font", "font-family", "font-size", "font-style", "font-weight",
        "font-variant", "text-align", "text-decoration", "text-transform", "text-indent", "line-height",
        "letter-spacing", "word-spacing", "white-space", "vertical-align", "direction", "display", "width",
        "max-width", "height", "border", "border-collapse", "border-color", "border-style", "border-width",
        "border-spacing", "list-style-type", "margin", "padding",
        *(f"{box}-{side}" for box in ("margin", "padding", "border") for side in _SIDES),
        *(f"border-{side}-{what}" for side in _SIDES for what in ("color", "style", "width")),
    }
)  # fmt: skip
READ = _PROPERTIES | {"background", "visibility", "max-height", "opacity"}
"""Names of declarations that clean_style() looks at."""

_MAY_BE_NEGATIVE = frozenset({"letter-spacing"})
_MOST = 100  # declarations
_MOST_WEIGHT = 1000
_MOST_LETTERS = 8000


@lru_cache(maxsize=2048)
def clean_style(style: str) -> str:
    """Return the harmless part of a style attribute, "" if nothing is left."""
    if "/*" in style:
        style = _COMMENT.sub("", style)
    out: dict[str, str] = {}
    # long runs of blanks would be looked at from each of their blanks
    for found in _DECLARATION.finditer(" ".join(style[:_MOST_LETTERS].split())):
        name, value = found[1].lower(), found[2].strip()
        if name in ("background", "background-color"):
            name, value = "background-color", _background(value)
        value = _important(value)
        value = style_colour(value) if name in ("color", "background-color") else with_good_hex(value)
        if name in ("font-size", "font") and _is_tiny(value):
            name, value = "font-size", "1px"
        if _hides(name, value):
            name, value = "display", "none"
        if name in _PROPERTIES and value and _is_harmless(name, value):
            out.pop(name, None)  # the last one counts, in its place
            out[name] = value
        if len(out) >= _MOST:
            break
    return ";".join(f"{name}:{value}" for name, value in out.items())


def _important(value: str) -> str:
    """Drop the mark of importance, which a style attribute does not need."""
    return value.partition("!")[0].rstrip()


def _hides(name: str, value: str) -> bool:
    """Tell the other ways to hide an element that we do not pass on: it must not show up instead."""
    if name == "visibility":
        return value.lower() in ("hidden", "collapse")
    return (
        name in ("max-height", "opacity") and re.fullmatch(r"[0.]+(?:px|pt|em|%)?", value.lower()) is not None
    )


def _is_tiny(value: str) -> bool:
    """Tell a font below one pixel, which Qt cannot make (senders mean: take no room)."""
    found = _NUMBER.search(value) if not value.startswith("#") else None
    if found is None:
        return False
    number = float(found[1]) if len(found[1]) < 20 else 1e9
    unit = (found[2] or "").lower()
    return number < {"em": 0.1, "rem": 0.1, "ex": 0.2, "%": 10.0, "in": 0.02, "cm": 0.04, "mm": 0.4}.get(
        unit, 1.0
    )


def _background(value: str) -> str:
    if "\\" in value:
        return ""
    # a gradient's first colour is what the sender put under light or dark text
    found = _COLOUR.search(_RESOURCE.sub(" ", re.sub(r"url\s*\([^)]*\)?", " ", value, flags=re.IGNORECASE)))
    return found[0].lower() if found else ""


def _is_harmless(name: str, value: str) -> bool:
    if not _VALUE.match(value) or _BAD.search(value) or value.count("(") != value.count(")"):
        return False
    if value.count("'") % 2 or value.count('"') % 2:
        return False
    if name == "display":
        return value.lower() in _DISPLAYS
    if name in ("color", "background-color", "font-family"):
        return True
    for number, unit in _NUMBER.findall(value):
        if name in ("font", "font-weight") and not unit and float(number[:20]) > _MOST_WEIGHT:
            return False
        size = float(number) if len(number) < 20 else 1e9
        if size > _MOST_LENGTH.get(unit.lower(), 3000.0) and not (name == "font-weight" and not unit):
            return False
        if size < 0 and name not in _MAY_BE_NEGATIVE:
            return False
    return True


def is_hidden(style: str) -> bool:
    """Tell whether a cleaned style hides its element."""
    return "display:none" in style


def names_resource(text: str) -> list[str]:
    """Return the hosts that a value names, as often as it names them."""
    if "//" not in text:
        return []
    hosts = (
        _PORT.sub("", unquote(host).rpartition("@")[2]).lower() for host in _RESOURCE.findall(text[:100_000])
    )
    return [host for host in hosts if host]
