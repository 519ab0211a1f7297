"""The real process is killed in the middle of a commit; the next start shows the truth."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from popview.paths import Paths
from popview.store.settings import SettingsFile
from popview.types import Account, AccountId, Security
from tests.servers.dovecot import Dovecot
from tests.servers.holding import HoldingLink, Point, after_dele, quit_delivered, quit_withheld
from tests.whole.test_main_job import letter

MAIL = [letter(number) for number in range(1, 21)]
MARKED = ("Letter 3", "Letter 7", "Letter 12", "Letter 20")
ROOT = Path(__file__).resolve().parents[2]


def account(port: int) -> Account:
    """Return an account on loopback without encryption: the relay reads along."""
    return Account(
        id=AccountId("a1"),
        name="home",
        host="127.0.0.1",
        port=port,
        security=Security.PLAIN,
        user="nora",
        plain_consent=True,
        plain_password_consent=True,
        linger_s=0.0,
    )


def start(profile: Path, password: str, *steps: str) -> subprocess.Popen[str]:
    """Start a person with the program in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.whole.person", str(profile), password, *steps],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.needs("dovecot")
@pytest.mark.timeout(240)
@pytest.mark.parametrize(
    ("point", "is_deleted"),
    [
        pytest.param(after_dele(1), False, id="after-first-dele"),
        pytest.param(after_dele(4), False, id="after-last-dele"),
        pytest.param(quit_withheld(), False, id="quit-withheld"),
        pytest.param(quit_delivered(), True, id="quit-delivered"),
    ],
)
def test_the_next_start_shows_the_truth(make_dovecot, tmp_path: Path, point: Point, is_deleted: bool) -> None:
    server: Dovecot = make_dovecot({"nora": MAIL})
    password = server.password("nora")
    profile = tmp_path / "profile"
    settings = SettingsFile(Paths.under(profile).settings_file)

    settings.save_account(account(server.port))
    marks = [f"mark={subject}" for subject in MARKED]
    first = start(profile, password, "check", "rows=20", *marks, "marks=4", "close")
    out, err = first.communicate(timeout=90)
    assert first.returncode == 0, out + err

    with HoldingLink(server.port, point) as link:
        settings.save_account(account(link.port))
        second = start(profile, password, "rows=20", "commit", "stay")
        try:
            link.wait_until_held(60)
            second.send_signal(signal.SIGKILL)
            second.wait(20)
        finally:
            second.kill()
            second.communicate()
        link.cut()

    settings.save_account(account(server.port))
    third = start(
        profile, password, "rows=20", "check", "receipt", f"marks={0 if is_deleted else 4}", "close"
    )
    out, err = third.communicate(timeout=90)
    assert third.returncode == 0, out + err

    gone = {subject for subject in MARKED} if is_deleted else set()
    expected = [mail for mail in MAIL if not any(f"Subject: {s}\n".encode() in mail for s in gone)]
    assert sorted(server.messages("nora")) == sorted(expected)
    assert ("4 deleted" if is_deleted else "4 still there") in out
