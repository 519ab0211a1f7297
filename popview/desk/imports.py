"""Accounts of other programs are looked for; ours go to a file. Nothing here touches Qt."""

from collections.abc import Iterator
from pathlib import Path
from typing import assert_never

from popview.desk.imports_traffic import ExportAccounts, FindImports, ImportsFound, ImportsIntent, ReadImports
from popview.desk.saving import save_text
from popview.desk.traffic import Report, SaveText
from popview.store.importers import exported, find_accounts, read_chosen


def import_accounts(intent: ImportsIntent) -> Iterator[Report]:
    """Carry out one intent. Raises StoreError where a file cannot be written."""
    match intent:
        case FindImports(ticket=ticket):
            yield ImportsFound(ticket, find_accounts(Path.home()))
        case ReadImports(ticket=ticket, path=path):
            yield ImportsFound(ticket, read_chosen(Path(path)))
        case ExportAccounts(ticket=ticket, accounts=accounts, path=path):
            yield from save_text(SaveText(ticket, path, exported(accounts)))
        case _:
            assert_never(intent)
