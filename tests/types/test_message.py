"""What a message is called."""

from popview.types import AccountId, Key

HOME = AccountId("a1")


def test_a_key_knows_whether_the_server_named_the_message() -> None:
    assert not Key(HOME, "U0001f3").by_digest
    assert Key(HOME, "D" + "0" * 64).by_digest


def test_keys_of_different_accounts_are_different_messages() -> None:
    assert Key(HOME, "U1") != Key(AccountId("b2"), "U1")
    assert len({Key(HOME, "U1"), Key(HOME, "U1")}) == 1
