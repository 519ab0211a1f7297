"""Accounts of mpop."""

import re
import subprocess
from pathlib import Path

import pytest

from popview.store.importers.draft import Findings
from popview.store.importers.mpop import read_accounts
from popview.types import ImportNote, Mechanism, Program, Security

TEXT = """\
# mine
defaults
tls on
tls_starttls off
delivery mbox ~/Mail/inbox

account home
host pop.example.org
user nora
password hunter2-hunter2
passwordeval "echo hunter3"

account work : home
\tuser "nora holm"
auth scram-sha-256

account old
tls off
host old.example
port 8110
user n
auth ntlm

account new
tls_starttls on
host new.example
user n
auth xoauth2

account default : home
"""


def read(text: str) -> Findings:
    found = Findings(Program.MPOP, "mpoprc")
    read_accounts(text, found)
    return found


def test_accounts_inherit_and_the_default_is_no_second_one() -> None:
    found = read(TEXT)
    assert [one.account.name for one in found.accounts] == ["home", "work", "old", "new"]
    home, work, old, new = (one.account for one in found.accounts)
    assert (home.host, home.port, home.security, home.user) == ("pop.example.org", 995, Security.TLS, "nora")
    assert (work.host, work.user, work.mechanism) == (
        "pop.example.org",
        "nora holm",
        Mechanism.SCRAM_SHA_256,
    )
    assert (old.port, old.security) == (8110, Security.PLAIN)
    assert (new.port, new.security) == (110, Security.STLS)


def test_what_a_person_should_know_is_noted() -> None:
    notes = [one.notes for one in read(TEXT).accounts]
    assert notes == [
        (),
        (),
        (ImportNote.NOT_ENCRYPTED, ImportNote.OTHER_SIGN_IN),
        (ImportNote.SIGN_IN_AGAIN,),
    ]


def test_no_password_is_taken() -> None:
    assert "hunter" not in repr(read(TEXT))


def test_an_account_without_a_user_is_told() -> None:
    found = read("account a\nhost h.example\n\n\n")
    assert [trouble.reason for trouble in found.troubles] == ["a"]


@pytest.mark.all
@pytest.mark.needs("mpop")
def test_the_sample_of_the_package_is_read_as_mpop_itself_reads_it(tmp_path: Path) -> None:
    sample = Path("/usr/share/doc/mpop/examples/mpoprc.example").read_text()
    found = read(sample)
    assert [one.account.name for one in found.accounts] == ["freemail", "freemail2", "company"]
    mine = tmp_path / "mpoprc"
    mine.write_text(re.sub(r"(?m)^passwordeval .*$", "password x", sample))
    mine.chmod(0o600)
    said = subprocess.run(
        ["mpop", "-P", "-C", str(mine), "freemail2"], capture_output=True, text=True, check=True
    ).stdout
    second = found.accounts[1].account
    assert f"host = {second.host}" in said
    assert f"user = {second.user}" in said
    assert "tls = on" in said
    assert ("tls_starttls = on" in said) == (second.security is Security.STLS)
