"""Disk use from the desk to the window, and forgetting by the worker."""

from dataclasses import replace

from popview.app import House
from popview.demo.server import DemoServer
from popview.types import Secret
from popview.ui.records.storage_window import StorageWindow
from tests.control.conftest import ME, Until, account, keys, mailbox


def opened(house: House, until: Until) -> StorageWindow:
    house.actions.storage.trigger()
    window = house.records.storage.window
    assert window is not None
    until(lambda: window.limits.text())
    return window


def figure(window: StorageWindow, name: str) -> str:
    return window.figures._figures[name][0].text()


def test_local_copies_are_forgotten_and_the_list_stays(house: House, until: Until) -> None:
    key = keys(house)[0]
    house.window.message_pane.select(key)
    house.actions.fetch.trigger()
    until(lambda: mailbox(house).rows[key].is_fetched)
    window = opened(house, until)
    assert figure(window, "messages") != "0 B"
    window.forget_copies.click()
    window.question.yes.click()
    until(lambda: mailbox(house).is_loaded and not mailbox(house).rows[key].is_fetched)
    until(lambda: figure(window, "messages") == "0 B")
    assert len(keys(house)) == 10


def test_everything_of_an_account_is_forgotten_but_its_marks(house: House, until: Until) -> None:
    key = keys(house)[0]
    house.cleanup.mark((key,), True)
    until(lambda: mailbox(house).marks)
    window = opened(house, until)
    window.forget_all.click()
    window.question.yes.click()
    until(lambda: mailbox(house).is_loaded and len(mailbox(house).rows) == 1)
    assert set(mailbox(house).marks) == set(mailbox(house).rows) == {key}


def test_limits_drop_copies_at_the_end_of_a_session_and_the_list_says_so(
    make_house, server: DemoServer, until: Until
) -> None:
    import os

    house = make_house()
    house.accounts.use(replace(account(server.port), keep_bytes=1), Secret("demo"))
    until(lambda: mailbox(house).is_loaded)
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).checked_s and mailbox(house).stage is None)
    key = keys(house)[0]
    house.window.message_pane.select(key)
    house.actions.fetch.trigger()
    until(lambda: mailbox(house).rows[key].is_fetched)
    os.utime(house.local.path_of(key), (1_000, 1_000))
    house.mailboxes.check(ME)
    until(lambda: not mailbox(house).rows[key].is_fetched)
    assert not house.local.path_of(key).exists()
