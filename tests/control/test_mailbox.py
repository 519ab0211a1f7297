"""Mailboxes: loaded, checked, shown; what vanished, what is stale."""

import threading
from dataclasses import replace

import pytest

from popview.app import House
from popview.control.display import account_state
from popview.control.state import Mailbox
from popview.demo.dialogue import Dialogue
from popview.demo.server import DemoServer
from popview.net.traffic import Listed
from popview.types import AccountId, ProblemKind, Secret
from popview.ui.accounts.state import ALL
from tests.control.conftest import ME, Until, account, keys, mailbox
from tests.servers import seed


def test_a_check_fills_the_list_newest_first(house: House) -> None:
    rows = [house.mailboxes.summary(key) for key in keys(house)]
    assert len(rows) == 10
    ranks = [row.rank for row in rows if row is not None]
    assert ranks == sorted(ranks, reverse=True)
    assert mailbox(house).messages == 10


def test_new_mail_and_vanished_mail_are_both_seen(house: House, server: DemoServer, until: Until) -> None:
    server.maildrop.delete({1})
    server.maildrop.add(seed.messages(12)[-1])
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).messages == 10 and mailbox(house).stage is None)
    gone = [row for row in mailbox(house).rows.values() if row.is_gone]
    assert len(gone) == 1
    assert mailbox(house).present == 10


def test_what_others_took_is_still_shown_at_the_next_start_and_what_we_took_is_not(
    house: House, make_house, server: DemoServer, until: Until
) -> None:
    ours, theirs = keys(house)[0], keys(house)[-1]
    house.cleanup.mark((ours,), True)
    until(lambda: mailbox(house).marks)
    house.cleanup.commit_all()
    until(lambda: ours not in mailbox(house).rows)
    server.maildrop.delete({1})
    house.mailboxes.check(ME)
    until(lambda: (row := house.mailboxes.summary(theirs)) is not None and row.is_gone)
    house.leave()
    again = make_house()
    again.accounts.use(account(server.port), Secret("demo"))
    until(lambda: mailbox(again).is_loaded)
    shown = keys(again)
    assert len(shown) == 9
    assert theirs in shown
    assert ours not in shown
    row = again.mailboxes.summary(theirs)
    assert row is not None
    assert row.is_gone


def test_a_failed_check_keeps_what_was_seen_and_a_good_one_mends_it(
    house: House, server: DemoServer, until: Until
) -> None:
    port = server.port
    server.stop()
    mailbox(house).account = account(port)
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).problem is not None)
    problem = mailbox(house).problem
    assert problem is not None
    assert problem.kind is ProblemKind.PORT_REFUSED
    assert problem.account == ME
    assert mailbox(house).is_stale
    assert len(keys(house)) == 10
    assert house.window.problem_bar.problem == problem


def test_choosing_another_mailbox_shows_its_own_rows(house: House, make_demo, until: Until) -> None:
    other = make_demo(seed.messages(3))
    house.accounts.use(account(other.port, "other", "work"), Secret("demo"))
    house.mailboxes.check("other")
    second = AccountId("other")
    until(lambda: (box := house.mailboxes.get(second)) is not None and box.checked_s)
    assert len(keys(house)) == 10
    house.mailboxes.choose("other", "server")
    assert {key.account for key in keys(house)} == {second}
    assert len(keys(house)) == 3
    house.mailboxes.choose(ME, "server")
    assert len(keys(house)) == 10


def test_two_mailboxes_are_checked_at_the_same_time(
    house: House, server: DemoServer, make_demo, until: Until
) -> None:
    both = threading.Barrier(2)

    class AfterTheOther(Dialogue):
        """Counts its messages once the other server is asked for its own."""

        def _stat(self, argument: bytes) -> bytes:
            if not self.log.commands.count("STAT") > 1:
                both.wait(15)
            return super()._stat(argument)

    server.dialogue = AfterTheOther
    other = make_demo(seed.messages(3), dialogue=AfterTheOther)
    house.accounts.use(account(other.port, "other", "work"), Secret("demo"))
    until(lambda: len(house.mailboxes.mailboxes) == 2)
    before = {box.account.id: box.checked_s for box in house.mailboxes.mailboxes}
    house.mailboxes.check_all()
    until(lambda: all(box.checked_s > before[box.account.id] for box in house.mailboxes.mailboxes))
    assert not both.broken


