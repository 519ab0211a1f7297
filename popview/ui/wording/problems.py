"""Every failure in words: what happened, why as far as it is known, what to do.

The words of the server and of the system stand apart (`problem_server`, `problem_reason`): they are
foreign text, cleaned and cut, never mixed into our sentences.
"""

import unicodedata
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from popview.types import Problem
from popview.types import ProblemKind as K
from popview.ui.wording import browser, local_problems, network, server_problems, values
from popview.ui.wording.marked import QT_TRANSLATE_NOOP

TEXTS = server_problems.TEXTS | local_problems.TEXTS | browser.TEXTS

SERVER_TEXT_LIMIT = 400  # characters of foreign text that a person is shown at once

_FALLBACKS = {
    "host": QT_TRANSLATE_NOOP("problems", "the server"),
    "port": QT_TRANSLATE_NOOP("problems", "its port"),
    "seconds": QT_TRANSLATE_NOOP("problems", "some"),
    "command": QT_TRANSLATE_NOOP("problems", "a command"),
    "path": QT_TRANSLATE_NOOP("problems", "a file of PopView"),
    "user": QT_TRANSLATE_NOOP("problems", "this user name"),
    "proxy": QT_TRANSLATE_NOOP("problems", "the proxy"),
    "field": QT_TRANSLATE_NOOP("problems", "host, user name or password"),
    "offered": QT_TRANSLATE_NOOP("problems", "nothing that PopView knows"),
    "before": QT_TRANSLATE_NOOP("problems", "better protected"),
    "now": QT_TRANSLATE_NOOP("problems", "less protected"),
    "limit": QT_TRANSLATE_NOOP("problems", "reply"),
    "value": QT_TRANSLATE_NOOP("problems", "the limit"),
    "issuer": QT_TRANSLATE_NOOP("problems", "the provider"),
    "minutes": QT_TRANSLATE_NOOP("problems", "some"),
    "reason": QT_TRANSLATE_NOOP("problems", "no reason given"),
    "entries": QT_TRANSLATE_NOOP("problems", "some entries"),
}
_FIELDS = {
    "host": QT_TRANSLATE_NOOP("problems", "server name"),
    "user": QT_TRANSLATE_NOOP("problems", "user name"),
    "password": QT_TRANSLATE_NOOP("problems", "password"),
    "secret": QT_TRANSLATE_NOOP("problems", "password"),
}
_CERTIFICATE = {
    "self-signed": QT_TRANSLATE_NOOP(
        "problems", "The server made its certificate itself; nobody vouches for it."
    ),
    "unknown-issuer": QT_TRANSLATE_NOOP(
        "problems", "This computer does not know who issued the certificate."
    ),
    "expired": QT_TRANSLATE_NOOP("problems", "The certificate is no longer valid: it ended on {until}."),
    "not-yet-valid": QT_TRANSLATE_NOOP("problems", "The certificate is not valid yet: it begins on {since}."),
    "wrong-host": QT_TRANSLATE_NOOP("problems", "The certificate is made out to {names}, not to {host}."),
    "changed": QT_TRANSLATE_NOOP("problems", "It is not the certificate that you trusted before."),
    "other": QT_TRANSLATE_NOOP("problems", "The certificate did not pass the check."),
}
_REMEDIES = (
    (
        {K.WRONG_PASSWORD, K.LOGIN_REFUSED, K.KEYRING_LOCKED, K.KEYRING_FAILED, K.KEYRING_ABSENT},
        QT_TRANSLATE_NOOP("problems", "Enter password…"),
    ),
    ({K.NOT_SIGNED_IN}, QT_TRANSLATE_NOOP("problems", "Sign in…")),
    ({K.BROWSER_SIGN_IN}, QT_TRANSLATE_NOOP("problems", "Sign in again…")),
    ({K.CERTIFICATE}, QT_TRANSLATE_NOOP("problems", "Show certificate…")),
    (
        {
            *(K.HOST_UNKNOWN, K.PORT_REFUSED, K.CONNECT_TIMEOUT, K.NO_GREETING, K.PROXY, K.TLS, K.NOT_POP3),
            *(K.OWN_CERTIFICATE, K.NOT_IN_USE),
            *(K.TLS_ON_PLAIN_PORT, K.PLAIN_ON_TLS_PORT, K.NO_STLS, K.SECURITY_DOWNGRADE, K.STLS_INJECTION),
            *(K.PLAIN_NOT_ALLOWED, K.NO_MECHANISM, K.BAD_ARGUMENT),
        },
        QT_TRANSLATE_NOOP("problems", "Edit account…"),
    ),
    ({K.WEAKER_ENCRYPTION}, QT_TRANSLATE_NOOP("problems", "Connection and server…")),
    ({K.OUT_OF_STEP, K.LIMIT, K.BUG}, QT_TRANSLATE_NOOP("problems", "Protocol log…")),
)


