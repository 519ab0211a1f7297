"""The two ways to a grant, against a real issuer under TLS; the browser is the test."""

import base64
import hashlib
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from popview.errors import Cancelled, NetworkError, PopViewError
from popview.net.inbox import Inbox
from popview.net.oauth.asking import Asking
from popview.net.oauth.flow import Flow
from popview.net.transport import Clock, Dialer, SystemClock, Wishes
from popview.types import Account, Issuer, OAuthWay, ProblemKind, Secret
from tests.fakes.browser import ACCOUNT, HOST, ISSUER, Browser
from tests.servers.issuer import CLIENT_SECRET, TokenServer

PAGES = ("<p>done</p>", "<p>not done</p>")


class Later(SystemClock):
    """A clock that a wait turns forward."""

    ahead = 0.0

    def now(self) -> float:
        return super().now() + self.ahead


def flow(
    dialer: Dialer,
    inbox: Inbox,
    account: Account = ACCOUNT,
    issuer: Issuer = ISSUER,
    clock: Clock | None = None,
) -> Flow:
    asking = Asking(dialer, inbox)
    return Flow(asking, inbox, clock or dialer.clock, issuer, account, Secret(CLIENT_SECRET))


def test_the_browser_comes_back_with_a_code_and_the_code_gives_tokens(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer, browser: Browser
) -> None:
    grant = flow(dialer, inbox).by_browser(browser.open, PAGES)
    browser.close()
    assert grant.access == Secret("canary-3f9c17-access-1")
    assert grant.refresh is not None
    assert grant.refresh.reveal() in issuer.refresh
    assert not grant.is_stale(dialer.clock.epoch())
    assert grant.is_stale(dialer.clock.epoch() + 3600)
    assert browser.shown == [(200, PAGES[0])]
    assert grant.client_secret == Secret(CLIENT_SECRET)


def test_the_question_is_pkce_with_a_state_and_no_secret_in_it(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer, browser: Browser
) -> None:
    flow(dialer, inbox).by_browser(browser.open, PAGES)
    asked = parse_qs(urlsplit(browser.opened[0]).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["login_hint"] == ["alice@example.test"]
    assert asked["redirect_uri"][0].startswith("http://127.0.0.1:")
    assert len(asked["state"][0]) >= 40
    _, form = issuer.asked[0]
    digest = hashlib.sha256(form["code_verifier"].encode()).digest()
    assert asked["code_challenge"] == [base64.urlsafe_b64encode(digest).rstrip(b"=").decode()]
    assert CLIENT_SECRET not in browser.opened[0]
    assert form["code_verifier"] not in browser.opened[0]


def test_an_answer_with_another_state_is_not_taken_and_no_token_is_asked_for(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer, browser: Browser
) -> None:
    issuer.spoils_state = True
    with pytest.raises(PopViewError) as wrong:
        flow(dialer, inbox).by_browser(browser.open, PAGES)
    browser.close()
    assert (wrong.value.kind, wrong.value.facts["reason"]) == (ProblemKind.OAUTH_ANSWER, "state")
    assert issuer.asked == []
    assert browser.shown == [(400, PAGES[1])]


def test_a_person_who_says_no_is_heard(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer, browser: Browser
) -> None:
    issuer.denies = "access_denied"
    with pytest.raises(PopViewError) as said:
        flow(dialer, inbox).by_browser(browser.open, PAGES)
    browser.close()
    assert (said.value.kind, said.value.facts["issuer"]) == (ProblemKind.OAUTH_DENIED, "Example Mail")
    assert browser.shown == [(400, PAGES[1])]


def test_a_browser_that_never_comes_back_is_waited_for_so_long_and_no_longer(
    dialer: Dialer, inbox: Inbox
) -> None:
    opened: list[str] = []
    with pytest.raises(PopViewError) as late:
        flow(dialer, inbox).by_browser(opened.append, PAGES, patience_s=0.05)
    assert late.value.kind == ProblemKind.OAUTH_TIMEOUT
    assert len(opened) == 1


def test_the_wait_for_the_browser_can_be_stopped(dialer: Dialer, inbox: Inbox) -> None:
    def stop(url: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        flow(dialer, inbox).by_browser(stop, PAGES)


def test_a_client_id_that_the_issuer_does_not_know_is_told_as_such(
    dialer: Dialer, inbox: Inbox, browser: Browser
) -> None:
    unknown = replace(ACCOUNT, oauth_client="nobody")
    with pytest.raises(PopViewError) as wrong:
        flow(dialer, inbox, unknown).by_browser(browser.open, PAGES)
    assert (wrong.value.kind, wrong.value.facts["reason"]) == (ProblemKind.OAUTH_SETUP, "invalid_client")
    assert wrong.value.server_text == "No such client."


def device(
    dialer: Dialer, inbox: Inbox, told: list[tuple[str, str, float]] | None = None
) -> tuple[list[float], Flow, object]:
    """Return the waits that were made, the flow and its way to wait: a clock that is turned forward."""
    clock, waited = Later(), list[float]()

    def wait(wishes: Wishes, _clock: Clock, seconds: float) -> None:
        clock.ahead += seconds
        waited.append(seconds)

    return waited, flow(dialer, inbox, clock=clock), wait


def test_a_code_typed_elsewhere_gives_tokens_after_pending_and_slow_down(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer
) -> None:
    issuer.answers["/token"] = [
        (400, {"error": "authorization_pending"}),
        (400, {"error": "slow_down"}),
        (400, {"error": "authorization_pending"}),
    ]
    waited, made, wait = device(dialer, inbox)
    shown: list[tuple[str, str, float]] = []
    grant = made.by_device(lambda *code: shown.append(code), wait)  # type: ignore[arg-type]
    assert grant.access == Secret("canary-3f9c17-access-1")
    assert shown == [("WDJB-MJHT", "https://example.test/device", 600.0)]
    assert waited == [1.0, 1.0, 6.0, 6.0]


def test_a_line_that_breaks_while_the_code_is_typed_does_not_cost_the_code(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer
) -> None:
    issuer.answers["/token"] = [(0, None), (0, None), (400, {"error": "authorization_pending"})]
    waited, made, wait = device(dialer, inbox)
    grant = made.by_device(lambda *code: None, wait)  # type: ignore[arg-type]
    assert grant.access == Secret("canary-3f9c17-access-1")
    assert waited == [1.0, 2.0, 4.0, 4.0]


def test_a_line_that_stays_broken_is_what_is_told_at_the_end(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer
) -> None:
    issuer.answers["/token"] = [(0, None)] * 99
    _, made, wait = device(dialer, inbox)
    with pytest.raises(NetworkError) as lost:
        made.by_device(lambda *code: None, wait)  # type: ignore[arg-type]
    assert lost.value.kind == ProblemKind.LOST


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("access_denied", ProblemKind.OAUTH_DENIED),
        ("authorization_declined", ProblemKind.OAUTH_DENIED),
        ("expired_token", ProblemKind.OAUTH_TIMEOUT),
        ("invalid_client", ProblemKind.OAUTH_SETUP),
    ],
)
def test_a_code_that_comes_to_nothing_says_why(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer, error: str, kind: ProblemKind
) -> None:
    issuer.answers["/token"] = [(400, {"error": error})]
    _, made, wait = device(dialer, inbox)
    with pytest.raises(PopViewError) as said:
        made.by_device(lambda *code: None, wait)  # type: ignore[arg-type]
    assert said.value.kind == kind


