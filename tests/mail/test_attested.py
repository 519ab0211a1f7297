"""What the server that took a message in says of its sender."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.attested import METHODS, attested, unconfirmed
from popview.mail.read import read
from popview.mail.received import hops
from popview.types import Warn, WarningKind

BORDER = hops(["from out.evil.example by mx.holm.example with ESMTPS id 7; Fri, 20 Nov 2026 10:00:00 +0100"])


def said(*values: str) -> tuple[str, dict[str, str]]:
    server, results = attested(values, BORDER)
    return server, dict(results)


def test_the_words_of_the_server_that_took_it_in_are_read() -> None:
    value = (
        "mx.holm.example; dkim=pass header.d=a.example; spf=softfail smtp.mailfrom=a@a.example; dmarc=fail"
    )
    assert said(value) == ("mx.holm.example", {"spf": "softfail", "dkim": "pass", "dmarc": "fail"})
    assert [name for name, _ in attested([value], BORDER)[1]] == list(METHODS)


def test_another_machine_of_the_same_house_and_a_version_are_read_too() -> None:
    assert said("holm.example 1; spf=pass") == ("holm.example", {"spf": "pass"})
    assert said("A.HOLM.Example; SPF/1 = Pass") == ("a.holm.example", {"spf": "pass"})


def test_h6_what_a_sender_wrote_below_the_border_says_nothing() -> None:
    forged = "mx.evil.example; spf=pass; dkim=pass; dmarc=pass"
    assert said(forged) == ("", {})
    assert said(forged, "mx.holm.example; dmarc=fail") == ("mx.holm.example", {"dmarc": "fail"})
    assert attested(["mx.holm.example; spf=pass"], ()) == ("", ())
    assert said("spf=pass (sender IP is 192.0.2.1); dmarc=pass") == ("", {}), "a field that names no server"


def test_what_stands_in_comments_and_quotes_is_no_result() -> None:
    value = 'mx.holm.example; (; dmarc=pass ;(\\) )) spf=fail reason="; dkim=pass; \\"; dmarc=pass"; x=pass'
    assert said(value) == ("mx.holm.example", {"spf": "fail"})


def test_one_signature_that_passes_is_enough() -> None:
    assert said("mx.holm.example; dkim=fail; dkim=pass; dkim=neutral")[1] == {"dkim": "pass"}
    assert said("mx.holm.example; dkim=none; dkim=fail")[1] == {"dkim": "fail"}


def test_a_server_that_found_nothing_is_named_alone() -> None:
    assert said("mx.holm.example; none") == ("mx.holm.example", {})


@pytest.mark.parametrize(
    ("results", "is_bad"),
    [
        ({"dmarc": "fail", "spf": "pass", "dkim": "pass"}, True),
        ({"dmarc": "pass", "spf": "fail"}, False),
        ({"dmarc": "none", "spf": "fail"}, False),
        ({"spf": "fail"}, True),
        ({"spf": "fail", "dkim": "none"}, True),
        ({"spf": "fail", "dkim": "pass"}, False),
        ({"spf": "softfail"}, False),
        ({"dkim": "fail"}, False),
        ({}, False),
    ],
)
def test_who_is_not_confirmed_is_named_and_nobody_is_vouched_for(
    results: dict[str, str], is_bad: bool
) -> None:
    facts = tuple(results.items())
    warned = (Warn(WarningKind.UNCONFIRMED, (("server", "mx.holm.example"), *facts)),)
    assert unconfirmed("mx.holm.example", facts) == (warned if is_bad else ())


def test_a_message_is_read_with_what_its_server_says() -> None:
    document = read(
        b"Received: from a by mx.holm.example; Fri, 20 Nov 2026 10:00:00 +0100\r\n"
        b"Authentication-Results: mx.holm.example;\r\n\tspf=fail smtp.mailfrom=a.example;\r\n\tdmarc=fail\r\n"
        b"From: a@a.example\r\nSubject: x\r\n\r\nx\r\n"
    )
    assert document.attested_by == "mx.holm.example"
    assert document.attested == (("spf", "fail"), ("dmarc", "fail"))
    assert [warn.kind for warn in document.warnings] == [WarningKind.UNCONFIRMED]


@given(
    st.lists(
        st.text(st.sampled_from('mx.holm.example;=/()\\"spfdkimdmarcpass \n\0é1'), max_size=300), max_size=3
    )
)
def test_nonsense_gives_words_of_the_field_or_nothing(values: list[str]) -> None:
    server, results = attested(values, BORDER)
    assert set(dict(results)) <= set(METHODS)
    assert all(result.isalpha() and result.islower() for _, result in results)
    assert bool(server) or not results


@pytest.mark.timeout(5)
@pytest.mark.parametrize("piece", ["(", '"', ";", "\\", "spf", "a.", "=", " "])
def test_a_long_field_costs_no_more_than_its_length(piece: str) -> None:
    assert attested([f"mx.holm.example; {piece * 1_000_000}"] * 50, BORDER)[1] == ()
