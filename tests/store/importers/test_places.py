"""Accounts are found at the usual places, and in a file that was chosen."""

from pathlib import Path

import pytest

from popview.store.importers import exported, find_accounts, read_chosen
from popview.types import Account, AccountId, Imports, Program, Security
from tests.store.importers import test_claws, test_fetchmail, test_getmail, test_mpop, test_thunderbird

TEXTS = {
    Program.THUNDERBIRD: (".thunderbird/abc.default/prefs.js", test_thunderbird.PREFS),
    Program.CLAWS_MAIL: (".claws-mail/accountrc", test_claws.TEXT.format(imap="1")),
    Program.SYLPHEED: (".sylpheed-2.0/accountrc", test_claws.TEXT.format(imap="3")),
    Program.MPOP: (".mpoprc", test_mpop.TEXT),
    Program.FETCHMAIL: (".fetchmailrc", test_fetchmail.TEXT),
    Program.GETMAIL: (".getmail/getmailrc", test_getmail.TEXT),
}


@pytest.fixture
def their_home(tmp_path: Path) -> Path:
    for name, text in TEXTS.values():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / ".thunderbird" / "profiles.ini").write_text("[Profile0]\nIsRelative=1\nPath=abc.default\n")
    return tmp_path


def test_every_program_is_found_and_named(their_home: Path) -> None:
    found = find_accounts(their_home)
    assert not found.troubles
    assert {one.program for one in found.accounts} == set(TEXTS)
    assert len(found.accounts) == 15
    assert all(one.account.id == "" for one in found.accounts)


def test_an_empty_home_holds_nothing_and_is_no_trouble(tmp_path: Path) -> None:
    assert find_accounts(tmp_path) == Imports()


def test_what_cannot_be_read_is_told_and_the_rest_is_found(their_home: Path) -> None:
    (their_home / ".mpoprc").unlink()
    (their_home / ".mpoprc").mkdir()
    (their_home / ".thunderbird" / "profiles.ini").write_text("no section")
    found = find_accounts(their_home)
    assert {trouble.program for trouble in found.troubles} >= {Program.MPOP}
    assert {one.program for one in found.accounts} >= {Program.CLAWS_MAIL, Program.FETCHMAIL}


@pytest.mark.parametrize("program", TEXTS)
def test_a_chosen_file_tells_whose_it_is(tmp_path: Path, program: Program) -> None:
    name, text = TEXTS[program]
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    found = read_chosen(path)
    assert found.accounts
    assert {one.program for one in found.accounts} == {program}


def test_our_own_file_is_chosen_too_and_a_missing_one_holds_nothing(tmp_path: Path) -> None:
    account = Account(AccountId("a"), "A", "h.example", 995, Security.TLS, "u")
    (tmp_path / "accounts.toml").write_text(exported((account,)))
    assert [one.program for one in read_chosen(tmp_path / "accounts.toml").accounts] == [Program.POPVIEW]
    assert read_chosen(tmp_path / "nowhere") == Imports()


def test_a_file_as_large_as_a_mailbox_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / ".mpoprc").open("wb") as file:
        file.truncate(5 * 2**20)
    assert [trouble.reason for trouble in find_accounts(tmp_path).troubles] == ["too large"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_names_are_read_as_any_editor_left_them(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "accountrc"
    text = "[Account: 1]\naccount_name=Büro\nprotocol=0\nreceive_server=pop.example.org\nuser_id=nora\n"
    path.write_bytes(text.encode(encoding))
    (found,) = read_chosen(path).accounts
    assert found.account.name == "Büro"


def test_our_own_file_is_read_with_the_mark_that_an_editor_put_before_it(tmp_path: Path) -> None:
    path = tmp_path / "accounts.toml"
    mine = Account(AccountId("a"), "Home", "pop.example.org", 995, Security.TLS, "nora")
    path.write_bytes(exported((mine,)).encode("utf-8-sig"))
    assert [one.account.host for one in read_chosen(path).accounts] == ["pop.example.org"]
