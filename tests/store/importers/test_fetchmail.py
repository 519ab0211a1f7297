"""Accounts of fetchmail."""

import subprocess
from pathlib import Path

import pytest

from popview.store.importers.draft import Findings
from popview.store.importers.fetchmail import read_accounts
from popview.types import ImportNote, Mechanism, Program, Security

TEXT = """\
set daemon 300   # seconds
defaults protocol pop3

poll pop.example.org port 9110 with
  user "nora" there with password "hunter2 \\" user x" is nora here ssl
  and user 'holm' password hunter2 sslproto ''
skip old.example via 127.0.0.1 proto apop user n password x
poll imap.example.org protocol imap user n
poll mail.example.net auth oauthbearer username "n@example.net", pass "x";
"""


def read(text: str) -> Findings:
    found = Findings(Program.FETCHMAIL, "fetchmailrc")
    read_accounts(text, found)
    return found


def test_every_user_of_every_pop3_server_is_an_account() -> None:
    found = read(TEXT)
    who = [(one.account.host, one.account.port, one.account.user) for one in found.accounts]
    assert who == [
        ("pop.example.org", 9110, "nora"),
        ("pop.example.org", 9110, "holm"),
        ("127.0.0.1", 110, "n"),
        ("mail.example.net", 110, "n@example.net"),
    ]
    assert not found.troubles
    assert "hunter2" not in repr(found)


def test_encryption_is_never_less_than_it_was() -> None:
    nora, holm, old, net = read(TEXT).accounts
    assert (nora.account.security, nora.notes) == (Security.TLS, ())
    assert old.account.security is Security.STLS
    assert old.notes == (ImportNote.SWITCHED_OFF, ImportNote.WAS_OPTIONAL)
    assert old.account.mechanism is Mechanism.APOP
    assert net.notes == (ImportNote.WAS_OPTIONAL, ImportNote.SIGN_IN_AGAIN)
    assert holm.notes[0] is ImportNote.NOT_ENCRYPTED


def test_nothing_but_blanks_and_remarks_is_no_account() -> None:
    assert read("# nothing\n\n") == Findings(Program.FETCHMAIL, "fetchmailrc")


@pytest.mark.parametrize("text", ["poll", 'poll "', "user x", "poll h user", "poll h user u port many"])
def test_half_an_entry_breaks_nothing(text: str) -> None:
    assert not [one for one in read(text).accounts if one.account.user != "u"]


@pytest.mark.all
@pytest.mark.needs("fetchmail")
def test_the_sample_of_the_package_is_read_as_fetchmail_itself_reads_it(tmp_path: Path) -> None:
    sample = Path("/usr/share/doc/fetchmail/examples/fetchmailrc.example").read_text()
    used = "\n".join(
        line.removeprefix("#") if line.startswith(("#poll", "#  user")) else line
        for line in sample.splitlines()
    )
    (one,) = read(used).accounts
    assert (one.account.host, one.account.user) == ("foo.bar.org", "baka")
    mine = tmp_path / "rc"
    mine.write_text(used.replace("set no bouncemail", ""))
    mine.chmod(0o600)
    said = subprocess.run(
        ["fetchmail", "--configdump", "-f", str(mine)],
        capture_output=True,
        text=True,
        check=True,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
    ).stdout
    assert '"pollname":"foo.bar.org"' in said
    assert '"remote":"baka"' in said
