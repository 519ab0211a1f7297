"""What a mechanism can say, and what becomes of a password that it cannot. What they say is in test_login."""

import base64
from typing import Any

import pytest

from popview.errors import LoginRefused, PopViewError
from popview.net.mechanisms import SCRAM, exchange_of, unsayable
from popview.net.traffic import Check, Checked, Failed
from popview.types import Mechanism, ProblemKind, Secret
from tests.fakes.office import ACCOUNT, Office, plain
from tests.fakes.peer import ScriptPeer, script

M = Mechanism
OFFERS = "S: +OK\nC: CAPA\nS: +OK\nS: SASL PLAIN SCRAM-SHA-256\nS: .\n"
EMPTY = "C: STAT\nS: +OK 0 0\nC: UIDL\nC: LIST\nS: +OK\nS: .\nS: +OK\nS: .\nC: QUIT\nS: +OK\nclose"
YOUNG = "canary-3f9c17 \U0001f511"  # a key: younger than the Unicode that SCRAM knows


@pytest.mark.parametrize(
    ("user", "word", "is_sayable"),
    [
        ("nora", "plain enough", True),
        ("nora", "m\u00fcll", True),
        ("j\u00f6rg", "\u041f\u0430\u0440\u043e\u043b\u044c", True),
        ("nora", "", True),
        ("nora", YOUNG, False),
        ("nora", "gro\u1e9e", False),
        ("nora", "\u05e9\u05dc\u05d5\u05dd abc", False),
        ("\U0001f511", "x", False),
        ("", "x", False),
        ("nora", "a\tb", False),
    ],
)
def test_scram_bears_the_letters_that_its_rfc_lets_through(user: str, word: str, is_sayable: bool) -> None:
    assert unsayable(user, Secret(word)) == (() if is_sayable else SCRAM)


def test_a_password_that_scram_cannot_say_goes_another_way_that_is_allowed(office: Office) -> None:
    said = base64.b64encode(b"\0demo\0" + YOUNG.encode()).decode()
    with ScriptPeer(script(OFFERS + f"C: AUTH PLAIN {said}\nS: +OK\n" + EMPTY)) as peer:
        final = office.do(Check(1, plain(peer.port), Secret(YOUNG)))
    assert peer.complaints == []
    assert isinstance(final, Checked), final
    assert office.means.journal.profile(ACCOUNT).mechanism is M.PLAIN


def test_where_only_scram_is_wanted_the_password_is_said_to_be_the_matter(office: Office) -> None:
    with ScriptPeer(script(OFFERS + "hush")) as peer:
        final = office.do(Check(1, plain(peer.port, mechanism=M.SCRAM_SHA_256), Secret(YOUNG)))
    assert isinstance(final, Failed)
    assert (final.problem.kind, final.problem.fact("field")) == (ProblemKind.BAD_ARGUMENT, "password")
    assert peer.heard[0] == [b"CAPA"]


def test_no_error_of_a_mechanism_holds_the_password() -> None:
    with pytest.raises(PopViewError) as wrong:
        exchange_of(M.SCRAM_SHA_1, plain(110), Secret(YOUNG))
    assert wrong.value.__suppress_context__
    assert "canary" not in f"{wrong.value!r} {wrong.value}"


@pytest.mark.parametrize("mechanism", [M.USER, M.APOP, M.AUTO])
def test_what_is_none_of_sasl_has_no_exchange(mechanism: Any) -> None:
    with pytest.raises(LoginRefused):
        exchange_of(mechanism, plain(110), Secret("x"))
