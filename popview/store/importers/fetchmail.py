"""fetchmail: `~/.fetchmailrc`, free-form words (fetchmailrc(5)); only POP3 entries are taken.

Passwords are skipped as they are read. fetchmail encrypts where the server offers it; we demand it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from popview.store.importers.draft import Findings
from popview.types import ImportNote, Mechanism, Security

_TOKEN = re.compile(r"""#[^\n]*|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"'#,;:]+)""")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_POP3 = {"pop3", "apop", "auto"}
_NOISE = {"and", "with", "has", "wants", "options", "here"}
_AUTH = {"cram-md5": Mechanism.CRAM_MD5, "external": Mechanism.EXTERNAL}
_OTHER_AUTH = {"kerberos", "kerberos_v4", "kerberos_v5", "gssapi", "otp", "ntlm", "msn", "ssh"}


@dataclass(slots=True)
class _Entry:
    """What stands of one server, and then of one of its users."""

    host: str = ""
    protocol: str = "auto"
    port: str = ""
    ssl: bool = False
    sslproto: str | None = None
    auth: str = ""
    is_off: bool = False
    users: list[tuple[str, bool, str | None]] = field(default_factory=list)  # name, ssl, sslproto


def read_accounts(text: str, found: Findings) -> None:
    """Add an account for each user of each POP3 server."""
    for entry in _entries(text):
        if entry.protocol in _POP3:
            for user, ssl, sslproto in entry.users:
                _add(entry, user, ssl, sslproto, found)


def _add(entry: _Entry, user: str, ssl: bool, sslproto: str | None, found: Findings) -> None:
    notes = [ImportNote.SWITCHED_OFF] if entry.is_off else []
    if ssl:
        security = Security.TLS
    elif sslproto == "":  # the word by which fetchmail is kept from encrypting
        security = Security.PLAIN
    else:
        security = Security.STLS
        notes.append(ImportNote.WAS_OPTIONAL)
    if entry.auth in _OTHER_AUTH:
        notes.append(ImportNote.OTHER_SIGN_IN)
    elif entry.auth == "oauthbearer":
        notes.append(ImportNote.SIGN_IN_AGAIN)
    mechanism = Mechanism.APOP if entry.protocol == "apop" else _AUTH.get(entry.auth, Mechanism.AUTO)
    found.add(
        host=entry.host,
        user=user,
        port=entry.port,
        security=security,
        mechanism=mechanism,
        notes=tuple(notes),
    )


def _entries(text: str) -> Iterator[_Entry]:
    defaults, entry = _Entry(), None
    words = _words(text)
    for word in words:
        if word in ("poll", "server", "skip", "defaults"):
            if entry is not None and entry is not defaults:
                yield _closed(entry)
            if word == "defaults":
                entry = defaults
                continue
            entry = _Entry(next(words, ""), defaults.protocol, defaults.port, defaults.ssl)
            entry.sslproto, entry.auth, entry.is_off = defaults.sslproto, defaults.auth, word == "skip"
        elif entry is not None:
            _take(word, words, entry)
    if entry is not None and entry is not defaults:
        yield _closed(entry)


def _take(word: str, words: Iterator[str], entry: _Entry) -> None:
    if word in _NOISE:
        return
    if word == "via":
        entry.host = next(words, entry.host)
    elif word in ("protocol", "proto"):
        entry.protocol = next(words, "").lower()
    elif word in ("port", "service"):
        entry.port = next(words, "")
    elif word in ("auth", "authenticate"):
        entry.auth = next(words, "").lower()
    elif word in ("user", "username"):
        _keep_options(entry)
        entry.users.append((next(words, ""), entry.ssl, entry.sslproto))
    elif word in ("password", "pass", "is", "to", "smtphost", "mda", "folder", "localdomains"):
        next(words, None)
    elif word == "ssl":
        entry.ssl = True
    elif word == "sslproto":
        entry.sslproto = next(words, "")


def _keep_options(entry: _Entry) -> None:
    """What stood behind a user is of that user; the next one begins with what stood before the first."""
    if entry.users:
        name, ssl, sslproto = entry.users[-1]
        entry.users[-1] = (name, entry.ssl, entry.sslproto)
        entry.ssl, entry.sslproto = ssl, sslproto


def _closed(entry: _Entry) -> _Entry:
    _keep_options(entry)
    return entry


def _words(text: str) -> Iterator[str]:
    """Yield the words; a quoted one keeps its blanks, and an empty one is a word too."""
    for found in _TOKEN.finditer(text):
        double, single, plain = found.groups()
        if plain is not None:
            yield plain
        elif (quoted := double if double is not None else single) is not None:
            yield _ESCAPE.sub(r"\1", quoted)
