"""The test constitution; it holds for every test, also for those who never heard of it.

- Nothing of the person at this machine is touched: a temporary home, a keyring in memory, no session bus.
- Noise is failure: Python warnings (pyproject), Qt warnings (pyproject has the few allowed ones, each
  with its reason), log records at WARNING or above (marker `logs` names expected ones), hangs.
- A test leaves its process as it found it: no window, no variable, no language, no other folder.
- Waiting is for a condition, and as long as a busy machine needs (`qtbot` waits half a minute).
- Order is random, clocks and languages are fixed, the screen is offscreen unless `--onscreen`.
- A test that needs something of the machine says so with the marker `needs` or the fixture `needs`; with
  POPVIEW_NEEDS=all, which CI sets, what is missing is a failure and not a skip.
"""

import contextlib
import gc
import inspect
import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import keyring
import keyring.backend
import keyring.core
import keyring.errors
import pytest
from pytestqt.qtbot import QtBot

from popview.store import secrets
from tests.canary import (  # noqa: F401 - hooks: no password is found after the run
    pytest_runtest_logreport,
    pytest_sessionfinish,
    pytest_terminal_summary,
)
from tests.servers.fixtures import *  # noqa: F403 - real servers: dovecot, mailutils, twisted, make_peer …

RUNTIME_DIR = tempfile.mkdtemp(prefix="popview-runtime-")  # made 0700, as Qt and dbus demand
SERVER_PLACES = ":/usr/local/sbin:/usr/sbin:/sbin"
NO_BUS = "unix:path=/nowhere/of/the/tests"  # without an address, what wants a bus starts one that stays
PATIENCE_MS = 30_000

