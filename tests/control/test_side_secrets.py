"""The proxy's password and the key's passphrase go where they belong, and nowhere else."""

from dataclasses import replace

from popview.control.side_secrets import SideSecrets
from popview.desk.traffic import SecretRead
from popview.types import Keyring, Secret
from tests.store.samples import HOME, account

PROXIED = replace(account(), proxy="socks5://nora@a:1", client_certificate="nora.p12")
STORED = SecretRead(
    1, HOME, None, Keyring.USABLE, proxy_password=Secret("stored"), key_passphrase=Secret("opens")
)


def test_what_the_keyring_had_travels_with_the_account() -> None:
    beside = SideSecrets()
    assert beside.lacks(PROXIED)
    assert not beside.lacks(account())
    beside.on_read(PROXIED, STORED)
    assert not beside.lacks(PROXIED)
    ready = beside.joined(PROXIED)
    assert (ready.proxy_password, ready.key_passphrase) == (Secret("stored"), Secret("opens"))


def test_another_proxy_or_file_never_gets_it() -> None:
    beside = SideSecrets()
    beside.on_read(PROXIED, STORED)
    other = replace(PROXIED, proxy="socks5://nora@b:1", client_certificate="other.p12")
    assert beside.joined(other) == other
    beside.on_saved(other, PROXIED)
    assert not beside.lacks(other)
    assert beside.joined(other) == other
    assert beside.joined(PROXIED) == PROXIED


def test_what_is_typed_counts_before_what_is_stored() -> None:
    beside = SideSecrets()
    typed = replace(PROXIED, proxy_password=Secret("typed"))
    beside.on_saved(typed, PROXIED)
    beside.on_read(PROXIED, STORED)
    ready = beside.joined(PROXIED)
    assert (ready.proxy_password, ready.key_passphrase) == (Secret("typed"), Secret("opens"))


def test_a_new_account_asks_no_keyring_and_a_removed_one_is_forgotten() -> None:
    beside = SideSecrets()
    beside.on_saved(replace(PROXIED, proxy_password=Secret("new")), None)
    assert not beside.lacks(PROXIED)
    assert beside.joined(PROXIED).proxy_password == Secret("new")
    beside.forget(HOME)
    assert beside.joined(PROXIED) == PROXIED
