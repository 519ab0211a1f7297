"""Sentences of the assistant: each value has its own, and foreign text is made safe."""

from dataclasses import replace

import pytest

from popview.types import (
    Advice,
    Discovery,
    DiscoveryStep,
    FoundServer,
    Security,
    Snag,
    SnagKind,
    Source,
    StepEnd,
)
from popview.ui.wording import assistant as words

FOUND = FoundServer("pop.example.org", 995, Security.TLS, "nora", Source.SRV, "_pop3s._tcp.example.org")


def test_every_step_has_a_name_of_its_own() -> None:
    names = {words.step_name(step, "example.org") for step in DiscoveryStep}
    assert len(names) == len(DiscoveryStep)
    assert all(names)


@pytest.mark.parametrize("end", StepEnd)
def test_every_end_is_said_and_all_but_one_have_a_time(end: StepEnd) -> None:
    said = words.step_end(end, 123)
    assert ("123 ms" in said) is (end is not StepEnd.SKIPPED)


@pytest.mark.parametrize("source", Source)
def test_every_source_says_where_it_is(source: Source) -> None:
    assert "example.org" in words.source(replace(FOUND, source=source))


def test_a_source_that_can_be_forged_is_called_so() -> None:
    assert "forged" in words.source(FOUND)


def test_every_advice_is_said_in_the_providers_name() -> None:
    everything = replace(FOUND, provider="Gmail", advice=tuple(Advice))
    said = words.advice(everything)
    assert len(said) == len(Advice) - 1  # the other view of Gmail is a tick of its own
    assert all(said)
    assert any("app password" in one and "Gmail" in one for one in said)


@pytest.mark.parametrize("kind", SnagKind)
def test_every_snag_is_said(kind: SnagKind) -> None:
    discovery = Discovery("nora@example.org", snags=(Snag(kind, "pop.example.org", "503"),))
    assert words.nothing_title(discovery)
    assert words.nothing_text(discovery)
    assert bool(words.snags(discovery)) is (kind is not SnagKind.OFFLINE)


def test_nothing_at_all_is_said_too() -> None:
    discovery = Discovery("nora@example.org")
    assert (words.nothing_title(discovery), words.snags(discovery)) == ("No server was found", ())


def test_a_provider_without_pop3_is_named() -> None:
    discovery = Discovery("nora@proton.me", without="Proton Mail")
    assert words.nothing_title(discovery) == "Proton Mail has no POP3"
    assert "IMAP" in words.nothing_text(discovery)


def test_what_a_stranger_wrote_is_shown_on_one_line() -> None:
    nasty = replace(FOUND, provider="Bank\n\u202eof\x1b[2J everything" + "x" * 300, host="pop.example.org")
    for said in (words.found_title(nasty), *words.advice(replace(nasty, advice=(Advice.CODE,)))):
        assert "\n" not in said
        assert "\u202e" not in said
        assert "\x1b" not in said
    assert len(words.found_title(nasty)) < 90


def test_why_a_proxy_lets_nobody_through_is_a_sentence_or_its_own_words() -> None:
    known, other = (
        words.snags(Discovery("nora@example.org", snags=(Snag(SnagKind.PROXY, "127.0.0.1:1", why),)))[0]
        for why in ("sign-in", "418 I'm a teapot")
    )
    assert "user name and password" in known
    assert "sign-in" not in known
    assert "teapot" in other
