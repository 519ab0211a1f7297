"""The settings file as it is written: what nothing changed stays as a person put it, letter for letter."""

from collections.abc import Mapping, MutableMapping
from dataclasses import fields

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Table

from popview.store.encoding import to_plain
from popview.types import Account, AccountId, Settings

_SECRET = frozenset({"proxy_password", "key_passphrase"})


HEAD = (
    "Everything that is set in PopView. Edit it while PopView is closed; what you write here stays.",
    "Every key is told in the guide, under “The settings file”. Passwords are in the keyring, never here.",
)


class SettingsDocument:
    """A text of the settings file, to be changed. ValueError: it is no TOML."""

    def __init__(self, text: str) -> None:
        try:
            self._document = tomlkit.parse(text)
        except TOMLKitError as error:
            raise ValueError(str(error)) from error
        if not text:
            for line in HEAD:
                self._document.add(tomlkit.comment(line))
            self._document.add(tomlkit.nl())  # else they would belong to the first account

    def text(self) -> str:
        """Return the text as it is now."""
        return tomlkit.dumps(self._document)

    def put_settings(self, settings: Settings) -> None:
        """Put what is the same for all accounts."""
        if not isinstance(self._document.get("settings"), Table):
            self._document["settings"] = tomlkit.table()
        _merge(self._document["settings"], settings)

    def put_account(self, account: Account) -> None:
        """Add an account, or replace the one with its id. It has no secrets."""
        tables = self._document.get("account")
        if not isinstance(tables, AoT):
            tables = self._document["account"] = tomlkit.aot()
        for table in tables:
            if table.get("id") == account.id:
                _merge(table, account)
                break
        else:
            table = tomlkit.table()
            _merge(table, account)
            tables.append(table)

    def remove_account(self, account: AccountId) -> None:
        """Remove the account; no harm if it is not there."""
        tables = self._document.get("account")
        if isinstance(tables, AoT):
            for place in reversed(range(len(tables))):
                if tables[place].get("id") == account:
                    del tables[place]
            if not tables:
                del self._document["account"]


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
