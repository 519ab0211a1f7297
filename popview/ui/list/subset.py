"""The list narrowed to messages chosen elsewhere: a tile of the space map, a month, a proposal."""

from collections.abc import Iterable

from popview.types import Key, Summary
from popview.ui.list.model import MessageModel
from popview.ui.list.row_index import Belongs


class Subset:
    """Some messages and what they are called. Asked 100,000 times in a row: strings are quicker than keys."""

    def __init__(self, keys: frozenset[Key], name: str) -> None:
        self.keys = keys
        self.name = name
        self._accounts = {key.account for key in keys}
        self._identities = {key.identity for key in keys}
        self._is_one = len(self._accounts) == 1

    def holds(self, row: Summary) -> bool:
        """Return whether a row is one of them."""
        if row.key.identity not in self._identities:
            return False
        return row.key.account in self._accounts if self._is_one else row.key in self.keys

    def within(self, belongs: Belongs | None) -> Belongs:
        """Return who belongs to both: these, and what the view shows."""
        if belongs is None:
            return self.holds
        return lambda row: self.holds(row) and belongs(row)

    def is_of(self, rows: Iterable[Summary]) -> bool:
        """Return whether any of some rows is of the same mailboxes."""
        return any(row.key.account in self._accounts for row in rows)


class SubsetModel(MessageModel):
    """The model of the message list, narrowed to a subset while one is set.

    View and filter come on top of it. Another mailbox lets go of it; what arrives is not part of it.
    """

    _subset: Subset | None = None

    def set_group(self, keys: frozenset[Key] | None, name: str = "") -> None:
        """Show only these messages; None shows all again."""
        if keys is None and self._subset is None:
            return
        self._subset = None if keys is None else Subset(keys, name)
        self._reshow(self._choose_rows)

    @property
    def subset_name(self) -> str | None:
        """What the subset is called; None where all is shown."""
        return None if self._subset is None else self._subset.name

    @property
    def is_filtered(self) -> bool:
        """Whether a filter or a subset is set."""
        return self._subset is not None or super().is_filtered

    def reset(self, rows: Iterable[Summary], **how: bool) -> None:
        """Show another mailbox; a subset that has nothing to do with it is let go."""
        rows = tuple(rows)
        if self._subset is not None and not self._subset.is_of(rows[:1]):
            self._subset = None
        super().reset(rows, **how)

    def _choose_rows(self) -> None:
        super()._choose_rows()
        if self._subset is not None:
            self._index.belongs = self._subset.within(self._index.belongs)
            self._index.refilter()
