"""Accounts: loaded, added, tried, changed, removed; questions are asked and answered."""

from popview.app import House
from popview.demo.server import DemoServer
from popview.store import secrets
from popview.store.settings import SettingsFile
from popview.types import Account, Problem, Secret
from popview.ui.accounts.dialog import AccountDialog
from popview.ui.accounts.password_dialog import PasswordDialog
from popview.ui.accounts.remove_dialog import RemoveDialog
from tests.control.conftest import ME, Until, account, mailbox


def stored(house: House) -> tuple[Account, ...]:
    return SettingsFile(house.paths.settings_file).load().accounts


def dialog_of(house: House, kind: type, until: Until):
    until(lambda: any(one.isVisible() for one in house.window.findChildren(kind)))
    return next(one for one in house.window.findChildren(kind) if one.isVisible())


def test_accounts_of_the_settings_are_there_at_the_next_start(make_house, server, until: Until) -> None:
    house: House = make_house()
    house.accounts._on_save_requested(account(server.port), Secret("demo"))
    until(lambda: stored(house) == (account(server.port),))
    house.leave()
    again = make_house()
    until(lambda: again.accounts.accounts == (account(server.port),))
    until(lambda: mailbox(again).is_loaded)


def test_a_new_account_is_checked_at_once_and_its_password_is_kept(
    make_house, server, until: Until, memory_keyring
) -> None:
    house: House = make_house()
    house.accounts._on_save_requested(account(server.port), Secret("demo"))
    until(lambda: mailbox(house).checked_s)
    assert list(memory_keyring.kept.values()) == ["demo"]
    assert "demo" not in house.paths.settings_file.read_text("utf-8").replace('user = "demo"', "")


def test_an_edited_account_replaces_the_old_one(house: House, until: Until) -> None:
    house.accounts.edit(ME)
    dialog = dialog_of(house, AccountDialog, until)
    dialog.form.name.setText("renamed")
    dialog.save.click()
    until(lambda: mailbox(house).account.name == "renamed")
    until(lambda: [one.name for one in stored(house)] == ["renamed"])


def test_removing_asks_first_and_leaves_the_server_alone(
    house: House, server: DemoServer, until: Until
) -> None:
    house.accounts._save(account(server.port), None)
    until(lambda: stored(house))
    house.accounts.ask_remove(ME)
    dialog_of(house, RemoveDialog, until).reject()
    assert house.accounts.get(ME) is not None
    house.accounts.ask_remove(ME)
    dialog_of(house, RemoveDialog, until).confirmed.emit(ME)
    assert house.accounts.get(ME) is None
    house.mailboxes.check(ME)
    assert not house.accounts.errands.is_busy(ME)  # nothing begins any more for an account that goes
    until(lambda: not house.mailboxes.mailboxes)
    assert stored(house) == ()
    assert len(server.maildrop.uids()) == 10


def test_a_dismissed_password_question_ends_the_check(make_house, server, until: Until) -> None:
    house: House = make_house()
    house.accounts._on_save_requested(account(server.port), None)
    dialog_of(house, PasswordDialog, until).reject()
    until(lambda: mailbox(house).stage is None)
    assert not mailbox(house).checked_s


def test_an_account_that_cannot_be_removed_is_there_again_in_its_place(
    house: House, server: DemoServer, until: Until
) -> None:
    house.accounts.use(account(server.port, "other", "work"), Secret("demo"))
    house.paths.settings_file.mkdir(parents=True)
    problems: list[Problem] = []
    house.accounts.problem_found.connect(problems.append)
    house.accounts._on_remove_confirmed(ME)
    until(lambda: problems)
    assert [one.id for one in house.accounts.accounts] == [ME, "other"]
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).stage is None and not house.accounts.errands.is_busy(ME))


def test_without_a_keyring_a_new_account_is_kept_and_nothing_is_said_a_second_time(
    make_house, server, until: Until, monkeypatch
) -> None:
    monkeypatch.setattr(secrets, "GOOD_MODULES", frozenset())
    house: House = make_house()
    problems: list[Problem] = []
    house.accounts.problem_found.connect(problems.append)
    house.accounts.keep(account(server.port), Secret("demo"))
    until(lambda: mailbox(house).checked_s and mailbox(house).stage is None)
    until(lambda: stored(house) == (account(server.port),))
    house.leave()
    assert problems == []


def test_n13_the_button_of_a_refused_password_asks_before_it_goes_out_again(
    make_house, server: DemoServer, until: Until
) -> None:
    house: House = make_house()
    house.accounts.use(account(server.port), Secret("wrong"))
    until(lambda: mailbox(house).is_loaded)
    house.mailboxes.check(ME, by_hand=False)
    until(lambda: house.window.problem_bar.advice.isVisible())
    sessions = len(server.sessions)
    house.window.problem_bar.advice.click()
    dialog = dialog_of(house, PasswordDialog, until)
    assert len(server.sessions) == sessions
    dialog.edit.setText("demo")
    dialog.ok.click()
    until(lambda: mailbox(house).checked_s)
    assert len(server.sessions) == sessions + 1


def test_a_check_that_nobody_wished_says_that_there_is_nothing_to_sign_in_with(
    make_house, server: DemoServer, until: Until
) -> None:
    house: House = make_house()
    house.accounts.adopt(account(server.port))
    until(lambda: mailbox(house).is_loaded)
    house.mailboxes.check(ME, by_hand=False)
    until(lambda: house.window.problem_bar.advice.isVisible())
    assert house.window.problem_bar.advice.text() == "Sign in…"
    house.window.problem_bar.advice.click()
    dialog_of(house, PasswordDialog, until).reject()
