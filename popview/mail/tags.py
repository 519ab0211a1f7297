"""The vocabulary of HTML in mail: what is kept, what goes with its content, what ends what."""

__all__ = [
    "BLOCKS",
    "CELLS",
    "ENDS_P",
    "FORMATTING",
    "IMPLIED",
    "KEPT",
    "ROWS",
    "SECTIONS",
    "SWALLOWED",
    "TABLE_TAGS",
    "VOID",
]

VOID = frozenset({"br", "hr", "img", "col", "wbr"})
BLOCKS = frozenset({
    "article", "section", "header", "footer", "main", "figure", "nav", "aside", "figcaption", "address",
    "fieldset", "details", "summary", "hgroup", "menu", "dir", "body",
})  # fmt: skip
KEPT = frozenset(
    {
        "a", "abbr", "acronym", "b", "big", "blockquote", "br", "caption", "center", "cite", "code", "col",
        "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "span",
        "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u",
        "ul", "var", "wbr",
    }
)  # fmt: skip
# dropped with what they hold, up to their closing tag
SWALLOWED = frozenset(
    {
        "script", "title", "svg", "math", "object", "applet", "iframe", "noembed", "noframes", "noscript",
        "template", "select", "textarea", "audio", "video", "canvas", "xmp", "frameset", "xml", "datalist",
        "map", "style",
    }
)  # fmt: skip
CELLS = frozenset({"td", "th"})
SECTIONS = frozenset({"tbody", "thead", "tfoot"})
# inside these only parts of tables may stand
ROWS = frozenset({"table", "tr", "colgroup", *SECTIONS})
TABLE_TAGS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "col", "colgroup"})
FORMATTING = frozenset(
    {"a", "b", "big", "code", "em", "font", "i", "s", "small", "span", "strike", "strong", "tt", "u"}
)
# opening one of these ends an open <p>
ENDS_P = frozenset(
    {
        "blockquote",
        "center",
        "div",
        "dl",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "ol",
        "p",
        "pre",
        "table",
        "ul",
    }
)
# opening the first ends the open second, looked for no further up than the third
IMPLIED = {
    "li": ({"li"}, {"ul", "ol", "table", "td", "th", "div", "blockquote"}),
    "dt": ({"dt", "dd"}, {"dl", "table", "td", "th"}),
    "dd": ({"dt", "dd"}, {"dl", "table", "td", "th"}),
    "a": ({"a"}, {"table", "td", "th"}),
}
