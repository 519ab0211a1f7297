"""The whole program in a window, ended after each test."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from popview.net.transport import Dialer
from popview.net.worker import MailWorker
from popview.paths import Paths
from popview.store.secrets import SERVICE
from popview.store.settings import SettingsFile
from popview.types import Account, AccountId, Security
from tests.whole.hands import Hands

Settle = Callable[..., Account]


@pytest.fixture
def paths(tmp_path) -> Paths:
    """Return a profile of this test alone."""
    return Paths.under(tmp_path / "profile")


@pytest.fixture
def dialer() -> Callable[[], Dialer]:
    """Return how workers reach servers; a test file that needs other deadlines has its own."""
    return Dialer


@pytest.fixture
def hands(qapp: QApplication, dialer: Callable[[], Dialer]) -> Iterator[Hands]:
    """Return someone in front of PopView."""
    qapp.setQuitOnLastWindowClosed(False)
    someone = Hands(qapp, worker=lambda account, paths: MailWorker(account, paths, dialer=dialer))
    yield someone
    house = someone.program.house
    if house is not None:
        house.leave()
        house.clear_away()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def settle(paths: Paths, memory_keyring) -> Settle:
    """Put an account into the profile, its password into the keyring, as an earlier start left them.

    settle(port, password, **changes): `changes` are fields of Account. Plain by consent where not told.
    """

    def put(port: int, password: str, **changes: object) -> Account:
        fields: dict[str, object] = {
            "id": AccountId("a1"),
            "name": "home",
            "host": "127.0.0.1",
            "security": Security.PLAIN,
            "user": "nora",
            "plain_consent": True,
            "plain_password_consent": True,
            "linger_s": 0.0,
        }
        account = Account(port=port, **(fields | changes))  # type: ignore[arg-type]
        SettingsFile(paths.settings_file).save_account(account)
        memory_keyring.set_password(SERVICE, account.id, password)
        return account

    return put
