"""One server hangs, the rest goes on; another client at the same mailbox; two PopViews on one profile."""

import poplib
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeView

from popview.store.journal import Journal
from popview.store.secrets import SERVICE
from popview.types import AccountId
from tests.bench.sink import Sink
from tests.goals import goal
from tests.servers.silent import HangingConnect
from tests.whole.hands import Hands
from tests.whole.test_main_job import letter

MAIL = [letter(number) for number in range(1, 13)]
MARK_S = goal(0.05, 0.2)
HANGING = "(Looking up the server|Connecting)"


def choose_account(hands: Hands, place: int) -> None:
    """Click an account in the tree."""
    tree = hands.widget("accountTree", QTreeView)
    index = tree.model().index(place, 0)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())


def mark_at_once(hands: Hands, paths, subject: str) -> float:
    """Press Delete on a row; return the seconds until it is shown as marked and another reader finds it."""
    hands.click_row(subject)
    house = hands.program.house
    pane = house.window.message_pane
    key = pane.current_key()
    with Journal(paths.journal, read_only=True) as journal:
        begun = time.perf_counter()
        QTest.keyClick(hands.table, Qt.Key.Key_Delete)
        while not pane.model.is_marked(key):
            QTest.qWait(1)
            assert time.perf_counter() - begun < 5
        assert key in {mark.key for mark in journal.marks()}
        return time.perf_counter() - begun


@pytest.mark.alone
@pytest.mark.needs("dovecot")
def test_while_one_server_hangs_marks_are_kept_at_once_and_the_other_account_works(
    hands: Hands, paths, settle, make_dovecot
) -> None:
    server = make_dovecot({"nora": MAIL, "otto": MAIL[:5]})
    settle(server.port, server.password("nora"))
    settle(server.port, server.password("otto"), id=AccountId("b2"), name="work", user="otto")
    hands.open(paths)
    hands.check(12)
    with HangingConnect() as nowhere:
        hands.go_to_server(nowhere.port)
        hands.key(Qt.Key.Key_F5)
        hands.reads("statusLabel", HANGING)
        own = min(mark_at_once(hands, paths, f"Letter {number}") for number in (3, 4, 5))

        choose_account(hands, 2)
        hands.reads("statusLabel", "^work")
        hands.check(5)
        other = min(mark_at_once(hands, paths, f"Letter {number}") for number in (1, 2, 3))
        hands.click_row("Letter 5")
        hands.reads("bodyView", "Line 5 of letter 5")
        hands.key(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        hands.wait(lambda: list(paths.messages_dir("b2").rglob("*.eml")), "the whole message")
        hands.reads("bodyView", "Line 79 of letter 5")

        choose_account(hands, 1)
        hands.reads("statusLabel", f"^home: .*{HANGING}")  # it hangs all the while
        assert (own < MARK_S, other < MARK_S) == (True, True), (own, other)
        hands.key(Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
        hands.reads("statusLabel", "^home: 12 messages.*· checked")


def test_a_preview_overtakes_a_check_of_ten_thousand(hands: Hands, paths, settle, certs) -> None:
    with Sink("A", certs, count=10_000) as sink:
        settle(sink.port, "p", user="a")
        house = hands.open(paths)
        hands.wait(lambda: house.mailboxes.current and house.mailboxes.current.is_loaded, "an account")
        ended: list[float] = []
        house.mailboxes.checked.connect(lambda _account: ended.append(time.perf_counter()))
        hands.key(Qt.Key.Key_F5)
        hands.wait(lambda: hands.table.model().rowCount() > 200, "the first rows")
        place = hands.table.visualRect(hands.table.model().index(3, hands.column("Subject"))).center()
        QTest.mouseClick(hands.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        hands.wait(lambda: house.messages.shown_key is not None, "the preview")
        assert not ended
        assert hands.text("bodyView").strip()
        hands.wait(lambda: ended, "the end of the check")
        assert hands.table.model().rowCount() == 10_000


@pytest.mark.needs("dovecot")
def test_with_another_client_at_work_only_what_was_marked_is_deleted(
    hands: Hands, paths, settle, make_dovecot
) -> None:
    server = make_dovecot({"nora": MAIL})
    settle(server.port, server.password("nora"))
    hands.open(paths)
    hands.check(12)
    for number in (2, 6, 11):
        hands.click_row(f"Letter {number}")
        hands.key(Qt.Key.Key_Delete)
    hands.reads("commitBarLabel", "^3 messages")
    hands.reads("lockLabel", "not locked")

    # another client: takes out 1, 6 and 12, so that every number means something else now; mail comes
    other = poplib.POP3(server.host, server.port)
    other.user("nora")
    other.pass_(server.password("nora"))
    for number in (1, 6, 12):
        other.dele(number)
    other.quit()
    server.deliver("nora", letter(13))
    server.deliver("nora", letter(14))

    hands.click("reviewButton")
    hands.click("planConfirmButton")
    hands.reads("receiptTotals", "2 deleted")
    left = [letter(number) for number in (3, 4, 5, 7, 8, 9, 10, 13, 14)]
    assert sorted(server.messages("nora")) == sorted(left)
    hands.key(Qt.Key.Key_Escape, on="receiptView")
    hands.check(12)  # what another client took stays to be seen, as gone
    hands.reads("statusLabel", "home: 9 messages")


@pytest.mark.needs("dovecot")
def test_two_popviews_on_one_profile_do_no_harm(
    hands: Hands, paths, settle, make_dovecot, memory_keyring, qapp
) -> None:
    server = make_dovecot({"nora": MAIL})
    settle(server.port, server.password("nora"))
    hands.open(paths)
    hands.check(12)
    hands.click_row("Letter 3")
    hands.key(Qt.Key.Key_Delete)
    hands.reads("commitBarLabel", "^1 message")
    second = Hands(qapp)
    house = second.open(paths)
    try:
        second.wait(lambda: house.mailboxes.current and house.mailboxes.current.marks, "the same mark")
        house.mailboxes.check_current()
        hands.program.house.mailboxes.check_current()
        second.wait(
            lambda: (
                not any(h.accounts.errands.is_busy(AccountId("a1")) for h in (house, hands.program.house))
            ),
            "both checks to end",
        )
    finally:
        house.leave()
    assert len(server.files("nora")) == 12
    assert memory_keyring.get_password(SERVICE, "a1") == server.password("nora")
    hands.check(12)
    hands.reads("commitBarLabel", "^1 message")
    hands.click("reviewButton")
    hands.click("planConfirmButton")
    hands.reads("receiptTotals", "1 deleted")
    assert sorted(server.messages("nora")) == sorted(one for one in MAIL if one != letter(3))
