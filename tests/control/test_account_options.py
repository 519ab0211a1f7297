"""Every option of an account does what it says: chosen in the dialog, seen on the wire and in the window."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox

from popview.app import House
from popview.demo.server import DemoServer
from popview.net import session
from popview.store.settings import SettingsFile
from popview.types import Account, ProblemKind, SafetyCopy, Secret
from popview.ui.accounts.dialog import AccountDialog
from tests.control.conftest import ME, Until, account, mailbox
from tests.servers import seed


@pytest.fixture
def saved(make_house, server: DemoServer, until: Until) -> House:
    """A house with one stored account that was never checked."""
    house: House = make_house()
    until(lambda: house.actions.add_account.isEnabled())
    house.accounts.errands.set_secret(ME, Secret("demo"))
    house.accounts.adopt(account(server.port))
    until(lambda: mailbox(house).is_loaded)
    return house


def edit(house: House, until: Until, change: Callable[[AccountDialog], None]) -> None:
    """Open the account's dialog, change something, save."""
    house.accounts.edit(ME)
    dialog = house.accounts.dialogs._shown
    until(dialog.isVisible)
    change(dialog)
    dialog.save.click()


def choose(field: str, value: object) -> Callable[[AccountDialog], None]:
    """Choose a value of one option."""

    def change(dialog: AccountDialog) -> None:
        choice = dialog.findChild(QComboBox, f"accountOption-{field}")
        choice.setCurrentIndex(choice.findData(value))

    return change


def stored(house: House) -> Account:
    """Return the account as the settings file has it."""
    (one,) = SettingsFile(house.paths.settings_file).load().accounts
    return one


def check(house: House, until: Until) -> None:
    """Check once, to the end."""
    before = mailbox(house).checked_s
    house.actions.check.trigger()
    until(lambda: mailbox(house).checked_s > before)


def commands(server: DemoServer) -> list[str]:
    """Return what was asked in all sessions."""
    return [said for log in server.sessions for said in log.commands]


def test_a_connection_is_kept_for_as_long_as_one_chose(
    saved: House, server: DemoServer, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "NOOP_S", 0.2)
    edit(saved, until, choose("linger_s", 5.0))
    check(saved, until)
    assert not server.sessions[-1].ended
    until(lambda: commands(server).count("NOOP") >= 2)
    until(lambda: server.sessions[-1].ended)
    edit(saved, until, choose("linger_s", 0.0))
    check(saved, until)
    until(lambda: all(log.ended for log in server.sessions))
    assert "NOOP" not in server.sessions[-1].commands


def test_a_preview_asks_for_as_many_lines_as_one_chose(
    saved: House, server: DemoServer, until: Until
) -> None:
    edit(saved, until, choose("preview_lines", 150))
    check(saved, until)
    saved.window.message_pane.go(+1)
    until(lambda: any(said.startswith("TOP ") and said.endswith(" 150") for said in commands(server)))


def test_only_the_newest_are_listed_where_one_chose_so(make_house, make_demo, until: Until) -> None:
    server = make_demo(seed.messages(120))
    house: House = make_house()
    house.accounts.errands.set_secret(ME, Secret("demo"))
    house.accounts.adopt(account(server.port))
    until(lambda: mailbox(house).is_loaded)
    edit(house, until, choose("newest", 100))
    check(house, until)
    asked = {said for said in commands(server) if said.startswith("TOP ")}
    assert len(asked) == 100
    assert (mailbox(house).present, mailbox(house).older) == (100, 20)


def test_an_account_that_is_not_used_stands_grey_and_nothing_is_asked_of_its_server(
    saved: House, server: DemoServer, until: Until
) -> None:
    edit(saved, until, lambda dialog: dialog.form.checking.enabled.click())
    until(lambda: not stored(saved).enabled)
    saved.actions.check_all.trigger()
    assert saved.notices._shown is None
    saved.actions.check.trigger()
    assert saved.notices._shown is not None
    assert saved.notices._shown.kind is ProblemKind.NOT_IN_USE
    assert not server.sessions
    (state,) = saved.window.account_pane.model._states
    assert not state.enabled
    saved.window.account_pane.use_requested.emit(ME, True)
    until(lambda: stored(saved).enabled)
    check(saved, until)
    assert len(server.sessions) == 1


def test_a_colour_and_a_safety_copy_are_remembered(saved: House, until: Until) -> None:
    edit(saved, until, choose("colour", "teal"))
    edit(saved, until, choose("safety_copy", SafetyCopy.HEADERS))
    until(lambda: stored(saved).safety_copy is SafetyCopy.HEADERS)
    assert stored(saved).colour == "teal"
    (state,) = saved.window.account_pane.model._states
    assert state.colour == "teal"
    check(saved, until)
    assert saved.window.message_pane.model.look_at(0).tint == (0, "teal")


def test_accounts_stand_in_the_order_that_one_gave_them_after_the_next_start_too(
    make_house, server: DemoServer, until: Until
) -> None:
    house: House = make_house()
    for name in "abc":
        house.accounts.adopt(replace(account(server.port, name), name=name))
    until(lambda: len(house.mailboxes.mailboxes) == 3)
    pane = house.window.account_pane
    house.mailboxes.choose("c", "marked")
    pane.move_up.trigger()
    assert pane.model.order == ("a", "c", "b")
    assert pane.chosen() == ("c", "marked")
    pane.order_requested.emit(("b", "a", "c"))
    file = SettingsFile(house.paths.settings_file)
    until(lambda: [one.id for one in file.load().accounts] == ["b", "a", "c"])
    house.leave()
    again: House = make_house()
    until(lambda: again.window.account_pane.model.order == ("b", "a", "c"))