def test_a_removed_account_leaves_the_window(house: House, until: Until) -> None:
    house.mailboxes.on_account_removed(ME)
    assert house.mailboxes.current is None
    assert keys(house) == ()


def test_the_next_start_has_the_list_at_once(
    house: House, make_house, server: DemoServer, until: Until
) -> None:
    house.leave()
    again = make_house()
    again.accounts.use(account(server.port), Secret("demo"))
    until(lambda: mailbox(again).is_loaded)
    assert len(keys(again)) == 10
    assert mailbox(again).checked_s > 0
    assert len(server.sessions) == 1


def test_of_a_limited_mailbox_older_messages_are_counted_and_come_when_wanted(
    make_house, server: DemoServer, until: Until
) -> None:
    house = make_house()
    house.accounts.use(replace(account(server.port), newest=3), Secret("demo"))
    until(lambda: mailbox(house).is_loaded)
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).checked_s and mailbox(house).stage is None)
    pane, box = house.window.message_pane, mailbox(house)
    assert (len(keys(house)), box.messages, box.older) == (3, 10, 7)
    assert account_state(box).total == 10
    assert account_state(box).octets == box.octets > box.present_octets
    assert not pane.older_line.isHidden()
    assert house.actions.load_older.isEnabled()
    house.actions.load_older.trigger()
    until(lambda: len(keys(house)) == 10 and box.stage is None)
    house.mailboxes.show_now()
    assert box.older == 0
    assert pane.older_line.isHidden()
    assert not house.actions.load_older.isEnabled()


def test_how_much_is_not_listed_is_known_at_the_next_start(
    make_house, server: DemoServer, until: Until
) -> None:
    few = replace(account(server.port), newest=3)
    house = make_house()
    house.accounts.use(few, Secret("demo"))
    until(lambda: mailbox(house).is_loaded)
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).checked_s and mailbox(house).stage is None)
    house.leave()
    again = make_house()
    again.accounts.use(few, Secret("demo"))
    until(lambda: mailbox(again).is_loaded)
    assert mailbox(again).older == 7
    assert len(keys(again)) == 3


def test_a_check_waits_until_the_list_is_read_from_the_disk(house: House, until: Until) -> None:
    before_s = mailbox(house).checked_s
    house.mailboxes.reload(ME)
    house.mailboxes.check(ME)
    assert not house.accounts.errands.is_busy(ME)
    until(lambda: mailbox(house).checked_s > before_s and mailbox(house).stage is None)
    assert len(keys(house)) == 10


def test_a_list_is_not_read_anew_while_a_check_changes_it(
    house: House, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    was_busy: list[bool] = []
    forget = Mailbox.forget_rows

    def watched(box: Mailbox) -> None:
        was_busy.append(house.accounts.errands.is_busy(ME))
        forget(box)

    monkeypatch.setattr(Mailbox, "forget_rows", watched)
    house.mailboxes.check(ME)
    house.mailboxes.reload(ME)
    until(lambda: was_busy and mailbox(house).is_loaded)
    assert was_busy == [False]
    assert len(keys(house)) == 10


def test_what_a_worker_still_tells_of_a_removed_account_is_not_shown(
    house: House, make_demo, until: Until
) -> None:
    other = make_demo(seed.messages(3))
    house.accounts.use(account(other.port, "other", "work"), Secret("demo"))
    house.mailboxes.check("other")
    until(lambda: all(box.checked_s for box in house.mailboxes.mailboxes))
    house.mailboxes.choose(ALL, "server")
    removed = mailbox(house)
    rows = tuple(removed.rows.values())
    house.mailboxes.on_account_removed(ME)
    house.mailboxes.choose(ALL, "server")
    house.mailboxes.take(removed, Listed(1, ME, rows))
    assert len(keys(house)) == 3
