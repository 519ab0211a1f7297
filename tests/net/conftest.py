"""Fixtures of the net room: an office with quick deadlines, and a sample mailbox."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.under(tmp_path / "place")
    yield made
    made.close()


@pytest.fixture
def letters() -> list[bytes]:
    """Ten messages with subjects "Letter 1" … "Letter 10"."""
    return [
        b"From: Ada Byron <ada@example.org>\r\nTo: nora@example.org\r\nSubject: Letter %d\r\n"
        b"Message-ID: <%d@example.org>\r\nDate: Mon, 1 Jun 2026 10:00:%02d +0000\r\n\r\n"
        % (n, n, n)
        + b"A line of the body.\r\n" * n
        for n in range(1, 11)
    ]
