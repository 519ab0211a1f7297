"""What is known of a server in words."""

from dataclasses import fields, replace

import pytest

from popview.types import Mechanism, Security, ServerProfile
from popview.ui.wording import profile as words
from tests.ui.samples import ACCOUNT
from tests.ui.scenes_profile import KNOWN


@pytest.mark.parametrize("field", [*words.FLAGS, words.CONSENT])
def test_every_flag_is_a_field_with_words_of_its_own(field: str) -> None:
    assert field in {one.name for one in fields(ServerProfile)}
    assert words.flag_title(field)
    assert words.flag_note(field).endswith(".")


@pytest.mark.parametrize("field", words.FLAGS)
def test_a_new_server_is_not_known_yet(field: str) -> None:
    assert words.flag_state(ServerProfile(), field) == "Not known yet"


def test_it_is_told_how_a_value_is_known() -> None:
    assert words.flag_state(KNOWN, "top") == "Learnt: yes"
    assert words.flag_state(KNOWN, "steady_sizes") == "Learnt: no"
    assert words.flag_state(KNOWN, "retr_marks") == "Set by you"
    assert words.flag_state(KNOWN, "login_delay_s") == "Learnt: 5 minutes"
    assert words.flag_state(KNOWN, "expire_days") == "Learnt: after 30 days"
    assert words.flag_state(KNOWN, "behind_pass") == "Not known yet"
    assert words.flag_state(KNOWN, words.CONSENT) == ""


def test_a_switch_offers_automatic_first() -> None:
    assert words.choices(KNOWN, "top") == (("Automatic", None), ("Yes", True), ("No", False))
    names = [text for text, _ in words.choices(KNOWN, "expire_days")]
    assert names[:4] == ["Automatic", "Never", "As soon as they were fetched", "After 1 day"]
    assert [value for _, value in words.choices(KNOWN, words.CONSENT)] == [False, True]


def test_a_number_of_the_persons_own_is_offered_too() -> None:
    own = replace(KNOWN, login_delay_s=77, overruled=("login_delay_s",))
    assert ("77 seconds", 77) in words.choices(own, "login_delay_s")


@pytest.mark.parametrize(
    ("seconds", "said"), [(1, "1 second"), (45, "45 seconds"), (60, "1 minute"), (300, "5 minutes")]
)
def test_spans_are_said_in_whole_minutes_where_they_are(seconds: int, said: str) -> None:
    assert words.span(seconds) == said


def test_zero_means_nothing_is_known_or_no_pause() -> None:
    assert words.value_name("idle_s", 0) == "nothing known"
    assert words.value_name("login_delay_s", 0) == "no pause"


def test_the_connection_is_told_line_by_line() -> None:
    facts = {name: text for name, _, text in words.connection_facts(ACCOUNT, KNOWN)}
    assert facts["Encryption"] == "TLS 1.3 · TLS_AES_256_GCM_SHA384"
    assert facts["Mechanism"] == "SCRAM-SHA-256"
    assert facts["Software"] == "Dovecot"
    assert facts["Certificate"].startswith("8F 14 E4")
    assert "30 days" in facts["Expiry"]


def test_what_is_not_known_is_not_claimed() -> None:
    facts = {name: text for name, _, text in words.connection_facts(ACCOUNT, ServerProfile())}
    assert facts["Encryption"] == facts["Mechanism"] == facts["Software"] == "Not known yet"
    assert "Certificate" not in facts
    assert "not been connected" in words.connection_note(ServerProfile(), "never checked")
    assert words.connection_note(KNOWN, "checked 12:04").endswith("checked 12:04")


def test_a_plain_link_and_a_server_without_names_are_said_plainly() -> None:
    plain = replace(KNOWN, tls_version="", security=Security.PLAIN, uidl=False, implementation="")
    facts = {name: text for name, _, text in words.connection_facts(ACCOUNT, plain)}
    assert facts["Encryption"].startswith("None")
    assert facts["Identities"].startswith("No")
    assert facts["Software"] == "The server does not say"
    assert words.encryption(replace(plain, security=Security.TLS)) == "Not known yet"
    assert words.encryption(replace(KNOWN, tls_cipher="")) == "TLS 1.3"


def test_a_servers_name_for_itself_is_foreign_text() -> None:
    facts = words.connection_facts(ACCOUNT, replace(KNOWN, implementation="a\x1b[31m\u202eb" * 99))
    software = next(text for name, _, text in facts if name == "Software")
    assert "\x1b" not in software
    assert "\u202e" not in software
    assert len(software) <= 120


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (None, ""),
        (-1, "The server keeps messages until they are deleted"),
        (0, "The server may delete a message as soon as it was fetched"),
        (1, "The server deletes messages 1 day after they arrived"),
        (30, "The server deletes messages 30 days after they arrived"),
    ],
)
def test_expire_is_told_in_words(days: int | None, said: str) -> None:
    assert words.expiry(days) == said


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (-3, "The server may delete this at any time"),
        (1, "The server deletes this in 1 day"),
        (12, "The server deletes this in 12 days"),
    ],
)
def test_a_message_knows_how_long_it_stays(left: int, said: str) -> None:
    assert words.expires_in(left) == said


def test_the_reason_to_ask_before_a_fetch_is_the_gravest_one() -> None:
    assert words.fetch_reason(ServerProfile(), "Home") == ""
    assert "marks a message as read" in words.fetch_reason(ServerProfile(retr_marks=True), "Home")
    both = ServerProfile(retr_marks=True, expire_days=0)
    assert "EXPIRE 0" in words.fetch_reason(both, "Home")
    assert "“Home” hides or deletes" in words.fetch_reason(replace(both, retr_hides=True), "Home")
    assert words.fetch_title().endswith("?")
    assert "Connection and server" in words.fetch_note()


def test_the_mechanism_has_its_usual_name() -> None:
    facts = dict(
        (n, t) for n, _, t in words.connection_facts(ACCOUNT, replace(KNOWN, mechanism=Mechanism.USER))
    )
    assert facts["Mechanism"] == "User and password (USER, PASS)"
