"""The audit hooks of the reader child, tried in a process of its own: they can never be taken off again."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
START = """
import socket, subprocess, os, sys
sys.path.insert(0, {root!r})
from popview.mail.warden import Warden
warden = Warden()
warden.watch()
warden.allow({allowed!r})
try:
    {code}
except PermissionError as error:
    print("refused", error)
else:
    print("done")
"""


def tried(code: str, allowed: str = "") -> str:
    source = START.format(root=str(ROOT), allowed=allowed, code=code)
    # the child must not inherit coverage or pytest hooks that open files of their own
    result = subprocess.run(
        [sys.executable, "-I", "-c", source], capture_output=True, text=True, timeout=60, check=False
    )
    return result.stdout.split()[0] if result.stdout else result.stderr


@pytest.mark.parametrize(
    "code",
    [
        "socket.socket()",
        "socket.getaddrinfo('localhost', 80)",
        "subprocess.run(['true'])",
        "os.system('true')",
        "os.execv('/bin/true', ['true'])",
        "os.posix_spawn('/bin/true', ['true'], {})",
        "os.fork()",
        "open('/etc/passwd')",
        "open(b'/etc/passwd')",
        "open('/tmp/popview-must-not-be', 'w')",
        "open(os.__file__, 'a')",
        "os.remove('/tmp/popview-must-not-be')",
        "os.rename('/tmp/a', '/tmp/b')",
        "__import__('ctypes').CDLL(None)",
    ],
)
def test_what_no_reader_needs_is_refused(code: str) -> None:
    assert tried(code) == "refused"


@pytest.mark.parametrize("code", ["'x'.encode('gb18030')", "import wave", "open(os.__file__).close()"])
def test_python_may_load_its_own_modules(code: str) -> None:
    assert tried(code) == "done"


def test_the_file_of_the_request_may_be_read(tmp_path: Path) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_bytes(b"x")
    assert tried(f"open({str(mail)!r})", str(mail)) == "done"
    assert tried(f"open({str(mail)!r})", str(tmp_path / "other.eml")) == "refused"


def test_the_folder_of_the_request_may_be_written_to_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert tried(f"open({str(tmp_path / 'in' / 'x')!r}, 'w')", str(tmp_path / "in")) == "done"
    assert tried(f"open({str(tmp_path / 'x')!r}, 'w')", str(tmp_path / "in")) == "refused"
    assert tried(f"open({str(tmp_path / 'in' / '..' / 'x')!r}, 'w')", str(tmp_path / "in")) == "refused"
