"""Rules: their file, and what they would do, a few thousand rows at a time. Nothing here touches Qt.

`None` between the reports is a place where the desk may do something shorter first: a mark waits for no
rule. Who has no rules needs none of their libraries, so those are imported where they are used.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path

from popview.desk.rules_traffic import (
    ApplyRules,
    ExportRules,
    ImportRules,
    LoadRules,
    RulesApplied,
    RulesKnown,
    RulesReport,
    RuleTried,
    SaveRules,
    TryRule,
)
from popview.desk.traffic import Report, SaveText
from popview.paths import Paths
from popview.store.cache_reader import CacheReader
from popview.types import AccountId, Conditions, Key, RuleId, Rules, Summary

AT_ONCE = 4_000  # rows: some ten milliseconds with a dozen rules
_PREVIEWS = 200  # whose fields are read between two places where others may go first


def keep_rules(intent: LoadRules | SaveRules | ImportRules | ExportRules, paths: Paths) -> Iterator[Report]:
    """Read or write the rules file. Raises StoreError."""
    if isinstance(intent, LoadRules) and _is_missing(paths.rules_file):
        yield RulesKnown(intent.ticket, Rules())
        return
    from popview.store.rules import RulesFile, read_rules, written

    file = RulesFile(paths.rules_file)
    match intent:
        case LoadRules():
            loaded = file.load()
            yield RulesKnown(intent.ticket, loaded.rules, loaded.problem)
        case SaveRules(rules=rules):
            file.save(rules)
            yield RulesKnown(intent.ticket, rules)
        case ImportRules(rules=rules):
            both = taken_over(rules, read_rules(Path(intent.path)))
            file.save(both)
            yield RulesKnown(intent.ticket, both)
        case ExportRules(rules=rules):
            from popview.desk.saving import save_text

            yield from save_text(SaveText(intent.ticket, intent.path, written(rules)))


def _is_missing(file: Path) -> bool:
    try:
        file.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False  # whoever reads it says what is wrong
    return False


def taken_over(own: Rules, others: Rules) -> Rules:
    """Return others' rules below our own; what is the same already is not taken twice."""
    known = {replace(rule, id=RuleId("")) for rule in own.rules}
    ids = {rule.id for rule in own.rules}
    new = []
    for rule in others.rules:
        if replace(rule, id=RuleId("")) in known:
            continue
        n = 2
        taken = rule
        while taken.id in ids:
            taken, n = replace(rule, id=RuleId(f"{rule.id}-{n}")), n + 1
        ids.add(taken.id)
        new.append(taken)
    senders = {wish.sender for wish in own.wishes}
    wishes = tuple(wish for wish in others.wishes if wish.sender not in senders)
    return Rules((*own.rules, *new), (*own.wishes, *wishes))


def apply_rules(intent: ApplyRules, paths: Paths) -> Iterator[RulesReport | None]:
    """Report what the rules would do with the rows that the intent brings."""
    from popview.cleanup.rules import Court

    court = Court(intent.rules, seen=intent.seen, now_s=intent.now_s)
    names = header_names([rule.when for rule in intent.rules.rules if rule.on])
    with _Fields(paths, names) as known:
        for some in _parts(intent.rows):
            headers: dict[Key, dict[str, tuple[str, ...]]] = {}
            for _ in known.read(some, headers):
                yield None
            court.take(some, headers)
            yield None
    for ruling in court.ruling():
        yield None if ruling is None else RulesApplied(intent.ticket, intent.account, ruling)


def try_rule(intent: TryRule, paths: Paths) -> Iterator[RulesReport | None]:
    """Report what one rule would meet in the rows that the intent brings."""
    from popview.cleanup.rules import Trying

    trying = Trying(intent.rule, seen=intent.seen, now_s=intent.now_s)
    with _Fields(paths, header_names([intent.rule.when])) as known:
        for rows in intent.rows:
            for some in _parts(rows):
                headers: dict[Key, dict[str, tuple[str, ...]]] = {}
                for _ in known.read(some, headers):
                    yield None
                trying.take(some, headers)
                yield None
    yield RuleTried(intent.ticket, trying.trial())


def header_names(groups: Iterable[Conditions]) -> frozenset[str]:
    """Return the fields, in lower case, that conditions look at and that stand in previews alone."""
    from popview.cleanup.rules import wants_headers

    found: set[str] = set()
    for group in groups:
        if not wants_headers((group,)):
            continue
        for part in group.parts:
            if isinstance(part, Conditions):
                found |= header_names((part,))
            elif part.header:
                found.add(part.header.lower())
    return frozenset(found)


class _Fields(ExitStack):
    """Reads wanted fields of messages of which a preview lies here."""

    def __init__(self, paths: Paths, names: frozenset[str]) -> None:
        super().__init__()
        self._paths, self._names = paths, names
        self._readers: dict[AccountId, CacheReader] = {}

    def read(self, rows: Sequence[Summary], into: dict[Key, dict[str, tuple[str, ...]]]) -> Iterator[None]:
        """Put the fields of each previewed row into a dictionary."""
        if not self._names:
            return
        previewed = [row.key for row in rows if row.is_previewed]
        for n, key in enumerate(previewed):
            preview = self._reader(key.account).preview(key)
            if preview is not None:
                into[key] = fields_of(preview.raw, self._names)
            if n % _PREVIEWS == _PREVIEWS - 1:
                yield

    def _reader(self, account: AccountId) -> CacheReader:
        if account not in self._readers:
            reader = CacheReader(self._paths.cache_file(account), account)
            self._readers[account] = self.enter_context(closing(reader))
        return self._readers[account]


def fields_of(message: bytes, names: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Return the decoded fields of these names, by name in lower case."""
    from popview.mail.headers import decode_header, fields, header_end

    found: dict[str, tuple[str, ...]] = {}
    for name, value in fields(message[: header_end(message)]):
        lower = name.decode("latin-1").lower()
        if lower in names:
            found[lower] = (*found.get(lower, ()), decode_header(value))
    return found


def _parts(rows: tuple[Summary, ...]) -> Iterator[tuple[Summary, ...]]:
    for start in range(0, len(rows), AT_ONCE):
        yield rows[start : start + AT_ONCE]
