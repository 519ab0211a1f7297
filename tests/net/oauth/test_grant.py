"""Tokens as one secret of the keyring."""

from dataclasses import replace

import pytest

from popview.errors import PopViewError
from popview.net.oauth.grant import Grant, begun, grant_of, is_granted, placed
from popview.types import ProblemKind, Secret
from tests.fakes.browser import ACCOUNT, ISSUER

GRANT = replace(
    begun(ISSUER, ACCOUNT, Secret("canary-3f9c17-c")),
    access=Secret("canary-3f9c17-a"),
    refresh=Secret("canary-3f9c17-r"),
    expires=1000.0,
)


def test_what_was_granted_comes_back_whole() -> None:
    assert grant_of(GRANT.to_secret()) == GRANT
    bare = replace(GRANT, refresh=None, client_secret=None)
    assert grant_of(bare.to_secret()) == bare


def test_no_repr_shows_a_token() -> None:
    for one in (GRANT, [GRANT], GRANT.to_secret(), {"x": GRANT}):
        assert "canary" not in repr(one)
        assert "canary" not in str(one)


@pytest.mark.parametrize("text", ["pw", "", "{}", '{"other": 1}', "ya29.token"])
def test_a_password_or_a_bare_token_is_no_grant(text: str) -> None:
    assert grant_of(Secret(text)) is None
    assert not is_granted(Secret(text))


def test_a_damaged_grant_is_one_all_the_same_and_gives_nothing() -> None:
    damaged = Secret(GRANT.to_secret().reveal()[:-20])
    assert is_granted(damaged)
    assert grant_of(damaged) is None
    assert not is_granted(None)


def test_a_token_is_renewed_before_its_end_and_one_without_end_is_not() -> None:
    assert not GRANT.is_stale(800.0)
    assert GRANT.is_stale(990.0)
    assert not replace(GRANT, expires=0.0).is_stale(1e12)


def test_the_grant_names_its_issuer() -> None:
    assert isinstance(GRANT, Grant)
    assert (GRANT.issuer, GRANT.token_url) == ("example", ISSUER.token)


def test_it_is_for_the_server_it_was_granted_for_and_for_no_other() -> None:
    assert GRANT.is_for(ACCOUNT)
    assert not GRANT.is_for(replace(ACCOUNT, host="pop.evil.test"))
    older = grant_of(Secret(GRANT.to_secret().reveal().replace('"host"', '"other"')))
    assert older is not None
    assert not older.is_for(ACCOUNT)


def test_a_tenant_is_one_part_of_the_address_and_nothing_else() -> None:
    url = "https://login.example.test/{tenant}/token"
    firm = replace(ACCOUNT, oauth_tenant="contoso.com")
    assert placed(url, firm) == "https://login.example.test/contoso.com/token"
    assert placed(url, ACCOUNT) == "https://login.example.test/common/token"
    for bad in ("..", "a/b", "a?b", "a#b", "a@b", "x" * 101, "a\n"):
        with pytest.raises(PopViewError) as refused:
            placed(url, replace(ACCOUNT, oauth_tenant=bad))
        assert refused.value.kind == ProblemKind.BAD_ARGUMENT
