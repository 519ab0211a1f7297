"""Accounts of Thunderbird, as it writes them itself."""

from pathlib import Path

import pytest

from popview.store.importers.draft import Findings
from popview.store.importers.thunderbird import profiles, read_accounts
from popview.types import ImportNote, Mechanism, Program, Security

PREFS = r"""
// Mozilla User Preferences
user_pref("mail.account.account1.identities", "id1");
user_pref("mail.account.account1.server", "server1");
user_pref("mail.account.account2.server", "server2");
user_pref("mail.account.account3.identities", "id3");
user_pref("mail.account.account3.server", "server3");
user_pref("mail.account.account4.server", "server4");
user_pref("mail.accountmanager.accounts", "account3,account1,account2,account4");
user_pref("mail.identity.id1.useremail", "nora@example.org");
user_pref("mail.identity.id3.useremail", "n@example.org");
user_pref("mail.server.server1.check_new_mail", true);
user_pref("mail.server.server1.check_time", 30);
user_pref("mail.server.server1.hostname", "pop.example.org");
user_pref("mail.server.server1.name", "Nora\x27s \"home\" \\ café");
user_pref("mail.server.server1.port", 9110);
user_pref("mail.server.server1.socketType", 3);
user_pref("mail.server.server1.type", "pop3");
user_pref("mail.server.server1.userName", "nora");
user_pref("mail.server.server2.type", "none");
user_pref("mail.server.server3.authMethod", 10);
user_pref("mail.server.server3.hostname", "mail.example.org");
user_pref("mail.server.server3.socketType", 1);
user_pref("mail.server.server3.type", "pop3");
user_pref("mail.server.server3.userName", "n");
user_pref("mail.server.server4.hostname", "imap.example.org");
user_pref("mail.server.server4.type", "imap");
user_pref("mail.server.server4.userName", "n");
"""


def read(text: str) -> Findings:
    found = Findings(Program.THUNDERBIRD, "prefs.js")
    read_accounts(text, found)
    return found


def test_pop3_accounts_are_taken_in_their_order_and_no_others() -> None:
    found = read(PREFS)
    second, first = (one.account for one in found.accounts)
    assert (second.host, second.port, second.security) == ("mail.example.org", 110, Security.STLS)
    assert found.accounts[0].notes == (ImportNote.WAS_OPTIONAL, ImportNote.SIGN_IN_AGAIN)
    assert first.name == 'Nora\'s "home" \\ café'
    assert (first.host, first.port, first.security) == ("pop.example.org", 9110, Security.TLS)
    assert (first.user, first.address, first.check_minutes) == ("nora", "nora@example.org", 30)
    assert not found.troubles


@pytest.mark.parametrize(
    ("method", "mechanism", "notes"),
    [
        (3, Mechanism.AUTO, ()),
        (4, Mechanism.CRAM_MD5, ()),
        (6, Mechanism.AUTO, (ImportNote.OTHER_SIGN_IN,)),
        (7, Mechanism.EXTERNAL, ()),
    ],
)
def test_ways_to_sign_in_are_kept_where_we_have_them(
    method: int, mechanism: Mechanism, notes: tuple[ImportNote, ...]
) -> None:
    line = f'user_pref("mail.server.server1.authMethod", {method});\n'
    (_, one) = read(PREFS + line).accounts
    assert (one.account.mechanism, one.notes) == (mechanism, notes)


def test_an_account_without_a_host_is_told_and_the_others_are_taken() -> None:
    found = read(PREFS.replace('user_pref("mail.server.server1.hostname", "pop.example.org");', ""))
    assert [one.account.user for one in found.accounts] == ["n"]
    assert [trouble.reason for trouble in found.troubles] == ['Nora\'s "home" \\ café']


def test_a_kind_of_link_that_nobody_knows_is_told() -> None:
    found = read(PREFS.replace('socketType", 3', 'socketType", 9'))
    assert len(found.accounts) == len(found.troubles) == 1


def test_profiles_are_found_beside_and_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "profiles.ini").write_text(
        "[Install4F96]\nDefault=abc\n[Profile1]\nName=work\nIsRelative=0\nPath=/elsewhere\n"
        "[Profile0]\nName=default\nIsRelative=1\nPath=abc.default\n[General]\nVersion=2\n"
    )
    assert profiles(tmp_path) == [Path("/elsewhere/prefs.js"), tmp_path / "abc.default" / "prefs.js"]


def test_a_server_and_a_user_that_were_renamed_are_taken_as_they_are_called_now() -> None:
    renamed = (
        'user_pref("mail.server.server1.realhostname", "new.example.org");\n'
        'user_pref("mail.server.server1.realuserName", "nora.new");\n'
    )
    account = read(PREFS + renamed).accounts[1].account
    assert (account.host, account.user) == ("new.example.org", "nora.new")
