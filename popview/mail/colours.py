"""Colours as mails write them, to colours that every renderer takes without a word.

Attributes follow the rules of HTML for legacy colours, under which "003333" and even "chucknorris" are
colours (HTML, 2.3.6); a style with a colour that CSS does not know loses it, as in browsers.
"""

import re

__all__ = ["attribute_colour", "style_colour", "with_good_hex"]

NAMES = frozenset({
    "aliceblue", "antiquewhite", "aqua", "aquamarine", "azure", "beige", "bisque", "black",
    "blanchedalmond", "blue", "blueviolet", "brown", "burlywood", "cadetblue", "chartreuse", "chocolate",
    "coral", "cornflowerblue", "cornsilk", "crimson", "cyan", "darkblue", "darkcyan", "darkgoldenrod",
    "darkgray", "darkgreen", "darkgrey", "darkkhaki", "darkmagenta", "darkolivegreen", "darkorange",
    "darkorchid", "darkred", "darksalmon", "darkseagreen", "darkslateblue", "darkslategray",
    "darkslategrey", "darkturquoise", "darkviolet", "deeppink", "deepskyblue", "dimgray", "dimgrey",
    "dodgerblue", "firebrick", "floralwhite", "forestgreen", "fuchsia", "gainsboro", "ghostwhite", "gold",
    "goldenrod", "gray", "green", "greenyellow", "grey", "honeydew", "hotpink", "indianred", "indigo",
    "ivory", "khaki", "lavender", "lavenderblush", "lawngreen", "lemonchiffon", "lightblue", "lightcoral",
    "lightcyan", "lightgoldenrodyellow", "lightgray", "lightgreen", "lightgrey", "lightpink", "lightsalmon",
    "lightseagreen", "lightskyblue", "lightslategray", "lightslategrey", "lightsteelblue", "lightyellow",
    "lime", "limegreen", "linen", "magenta", "maroon", "mediumaquamarine", "mediumblue", "mediumorchid",
    "mediumpurple", "mediumseagreen", "mediumslateblue", "mediumspringgreen", "mediumturquoise",
    "mediumvioletred", "midnightblue", "mintcream", "mistyrose", "moccasin", "navajowhite", "navy",
    "oldlace", "olive", "olivedrab", "orange", "orangered", "orchid", "palegoldenrod", "palegreen",
    "paleturquoise", "palevioletred", "papayawhip", "peachpuff", "peru", "pink", "plum", "powderblue",
    "purple", "red", "rosybrown", "royalblue", "saddlebrown", "salmon", "sandybrown", "seagreen",
    "seashell", "sienna", "silver", "skyblue", "slateblue", "slategray", "slategrey", "snow", "springgreen",
    "steelblue", "tan", "teal", "thistle", "tomato", "turquoise", "violet", "wheat", "white", "whitesmoke",
    "yellow", "yellowgreen",
})  # fmt: skip
_HEX = re.compile(r"#[0-9a-fA-F]+\Z")
_ANY_HEX = re.compile(r"#[0-9A-Za-z]*")
_FUNCTION = re.compile(r"(?:rgba?|hsla?)\([\d\s.,%/+-]{3,60}(?:deg)?[\d\s.,%/+-]{0,60}\)\Z", re.IGNORECASE)
_NUMBER = re.compile(r"[+-]?\d*\.?\d+")
_NO_HEX = re.compile(r"[^0-9a-fA-F]")
_MOST_LEGACY = 128  # letters of a legacy colour that count


def attribute_colour(value: str) -> str:
    """Return the colour of a bgcolor, color or text attribute: a name or "#rrggbb"; "" for none."""
    value = value.strip().lower()
    if value in ("", "transparent"):
        return ""
    if value in NAMES:
        return value
    if len(value) == 4 and _HEX.match(value):
        return value
    letters = "".join("00" if ord(letter) > 0xFFFF else letter for letter in value)[:_MOST_LEGACY]
    letters = _NO_HEX.sub("0", letters.removeprefix("#"))
    letters += "0" * (-len(letters) % 3 or (3 if not letters else 0))
    width = len(letters) // 3
    parts = [letters[at : at + width][-8:] for at in (0, width, 2 * width)]
    while len(parts[0]) > 2 and all(part[0] == "0" for part in parts):
        parts = [part[1:] for part in parts]
    return "#" + "".join(part[:2].rjust(2, "0") for part in parts)


def style_colour(value: str) -> str:
    """Return a colour of a style as one that Qt knows, without its alpha where it is in hex; "" for none."""
    value = value.strip().lower()
    if value in NAMES or value == "transparent":
        return value
    if _HEX.match(value):
        return _good_hex(value)
    if _FUNCTION.match(value):
        return _NUMBER.sub(_in_range, value) if value.startswith("rgb") else value
    return ""


def with_good_hex(value: str) -> str:
    """Return a value such as a border's without numbers of colours that are none."""
    return " ".join(_ANY_HEX.sub(lambda found: _good_hex(found[0]), value).split()) if "#" in value else value


def _good_hex(value: str) -> str:
    if not _HEX.match(value):
        return ""
    shorter = {5: 4, 9: 7}.get(len(value), len(value))  # Qt would take the alpha for the red
    return value[:shorter].lower() if shorter in (4, 7) else ""


def _in_range(found: re.Match[str]) -> str:
    number = float(found[0]) if len(found[0]) < 20 else 255.0
    return (
        found[0] if 0 <= number <= 255 and found[0][0] not in "+-" else str(round(min(max(number, 0), 255)))
    )
