"""No password of any test is found afterwards: in no file, no log, no traceback, no repr.

Every real server's password is pw-NAME, every token of Dovecot begins with TOKEN, and what tests make up
themselves (passwords, what issuers hand out, a proxy's password, a passphrase) has CANARY in it. When all
tests are over, the folders of all of them are searched (journals, caches, settings, messages, logs), and what
pytest caught of each: its output, its log records, its tracebacks. tests/conftest.py takes over the hooks.
tests/whole/test_secrets.py looks into the arguments and the environment of our processes, and into memory.
"""

import base64
import mmap
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

CANARY = "canary-3f9c17"
NAMES = ("alice", "bob", "nora", "carol", "dora", "edge", "many", "huge")
PASSPHRASE = "canary-wört"  # of every certificate of tests/servers/own.py
TOKEN = base64.urlsafe_b64encode(b'{"jti": "of the tests of PopView", ').decode()[:-4]
WORDS = {CANARY, TOKEN, PASSPHRASE, *(f"pw-{name}" for name in NAMES)}


def encoded(word: bytes) -> Iterator[bytes]:
    """Yield what base64 makes of a word wherever it begins in what is encoded (AUTH PLAIN, XOAUTH2 …)."""
    for shift in range(3):
        text = base64.b64encode(bytes(shift) + word)
        yield text[-(-shift * 8 // 6) : (shift + len(word)) * 8 // 6]


FORMS = {form for word in WORDS for form in (word.encode(), *encoded(word.encode()))}
SIGHT = [re.compile(re.escape(form)) for form in sorted(FORMS)]

found: list[str] = []
searched: list[int] = []


def secrets_in(data: bytes | mmap.mmap) -> Iterator[str]:
    """Yield the secrets that data holds, as they stand there."""
    for form in SIGHT:
        if form.search(data):
            yield form.pattern.decode().replace("\\", "")


def search(folder: Path) -> Iterator[str]:
    """Yield "file: secret" for every file below a folder that holds one; how many were looked at is kept."""
    for file in folder.rglob("*"):
        if not file.is_file() or file.is_symlink():
            continue
        searched.append(file.stat().st_size)
        if searched[-1]:
            with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data:
                yield from (f"{file}: {secret}" for secret in secrets_in(data))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Search what was caught of one phase of a test."""
    texts = [text for _, text in report.sections] + [report.longreprtext]
    for text in texts:
        found.extend(
            f"{report.nodeid} ({report.when}): {one}" for one in secrets_in(text.encode("utf-8", "replace"))
        )


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Search every test's folder, once, where all of them can be seen."""
    if hasattr(session.config, "workerinput"):
        return  # a process of pytest-xdist: its folder lies in that of the whole run
    factory = getattr(session.config, "_tmp_path_factory", None)
    if factory is not None:
        found.extend(search(factory.getbasetemp()))
    if found and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was found and how much was looked at."""
    if found:
        terminalreporter.section("secrets that got out", red=True, bold=True)
        for line in found:
            terminalreporter.write_line(line)
    terminalreporter.write_line(f"no secret in {len(searched)} files" if not found else "")
