"""What the server that took a message in says of its sender: Authentication-Results (RFC 8601).

The field is text like any other: whoever writes a message can write one too. A server at the border takes
out those that claim to be its own (section 5), so only a field counts whose server is the one that wrote the
newest Received field. It is shown as that server's words, never as a proof.
"""

import re
from collections.abc import Iterable

from popview.mail.warnings import site
from popview.types import Hop, Warn, WarningKind

__all__ = ["attested", "unconfirmed"]

METHODS = ("spf", "dkim", "dmarc")
_MOST_FIELDS = 10
_MOST_FIELD = 4_000  # letters
_SERVER = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", re.ASCII)
_RESULT = re.compile(r"\s*([a-z]{1,10})\s*(?:/\s*\d{1,3}\s*)?=\s*([a-z]{1,20})(?![\w-])", re.IGNORECASE)


def attested(values: Iterable[str], hops: tuple[Hop, ...]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the server and what it found, as (method, result) in small letters; "" and () where none counts.

    values: decoded fields in the order of the header. hops: the oldest first. Of several DKIM signatures one
    that passes is enough (RFC 6376 section 6.1).
    """
    receiver = next((hop.receiver for hop in reversed(hops) if _SERVER.fullmatch(hop.receiver)), "")
    if not receiver:
        return "", ()
    for value, _ in zip(values, range(_MOST_FIELDS), strict=False):
        head, *clauses = _without_comments(value[:_MOST_FIELD]).split(";")
        server = (head.split() or [""])[0].casefold()
        if not _SERVER.fullmatch(server) or site(server) != site(receiver.casefold()):
            continue
        found: dict[str, str] = {}
        for method, result in (one.groups() for one in map(_RESULT.match, clauses) if one):
            if found.get(method.lower()) != "pass":
                found[method.lower()] = result.lower()
        return server, tuple((name, found[name]) for name in METHODS if name in found)
    return "", ()


def unconfirmed(server: str, results: tuple[tuple[str, str], ...]) -> tuple[Warn, ...]:
    """Return the warning where the server says that the sender is not who the message names.

    DMARC decides where it was asked: it alone looks at the address that is shown (RFC 7489). Without it a
    refused SPF counts unless a signature passed; a list that passes mail on breaks either one.
    """
    said = dict(results)
    is_bad = said["dmarc"] == "fail" if "dmarc" in said else (said.get("spf"), said.get("dkim")) in _REFUSED
    return (Warn(WarningKind.UNCONFIRMED, (("server", server), *results)),) if is_bad else ()


_REFUSED = tuple(("fail", dkim) for dkim in (None, "none", "fail", "neutral", "policy", "permerror"))


def _without_comments(text: str) -> str:
    """Return a structured field without its comments and quoted strings, which may hold a semicolon."""
    out: list[str] = []
    depth, is_quoted, is_escaped = 0, False, False
    for letter in text:
        if is_escaped:
            is_escaped = False
        elif letter == "\\":
            is_escaped = True
        elif letter == '"' and not depth:
            is_quoted = not is_quoted
        elif letter == "(" and not is_quoted:
            depth += 1
        elif letter == ")" and not is_quoted:
            depth = max(depth - 1, 0)
        elif not depth and not is_quoted:
            out.append(letter)
    return "".join(out)
