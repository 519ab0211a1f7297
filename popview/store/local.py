"""What lies on this machine of a message, for whoever shows it: single indexed rows, never a write."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from popview.paths import Paths
from popview.store.failures import guarded
from popview.types import AccountId, Key

if TYPE_CHECKING:
    from popview.store.cache_reader import CacheReader
    from popview.store.messages import Messages


class LocalCopies:
    """Previews and paths of whole messages, of all accounts; use it from one thread.

    Readers are opened at the first question about their account, and what they stand on (SQLite) is loaded
    at the first of all: the window does not wait for it. Raises StoreError.
    """

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        self._readers: dict[AccountId, CacheReader] = {}

    @cached_property
    def _messages(self) -> "Messages":
        from popview.store.messages import Messages  # late: not for the first paint

        return Messages(self._paths)

    def path_of(self, key: Key) -> Path:
        """Return where the whole message lies, or would lie."""
        return self._messages.path_of(key)

    def preview_of(self, key: Key) -> tuple[bytes, int] | None:
        """Return what TOP gave, with CRLF, and how many body lines were asked for; None where nothing is.

        -1 lines: TOP gave the whole message.
        """
        preview = self._reader(key.account).preview(key)
        if preview is None:
            return self._header_copy(key)
        return preview.raw, -1 if preview.is_whole else preview.lines

    def _header_copy(self, key: Key) -> tuple[bytes, int] | None:
        """Return what a commit kept of a message's header, like a preview of no lines."""
        path = self._messages.header_of(key)
        with guarded(path):
            return (path.read_bytes(), 0) if path.is_file() else None

    def close(self) -> None:
        """Close every file; a later question opens its file again."""
        for reader in self._readers.values():
            reader.close()

    def _reader(self, account: AccountId) -> "CacheReader":
        if account not in self._readers:
            from popview.store.cache_reader import CacheReader  # late: not for the first paint

            self._readers[account] = CacheReader(self._paths.cache_file(account), account)
        return self._readers[account]
