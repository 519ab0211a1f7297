"""What is grey follows what there is: on the welcome page, in the list, with marks, offline."""

from popview.app import House
from popview.types import Secret, Stage
from popview.ui.accounts.state import ALL
from tests.control.conftest import Until, account, keys, mailbox


def test_on_the_welcome_page_nothing_can_be_pressed_that_would_do_nothing(make_house, until: Until) -> None:
    house = make_house()
    until(house.window.welcome_page.isVisible)
    actions = house.actions
    for action in (actions.check, actions.fetch, actions.mark, actions.review, actions.commit, actions.stop):
        assert not action.isEnabled(), action.objectName()
        assert action.toolTip().endswith("Add an account first.")
    assert actions.add_account.isEnabled()
    assert actions.demo.isEnabled()


def test_a_selection_makes_ready_what_works_on_messages(house: House) -> None:
    actions, pane = house.actions, house.window.message_pane
    pane.table.clearSelection()
    assert not actions.mark.isEnabled()
    assert not actions.save.isEnabled()
    assert actions.next.isEnabled()
    assert actions.check.isEnabled()
    pane.select(keys(house)[0])
    assert actions.mark.isEnabled()
    assert actions.save.isEnabled()


def test_marks_make_plan_and_commit_ready_at_once(house: House, until: Until) -> None:
    actions, pane = house.actions, house.window.message_pane
    assert not actions.review.isEnabled()
    pane.select(keys(house)[0])
    actions.mark.trigger()
    until(lambda: mailbox(house).marks)
    assert actions.review.isEnabled()
    assert actions.commit.isEnabled()
    actions.undo.trigger()
    until(lambda: not mailbox(house).marks)
    assert not actions.review.isEnabled()


def test_offline_only_what_needs_no_server_is_ready(house: House) -> None:
    house.actions.offline.trigger()
    assert not house.actions.check.isEnabled()
    assert house.actions.find.isEnabled()
    house.actions.offline.trigger()
    assert house.actions.check.isEnabled()


def test_stop_is_ready_while_something_runs_and_not_longer(house: House, until: Until) -> None:
    assert not house.actions.stop.isEnabled()
    mailbox(house).stage = Stage.HEADERS
    house.mailboxes.touch(mailbox(house))
    until(house.actions.stop.isEnabled)
    mailbox(house).stage = None
    house.mailboxes.touch(mailbox(house))
    until(lambda: not house.actions.stop.isEnabled())


def test_of_all_accounts_together_one_is_chosen_before_it_is_edited(
    house: House, server, until: Until
) -> None:
    house.accounts.use(account(server.port, "two", "work"), Secret("demo"))
    until(lambda: len(house.mailboxes.mailboxes) == 2)
    house.mailboxes.choose(ALL, "server")
    house.window.message_pane.table.clearSelection()
    assert not house.actions.edit_account.isEnabled()
    house.window.message_pane.select(keys(house)[0])
    assert house.actions.edit_account.isEnabled()


def test_when_the_last_account_goes_everything_is_grey_again(house: House, until: Until) -> None:
    house.accounts.removed.emit(mailbox(house).account.id)
    until(lambda: not house.mailboxes.mailboxes)
    until(lambda: not house.actions.check.isEnabled())
    assert house.actions.mark.toolTip().endswith("Add an account first.")
