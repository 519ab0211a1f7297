"""Forgetting a password: it leaves the keyring and PopView, the account and its other secrets stay."""

from dataclasses import replace

import keyring.errors

from popview.app import House
from popview.store.secrets import SERVICE
from popview.types import Mechanism, Problem, ProblemKind
from popview.ui.accounts.dialog import AccountDialog
from popview.ui.accounts.password_dialog import PasswordDialog
from tests.control.conftest import ME, Until, account, mailbox


def shown(house: House, kind: type):
    return next((one for one in house.window.findChildren(kind) if one.isVisible()), None)


def forget(house: House, until: Until) -> AccountDialog:
    house.accounts.edit(ME)
    dialog: AccountDialog = shown(house, AccountDialog)
    until(dialog.form.place.forget.isVisible)
    dialog.form.place.forget.click()
    return dialog


def test_a_forgotten_password_leaves_the_keyring_and_is_asked_for_again(
    make_house, server, until: Until, memory_keyring
) -> None:
    house: House = make_house()
    memory_keyring.kept |= {(SERVICE, ME): "demo", (SERVICE, ME + "/proxy"): "of the proxy"}
    house.accounts.adopt(account(server.port))
    until(lambda: mailbox(house).is_loaded)
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).checked_s and mailbox(house).stage is None)
    dialog = forget(house, until)
    until(lambda: dialog.form.place.said.text().startswith("Forgotten."))
    assert memory_keyring.kept == {(SERVICE, ME + "/proxy"): "of the proxy"}
    assert house.accounts.errands.known_secret(ME) is None
    dialog.reject()
    house.mailboxes.check(ME)
    until(lambda: shown(house, PasswordDialog))
    shown(house, PasswordDialog).reject()


def test_a_keyring_that_does_not_let_go_is_told_and_the_password_counts_as_stored(
    make_house, server, until: Until, memory_keyring, monkeypatch
) -> None:
    def locked(service: str, username: str) -> None:
        raise keyring.errors.KeyringLocked

    house: House = make_house()
    memory_keyring.kept[SERVICE, ME] = "demo"
    house.accounts.adopt(account(server.port))
    monkeypatch.setattr(memory_keyring, "delete_password", locked)
    dialog = forget(house, until)
    until(lambda: dialog.form.place.said.text().startswith("It is still stored: The keyring is locked"))
    assert dialog.form.place.forget.isVisible()
    assert dialog.form.password.placeholderText()


def test_a_permission_in_a_locked_keyring_is_neither_ended_nor_said_to_be(
    make_house, server, until: Until, memory_keyring, monkeypatch
) -> None:
    def locked(service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked

    monkeypatch.setattr(memory_keyring, "get_password", locked)
    house: House = make_house()
    told: list[tuple[bool | None, str, Problem | None]] = []
    granted = replace(account(server.port), oauth="google", mechanism=Mechanism.XOAUTH2)
    house.accounts.dialogs._forgetting.forget(granted, lambda *said: told.append(said))
    until(lambda: told)
    is_ended, issuer, problem = told[0]
    assert (is_ended, issuer) == (None, "Google")
    assert problem is not None
    assert problem.kind is ProblemKind.KEYRING_LOCKED
