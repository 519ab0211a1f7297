"""The terms of a query laid over rows: which of them stay. No Qt.

Every term is one list comprehension over the indices that the terms before it left, so that a
keystroke on 100,000 rows stays within a frame.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from popview.types import Key, Summary
from popview.ui.list.folding import SEPARATOR, fold
from popview.ui.list.query import Field, State, Term

StateRows = Callable[[State], Collection[int]]  # indices of the rows that are marked, seen, protected
_NOTHING: frozenset[int] = frozenset()


class Narrowing:
    """What is wanted, and what was found for its words in the texts of messages."""

    def __init__(self, state_rows: StateRows, account_names: Callable[[], Mapping[str, str]]) -> None:
        self._state_rows = state_rows
        self.account_names = account_names
        self.terms: tuple[Term, ...] = ()
        self.found: dict[str, Collection[int]] = {}

    def set_found(self, found: Mapping[str, Iterable[Key]], at: Mapping[Key, int]) -> None:
        """Take what the texts of messages hold: word to keys; `at` are the rows there are."""
        self.found = {word: {at[key] for key in keys if key in at} for word, keys in found.items()}

    def looks_at(self, state: State) -> bool:
        """Return whether a term asks for a state."""
        return any(term.state is state for term in self.terms)

    def narrow(self, view: list[int], rows: list[Summary], hay: list[str]) -> list[int]:
        """Return the indices of `view` whose rows meet all terms, in the same order."""
        for term in self.terms:
            if term.is_not and term.field is not Field.ANY:
                fits = set(self._fitting(term, view, rows, hay))
                view = [i for i in view if i not in fits]
            else:
                view = self._fitting(term, view, rows, hay)
        return view

    def by_text_alone(self, rows: list[Summary], hay: list[str]) -> list[int]:
        """Return the rows that are only there for a word in their text."""
        words = [t.text for t in self.terms if t.field is Field.ANY and not t.is_not]
        perhaps = set().union(*(self.found.get(word, _NOTHING) for word in words))
        return self.narrow([i for i in perhaps if any(word not in hay[i] for word in words)], rows, hay)

    def _fitting(self, term: Term, view: list[int], rows: list[Summary], hay: list[str]) -> list[int]:
        text, number = term.text, term.number
        match term.field:
            case Field.ANY if term.is_not:
                return [i for i in view if text not in hay[i]]
            case Field.ANY:
                found = self.found.get(text)
                if not found:
                    return [i for i in view if text in hay[i]]
                return [i for i in view if text in hay[i] or i in found]
            case Field.FROM:
                return _in_sender(text, view, hay)
            case Field.SUBJECT:
                return _in_subject(text, view, hay)
            case Field.TO:
                return _in_recipients(text, view, hay)
            case Field.LIST:
                return [i for i in view if rows[i].list_id and text in fold(rows[i].list_id)]
            case Field.ACCOUNT:
                wanted = {account for account, name in self.account_names().items() if text in fold(name)}
                return [i for i in view if rows[i].key.account in wanted]
            case Field.LARGER:
                return [i for i in view if rows[i].size > number]
            case Field.SMALLER:
                return [i for i in view if 0 <= rows[i].size < number]
            case Field.OLDER:
                return [i for i in view if (date := rows[i].date_s) is not None and date < number]
            case Field.NEWER:
                return [i for i in view if (date := rows[i].date_s) is not None and date >= number]
            case Field.IS | Field.HAS:
                return self._in_state(term.state, view, rows)

    def _in_state(self, state: State | None, view: list[int], rows: list[Summary]) -> list[int]:
        match state:
            case State.NEW:
                seen = self._state_rows(State.SEEN)
                return [i for i in view if i not in seen]
            case State.MARKED | State.SEEN | State.PROTECTED:
                chosen = self._state_rows(state)
                return [i for i in view if i in chosen]
            case State.FETCHED:
                return [i for i in view if rows[i].is_fetched]
            case State.GONE:
                return [i for i in view if rows[i].is_gone]
            case State.ATTACHMENT:
                return [i for i in view if rows[i].has_attachment]
            case None:
                return view


# A haystack is sender, subject, address, recipients; looking for its separators only where the text is at
# all is many times faster than taking each one apart.


def _in_sender(text: str, view: list[int], hay: list[str]) -> list[int]:
    fits = []
    for i in view:
        straw = hay[i]
        if text not in straw:
            continue
        end = straw.find(SEPARATOR)
        if straw.find(text, 0, end) < 0:
            start = straw.find(SEPARATOR, end + 1) + 1
            if straw.find(text, start, straw.find(SEPARATOR, start)) < 0:
                continue
        fits.append(i)
    return fits


def _in_subject(text: str, view: list[int], hay: list[str]) -> list[int]:
    return [
        i
        for i in view
        if text in (straw := hay[i])
        and straw.find(text, (start := straw.find(SEPARATOR) + 1), straw.find(SEPARATOR, start)) >= 0
    ]


def _in_recipients(text: str, view: list[int], hay: list[str]) -> list[int]:
    return [
        i for i in view if text in (straw := hay[i]) and straw.find(text, straw.rfind(SEPARATOR) + 1) >= 0
    ]
