"""Accounts of getmail6."""

import gzip
from pathlib import Path

import pytest

from popview.store.importers.draft import Findings
from popview.store.importers.getmail import read_accounts
from popview.types import ImportNote, Mechanism, Program, Security

TEXT = """\
[options]
delete = true

[retriever]
type = SimplePOP3SSLRetriever
server = pop.example.org
username = nora@example.org
password = hunter2-hunter2%
port = 9995

[destination]
type = Maildir
path = ~/Maildir/
"""


def read(text: str) -> Findings:
    found = Findings(Program.GETMAIL, "getmailrc")
    read_accounts(text, found)
    return found


def test_the_account_of_the_file_is_taken_without_its_password() -> None:
    (one,) = read(TEXT).accounts
    assert (one.account.host, one.account.port) == ("pop.example.org", 9995)
    assert (one.account.security, one.account.user) == (Security.TLS, "nora@example.org")
    assert one.account.address == "nora@example.org"
    assert "hunter2" not in repr(one)


def test_other_retrievers_are_none_of_ours() -> None:
    assert read(TEXT.replace("SimplePOP3SSLRetriever", "SimpleIMAPSSLRetriever")) == Findings(
        Program.GETMAIL, "getmailrc"
    )
    assert read("[options]\ndelete = true\n").troubles == []


def test_apop_and_the_browser_are_noted() -> None:
    plain = TEXT.replace("POP3SSL", "POP3").replace("port = 9995", "use_apop = true")
    (one,) = read(plain).accounts
    assert (one.account.port, one.account.mechanism) == (110, Mechanism.APOP)
    assert one.notes == (ImportNote.NOT_ENCRYPTED,)
    (other,) = read(TEXT + "[retriever]\nuse_xoauth2 = True\n").accounts
    assert other.notes == (ImportNote.SIGN_IN_AGAIN,)


def test_what_is_no_ini_file_is_told() -> None:
    assert read("type = without a section").troubles[0].reason == "MissingSectionHeaderError"
    assert read(TEXT.replace("port = 9995", "port = many")).troubles


@pytest.mark.all
@pytest.mark.needs("getmail")
def test_the_samples_of_the_package_are_read() -> None:
    packed = Path("/usr/share/doc/getmail6/getmailrc-examples.gz").read_bytes()
    examples = gzip.decompress(packed).decode().split("# Example ")[1:]
    found = [read("# " + example) for example in examples]
    assert len(found) > 5
    assert not [one.troubles for one in found if one.troubles]
    servers = {one.accounts[0].account.host for one in found if one.accounts}
    assert "pop.example.net" in servers
    assert len([one for one in found if not one.accounts]) >= 3  # those with IMAP
