"""The composition root: one house at a time, the demo in its place, everything ended in one order."""

from popview.app import Program
from popview.cleanup.marks import mark_of
from popview.paths import Paths
from popview.store.settings import SettingsFile
from popview.types import Account, AccountId, Key, Secret, Security, Summary, Why
from popview.ui.close_dialog import CloseDialog
from popview.ui.theme import Theme
from tests.houses import in_care


def test_a_pop_address_opens_the_assistant_behind_the_first_paint(qapp, qtbot, tmp_path) -> None:
    program = Program(qapp, theme=Theme())
    with in_care() as houses:
        house = program.open(Paths.under(tmp_path), url="pop://nora@mail.example.org:110")
        houses.append(house)
        qtbot.waitUntil(lambda: house.assistant.is_shown)


def test_a_newcomer_sees_the_welcome_page_and_the_demo_takes_its_place(qapp, qtbot, tmp_path) -> None:
    program = Program(qapp, theme=Theme())
    with in_care() as houses:
        house = program.open(Paths.under(tmp_path))
        houses.append(house)
        qtbot.waitUntil(lambda: house.window.welcome_page.isVisible())
        house.actions.demo.trigger()
        qtbot.waitUntil(lambda: house.has_left)
        demo = program.house
        assert demo is not None
        assert demo is not house
        houses[:] = [demo]  # the program has cleared the other away
        qtbot.waitUntil(lambda: len(demo.window.message_pane.model.keys()) > 150)
        demo.leave()
        assert not demo.paths.data.exists()
    assert SettingsFile(Paths.under(tmp_path).settings_file).load().accounts == ()
    assert list(tmp_path.rglob("cache-*.sqlite")) == []


def test_who_stays_instead_of_trying_the_demo_leaves_when_closing_later(qapp, qtbot, tmp_path) -> None:
    program = Program(qapp, theme=Theme())
    with in_care() as houses:
        house = program.open(Paths.under(tmp_path))
        houses.append(house)
        row = Summary(Key(AccountId("me"), "U1"), 1, 10)
        house.accounts.use(Account(AccountId("me"), "home", "localhost", 1, Security.TLS, "u"), Secret("x"))
        house.mailboxes.set_marks((mark_of(row, why=Why.HAND, now_s=1.0),), True)
        house.actions.demo.trigger()
        qtbot.waitUntil(lambda: house.window.findChild(CloseDialog) is not None)
        house.window.findChild(CloseDialog).reject()
        house.leave()
        assert program.house is house