def test_a_code_that_nobody_types_ends_with_its_time(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer
) -> None:
    issuer.answers["/device"] = [
        (
            200,
            {
                "device_code": "x",
                "user_code": "Y",
                "verification_url": "https://example.test/d",
                "expires_in": "12",
            },
        )
    ]
    issuer.answers["/token"] = [(400, {"error": "authorization_pending"})] * 5
    waited, made, wait = device(dialer, inbox)
    with pytest.raises(PopViewError) as late:
        made.by_device(lambda *code: None, wait)  # type: ignore[arg-type]
    assert late.value.kind == ProblemKind.OAUTH_TIMEOUT
    assert waited == [5.0, 5.0]


@pytest.mark.parametrize(
    "page", ["http://example.test/d", "file:///etc/passwd", "https://", "javascript:alert(1)", "https://[/"]
)
def test_only_an_https_page_is_ever_shown_for_a_code(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer, page: str
) -> None:
    issuer.answers["/device"] = [(200, {"device_code": "x", "user_code": "Y", "verification_uri": page})]
    _, made, wait = device(dialer, inbox)
    with pytest.raises(PopViewError) as wrong:
        made.by_device(lambda *code: None, wait)  # type: ignore[arg-type]
    assert wrong.value.facts["reason"] == "no-code"


def test_the_tenant_stands_in_every_address(dialer: Dialer, inbox: Inbox, browser: Browser) -> None:
    with_tenant = replace(
        ISSUER, authorize=f"https://{HOST}/{{tenant}}/authorize", token=f"https://{HOST}/{{tenant}}/token"
    )
    account = replace(ACCOUNT, oauth_tenant="consumers")
    grant = flow(dialer, inbox, account, with_tenant).by_browser(browser.open, PAGES)
    assert urlsplit(browser.opened[0]).path == "/consumers/authorize"
    assert grant.token_url == f"https://{HOST}/consumers/token"


def test_ways_are_what_an_issuer_has_addresses_for() -> None:
    assert ISSUER.ways == (OAuthWay.BROWSER, OAuthWay.DEVICE)
    assert replace(ISSUER, device="").ways == (OAuthWay.BROWSER,)
