"""What is kept while one cleans, by hands alone, on Dovecot: protected senders, undo, safety copies, the log.

Nothing here calls a method of PopView; what is said is held against the server's disk and the journal.
"""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from popview.paths import Paths
from popview.store.journal import Journal
from popview.types import AccountId
from tests.servers.dovecot import Dovecot
from tests.whole.hands import Hands
from tests.whole.test_by_hand import tab_to
from tests.whole.test_main_job import letter

MAIL = [letter(number) for number in range(1, 10)]  # 3, 6 and 9 are the shop's
SHOP = {"Letter 3", "Letter 6", "Letter 9"}
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def left(server: Dovecot) -> set[str]:
    """Return the subjects of what lies on the server's disk."""
    return {re.search(rb"\nSubject: (.*)\n", mail)[1].decode() for mail in server.messages("nora")}  # type: ignore[index]


def told(hands: Hands, name: str, column: int) -> list[str]:
    """Read a column of a table from the top down."""
    model = hands.widget(name, QTableView).model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


@pytest.fixture
def server(make_dovecot, settle) -> Dovecot:
    """Return a server with nine letters, whose account is set up."""
    made: Dovecot = make_dovecot({"nora": MAIL})
    settle(made.port, made.password("nora"))
    return made


@pytest.mark.needs("dovecot")
@pytest.mark.timeout(120)
def test_a_protected_sender_stays_and_copies_of_the_rest_can_be_read(
    hands: Hands, paths: Paths, server: Dovecot
) -> None:
    hands.open(paths)
    hands.check(9)
    protect_the_shop(hands)
    mark_all_but_the_shop(hands)
    commit_with_copies(hands)
    assert left(server) == SHOP
    read_and_delete_a_copy(hands, paths)
    find_it_in_the_log(hands)
    assert left(server) == SHOP


def protect_the_shop(hands: Hands) -> None:
    """Protect a sender by a key, take it back, do it again."""
    hands.click_row("Letter 9")
    hands.key(Qt.Key.Key_K, CONTROL | SHIFT)
    hands.reads("filterNoteText", "shop@shop.example any more: 3 messages here")
    hands.key(Qt.Key.Key_Z, CONTROL)
    hands.reads("filterNoteText", "shop@shop.example is protected no longer")
    hands.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    hands.reads("filterNoteText", "3 messages here")


def mark_all_but_the_shop(hands: Hands) -> None:
    """Mark everything at once: the shop's letters are left out, and it is said."""
    hands.key(Qt.Key.Key_A, CONTROL)
    hands.key(Qt.Key.Key_Delete)
    hands.reads("filterNoteText", "^3 protected messages were left out")
    hands.reads("commitBarLabel", "^6 messages")
    hands.key(Qt.Key.Key_Z, CONTROL)
    hands.gone("commitBar")
    hands.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    hands.reads("commitBarLabel", "^6 messages")
    hands.choose_view(1)
    hands.has_rows(6)
    assert set(told(hands, "messageTable", hands.column("Why marked"))) == {"By hand"}


def commit_with_copies(hands: Hands) -> None:
    """Look the plan over, keep whole copies, delete."""
    hands.key(Qt.Key.Key_R, CONTROL)
    hands.reads("planLevelText", "^Now .* → after .* less$")
    hands.choose("planSafetyCopy", 2)
    tab_to(hands, "planConfirmButton", "planDialog")
    hands.key(Qt.Key.Key_Space, on="planDialog")
    hands.reads("receiptTotals", "^6 deleted$")
    hands.key(Qt.Key.Key_Return, on="receiptView")
    hands.gone("receiptView")


def read_and_delete_a_copy(hands: Hands, paths: Paths) -> None:
    """Find a copy in Saved, read it, delete it after the question."""
    hands.choose_view(2)
    hands.has_rows(6)
    hands.wait(
        lambda: set(told(hands, "messageTable", hands.column("Kept here"))) == {"For good"},
        "how long copies are kept",
    )
    hands.type("filterEdit", "Letter 7")
    hands.has_rows(1)
    hands.click_row("Letter 7")
    hands.reads("bodyView", "Line 3 of letter 7")
    hands.key(Qt.Key.Key_Delete, SHIFT)
    hands.reads("deleteCopiesText", "^No longer on the server: 1 message")
    hands.click("deleteCopiesButton")
    hands.has_rows(0)
    with Journal(paths.journal, read_only=True) as journal:
        assert "Letter 7" not in {copy.mark.subject for copy in journal.saved(AccountId("a1"))}


def find_it_in_the_log(hands: Hands) -> None:
    """Search the log by a subject that was deleted, and by one that was not."""
    hands.key(Qt.Key.Key_H, CONTROL)
    hands.type("commitLogSearch", "Letter 7")
    hands.wait(lambda: told(hands, "commitTable", 4) == ["6 deleted"], "the commit in the log")
    hands.type("commitLogSearch", "Letter 9")
    hands.wait(lambda: not told(hands, "commitTable", 4), "nothing in the log")
    hands.key(Qt.Key.Key_Escape, on="commitLog")
    hands.gone("commitLog")
