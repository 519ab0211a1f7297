"""Accounts of Claws Mail and Sylpheed."""

import pytest

from popview.store.importers.claws import read_accounts
from popview.store.importers.draft import Findings
from popview.types import ImportNote, Mechanism, Program, Security

TEXT = """\
[Account: 1]
account_name=Home
is_default=1
name=Nora Holm
address=nora@example.org
protocol=0
receive_server=pop.example.org
user_id=nora
password=!hunter2-hunter2
use_apop_auth=0
use_pop_auth=0
pop_auth_method=0
ssl_pop=1
set_popport=0
pop_port=9110

[Account: 2]
account_name=Reading only
address=n@example.org
protocol={imap}
receive_server=imap.example.org
user_id=n

[Account: 3]
account_name=Club = choir
protocol=0
receive_server=mail.example.net
user_id=choir@example.net
use_apop_auth=1
ssl_pop=0
set_popport=1
pop_port=8110
"""


def read(text: str, program: Program) -> Findings:
    found = Findings(program, "accountrc")
    read_accounts(text, found)
    return found


@pytest.mark.parametrize(("program", "imap"), [(Program.CLAWS_MAIL, "1"), (Program.SYLPHEED, "3")])
def test_pop3_accounts_are_taken_and_no_others(program: Program, imap: str) -> None:
    found = read(TEXT.format(imap=imap), program)
    home, club = found.accounts
    assert (home.account.name, home.account.host, home.account.user) == ("Home", "pop.example.org", "nora")
    assert (home.account.port, home.account.security) == (995, Security.TLS)
    assert (home.account.address, home.account.mechanism, home.notes) == (
        "nora@example.org",
        Mechanism.AUTO,
        (),
    )
    assert (club.account.name, club.account.port) == ("Club = choir", 8110)
    assert (club.account.security, club.notes) == (Security.PLAIN, (ImportNote.NOT_ENCRYPTED,))
    assert not club.account.plain_consent
    assert club.account.mechanism is Mechanism.APOP
    assert club.account.address == "choir@example.net"


def test_no_password_is_taken() -> None:
    assert "hunter2" not in repr(read(TEXT.format(imap="1"), Program.CLAWS_MAIL))


def test_one_is_imap_in_claws_mail_and_apop_in_sylpheed() -> None:
    text = "[Account: 1]\naccount_name=A\nprotocol=1\nreceive_server=h.example\nuser_id=u\nssl_pop=2\n"
    assert read(text, Program.CLAWS_MAIL).accounts == []
    (one,) = read(text, Program.SYLPHEED).accounts
    assert (one.account.mechanism, one.account.security) == (Mechanism.APOP, Security.STLS)


def test_an_interval_of_its_own_is_kept_in_minutes() -> None:
    text = TEXT.format(imap="1").replace(
        "[Account: 2]", "autochk_use_default=0\nautochk_use_custom=1\nautochk_interval=900\n[Account: 2]"
    )
    assert read(text, Program.CLAWS_MAIL).accounts[0].account.check_minutes == 15


def test_signing_in_by_the_browser_has_to_be_done_again() -> None:
    text = TEXT.format(imap="1").replace(
        "use_pop_auth=0\npop_auth_method=0", "use_pop_auth=1\npop_auth_method=8"
    )
    assert read(text, Program.CLAWS_MAIL).accounts[0].notes == (ImportNote.SIGN_IN_AGAIN,)


@pytest.mark.parametrize("line", ["ssl_pop=7", "receive_server=", "user_id="])
def test_an_entry_without_sense_is_told_by_its_name(line: str) -> None:
    key = line.partition("=")[0]
    text = "\n".join(part for part in TEXT.format(imap="1").splitlines() if not part.startswith(key))
    found = read(text.replace("account_name=Home", f"account_name=Home\n{line}"), Program.CLAWS_MAIL)
    assert found.troubles[0].reason == "Home"
