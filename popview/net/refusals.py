"""What a refusal at the door means: wrong password, locked mailbox, delay, passing trouble, or none of these.

By response code where there is one (RFC 2449, RFC 3206), else by the words that servers were seen to use.
None of them makes anybody forget a stored password.
"""

import re

from popview.errors import LoginRefused, MailboxBusy, PopViewError, Refused
from popview.pop3 import events
from popview.types import ProblemKind

_CODES = {
    "AUTH": ProblemKind.WRONG_PASSWORD,
    "IN-USE": ProblemKind.MAILBOX_LOCKED,
    "LOGIN-DELAY": ProblemKind.LOGIN_DELAY,
    "SYS/TEMP": ProblemKind.TEMPORARY,
    "SYS/PERM": ProblemKind.LOGIN_REFUSED,
}
_WORDS: tuple[tuple[re.Pattern[str], ProblemKind], ...] = (
    (
        re.compile(
            r"plain ?text auth|requires? (ssl|tls|encrypt)|must (issue|use) (a )?(stls|starttls|ssl|tls)"
        ),
        ProblemKind.NO_MECHANISM,
    ),
    (
        re.compile(
            r"\block(ed)?\b|in use|another (pop3? )?session|already (open|logged|connected)|mailbox.* busy"
            r"|wait a few minutes|maildrop busy|unable to lock"
        ),
        ProblemKind.MAILBOX_LOCKED,
    ),
    (
        re.compile(
            r"too (many|often|frequent|soon)|every \d+ (minute|second)|login (interval|delay|rate)|rate limit"
        ),
        ProblemKind.LOGIN_DELAY,
    ),
    (
        re.compile(
            r"tempora|try again|later|unavailable|timed? ?out|internal (server )?error|no memory|overload"
            r"|disk|system error|service not"
        ),
        ProblemKind.TEMPORARY,
    ),
    (
        re.compile(
            r"passwor|authenticat|credential|invalid (login|user)|bad login|login (failed|incorrect|invalid)"
            r"|logon fail|unknown user|no such user|user ?name|not accepted|access denied|permission denied"
        ),
        ProblemKind.WRONG_PASSWORD,
    ),
)
_SECONDS = re.compile(r"(\d{1,5}) ?(s\b|sec|min)")
_BUSY = (ProblemKind.MAILBOX_LOCKED, ProblemKind.LOGIN_DELAY, ProblemKind.TEMPORARY)


def kind_of(refused: events.Refused) -> ProblemKind | None:
    """Return what a refusal means, None where neither its code nor its words tell."""
    text = refused.text.decode("utf-8", "replace").lower()
    if _WORDS[0][0].search(text):  # Dovecot says [AUTH] to a password that it did not look at
        return ProblemKind.NO_MECHANISM
    if refused.code in _CODES:
        return _CODES[refused.code]
    for words, kind in _WORDS:
        if words.search(text):
            return kind
    return None


def login_error(refused: events.Refused, user: str, mechanism: str) -> PopViewError:
    """Return the error of a refused sign-in."""
    kind = kind_of(refused) or ProblemKind.LOGIN_REFUSED
    said = shown(refused.text)
    if kind in _BUSY:
        facts = {"seconds": _delay(said)} if kind is ProblemKind.LOGIN_DELAY else {}
        return MailboxBusy(kind, said, **facts)
    return LoginRefused(kind, said, user=user, mechanism=mechanism)


def greeting_error(refused: events.Refused) -> PopViewError:
    """Return the error of a refused connection."""
    kind = kind_of(refused)
    if kind in _BUSY:
        assert kind is not None
        return MailboxBusy(kind, shown(refused.text))
    return Refused(ProblemKind.GREETING_REFUSED, shown(refused.text))


def refusal(refused: events.Refused) -> PopViewError:
    """Return the error of a refused command inside a session; some servers refuse the login only now."""
    said = shown(refused.text)
    kind = _CODES.get(refused.code)
    if kind in _BUSY:
        assert kind is not None
        return MailboxBusy(kind, said)
    verb = refused.command.verb if refused.command else ""
    if verb == "STAT":
        later = kind_of(refused)
        if later in _BUSY:
            assert later is not None
            return MailboxBusy(later, said)
        if later is ProblemKind.WRONG_PASSWORD:
            return LoginRefused(later, said, user="", mechanism="")
    return Refused(ProblemKind.SERVER_REFUSED, said, command=verb)


def shown(text: bytes) -> str:
    """Return a server's words as text; whoever shows them escapes and cuts."""
    return text[:512].decode("utf-8", "replace")


def _delay(text: str) -> str:
    found = _SECONDS.search(text.lower())
    if found is None:
        return ""
    return str(int(found[1]) * (60 if found[2] == "min" else 1))
