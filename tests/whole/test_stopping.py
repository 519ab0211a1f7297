"""Stopped and closed in the middle: what came is kept, and every session ends in QUIT."""

import pytest
from PySide6.QtCore import Qt

from tests.servers.seed import messages
from tests.servers.slow import SlowLink
from tests.whole.hands import Hands
from tests.whole.test_main_job import letter

MANY = 600
pytestmark = pytest.mark.needs("dovecot")


def all_quit(server) -> None:
    sessions = server.wait_for_sessions(server.logins())
    assert sessions
    assert all(session.ended_by_quit for session in sessions), server.log()


def check_until_rows(hands: Hands, paths) -> None:
    """Begin a check over a slow line and wait until some of it is there."""
    house = hands.open(paths)
    hands.wait(lambda: house.mailboxes.current and house.mailboxes.current.is_loaded, "an account")
    hands.key(Qt.Key.Key_F5)
    hands.wait(lambda: hands.find("messageTable") and hands.table.model().rowCount() > 49, "some rows")
    assert hands.table.model().rowCount() < MANY


def test_a_stopped_check_keeps_its_rows_and_the_next_one_goes_on(
    hands: Hands, paths, settle, make_dovecot
) -> None:
    server = make_dovecot({"nora": messages(MANY, "nora")})
    with SlowLink(server.port, rtt_ms=60, mbit=1.0) as link:
        settle(link.port, server.password("nora"))
        check_until_rows(hands, paths)
        hands.click("stopButton")
        hands.reads("lockLabel", "not locked")
        kept = hands.table.model().rowCount()
        assert 0 < kept < MANY
        all_quit(server)
        carried = link.carried
        hands.check(MANY)
        hands.reads("lockLabel", "not locked")  # QUIT has gone over the slow line and come back
        assert link.carried - carried < carried + 400_000 * (MANY - kept) / MANY
    all_quit(server)


def test_closing_in_the_middle_of_a_check_says_quit_and_ends_soon(
    hands: Hands, paths, settle, make_dovecot
) -> None:
    server = make_dovecot({"nora": messages(MANY, "nora")})
    with SlowLink(server.port, rtt_ms=60, mbit=1.0) as link:
        settle(link.port, server.password("nora"))
        check_until_rows(hands, paths)
        hands.close_window()
        hands.gone("mainWindow")
        assert hands.program.house.has_left
        all_quit(server)
    hands.open(paths)
    hands.wait(lambda: hands.find("messageTable") and hands.table.model().rowCount() > 49, "what came before")


def test_closing_in_the_middle_of_a_fetch_says_quit_and_leaves_no_half(
    hands: Hands, paths, settle, make_dovecot
) -> None:
    long = letter(1) + b"One more line of a long message.\n" * 20_000
    server = make_dovecot({"nora": [long]})
    with SlowLink(server.port, rtt_ms=20, mbit=6.0) as link:
        settle(link.port, server.password("nora"))
        hands.open(paths)
        hands.check(1)
        hands.click_row("Letter 1")
        hands.reads("bodyView", "Line 5 of letter 1")
        hands.click("fetchButton")
        hands.widget("fetchProgress")
        carried = link.carried
        hands.wait(lambda: link.carried > carried + 50_000, "some of the message")
        hands.close_window()
        hands.gone("mainWindow")
        all_quit(server)
    kept = [file.read_bytes() for file in paths.messages_dir("a1").rglob("*") if file.is_file()]
    assert kept in ([], [long.replace(b"\n", b"\r\n")])  # dropped, or let through whole


@pytest.mark.parametrize(
    ("button", "left", "marks"), [("Commit", 10, 0), ("Discard", 12, 0), ("Keep", 12, 2)]
)
def test_closing_with_marks_does_what_was_chosen(
    hands: Hands, paths, settle, make_dovecot, button: str, left: int, marks: int
) -> None:
    mail = [letter(number) for number in range(1, 13)]
    server = make_dovecot({"nora": mail})
    settle(server.port, server.password("nora"))
    hands.open(paths)
    hands.check(12)
    for number in (4, 9):
        hands.click_row(f"Letter {number}")
        hands.key(Qt.Key.Key_Delete)
    hands.reads("commitBarLabel", "^2 messages")
    hands.close_window()
    hands.click(f"close{button}Button")
    hands.gone("mainWindow")
    assert hands.program.house.has_left
    gone = {letter(4), letter(9)} if left == 10 else set()
    assert sorted(server.messages("nora")) == sorted(set(mail) - gone)
    all_quit(server)
    hands.open(paths)
    hands.has_rows(left)
    if marks:
        hands.reads("commitBarLabel", f"^{marks} messages")
    else:
        hands.gone("commitBar")
