"""What the desk does with secrets: each task starts a keyring call that ends in its final report."""

from popview.desk.keyring_calls import Answer, KeyringCalls
from popview.desk.problems import bug_of, problem_of
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
from popview.errors import PopViewError
from popview.store.secrets import SecretKind, Secrets
from popview.types import AccountId, Keyring, Problem, ProblemKind


def find_keyring(intent: FindKeyring, calls: KeyringCalls) -> None:
    """Say whether secrets can be kept."""

    def finish(answer: Answer) -> Report:
        if isinstance(answer.value, Keyring):
            return KeyringFound(intent.ticket, answer.value)
        problem = _problem(answer)
        return KeyringFound(intent.ticket, _state_by(problem), problem)

    calls.start(None, lambda secrets: secrets.state(), finish)


def read_secret(intent: ReadSecret, calls: KeyringCalls) -> None:
    """Read the secrets; where the keyring fails the account goes on without, and the report says why."""
    account = intent.account.id

    def read(secrets: Secrets) -> SecretRead:
        return SecretRead(
            intent.ticket,
            account,
            secrets.read(account),
            Keyring.USABLE,
            proxy_password=secrets.read(account, SecretKind.PROXY) if intent.account.proxy else None,
            key_passphrase=(
                secrets.read(account, SecretKind.KEY) if intent.account.client_certificate else None
            ),
        )

    def finish(answer: Answer) -> Report:
        if isinstance(answer.value, SecretRead):
            return answer.value
        problem = _problem(answer, account)
        is_plain = problem is not None and problem.kind is ProblemKind.KEYRING_ABSENT
        return SecretRead(intent.ticket, account, None, _state_by(problem), None if is_plain else problem)

    calls.start(account, read, finish)


def write_secret(intent: WriteSecret, calls: KeyringCalls) -> None:
    """Store a secret."""
    account, secret = intent.account.id, intent.secret
    calls.start(
        account,
        lambda secrets: secrets.write(account, secret),
        lambda answer: _done_or_failed(intent.ticket, answer, account),
        is_write=True,
    )


def forget_secret(intent: ForgetSecret, calls: KeyringCalls) -> None:
    """Remove a secret."""
    account = intent.account.id
    calls.start(
        account,
        lambda secrets: secrets.forget(account),
        lambda answer: _done_or_failed(intent.ticket, answer, account),
        is_write=True,
    )


def secrets_of_saved(intent: SaveAccount, calls: KeyringCalls) -> bool:
    """Store the secrets of an account that was just saved; False where there is nothing to store.

    What another proxy or another certificate needed before is forgotten.
    """
    account = intent.account
    given = {
        SecretKind.SIGN_IN: intent.secret,
        SecretKind.PROXY: account.proxy_password,
        SecretKind.KEY: account.key_passphrase,
    }
    unused = _outdated(intent)
    is_given = any(secret is not None for secret in given.values())
    if not unused and not is_given:
        return False

    def write(secrets: Secrets) -> None:
        for kind, secret in given.items():
            if secret is not None:
                secrets.write(account.id, secret, kind)
        for kind in unused:
            secrets.forget(account.id, kind)

    calls.start(
        account.id,
        write,
        lambda answer: AccountSaved(
            intent.ticket, account.without_secrets(), _problem(answer, account.id) if is_given else None
        ),
        is_write=True,
    )
    return True


def _outdated(intent: SaveAccount) -> tuple[SecretKind, ...]:
    """Return the secrets that belonged to another proxy or another certificate: they go nowhere else."""
    now, before = intent.account, intent.before
    if before is None:
        return ()
    pairs = (
        (SecretKind.PROXY, before.proxy, now.proxy, now.proxy_password),
        (SecretKind.KEY, before.client_certificate, now.client_certificate, now.key_passphrase),
    )
    return tuple(kind for kind, then, today, given in pairs if then and then != today and given is None)


def secrets_of_removed(intent: RemoveAccount, calls: KeyringCalls) -> None:
    """Remove the secrets of an account that was just removed; no keyring, no secrets."""

    def forget(secrets: Secrets) -> None:
        for kind in SecretKind:
            secrets.forget(intent.account, kind)

    def finish(answer: Answer) -> Report:
        problem = _problem(answer, intent.account)
        is_worth_telling = problem is not None and problem.kind is not ProblemKind.KEYRING_ABSENT
        return AccountRemoved(intent.ticket, intent.account, problem if is_worth_telling else None)

    calls.start(intent.account, forget, finish, is_write=True)


def _done_or_failed(ticket: int, answer: Answer, account: AccountId) -> Report:
    problem = _problem(answer, account)
    return Failed(ticket, problem) if problem else Done(ticket)


def _problem(answer: Answer, account: AccountId | None = None) -> Problem | None:
    if answer.error is None:
        return None
    if isinstance(answer.error, PopViewError):
        return problem_of(answer.error, account)
    return bug_of(answer.error)


def _state_by(problem: Problem | None) -> Keyring:
    is_locked = problem is not None and problem.kind is ProblemKind.KEYRING_LOCKED
    return Keyring.LOCKED if is_locked else Keyring.ABSENT
