"""The model of the message list: rows in memory, an index list over them, no proxy."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from popview.types import Key, Summary
from popview.ui.list.columns import Column
from popview.ui.list.look import States
from popview.ui.list.rows_model import RowsModel

VIEWS = ("server", "marked", "saved")


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the model holds and shows."""

    total: int  # rows that are on the server
    marked: int
    saved: int
    shown: int


class MessageModel(RowsModel):
    """Summaries by row, the person's states over them, and which of them are shown.

    `reset`, `set_view` and `set_filter` reset the view (the pane brings back selection and scroll by
    key); everything else keeps them.
    """

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.time) -> None:
        super().__init__(parent, clock)
        self._view = "server"
        self._lately_gone: set[Key] = set()
        self._has_gone = False

    # -- contents ------------------------------------------------------------------------------

    def reset(self, rows: Iterable[Summary]) -> None:
        """Show another mailbox."""
        self.beginResetModel()
        self._resort_timer.stop()
        self._lately_gone.clear()
        self._looks.clear()
        self._index.reset(rows)
        self._has_gone = any(row.is_gone for row in self._index.rows)
        self._choose_rows()
        self.endResetModel()
        self._tell()

    def upsert(self, rows: Iterable[Summary]) -> None:
        """Add new rows and replace known ones; a row that has gone stays visible until the next reset."""
        index = self._index
        rows = tuple(rows)
        self._lately_gone.update(row.key for row in rows if row.is_gone and row.key in index.at)
        if not self._has_gone and any(row.is_gone for row in rows):
            self._has_gone = True
            self._choose_rows()
        new, changed = index.take(rows)
        index.enter_order(new)
        self._arrive(new)
        self._changed(changed)
        if any(index.is_stale(i) for i in changed) and not self._resort_timer.isActive():
            self._resort_timer.start()
        self._tell()

    def remove(self, keys: Iterable[Key]) -> None:
        """Take rows out of the list."""
        keys = tuple(keys)
        self._depart([self._index.at[key] for key in keys if key in self._index.at])
        for i in self._index.forget(keys):
            self._looks.pop(i, None)
        self._tell()

    def set_states(self, marked: Iterable[Key], seen: Iterable[Key], protected: Iterable[Key]) -> None:
        """Replace all states, as the journal has them."""
        self._states = States(set(marked), set(seen), set(protected))
        self._looks.clear()
        if self._view == "marked":
            self._reshow(self._index.refilter)
        self._all_changed()

    def set_marked(self, keys: Iterable[Key], on: bool) -> None:
        """Show messages as marked for deletion, or not."""
        self._set_state(self._states.marked, keys, on)

    def set_seen(self, keys: Iterable[Key], on: bool) -> None:
        """Show messages as seen or new."""
        self._set_state(self._states.seen, keys, on)

    def set_protected(self, keys: Iterable[Key], on: bool) -> None:
        """Show messages as protected from deletion, or not."""
        self._set_state(self._states.protected, keys, on)

    def set_account_names(self, names: dict[str, str]) -> None:
        """Say what the account column shows for each account id."""
        self._account_names = dict(names)
        self._looks.clear()
        self._all_changed()

    def set_view(self, view: str) -> None:
        """Show what is on the "server", what is "marked", or what is "saved" here."""
        if view != self._view:
            self._view = view if view in VIEWS else "server"
            self._reshow(self._choose_rows)

    def set_filter(self, text: str) -> None:
        """Show only rows that hold every word of `text` in sender, subject, address or recipients."""
        self._reshow(lambda: self._index.set_filter(text))

    def forget_looks(self) -> None:
        """Put texts together anew: a new day, another language."""
        self._looks.clear()
        self._all_changed()

    # -- questions -----------------------------------------------------------------------------

    @property
    def view(self) -> str:
        """Which view is shown."""
        return self._view

    @property
    def has_rows(self) -> bool:
        """Whether the model holds any row, shown or not."""
        return bool(self._index.at)

    @property
    def is_filtered(self) -> bool:
        """Whether a filter is set."""
        return self._index.is_filtered

    @property
    def counts(self) -> Counts:
        """How much there is; walks over all rows."""
        rows = [self._index.rows[i] for i in self._index.at.values()]
        marked = self._states.marked
        return Counts(
            total=sum(not row.is_gone for row in rows),
            marked=sum(row.key in marked for row in rows) if marked else 0,
            saved=sum(row.is_fetched for row in rows),
            shown=len(self._index),
        )

    def keys(self) -> tuple[Key, ...]:
        """Return the keys of all shown rows from the top down."""
        rows = self._index.rows
        return tuple(rows[i].key for i in self._index.shown())

    def summary(self, key: Key) -> Summary | None:
        """Return the row of a key, shown or not."""
        i = self._index.at.get(key)
        return None if i is None else self._index.rows[i]

    def place_of(self, key: Key) -> int | None:
        """Return where a key is shown, or None."""
        i = self._index.at.get(key)
        return None if i is None else self._index.place_of(i)

    def is_marked(self, key: Key) -> bool:
        """Return whether a message is marked for deletion."""
        return key in self._states.marked

    def is_seen(self, key: Key) -> bool:
        """Return whether a message was seen."""
        return key in self._states.seen

    def is_protected(self, key: Key) -> bool:
        """Return whether a message is protected."""
        return key in self._states.protected

    # -- what belongs to the view

    def _choose_rows(self) -> None:
        """Set what belongs to the view; None where nothing has to be asked."""
        index = self._index
        if self._view == "marked":
            index.belongs = lambda row: row.key in self._states.marked
        elif self._view == "saved":
            index.belongs = lambda row: row.is_fetched
        elif self._has_gone:
            index.belongs = lambda row: not row.is_gone or row.key in self._lately_gone
        else:
            index.belongs = None
        index.refilter()

    def _set_state(self, states: set[Key], keys: Iterable[Key], on: bool) -> None:
        keys = tuple(keys)
        (states.update if on else states.difference_update)(keys)
        touched = [i for i in (self._index.at.get(key) for key in keys) if i is not None]
        if states is self._states.marked and self._view == "marked":
            if on:
                self._arrive([i for i in touched if self._index.place_of(i) is None])
            else:
                self._depart(touched)
        self._changed(touched)
        if self._index.column == Column.STATE and touched and not self._resort_timer.isActive():
            self._resort_timer.start()
        self._tell()
