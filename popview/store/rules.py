"""The rules file: TOML that a person may edit. Order and comments stay, what is not understood stays."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import tomlkit
from tomlkit.items import AoT, Table

from popview.errors import StoreError
from popview.store import rules_blocks as blocks
from popview.store.encoding import storable
from popview.store.failures import from_system, guarded
from popview.store.files import replace_file, set_aside
from popview.store.rules_toml import NotUnderstood, Plain, head_of, loaded, rule_from, wish_from
from popview.types import Condition, Conditions, Problem, ProblemKind, Rule, RuleId, Rules, SenderWish

VERSION = 1
RULE, SENDER, WHEN = "rule", "sender", "when"

PREAMBLE = """\
# The rules of PopView. A rule proposes; nothing is marked or deleted by it.
#
# [[sender]]  address = "ann@example.org" or "@example.org" (with what is below it), propose = "always" or
#             "never", until = a date (left out: for ever). Senders come before every rule.
# [[rule]]    name, on = true or false, action = "propose", "keep" (never propose), "protect", "tag" or
#             "silent", tag = its text, match = "all", "any" or "none" of the conditions, until = a date,
#             keep_newest = so many of them stay, keep_octets = the newest of so many octets stay.
#             Of rules that propose, keep or protect the first that a message meets decides.
# [[rule.when]]  one condition: look = "from", "to", "subject", "list-id" or "header" (header = its name) with
#             how = "contains", "is", "wildcard" or "regex" and text; "sender" with senders = [addresses];
#             "size" with how = "larger" or "smaller" and octets; "age" with how = "older" or "newer" and
#             days; "state" with state = "new", "seen" or "fetched"; "list"; "attachment"; not = true turns
#             it round. A group: match instead of look, and its conditions as [[rule.when.when]].
version = 1

"""

Value = Rule | SenderWish | Condition | Conditions
_Pieces = list[tuple[blocks.Block, Rule | SenderWish | None]]  # None: not ours, or not understood


@dataclass(frozen=True, slots=True)
class LoadedRules:
    """What the file says; `problem` names what could not be understood."""

    rules: Rules
    problem: Problem | None = None


@dataclass
class _Read:
    """A text taken apart: each rule's or sender's block with its value, None where it is not understood."""

    pieces: _Pieces
    rules: Rules
    doubtful: list[str]
    in_blocks: bool  # False: written in another way, which can be read and not be mended in place


class RulesFile:
    """The file of one profile. Every write reads it anew, changes only what it must, replaces it atomically.

    A file that is no TOML is renamed to `….bad` at loading; one of a newer version is left as it is, and
    never written over. Raises StoreError.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> LoadedRules:
        """Read everything; an entry that is not understood is left out, and left in the file."""
        try:
            read = _take_apart(self._text(), self._path)
        except ValueError as error:
            try:
                bad = set_aside(self._path)
            except OSError as refused:
                raise from_system(refused, self._path) from refused
            return LoadedRules(Rules(), _problem(bad, str(error)))
        except StoreError as error:
            if error.kind != ProblemKind.STORE_NEWER:
                raise
            return LoadedRules(Rules(), Problem(ProblemKind.STORE_NEWER, tuple(error.facts.items())))
        return LoadedRules(read.rules, _doubt(self._path, read.doubtful))

    def save(self, rules: Rules) -> None:
        """Write the rules; what the file has besides stays. StoreError STORE_NEWER: nothing was written."""
        text = self._text()
        try:
            read = _take_apart(text, self._path)
        except ValueError:  # it became unreadable since loading
            read = None
        if read is not None and read.rules == rules and text:
            return
        if read is None or not read.in_blocks:
            self._keep_old()
            read = None
        made = written(rules) if read is None or not text.strip() else _put_together(read, rules)
        with guarded(self._path):
            replace_file(self._path, made.encode("utf-8"))

    def _keep_old(self) -> None:
        try:
            set_aside(self._path)
        except OSError as error:
            raise from_system(error, self._path) from error

    def _text(self) -> str:
        try:
            return read_text(self._path)
        except FileNotFoundError:
            return ""


