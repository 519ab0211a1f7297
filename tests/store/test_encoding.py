"""Values as JSON and as rows, and back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.store.encoding import from_json, from_plain, mark_from, mark_row, storable, to_json, to_plain
from popview.types import (
    Account,
    Certificate,
    Dimension,
    Mechanism,
    Problem,
    ProblemKind,
    Security,
    ServerProfile,
    Settings,
    Trust,
    Why,
)
from tests.store.samples import account, mark


def test_a_mark_survives_its_row() -> None:
    assert mark_from(mark_row(mark(7))) == mark(7)
    undated = replace(mark(7), date_s=None)
    assert mark_from(mark_row(undated)) == undated
    by_domain = replace(mark(7), why=Why.GROUP, detail="example.org", grouped_by=Dimension.DOMAIN)
    assert mark_from(mark_row(by_domain)) == by_domain


def test_an_account_with_everything_set_survives() -> None:
    full = replace(
        account(),
        trusts=(Trust("h", 995, "ab"), Trust("i", 110, "cd")),
        forbidden=(Mechanism.APOP, Mechanism.LOGIN),
        security=Security.STLS,
        linger_s=7.0,
        newest=500,
    )
    assert from_json(Account, to_json(full)) == full


def test_a_profile_with_everything_set_survives() -> None:
    profile = ServerProfile(
        capa=False,
        failed=(Mechanism.APOP,),
        security=Security.TLS,
        expire_days=-1,
        chunk=50,
        overruled=("top",),
    )
    assert from_json(ServerProfile, to_json(profile)) == profile


def test_a_problem_with_a_certificate_survives() -> None:
    certificate = Certificate("h", 995, "ab", "CN=h", ("h",), "CN=ca", "", "", ("expired",))
    problem = Problem(
        ProblemKind.CERTIFICATE, (("host", "h"),), "said", ("C: QUIT",), account().id, certificate
    )
    assert from_json(Problem, to_json(problem)) == problem


def test_defaults_are_not_written() -> None:
    assert to_plain(Settings()) == {}


def test_what_a_newer_version_added_is_skipped() -> None:
    assert from_plain(Settings, {"theme": "dark", "from the future": 1}) == Settings(theme="dark")


@pytest.mark.parametrize(
    "wrong",
    [
        {"theme": 5},
        {"zoom": True},
        {"seen_after_s": "2"},
        {"seen_after_s": True},
        [],
    ],
)
def test_a_value_of_another_type_is_refused(wrong: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        from_plain(Settings, wrong)


def test_a_number_is_no_yes_or_no() -> None:
    with pytest.raises(TypeError):
        from_plain(Account, to_plain(account()) | {"enabled": 1})


def test_a_missing_field_is_refused() -> None:
    with pytest.raises(TypeError):
        from_plain(Account, {"id": "a"})


def test_an_unknown_member_is_refused() -> None:
    with pytest.raises(ValueError, match="telepathy"):
        from_plain(ServerProfile, {"mechanism": "telepathy"})


def test_a_whole_number_may_stand_for_seconds() -> None:
    assert from_plain(Settings, {"seen_after_s": 3}) == Settings(seen_after_s=3.0)


@given(st.text(alphabet=st.characters()))
def test_any_text_can_be_stored(text: str) -> None:
    storable(text).encode("utf-8")
    if all(not 0xD800 <= ord(letter) < 0xE000 for letter in text):
        assert storable(text) == text
