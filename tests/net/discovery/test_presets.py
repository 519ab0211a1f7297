"""The shipped providers: every entry has its shape, and is found by its addresses."""

import re
import tomllib

import pytest

from popview.net.discovery.presets import (
    Provider,
    described,
    hiding_hosts,
    issuers_at,
    provider_behind,
    provider_of,
    providers,
    providers_file,
)
from popview.types import Advice, FoundServer, Security, Source

KEYS = {
    "name",
    "domains",
    "mx",
    "host",
    "port",
    "security",
    "user",
    "advice",
    "oauth",
    "help",
    "guide",
    "reading",
}
HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
PROVIDERS = providers()
ISSUERS = {"", "google", "microsoft", "yahoo", "yandex", "mailru"}


@pytest.mark.parametrize("provider", PROVIDERS, ids=lambda one: f"{one.name} {(*one.domains, *one.mx)[0]}")
def test_every_entry_has_its_shape(provider: Provider) -> None:
    assert provider.name.strip() == provider.name != ""
    assert provider.domains or provider.mx
    assert all(HOST.fullmatch(name.removeprefix(".")) for name in (*provider.domains, *provider.mx))
    assert provider.host == "" or HOST.fullmatch(provider.host)
    assert provider.security in (Security.TLS, Security.STLS)
    assert provider.port == (995 if provider.security is Security.TLS else 110)
    assert provider.user in ("address", "name")
    assert not provider.help or re.fullmatch(r"https://[^\s\"<>]+", provider.help)
    assert provider.oauth in ISSUERS
    assert provider.reading in ("", "hides")
    assert Advice.BROWSER not in provider.advice or provider.oauth


def test_the_file_has_no_word_that_nobody_reads() -> None:
    with providers_file().open("rb") as file:
        content = tomllib.load(file)
    assert set(content) == {"provider"}
    assert {key for entry in content["provider"] for key in entry} <= KEYS


def test_no_domain_belongs_to_two() -> None:
    domains = [domain for provider in PROVIDERS for domain in provider.domains]
    assert len(domains) == len(set(domains)) > 200
    assert all(domain == domain.lower() for domain in domains)


@pytest.mark.parametrize(
    ("address", "host", "user"),
    [
        ("nora@gmail.com", "pop.gmail.com", "nora@gmail.com"),
        ("nora@Outlook.com", "outlook.office365.com", "nora@Outlook.com"),
        ("nora@firm.onmicrosoft.com", "outlook.office365.com", "nora@firm.onmicrosoft.com"),
        ("nora@yahoo.com", "pop.mail.yahoo.com", "nora@yahoo.com"),
        ("nora@aol.com", "pop.aol.com", "nora@aol.com"),
        ("nora@gmx.de", "pop.gmx.net", "nora@gmx.de"),
        ("nora@web.de", "pop3.web.de", "nora"),
        ("nora@t-online.de", "securepop.t-online.de", "nora@t-online.de"),
        ("nora@yandex.ru", "pop.yandex.com", "nora@yandex.ru"),
        ("nora@mail.ru", "pop.mail.ru", "nora@mail.ru"),
        ("nora@qq.com", "pop.qq.com", "nora@qq.com"),
        ("nora@163.com", "pop.163.com", "nora@163.com"),
        ("nora@126.com", "pop.126.com", "nora@126.com"),
        ("nora@naver.com", "pop.naver.com", "nora@naver.com"),
        ("nora@orange.fr", "pop.orange.fr", "nora@orange.fr"),
        ("nora@libero.it", "popmail.libero.it", "nora@libero.it"),
        ("nora@comcast.net", "mail.comcast.net", "nora@comcast.net"),
        ("nora@fastmail.com", "pop.fastmail.com", "nora@fastmail.com"),
        ("nora@zoho.eu", "pop.zoho.eu", "nora@zoho.eu"),
    ],
)
def test_an_address_finds_its_provider(address: str, host: str, user: str) -> None:
    provider = provider_of(address.partition("@")[2])
    assert provider is not None
    found = provider.server_for(address)
    assert (found.host, found.user, found.source) == (host, user, Source.PRESET)
    assert found.origin == found.provider == provider.name
    assert not found.foreign


@pytest.mark.parametrize("domain", ["icloud.com", "me.com", "proton.me", "tuta.com"])
def test_who_has_no_pop3_is_known_too(domain: str) -> None:
    provider = provider_of(domain)
    assert provider is not None
    assert provider.host == ""


def test_nobody_is_taken_for_somebody_else() -> None:
    for domain in ("example.org", "mail.gmail.com", "notgmail.com", "onmicrosoft.com", ""):
        assert provider_of(domain) is None


def test_gmail_is_described_with_what_it_wants() -> None:
    gmail = provider_of("gmail.com")
    assert gmail is not None
    assert gmail.advice == (Advice.SWITCH_ON, Advice.APP_PASSWORD, Advice.RECENT)
    assert gmail.oauth == "google"


@pytest.mark.parametrize(
    ("mail_host", "name"),
    [
        ("aspmx.l.google.com", "Google Workspace"),
        ("SMTP.google.com.", "Google Workspace"),
        ("firm-example.mail.protection.outlook.com", "Microsoft 365"),
        ("in1-smtp.messagingengine.com", "Fastmail"),
        ("mx.zoho.com", "Zoho Mail for firms"),
        ("mail.protonmail.ch", "Proton Mail"),
        ("mx01.mail.icloud.com", "iCloud"),
    ],
)
def test_who_takes_in_the_mail_tells_the_provider(mail_host: str, name: str) -> None:
    provider = provider_behind(mail_host)
    assert provider is not None
    assert provider.name == name


def test_an_unknown_host_belongs_to_nobody() -> None:
    assert provider_behind("mail.example.org") is None
    assert provider_behind("l.google.com.evil.test") is None
    assert provider_behind("") is None


def test_whose_sign_in_by_the_browser_a_host_takes_is_known_of_these_very_hosts_alone() -> None:
    assert issuers_at()["outlook.office365.com"] == "microsoft"
    assert issuers_at()["pop.gmail.com"] == "google"
    assert not {"office365.com", "imap.gmail.com", "pop.aol.com", "", "example.org"} & set(issuers_at())
    for host, issuer in issuers_at().items():
        told = {(one.oauth, one.advice, one.guide) for one in PROVIDERS if one.host == host}
        assert len(told) == 1, host  # its customers differ in nothing that a host tells us
        assert told.pop()[0] == issuer
        assert host == host.lower()


def test_a_server_that_others_name_is_described_as_its_provider_describes_it() -> None:
    named = FoundServer(
        "outlook.office365.com", 995, Security.TLS, "nora@firm.test", Source.SRV, foreign=True
    )
    found = described(named)
    assert (Advice.BROWSER in found.advice, found.guide) == (True, "microsoft")
    assert (found.source, found.user, found.foreign) == (Source.SRV, "nora@firm.test", True)
    other = FoundServer("pop.firm.test", 995, Security.TLS, "nora@firm.test", Source.SRV)
    assert described(other) == other


def test_where_fetching_may_hide_is_known_by_the_host() -> None:
    assert hiding_hosts() == {"pop.gmail.com"}
