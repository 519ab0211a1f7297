"""What the desk does with secrets, through a keyring in memory that can fail."""

import queue
from collections.abc import Callable
from dataclasses import replace

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
        self.calls = KeyringCalls(Secrets(self.memory), self._inbox.put)

    def ask(self, start: Callable[[KeyringCalls], None]) -> Report:
        """Start a task; return its final report."""
        start(self.calls)
        report = self.calls.ended(self._inbox.get(timeout=20))
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
    assert secret_tasks.secrets_of_saved(SaveAccount(4, account(), PASSWORD), calls)


def remove(calls: KeyringCalls) -> None:
    """Remove the secrets of a removed account."""
    secret_tasks.secrets_of_removed(RemoveAccount(5, HOME), calls)


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


PROXIED = replace(account(), proxy="socks5://nora@a:1", client_certificate="nora.p12")
GIVEN = replace(PROXIED, proxy_password=Secret("through"), key_passphrase=Secret("opens"))


def read_all(keys: Keys) -> SecretRead:
    """Read the secrets of an account with a proxy and a certificate."""
    report = keys.ask(lambda calls: secret_tasks.read_secret(ReadSecret(1, PROXIED), calls))
    assert isinstance(report, SecretRead)
    return report


def saved(keys: Keys, intent: SaveAccount) -> Report:
    """Save an account with its secrets."""

    def start(calls: KeyringCalls) -> None:
        assert secret_tasks.secrets_of_saved(intent, calls)

    return keys.ask(start)


def test_the_secrets_of_proxy_and_certificate_go_round_beside_the_password(keys: Keys) -> None:
    assert saved(keys, SaveAccount(4, GIVEN, PASSWORD)) == AccountSaved(4, PROXIED)
    found = read_all(keys)
    assert (found.secret, found.proxy_password, found.key_passphrase) == (
        PASSWORD,
        Secret("through"),
        Secret("opens"),
    )
    assert keys.read() == SecretRead(1, HOME, PASSWORD, Keyring.USABLE), "what it does not use is not read"
    keys.ask(remove)
    assert not keys.memory.kept


def test_another_proxy_and_another_certificate_forget_the_old_secrets(keys: Keys) -> None:
    saved(keys, SaveAccount(4, GIVEN, PASSWORD))
    other = replace(PROXIED, proxy="http://nora@b:2", client_certificate="")
    assert saved(keys, SaveAccount(5, other, before=PROXIED)) == AccountSaved(5, other)
    found = read_all(keys)
    assert (found.secret, found.proxy_password, found.key_passphrase) == (PASSWORD, None, None)


def test_an_account_without_new_secrets_asks_no_keyring(keys: Keys) -> None:
    for intent in (SaveAccount(4, PROXIED, before=PROXIED), SaveAccount(5, account())):
        assert not secret_tasks.secrets_of_saved(intent, keys.calls)


def test_to_forget_where_there_is_no_keyring_is_no_failure(keys: Keys) -> None:
    keys.memory.failure = NoKeyringError()
    assert saved(keys, SaveAccount(4, account(), before=PROXIED)) == AccountSaved(4, account())
