"""What was typed into the filter field, understood: words, quotes, minus and `field:value`. Pure.

Nothing typed is ever an error. A field with a value that means nothing is searched as the letters it
is, and the query says so; one that is being typed (`is:` or `is:mar` at the very end) waits.
"""

import dataclasses
import re
from dataclasses import dataclass
from enum import StrEnum

from popview.ui.list.folding import SEPARATOR, fold


class Field(StrEnum):
    """What a term looks at; the value is what a person types in front of the colon."""

    ANY = ""  # sender, subject, recipients, and the texts known here
    FROM = "from"
    TO = "to"
    SUBJECT = "subject"
    LIST = "list"
    ACCOUNT = "account"
    LARGER = "larger"  # octets
    SMALLER = "smaller"
    OLDER = "older"  # epoch seconds: before that moment
    NEWER = "newer"
    IS = "is"
    HAS = "has"


class State(StrEnum):
    """Values of `is:`, and `has:attachment`."""

    MARKED = "marked"
    NEW = "new"
    SEEN = "seen"
    FETCHED = "fetched"
    PROTECTED = "protected"
    GONE = "gone"
    ATTACHMENT = "attachment"


TEXTS = (Field.FROM, Field.TO, Field.SUBJECT, Field.LIST, Field.ACCOUNT)
STATES = tuple(state for state in State if state is not State.ATTACHMENT)


@dataclass(frozen=True, slots=True)
class Term:
    """One condition; a row must meet all. `text` is folded; `number` octets or epoch seconds."""

    field: Field
    text: str = ""
    number: float = 0.0
    state: State | None = None
    is_not: bool = False
    typed: str = dataclasses.field(default="", compare=False)  # of a word: its letters before folding


@dataclass(frozen=True, slots=True)
class Query:
    """What a filter means. `odd`: what looked like a condition and is searched as it stands."""

    terms: tuple[Term, ...] = ()
    odd: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """What is worth looking for in the texts of messages: folded words and phrases, wanted ones."""
        return tuple(t.text for t in self.terms if t.field is Field.ANY and not t.is_not)

    @property
    def typed_words(self) -> dict[str, str]:
        """Those words with the letters they were typed in: the texts are folded in a way of their own."""
        return {t.text: t.typed for t in self.terms if t.field is Field.ANY and not t.is_not}


BIG = 1_000_000  # octets: what the button "big" means
QUICK = {  # the buttons beside the field, each a term
    "new": Term(Field.IS, state=State.NEW),
    "marked": Term(Field.IS, state=State.MARKED),
    "big": Term(Field.LARGER, number=BIG - 1),
    "attachment": Term(Field.HAS, state=State.ATTACHMENT),
    "fetched": Term(Field.IS, state=State.FETCHED),
}

_PIECE = re.compile(r'(-?)(?:([A-Za-z]+):)?(?:"([^"]*)("|$)|(\S*))')
_SIZE = re.compile(r"(\d{1,12}(?:[.,]\d{1,6})?)\s*([kmg]?)i?b?", re.IGNORECASE)
_AGE = re.compile(r"(\d{1,5})\s*([hdwmy])", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}
_HOURS = {"h": 1, "d": 24, "w": 7 * 24}
_FIELDS = {field.value: field for field in Field if field is not Field.ANY}


def parse(text: str, now_s: float) -> Query:
    """Return what `text` means at `now_s` (epoch seconds; ages are counted back from it). Never raises."""
    terms: list[Term] = []
    odd: list[str] = []
    at = 0
    while at < len(text):
        if text[at].isspace() or text[at] == SEPARATOR:
            at += 1
            continue
        piece = _PIECE.match(text, at)
        assert piece is not None  # every part of it may be empty
        end = max(piece.end(), at + 1)
        _take(piece, is_last=end == len(text), now_s=now_s, terms=terms, odd=odd)
        at = end
    return Query(tuple(dict.fromkeys(terms)), tuple(odd))


def _take(piece: re.Match[str], *, is_last: bool, now_s: float, terms: list[Term], odd: list[str]) -> None:
    minus, name, quoted, _, bare = piece.groups()
    value = quoted if quoted is not None else bare
    field = _FIELDS.get((name or "").lower())
    if field is None:  # no field of ours: "http://…" and "Re:" are words
        if not (is_last and piece.group() == "-"):  # of which more is to come
            _take_words(piece, terms)
        return
    term = _term(field, value, is_not=bool(minus), now_s=now_s)
    if term is not None:
        terms.append(term)
    elif not (is_last and _may_become(field, value)):
        _take_words(piece, terms)
        odd.append(piece.group())


