"""The account dialog in a whole house: what it tests, and what it says of the keyring."""

import keyring.errors

from popview.app import House
from popview.store import secrets
from popview.store.secrets import SERVICE
from popview.types import Secret, TrialStep
from popview.ui.accounts.assistant import AccountAssistant
from popview.ui.accounts.dialog import AccountDialog
from tests.control.conftest import ME, Until, account
from tests.control.test_accounts import dialog_of, stored
from tests.servers.silent import Silent


def test_a_trial_ticks_every_step_and_stores_nothing(make_house, server, until: Until) -> None:
    house: House = make_house()
    house.accounts.add()
    dialog = dialog_of(house, AccountDialog, until)
    steps: list[TrialStep] = []
    shown = dialog.show_step
    dialog.show_step = lambda step, facts: (steps.append(step), shown(step, facts))
    passed: list[bool] = []
    dialog.show_trial_passed = lambda: passed.append(True)
    dialog.trial_requested.emit(account(server.port), Secret("demo"))
    until(lambda: passed)
    assert steps == list(TrialStep)
    assert stored(house) == ()


def test_closing_the_dialog_ends_a_trial_that_hangs(make_house, until: Until) -> None:
    house: House = make_house()
    house.accounts.add()
    dialog = dialog_of(house, AccountDialog, until)
    with Silent() as silent:
        dialog.trial_requested.emit(account(silent.port), Secret("demo"))
        assert house.exchange.open_tickets(ME)
        dialog.reject()
        until(lambda: not house.exchange.open_tickets(ME))


def test_a_trial_takes_the_stored_password_of_the_same_server_and_user(
    make_house, server, until: Until, memory_keyring, monkeypatch
) -> None:
    def no_keyring(service: str, username: str) -> str | None:
        raise keyring.errors.NoKeyringError

    house: House = make_house()
    memory_keyring.kept[SERVICE, ME] = "demo"
    house.accounts.adopt(account(server.port))
    house.accounts.edit(ME)
    dialog = dialog_of(house, AccountDialog, until)
    dialog.test.click()
    until(dialog.save.isDefault)
    del memory_keyring.kept[SERVICE, ME]
    house.accounts.errands.forget(ME)
    dialog.test.click()
    until(lambda: not dialog.trial.is_running)
    assert dialog.trial.title.text() == "Not signed in"
    monkeypatch.setattr(memory_keyring, "get_password", no_keyring)
    house.accounts.errands.forget(ME)
    dialog.test.click()
    until(lambda: not dialog.trial.is_running)
    assert dialog.trial.title.text() == "Not signed in"


def test_both_dialogs_say_beforehand_that_there_is_no_keyring(make_house, until: Until, monkeypatch) -> None:
    monkeypatch.setattr(secrets, "GOOD_MODULES", frozenset())
    house: House = make_house()
    house.accounts.add()
    dialog = dialog_of(house, AccountDialog, until)
    until(dialog.form.place.hint.isVisible)
    dialog.reject()
    house.assistant.show()
    assistant = dialog_of(house, AccountAssistant, until)
    until(assistant.form.place.hint.isVisible)
    assert "no keyring" in assistant.form.place.hint.text()
