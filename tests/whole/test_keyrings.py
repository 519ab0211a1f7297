"""L3: a keyring that keeps, one that is locked, one that takes for ever, and none: the window says which."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from popview.paths import Paths
from popview.store.settings import SettingsFile
from popview.types import Account, AccountId, Security
from tests.whole.hands import Hands
from tests.whole.test_main_job import letter

MAIL = [letter(number) for number in range(1, 13)]
ROOT = Path(__file__).resolve().parents[2]
SERVICE = 'printf "ci-pass" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"'

pytestmark = [pytest.mark.needs("dovecot"), pytest.mark.timeout(180)]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


def account(port: int) -> Account:
    return Account(
        AccountId("a1"),
        "home",
        "127.0.0.1",
        port,
        Security.PLAIN,
        "nora",
        plain_consent=True,
        plain_password_consent=True,
        linger_s=0.0,
    )


def person(profile: Path, password: str, *session: str, **changes: str) -> str:
    """Let somebody start PopView, look at the mailbox and go; return what the window asked and said."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHON_KEYRING_BACKEND"}
    done = subprocess.run(
        [
            *session,
            *(sys.executable, "-m", "tests.whole.person", str(profile), password),
            *("check", "rows=12", "asked", "close"),
        ],
        env=environment | {"PYTHONPATH": str(ROOT)} | changes,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return next(line for line in done.stdout.splitlines() if line.startswith("asked: "))


def nothing_on_disk(folder: Path, password: str) -> bool:
    files = [one for one in folder.rglob("*") if one.is_file()]
    return bool(files) and not [one for one in files if password.encode() in one.read_bytes()]


@pytest.mark.needs("keyring", "linux")
def test_l3_the_secret_service_keeps_the_password_for_the_next_start(
    make_dovecot, home: Path, profile: Path
) -> None:
    server = make_dovecot({"nora": MAIL})
    paths = Paths.under(profile)
    paths.prepare()
    SettingsFile(paths.settings_file).save_account(account(server.port))
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    session = ("dbus-run-session", "--", "sh", "-c", SERVICE, "sh")
    password = server.password("nora")
    first = person(profile, password, *session, XDG_RUNTIME_DIR=str(runtime))
    assert first.startswith("asked: 1 It is kept in this computer’s keyring")
    assert person(profile, "it is not typed", *session, XDG_RUNTIME_DIR=str(runtime)) == "asked: 0"
    assert nothing_on_disk(home, password)
    assert nothing_on_disk(profile, password)


@pytest.mark.needs("linux")
def test_l3_without_any_keyring_each_start_asks_once_says_so_and_writes_nothing(
    make_dovecot, profile: Path
) -> None:
    server = make_dovecot({"nora": MAIL})
    paths = Paths.under(profile)
    paths.prepare()
    SettingsFile(paths.settings_file).save_account(account(server.port))
    for _ in range(2):
        said = person(
            profile, server.password("nora"), DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere/of/the/tests"
        )
        assert said.startswith("asked: 1 This computer has no keyring that PopView trusts")
    assert nothing_on_disk(profile, server.password("nora"))


def test_l3_a_keyring_that_takes_for_ever_does_not_hold_the_window(
    hands: Hands, paths, settle, make_dovecot, memory_keyring, monkeypatch
) -> None:
    server = make_dovecot({"nora": MAIL})
    settle(server.port, server.password("nora"))
    hands.open(paths)
    hands.check(12)
    hands.program.house.leave()
    answered, asked = threading.Event(), threading.Event()
    get = memory_keyring.get_password

    def slow(service: str, username: str) -> str | None:
        asked.set()
        assert answered.wait(60)
        return get(service, username)

    monkeypatch.setattr(memory_keyring, "get_password", slow)
    hands.open(paths)
    hands.has_rows(12)
    hands.key(Qt.Key.Key_F5)
    hands.wait(asked.is_set, "the keyring to be asked")
    hands.click_row("Letter 7")
    hands.key(Qt.Key.Key_Delete)
    hands.reads("commitBarLabel", "^1 message")
    assert hands.find("passwordDialog") is None
    assert not answered.is_set()
    logins = server.logins()
    answered.set()
    hands.wait(lambda: server.logins() > logins, "the check to go on")
    hands.reads("statusLabel", "12 messages.* checked")
