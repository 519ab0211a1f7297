"""A fresh token for each sign-in, against a real issuer; and Dovecot, which checks every token."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from popview.errors import LoginRefused, PopViewError
from popview.net.inbox import Inbox
from popview.net.oauth.grant import Grant, begun, grant_of
from popview.net.oauth.tokens import Tokens
from popview.net.traffic import (
    BrowserWanted,
    Check,
    Checked,
    Failed,
    Finished,
    PasswordNeeded,
    Revoke,
    SignedIn,
    SignIn,
    TokensRenewed,
    TryAccount,
)
from popview.net.transport import Dialer
from popview.types import Account, Mechanism, OAuthWay, ProblemKind, Secret
from tests.canary import search
from tests.fakes.browser import ACCOUNT, ISSUER, Browser
from tests.fakes.office import ACCOUNT as OFFICE_ACCOUNT
from tests.fakes.office import Office
from tests.servers.issuer import CLIENT_SECRET, TokenServer


def granted(issuer: TokenServer, access: str = "canary-3f9c17-old", expires: float = 0.0) -> Secret:
    """Return a grant that the issuer knows."""
    issuer.refresh.add("canary-3f9c17-refresh-0")
    grant = replace(
        begun(ISSUER, ACCOUNT, Secret(CLIENT_SECRET)),
        access=Secret(access),
        refresh=Secret("canary-3f9c17-refresh-0"),
        expires=expires,
    )
    return grant.to_secret()


def kept(secret: Secret) -> Grant:
    grant = grant_of(secret)
    assert grant is not None
    return grant


def test_a_token_that_counts_is_used_and_nobody_is_asked(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer
) -> None:
    told: list[Secret] = []
    tokens = Tokens(dialer, inbox, told.append)
    secret = granted(issuer, expires=dialer.clock.epoch() + 600)
    assert tokens.fresh(ACCOUNT, secret) == (Secret("canary-3f9c17-old"), False)
    assert (issuer.asked, told) == ([], [])


def test_a_token_near_its_end_is_renewed_and_told_and_the_old_secret_leads_to_the_new_one(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer
) -> None:
    told: list[Secret] = []
    tokens = Tokens(dialer, inbox, told.append)
    secret = granted(issuer, expires=dialer.clock.epoch() + 60)
    assert tokens.fresh(ACCOUNT, secret) == (Secret("canary-3f9c17-access-1"), True)
    assert kept(told[0]).refresh != kept(secret).refresh
    assert tokens.fresh(ACCOUNT, secret) == (Secret("canary-3f9c17-access-1"), False)
    assert tokens.renewed(ACCOUNT, secret) == Secret("canary-3f9c17-access-2")
    assert tokens.renewed(ACCOUNT, told[0]) == Secret("canary-3f9c17-access-3")
    assert tokens.fresh(ACCOUNT, secret)[0] == Secret("canary-3f9c17-access-3")
    assert len(issuer.asked) == len(told) == 3


def test_a_refresh_that_is_refused_says_so_once_and_for_all(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer
) -> None:
    tokens = Tokens(dialer, inbox, lambda secret: None)
    secret = granted(issuer, expires=1.0)
    issuer.refresh.clear()
    with pytest.raises(LoginRefused) as over:
        tokens.fresh(ACCOUNT, secret)
    assert over.value.kind == ProblemKind.BROWSER_SIGN_IN
    bare = replace(kept(secret), refresh=None).to_secret()
    with pytest.raises(LoginRefused) as none:
        tokens.fresh(ACCOUNT, bare)
    assert none.value.facts["reason"] == "no-refresh-token"
    theirs = replace(kept(secret), issuer="mailru", refresh=None).to_secret()
    with pytest.raises(LoginRefused) as named:
        tokens.fresh(ACCOUNT, theirs)
    assert named.value.facts["issuer"] == "Mail.ru"


def test_a_damaged_grant_is_an_error_of_ours(dialer: Dialer, inbox: Inbox) -> None:
    with pytest.raises(PopViewError) as wrong:
        Tokens(dialer, inbox, lambda secret: None).fresh(ACCOUNT, Secret("pw"))
    assert wrong.value.kind == ProblemKind.BAD_ARGUMENT


def test_revocation_ends_what_was_granted_where_the_issuer_can(
    dialer: Dialer, inbox: Inbox, issuer: TokenServer
) -> None:
    tokens = Tokens(dialer, inbox, lambda secret: None)
    secret = granted(issuer)
    tokens.revoke(ACCOUNT, secret)
    assert issuer.revoked == ["canary-3f9c17-refresh-0"]
    issuer.answers["/revoke"] = [(503, b"")]
    for other in (secret, replace(kept(secret), revoke_url="").to_secret()):
        with pytest.raises(PopViewError) as stays:
            tokens.revoke(ACCOUNT, other)
        assert stays.value.kind == ProblemKind.OAUTH_ANSWER


# -- with a mail server ------------------------------------------------------------------------------


@pytest.fixture
def office(tmp_path: Path, dialer: Dialer) -> Iterator[Office]:
    made = Office.under(tmp_path, dialer)
    yield made
    made.close()
    assert not list(search(tmp_path))


@pytest.fixture
def mailbox(make_dovecot, issuer: TokenServer) -> Account:
    dovecot = make_dovecot({"alice": [b"Subject: one\n\nfirst\n", b"Subject: two\n\nsecond\n"]})
    issuer.mint = lambda: dovecot.token("alice")
    return replace(ACCOUNT, id=OFFICE_ACCOUNT, host="127.0.0.1", port=dovecot.tls_port, linger_s=0.0)


@pytest.mark.parametrize("mechanism", [Mechanism.XOAUTH2, Mechanism.OAUTHBEARER])
def test_from_the_browser_to_the_list(
    office: Office, mailbox: Account, browser: Browser, mechanism: Mechanism
) -> None:
    account = replace(mailbox, mechanism=mechanism)
    office.hooks.append(
        lambda report: browser.open(report.url) if isinstance(report, BrowserWanted) else None
    )
    wish = SignIn(1, account, ISSUER, OAuthWay.BROWSER, ("good", "bad"), Secret(CLIENT_SECRET))
    signed_in = office.do(wish)
    assert isinstance(signed_in, SignedIn)
    checked = office.do(Check(2, account, signed_in.secret))
    assert isinstance(checked, Checked)
    assert checked.messages == 2
    assert not any("XOAUTH2 " in line and "eyJ" in line for line in office.said())


def test_a_token_that_the_mail_server_refuses_is_renewed_once(
    office: Office, mailbox: Account, issuer: TokenServer
) -> None:
    secret = granted(issuer, access="refused")
    assert isinstance(office.do(Check(1, mailbox, secret)), Checked)
    (renewed,) = office.of(TokensRenewed)
    assert renewed.account == mailbox.id
    assert isinstance(office.do(Check(2, mailbox, secret)), Checked)
    assert len(issuer.asked) == 1
    assert office.means.journal.profile(mailbox.id).server == f"{mailbox.host}:{mailbox.port}"


def test_a_refused_refresh_ends_in_the_question_to_sign_in_again(
    office: Office, mailbox: Account, issuer: TokenServer
) -> None:
    secret = granted(issuer, access="refused")
    issuer.refresh.clear()
    asked = office.do(Check(1, mailbox, secret))
    assert isinstance(asked, PasswordNeeded)
    assert asked.problem is not None
    assert asked.problem.kind is ProblemKind.BROWSER_SIGN_IN


def test_a_fresh_token_that_is_refused_is_not_renewed_for_ever(
    office: Office, mailbox: Account, issuer: TokenServer
) -> None:
    issuer.mint = lambda: "no good either"
    asked = office.do(TryAccount(1, mailbox, granted(issuer, access="refused")))
    assert isinstance(asked, PasswordNeeded)
    assert asked.problem is not None
    assert asked.problem.kind is ProblemKind.BROWSER_SIGN_IN
    assert len(issuer.asked) == 1


def test_what_was_granted_is_never_sent_as_a_password(
    office: Office, mailbox: Account, issuer: TokenServer
) -> None:
    account = replace(mailbox, mechanism=Mechanism.PLAIN)
    asked = office.do(Check(1, account, granted(issuer)))
    assert asked == PasswordNeeded(1, account.id)


def test_an_issuer_out_of_reach_asks_for_nothing(
    office: Office, mailbox: Account, issuer: TokenServer
) -> None:
    issuer.answers["/token"] = [(503, {"error": "temporarily_unavailable"})]
    failed = office.do(Check(1, mailbox, granted(issuer, expires=1.0)))
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.TEMPORARY


def test_an_account_that_goes_has_its_grant_ended(
    office: Office, mailbox: Account, issuer: TokenServer
) -> None:
    assert office.do(Revoke(1, mailbox, granted(issuer))) == Finished(1)
    assert issuer.revoked == ["canary-3f9c17-refresh-0"]


def test_what_was_granted_for_one_server_is_sent_to_no_other(
    office: Office, mailbox: Account, issuer: TokenServer
) -> None:
    moved = replace(mailbox, host="localhost")
    for wish in (Check(1, moved, granted(issuer)), TryAccount(2, moved, granted(issuer))):
        assert office.do(wish) == PasswordNeeded(wish.ticket, moved.id)
    assert issuer.asked == []
    assert not office.said()  # it was not even called
