"""Secrets: only in keyrings that are known to keep them, and every failure by its name."""

import os
import subprocess
import sys
import textwrap
import types
from pathlib import Path
from typing import Any

import keyring
import keyring.backend
import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import keyring.core
import pytest
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError, PasswordSetError

from popview.errors import SecretError
from popview.store import secrets as secrets_module
from popview.store.secrets import Secrets
from popview.types import Keyring, ProblemKind, Secret
from tests.store.samples import HOME, WORK


class Memory:
    """A keyring in memory that can be told to fail."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.failure: Exception | None = None

    def get_password(self, service: str, username: str, /) -> str | None:
        if self.failure:
            raise self.failure
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str, /) -> None:
        if self.failure:
            raise self.failure
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str, /) -> None:
        if self.failure:
            raise self.failure
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


def backend(module: str, **members: Any) -> keyring.backend.KeyringBackend:
    """Return a keyring backend that says it comes from `module`."""
    made = type("Keyring", (keyring.backends.null.Keyring,), {"__module__": module, "priority": 5, **members})
    return made()


def choose(monkeypatch: pytest.MonkeyPatch, chosen: object) -> None:
    """Let the keyring package choose this backend."""
    monkeypatch.setattr(keyring.core, "_keyring_backend", chosen)


def test_a_secret_is_kept_per_account() -> None:
    memory = Memory()
    secrets = Secrets(memory)
    secrets.write(HOME, Secret("päss wörd"))
    secrets.write(WORK, Secret("other"))
    assert secrets.read(HOME) == Secret("päss wörd")
    secrets.forget(HOME)
    secrets.forget(HOME)
    assert secrets.read(HOME) is None
    assert secrets.read(WORK) == Secret("other")
    assert set(memory.kept) == {("popview", WORK)}


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (NoKeyringError(), ProblemKind.KEYRING_ABSENT),
        (KeyringLocked("locked"), ProblemKind.KEYRING_LOCKED),
        (InitError("could not"), ProblemKind.KEYRING_FAILED),
        (PasswordSetError("no"), ProblemKind.KEYRING_FAILED),
        (RuntimeError("somewhere in D-Bus"), ProblemKind.KEYRING_FAILED),
    ],
)
def test_absent_locked_and_failing_are_told_apart(failure: Exception, kind: ProblemKind) -> None:
    memory = Memory()
    memory.failure = failure
    for call in (
        Secrets(memory).read,
        Secrets(memory).forget,
        lambda a: Secrets(memory).write(a, Secret("x")),
    ):
        with pytest.raises(SecretError) as caught:
            call(HOME)
        assert caught.value.kind == kind


def test_a_dismissed_prompt_means_locked() -> None:
    dismissed = type("PromptDismissedException", (Exception,), {})("Prompt dismissed")
    failure = InitError("Failed to create the collection: Prompt dismissed.")
    failure.__cause__ = dismissed
    memory = Memory()
    memory.failure = failure
    with pytest.raises(SecretError) as caught:
        Secrets(memory).read(HOME)
    assert caught.value.kind == ProblemKind.KEYRING_LOCKED


def test_no_error_carries_the_secret() -> None:
    memory = Memory()
    memory.failure = ValueError("cannot store canary-4711")
    with pytest.raises(SecretError) as caught:
        Secrets(memory).write(HOME, Secret("canary-4711"))
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert "canary" not in f"{caught.value!r} {caught.value} {caught.value.facts}"


@pytest.mark.parametrize("module", sorted(secrets_module.GOOD_MODULES))
def test_keyrings_known_to_encrypt_are_used(monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    choose(monkeypatch, backend(module, get_password=lambda self, service, user: "kept"))
    assert Secrets().read(HOME) == Secret("kept")


@pytest.mark.parametrize(
    "module",
    [
        "keyrings.alt.file",
        "keyring.backends.null",
        "keyring.backends.fail",
        "keyrings.cryptfile.cryptfile",
        "x",
    ],
)
def test_every_other_keyring_is_none(monkeypatch: pytest.MonkeyPatch, module: str) -> None:
    choose(monkeypatch, backend(module, get_password=lambda self, service, user: "in plain text"))
    assert Secrets().state() is Keyring.ABSENT
    with pytest.raises(SecretError) as caught:
        Secrets().write(HOME, Secret("x"))
    assert caught.value.kind == ProblemKind.KEYRING_ABSENT


def chainer(monkeypatch: pytest.MonkeyPatch, *members: object) -> None:
    """Let the keyring package choose a chainer of these backends."""
    made = keyring.backends.chainer.ChainerBackend()
    monkeypatch.setattr(type(made), "backends", list(members))
    choose(monkeypatch, made)


def test_of_a_chainer_only_the_good_members_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = backend("keyrings.alt.file", get_password=lambda self, service, user: "in plain text")
    good = backend("keyring.backends.kwallet", get_password=lambda self, service, user: "kept")
    chainer(monkeypatch, plain, good)
    assert Secrets().read(HOME) == Secret("kept")


def test_a_chainer_of_bad_members_is_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    chainer(monkeypatch, backend("keyrings.alt.file"), backend("keyring.backends.null"))
    assert Secrets().state() is Keyring.ABSENT


def test_a_keyring_package_that_breaks_at_import_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise RuntimeError("bad configuration")

    monkeypatch.setattr(keyring, "get_keyring", broken)
    with pytest.raises(SecretError) as caught:
        Secrets().state()
    assert (caught.value.kind, caught.value.facts["reason"]) == (ProblemKind.KEYRING_FAILED, "RuntimeError")


def test_the_keyring_package_is_imported_late() -> None:
    assert isinstance(sys.modules["keyring"], types.ModuleType)
    assert "keyring" not in vars(secrets_module)


# -- a real Secret Service --------------------------------------------------------------------------------

UNLOCKED = 'printf "ci-pass" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"'


def in_a_session(script: str, home: Path, *, unlocked: bool) -> list[str]:
    """Run Python lines in a desktop session of their own with a keyring; return what they printed."""
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHON_KEYRING_BACKEND"}
    environment |= {"XDG_RUNTIME_DIR": str(runtime), "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    inside = UNLOCKED if unlocked else 'exec "$@"'
    command = ["dbus-run-session", "--", "sh", "-c", inside, "sh", sys.executable, "-W", "error", "-c"]
    prelude = "from popview.store.secrets import Secrets\nfrom popview.types import AccountId, Secret\n"
    prelude += "from popview.errors import SecretError\nhome = AccountId('0a1b')\nsecrets = Secrets()\n"
    done = subprocess.run(
        [*command, prelude + textwrap.dedent(script)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.real_keyring
@pytest.mark.needs("keyring", "linux")
def test_the_secret_service_keeps_a_secret(home: Path) -> None:
    script = """
        print(secrets.state(), secrets.read(home))
        secrets.write(home, Secret("geheim ü 4711"))
        secrets.write(AccountId("other"), Secret("another"))
        print(Secrets().read(home) == Secret("geheim ü 4711"))
        secrets.forget(home)
        secrets.forget(home)
        print(secrets.read(home), secrets.read(AccountId("other")) == Secret("another"))
    """
    assert in_a_session(script, home, unlocked=True) == ["usable None", "True", "None True"]
    kept = [file for file in home.rglob("*") if file.is_file()]
    assert kept, "the keyring has a file of its own"
    assert not [file for file in kept if b"4711" in file.read_bytes() or b"another" in file.read_bytes()]


@pytest.mark.real_keyring
@pytest.mark.needs("keyring", "linux")
def test_a_locked_secret_service_is_locked_and_nothing_else(home: Path) -> None:
    script = """
        import secretstorage
        from contextlib import closing
        secrets.write(home, Secret("geheim"))
        with closing(secretstorage.dbus_init()) as bus:
            secretstorage.get_default_collection(bus).lock()
        print(secrets.state())
        for call in (secrets.read, secrets.forget, lambda account: secrets.write(account, Secret("x"))):
            try:
                print(call(home))
            except SecretError as error:
                print(error.kind)
    """
    assert in_a_session(script, home, unlocked=True) == ["locked"] + ["keyring-locked"] * 3


@pytest.mark.real_keyring
def test_without_a_session_there_is_no_keyring(home: Path) -> None:
    script = "from popview.store.secrets import Secrets; print(Secrets().state())"
    nothing = {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere",
    }
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script], env=nothing, cwd=root, capture_output=True, text=True, check=False
    )
    expected = "absent\n" if sys.platform.startswith("linux") else done.stdout
    assert done.stdout == expected, done.stderr
