"""What a person should know before believing a message. Facts only: no verdicts, no sentences.

Nothing in a mail's own header can vouch for it (Authentication-Results may be forged), so there is
no warning that a sign of trust could switch off.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

import idna

from popview.mail.visible import cut, has_hidden, one_line
from popview.types import Attachment, Person, Warn, WarningKind

__all__ = [
    "attachment_warnings",
    "hidden_warnings",
    "link_warnings",
    "people_warnings",
    "punycode_of",
    "site",
]

_ADDRESS = re.compile(r"[\w.+-]{1,64}[@＠][\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_LOOKS_LIKE_HOST = re.compile(
    r"(?:https?://)?(?:[^\s/@]{0,100}@)?((?:[\w-]{1,63}\.){1,8}[^\W\d_][\w-]{1,24})(?::\d+)?(?:[/?#]\S{0,2000})?\s*\Z",
    re.IGNORECASE,
)
_HOST = re.compile(r"https?://(?:[^\s/?#]{0,500}@)?([^\s/?#:@]{1,253})", re.IGNORECASE)
_FILE_ENDS = frozenset(
    {"pdf", "doc", "docx", "txt", "html", "zip", "jpg", "png", "exe", "xls", "xlsx", "py", "md"}
)
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gov", "edu", "gob", "or", "ne", "go", "gv"})
_MOST = 5  # warnings of one kind
_MOST_LINKS = 100  # that lie: before each of them a click asks, however few of them are named
_MOST_FACT = 300
_SCRIPTS_TOGETHER = (
    frozenset({"LATIN", "HAN", "HIRAGANA", "KATAKANA"}),
    frozenset({"LATIN", "HAN", "HANGUL"}),
)


def people_warnings(
    senders: tuple[Person, ...], reply_to: tuple[Person, ...], from_fields: int, *, is_list: bool
) -> Iterator[Warn]:
    """Judge the people of the header: From (all fields together), Reply-To, number of From fields."""
    for person in senders[:_MOST]:
        if (other := _address_in_name(person)) is not None:
            yield _warn(WarningKind.NAME_HOLDS_ADDRESS, name=other, address=person.address)
    if from_fields > 1 or len(senders) > 1:
        yield _warn(WarningKind.SEVERAL_FROM, count=str(max(from_fields, len(senders))))
    if senders and reply_to and not is_list:
        sender, reply = senders[0].address, reply_to[0].address
        if sender and reply and site(_domain(sender)) != site(_domain(reply)):
            yield _warn(WarningKind.REPLY_ELSEWHERE, **{"from": sender, "reply": reply})
    for domain in dict.fromkeys(_domain(person.address) for person in senders + reply_to):
        yield from _script_warning(domain)


def _address_in_name(person: Person) -> str | None:
    """Return another address that the display name holds."""
    for found in _ADDRESS.findall(person.name):
        if found.replace("＠", "@").casefold() != person.address.casefold():
            return str(found)
    return None


def _domain(address: str) -> str:
    return address.replace("＠", "@").rpartition("@")[2].strip(".>[] ").casefold()


def site(host: str) -> str:
    """Return roughly what one owner registers: the last two labels, three below co.uk and the like."""
    labels = host.split(".")
    count = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-count:])


def link_warnings(links: Iterable[tuple[str, str]]) -> Iterator[Warn]:
    """Judge links, given as (text, target): text that names another host, look-alike hosts."""
    count = 0
    hosts: dict[str, None] = {}
    for text, target in links:
        found = _HOST.match(target)
        if found is None:
            continue
        host = found[1].casefold().rstrip(".")
        hosts[host] = None
        said = _LOOKS_LIKE_HOST.match(text.strip()[:2500])
        if said is None or said[1].rpartition(".")[2].casefold() in _FILE_ENDS or count >= _MOST_LINKS:
            continue
        if site(said[1].casefold()) != site(host) and punycode_of(said[1]) != punycode_of(host):
            count += 1
            yield _warn(WarningKind.LINK_ELSEWHERE, text=text.strip(), target=target)
    shown = 0
    for host in hosts:
        for warning in _script_warning(host):
            shown += 1
            if shown <= _MOST:
                yield warning


def _script_warning(host: str) -> Iterator[Warn]:
    decoded = _unicode_of(host)
    if not decoded.isascii() and any(_is_mixed(label) for label in decoded.split(".")):
        yield _warn(WarningKind.MIXED_SCRIPTS, shown=decoded, punycode=punycode_of(decoded))


def _is_mixed(label: str) -> bool:
    """Tell a label of letters from scripts that no language mixes, or that only looks like Latin."""
    scripts = {_script(letter) for letter in label if letter.isalpha()}
    if unicodedata.normalize("NFKC", label) != label:  # full-width and the like
        return True
    if scripts & {"CYRILLIC", "GREEK"} and not label.isascii() and set(label) <= _CONFUSABLE:
        return True
    if len(scripts) < 2:
        return "ı" in label or "ɡ" in label or "ɑ" in label
    return not any(scripts <= allowed for allowed in _SCRIPTS_TOGETHER)


# Cyrillic and Greek letters that are drawn like Latin ones, with digits and the hyphen
_CONFUSABLE = frozenset("аеорсухіјѕһӏԁԛԝкмвтнαοινκρτυχ0123456789-")


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "?").split()[0]
    return "HAN" if name in ("CJK", "IDEOGRAPHIC") else name


def _unicode_of(host: str) -> str:
    if "xn--" not in host:
        return host
    return ".".join(_decode_label(label) for label in host.split("."))


def _decode_label(label: str) -> str:
    if not label.startswith("xn--") or len(label) > 63:
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label


def punycode_of(host: str) -> str:
    """Return the ASCII form of a host name; what cannot be encoded stays as it is."""
    if host.isascii():
        return host.casefold()
    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        labels = (
            x if x.isascii() else "xn--" + x.encode("punycode").decode("ascii") for x in host.split(".")
        )
        return ".".join(labels)


def hidden_warnings(raw_fields: Iterable[tuple[str, str]]) -> Iterator[Warn]:
    """Name the fields whose decoded, not yet cleaned text hides or reorders letters."""
    for name, text in raw_fields:
        if has_hidden(text):
            yield _warn(WarningKind.HIDDEN_CHARACTERS, field=name)


def attachment_warnings(attachments: Iterable[Attachment], extensions: dict[str, str]) -> Iterator[Warn]:
    """Name dangerous attachments; `extensions` holds the true extension by part."""
    dangerous = [found for found in attachments if found.is_dangerous]
    for found in dangerous[: _MOST * 2]:
        yield _warn(
            WarningKind.DANGEROUS_ATTACHMENT, name=found.name, extension=extensions.get(found.part, "")
        )


def _warn(kind: WarningKind, **facts: str) -> Warn:
    return Warn(kind, tuple((name, cut(one_line(text), _MOST_FACT)) for name, text in facts.items()))
