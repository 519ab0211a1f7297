import re

import pytest

from popview.types import Certificate, Problem, ProblemKind
from popview.ui.wording import problems

NAMES = "host port seconds command path user proxy reason before now limit value field offered entries"
FACTS = tuple((name, f"<{name}>") for name in re.findall(r"\w+", NAMES))


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_kind_has_a_title_a_text_and_advice(kind: ProblemKind) -> None:
    problem = Problem(kind, facts=FACTS)
    title, text = problems.problem_title(problem), problems.problem_text(problem)
    assert 3 < len(title) < 60
    assert not title.endswith(".")
    assert text.endswith(".")
    assert kind is ProblemKind.CANCELLED or problems.problem_advice(problem).endswith(".")


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_kind_can_be_said_without_facts(kind: ProblemKind) -> None:
    problem = Problem(kind)
    said = " ".join(
        (problems.problem_title(problem), problems.problem_text(problem), problems.problem_advice(problem))
    )
    assert "{" not in said
    assert re.search(r"\s\s|\s[.,]", said) is None


def test_the_facts_stand_in_the_sentence() -> None:
    problem = Problem(
        ProblemKind.CONNECT_TIMEOUT, facts=(("host", "pop.example.org"), ("port", "995"), ("seconds", "20"))
    )
    assert problems.problem_text(problem) == "pop.example.org did not answer on port 995 within 20 seconds."


def test_facts_with_braces_are_no_places_to_fill() -> None:
    problem = Problem(ProblemKind.HOST_UNKNOWN, facts=(("host", "{port}{0}"),))
    assert "{port}{0}" in problems.problem_text(problem)


def test_five_different_problems_of_signing_in_are_told_apart() -> None:
    kinds = (
        ProblemKind.WRONG_PASSWORD,
        ProblemKind.MAILBOX_LOCKED,
        ProblemKind.LOGIN_DELAY,
        ProblemKind.TEMPORARY,
        ProblemKind.LOST,
    )
    assert len({problems.problem_title(Problem(kind)) for kind in kinds}) == 5


def test_the_words_of_the_server_stand_apart_cleaned_and_cut() -> None:
    evil = "denied\r\n\x1b[31m\u202ered" + "x" * 1_000
    said = problems.problem_server(Problem(ProblemKind.LOGIN_REFUSED, server_text=evil))
    assert said.startswith("denied \ufffd[31m\ufffdred")
    assert len(said) == problems.SERVER_TEXT_LIMIT
    assert said.endswith("…")
    assert "denied" not in problems.problem_text(Problem(ProblemKind.LOGIN_REFUSED, server_text=evil))


def test_a_certificate_says_each_thing_that_is_wrong() -> None:
    found = Certificate(
        host="pop.example.org",
        port=995,
        sha256="00",
        subject="CN=other",
        names=("mail.example.net",),
        issuer="CN=other",
        not_before="2020-01-01T00:00:00Z",
        not_after="2021-01-01T00:00:00Z",
        reasons=("expired", "wrong-host", "never-heard-of"),
    )
    text = problems.problem_text(Problem(ProblemKind.CERTIFICATE, certificate=found))
    assert "1 January 2021" in text
    assert "mail.example.net, not to pop.example.org" in text
    assert len(problems.certificate_reasons(Problem(ProblemKind.CERTIFICATE, certificate=found))) == 3
    assert problems.certificate_reasons(Problem(ProblemKind.CERTIFICATE)) == ()


@pytest.mark.parametrize(
    ("kind", "remedy"),
    [
        (ProblemKind.WRONG_PASSWORD, "Enter password…"),
        (ProblemKind.CERTIFICATE, "Show certificate…"),
        (ProblemKind.HOST_UNKNOWN, "Edit account…"),
        (ProblemKind.WEAKER_ENCRYPTION, "Connection and server…"),
        (ProblemKind.BUG, "Protocol log…"),
        (ProblemKind.MAILBOX_LOCKED, ""),
    ],
)
def test_a_remedy_is_offered_where_there_is_one(kind: ProblemKind, remedy: str) -> None:
    assert problems.problem_remedy(Problem(kind)) == remedy


def test_details_hold_facts_and_transcript_and_nothing_where_there_is_nothing() -> None:
    problem = Problem(ProblemKind.LOST, facts=(("command", "TOP"),), transcript=("S: +OK", "* closed"))
    assert problems.problem_details(problem).splitlines() == [
        "Kind: lost",
        "command: TOP",
        "",
        "S: +OK",
        "* closed",
    ]
    assert problems.problem_details(Problem(ProblemKind.LOST)) == ""


def test_the_reason_of_the_system_is_cleaned() -> None:
    assert problems.problem_reason(Problem(ProblemKind.TLS, facts=(("reason", "a\nb"),))) == "a b"


def test_a_reason_that_has_a_sentence_is_not_shown_as_a_code_beside_it() -> None:
    facts = (("proxy", "proxy.example.org:1080"), ("reason", "sign-in"))
    known = Problem(ProblemKind.PROXY, facts)
    assert "did not take the user name and password" in problems.problem_text(known)
    assert problems.problem_reason(known) == ""
    foreign = Problem(ProblemKind.PROXY, (("reason", "General SOCKS server failure"),))
    assert problems.problem_reason(foreign) == "General SOCKS server failure"
