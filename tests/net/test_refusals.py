"""What a refusal means, by its code or by its words."""

import pytest

from popview.errors import LoginRefused, MailboxBusy, Refused
from popview.net.refusals import greeting_error, kind_of, login_error, refusal
from popview.pop3 import commands, events
from popview.types import ProblemKind


def refused(text: str, code: str = "", command: object = None) -> events.Refused:
    return events.Refused(command, code, text.encode())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[AUTH] Invalid login", ProblemKind.WRONG_PASSWORD),
        ("authentication failed", ProblemKind.WRONG_PASSWORD),
        ("Unknown user name", ProblemKind.WRONG_PASSWORD),
        ("maildrop already locked", ProblemKind.MAILBOX_LOCKED),
        ("Another session is using this mailbox: in use", ProblemKind.MAILBOX_LOCKED),
        ("too many logins", ProblemKind.LOGIN_DELAY),
        ("please try again later", ProblemKind.TEMPORARY),
        ("internal server error", ProblemKind.TEMPORARY),
        ("message is damaged", None),
        ("", None),
    ],
)
def test_words_tell_where_no_code_does(text: str, kind: ProblemKind | None) -> None:
    assert kind_of(refused(text)) is kind


def test_a_code_counts_more_than_words() -> None:
    assert kind_of(refused("[IN-USE] wrong password?", "IN-USE")) is ProblemKind.MAILBOX_LOCKED
    assert kind_of(refused("[SYS/TEMP] wrong password", "SYS/TEMP")) is ProblemKind.TEMPORARY


def test_a_login_delay_tells_its_seconds() -> None:
    busy = login_error(refused("[LOGIN-DELAY] every 15 minutes", "LOGIN-DELAY"), "u", "USER")
    assert isinstance(busy, MailboxBusy)
    assert busy.facts["seconds"] == "900"


def test_a_wrong_password_names_user_and_mechanism() -> None:
    wrong = login_error(refused("[AUTH] no", "AUTH"), "ada", "PLAIN")
    assert isinstance(wrong, LoginRefused)
    assert dict(wrong.facts) == {"user": "ada", "mechanism": "PLAIN"}


def test_a_refused_greeting_is_one_of_its_own() -> None:
    assert greeting_error(refused("go away")).kind == ProblemKind.GREETING_REFUSED
    assert greeting_error(refused("[SYS/TEMP] x", "SYS/TEMP")).kind == ProblemKind.TEMPORARY


def test_q13_q15_a_login_refused_at_stat_is_told_as_such() -> None:
    late = refusal(refused("login allowed only every 15 minutes", command=commands.Stat()))
    assert late.kind == ProblemKind.LOGIN_DELAY
    failure = refusal(refused("logon failure", command=commands.Stat()))
    assert failure.kind == ProblemKind.WRONG_PASSWORD


def test_any_other_refusal_names_its_command() -> None:
    other = refusal(refused("no such message", command=commands.Retr(1)))
    assert isinstance(other, Refused)
    assert (other.kind, other.facts["command"]) == (ProblemKind.SERVER_REFUSED, "RETR")
    busy = refusal(refused("[IN-USE] x", "IN-USE", command=commands.Retr(1)))
    assert busy.kind == ProblemKind.MAILBOX_LOCKED
