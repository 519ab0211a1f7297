"""The reader child: read, saved, replaced when it dies, given up when it hangs."""

import base64
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from popview.control import reader as room
from popview.control.reader import Peek, Reader, _peeked
from popview.types import Document, Problem, ProblemKind
from tests.control.conftest import Until
from tests.ui import samples

MAIL = b"From: A <a@x.example>\r\nSubject: Hello\r\n\r\nThe text.\r\n"


@pytest.fixture
def reader(qapp) -> Iterator[Reader]:
    made = Reader()
    yield made
    made.close()


def ask(reader: Reader, **what: object) -> list[tuple[Document | None, Problem | None]]:
    told: list[tuple[Document | None, Problem | None]] = []
    reader.read(lambda document, problem: told.append((document, problem)), **what)
    return told


def test_a_message_is_read_in_the_child(reader: Reader, until: Until) -> None:
    told = ask(reader, raw=MAIL)
    until(lambda: told)
    document = told[0][0]
    assert document is not None
    assert document.subject == "Hello"
    assert reader.pid not in (0, os.getpid())


def test_a_file_that_is_not_there_is_a_problem_with_its_path(
    reader: Reader, until: Until, tmp_path: Path
) -> None:
    told = ask(reader, path=str(tmp_path / "none.eml"))
    until(lambda: told)
    problem = told[0][1]
    assert problem is not None
    assert problem.kind is ProblemKind.FILE_REFUSED
    assert problem.fact("path") == str(tmp_path / "none.eml")


def test_a_killed_child_costs_one_request_only(reader: Reader, until: Until) -> None:
    reader.start()
    until(lambda: reader.pid)
    first = reader.pid
    os.kill(first, signal.SIGSTOP)
    told = ask(reader, raw=MAIL)
    os.kill(first, signal.SIGKILL)
    until(lambda: told)
    assert told[0][1] is not None
    assert told[0][1].kind is ProblemKind.READER_DIED
    again = ask(reader, raw=MAIL)
    until(lambda: again)
    assert again[0][0] is not None
    assert reader.pid != first


