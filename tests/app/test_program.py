"""The composition root: one house at a time, the demo in its place, everything ended in one order."""

from popview.app import Program
from popview.cleanup.marks import mark_of
from popview.paths import Paths
from popview.types import Account, AccountId, Key, Secret, Security, Summary, Why
from popview.ui.close_dialog import CloseDialog
from popview.ui.theme import Theme


def test_a_pop_address_opens_the_assistant_behind_the_first_paint(qapp, qtbot, tmp_path) -> None:
    qapp.setQuitOnLastWindowClosed(False)
    program = Program(qapp, theme=Theme())
    house = program.open(Paths.under(tmp_path), url="pop://nora@mail.example.org:110")
    qtbot.waitUntil(lambda: house.assistant.is_shown, timeout=10_000)
    house.leave()
    house.clear_away()


def test_a_newcomer_sees_the_welcome_page_and_the_demo_takes_its_place(qapp, qtbot, tmp_path) -> None:
    qapp.setQuitOnLastWindowClosed(False)
    program = Program(qapp, theme=Theme())
    house = program.open(Paths.under(tmp_path))
    qtbot.waitUntil(lambda: house.window.welcome_page.isVisible(), timeout=10_000)
    house.actions.demo.trigger()
    qtbot.waitUntil(lambda: house.has_left, timeout=10_000)
    demo = program.house
    assert demo is not None
    assert demo is not house
    qtbot.waitUntil(lambda: len(demo.window.message_pane.model.keys()) > 150, timeout=30_000)
    demo.leave()
    assert not demo.paths.data.exists()
    assert not list(tmp_path.rglob("*.sqlite")) or not house.accounts.accounts


def test_who_stays_instead_of_trying_the_demo_leaves_when_closing_later(qapp, qtbot, tmp_path) -> None:
    qapp.setQuitOnLastWindowClosed(False)
    program = Program(qapp, theme=Theme())
    house = program.open(Paths.under(tmp_path))
    row = Summary(Key(AccountId("me"), "U1"), 1, 10)
    house.accounts.use(Account(AccountId("me"), "home", "localhost", 1, Security.TLS, "u"), Secret("x"))
    house.mailboxes.set_marks((mark_of(row, why=Why.HAND, now_s=1.0),), True)
    house.actions.demo.trigger()
    qtbot.waitUntil(lambda: house.window.findChild(CloseDialog) is not None, timeout=10_000)
    house.window.findChild(CloseDialog).reject()
    house.leave()
    assert program.house is house
    house.clear_away()
