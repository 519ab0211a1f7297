"""A renamed mailbox in the window: asked once, answered by keys, and done."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from popview.app import House
from popview.demo.server import DemoServer
from popview.types import Mark, Secret
from tests.control.conftest import ME, Until, account, keys, mailbox


def marked(house: House) -> Mark:
    """Mark the newest message in the journal and on screen; return the mark."""
    row = house.mailboxes.summary(keys(house)[0])
    assert row is not None
    house.window.message_pane.select(row.key)
    house.actions.mark.trigger()
    return Mark(row.key, row.size, row.digest, row.sender, row.subject, row.date_s)


def rename(house: House, server: DemoServer, until: Until) -> None:
    """Let the server give every message another name, and look."""
    drop = server.maildrop
    drop._uids = [b"again-" + uid for uid in drop._uids]
    house.mailboxes.check(ME)
    until(lambda: not house.window.question_bar.isHidden())


def test_a_yes_brings_the_marks_to_the_new_names(house: House, server: DemoServer, until: Until) -> None:
    old = marked(house)
    until(lambda: mailbox(house).marks)
    rename(house, server, until)
    bar = house.window.question_bar
    assert "home" in bar.accessibleName()
    assert "1 marked" in bar.accessibleDescription()
    bar.yes.setFocus()
    QTest.keyClick(bar.yes, Qt.Key.Key_Space)
    assert bar.isHidden()
    until(lambda: mailbox(house).is_loaded and old.key not in mailbox(house).marks)
    (key,) = mailbox(house).marks
    row = house.mailboxes.summary(key)
    assert row is not None
    assert (row.subject, row.is_gone) == (old.subject, False)
    assert len(keys(house)) == mailbox(house).present == 10


def test_a_no_leaves_the_old_as_gone_and_the_new_as_new(
    house: House, server: DemoServer, until: Until
) -> None:
    rename(house, server, until)
    house.window.question_bar.no.click()
    until(lambda: mailbox(house).is_loaded and len(mailbox(house).rows) == 20)
    assert mailbox(house).present == 10
    assert house.window.question_bar.isHidden()


def test_a_question_that_nobody_answered_comes_again_at_the_next_start(
    house: House, make_house, server: DemoServer, until: Until
) -> None:
    rename(house, server, until)
    house.leave()
    again = make_house()
    again.accounts.use(account(server.port), Secret("demo"))
    until(lambda: not again.window.question_bar.isHidden())
    assert len(mailbox(again).renamed) == 10