def test_a_child_that_hangs_is_given_up(
    reader: Reader, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    hurried = Reader()
    hurried._deadline.setInterval(200)
    hurried.start()
    until(lambda: hurried.pid)
    os.kill(hurried.pid, signal.SIGSTOP)
    told = ask(hurried, raw=MAIL)
    until(lambda: told)
    assert told[0][1] is not None
    assert told[0][1].kind is ProblemKind.READER_SLOW
    assert told[0][1].fact("seconds") == str(room.DEADLINE_MS // 1000)
    hurried._deadline.setInterval(room.DEADLINE_MS)
    again = ask(hurried, raw=MAIL)
    until(lambda: again)
    assert again[0][0] is not None
    hurried.close()


def test_only_the_newest_wish_of_a_pane_is_sent(reader: Reader, until: Until) -> None:
    reader.start()
    until(lambda: reader.pid)
    told = [ask(reader, raw=MAIL.replace(b"Hello", b"Number %d" % n)) for n in range(20)]
    until(lambda: told[-1])
    assert told[-1][0][0] is not None
    assert told[-1][0][0].subject == "Number 19"
    assert sum(bool(answers) for answers in told) <= 3


def test_source_and_saving(reader: Reader, until: Until, tmp_path: Path) -> None:
    file = tmp_path / "m.eml"
    file.write_bytes(
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nHi\r\n--b\r\n'
        b'Content-Disposition: attachment; filename="a.txt"\r\n\r\nfile\r\n--b--\r\n'
    )
    texts: list[str] = []
    reader.source(lambda text, _is_complete, _problem: texts.append(text), path=str(file))
    until(lambda: texts)
    assert "boundary" in texts[0]
    told = ask(reader, path=str(file))
    until(lambda: told)
    document = told[0][0]
    assert document is not None
    paths: list[str] = []
    reader.save(
        lambda path, problem: paths.append(path),
        path=str(file),
        part=document.attachments[0].part,
        folder=str(tmp_path),
    )
    until(lambda: paths)
    assert Path(paths[0]).read_bytes() == b"file"


def test_a_child_that_cannot_start_answers_everyone(
    qapp, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room.sys, "executable", "/nowhere/python")
    reader = Reader()
    told = ask(reader, raw=MAIL)
    until(lambda: told)
    assert told[0][1] is not None
    assert told[0][1].kind is ProblemKind.READER_DIED
    reader.close()


def test_a_picture_and_a_text_are_peeked_at_and_a_child_that_lies_is_not_believed(
    reader: Reader, until: Until, tmp_path: Path
) -> None:
    mail = tmp_path / "mail.eml"
    picture = samples.picture(20, 20, "#ff0000", "#ff0000")
    mail.write_bytes(
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n'
        b"--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64.encodebytes(picture)
        + b"--b--\r\n"
    )
    found: list[tuple[Peek | None, Problem | None]] = []
    reader.peek(lambda peek, problem: found.append((peek, problem)), path=str(mail), part="1.1")
    until(lambda: found)
    reader.peek(lambda peek, problem: found.append((peek, problem)), path=str(mail), part="1.2")
    until(lambda: len(found) == 2)
    reader.peek(lambda peek, problem: found.append((peek, problem)), path=str(mail), part="9")
    until(lambda: len(found) == 3)
    text, image, nothing = found
    assert text[0] is not None
    assert text[0].text.strip() == "hello"
    assert image[0] is not None
    assert image[0].image == picture
    assert nothing[0] is None
    assert nothing[1] is not None
    assert _peeked({"name": "x", "image": "not base64!"}) is None
    assert _peeked({"name": "x", "text": 5}) is None


@pytest.mark.skipif(sys.platform == "win32", reason="the child that talks nonsense is a shell script")
@pytest.mark.parametrize("does", ["printf '\\377\\377\\377\\377'; exec cat", "exit 1"])
def test_a_child_that_talks_nonsense_or_dies_each_time_leaves_nobody_without_an_answer(
    qapp, until: Until, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str
) -> None:
    script = tmp_path / "child"
    script.write_text(f"#!/bin/sh\n{does}\n")
    script.chmod(0o700)
    monkeypatch.setattr(room.sys, "executable", str(script))
    reader = Reader()
    told = [ask(reader, raw=MAIL, purpose="") for _ in range(7)]
    until(lambda: all(told))
    assert {answer[0][1].kind for answer in told if answer[0][1]} == {ProblemKind.READER_DIED}
    reader.close()


def test_a_document_that_is_none_is_a_problem(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    assert room._document({"document": {"subject": 7}}) is None
    assert room._problem({"document": {"subject": 7}}).kind is ProblemKind.READER_DIED


def test_a_source_longer_than_any_that_is_shown_says_so(reader: Reader, until: Until, tmp_path: Path) -> None:
    told: list[tuple[int, bool]] = []
    for letters in (100, 2_000_000):
        file = tmp_path / str(letters)
        file.write_bytes(MAIL + b"x" * letters)
        reader.source(
            lambda text, is_complete, _problem: told.append((len(text), is_complete)),
            path=str(file),
            purpose="",
        )
    until(lambda: len(told) == 2)
    assert told == [(len(MAIL) - 4 + 100, True), (1_000_000 - 4, False)]


def test_what_nobody_waits_for_is_read_behind_what_somebody_waits_for(reader: Reader, until: Until) -> None:
    told: list[str] = []
    for number in range(3):
        reader.text(lambda text, problem, n=number: told.append(f"{n} {text.strip()}"), raw=MAIL)
    reader.read(lambda document, problem: told.append("read"), raw=MAIL)
    until(lambda: len(told) == 4)
    assert told == ["0 The text.", "read", "1 The text.", "2 The text."]


def test_a_text_that_takes_long_is_given_up_for_a_person(reader: Reader, until: Until) -> None:
    reader._patience.setInterval(0)
    warm = ask(reader, raw=MAIL)
    until(lambda: warm)
    first = reader.pid
    os.kill(first, signal.SIGSTOP)
    texts: list[Problem | None] = []
    reader.text(lambda text, problem: texts.append(problem), raw=MAIL)
    assert texts == []
    told = ask(reader, raw=MAIL)
    until(lambda: told)
    assert told[0][0] is not None
    assert texts[0] is not None
    assert texts[0].kind is ProblemKind.READER_SLOW
    assert reader.pid != first
