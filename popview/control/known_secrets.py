"""What is known of the accounts' secrets in this start: typed, read from the keyring, or why not. Pure."""

from popview.control.side_secrets import SideSecrets
from popview.desk.traffic import SecretRead
from popview.types import Account, AccountId, Keyring, Problem, ProblemKind, Secret


class KnownSecrets:
    """Holds them for all accounts. `beside`: those of proxies and certificates.

    keyring: what the desk last said of it; None: nobody has asked yet.
    """

    def __init__(self) -> None:
        self.beside = SideSecrets()
        self.keyring: Keyring | None = None
        self._secrets: dict[AccountId, Secret] = {}
        self._asked: set[AccountId] = set()  # the keyring has said what it has
        self._kept_shut: dict[AccountId, Problem] = {}  # it was locked or failed: another try may do
        self._refused: dict[AccountId, Problem] = {}  # what the server said of the secret, the last time

    def get(self, account: AccountId) -> Secret | None:
        """Return what an account signs in with, None where that is not known."""
        return self._secrets.get(account)

    def lacks(self, account: Account, *, by_hand: bool) -> bool:
        """Return whether the keyring has to be asked before an account is used.

        One that stayed shut is asked again only by hand: each time it may ask the person to unlock it.
        """
        is_asked = account.id in self._secrets or account.id in self._asked
        if not is_asked and (by_hand or account.id not in self._kept_shut):
            return True
        return self.beside.lacks(account)

    def lacking(self, account: AccountId) -> Problem:
        """Return why nothing is known to sign in with: the keyring was shut, is none, or has nothing."""
        if account in self._kept_shut:
            return self._kept_shut[account]
        is_absent = self.keyring is Keyring.ABSENT
        kind = ProblemKind.KEYRING_ABSENT if is_absent else ProblemKind.NOT_SIGNED_IN
        return Problem(kind, account=account)

    def on_read(self, account: Account, report: SecretRead) -> None:
        """Take what the keyring had; what the person has typed meanwhile stays."""
        self.keyring = report.keyring
        self.beside.on_read(account, report)
        if report.secret is not None:
            self._secrets.setdefault(account.id, report.secret)
        if report.problem is None:
            self._asked.add(account.id)
            self._kept_shut.pop(account.id, None)
        else:
            self._kept_shut[account.id] = report.problem

    def on_typed(self, account: AccountId, secret: Secret) -> None:
        """Take what the person just typed; whether it is right shows itself."""
        self._secrets[account] = secret
        self._refused.pop(account, None)

    def on_saved(self, account: AccountId, secret: Secret) -> None:
        """Take what was just saved with its account: the keyring has nothing else."""
        self.on_typed(account, secret)
        self._asked.add(account)

    def on_tried(self, account: AccountId) -> None:
        """The server is asked anew: what it said before no longer counts."""
        self._refused.pop(account, None)

    def on_refused(self, account: AccountId, problem: Problem) -> None:
        """The server did not take the secret, and said so."""
        self._refused[account] = problem

    def refusal(self, account: AccountId) -> Problem | None:
        """Return why the secret was refused the last time; None where it was not."""
        return self._refused.get(account)

    def drop(self, account: AccountId) -> None:
        """Forget what was typed: what is stored counts again, and is read again."""
        self._secrets.pop(account, None)
        self._asked.discard(account)

    def forget(self, account: AccountId) -> None:
        """Forget what an account signs in with, and all that was said of it."""
        self.drop(account)
        self._kept_shut.pop(account, None)
        self._refused.pop(account, None)
