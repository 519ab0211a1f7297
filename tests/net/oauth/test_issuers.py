"""The issuers that are shipped: every fact has the shape that signing in relies on."""

import tomllib
from urllib.parse import urlsplit

import pytest

from popview.net.discovery.presets import providers
from popview.net.oauth.issuers import issuer_of, issuers, issuers_file
from popview.types import Advice, Issuer, Mechanism


@pytest.mark.parametrize("issuer", issuers(), ids=lambda one: one.id)
def test_every_address_is_https_with_a_host(issuer: Issuer) -> None:
    for url in (issuer.authorize, issuer.token, issuer.console, issuer.device, issuer.revoke):
        if url or url is issuer.token:
            assert urlsplit(url).scheme == "https"
            assert urlsplit(url).hostname
    assert issuer.mechanism in (Mechanism.XOAUTH2, Mechanism.OAUTHBEARER)
    assert ("{tenant}" in issuer.token) == bool(issuer.tenants)
    assert issuer.host in ("127.0.0.1", "localhost")
    assert issuer.name
    assert issuer.scope
    assert issuer.ways


def test_the_four_are_there_and_each_once() -> None:
    names = [one["id"] for one in tomllib.loads(issuers_file().read_text("utf-8"))["issuer"]]
    assert names == ["google", "microsoft", "yandex", "mailru"]


def test_who_takes_no_password_can_be_signed_in_to() -> None:
    wanted = {one.oauth for one in providers() if Advice.BROWSER in one.advice}
    assert {name for name in wanted if issuer_of(name) is None} == set()


def test_an_unknown_one_is_none() -> None:
    assert issuer_of("nobody") is None
    assert issuer_of("") is None