def read_text(path: Path) -> str:
    """Return a file's text, half decoded where it is no UTF-8: TOML then refuses it. Raises StoreError."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise
    except OSError as error:
        raise from_system(error, path) from error
    return data.decode("utf-8-sig", "surrogateescape")


def read_rules(path: Path) -> Rules:
    """Read rules of another file, for taking them over. StoreError: nothing of it is taken."""
    try:
        read = _take_apart(read_text(path), path)
    except FileNotFoundError as error:
        raise from_system(error, path) from error
    except ValueError as error:
        raise StoreError(ProblemKind.RULES_UNREADABLE, path=str(path), reason=str(error)) from error
    if read.doubtful:
        entries = ", ".join(read.doubtful)
        raise StoreError(ProblemKind.RULES_DOUBTFUL, path=str(path), entries=entries)
    return read.rules


def written(rules: Rules) -> str:
    """Return a new file of these rules."""
    senders = [_fresh(wish, (SENDER,)) for wish in rules.wishes]
    return blocks.joined([PREAMBLE, *senders, *(_fresh(rule, (RULE,)) for rule in rules.rules)])


# -- reading ---------------------------------------------------------------------------------------


def _take_apart(text: str, path: Path) -> _Read:
    """Raises ValueError where it is no rules file, StoreError where a newer PopView wrote it."""
    if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValueError("not UTF-8")
    document = loaded(text)
    version = document.get("version", VERSION)
    if not isinstance(version, int) or isinstance(version, bool):
        raise ValueError("version")
    if version > VERSION:
        raise StoreError(ProblemKind.STORE_NEWER, path=str(path), found=str(version), known=str(VERSION))
    tables = {name: _tables(document, name) for name in (RULE, SENDER)}
    values, doubtful = _values(tables)
    cut = blocks.split(text)
    counts = {name: sum(block.path == (name,) for block in cut) for name in tables}
    in_blocks = all(counts[name] == len(found) for name, found in tables.items())
    left = {name: deque(found) for name, found in values.items()}
    pieces = [
        (b, left[b.path[0]].popleft() if in_blocks and b.path[:1] in ((RULE,), (SENDER,)) else None)
        for b in cut
    ]
    rules = Rules(
        tuple(one for one in values[RULE] if isinstance(one, Rule)),
        tuple(one for one in values[SENDER] if isinstance(one, SenderWish)),
    )
    return _Read(pieces, rules, doubtful, in_blocks)


def _tables(document: Plain, name: str) -> list[object]:
    found = document.get(name, [])
    if not isinstance(found, list):
        raise ValueError(name)
    return found


def _values(tables: dict[str, list[object]]) -> tuple[dict[str, list[Rule | SenderWish | None]], list[str]]:
    """Return each table's value, None where it is not understood, and the names of those."""
    made: dict[str, list[Rule | SenderWish | None]] = {RULE: [], SENDER: []}
    doubtful: list[str] = []
    ids: set[RuleId] = set()
    for name, found in tables.items():
        for n, table in enumerate(found, 1):
            value: Rule | SenderWish | None = None
            try:
                if name == SENDER:
                    value = wish_from(table)
                else:
                    value = _with_own_id(rule_from(table, RuleId(f"rule-{n}")), n, ids)
            except NotUnderstood as error:
                doubtful.append(f"{_called(table, name, n)} ({error.args[0]})")
            made[name].append(value)
    return made, doubtful


def _with_own_id(rule: Rule, n: int, ids: set[RuleId]) -> Rule:
    """Give a rule that was copied by hand an id of its own."""
    made = rule
    while made.id in ids:
        made = replace(made, id=RuleId(f"{made.id}-{n}"))
    ids.add(made.id)
    return made


def _called(table: object, name: str, n: int) -> str:
    said = table.get("name", table.get("address")) if isinstance(table, dict) else None
    return said[:60] if isinstance(said, str) and said else f"{name} {n}"


def _problem(path: Path, reason: str) -> Problem:
    return Problem(ProblemKind.RULES_UNREADABLE, (("path", str(path)), ("reason", reason[:200])))


def _doubt(path: Path, doubtful: list[str]) -> Problem | None:
    if not doubtful:
        return None
    entries = ", ".join(doubtful[:10]) + (" …" if len(doubtful) > 10 else "")
    return Problem(ProblemKind.RULES_DOUBTFUL, (("path", str(path)), ("entries", entries)))


# -- writing ---------------------------------------------------------------------------------------


def _put_together(read: _Read, rules: Rules) -> str:
    """Put rules and senders into the places that rules and senders have; everything else stays."""
    texts: list[str] = []
    for name, wanted in ((RULE, rules.rules), (SENDER, rules.wishes)):
        read.pieces = _placed(read.pieces, name, wanted)
    texts = [block.text for block, _ in read.pieces]
    return blocks.joined(texts)


