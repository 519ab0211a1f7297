"""What one row shows, put together once and painted from until it changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from popview.types import AccountId, Key, Summary
from popview.ui import wording
from popview.ui.list.query import State
from popview.ui.palette import Role
from popview.ui.wording import rows as words

if TYPE_CHECKING:
    from popview.types import Reason, SavedCopy, Verdict


@dataclass(slots=True)
class States:
    """What the person did to messages, from the journal: three sets of keys; and what rules would do."""

    marked: set[Key]
    seen: set[Key]
    protected: set[Key]
    verdicts: "dict[AccountId, Mapping[Key, Verdict]]" = field(default_factory=dict)

    @classmethod
    def none(cls) -> "States":
        """Return no states at all."""
        return cls(set(), set(), set())

    def of(self, state: State) -> set[Key]:
        """Return the messages in one of the three states."""
        match state:
            case State.MARKED:
                return self.marked
            case State.PROTECTED:
                return self.protected
            case _:
                return self.seen

    def verdict(self, key: Key) -> "Verdict | None":
        """Return what the rules would do with a message; None: nothing."""
        some = self.verdicts.get(key.account)
        return some.get(key) if some is not None else None

    def weight(self, row: Summary) -> int:
        """Return the sort weight of a row: new before read, marked last."""
        key = row.key
        return (
            (16 if key in self.marked else 0)
            + (8 if row.is_gone else 0)
            + (0 if key in self.seen else -4)
            + (2 if key in self.protected else 0)
            + (1 if row.is_fetched else 0)
        )


@dataclass(frozen=True, slots=True)
class Sign:
    """An icon of the state column: its name and the role of its colour."""

    icon: str
    role: Role


NO_TINT = (0, "")


@dataclass(frozen=True, slots=True)
class Look:
    """One row, ready to paint: texts by column, up to three signs, and how the text is drawn."""

    texts: tuple[str, ...]
    signs: tuple[Sign | None, Sign | None, Sign | None]  # new, what happens to it, kept here
    states: tuple[str, ...]
    is_new: bool
    is_struck: bool
    is_dim: bool
    has_attachment: bool
    tint: tuple[int, str] = (
        NO_TINT  # its account's place and chosen colour, as Theme.account_color takes them
    )
    note: str = ""  # what rules say of it, in small behind the subject


NEW = Sign("mail", Role.ACCENT)
READ = Sign("mail-open", Role.DIM)
MARKED = Sign("trash-2", Role.DANGER)
GONE = Sign("circle-slash", Role.DIM)
PROVISIONAL = Sign("circle-dashed", Role.DIM)
BREAKER = Sign("triangle-alert", Role.WARNING)
PROTECTED = Sign("shield", Role.SUCCESS)
TWIN = Sign("files", Role.WARNING)
PROPOSED = Sign("list-plus", Role.DIM)
FETCHED = Sign("hard-drive", Role.DIM)


def look_of(
    row: Summary,
    states: States,
    account_name: str,
    now_s: float,
    reason: "Reason | None" = None,
    copy: "SavedCopy | None" = None,
    tint: tuple[int, str] = NO_TINT,
) -> Look:
    """Return how a row looks now; `reason`: why it is marked; `copy`: what is kept of it for good.

    tint: the place and the chosen colour of its account.
    """
    marked, seen = row.key in states.marked, row.key in states.seen
    protected, verdict = row.key in states.protected, states.verdict(row.key)
    reason = reason if marked else None
    said = words.state_words(row, marked=marked, seen=seen, protected=protected, reason=reason)
    note, is_silent, proposed = "", False, False
    if verdict is not None:
        from popview.ui.wording import verdicts  # late: only who has rules needs it

        is_silent = verdict.is_silent
        proposed = is_proposed(row, verdict, marked=marked, protected=protected)
        rules = verdicts.short(verdict, is_proposed=proposed)
        said, note = (*said, *rules), ", ".join(rules)
    return Look(
        texts=_texts(row, said, account_name, now_s, reason, copy),
        signs=(
            _read(row, seen),
            _fate(row, marked, protected) or (PROPOSED if proposed else None),
            FETCHED if row.is_fetched else None,
        ),
        states=said,
        is_new=not seen and row.has_header and not is_silent,
        is_struck=marked,
        is_dim=row.is_gone or row.is_provisional or not row.has_header,
        has_attachment=bool(row.has_attachment),
        tint=tint,
        note=note,
    )


def is_proposed(row: Summary, verdict: "Verdict", *, marked: bool, protected: bool) -> bool:
    """Return whether a rule proposes a message that can still be marked."""
    from popview.types import RuleAction  # late: as above

    if verdict.action is not RuleAction.PROPOSE or marked or protected:
        return False
    return not (row.is_gone or row.is_provisional or row.is_twin)


def _read(row: Summary, seen: bool) -> Sign | None:
    if not row.has_header:
        return None
    return READ if seen else NEW


def _fate(row: Summary, marked: bool, protected: bool) -> Sign | None:
    if marked:
        return MARKED
    if row.is_gone:
        return GONE
    if row.is_breaker:
        return BREAKER
    if row.is_provisional or not row.has_header:
        return PROVISIONAL
    if protected:
        return PROTECTED
    return TWIN if row.is_twin else None


def _texts(
    row: Summary,
    states: tuple[str, ...],
    account_name: str,
    now_s: float,
    reason: "Reason | None",
    copy: "SavedCopy | None",
) -> tuple[str, ...]:
    if row.has_header:
        sender = one_line(row.sender or row.address) or words.no_sender()
        subject = one_line(row.subject) or words.no_subject()
    else:
        sender, subject = "", f"({words.set_aside()})" if row.is_breaker else words.not_told()
    return (  # in the order of Column
        ", ".join(states),
        sender,
        subject,
        wording.date(row.date_s, now_s) if row.has_header else "",
        wording.size(row.size),
        words.with_attachment() if row.has_attachment else "",
        one_line(row.to),
        one_line(account_name),
        _why(reason),
        _kept(copy, row, now_s),
    )


def _why(reason: "Reason | None") -> str:
    if reason is None:
        return ""
    from popview.ui.wording.why import why  # late: only what is marked has a reason

    return why(reason)


def _kept(copy: "SavedCopy | None", row: Summary, now_s: float) -> str:
    if copy is None and not row.is_fetched:
        return ""
    from popview.ui.wording.saved import kept  # late: only what is kept here

    return kept(copy, is_fetched=row.is_fetched, now_s=now_s)


def one_line(text: str, limit: int = 300) -> str:
    """Return `text` for one row: no line break or control character, no direction tricks, bounded."""
    return (
        text if text.isascii() and text.isprintable() and len(text) <= limit else wording.foreign(text, limit)
    )
