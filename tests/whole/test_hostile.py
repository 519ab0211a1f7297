"""Mails made to hang or fill a reader: each ends within its limit, with a notice, before a live window."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from popview.control.reader import Reader
from popview.types import AccountId, BodyKind, Document, Key, Problem, Summary
from popview.ui.reading.pane import ReadingPane
from popview.ui.reading.warning_strip import lines_of
from popview.ui.theme import Theme
from tests.goals import goal

ROW = Summary(Key(AccountId("a"), "U1"), 1, 1000)
GOOD = b"From: A <a@x.example>\r\nSubject: Hello\r\n\r\nThe text.\r\n"
READ_S = 10.0  # the child's own deadline
SHOW_S = goal(1.0, 6.0)  # in any mode, CPU time
PAUSE_S = goal(0.3, 3.0)  # the window's longest while the child reads


def multiparts(deep: int) -> bytes:
    opened = [f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(deep)]
    return ("Subject: deep\r\n" + "".join(opened) + "\r\nat the bottom\r\n").encode()


def html(body: str) -> bytes:
    return f"Subject: x\r\nContent-Type: text/html\r\n\r\n{body}".encode()


def parts(count: int) -> bytes:
    return b'Subject: x\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n' + b"--b\r\n\r\nx\r\n" * count


# name -> the mail, words of the notice, words that are still shown
HOSTILE: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "multiparts nested 2,000 deep": (lambda: multiparts(2000), "nested", ""),
    "20,000 parts": (lambda: parts(20_000), "parts", "x"),
    "a header of 5 MB": (lambda: b"Subject: " + b"a" * 5_000_000 + b"\r\n\r\nbody text", "long", ""),
    "16,000 encoded words": (
        lambda: b"Subject: " + b"=?utf-8?q?=C3=BC?= " * 16_000 + b"\r\n\r\nbody text",
        "long",
        "body text",
    ),
    "20 nested tables": (
        lambda: html("<table><tr><td>" * 20 + "innermost" + "</td></tr></table>" * 20),
        "simplified",
        "innermost",
    ),
    "100,000 nested elements": (lambda: html("<div>" * 100_000 + "innermost"), "simplified", "innermost"),
    "a word of 1 MB": (lambda: b"Subject: x\r\n\r\n" + b"w" * 1_000_000, "", "wwww"),
    "a word of 1 MB in HTML": (lambda: html("<p>" + "w" * 999_000), "", "wwww"),
    "10 MB of HTML": (lambda: html("<p>many words</p>" * 600_000), "long", "many words"),
    "50,000 cells": (lambda: html("<table>" + "<tr><td>x<td>y" * 25_000 + "</table>"), "simplified", "x"),
}
HUGE: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "200,000 parts": (lambda: parts(200_000), "parts", "x"),
    "a header of 100 MB": (lambda: b"Subject: " + b"a" * 100_000_000 + b"\r\n\r\nbody text", "long", ""),
}


@pytest.fixture
def reader(qtbot: QtBot) -> Iterator[Reader]:
    made = Reader()
    made.start()
    yield made
    made.close()


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    theme = Theme()
    theme.apply("light")
    made = ReadingPane(theme=theme)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


class Pulse:
    """Says how long the window was not alive."""

    def __init__(self) -> None:
        self.longest_s = 0.0
        self._last = time.monotonic()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest_s = max(self.longest_s, now - self._last)
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


def read(qtbot: QtBot, reader: Reader, path: Path) -> Document:
    told: list[tuple[Document | None, Problem | None]] = []
    reader.read(lambda document, problem: told.append((document, problem)), path=str(path))
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    document, problem = told[0]
    assert document is not None, problem
    return document


def show_in_every_mode(pane: ReadingPane, document: Document) -> dict[str, str]:
    """Return the text of each mode; none takes longer than its limit."""
    texts = {}
    for kind in BodyKind:
        start = time.process_time()
        pane.set_preferred(kind.value)
        pane.show_document(ROW, document, True)
        pane.body.viewport().grab()
        assert time.process_time() - start < SHOW_S, kind
        texts[kind.value] = pane.body.toPlainText()
    return texts


def check(
    qtbot: QtBot, reader: Reader, pane: ReadingPane, folder: Path, case: tuple[Callable[[], bytes], str, str]
) -> None:
    make, notice, shown = case
    path = folder / "hostile.eml"
    path.write_bytes(make())
    good = folder / "good.eml"
    good.write_bytes(GOOD)
    read(qtbot, reader, good)  # the child is warm, as after the first paint
    pulse = Pulse()
    start = time.monotonic()
    document = read(qtbot, reader, path)
    assert time.monotonic() - start < READ_S
    pulse.stop()
    assert pulse.longest_s < PAUSE_S
    texts = show_in_every_mode(pane, document)
    assert shown in texts["html"] + texts["plain"]
    said = " ".join(line.text for line in lines_of(document))
    assert notice in said
    pane.show_document(ROW, read(qtbot, reader, good), True, "plain")
    assert pane.body.toPlainText() == "The text."


@pytest.mark.alone
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_mail_ends_within_its_limit_and_the_next_is_read(
    qtbot: QtBot, reader: Reader, pane: ReadingPane, tmp_path: Path, name: str
) -> None:
    check(qtbot, reader, pane, tmp_path, HOSTILE[name])


@pytest.mark.all
@pytest.mark.alone
@pytest.mark.parametrize("name", HUGE)
def test_a_huge_mail_ends_within_its_limit_and_the_next_is_read(
    qtbot: QtBot, reader: Reader, pane: ReadingPane, tmp_path: Path, name: str
) -> None:
    check(qtbot, reader, pane, tmp_path, HUGE[name])
