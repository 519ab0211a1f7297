"""A whole house on a server of our own; the controllers are called as panes and actions call them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from popview.app import House
from popview.control.state import Mailbox
from popview.demo.server import DemoServer
from popview.paths import Paths
from popview.types import Account, AccountId, Key, Secret, Security
from popview.ui.theme import Theme
from tests.houses import in_care, reads_at_need
from tests.servers import seed

ME = AccountId("me")
Until = Callable[[Callable[[], object]], None]


def account(port: int, account_id: str = ME, name: str = "home") -> Account:
    """Return an account on loopback, signed in without encryption by consent."""
    return Account(
        id=AccountId(account_id),
        name=name,
        host="127.0.0.1",
        port=port,
        security=Security.PLAIN,
        user="demo",
        plain_consent=True,
        plain_password_consent=True,
        linger_s=0.0,
    )


@pytest.fixture
def until(qtbot) -> Until:
    """Wait for a condition, at most 15 s; no test sleeps."""

    def wait(condition: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(condition()), timeout=15_000)

    return wait


@pytest.fixture
def make_house(qapp: QApplication, tmp_path) -> Iterator[Callable[[], House]]:
    """Open houses on one profile; each is closed at the end."""
    with in_care() as houses:

        def make() -> House:
            theme = Theme()
            theme.apply("light")
            house = reads_at_need(House(paths=Paths.under(tmp_path / "profile"), theme=theme))
            houses.append(house)
            house.start()
            return house

        yield make


@pytest.fixture
def server(make_demo) -> DemoServer:
    """Ten messages, user and password "demo"."""
    return make_demo(seed.messages(10))


@pytest.fixture
def house(make_house, server: DemoServer, until: Until) -> House:
    """A house with one account, checked once."""
    made = make_house()
    made.accounts.use(account(server.port), Secret("demo"))
    until(lambda: mailbox(made).is_loaded)
    made.mailboxes.check(ME)
    until(lambda: mailbox(made).checked_s and mailbox(made).stage is None)
    return made


def mailbox(house: House) -> Mailbox:
    """Return the mailbox of the one account."""
    found = house.mailboxes.get(ME)
    assert found is not None
    return found


def keys(house: House) -> tuple[Key, ...]:
    """Return the shown messages, newest first."""
    return house.window.message_pane.model.keys()
