"""PopView's own accounts as a file for another machine: TOML, without secrets and without ids."""

from dataclasses import replace

import tomlkit
from tomlkit.exceptions import TOMLKitError

from popview.store.encoding import from_plain, to_plain
from popview.store.importers.draft import Findings, usable_port
from popview.types import Account, Imported, ImportNote, Security, parse_proxy

HEAD = "POP3 accounts of PopView, without passwords. To import: Mailbox, Import and export, Import accounts."
VERSION = 1

_OF_THE_PERSON: dict[str, object] = {
    "id": "",
    "client_certificate": "",
    "trusts": [],
    "plain_consent": False,
    "plain_password_consent": False,
}
"""What is worth something on one machine only, and what only the person there can agree to."""


def exported(accounts: tuple[Account, ...]) -> str:
    """Return the text of the file. What a file cannot carry is left out."""
    document = tomlkit.document()
    document.add(tomlkit.comment(HEAD))
    document["popview-accounts"] = VERSION
    tables = tomlkit.aot()
    for account in accounts:
        table = tomlkit.table()
        via = parse_proxy(account.proxy)
        account = replace(account.without_secrets(), proxy=str(via) if via else "")
        plain = to_plain(account)
        assert isinstance(plain, dict)
        for key, value in plain.items():
            if key not in _OF_THE_PERSON and value not in ("", [], None):
                table[key] = value
        tables.append(table)
    document["account"] = tables
    return tomlkit.dumps(document)


def is_own(text: str) -> bool:
    """Return whether the file says that it is ours."""
    return "popview-accounts" in text


def read_accounts(text: str, found: Findings) -> None:
    """Add the accounts of our own file; a newer one is refused as a whole."""
    try:
        document = tomlkit.parse(text).unwrap()
    except TOMLKitError as error:
        found.trouble(f"{type(error).__name__}: {error}")
        return
    version = document.get("popview-accounts")
    if not isinstance(version, int) or version > VERSION:
        found.trouble(f"version {version}")
        return
    tables = document.get("account", [])
    for table in tables if isinstance(tables, list) else []:
        try:
            account = from_plain(Account, {**table, **_OF_THE_PERSON})
        except (TypeError, ValueError):
            found.trouble(str(table.get("name", "?")) if isinstance(table, dict) else "?")
            continue
        if usable_port(account.port, account.security) is None:
            found.trouble(account.name)
            continue
        notes = (ImportNote.NOT_ENCRYPTED,) if account.security is Security.PLAIN else ()
        found.accounts.append(Imported(account, found.program, found.path, notes))