os.environ.update({"XDG_RUNTIME_DIR": RUNTIME_DIR, "TZ": "UTC", "LC_ALL": "C.UTF-8", "LANGUAGE": ""})
for name in ("QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "QT_LOGGING_RULES", "QT_QPA_PLATFORMTHEME"):
    os.environ.pop(name, None)
if hasattr(time, "tzset"):
    time.tzset()

hypothesis.settings.register_profile("house", deadline=None, database=None, print_blob=True, max_examples=50)
hypothesis.settings.register_profile(
    "all", parent=hypothesis.settings.get_profile("house"), max_examples=2000
)
hypothesis.settings.load_profile("all" if os.environ.get("POPVIEW_ALL") else "house")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that lets one watch."""
    parser.addoption("--onscreen", action="store_true", help="show the windows instead of testing offscreen")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the platform before anything imports Qt."""
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long ones out of a plain run, unless they are asked for by marker."""
    if config.getoption("-m") or os.environ.get("POPVIEW_ALL"):
        return
    chosen = [item for item in items if "all" not in item.keywords]
    if len(chosen) != len(items):
        config.hook.pytest_deselected(items=[item for item in items if "all" in item.keywords])
        items[:] = chosen


def pytest_unconfigure() -> None:
    """Remove what was made at import."""
    shutil.rmtree(RUNTIME_DIR, ignore_errors=True)


# What a test may need of the machine ---------------------------------------------------------------------


def program(name: str) -> str | None:
    """Return the path of a program, servers' places included."""
    return shutil.which(name, path=os.environ.get("PATH", "") + SERVER_PLACES)


ABILITIES: dict[str, Callable[[], bool]] = {
    "root": lambda: hasattr(os, "geteuid") and os.geteuid() == 0,
    "linux": lambda: sys.platform.startswith("linux"),
    "x11": lambda: program("Xvfb") is not None,
    "keyring": lambda: bool(program("gnome-keyring-daemon") and program("dbus-run-session")),
}


def require(*names: str) -> None:
    """Skip, or fail with POPVIEW_NEEDS=all, unless each name is an ability or an installed program."""
    missing = [name for name in names if not (ABILITIES[name]() if name in ABILITIES else program(name))]
    if not missing:
        return
    reason = f"needs {', '.join(missing)}"
    if os.environ.get("POPVIEW_NEEDS") == "all":
        pytest.fail(f"{reason}, and POPVIEW_NEEDS=all allows no gap", pytrace=False)
    pytest.skip(reason)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Hold a test back before its fixtures start anything."""
    for mark in item.iter_markers("needs"):
        require(*mark.args)
    if item.get_closest_marker("x11"):
        require("x11")


@pytest.fixture(name="needs", scope="session")
def needs_fixture() -> Callable[..., None]:
    """Return `require`, for fixtures and tests that find out late."""
    return require


# Coverage sees Python's own threads only; Qt's start without its tracer.
QT_THREADS = (
    ("popview.net.worker", "MailWorker"),
    ("popview.net.worker", "PictureWorker"),
    ("popview.desk.worker", "Desk"),
)


@pytest.fixture(autouse=True, scope="module")
def traced_workers() -> None:
    """Let coverage see what runs in the two workers."""
    for module, name in QT_THREADS:
        worker = getattr(sys.modules.get(module), name, None)
        if worker is not None and threading.gettrace() and not hasattr(worker.run, "traced"):
            worker.run = traced(worker.run)


def traced(run: Callable[[object], None]) -> Callable[[object], None]:
    """Return a QThread's run that begins by taking over the tracer of Python's threads."""

    def run_traced(self: object) -> None:
        sys.settrace(threading.gettrace())
        run(self)

    run_traced.traced = True
    return run_traced


class PatientBot(QtBot):
    """Waits as long as a busy machine may need, unless told; what comes at once costs no more by it."""

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **more)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:
        return super().waitActive(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """Return pytest-qt's, with more patience."""
    return PatientBot(request)


# What no test may touch ----------------------------------------------------------------------------------


def state_of_the_process() -> set[tuple[str, object]]:
    """Return what a test could leave to the next one, as (what, how it is)."""
    found: set[tuple[str, object]] = {
        ("folder", os.getcwd()),
        ("collector", gc.isenabled()),
        ("log", (logging.root.manager.disable, logging.getLogger("popview").level)),
        # what they hold is nobody's business in a report
        *((name, hash(value)) for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"),
    }
    if "PySide6.QtWidgets" in sys.modules:
        found.add(("language", sys.modules["PySide6.QtCore"].QLocale().name()))
        tops = sys.modules["PySide6.QtWidgets"].QApplication.topLevelWidgets()
        found |= {("window", f"{type(one).__name__} {one.objectName()}") for one in tops if one.isVisible()}
    return found


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """Fail a test that leaves its process other than it found it: whatever comes next would meet that."""
    had_qt = "PySide6.QtWidgets" in sys.modules
    before = state_of_the_process()
    yield
    if had_qt:  # what is to go with the next turn goes with this test
        core = sys.modules["PySide6.QtCore"]
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    left = {(what, how) for what, how in state_of_the_process() - before if had_qt or what != "language"}
    if left:
        pytest.fail(f"left to the next test: {sorted(left, key=str)}", pytrace=False)


@pytest.fixture(autouse=True)
def home(as_it_was: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point every place PopView may write to at a folder of this test alone."""
    where = tmp_path / "home"
    where.mkdir(mode=0o700)
    monkeypatch.setenv("HOME", str(where))
    monkeypatch.setenv("USERPROFILE", str(where))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(where / name.lower()))
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    return where


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A real keyring backend that forgets everything with the test."""

    priority = 9.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError(username)


@pytest.fixture(autouse=True)
def memory_keyring(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring | None:
    """Put a keyring in memory in place of the system's; child processes get one that keeps nothing."""
    if request.node.get_closest_marker("real_keyring"):
        return None
    kept = MemoryKeyring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", kept)
    monkeypatch.setattr(secrets, "GOOD_MODULES", secrets.GOOD_MODULES | {MemoryKeyring.__module__})
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", NO_BUS)
    return kept


# Noise is failure ----------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which something was logged at WARNING or above that nobody expected.

    Expected is what a marker `logs(pattern)` names; a test that takes `caplog` itself looks for itself.
    """
    yield
    if "caplog" in inspect.signature(request.node.obj).parameters:
        return
    expected = [re.compile(mark.args[0]) for mark in request.node.iter_markers("logs")]
    loud = [
        f"{record.name} {record.levelname}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
        and not any(pattern.search(record.getMessage()) for pattern in expected)
    ]
    if loud:
        pytest.fail("unexpected log records:\n" + "\n".join(loud), pytrace=False)


# A real display ------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """Start Xvfb and yield its display (":7"), for child processes with QT_QPA_PLATFORM=xcb."""
    require("x11")
    read, write = os.pipe()
    command = [
        str(program("Xvfb")),
        "-displayfd",
        str(write),
        "-screen",
        "0",
        "1400x900x24",
        "-nolisten",
        "tcp",
    ]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as answer:
                number = answer.readline().strip()
            assert number, "Xvfb ended before it had a display"
            yield f":{number}"
        finally:
            server.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.wait(10)
            server.kill()
