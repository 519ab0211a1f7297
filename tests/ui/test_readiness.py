import pytest
from pytestqt.qtbot import QtBot

from popview.ui.actions import Actions
from popview.ui.menus import message_menu
from popview.ui.readiness import Lack, Readiness
from popview.ui.theme import Theme


@pytest.fixture
def actions(theme: Theme, qtbot: QtBot) -> Actions:
    return Actions(theme=theme)


@pytest.fixture
def readiness(actions: Actions) -> Readiness:
    return Readiness(actions)


def grey(actions: Actions) -> set[str]:
    return {action.objectName() for action in actions.all() if not action.isEnabled()}


def test_with_nothing_lacking_nothing_is_grey(actions: Actions, readiness: Readiness) -> None:
    readiness.say(frozenset(Lack))
    assert grey(actions)
    readiness.say(frozenset())
    assert grey(actions) == set()


def test_without_an_account_one_can_make_one_look_around_and_leave(
    actions: Actions, readiness: Readiness
) -> None:
    readiness.say(frozenset(Lack))
    for action in (actions.add_account, actions.add_by_hand, actions.demo, actions.import_accounts):
        assert action.isEnabled(), action.objectName()
    for action in (actions.settings, actions.quit, actions.about, actions.theme_dark):
        assert action.isEnabled(), action.objectName()
    for action in (actions.check, actions.mark, actions.commit, actions.edit_account, actions.show_reading):
        assert not action.isEnabled(), action.objectName()


def test_a_grey_action_says_first_what_it_does_and_then_what_it_lacks(
    actions: Actions, readiness: Readiness
) -> None:
    tip = actions.mark.toolTip()
    readiness.say(frozenset((Lack.MESSAGE,)))
    assert actions.mark.toolTip() == f"{tip}\nSelect a message first."
    assert actions.check.isEnabled()
    readiness.say(frozenset())
    assert actions.mark.toolTip() == tip


def test_of_several_lacks_the_one_to_mend_first_is_told(actions: Actions, readiness: Readiness) -> None:
    readiness.say(frozenset((Lack.CONNECTION, Lack.MESSAGE, Lack.ACCOUNT)))
    assert actions.fetch.toolTip().endswith("Add an account first.")
    readiness.say(frozenset((Lack.CONNECTION, Lack.MESSAGE)))
    assert actions.fetch.toolTip().endswith("Select a message first.")
    readiness.say(frozenset((Lack.CONNECTION,)))
    assert "offline" in actions.fetch.toolTip()


def test_every_lack_has_words_of_its_own(readiness: Readiness) -> None:
    assert len({readiness.reason(lack) for lack in Lack}) == len(Lack)


def test_offline_greys_only_what_needs_a_server(actions: Actions, readiness: Readiness) -> None:
    readiness.say(frozenset((Lack.CONNECTION,)))
    assert grey(actions) == {"actionCheck", "actionCheckAll", "actionFetch", "actionCommit"}


def test_without_a_message_all_that_is_done_to_messages_is_grey(
    actions: Actions, readiness: Readiness
) -> None:
    readiness.say(frozenset((Lack.MESSAGE,)))
    ready = {one.objectName() for one in message_menu(actions) if one is not None and one.isEnabled()}
    assert ready == {"actionSelectAll"}
