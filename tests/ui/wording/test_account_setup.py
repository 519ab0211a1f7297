"""Sentences of the account dialogs."""

from dataclasses import replace

import pytest

from popview.types import Keyring, Mechanism, Security, TrialStep
from popview.ui.validation import Fault
from popview.ui.wording import account_setup as words
from tests.ui import samples


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_is_a_sentence(fault: Fault) -> None:
    assert words.fault_text(fault).endswith(".")


def test_no_fault_no_words() -> None:
    assert words.fault_text(None) == ""


@pytest.mark.parametrize("security", list(Security))
def test_every_protection_has_a_name(security: Security) -> None:
    assert words.security_name(security)


@pytest.mark.parametrize("mechanism", list(Mechanism))
def test_every_way_to_sign_in_has_a_name(mechanism: Mechanism) -> None:
    assert words.mechanism_name(mechanism)


@pytest.mark.parametrize("keyring", list(Keyring))
def test_where_a_password_is_kept_is_said(keyring: Keyring) -> None:
    assert "file" in words.keyring_text(keyring)


@pytest.mark.parametrize("step", list(TrialStep))
def test_a_step_says_how_long_it_took(step: TrialStep) -> None:
    assert words.step_done(step, {"milliseconds": "23"}).endswith(" (23 ms)")


@pytest.mark.parametrize("step", list(TrialStep))
def test_a_step_without_facts_is_still_a_line(step: TrialStep) -> None:
    assert words.step_wait(step)
    assert "{" not in words.step_done(step, {})


def test_steps_name_what_was_found() -> None:
    found = {"host": "pop.example.org", "address": "192.0.2.7", "milliseconds": "23"}
    assert words.step_done(TrialStep.FOUND, found) == "Found pop.example.org (192.0.2.7, 23 ms)"
    assert words.step_done(TrialStep.ENCRYPTED, {"version": "TLSv1.3"}) == "Encrypted with TLSv1.3"
    safe = {"version": "TLSv1.3", "cipher": "AES", "milliseconds": "41"}
    assert words.step_done(TrialStep.ENCRYPTED, safe) == "Encrypted with TLSv1.3 (AES, 41 ms)"
    counted = {"messages": "412", "octets": "1903000000"}
    assert words.step_done(TrialStep.COUNTED, counted) == "412 messages, 1.9 GB in the mailbox"


def test_no_encryption_and_no_identities_are_doubtful() -> None:
    assert words.is_doubtful(TrialStep.ENCRYPTED, {})
    assert not words.is_doubtful(TrialStep.ENCRYPTED, {"version": "TLSv1.3"})
    assert words.is_doubtful(TrialStep.UIDL, {"usable": "no"})
    assert "only with your consent" in words.step_done(TrialStep.UIDL, {"usable": "no"})
    assert not words.is_doubtful(TrialStep.FOUND, {})


def test_facts_of_a_server_are_cleaned() -> None:
    said = words.step_done(TrialStep.SIGNED_IN, {"mechanism": "PLAIN\r\n\u202e" + "x" * 500})
    assert "\n" not in said
    assert "\u202e" not in said
    assert len(said) < 120


def test_a_fingerprint_is_pairs_sixteen_a_line() -> None:
    lines = words.fingerprint(samples.CERTIFICATE.sha256).split("\n")
    assert [len(line.split()) for line in lines] == [16, 16]
    assert lines[0].startswith("3F 9A")
    assert words.fingerprint("") == ""


def test_dates_of_a_certificate_are_in_words_and_odd_ones_as_they_came() -> None:
    assert words.certificate_validity(samples.CERTIFICATE) == "1 August 2025 – 30 October 2026"
    odd = replace(samples.CERTIFICATE, not_before="", not_after="never")
    assert words.certificate_validity(odd) == "— – never"


def test_every_reason_is_a_sentence() -> None:
    lines = words.certificate_lines(samples.CERTIFICATE)
    assert len(lines) == 3
    assert all(line.endswith(".") for line in lines)


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        (("not-yet-valid",), "this computer’s clock"),
        (("wrong-host",), "several domains share a server"),
        (("expired",), "forgot to renew it"),
        (("self-signed",), "hotel"),
        (("unknown-issuer",), "hotel"),
        (("wrong-host", "self-signed"), "hotel"),
        (("not-yet-valid", "changed"), "Servers renew certificates"),
    ],
)
def test_each_fault_of_a_certificate_says_what_it_may_mean(reasons: tuple[str, ...], said: str) -> None:
    assert said in words.certificate_meaning(replace(samples.CERTIFICATE, reasons=reasons))


def test_questions_name_account_user_and_server() -> None:
    assert words.password_title(samples.ACCOUNT) == "Password for Home"
    assert words.password_text(samples.ACCOUNT) == "User nora.holm on pop.example.org"
    assert "port 995" in words.trust_note(samples.CERTIFICATE)
    for text in (
        words.plain_consent(),
        words.plain_password_consent(),
        words.trial_hint(),
        words.trial_passed(),
    ):
        assert text.endswith(".")
