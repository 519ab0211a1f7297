"""The model of the message list: rows in memory, an index list over them, no proxy."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from popview.types import AccountId, Key, Summary
from popview.ui.list.columns import Column
from popview.ui.list.grouped_model import GroupedModel
from popview.ui.list.look import States
from popview.ui.list.query import QUICK, Query, State, parse

if TYPE_CHECKING:
    from popview.types import Verdict

VIEWS = ("server", "marked", "saved")
_AHEAD = 500  # rows looked at between two events: half a millisecond


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the model holds and shows."""

    total: int  # rows that are on the server
    marked: int
    saved: int
    shown: int


class MessageModel(GroupedModel):
    """Summaries by row, the person's states over them, and which of them are shown.

    `reset`, `set_view`, `set_filter`, `set_quick`, `set_found`, `set_grouping` and `set_lately_gone` reset
    the view (the pane brings back selection and scroll by key); everything else keeps them.
    """

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.time) -> None:
        super().__init__(parent, clock)
        self._view = "server"
        self._lately_gone: set[Key] = set()
        self._has_gone = False
        self._text = ""
        self._query = Query()
        self._quick: frozenset[str] = frozenset()
        self._found: dict[str, frozenset[Key]] = {}
        self._read_meanwhile: set[int] = set()
        self._ahead = QTimer(self, interval=0)
        self._ahead.timeout.connect(self._look_ahead)

    # -- contents ------------------------------------------------------------------------------

    def reset(self, rows: Iterable[Summary], *, is_mixed: bool = False) -> None:
        """Show another mailbox, or (`is_mixed`) the rows of several."""
        self.beginResetModel()
        self._resort_timer.stop()
        self._forget_state_rows()
        self._index.is_mixed = is_mixed
        self._looks.clear()
        self._index.reset(rows)
        self._has_gone = any(row.is_gone for row in self._index.rows)
        self._index.narrowing.set_found(self._found, self._index.at)
        self._choose_rows()
        if self._lines is not None:
            self._lines.forget_rows()
        self._build_lines()
        self.endResetModel()
        self._ahead.start()
        self._tell()

    def gather(self, rows: Sequence[Summary]) -> None:
        """Take a part of a long list; nothing is shown of it before show_gathered().

        A hundred parts that are each put in their place cost four times what all together do.
        """
        self._ahead.stop()  # what is read for the screen goes first
        self._index.gather(rows)
        self._has_gone = self._has_gone or any(row.is_gone for row in rows)

    def show_gathered(self) -> None:
        """Show what was gathered."""
        index = self._index
        if not index.waiting:
            return
        self.beginResetModel()
        new = index.release()
        if self._found:
            index.narrowing.set_found(self._found, index.at)
        self._note_states(new)
        self._choose_rows()
        if self._lines is not None:
            self._lines.forget_rows()
        self._build_lines()
        self.endResetModel()
        self._ahead.start()
        self._tell()

    def upsert(self, rows: Iterable[Summary]) -> None:
        """Add new rows and replace known ones; a row that goes meanwhile stays to be seen."""
        index = self._index
        rows = tuple(rows)
        self._lately_gone.update(row.key for row in rows if row.is_gone and self._is_there(row.key))
        if not self._has_gone and any(row.is_gone for row in rows):
            self._has_gone = True
            self._choose_rows()
        new, changed = index.take(rows)
        self._ahead.start()
        index.enter_order(new)
        self._note_states(new)
        if self._lines is not None and (new or changed):
            self._lines.forget_rows()
        self._arrive(new)
        self._changed(changed)
        if any(index.is_stale(i) for i in changed) and not self._resort_timer.isActive():
            self._resort_timer.start()
        self._tell()

    def set_lately_gone(self, keys: Iterable[Key]) -> None:
        """Show these of the rows that are no longer on the server, and none of the other gone ones."""
        keys = set(keys)
        if keys == self._lately_gone:
            return
        self._lately_gone = keys
        if self._has_gone and self._view == "server":
            self.beginResetModel()
            self._choose_rows()
            self._build_lines()
            self.endResetModel()
            self._tell()

    def _is_there(self, key: Key) -> bool:
        place = self._index.at.get(key)
        return place is not None and not self._index.rows[place].is_gone

    @Slot()
    def _look_ahead(self) -> None:
        if self._index.look_ahead(_AHEAD):
            self._ahead.stop()

    def remove(self, keys: Iterable[Key]) -> None:
        """Take rows out of the list."""
        self.show_gathered()
        keys = tuple(keys)
        self._depart([self._index.at[key] for key in keys if key in self._index.at])
        for i in self._index.forget(keys):
            self._looks.pop(i, None)
            for known in self._state_rows.values():
                known.discard(i)
        self._tell()

    def set_states(self, marked: Iterable[Key], seen: Iterable[Key], protected: Iterable[Key]) -> None:
        """Replace all states, as the journal has them."""
        self._states = States(set(marked), set(seen), set(protected), self._states.verdicts)
        self._looks.clear()
        self._forget_state_rows()
        if self._view == "marked" or self._index.is_filtered:
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

    def set_verdicts(self, account: AccountId, verdicts: "Mapping[Key, Verdict]") -> None:
        """Show what the rules would do with the messages of an account."""
        if verdicts or self._states.verdicts.get(account):
            self._states.verdicts[account] = verdicts
            self._looks.clear()
            self._all_changed()

    def verdict(self, key: Key) -> "Verdict | None":
        """Return what the rules would do with a message."""
        return self._states.verdict(key)

    def kept_changed(self) -> None:
        """Other copies are kept than before."""
        self._looks.clear()
        if self._view == "saved":
            self._reshow(self._choose_rows)
        self._all_changed()

    def set_account_names(self, names: dict[str, str]) -> None:
        """Say what the account column shows for each account id."""
        self._account_names = dict(names)
        self._looks.clear()
        self._all_changed()

    def set_account_colours(self, tints: Mapping[str, tuple[int, str]]) -> None:
        """Say by which colour each account is known: its place, and what was chosen ("": nothing)."""
        if tints != self._tints:
            self._tints = dict(tints)
            self._looks.clear()
            self._all_changed()

    def set_view(self, view: str) -> None:
        """Show what is on the "server", what is "marked", or what is "saved" here."""
        if view != self._view:
            self._view = view if view in VIEWS else "server"
            self._reshow(self._choose_rows)

    def set_filter(self, text: str) -> None:
        """Show only rows that meet what was typed (see ui.list.query)."""
        self._text = text
        self._query = parse(text, self._clock())
        self._narrow()

    def set_quick(self, names: Iterable[str]) -> None:
        """Show only rows that meet these of query.QUICK as well."""
        self._quick = frozenset(names) & QUICK.keys()
        self._narrow()

    def set_found(self, found: Mapping[str, Iterable[Key]]) -> None:
        """Take what the texts of messages hold: folded word or phrase to the messages that have it."""
        self._found = {word: frozenset(keys) for word, keys in found.items()}
        self._index.narrowing.set_found(self._found, self._index.at)
        if self._query.words:
            self._reshow(self._index.refilter)

    def _narrow(self) -> None:
        for i in self._read_meanwhile:
            self._state_rows.get(State.SEEN, set()).add(i)
        self._read_meanwhile.clear()
        quick = (term for name, term in QUICK.items() if name in self._quick)
        terms = (*self._query.terms, *quick)
        self._reshow(lambda: self._index.narrow(terms))

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
    def query(self) -> Query:
        """What the typed filter means."""
        return self._query

    @property
    def found_in_text(self) -> int:
        """How many rows are shown only because a word was found in their text."""
        return self._index.by_text_alone() if self._query.words else 0

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

    def list_names(self) -> tuple[str, ...]:
        """Return the mailing lists of the rows, in the order of their names."""
        return tuple(sorted({row.list_id for row in self._index.rows if row.list_id}, key=str.casefold))

    def account_names(self) -> tuple[str, ...]:
        """Return the names of the accounts whose rows are shown."""
        return tuple(self._account_names.values())

    def keys(self) -> tuple[Key, ...]:
        """Return the keys of all shown rows from the top down."""
        rows = self._index.rows
        shown = self._index.shown() if self._lines is None else [i for i in self._lines.lines if i >= 0]
        return tuple(rows[i].key for i in shown)

    def keys_at(self, places: Iterable[int]) -> tuple[Key, ...]:
        """Return the keys of the rows at some places; headers have none."""
        rows, row_at = self._index.rows, self._row_at
        return tuple(rows[i].key for i in map(row_at, places) if i >= 0)

    def summary(self, key: Key) -> Summary | None:
        """Return the row of a key, shown or not."""
        i = self._index.at.get(key)
        return None if i is None else self._index.rows[i]

    def place_of(self, key: Key) -> int | None:
        """Return where a key is shown, or None."""
        i = self._index.at.get(key)
        return None if i is None else self._place_of_row(i)

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
            index.belongs = lambda row: row.is_fetched or self._kept_of(row.key) is not None
        elif self._has_gone:
            index.belongs = lambda row: not row.is_gone or row.key in self._lately_gone
        else:
            index.belongs = None
        index.refilter()

    def _set_state(self, states: set[Key], keys: Iterable[Key], on: bool) -> None:
        keys = tuple(keys)
        (states.update if on else states.difference_update)(keys)
        touched = [i for i in (self._index.at.get(key) for key in keys) if i is not None]
        self._note_touched(states, touched, on)
        if states is self._states.marked and self._view == "marked":
            if on:
                self._arrive([i for i in touched if self._index.place_of(i) is None])
            else:
                self._depart(touched)
        self._changed(touched)
        if self._index.column == Column.STATE and touched and not self._resort_timer.isActive():
            self._resort_timer.start()
        self._tell()

    def _note_touched(self, states: set[Key], touched: list[int], on: bool) -> None:
        for state, known in self._state_rows.items():
            if self._states.of(state) is not states:
                continue
            if state is State.SEEN and on and self._index.narrowing.looks_at(State.NEW):
                self._read_meanwhile.update(touched)  # what one reads must not vanish under one's eyes
            else:
                (known.update if on else known.difference_update)(touched)

    def _note_states(self, new: Iterable[int]) -> None:
        """Keep up the rows by state: a mark may be known before its row."""
        for state, known in self._state_rows.items():
            keys, rows = self._states.of(state), self._index.rows
            known.update(i for i in new if rows[i].key in keys)

    def _forget_state_rows(self) -> None:
        self._state_rows.clear()
        self._read_meanwhile.clear()