def problem_title(problem: Problem) -> str:
    """Return what happened in a few words, without a full stop."""
    return _fill(TEXTS[problem.kind][0], _facts(problem))


def problem_text(problem: Problem) -> str:
    """Return what happened and why, in one to three sentences."""
    text = _fill(TEXTS[problem.kind][1], _facts(problem))
    said = network.reason_text(problem.kind, problem.fact("reason"))
    if said:
        text = f"{text} {said}"
    if problem.certificate is not None:
        text = " ".join([text, *certificate_reasons(problem)])
    return text


def problem_advice(problem: Problem) -> str:
    """Return what the person can do about it; "" where there is nothing to do."""
    return _fill(TEXTS[problem.kind][2], _facts(problem))


def problem_server(problem: Problem) -> str:
    """Return the server's own words, cleaned and cut; "" if it said nothing."""
    return foreign(problem.server_text)


def problem_reason(problem: Problem) -> str:
    """Return the system's own words for the cause, cleaned and cut; "" if there are none."""
    reason = problem.fact("reason")
    return "" if network.reason_text(problem.kind, reason) else foreign(reason)


def problem_remedy(problem: Problem) -> str:
    """Return the name of the button that helps with this kind of problem; "" if none does."""
    for kinds, text in _REMEDIES:
        if problem.kind in kinds:
            return _say(text)
    return ""


def problem_details(problem: Problem) -> str:
    """Return everything known beyond the sentences, for reading and sending on; already redacted."""
    facts = [f"{name}: {foreign(value)}" for name, value in problem.facts if value]
    head = (
        [QCoreApplication.translate("problems", "Kind: {kind}").format(kind=problem.kind)]
        if facts or problem.transcript
        else []
    )
    lines = [foreign(line, 1_000) for line in problem.transcript]
    return "\n".join([*head, *facts, *([""] if lines else []), *lines])


def certificate_reasons(problem: Problem) -> tuple[str, ...]:
    """Return one sentence for each thing that is wrong with the problem's certificate."""
    found = problem.certificate
    if found is None:
        return ()
    facts = {
        "host": found.host,
        "names": ", ".join(found.names) or found.subject or "?",
        "since": values.day(found.not_before),
        "until": values.day(found.not_after),
    }
    return tuple(_fill(_CERTIFICATE.get(reason, _CERTIFICATE["other"]), facts) for reason in found.reasons)


def foreign(text: str, limit: int = SERVER_TEXT_LIMIT) -> str:
    """Make foreign text safe to show: one line, control and direction marks visible, at most `limit`."""
    line = " ".join(text.split())
    shown = "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs") else char
        for char in line[: limit + 1]
    )
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def _facts(problem: Problem) -> dict[str, str]:
    facts = {name: _say(fallback) for name, fallback in _FALLBACKS.items()}
    facts |= {name: foreign(value, 200) for name, value in problem.facts if value}
    field = problem.fact("field")
    if field in _FIELDS:
        facts["field"] = _say(_FIELDS[field])
    return facts


def _fill(source: str, facts: Mapping[str, str]) -> str:
    return _say(source).format_map(facts) if source else ""


def _say(source: str) -> str:
    return QCoreApplication.translate("problems", source)
