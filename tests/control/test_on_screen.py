"""One mailbox or all together; online or offline."""

import pytest
from PySide6.QtWidgets import QLabel

from popview.app import House
from popview.types import AccountId, Dimension, Problem, ProblemKind, Secret, Why
from popview.ui.accounts.state import ALL
from popview.ui.list.columns import Column
from tests.control.conftest import ME, Until, account, keys, mailbox
from tests.servers import seed

WORK = AccountId("work")


@pytest.fixture
def both(house: House, make_demo, until: Until) -> House:
    """A house with two accounts of ten and four messages, both checked."""
    house.accounts.use(account(make_demo(seed.messages(4)).port, WORK, "work"), Secret("demo"))
    until(lambda: house.mailboxes.get(WORK).is_loaded)
    house.mailboxes.check(WORK)
    until(lambda: house.mailboxes.get(WORK).checked_s and house.mailboxes.get(WORK).stage is None)
    return house


def column_is_shown(house: House) -> bool:
    return not house.window.message_pane.table.isColumnHidden(Column.ACCOUNT)


def test_all_accounts_stand_in_one_list_with_their_names(both: House, until: Until) -> None:
    until(lambda: both.mailboxes.is_shown)
    tree = both.window.account_pane
    assert tree.model.rowCount() == 3
    both.mailboxes.choose(ALL, "server")
    assert tree.chosen() == (ALL, "server")
    assert {key.account for key in keys(both)} == {ME, WORK}
    assert len(keys(both)) == 14
    assert column_is_shown(both)
    dates = [both.mailboxes.summary(key).date_s or 0.0 for key in keys(both)]
    assert dates == sorted(dates, reverse=True)
    both.mailboxes.choose(WORK, "server")
    assert len(keys(both)) == 4
    assert not column_is_shown(both)


def test_the_view_of_marks_says_why_each_is_there_and_sorts_by_it(house: House, until: Until) -> None:
    first, second, third = keys(house)[:3]
    house.cleanup.mark((second,), True, why=Why.RULE, detail="old letters")
    house.cleanup.mark((first,), True)
    house.cleanup.mark((third,), True, why=Why.GROUP, detail="Ann", grouped_by=Dimension.SENDER)
    until(lambda: len(mailbox(house).marks) == 3)
    table, model = house.window.message_pane.table, house.window.message_pane.model
    assert table.isColumnHidden(Column.WHY)
    house.mailboxes.choose(ME, "marked")
    assert not table.isColumnHidden(Column.WHY)
    model.sort(Column.WHY)
    said = [model.index(place, Column.WHY).data() for place in range(model.rowCount())]
    assert said == ["By hand", "Rule: old letters", "Sender: Ann"]
    house.mailboxes.choose(ME, "server")
    assert table.isColumnHidden(Column.WHY)


def test_marks_in_the_view_of_all_are_each_accounts_own(both: House, until: Until) -> None:
    both.mailboxes.choose(ALL, "server")
    pane = both.window.message_pane
    theirs = next(key for key in keys(both) if key.account == WORK)
    mine = next(key for key in keys(both) if key.account == ME)
    pane.select_many([theirs, mine])
    both.actions.mark.trigger()
    until(lambda: pane.model.is_marked(theirs) and pane.model.is_marked(mine))
    assert set(both.mailboxes.get(WORK).marks) == {theirs}
    both.mailboxes.choose(ALL, "marked")
    assert set(keys(both)) == {theirs, mine}
    before = {box.account.id: box.checked_s for box in both.mailboxes.mailboxes}
    both.mailboxes.check_current()
    until(lambda: all(box.checked_s > before[box.account.id] for box in both.mailboxes.mailboxes))
    assert set(keys(both)) == {theirs, mine}


def test_removing_an_account_leaves_the_view_of_all(both: House) -> None:
    both.mailboxes.choose(ALL, "server")
    both.mailboxes.on_account_removed(WORK)
    assert both.window.account_pane.model.rowCount() == 1
    assert {key.account for key in keys(both)} == {ME}


def test_on_another_day_today_is_said_anew(house: House) -> None:
    model = house.window.message_pane.model
    row = house.mailboxes.summary(keys(house)[0])
    assert row is not None
    assert row.date_s is not None
    day_s = row.date_s
    model._clock = house.mailboxes._now = lambda: day_s
    house.mailboxes.age()
    date = model.index(0, Column.DATE)
    assert date.data().startswith("Today")
    model._clock = house.mailboxes._now = lambda: day_s + 86_400
    house.mailboxes.age()
    assert date.data().startswith("Yesterday")


def test_offline_nothing_connects_and_the_strip_says_so(house: House, until: Until) -> None:
    problems: list[Problem] = []
    house.mailboxes.problem_found.connect(problems.append)
    house.actions.offline.setChecked(True)
    assert not house.actions.check.isEnabled()
    assert "working offline" in house.window.status_strip.findChild(QLabel, "statusLabel").text()
    house.mailboxes.check(ME)
    assert [problem.kind for problem in problems] == [ProblemKind.OFFLINE]
    assert house.exchange.open_tickets(ME) == ()
    house.actions.offline.setChecked(False)
    assert mailbox(house).problem is None
    checked_s = mailbox(house).checked_s
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).checked_s > checked_s and not mailbox(house).is_stale)


def test_going_offline_stops_what_runs(house: House, until: Until) -> None:
    house.mailboxes.check(ME)
    house.actions.offline.setChecked(True)
    until(lambda: not house.accounts.errands.is_busy(ME))
    assert len(keys(house)) == 10
