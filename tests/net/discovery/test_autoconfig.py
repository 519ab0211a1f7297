"""Autoconfig files: POP3 alone, TLS alone, and nothing that a stranger could slip in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.net.discovery.autoconfig import Told, addresses_of, read_autoconfig
from popview.types import Security, SnagKind, Source
from tests.servers.pages import autoconfig

ADDRESS, URL = "nora@example.test", "https://autoconfig.example.test/mail/config-v1.1.xml"


def read(body: bytes) -> Told:
    return read_autoconfig(body, ADDRESS, URL, "autoconfig.example.test")


def snag(body: bytes) -> SnagKind | None:
    told = read(body)
    assert told.servers == ()
    return told.snag.kind if told.snag else None


def test_the_pop3_server_is_taken_with_its_source() -> None:
    (found,) = read(autoconfig("pop.example.test", 995)).servers
    assert (found.host, found.port, found.security) == ("pop.example.test", 995, Security.TLS)
    assert (found.user, found.provider, found.help) == (ADDRESS, "Example Mail", "https://example.test/help")
    assert (found.source, found.origin) == (Source.AUTOCONFIG, URL)


def test_placeholders_are_filled_in() -> None:
    (found,) = read(autoconfig("pop.%EMAILDOMAIN%", 110, "STARTTLS", "%EMAILLOCALPART%")).servers
    assert (found.host, found.user, found.security) == ("pop.example.test", "nora", Security.STLS)


def test_a_placeholder_in_an_address_is_not_filled_again() -> None:
    told = read_autoconfig(autoconfig("h.test", 995), "%EMAILDOMAIN%@example.test", URL, "h")
    assert told.servers[0].user == "%EMAILDOMAIN%@example.test"


def test_tls_from_the_start_is_preferred() -> None:
    body = autoconfig("a.test", 110, "STARTTLS").replace(
        b"</incomingServer>\n    <documentation",
        b"</incomingServer><incomingServer type='pop3'><hostname>b.test</hostname><port>995</port>"
        b"<socketType>SSL</socketType></incomingServer>\n    <documentation",
    )
    assert [one.host for one in read(body).servers] == ["b.test", "a.test"]


def test_what_is_not_encrypted_is_refused() -> None:
    assert snag(autoconfig("pop.example.test", 110, "plain")) is SnagKind.PLAIN_ONLY


def test_a_domain_with_imap_alone_says_so() -> None:
    assert snag(autoconfig("imap.example.test", 993, kind="imap")) is SnagKind.NO_POP3


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><clientConfig>&b;</clientConfig>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><clientConfig>&a;</clientConfig>'


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>404</body></html>",
        b"<clientConfig",
        BOMB,
        OUTSIDE,
        b"\xff\xfe<\x00",
        b'<?xml version="1.0" encoding="klingon"?><clientConfig/>',
        b"<a>" * 30_000,
        autoconfig("evil host", 995),
        autoconfig("pop.example.test/..", 995),
        autoconfig("pop.example.test", 0),
        autoconfig("pop.example.test", 99_999),
        autoconfig("pop.example.test", 995, "QUIC"),
        autoconfig("pop.example.test", 995, user="x" * 400).replace(b"x" * 400, b"no\x7fra"),
        autoconfig("", 995),
    ],
)
def test_what_cannot_be_understood_is_no_answer(body: bytes) -> None:
    assert snag(body) is SnagKind.UNREADABLE


def test_a_help_page_without_encryption_is_not_offered() -> None:
    body = autoconfig("pop.example.test", 995).replace(b"https://example.test/help", b"javascript:alert(1)")
    assert read(body).servers[0].help == ""


@given(st.binary(max_size=300))
def test_no_file_makes_it_fail(body: bytes) -> None:
    told = read(body)
    assert told.servers or told.snag


def test_only_https_is_asked_and_the_address_is_not_told() -> None:
    urls = addresses_of("example.test")
    assert all(url.startswith("https://") and "nora" not in url and "?" not in url for url in urls)
