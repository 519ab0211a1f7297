"""One POST to an issuer: verified, bounded, and what its answer means."""

from typing import Any

import pytest

from popview.errors import PopViewError, TlsError
from popview.net.inbox import Inbox
from popview.net.oauth.asking import Asking, Said, refused, with_tokens
from popview.net.oauth.grant import begun
from popview.net.transport import Dialer, Places
from popview.types import ProblemKind, Secret
from tests.fakes.browser import ACCOUNT, HOST, ISSUER, QUICK
from tests.fakes.peer import Hush, ScriptPeer
from tests.servers.issuer import TokenServer


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ((200, b"no json"), "200"),
        ((200, b"[1, 2]"), "200"),
        ((502, b"<html>"), "502"),
        ((200, b"[" * 60_000), "200"),
        ((200, b'"' + b"x" * 70_000 + b'"'), "too-long"),
    ],
)
def test_an_answer_that_is_none_is_said(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer, answer: Any, reason: str
) -> None:
    issuer.answers["/token"] = [answer]
    with pytest.raises(PopViewError) as wrong:
        Asking(dialer, inbox).post(f"https://{HOST}/token", {"a": "b"})
    assert (wrong.value.kind, wrong.value.facts["reason"]) == (ProblemKind.OAUTH_ANSWER, reason)


def test_nothing_is_sent_to_whoever_cannot_prove_his_name(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer
) -> None:
    distrusting = Dialer(deadlines=QUICK, places=Places(dialer.places.nameserver, dialer.places.ports))
    with pytest.raises(PopViewError) as wrong:
        Asking(distrusting, inbox).post(f"https://{HOST}/token", {"a": Secret("canary-3f9c17")})
    assert wrong.value.facts["reason"] == "certificate"
    assert issuer.asked == []


def test_an_issuer_that_never_shakes_hands_meets_the_deadline_of_the_whole(
    inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("popview.net.oauth.asking.PATIENCE_S", 0.3)
    with ScriptPeer([Hush()]) as peer, pytest.raises(TlsError) as wrong:
        Asking(Dialer(), inbox).post(f"https://127.0.0.1:{peer.port}/token", {"a": "b"})
    assert wrong.value.facts["reason"] == "timeout"
    assert wrong.value.facts["seconds"] in ("0.3", "0.2", "0.1")


def test_nothing_is_sent_without_encryption(dialer: Dialer, inbox: Inbox) -> None:
    with pytest.raises(PopViewError) as wrong:
        Asking(dialer, inbox).post(f"http://{HOST}/token", {"a": "b"})
    assert wrong.value.facts["reason"] == "not-https"


def test_what_is_empty_is_left_out_of_the_form(dialer: Dialer, inbox: Inbox, issuer: TokenServer) -> None:
    issuer.answers["/token"] = [(200, {"x": 1})]
    form = {"a": Secret("b&c"), "b": None, "c": "", "d": Secret("")}
    said = Asking(dialer, inbox).post(f"https://{HOST}/token", form)
    assert issuer.asked == [("/token", {"a": "b&c"})]
    assert repr(said) == f"Said('{HOST}', True)"
    assert said.number("x") == 1.0


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("invalid_grant", ProblemKind.BROWSER_SIGN_IN),
        ("access_denied", ProblemKind.OAUTH_DENIED),
        ("unauthorized_client", ProblemKind.OAUTH_SETUP),
        ("temporarily_unavailable", ProblemKind.TEMPORARY),
        ("", ProblemKind.OAUTH_ANSWER),
    ],
)
def test_a_refusal_is_told_by_what_it_means(error: str, kind: ProblemKind) -> None:
    values = {"error": error, "error_description": "words"}
    assert refused(Said(HOST, False, values), "Example").kind == kind


def test_an_answer_without_a_bearer_token_is_none() -> None:
    grant = begun(ISSUER, ACCOUNT, None)
    for values in ({}, {"access_token": ""}, {"access_token": "x", "token_type": "mac"}):
        with pytest.raises(PopViewError):
            with_tokens(grant, Said(HOST, True, values), 0.0)


def test_the_old_refresh_token_stays_where_no_new_one_comes() -> None:
    said = Said(HOST, True, {"access_token": "a", "refresh_token": "r", "expires_in": "3600"})
    first = with_tokens(begun(ISSUER, ACCOUNT, None), said, 100.0)
    again = with_tokens(first, Said(HOST, True, {"access_token": "b"}), 100.0)
    assert (first.expires, again.expires) == (3700.0, 0.0)
    assert again.refresh == Secret("r")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "NaN", "-Infinity", "soon", None, [1]])
def test_a_number_that_is_none_is_the_one_expected(value: Any) -> None:
    assert Said(HOST, True, {"expires_in": value}).number("expires_in", 300.0) == 300.0
