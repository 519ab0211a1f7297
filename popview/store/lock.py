"""One PopView at a time at an account's mailbox: a lock that the system frees when its holder dies (F20)."""

import os
import sys
from types import TracebackType
from typing import Self

from popview.errors import StoreError
from popview.paths import Paths
from popview.store.failures import guarded
from popview.types import AccountId, ProblemKind

if sys.platform == "win32":
    import msvcrt

    def try_lock(handle: int) -> None:
        """Lock an open file until it is closed, or its process dies. OSError where another one holds it."""
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def try_lock(handle: int) -> None:
        """Lock an open file until it is closed, or its process dies. OSError where another one holds it."""
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class AccountLock:
    """Held in a `with` block, around a commit. Raises StoreError(STORE_BUSY) where another one holds it.

    The file stays: removing it would let two holders have a lock each.
    """

    def __init__(self, paths: Paths, account: AccountId) -> None:
        self._path = paths.lock_file(account)
        self._handle: int | None = None

    def __enter__(self) -> Self:
        with guarded(self._path):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            try_lock(handle)
        except OSError as error:
            os.close(handle)
            raise StoreError(ProblemKind.STORE_BUSY, path=str(self._path), reason="another") from error
        self._handle = handle
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
