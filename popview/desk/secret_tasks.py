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
from popview.types import AccountId, Keyring, Problem, ProblemKind, Secret


def find_keyring(intent: FindKeyring, calls: KeyringCalls) -> None:
    """Say whether secrets can be kept."""

    def finish(answer: Answer) -> Report:
        if isinstance(answer.value, Keyring):
            return KeyringFound(intent.ticket, answer.value)
        problem = _problem(answer)
        return KeyringFound(intent.ticket, _state_by(problem), problem)

    calls.start(None, lambda secrets: secrets.state(), finish)


def read_secret(intent: ReadSecret, calls: KeyringCalls) -> None:
    """Read a secret; where the keyring fails the account goes on without it, and the report says why."""
    account = intent.account.id

    def finish(answer: Answer) -> Report:
        problem = _problem(answer, account)
        if problem is None:
            secret = answer.value if isinstance(answer.value, Secret) else None
            return SecretRead(intent.ticket, account, secret, Keyring.USABLE)
        shown = None if problem.kind is ProblemKind.KEYRING_ABSENT else problem
        return SecretRead(intent.ticket, account, None, _state_by(problem), shown)

    calls.start(account, lambda secrets: secrets.read(account), finish)


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


def secret_of_saved(intent: SaveAccount, secret: Secret, calls: KeyringCalls) -> None:
    """Store the secret of an account that was just saved."""
    account = intent.account
    calls.start(
        account.id,
        lambda secrets: secrets.write(account.id, secret),
        lambda answer: AccountSaved(intent.ticket, account, _problem(answer, account.id)),
        is_write=True,
    )


def secret_of_removed(intent: RemoveAccount, calls: KeyringCalls) -> None:
    """Remove the secret of an account that was just removed; no keyring, no secret."""

    def finish(answer: Answer) -> Report:
        problem = _problem(answer, intent.account)
        is_worth_telling = problem is not None and problem.kind is not ProblemKind.KEYRING_ABSENT
        return AccountRemoved(intent.ticket, intent.account, problem if is_worth_telling else None)

    calls.start(intent.account, lambda secrets: secrets.forget(intent.account), finish, is_write=True)


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
