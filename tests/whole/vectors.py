"""Every place of a mail that can name a resource, crossed with every spelling of a name (X1 to X14).

`{u}` in a place is where the name goes. HTML stands for attributes and elements, CSS for properties,
HEADERS for fields; a spelling turns an address of the sink, or the path of a file, into text.
"""

import html
from collections.abc import Callable, Iterator
from dataclasses import dataclass

SINGLE = (
    "img src", "img srcset", "img lowsrc", "img dynsrc", "img longdesc", "img usemap", "image src",
    "input src", "input formaction", "body background", "table background", "td background",
    "tr background", "th background", "div background", "a ping", "area href", "area ping", "link href",
    "link imagesrcset", "script src", "iframe src", "iframe srcdoc", "iframe longdesc", "frame src",
    "frame longdesc", "object data", "object classid", "object codebase", "object archive", "object usemap",
    "embed src", "embed pluginspage", "embed code", "applet code", "applet codebase", "applet archive",
    "audio src", "video src", "video poster", "source src", "source srcset", "track src", "bgsound src",
    "base href", "form action", "button formaction", "blockquote cite", "q cite", "del cite", "ins cite",
    "head profile", "html manifest", "html xmlns:x", "isindex action", "command icon", "menuitem icon",
    "layer src", "ilayer src", "portal src", "fencedframe src", "xml src", "svg xmlns", "use href",
    "use xlink:href", "image href", "image xlink:href", "feImage href", "script href", "animate to",
    "set to", "math href", "mi xlink:href", "maction actiontype", "img attributionsrc", "a attributionsrc",
    "hr background", "p style", "font face", "li src", "marquee src", "v:fill src", "v:imagedata src",
    "o:OLEObject LinkID", "amp-img src", "template src", "slot src", "picture src", "span data-src",
    "v:shape src", "a hreftranslate", "img cite", "link integrity",
)  # fmt: skip

HTML = (
    *(f'<{one.split()[0]} {one.split()[1]}="{{u}}">x</{one.split()[0]}>' for one in SINGLE),
    '<a href="{u}">a link that is clicked upon, again and again</a>',
    "<img src={u}>",
    "<img src='{u}'>",
    '<img src="x" src="{u}">',
    '<IMG SRC="{u}"',
    '<img/src="{u}"/>',
    '<img\n\tsrc\n=\n"{u}">',
    '<link rel="stylesheet" href="{u}">',
    '<link rel="dns-prefetch" href="{u}"><link rel="preconnect" href="{u}">',
    '<link rel="prefetch" href="{u}"><link rel="preload" as="image" href="{u}">',
    '<link rel="icon" href="{u}"><link rel="import" href="{u}">',
    '<meta http-equiv="refresh" content="0;url={u}">',
    '<meta http-equiv="Content-Security-Policy" content="report-uri {u}">',
    '<meta name="msapplication-TileImage" content="{u}">',
    '<?xml-stylesheet href="{u}"?>',
    '<!DOCTYPE html SYSTEM "{u}">',
    '<!--[if mso]><v:fill src="{u}"/><![endif]-->',
    '<!--[if !mso]><!--><img src="{u}"><!--<![endif]-->',
    '<svg><image href="{u}"/><style>*{{background:url({u})}}</style></svg>',
    '<svg><a><animate attributeName="href" to="{u}"/><text>x</text></a></svg>',
    '<svg><foreignObject><img src="{u}"></foreignObject></svg>',
    '<math><mtext><table><mglyph><style><img src="{u}"></style></mglyph></table></mtext></math>',
    '<noscript><p title="</noscript><img src={u}>"></noscript>',
    '<template><img src="{u}"></template>',
    '<xmp><p title="</xmp><img src={u}>"></xmp>',
    '<object data="{u}" type="text/html"><param name="movie" value="{u}"><img src="{u}"></object>',
    '<base href="{u}"><img src="relative.png"><a href="relative.html">x</a>',
    '<table background="{u}"><tr><td background="{u}">x</td></tr></table>',
    '<picture><source srcset="{u} 2x"><img srcset="{u} 1x, {u} 2x"></picture>',
    '<form action="{u}"><input type="image" src="{u}"><button formaction="{u}">x</button></form>',
    '<iframe srcdoc="&lt;img src=&quot;{u}&quot;&gt;"></iframe>',
    '<img src="{u}" alt="unclosed',
    '<style>@import "{u}";</style>',
    "<style>@import url({u});</style>",
    "<style>@font-face{{font-family:x;src:url({u})}} p{{font-family:x}}</style><p>x</p>",
    "<style>@namespace url({u});@charset 'x';</style>",
    '<style>body[background],a[href^="x"]{{background:url({u})}}</style><a href="x">x</a>',
    "<style>p::before{{content:url({u})}}</style><p>x</p>",
    "<style>@media print{{p{{background:url({u})}}}}</style><p>x</p>",
    "<style>p{{--x:url({u});background:var(--x)}}</style><p>x</p>",
)

