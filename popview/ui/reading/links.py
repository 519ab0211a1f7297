"""Which links of a message may be opened at all, and where links hide in plain text.

Nothing here opens anything: the pane shows the target first and emits it only when it passes
`openable` (attack list X9, X10).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from PySide6.QtCore import QUrl

LONGEST = 8192
"""Longer targets are not opened: no browser needs them and some break on them."""

MAILTO_FIELDS = frozenset({"subject", "body", "cc", "in-reply-to"})
"""What a mailto link may fill in; `attach` and its like would hand over local files (X10)."""

_BARE = re.compile(
    r"(?P<web>\b(?:https?://|www\.)[^\s<>\"'`{}|\\^\x00-\x1f]{2,2048})"
    r"|(?P<mail>\b[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}\b)"
)
_ANGLED = re.compile(r"<([^<>]{1,2048})>")
_SHOWN_HIDDEN = re.compile("‹U\\+([0-9A-F]{4,6})›")  # a letter that nobody sees, as the reader shows it
_CUT = "…"
_LEAST_CUT = 100  # letters: nothing shorter was cut
# what a cut may have left of an escape or of such a mark
_HALF = re.compile(r"(?:%[0-9A-Fa-f]?|‹[U+0-9A-F]*)\Z")
_TRAILING = ".,;:!?…'\""


@dataclass(frozen=True, slots=True)
class Link:
    """A piece of plain text that is a link: `text[start:end]` leads to `target`."""

    start: int
    end: int
    target: str


def openable(target: str) -> str | None:
    """Return the address that may be handed to the system, or None.

    Only http, https and mailto pass. White space, control characters and backslashes, with which
    one host can be made to look like another, do not; a name and password in front of a host are
    dropped, because browsers use them and people misread them.
    """
    if not target or len(target) > LONGEST or _is_crooked(target):
        return None
    try:
        parts = urlsplit(target)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme == "mailto":
        return _mailto(parts.path, parts.query)
    if parts.scheme not in ("http", "https") or not host:
        return None
    shown = f"[{host}]" if ":" in host else host
    return parts._replace(netloc=shown + (f":{port}" if port is not None else "")).geturl()


def unsubscribe_target(field: str) -> str:
    """Return the first address of a List-Unsubscribe field that may be opened, "" for none (RFC 2369).

    The web goes before mail: there the person sees what happens. Nothing is posted by us (RFC 8058).
    """
    found = [safe for one in _ANGLED.findall(field[:LONGEST]) if (safe := openable(one.strip()))]
    return next((one for one in found if not one.startswith("mailto:")), found[0] if found else "")


def is_warned_of(target: str, warned: Iterable[str]) -> bool:
    """Tell whether a link is one that the warnings name: as they show it, perhaps cut at its end."""
    for one in warned:
        is_cut = one.endswith(_CUT) and len(one) > _LEAST_CUT
        shown = _HALF.sub("", one.removesuffix(_CUT)) if is_cut else one
        meant = _SHOWN_HIDDEN.sub(lambda found: chr(int(found[1], 16) % 0x110000), shown)
        known = QUrl(meant).toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if known and (target.startswith(known) if is_cut else target == known):
            return True
    return False


def host_of(target: str) -> str:
    """Return the host a link leads to, with international names in punycode; "" for none."""
    try:
        host = urlsplit(target).hostname or ""
    except ValueError:
        return ""
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host.encode("ascii", "backslashreplace").decode("ascii")


def found_in(text: str) -> Iterator[Link]:
    """Yield the links of a plain text, in order."""
    for match in _BARE.finditer(text):
        shown = _without_trailing(match.group())
        end = match.start() + len(shown)
        if match.lastgroup == "mail":
            yield Link(match.start(), end, "mailto:" + shown)
        else:
            yield Link(match.start(), end, shown if "://" in shown else "https://" + shown)


def _is_crooked(target: str) -> bool:
    return any(c <= " " or c == "\\" or "\x7f" <= c <= "\xa0" or c in "\u2028\u2029" for c in target)


def _mailto(path: str, query: str) -> str | None:
    if "@" not in path and "%40" not in path:
        return None
    kept = [(name, value) for name, value in parse_qsl(query) if name.lower() in MAILTO_FIELDS]
    return "mailto:" + path + ("?" + urlencode(kept, quote_via=quote) if kept else "")


def _without_trailing(found: str) -> str:
    """Leave out the full stop or bracket that ends the sentence, not the link."""
    while found:
        last = found[-1]
        opens = {")": "(", "]": "["}.get(last, "")
        if last not in _TRAILING and not (opens and found.count(last) > found.count(opens)):
            break
        found = found[:-1]
    return found
