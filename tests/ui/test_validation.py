"""What can be wrong with an account's fields, and what an address lets us guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.types import Mechanism, Security
from popview.ui.validation import (
    Fault,
    forbidden_fault,
    guessed_host,
    guessed_name,
    host_fault,
    is_address,
    password_fault,
    port_fault,
    user_fault,
)

M = Mechanism

GOOD = (
    "pop.example.org",
    "localhost",
    "192.0.2.7",
    "2001:db8::1",
    "[::1]",
    "bücher.example",
    "xn--bcher-kva.example",
    "a-b.example.",
    " pop.example.org ",
)


@pytest.mark.parametrize("host", GOOD)
def test_names_and_addresses_of_servers_are_good(host: str) -> None:
    assert host_fault(host) is None


@pytest.mark.parametrize(
    ("host", "fault"),
    [
        ("", Fault.EMPTY_HOST),
        ("  ", Fault.EMPTY_HOST),
        ("a@example.org", Fault.HOST_IS_ADDRESS),
        ("https://example.org", Fault.HOST_IS_URL),
        ("example.org/x", Fault.HOST_IS_URL),
        ("example.org:995", Fault.HOST_HAS_PORT),
        ("exa mple.org", Fault.HOST_CHARACTERS),
        ("exam\r\nple.org", Fault.HOST_CHARACTERS),
        ("-x.example", Fault.HOST_CHARACTERS),
        ("a..b", Fault.HOST_CHARACTERS),
        ("x" * 64 + ".example", Fault.HOST_CHARACTERS),
        ("under_score.example\x00", Fault.HOST_CHARACTERS),
    ],
)
def test_what_is_no_server_is_named(host: str, fault: Fault) -> None:
    assert host_fault(host) is fault


@pytest.mark.parametrize("port", ["1", "110", "995", "65535"])
def test_ports_from_one_to_65535_are_good(port: str) -> None:
    assert port_fault(port) is None


@pytest.mark.parametrize("port", ["", "0", "65536", "-1", "99a", "٣", "1 0", "1000000"])
def test_other_ports_are_not(port: str) -> None:
    assert port_fault(port) is Fault.PORT


def test_a_user_name_is_one_line_without_blanks_at_its_ends() -> None:
    assert user_fault("nora holm") is None
    assert user_fault("") is Fault.EMPTY_USER
    assert user_fault(" nora") is Fault.EDGE_BLANK
    assert user_fault("nora\r\nDELE 1") is Fault.CONTROL


def test_a_password_may_be_anything_on_one_line() -> None:
    assert password_fault(" with blanks ", is_needed=True) is None
    assert password_fault("", is_needed=False) is None
    assert password_fault("", is_needed=True) is Fault.EMPTY_PASSWORD
    for bad in ("a\nb", "a\rb", "a\0b"):
        assert password_fault(bad, is_needed=False) is Fault.CONTROL


@given(st.text())
def test_no_line_break_ever_passes(text: str) -> None:
    for check in (user_fault, host_fault, lambda t: password_fault(t, is_needed=True)):
        assert check("a" + text + "\r\nb") is not None


def test_an_address_lets_us_guess_server_and_name() -> None:
    assert guessed_host("nora@Example.org") == "pop.example.org"
    assert guessed_name("nora@example.org") == "Example"
    for unfinished in ("nora", "nora@", "nora@exa", "nora@a b.org"):
        assert guessed_host(unfinished) == ""
    assert guessed_name("nora") == ""


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("nora@example.org", True),
        ("nora.holm+x@mail.example.org", True),
        ("нора@пример.рф", True),
        ("nora", False),
        ("nora@localhost", False),
        ("@example.org", False),
        ("no ra@example.org", False),
        ("nora@exa mple.org", False),
        ("nora\n@example.org", False),
        ("nora\u202e@example.org", False),
        ("", False),
    ],
)
def test_an_address_has_a_name_and_a_domain_that_can_be_asked_for(text: str, is_one: bool) -> None:
    assert is_address(text) is is_one


@pytest.mark.parametrize(
    ("mechanism", "forbidden", "security", "sends_password", "fault"),
    [
        (M.AUTO, (), Security.TLS, False, None),
        (M.AUTO, (M.PLAIN, M.LOGIN, M.USER), Security.TLS, False, None),
        (
            M.AUTO,
            (M.SCRAM_SHA_256, M.SCRAM_SHA_1, M.PLAIN, M.LOGIN, M.USER),
            Security.STLS,
            False,
            Fault.ALL_FORBIDDEN,
        ),
        (M.AUTO, (M.SCRAM_SHA_256, M.SCRAM_SHA_1, M.APOP), Security.PLAIN, False, None),
        (
            M.AUTO,
            (M.SCRAM_SHA_256, M.SCRAM_SHA_1, M.APOP, M.CRAM_MD5),
            Security.PLAIN,
            False,
            Fault.ALL_FORBIDDEN,
        ),
        (M.AUTO, (M.SCRAM_SHA_256, M.SCRAM_SHA_1, M.APOP, M.CRAM_MD5), Security.PLAIN, True, None),
        (M.APOP, (M.USER,), Security.TLS, False, None),
        (M.APOP, (M.USER, M.APOP), Security.TLS, False, Fault.FORBIDDEN),
    ],
)
def test_what_is_forbidden_leaves_a_way_to_sign_in(
    mechanism: Mechanism,
    forbidden: tuple[Mechanism, ...],
    security: Security,
    sends_password: bool,
    fault: Fault | None,
) -> None:
    assert forbidden_fault(mechanism, forbidden, security, sends_password=sends_password) == fault