def _placed(pieces: _Pieces, name: str, wanted: Sequence[Rule | SenderWish]) -> _Pieces:
    known = {_mark(value): block.text for block, value in pieces if value is not None}
    olds = {_mark(value): value for _, value in pieces if value is not None}
    new = deque(
        (blocks.Block((name,), _changed(known.get(_mark(v)), olds.get(_mark(v)), v, (name,))), v)
        for v in wanted
    )
    made: _Pieces = []
    last = -1
    for block, value in pieces:
        if block.path[:1] != (name,) or value is None:  # not ours, or not understood: it stays where it is
            made.append((block, value))
        elif new:
            made.append(new.popleft())
        else:
            continue
        if block.path[:1] == (name,):
            last = len(made)
    if last < 0:
        last = len(made)
    return [*made[:last], *new, *made[last:]]


def _mark(value: Value) -> object:
    """Return by what a rule or sender is known again."""
    return value.id if isinstance(value, Rule) else value.sender if isinstance(value, SenderWish) else value


def _parts(value: Value) -> tuple[Condition | Conditions, ...]:
    match value:
        case Rule(when=when):
            return when.parts
        case Conditions(parts=parts):
            return parts
        case _:
            return ()


def _changed(text: str | None, old: Value | None, new: Value, path: blocks.Path) -> str:
    """Return a block's text with another value: what is the same keeps its words and comments."""
    if text is None or old is None:
        return _fresh(new, path)
    pieces = blocks.split(text, len(path) + 1)
    inner = (*path, WHEN)
    heads = "".join(piece.text for piece in pieces if piece.path != inner)
    below = [piece.text for piece in pieces if piece.path == inner]
    has_id = not isinstance(new, Rule) or _has_key(heads, path, "id")
    if old == new and has_id:
        return text
    head = _merged(heads, path, head_of(new), len(below) != len(_parts(old)))
    if len(below) != len(_parts(old)):  # its conditions were written in line
        return blocks.joined([head, *(_fresh(part, inner) for part in _parts(new))])
    return blocks.joined([head, *_parts_changed(below, _parts(old), _parts(new), inner)])


def _parts_changed(
    texts: list[str],
    olds: Sequence[Condition | Conditions],
    news: Sequence[Condition | Conditions],
    path: blocks.Path,
) -> list[str]:
    """Keep the text of every condition that is still there; the others are changed where they stand."""
    free: dict[int, Condition | Conditions] = dict(enumerate(olds))
    taken: dict[int, int] = {}
    for n, new in enumerate(news):
        same = next((i for i, old in free.items() if old == new), None)
        if same is not None:
            taken[n] = same
            del free[same]
    made = []
    for n, new in enumerate(news):
        if n in taken:
            made.append(texts[taken[n]])
        elif n in free and type(free[n]) is type(new):
            made.append(_changed(texts[n], free.pop(n), new, path))
        else:
            made.append(_fresh(new, path))
    return made


def _fresh(value: Value, path: blocks.Path) -> str:
    """Return the text of a new table and of those below it."""
    table = tomlkit.table()
    for name, one in head_of(value).items():
        table[name] = _storable(one)
    text = f"[[{'.'.join(path)}]]\n{tomlkit.dumps(table)}"
    return blocks.joined([text, *(_fresh(part, (*path, WHEN)) for part in _parts(value))])


def _merged(text: str, path: blocks.Path, head: Plain, drop_when: bool) -> str:
    """Return the head of a table with other values; comments and the order of its keys stay."""
    body = text.rstrip("\n")
    document = tomlkit.parse(body + "\n")
    table = _innermost(document, path)
    lost = "# " + str(table[WHEN].as_string()).replace("\n", "\n# ") if drop_when and WHEN in table else ""
    for name in [name for name in table if name not in head]:
        del table[name]
    for name, one in head.items():
        if name not in table or _unwrapped(table[name]) != one:
            table[name] = _storable(one)
    made = tomlkit.dumps(document) + text[len(body) + 1 :]
    return f"{lost}\n{made}" if "#" in lost[2:] else made  # a comment among conditions written in line


def _unwrapped(value: object) -> object:
    unwrap: Callable[[], object] | None = getattr(value, "unwrap", None)
    return value if unwrap is None else unwrap()


def _innermost(document: tomlkit.TOMLDocument, path: Iterable[str]) -> Table:
    found: object = document
    for name in path:
        assert isinstance(found, dict)
        found = found[name]
        found = found[0] if isinstance(found, AoT) else found
    assert isinstance(found, Table)
    return found


def _has_key(text: str, path: blocks.Path, name: str) -> bool:
    return name in _innermost(tomlkit.parse(text), path)


def _storable(value: object) -> object:
    if isinstance(value, str):
        return storable(value)
    return [storable(one) for one in value] if isinstance(value, list) else value
