"""The reader child as a real process."""

import base64
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from popview.mail.child import answer
from popview.mail.wire import Frames, document_from_json, encode_frame
from popview.types import Defect

ROOT = Path(__file__).resolve().parents[2]
MAIL = (
    b"Subject: hello\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n"
    b"--b\r\nContent-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\nUEs=\r\n"
    b"--b\r\nContent-Type: text/plain; name=n.txt\r\nContent-Disposition: attachment\r\n\r\nnote\r\n--b--\r\n"
)


class Child:
    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "popview.mail.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )
        self._frames = Frames()

    def ask(self, **request: object) -> dict[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(encode_frame(request))
        self.process.stdin.flush()
        while data := os.read(self.process.stdout.fileno(), 1 << 16):
            for message in self._frames.feed(data):
                return dict(message)
        raise AssertionError(f"the child ended: {self.process.wait(10)}")

    def end(self) -> int:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        code = self.process.wait(20)
        self.process.stdout.close()
        return code


@pytest.fixture
def child() -> Iterator[Child]:
    child = Child()
    try:
        yield child
    finally:
        assert child.end() == 0


def test_a_file_is_read_and_its_parts_are_saved_by_one_child(child: Child, tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(MAIL)
    folder = tmp_path / "out"
    folder.mkdir()
    assert child.ask(id=1, op="ping") == {"id": 1, "pong": True}
    got = child.ask(id=2, op="read", path=str(path), lines=-1, prefer="plain", account_address="")
    document = document_from_json(got["document"])
    assert (got["id"], document.subject, document.bodies[0].text) == (2, "hello", "text")
    saved = child.ask(id=3, op="save", path=str(path), part="1.2", folder=str(folder))
    assert saved == {"id": 3, "saved": str(folder / "a.zip")}
    assert (folder / "a.zip").read_bytes() == b"PK"
    again = child.ask(id=4, op="save", path=str(path), part="1.2", target=str(folder / "a.zip"))
    assert again["problem"] == "file-exists"
    assert child.ask(id=5, op="source", path=str(path), most=14) == {
        "id": 5, "source": "Subject: hello", "complete": False,
    }  # fmt: skip
    assert child.ask(id=7, op="text", path=str(path), most=100) == {"id": 7, "text": "text"}
    assert child.ask(id=8, op="text", path=str(path), most=3) == {"id": 8, "text": "tex"}
    assert child.ask(id=6, op="peek", path=str(path), part="1.3")["text"] == "note"


def test_octets_in_the_request_are_read_as_a_preview(child: Child) -> None:
    got = child.ask(id=1, op="read", raw=base64.b64encode(MAIL[:130]).decode(), lines=5)
    assert document_from_json(got["document"]).lines_shown == 5


def test_hostile_mail_is_answered_and_the_child_lives(child: Child) -> None:
    for raw in (
        b"Content-Type: text/html\n\n" + b"<div>" * 100_000,
        b"Content-Type: message/rfc822\n\n" * 3000,
        b"Content-Type: application/ms-tnef\n\n\x78\x9f\x3e\x22" + bytes(1000),
        os.urandom(20_000),
    ):
        got = child.ask(id=1, op="read", raw=base64.b64encode(raw).decode())
        assert Defect.UNREADABLE not in document_from_json(got["document"]).defects
    assert child.ask(id=2, op="ping")["pong"]


def test_a_file_that_is_none_is_refused(child: Child, tmp_path: Path) -> None:
    for path in (tmp_path / "absent", tmp_path, Path(os.devnull)):
        assert child.ask(id=1, op="read", path=str(path))["problem"] == "file-refused"


@pytest.mark.parametrize(
    "request_", [{"op": "evil"}, {}, {"op": "read", "raw": "???"}, {"op": "read", "raw": "", "lines": "x"}]
)
def test_a_request_that_makes_no_sense_is_a_bug_and_no_end(request_: dict[str, object]) -> None:
    assert answer({"id": 7, **request_})["problem"] == "bug"


def test_save_wants_either_a_folder_or_a_target(tmp_path: Path) -> None:
    raw = base64.b64encode(MAIL).decode()
    for extra in ({}, {"folder": str(tmp_path), "target": str(tmp_path / "x")}):
        assert (
            answer({"id": 1, "op": "save", "raw": raw, "part": "1.2", **extra})["problem"] == "file-refused"
        )


def test_a_large_file_is_mapped_and_read(tmp_path: Path) -> None:
    path = tmp_path / "large.eml"
    line = b"QUFB" * 19 + b"\r\n"
    head = b"Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    path.write_bytes(head + line * 500_000)
    document = document_from_json(answer({"id": 1, "op": "read", "path": str(path)})["document"])
    assert document.attachments[0].size == 500_000 * 57


def test_a_stream_that_is_none_ends_the_child() -> None:
    child = Child()
    assert child.process.stdin is not None
    child.process.stdin.write(b"\xff\xff\xff\xff")
    child.process.stdin.flush()
    assert child.process.wait(20) == 2
    child.process.stdin.close()
    assert child.process.stdout is not None
    child.process.stdout.close()


UUENCODED = b"Subject: x\n\nlook\nbegin 644 note.txt\n$;F]T90  \n`\nend\n"


def test_a_text_inside_a_text_is_peeked_at() -> None:
    raw = base64.b64encode(UUENCODED).decode()
    got = answer({"id": 1, "op": "peek", "raw": raw, "part": "1.1"})
    assert (got["name"], got["text"], got["complete"]) == ("note.txt", "note", True)


def test_a_long_text_that_is_peeked_at_says_that_it_is_a_beginning() -> None:
    raw = base64.b64encode(MAIL.replace(b"note", b"x" * 100_000)).decode()
    got = answer({"id": 1, "op": "peek", "raw": raw, "part": "1.3"})
    assert not got["complete"]
    assert set(got["text"]) == {"x"}


def attached(content: bytes, kind: bytes = b"application/octet-stream") -> str:
    file = base64.b64encode(content)
    raw = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\ntext\n--b\nContent-Type: " + kind
    raw += b"; name=a\nContent-Transfer-Encoding: base64\n\n" + file + b"\n--b--\n"
    return base64.b64encode(raw).decode()


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        (b"Dear all,\n\tit snows.\n", "Dear all,\n\tit snows.\n"),
        ("Grüße".encode(), "Grüße"),
        ("Grüße".encode("utf-16"), "Grüße"),
        (b"PK\x03\x04\x14\x00zip", ""),
        (b"\x7fELF\x02", ""),
    ],
)
def test_what_came_without_a_type_is_a_text_by_its_octets(content: bytes, shown: str) -> None:
    got = answer({"id": 1, "op": "peek", "raw": attached(content), "part": "1.2"})
    assert got["text"] == shown


def test_a_picture_is_one_by_its_octets_whatever_its_type_says() -> None:
    pixel = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
    for kind in (b"application/octet-stream", b"text/plain"):
        got = answer({"id": 1, "op": "peek", "raw": attached(pixel, kind), "part": "1.2"})
        assert base64.b64decode(got["image"]) == pixel