PROPERTIES = (
    "background", "background-image", "list-style", "list-style-image", "cursor", "content", "border-image",
    "border-image-source", "mask", "mask-image", "-webkit-mask-image", "-webkit-mask-box-image", "filter",
    "-ms-filter", "backdrop-filter", "behavior", "-moz-binding", "src", "clip-path", "shape-outside",
    "offset-path", "marker-start", "marker-mid", "marker-end", "fill", "stroke", "color-profile", "symbols",
    "quotes", "play-during", "cue", "cue-before", "cue-after", "-o-link", "-ms-content-zoom-snap-points",
    "layout-grid", "voice-family", "qproperty-icon", "image", "border-radius", "font", "font-family",
    "background-color", "color",
)  # fmt: skip
VALUES = ("url({u})", 'url("{u}")', "image-set(url({u}) 1x)", "u/**/rl({u})", "\\75rl({u})", "src({u})")
CSS = tuple(
    f"<p style='{name}:{VALUES[number % len(VALUES)]}'>x</p>" for number, name in enumerate(PROPERTIES)
)

HEADERS = (
    "Disposition-Notification-To", "Return-Receipt-To", "X-Confirm-Reading-To", "List-Unsubscribe",
    "List-Help", "X-Mozilla-External-Attachment-URL", "Content-Location", "Content-Base", "X-Image-URL",
    "X-Face-URL", "BIMI-Location", "Archived-At", "OpenPGP", "Autocrypt", "Link", "Refresh", "Content-ID",
    "References", "Subject", "From", "Reply-To", "Organization", "Date", "Message-ID", "Received",
    "Authentication-Results", "Content-Description", "X-BeenThere",
)  # fmt: skip


def _tabbed(url: str) -> str:
    return url.replace(":", "\t:\n", 1)


SPELLINGS: dict[str, Callable[[str], str]] = {
    "as it is": lambda url: url,
    "upper case": lambda url: url.replace("http", "HTTP").replace("file", "FILE"),
    "blanks around": lambda url: f" \n{url}\t ",
    "blanks inside": _tabbed,
    "no scheme": lambda url: url.partition(":")[2],
    "backslashes": lambda url: url.replace("/", "\\"),
    "three slashes": lambda url: url.replace("://", ":///"),
    "one slash": lambda url: url.replace("://", ":/"),
    "decimal entities": lambda url: "".join(f"&#{ord(letter)};" for letter in url),
    "hex entities without end": lambda url: "".join(f"&#x{ord(letter):06x}" for letter in url),
    "twice escaped": lambda url: html.escape(html.escape(url.replace("/", "&#47;"))),
    "per cent": lambda url: url.replace("/", "%2f"),
    "a NUL": lambda url: url.replace("://", ":\0//"),
    "css escapes": lambda url: url.replace("h", "\\68 ", 1).replace("/", "\\2f "),
    "css comment": lambda url: url.replace(":", "/**/:"),
    "user info": lambda url: url.replace("://", "://good.example@"),
    "ideographic stops": lambda url: url.replace(".", "\u3002"),
    "full width": lambda url: "".join(chr(ord(x) + 0xFEE0) if x.isalnum() else x for x in url),
    "javascript": lambda url: f"javascript:new Image().src='{url}'",
    "data document": lambda url: f"data:text/html,<img src={url}>",
    "data svg": lambda url: f"data:image/svg+xml,<svg><image href='{url}'/></svg>",
    "view-source": lambda url: f"view-source:{url}",
    "cid": lambda url: f"cid:{url}",
    "list of two": lambda url: f"{url} 1x, {url} 2x",
}


@dataclass(frozen=True)
class Vector:
    """One place with one spelling of one name."""

    kind: str  # "html", "css", "header"
    place: str
    spelling: str
    name: str

    def mail(self) -> bytes:
        """Return a whole message that holds it."""
        said = SPELLINGS[self.spelling](self.name)
        field = ""
        body = "<p>nothing</p>"
        if self.kind == "header":
            line = said.replace("\r", " ").replace("\n", " ").replace("\0", " ")
            field = f"{self.place}: <{line}>\r\n"
        else:
            body = self.place.replace("{u}", said).replace("{{", "{").replace("}}", "}")
        text = (
            f"From: a@a.example\r\nSubject: x\r\n{field}MIME-Version: 1.0\r\n"
            "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>Hello</p>"
            f"{body}<p>{'long ' * 400}</p></body></html>\r\n"
        )
        return text.encode("utf-8", "replace")


def places() -> Iterator[tuple[str, str]]:
    """Yield every place once."""
    yield from (("html", place) for place in HTML)
    yield from (("css", place) for place in CSS)
    yield from (("header", name) for name in HEADERS)


def vectors(names: tuple[str, ...], *, whole: bool) -> Iterator[Vector]:
    """Yield places crossed with spellings; the short way takes two spellings of each place, in turn.

    names: what is named, in turn: an address of the sink by number, by name, a file.
    """
    spellings = tuple(SPELLINGS)
    steps = len(spellings) if whole else 2
    for number, (kind, place) in enumerate(places()):
        for step in range(steps):
            at = number * steps + step
            spelling = spellings[(number + step) % len(spellings) if whole else at % len(spellings)]
            yield Vector(kind, place, spelling, names[at % len(names)])
