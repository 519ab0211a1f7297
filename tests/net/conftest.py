"""Fixtures of the net room: an office with quick deadlines, and a sample mailbox."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.transport import Dialer
from popview.types import Account, Key
from tests.fakes.office import QUICK, Office, plain


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


@pytest.fixture
def checked(office: Office, make_demo: Any, letters: list[bytes]) -> Callable[..., tuple[Any, Any]]:
    """Start a server with ten letters and check it; the dialogue turns bad only when `bad` is filled."""

    def start(dialogue: type[Dialogue] | None = None, messages: list[bytes] | None = None) -> tuple[Any, Any]:
        server = make_demo(messages or letters, dialogue=dialogue)
        account = plain(server.port)
        office.check(account)
        return server, account

    return start


@pytest.fixture
def trusting(tmp_path: Path, certs: Path) -> Iterator[Office]:
    made = Office.under(tmp_path / "trusting", Dialer(deadlines=QUICK, cafile=str(certs / "ca.pem")))
    yield made
    made.close()


@pytest.fixture
def one(office: Office, make_demo: Any, letters: list[bytes]) -> tuple[Any, Account, Key]:
    server = make_demo(letters)
    account = plain(server.port)
    office.check(account)
    return server, account, office.row("Letter 7").key
