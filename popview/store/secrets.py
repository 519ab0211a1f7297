"""Secrets in the system's keyring, and nowhere else.

Only backends that are known to keep secrets encrypted for this person are used; where none is there,
the secret is asked for once per start. Every call here may block (a keyring may ask the person to
unlock it): call it from a thread that nobody waits for.
"""

from contextlib import closing
from enum import StrEnum
from typing import Protocol

from popview.errors import SecretError
from popview.types import AccountId, Keyring, ProblemKind, Secret

SERVICE = "popview"

GOOD_MODULES = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)
_CHAINER = "keyring.backends.chainer"


class SecretKind(StrEnum):
    """What an account may keep in the keyring; the value stands behind its id there."""

    SIGN_IN = ""  # its password, or the tokens that the browser brought
    PROXY = "/proxy"
    KEY = "/key"  # the passphrase of its client certificate's key


class Backend(Protocol):
    """What we need of a keyring; those of the keyring package have it."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """Return a secret; None where there is none."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Store a secret."""

    def delete_password(self, service: str, username: str, /) -> None:
        """Remove a secret; raises PasswordDeleteError where there is none."""


class Secrets:
    """The secrets of all accounts, stored under the account's id, which never changes.

    `backend`: a keyring to use instead of the system's (tests). Raises SecretError: KEYRING_ABSENT,
    KEYRING_LOCKED, KEYRING_FAILED [reason: the exception's name, never its words].
    """

    def __init__(self, backend: Backend | None = None) -> None:
        self._backend = backend

    def state(self) -> Keyring:
        """Say whether secrets can be kept, without asking the person to unlock anything.

        Raises SecretError(KEYRING_FAILED) where that cannot be told.
        """
        try:
            return Keyring.LOCKED if _is_locked(self._usable()) else Keyring.USABLE
        except SecretError as error:
            if error.kind == ProblemKind.KEYRING_ABSENT:
                return Keyring.ABSENT
            raise

    def read(self, account: AccountId, kind: SecretKind = SecretKind.SIGN_IN) -> Secret | None:
        """Return the account's secret; None where none is stored."""
        backend = self._usable()
        try:
            found = backend.get_password(SERVICE, account + kind)
        except Exception as error:
            raise _translated(error) from error
        return None if found is None else Secret(found)

    def write(self, account: AccountId, secret: Secret, kind: SecretKind = SecretKind.SIGN_IN) -> None:
        """Store the account's secret in place of an older one."""
        backend = self._usable()
        try:
            backend.set_password(SERVICE, account + kind, secret.reveal())
        except Exception as error:  # noqa: BLE001 - translated; its words might hold the secret
            raise _translated(error) from None

    def forget(self, account: AccountId, kind: SecretKind = SecretKind.SIGN_IN) -> None:
        """Remove the account's secret; no harm if there is none."""
        from keyring.errors import PasswordDeleteError  # late: see _find

        backend = self._usable()
        try:
            backend.delete_password(SERVICE, account + kind)
        except PasswordDeleteError:
            return  # there was none
        except Exception as error:
            raise _translated(error) from error

    def _usable(self) -> Backend:
        if self._backend is None:
            self._backend = _find()
        return self._backend


def _find() -> Backend:
    """Return the best good keyring of this system. Imports keyring late: it takes about 0.1 s."""
    try:
        import keyring

        chosen = keyring.get_keyring()
    except Exception as error:
        raise _translated(error) from error
    module = type(chosen).__module__
    candidates = list(getattr(chosen, "backends", ())) if module == _CHAINER else [chosen]
    for candidate in candidates:
        if type(candidate).__module__ in GOOD_MODULES:
            good: Backend = candidate
            return good
    raise SecretError(ProblemKind.KEYRING_ABSENT)


def _is_locked(backend: Backend) -> bool:
    """Ask the Secret Service whether its collection is locked; other keyrings tell only when used."""
    if type(backend).__module__ != "keyring.backends.SecretService":
        return False
    import secretstorage
    from secretstorage.collection import DEFAULT_COLLECTION
    from secretstorage.exceptions import ItemNotFoundException

    try:
        with closing(secretstorage.dbus_init()) as connection:
            return bool(secretstorage.Collection(connection, DEFAULT_COLLECTION).is_locked())
    except ItemNotFoundException:
        return False  # there is no collection yet: the first write makes it, and asks the person
    except Exception as error:
        raise _translated(error) from error


def _translated(error: Exception) -> SecretError:
    """Tell absent, locked and failing apart by the exception's class, and by its cause."""
    from keyring import errors

    if isinstance(error, SecretError):
        return error
    name = type(error).__name__
    if isinstance(error, errors.NoKeyringError):
        return SecretError(ProblemKind.KEYRING_ABSENT)
    if isinstance(error, errors.KeyringLocked) or _was_dismissed(error):
        return SecretError(ProblemKind.KEYRING_LOCKED)
    return SecretError(ProblemKind.KEYRING_FAILED, reason=name)


def _was_dismissed(error: BaseException) -> bool:
    """Tell whether somewhere in the chain a prompt was dismissed or an item was locked."""
    seen: BaseException | None = error
    while seen is not None:
        if type(seen).__name__ in ("PromptDismissedException", "LockedException"):
            return True
        seen = seen.__cause__ or seen.__context__
    return False
