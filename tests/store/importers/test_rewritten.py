"""What the other programs made of a prepared home: started once, and read as they then rewrote it."""

import os
import shlex
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from popview.store.importers import find_accounts
from popview.types import Mechanism, Program, Security
from tests.servers.lifeline import tied
from tests.store.importers.test_thunderbird import PREFS

pytestmark = [pytest.mark.all, pytest.mark.timeout(180), pytest.mark.xdist_group("screens")]
SOON_S = 120
ACCOUNTS = """\
[Account: 1]
account_name=Nora at home
is_default=1
name=Nora Holm
address=nora@example.org
protocol=0
receive_server=127.0.0.1
smtp_server=127.0.0.1
user_id=nora
use_apop_auth=1
ssl_pop=1
inbox=#mh/Mail/inbox
"""
FOLDERS = """\
<?xml version="1.0" encoding="UTF-8"?>
<folderlist>
    <folder type="mh" name="Mail" path="{mail}" collapsed="0">
        <folderitem type="inbox" name="inbox" path="inbox"/>
        <folderitem type="outbox" name="sent" path="sent"/>
        <folderitem type="draft" name="draft" path="draft"/>
        <folderitem type="queue" name="queue" path="queue"/>
        <folderitem type="trash" name="trash" path="trash"/>
    </folder>
</folderlist>
"""


def rewritten(home: Path, begin: str, end: str, is_done: Callable[[], bool]) -> None:
    """Run a program under a screen of its own until its file is written anew, or time is up."""
    script = f"{begin} & sleep 8; {end}; wait"  # nothing tells when another program is up
    command = tied(["xvfb-run", "-a", "sh", "-c", script])
    environment = {"HOME": str(home), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    with (home / "said.log").open("wb") as said:
        process = subprocess.Popen(
            command,
            env=environment,
            stdout=said,
            stderr=said,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            limit = time.monotonic() + SOON_S
            while not is_done() and time.monotonic() < limit:
                time.sleep(0.2)  # its file is all that can be looked at
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
            process.wait(20)
    assert is_done(), (home / "said.log").read_text()[-2_000:]


def prepared(home: Path, folder: str) -> Path:
    """Lay out a home with one account and its mail folders."""
    for name in ("inbox", "sent", "draft", "queue", "trash"):
        (home / "Mail" / name).mkdir(parents=True, exist_ok=True)
    place = home / folder
    place.mkdir()
    (place / "folderlist.xml").write_text(FOLDERS.format(mail=home / "Mail"))
    (place / "accountrc").write_text(ACCOUNTS)
    return place


@pytest.mark.needs("claws-mail", "xvfb-run")
def test_claws_mail(tmp_path: Path) -> None:
    place = prepared(tmp_path, ".claws-mail")
    (place / "clawsrc").write_text("[Common]\nconfig_version=4\n")
    program = f"claws-mail --alternate-config-dir {shlex.quote(str(place))}"
    written = place / "accountrc"
    rewritten(tmp_path, program, f"{program} --quit", lambda: "pop_auth_method" in written.read_text())
    (one,) = find_accounts(tmp_path).accounts
    assert one.program is Program.CLAWS_MAIL
    assert (one.account.host, one.account.port, one.account.user) == ("127.0.0.1", 995, "nora")
    assert (one.account.security, one.account.mechanism) == (Security.TLS, Mechanism.APOP)


@pytest.mark.needs("sylpheed", "xvfb-run")
def test_sylpheed(tmp_path: Path) -> None:
    place = prepared(tmp_path, ".sylpheed-2.0")
    written = place / "accountrc"
    rewritten(tmp_path, "sylpheed", "sylpheed --exit", lambda: "pop_auth_method" in written.read_text())
    (one,) = find_accounts(tmp_path).accounts
    assert one.program is Program.SYLPHEED
    assert (one.account.host, one.account.port, one.account.user) == ("127.0.0.1", 995, "nora")
    assert (one.account.security, one.account.mechanism) == (Security.TLS, Mechanism.APOP)


@pytest.mark.needs("thunderbird", "xvfb-run")
def test_thunderbird(tmp_path: Path) -> None:
    profile = tmp_path / ".thunderbird" / "abc.default"
    profile.mkdir(parents=True)
    (profile.parent / "profiles.ini").write_text("[Profile0]\nIsRelative=1\nPath=abc.default\n")
    written = profile / "prefs.js"
    written.write_text(PREFS.replace("pop.example.org", "127.0.0.1"))
    program = f"timeout 100 thunderbird --profile {shlex.quote(str(profile))}"
    rewritten(tmp_path, program, "true", lambda: "storeContractID" in written.read_text())
    found = find_accounts(tmp_path)
    assert not found.troubles
    assert {one.account.host for one in found.accounts} == {"127.0.0.1", "mail.example.org"}
    assert {one.account.name for one in found.accounts} >= {'Nora\'s "home" \\ café'}
