"""The list narrowed to messages chosen elsewhere: a tile of the space map, a month, a proposal."""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import islice
from operator import attrgetter

from popview.types import AccountId, Key, Summary
from popview.ui.list.model import MessageModel
from popview.ui.list.row_index import Belongs

PORTION = 10_000
"""Keys that are found in one turn of the event loop: some milliseconds."""

_identity, _account = attrgetter("identity"), attrgetter("account")


class Subset:
    """Some messages and what they are called. Strings are asked: the hash of a key costs ten times more."""

    def __init__(self, keys: Collection[Key], name: str) -> None:
        self.name = name
        self.keys = keys
        self.places: set[int | None] | None = None  # what SubsetModel._find() found …
        self.rows_known = -1  # … when it had so many rows; -1: it is to be asked

    @cached_property
    def accounts(self) -> set[AccountId]:
        """Whose messages they are."""
        return set(map(_account, self.keys))

    @cached_property
    def _identities(self) -> frozenset[str]:
        return frozenset(map(_identity, self.keys))

    @cached_property
    def _known(self) -> frozenset[Key]:
        return frozenset(self.keys)

    def holds(self, row: Summary) -> bool:
        """Return whether a row is one of them."""
        if row.key.identity not in self._identities:
            return False
        return row.key.account in self.accounts if len(self.accounts) == 1 else row.key in self._known

    def within(self, belongs: Belongs | None) -> Belongs:
        """Return who belongs to both: these, and what the view shows."""
        if belongs is None:
            return self.holds
        return lambda row: self.holds(row) and belongs(row)


class SubsetModel(MessageModel):
    """The model of the message list, narrowed to a subset while one is set.

    View and filter come on top of it. Another mailbox lets go of it; what arrives is not part of it.
    Where nothing is filtered besides, the indices of the subset are laid over the order as they are: with
    100,000 rows that is a frame, and finding() can be had in the ones before.
    """

    _subset: Subset | None = None
    _found_ahead: Subset | None = None
    _base: Belongs | None = None  # who belongs to the view, whatever the subset
    _of_identity: dict[str, int] | None = None  # for the rows of one mailbox
    _rows_known: int = 0
    _account: AccountId | None = None

    def set_group(self, keys: Collection[Key] | None, name: str = "") -> None:
        """Show only these messages; None shows all again."""
        if keys is None and self._subset is None:
            return
        ahead, self._found_ahead = self._found_ahead, None
        if keys is None:
            self._subset = None
        else:
            self._subset = ahead if ahead is not None and ahead.keys is keys else Subset(keys, name)
        self._reshow(self._keep_to_subset)

    def finding(self, keys: Collection[Key], name: str) -> Iterator[None]:
        """Do the half of set_group() that nobody sees, PORTION keys each time, which cost no frame."""
        subset = Subset(keys, name)
        for _ in self._find(subset):
            yield
        self._found_ahead = subset

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
        if self._subset is not None and not any(row.key.account in self._subset.accounts for row in rows[:1]):
            self._subset = None
        self._of_identity, self._rows_known, self._found_ahead = None, 0, None
        if self._subset is not None:
            self._subset.rows_known = -1
        super().reset(rows, **how)

    def _choose_rows(self) -> None:
        super()._choose_rows()
        self._base = self._index.belongs
        if self._subset is not None:
            self._keep_to_subset()

    def _keep_to_subset(self) -> None:
        index, base, subset = self._index, self._base, self._subset
        index.belongs = base if subset is None else subset.within(base)
        places = None if subset is None or super().is_filtered else self._places_of(subset)
        if places is None:
            index.refilter()
        elif base is None:
            index.view = list(filter(places.__contains__, index.order))
        else:
            rows = index.rows
            index.view = [i for i in filter(places.__contains__, index.order) if base(rows[i])]

    def _places_of(self, subset: Subset) -> set[int | None] | None:
        if subset.rows_known != len(self._index.rows):
            for _ in self._find(subset):
                pass
        return subset.places

    def _find(self, subset: Subset) -> Iterator[None]:
        """Find the indices of a subset's rows, and None among them for those that have none.

        No set at all where rows of several mailboxes are shown.
        """
        subset.rows_known, subset.places = len(self._index.rows), None
        places: set[int | None] = set()
        known = self._by_identity()
        keys = iter(subset.keys)
        while known is not None and (portion := tuple(islice(keys, PORTION))):
            if set(map(_account, portion)) - {self._account}:
                return
            places.update(map(known.get, map(_identity, portion)))
            yield
        subset.places = None if known is None else places

    def _by_identity(self) -> dict[str, int] | None:
        """Return identity -> index, None where rows of several mailboxes are shown."""
        rows = self._index.rows
        known = self._of_identity
        if known is None:
            known = self._of_identity = {}
            self._account = rows[0].key.account if rows else None
        for i in range(self._rows_known, len(rows)):
            key = rows[i].key
            if key.account != self._account:
                return None
            known[key.identity] = i
        self._rows_known = len(rows)
        return known
