"""What the desk does with secrets, through a keyring in memory that can fail."""

import queue
from collections.abc import Callable

import pytest
from keyring.errors import KeyringLocked, NoKeyringError

from popview.desk import secret_tasks
from popview.desk.keyring_calls import Answer, KeyringCalls
from popview.desk.traffic import (
    AccountRemoved,
    AccountSaved,
    Done,
    Failed,
    FindKeyring,
    ForgetSecret,
    KeyringFound,
    ReadSecret,
    RemoveAccount,
    Report,
    SaveAccount,
    SecretRead,
    WriteSecret,
)
from popview.store.secrets import Secrets
from popview.types import Keyring, ProblemKind, Secret
from tests.store.samples import HOME, account
from tests.store.test_secrets import Memory

PASSWORD = Secret("päss")


class Keys:
    """A keyring in memory, asked as the desk asks."""

    def __init__(self) -> None:
        self.memory = Memory()
        self._inbox: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        self._calls = KeyringCalls(Secrets(self.memory), self._inbox.put)

    def ask(self, start: Callable[[KeyringCalls], None]) -> Report:
        """Start a task; return its final report."""
        start(self._calls)
        report = self._calls.ended(self._inbox.get(timeout=20))
        assert report is not None
        return report

    def read(self) -> SecretRead:
        """Read the secret of an account."""
        report = self.ask(lambda calls: secret_tasks.read_secret(ReadSecret(1, account()), calls))
        assert isinstance(report, SecretRead)
        return report


@pytest.fixture
def keys() -> Keys:
    """Return such a keyring."""
    return Keys()


def write(calls: KeyringCalls) -> None:
    """Write the password."""
    secret_tasks.write_secret(WriteSecret(2, account(), PASSWORD), calls)


def forget(calls: KeyringCalls) -> None:
    """Forget the password."""
    secret_tasks.forget_secret(ForgetSecret(3, account()), calls)


def save(calls: KeyringCalls) -> None:
    """Store the password of a saved account."""
    secret_tasks.secret_of_saved(SaveAccount(4, account(), PASSWORD), PASSWORD, calls)


def remove(calls: KeyringCalls) -> None:
    """Remove the password of a removed account."""
    secret_tasks.secret_of_removed(RemoveAccount(5, HOME), calls)


def find(calls: KeyringCalls) -> None:
    """Look for a keyring."""
    secret_tasks.find_keyring(FindKeyring(6), calls)


def test_a_secret_goes_round(keys: Keys) -> None:
    assert keys.read() == SecretRead(1, HOME, None, Keyring.USABLE)
    assert keys.ask(write) == Done(2)
    assert keys.read() == SecretRead(1, HOME, PASSWORD, Keyring.USABLE)
    assert keys.ask(forget) == Done(3)
    assert keys.read().secret is None
    assert keys.ask(save) == AccountSaved(4, account())
    assert keys.read().secret == PASSWORD
    assert keys.ask(remove) == AccountRemoved(5, HOME)
    assert keys.read().secret is None
    assert keys.ask(find) == KeyringFound(6, Keyring.USABLE)


def test_a_locked_keyring_is_told_and_the_account_goes_on(keys: Keys) -> None:
    keys.memory.failure = KeyringLocked("locked")
    report = keys.read()
    assert (report.secret, report.keyring) == (None, Keyring.LOCKED)
    assert report.problem is not None
    assert (report.problem.kind, report.problem.account) == (ProblemKind.KEYRING_LOCKED, HOME)


def test_without_a_keyring_the_account_goes_on_without_a_word(keys: Keys) -> None:
    keys.memory.failure = NoKeyringError()
    assert keys.read() == SecretRead(1, HOME, None, Keyring.ABSENT)
    assert keys.ask(remove) == AccountRemoved(5, HOME)


def test_a_secret_that_could_not_be_written_is_a_failure(keys: Keys) -> None:
    keys.memory.failure = NoKeyringError()
    report = keys.ask(write)
    assert isinstance(report, Failed)
    assert report.problem.kind is ProblemKind.KEYRING_ABSENT
    saved = keys.ask(save)
    assert isinstance(saved, AccountSaved)
    assert saved.problem is not None
    assert saved.problem.kind is ProblemKind.KEYRING_ABSENT


def test_a_secret_that_could_not_be_removed_is_told(keys: Keys) -> None:
    keys.memory.failure = KeyringLocked("locked")
    report = keys.ask(remove)
    assert isinstance(report, AccountRemoved)
    assert report.problem is not None
    assert report.problem.kind is ProblemKind.KEYRING_LOCKED
    assert isinstance(keys.ask(forget), Failed)


def test_a_search_that_breaks_says_why(keys: Keys, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Secrets) -> Keyring:
        raise ZeroDivisionError

    monkeypatch.setattr(Secrets, "state", broken)
    report = keys.ask(find)
    assert isinstance(report, KeyringFound)
    assert report.keyring is Keyring.ABSENT
    assert report.problem is not None
    assert report.problem.fact("reason") == "ZeroDivisionError"
