"""pop:// addresses, with the examples of RFC 2384 section 5."""

import pytest

from popview.types import Mechanism, PopUrl, Security, is_pop_url, parse_pop_url

TLS, STLS = Security.TLS, Security.STLS


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("pop://rg@mailsrv.qualcomm.com", PopUrl("mailsrv.qualcomm.com", 995, TLS, "rg")),
        (
            "pop://rg;AUTH=+APOP@mail.eudora.com:8110",
            PopUrl("mail.eudora.com", 8110, STLS, "rg", Mechanism.APOP),
        ),
        ("pop://baz;AUTH=SCRAM-MD5@foo.bar", PopUrl("foo.bar", 995, TLS, "baz")),
        ("pop://n;auth=cram-md5@foo.bar:110", PopUrl("foo.bar", 110, STLS, "n", Mechanism.CRAM_MD5)),
        (
            "pops://nora%40example.org@pop.example.org",
            PopUrl("pop.example.org", 995, TLS, "nora@example.org"),
        ),
        ("pop3s://pop.example.org:1995/", PopUrl("pop.example.org", 1995, TLS)),
        ("POP://[::1]:995", PopUrl("::1", 995, TLS)),
    ],
)
def test_an_address_says_where_and_who(text: str, meant: PopUrl) -> None:
    assert parse_pop_url(f"  {text} ") == meant
    assert parse_pop_url(str(meant)) == meant


@pytest.mark.parametrize(
    "text",
    ["imap://x", "pop://", "pop://a b", "pop://h:0", "pop://h:70000", "pop://h/path", "pop://u%0D%0AX@h", ""],
)
def test_what_is_none_is_no_address(text: str) -> None:
    assert parse_pop_url(text) is None


def test_a_password_has_no_place_in_it() -> None:
    found = parse_pop_url("pop://nora:canary-3f9c17@pop.example.org")
    assert found == PopUrl("pop.example.org", 995, TLS, "nora")
    assert "canary" not in repr(found)


def test_never_is_an_unencrypted_link_proposed() -> None:
    found = parse_pop_url("pop://nora@pop.example.org:110")
    assert found is not None
    assert found.security is STLS


def test_what_means_to_be_one_is_seen_as_one() -> None:
    assert is_pop_url("pop://half")
    assert is_pop_url(" POPS://h")
    assert not is_pop_url("nora@example.org")
    assert not is_pop_url("pop.example.org")


def test_it_can_be_read_without_its_user() -> None:
    assert PopUrl("pop.example.org", 995, TLS, "nora").shown == "pop://pop.example.org:995"
