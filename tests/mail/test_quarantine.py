"""The mark of a file that came from the internet; that of macOS is tried with an attribute of Linux."""

import errno
import logging
import os
import re
import sys
from pathlib import Path

import pytest

from popview.mail import quarantine
from popview.mail.quarantine import mark, quarantine_value, set_attribute

NAME = "user.popview.quarantine"
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="attributes are read back as Linux gives them")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.bin"
    path.write_bytes(b"content")
    return path


def marked(path: Path) -> None:
    handle = os.open(path, os.O_WRONLY)
    try:
        mark(handle, str(path))
    finally:
        os.close(handle)


def knows_attributes(path: Path) -> bool:
    try:
        os.setxattr(path, "user.popview.try", b"x")
    except OSError:
        return False
    return True


@pytest.mark.parametrize(
    ("now_s", "value"),
    [
        (0x59D84776, b"0083;59d84776;PopView;"),  # as read off files of other programs
        (0x59D84776 + 0.9, b"0083;59d84776;PopView;"),
        (1.0, b"0083;00000001;PopView;"),
    ],
)
def test_the_value_for_macos_has_flags_time_and_program(now_s: float, value: bytes) -> None:
    assert quarantine_value(now_s) == value


def test_a_file_on_windows_gets_a_zone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    marked(file)
    with open(f"{file}:Zone.Identifier", "rb") as zone:
        assert zone.read() == b"[ZoneTransfer]\r\nZoneId=3\r\n"
    assert file.read_bytes() == b"content"


@on_linux
def test_a_file_on_macos_gets_an_attribute(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not knows_attributes(file):
        pytest.skip("this file system has no attributes")
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(quarantine, "_ATTRIBUTE", NAME)
    marked(file)
    assert re.fullmatch(rb"0083;[0-9a-f]{8};PopView;", os.getxattr(file, NAME))
    assert file.read_bytes() == b"content"


@on_linux
def test_other_systems_have_no_mark(file: Path) -> None:
    before = os.listxattr(file)
    marked(file)
    assert os.listxattr(file) == before
    assert list(file.parent.glob("a.bin*")) == [file]


@on_linux
def test_what_cannot_be_marked_is_logged_without_its_name(
    file: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")  # whose attribute Linux does not take
    with caplog.at_level(logging.WARNING):
        marked(file)
    (record,) = caplog.records
    assert "mark" in record.getMessage()
    assert "a.bin" not in record.getMessage()


@on_linux
def test_the_system_says_why_an_attribute_cannot_be_set(file: Path) -> None:
    handle = os.open(file, os.O_WRONLY)
    try:
        with pytest.raises(OSError, match="not supported") as refused:
            set_attribute(handle, "nothing.known", b"x")
    finally:
        os.close(handle)
    assert refused.value.errno == errno.EOPNOTSUPP