def _take_words(piece: re.Match[str], terms: list[Term]) -> None:
    """Take a piece by its letters; in quotes as one, else a minus in front is still a minus."""
    minus, name, quoted, _, bare = piece.groups()
    said = piece.group()
    if quoted is not None and name is None:
        said = quoted
    elif minus and (name is not None or bare):
        said = said[1:]
    word = " ".join(_clean(said).split())
    if word:
        is_not = bool(minus) and said != piece.group()
        terms.append(Term(Field.ANY, word, is_not=is_not, typed=said))


def _term(field: Field, value: str, *, is_not: bool, now_s: float) -> Term | None:
    """Return the condition, or None where the value means nothing to this field."""
    if field in TEXTS:
        said = " ".join(_clean(value).split())
        return Term(field, said, is_not=is_not) if said else None
    if field in (Field.LARGER, Field.SMALLER):
        octets = _octets(value)
        return None if octets is None else Term(field, number=octets, is_not=is_not)
    if field in (Field.OLDER, Field.NEWER):
        moment = _moment(value, now_s)
        return None if moment is None else Term(field, number=moment, is_not=is_not)
    known = STATES if field is Field.IS else (State.ATTACHMENT,)
    state = next((state for state in known if state.value == value.lower()), None)
    return None if state is None else Term(field, state=state, is_not=is_not)


def _may_become(field: Field, value: str) -> bool:
    """Return whether a person may be in the middle of typing this."""
    if not value:
        return True
    if field in (Field.IS, Field.HAS):
        known = STATES if field is Field.IS else (State.ATTACHMENT,)
        return any(state.value.startswith(value.lower()) for state in known)
    return field in (Field.OLDER, Field.NEWER) and re.fullmatch(r"\d{1,4}(-\d{0,2}){0,2}", value) is not None


def _octets(value: str) -> float | None:
    found = _SIZE.fullmatch(value)
    if found is None:
        return None
    return float(found[1].replace(",", ".")) * _UNITS[found[2].lower()]


def _moment(value: str, now_s: float) -> float | None:
    """Return the epoch second that "2w" ago or "2024-03" names; a date begins at its first moment here."""
    from datetime import datetime  # late: nobody asks for a date before the first paint

    age = _AGE.fullmatch(value)
    day = _DAY.fullmatch(value)
    try:
        if age is not None:
            count, unit = int(age[1]), age[2].lower()
            return now_s - count * _HOURS[unit] * 3600 if unit in _HOURS else _months_ago(now_s, count, unit)
        if day is not None:
            return datetime(int(day[1]), int(day[2] or 1), int(day[3] or 1)).timestamp()
    except (ValueError, OverflowError, OSError):  # no such day, or none that this machine can count
        return None
    return None


def _months_ago(now_s: float, count: int, unit: str) -> float:
    from calendar import monthrange
    from datetime import datetime

    now = datetime.fromtimestamp(now_s)
    months = now.year * 12 + now.month - 1 - count * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    last = monthrange(year, month + 1)[1] if year > 0 else 0
    return now.replace(year=year, month=month + 1, day=min(now.day, last)).timestamp()


def _clean(text: str) -> str:
    return fold(text).replace(SEPARATOR, " ")


# -- completion ------------------------------------------------------------------------------------

_LAST = re.compile(r'(?:^|\s)(-?)([A-Za-z]*:?[^\s"]*)$')
_SAMPLES = {
    Field.LARGER: ("100k", "1M", "5M", "20M"),
    Field.SMALLER: ("10k", "100k", "1M"),
    Field.OLDER: ("1m", "6m", "1y", "3y"),
    Field.NEWER: ("1d", "1w", "1m", "1y"),
    Field.IS: tuple(state.value for state in STATES),
    Field.HAS: (State.ATTACHMENT.value,),
}


def last_word(text: str) -> str:
    """Return what is being typed at the end of `text`, without a minus: what a completion replaces."""
    found = _LAST.search(text)
    return found[2] if found is not None else ""


def completions(text: str, lists: tuple[str, ...] = (), accounts: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return what the last word of `text` may become: fields, then values of the field that was typed.

    `lists` and `accounts` are the values of `list:` and `account:` that there are.
    """
    word = last_word(text).lower()
    if not word and text.count('"') % 2:
        return ()
    name, colon, value = word.partition(":")
    if not colon:
        return tuple(f"{known}:" for known in _FIELDS if known.startswith(name))
    field = _FIELDS.get(name)
    known = {Field.LIST: lists, Field.ACCOUNT: accounts}
    values = known[field] if field in known else _SAMPLES.get(field, ()) if field is not None else ()
    fits = (v for v in values if fold(v).startswith(fold(value)) and fold(v) != fold(value))
    return tuple(f'{name}:"{v}"' if " " in v else f"{name}:{v}" for v in fits)


def completed(text: str, chosen: str) -> str:
    """Return `text` with its last word replaced by a completion."""
    head = text.removesuffix(last_word(text))
    return f"{head}{chosen}" if chosen.endswith(":") else f"{head}{chosen} "
