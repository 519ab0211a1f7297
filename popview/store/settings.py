"""Settings and accounts as a TOML file that a person may edit: comments, order and unknown keys stay."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from popview.errors import StoreError
from popview.store.encoding import from_plain
from popview.store.failures import from_system, guarded
from popview.store.files import replace_file, set_aside
from popview.store.table_order import reordered
from popview.types import Account, AccountId, Problem, ProblemKind, Settings

if TYPE_CHECKING:
    from popview.store.settings_document import SettingsDocument

_TABLES = re.compile(r"""^[ \t]*\[\[[ \t]*["']?account["']?[ \t]*\]\]""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the file says; `problem` names what could not be read."""

    accounts: tuple[Account, ...]
    settings: Settings
    problem: Problem | None = None


class SettingsFile:
    """The settings file. Every write reads it anew first, changes only what it must, replaces it atomically.

    A file that is no TOML is renamed to `….bad` at loading, so that nothing of it is lost. Raises
    StoreError where the disk refuses, and SETTINGS_UNREADABLE where it became such a file meanwhile: then
    nothing is written. Secrets never come here.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Loaded:
        """Read everything; a single entry that makes no sense is skipped and left in the file."""
        try:
            text = self._read().decode("utf-8")
            document = tomllib.loads(text)
        except UnicodeDecodeError:
            return self._unreadable("not UTF-8")
        except tomllib.TOMLDecodeError as error:
            return self._unreadable(f"{type(error).__name__}: {error}")
        accounts: list[Account] = []
        doubtful: list[str] = []
        for table in _accounts(document, text):
            try:
                accounts.append(_account_from(table))
            except (TypeError, ValueError):
                doubtful.append(f"account {table.get('name', table.get('id', '?'))}")
        settings, wrong = _settings_from(document.get("settings"))
        problem = self._problem(", ".join([*doubtful, *wrong])) if doubtful or wrong else None
        return Loaded(tuple(accounts), settings, problem)

    def save_settings(self, settings: Settings) -> None:
        """Write what is the same for all accounts."""
        document = self._document()
        document.put_settings(settings)
        self._write(document)

    def save_account(self, account: Account) -> None:
        """Add an account, or replace the one with its id."""
        document = self._document()
        document.put_account(account.without_secrets())
        self._write(document)

    def order_accounts(self, wanted: Sequence[AccountId]) -> None:
        """Put the accounts into the wanted order; those that are not named follow."""
        text = self._document().text()
        ordered = reordered(text, wanted)
        if ordered != text:
            with guarded(self._path):
                replace_file(self._path, ordered.encode("utf-8"))

    def remove_account(self, account: AccountId) -> None:
        """Remove the account; no harm if it is not there."""
        document = self._document()
        document.remove_account(account)
        self._write(document)

    def _read(self) -> bytes:
        with guarded(self._path):
            try:
                return self._path.read_bytes()
            except FileNotFoundError:
                return b""

    def _document(self) -> "SettingsDocument":
        """Read the file for writing; one that became unreadable is left to whoever is editing it."""
        from popview.store.settings_document import SettingsDocument  # late: who only reads has tomllib

        try:
            return SettingsDocument(self._read().decode("utf-8"))
        except ValueError as error:  # no UTF-8, no TOML; what else it held would be lost to the next start
            facts = {"path": str(self._path), "reason": "changed since it was loaded"}
            raise StoreError(ProblemKind.SETTINGS_UNREADABLE, **facts) from error

    def _write(self, document: "SettingsDocument") -> None:
        with guarded(self._path):
            replace_file(self._path, document.text().encode("utf-8"))

    def _unreadable(self, reason: str) -> Loaded:
        try:
            bad = set_aside(self._path)
        except OSError as error:
            raise from_system(error, self._path) from error
        return Loaded((), Settings(), self._problem(reason, bad))

    def _problem(self, reason: str, path: Path | None = None) -> Problem:
        facts = (("path", str(path or self._path)), ("reason", reason))
        return Problem(ProblemKind.SETTINGS_UNREADABLE, facts)


def _accounts(document: Mapping[str, Any], text: str) -> list[dict[str, Any]]:
    """Return the tables of accounts; those of `account = [{…}]` are none, since we could not mend them."""
    found = document.get("account")
    if not isinstance(found, list) or _TABLES.search(text) is None:
        return []
    return [table for table in found if isinstance(table, dict)]


def _account_from(table: dict[str, Any]) -> Account:
    """Return one account; TypeError or ValueError where it makes no sense."""
    account: Account = from_plain(Account, table)
    if not 1 <= account.port <= 65_535:
        raise ValueError("port")
    return account


def _settings_from(table: object) -> tuple[Settings, list[str]]:
    """Return the settings and the names of those that make no sense; these keep their defaults."""
    good: dict[str, Any] = {}
    wrong: list[str] = []
    if table is None:
        return Settings(), []
    if not isinstance(table, Mapping):
        return Settings(), ["settings"]
    for field in fields(Settings):
        if field.name in table:
            try:
                good[field.name] = getattr(from_plain(Settings, {field.name: table[field.name]}), field.name)
            except (TypeError, ValueError):
                wrong.append(field.name)
    return Settings(**good), wrong
