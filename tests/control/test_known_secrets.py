"""What is known of the accounts' secrets: what was typed counts; a keyring that stayed shut may open."""

from dataclasses import replace

from popview.control.known_secrets import KnownSecrets
from popview.desk.traffic import SecretRead
from popview.types import Keyring, Problem, ProblemKind, Secret
from tests.store.samples import HOME, account

ME = account()
SHUT = Problem(ProblemKind.KEYRING_LOCKED, account=HOME)
LOCKED = SecretRead(1, HOME, None, Keyring.LOCKED, SHUT)
STORED = SecretRead(2, HOME, Secret("stored"), Keyring.USABLE, proxy_password=Secret("of the proxy"))
NOTHING = SecretRead(3, HOME, None, Keyring.USABLE)


def test_a_keyring_that_has_nothing_is_not_asked_again() -> None:
    known = KnownSecrets()
    assert known.lacks(ME, by_hand=True)
    known.on_read(ME, NOTHING)
    assert not known.lacks(ME, by_hand=True)
    assert known.lacking(HOME).kind is ProblemKind.NOT_SIGNED_IN


def test_one_that_stayed_shut_is_asked_again_by_hand_only() -> None:
    known = KnownSecrets()
    known.on_read(ME, LOCKED)
    assert known.lacks(ME, by_hand=True)
    assert not known.lacks(ME, by_hand=False)
    assert known.lacking(HOME) == SHUT
    known.on_read(ME, STORED)
    assert known.get(HOME) == Secret("stored")
    assert not known.lacks(ME, by_hand=True)


def test_what_a_locked_keyring_kept_of_a_proxy_comes_with_the_rest() -> None:
    known = KnownSecrets()
    proxied = replace(ME, proxy="socks5://nora@a:1")
    known.on_read(proxied, LOCKED)
    assert known.beside.joined(proxied).proxy_password is None
    known.on_read(proxied, STORED)
    assert known.beside.joined(proxied).proxy_password == Secret("of the proxy")


def test_where_there_is_no_keyring_that_is_why_nothing_is_known() -> None:
    known = KnownSecrets()
    known.on_read(ME, SecretRead(1, HOME, None, Keyring.ABSENT))
    assert known.lacking(HOME) == Problem(ProblemKind.KEYRING_ABSENT, account=HOME)


def test_what_was_typed_is_not_replaced_by_what_is_stored_until_it_is_dropped() -> None:
    known = KnownSecrets()
    known.on_typed(HOME, Secret("typed"))
    known.on_read(ME, STORED)
    assert known.get(HOME) == Secret("typed")
    known.drop(HOME)
    assert known.lacks(ME, by_hand=True)
    known.on_read(ME, STORED)
    assert known.get(HOME) == Secret("stored")


def test_a_refusal_counts_until_the_next_try_or_another_secret() -> None:
    known = KnownSecrets()
    refusal = Problem(ProblemKind.WRONG_PASSWORD, account=HOME)
    for forget in (
        lambda: known.on_tried(HOME),
        lambda: known.on_typed(HOME, Secret("other")),
        lambda: known.on_saved(HOME, Secret("other")),
        lambda: known.forget(HOME),
    ):
        known.on_refused(HOME, refusal)
        assert known.refusal(HOME) == refusal
        forget()
        assert known.refusal(HOME) is None


def test_what_is_forgotten_is_asked_of_the_keyring_again() -> None:
    known = KnownSecrets()
    known.on_saved(HOME, Secret("typed"))
    known.forget(HOME)
    assert known.get(HOME) is None
    assert known.lacks(ME, by_hand=False)
