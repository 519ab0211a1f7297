"""The desk looks for accounts of other programs, and writes ours to a new file."""

from pathlib import Path

import pytest

from popview.desk.imports import import_accounts
from popview.desk.imports_traffic import ExportAccounts, FindImports, ImportsFound, ReadImports
from popview.desk.traffic import Saved
from popview.errors import StoreError
from popview.types import Account, AccountId, Imports, Program, Security

ACCOUNT = Account(AccountId("a"), "A", "h.example", 995, Security.TLS, "u")


def test_the_home_of_the_person_is_looked_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert list(import_accounts(FindImports(1))) == [ImportsFound(1, Imports())]
    (tmp_path / ".mpoprc").write_text("account a\nhost h.example\nuser u\ntls on\n")
    (report,) = import_accounts(FindImports(2))
    assert isinstance(report, ImportsFound)
    assert [one.program for one in report.imports.accounts] == [Program.MPOP]


def test_what_is_written_is_read_again_and_nothing_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "accounts.toml"
    (saved,) = import_accounts(ExportAccounts(3, (ACCOUNT,), str(path)))
    assert isinstance(saved, Saved)
    (report,) = import_accounts(ReadImports(4, str(path)))
    assert isinstance(report, ImportsFound)
    assert [one.account.host for one in report.imports.accounts] == ["h.example"]
    before = path.read_bytes()
    with pytest.raises(StoreError):
        list(import_accounts(ExportAccounts(5, (), str(path))))
    assert path.read_bytes() == before
