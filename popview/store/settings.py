"""Settings and accounts as a TOML file that a person may edit: comments, order and unknown keys stay."""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Table

from popview.store.encoding import from_plain, to_plain
from popview.store.failures import from_system, guarded
from popview.store.files import replace_file, set_aside
from popview.types import Account, AccountId, Problem, ProblemKind, Settings

_SECRET = frozenset({"proxy_password", "key_passphrase"})


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the file says; `problem` names what could not be read."""

    accounts: tuple[Account, ...]
    settings: Settings
    problem: Problem | None = None


class SettingsFile:
    """The settings file. Every write reads it anew first, changes only what it must, replaces it atomically.

    A file that is no TOML is renamed to `….bad` at loading, so that nothing of it is lost. Raises
    StoreError where the disk refuses. Secrets never come here.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Loaded:
        """Read everything; a single entry that makes no sense is skipped and left in the file."""
        try:
            document = self._read()
        except TOMLKitError as error:
            return self._unreadable(f"{type(error).__name__}: {error}")
        except UnicodeDecodeError:
            return self._unreadable("not UTF-8")
        accounts: list[Account] = []
        doubtful: list[str] = []
        for table in _accounts(document):
            try:
                accounts.append(from_plain(Account, table.unwrap()))
            except (TypeError, ValueError):
                doubtful.append(f"account {table.get('name', table.get('id', '?'))}")
        settings, wrong = _settings_from(document.get("settings"))
        problem = self._problem(", ".join([*doubtful, *wrong])) if doubtful or wrong else None
        return Loaded(tuple(accounts), settings, problem)

    def save_settings(self, settings: Settings) -> None:
        """Write what is the same for all accounts."""
        document = self._read_for_writing()
        if not isinstance(document.get("settings"), Table):
            document["settings"] = tomlkit.table()
        _merge(document["settings"], settings)
        self._write(document)

    def save_account(self, account: Account) -> None:
        """Add an account, or replace the one with its id."""
        account = account.without_secrets()
        document = self._read_for_writing()
        tables = document.get("account")
        if not isinstance(tables, AoT):
            tables = document["account"] = tomlkit.aot()
        for table in tables:
            if table.get("id") == account.id:
                _merge(table, account)
                break
        else:
            table = tomlkit.table()
            _merge(table, account)
            tables.append(table)
        self._write(document)

    def remove_account(self, account: AccountId) -> None:
        """Remove the account; no harm if it is not there."""
        document = self._read_for_writing()
        tables = document.get("account")
        if isinstance(tables, AoT):
            for place in reversed(range(len(tables))):
                if tables[place].get("id") == account:
                    del tables[place]
            if not tables:
                del document["account"]
        self._write(document)

    def _read(self) -> tomlkit.TOMLDocument:
        with guarded(self._path):
            try:
                data = self._path.read_bytes()
            except FileNotFoundError:
                return tomlkit.document()
        return tomlkit.parse(data.decode("utf-8"))

    def _read_for_writing(self) -> tomlkit.TOMLDocument:
        """Read the file; one that became unreadable since loading is set aside, never written over."""
        try:
            return self._read()
        except (TOMLKitError, UnicodeDecodeError):
            self._unreadable("changed since it was loaded")
            return tomlkit.document()

    def _write(self, document: tomlkit.TOMLDocument) -> None:
        with guarded(self._path):
            replace_file(self._path, tomlkit.dumps(document).encode("utf-8"))

    def _unreadable(self, reason: str) -> Loaded:
        try:
            bad = set_aside(self._path)
        except OSError as error:
            raise from_system(error, self._path) from error
        return Loaded((), Settings(), self._problem(reason, bad))

    def _problem(self, reason: str, path: Path | None = None) -> Problem:
        facts = (("path", str(path or self._path)), ("reason", reason))
        return Problem(ProblemKind.SETTINGS_UNREADABLE, facts)


def _accounts(document: tomlkit.TOMLDocument) -> list[Table]:
    found = document.get("account")
    return list(found) if isinstance(found, AoT) else []


def _settings_from(table: object) -> tuple[Settings, list[str]]:
    """Return the settings and the names of those that make no sense; these keep their defaults."""
    good: dict[str, Any] = {}
    wrong: list[str] = []
    if table is None:
        return Settings(), []
    if not isinstance(table, Table):
        return Settings(), ["settings"]
    plain = table.unwrap()
    for field in fields(Settings):
        if field.name in plain:
            try:
                good[field.name] = getattr(from_plain(Settings, {field.name: plain[field.name]}), field.name)
            except (TypeError, ValueError):
                wrong.append(field.name)
    return Settings(**good), wrong


def _merge(table: MutableMapping[str, object], value: Account | Settings) -> None:
    """Put the value's fields into the table: defaults only where the file names them already."""
    plain = to_plain(value)
    assert isinstance(plain, Mapping)
    for field in fields(value):
        if field.name in _SECRET:
            continue  # whatever a person wrote there is not ours
        current = to_plain(getattr(value, field.name))
        if field.name in plain or field.name in table:
            if field.name in table and table[field.name] == current:
                continue  # untouched: its comment and its way of writing stay
            table[field.name] = _inline(current)


def _inline(value: object) -> object:
    """Write lists of tables as arrays of inline tables, so that they stay inside their account."""
    if not isinstance(value, list):
        return value
    array = tomlkit.array()
    for one in value:
        if isinstance(one, Mapping):
            table = tomlkit.inline_table()
            table.update(one)
            array.append(table)
        else:
            array.append(one)
    return array
