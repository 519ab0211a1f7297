"""The history of a mailbox, from the server to the window and out of mind."""

from popview.app import House
from popview.demo.server import DemoServer
from popview.types import RemovedBy
from popview.ui.cleanup.plan_dialog import PlanDialog
from popview.ui.records.history_window import HistoryWindow
from tests.control.conftest import ME, Until, keys, mailbox


def opened(house: House) -> HistoryWindow:
    house.actions.history.trigger()
    window = house.records.history.window
    assert window is not None
    return window


def test_what_another_program_took_is_in_the_history_until_it_is_forgotten(
    house: House, server: DemoServer, until: Until
) -> None:
    window = opened(house)
    until(lambda: window.state.title.text() == "Nothing has left this mailbox yet")
    server.maildrop.delete(frozenset({1, 2}))
    house.mailboxes.check(ME)
    until(lambda: len(window._all) == 2)
    assert {departure.removed_by for departure in window._all} == {RemovedBy.OTHERS}
    assert len(mailbox(house).rows) == 10
    window.forget.click()
    window.question.yes.click()
    until(lambda: not window._all and mailbox(house).is_loaded and len(mailbox(house).rows) == 8)


def test_what_the_person_deleted_leaves_the_list_and_stands_in_the_history(
    house: House, until: Until
) -> None:
    first = keys(house)[0]
    house.cleanup.mark((first,), True)
    until(lambda: mailbox(house).marks)
    receipts: list[object] = []
    house.cleanup.committed.connect(receipts.append)
    house.cleanup.review()
    until(lambda: house.window.findChild(PlanDialog) is not None)
    dialog = house.window.findChild(PlanDialog)
    assert dialog is not None
    dialog.confirmed.emit(dialog.plan)
    dialog.close()
    until(lambda: receipts)
    assert first not in mailbox(house).rows
    window = opened(house)
    until(lambda: window._all)
    assert [(d.row.key, d.removed_by) for d in window._all] == [(first, RemovedBy.US)]


def test_the_window_closes_with_the_house(house: House) -> None:
    window = opened(house)
    house.leave()
    assert not window.isVisible()
