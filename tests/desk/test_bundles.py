"""Several messages in one place, read back by the standard library's own readers."""

import contextlib
import mailbox
import shutil
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.desk.bundles import Part, write_bundle

FIRST = b"Subject: a\r\n\r\nFrom here on\r\n>From there\r\n>>From afar\r\nend"
SECOND = b"Subject: b\r\n\r\n" + bytes(set(range(256)) - {10, 13}) + b"\r\n"


@pytest.fixture
def parts(tmp_path: Path) -> list[Part]:
    made = []
    for number, data in enumerate((FIRST, SECOND)):
        source = tmp_path / f"source-{number}"
        source.write_bytes(data)
        made.append(Part(source, "2026-01-02 Letter", 1_767_312_000.0))
    return made


def bundle(parts: list[Part], target: Path) -> None:
    """Write all of it."""
    assert len(list(write_bundle(parts, target))) == len(parts)


def unquoted(text: bytes) -> bytes:
    return b"\n".join(
        line[1:] if line.startswith(b">") and line.lstrip(b">").startswith(b"From ") else line
        for line in text.split(b"\n")
    )


def test_an_archive_holds_each_message_byte_for_byte(tmp_path: Path, parts: list[Part]) -> None:
    target = tmp_path / "all.ZIP"
    bundle(parts, target)
    assert target.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["2026-01-02 Letter.eml", "2026-01-02 Letter (2).eml"]
        assert [archive.read(name) for name in archive.namelist()] == [FIRST, SECOND]
        assert archive.infolist()[0].date_time[:3] == (2026, 1, 2)


def test_an_mbox_is_read_as_two_messages_and_its_quotes_come_off(tmp_path: Path, parts: list[Part]) -> None:
    target = tmp_path / "all.mbox"
    bundle(parts, target)
    assert target.stat().st_mode & 0o777 == 0o600
    with contextlib.closing(mailbox.mbox(target, create=False)) as box:
        found = [box.get_bytes(key) for key in box.keys()]  # noqa: SIM118 - a mailbox iterates messages
    wanted = [data.replace(b"\r\n", b"\n").rstrip(b"\n") for data in (FIRST, SECOND)]
    assert [unquoted(data).rstrip(b"\n") for data in found] == wanted
    assert target.read_bytes().startswith(b"From MAILER-DAEMON Fri Jan  2 00:00:00 2026\n")


def test_a_maildir_is_read_as_one(tmp_path: Path, parts: list[Part]) -> None:
    target = tmp_path / "Maildir"
    bundle(parts, target)
    with contextlib.closing(mailbox.Maildir(target, create=False)) as box:
        found = sorted(box.get_bytes(key) for key in box.keys())  # noqa: SIM118
        assert {message.get_flags() for message in box} == {"S"}
    assert found == sorted(data.replace(b"\r\n", b"\n") for data in (FIRST, SECOND))
    assert target.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("name", ["all.zip", "all.mbox", "all"])
def test_nothing_is_written_over_and_half_of_it_is_not_left_behind(
    tmp_path: Path, parts: list[Part], name: str
) -> None:
    target = tmp_path / name
    gone = [*parts, Part(tmp_path / "nowhere", "x", 0)]
    with pytest.raises(FileNotFoundError):
        bundle(gone, target)
    assert not target.exists()
    target.write_text("mine")
    with pytest.raises(FileExistsError):
        bundle(parts, target)
    assert target.read_text() == "mine"


@pytest.mark.parametrize("date_s", [-1.0, 0.0, 1e18])
@pytest.mark.parametrize("name", ["a.zip", "a.mbox", "a"])
def test_dates_that_no_calendar_has_do_no_harm(
    tmp_path: Path, parts: list[Part], date_s: float, name: str
) -> None:
    bundle([Part(parts[0].source, "x", date_s)], tmp_path / name)
    assert (tmp_path / name).exists()


@given(
    body=st.lists(st.sampled_from([b"From x", b">From y", b">>From", b"", b"text", b"> From"]), max_size=8)
)
def test_what_was_quoted_comes_back(tmp_path_factory: pytest.TempPathFactory, body: list[bytes]) -> None:
    folder = tmp_path_factory.mktemp("mbox")
    source, target = folder / "source", folder / "a.mbox"
    source.write_bytes(b"\r\n".join([b"Subject: x", b"", *body, b"end"]))
    bundle([Part(source, "x", 0)], target)
    text = target.read_bytes().partition(b"\n")[2]
    assert unquoted(text) == b"\n".join([b"Subject: x", b"", *body, b"end", b"", b""])


@pytest.mark.parametrize("name", ["a.mbox", "a"])
def test_a_message_larger_than_a_piece_is_quoted_and_ended_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    source, target = tmp_path / "source", tmp_path / name
    lines = b"From me\r\nno From here\r\n>From you\r\n\r\n" * 40
    data = b"Subject: x\r\n\r\n" + lines + b"endless" * 9 + b"\r"
    source.write_bytes(data)
    wanted = data.replace(b"\r\n", b"\n")
    for piece in range(1, 70):  # each place between two octets is the end of a piece once
        monkeypatch.setattr("popview.desk.bundles._PIECE", piece)
        bundle([Part(source, "x", 0)], target)
        if target.is_file():
            quoted = target.read_bytes().partition(b"\n")[2]
            assert quoted.count(b"\n>From me") == quoted.count(b"\n>>From you") == 40
            assert unquoted(quoted) == wanted + b"\n\n"
            target.unlink()
        else:
            (found,) = (target / "cur").iterdir()
            assert found.read_bytes() == wanted
            shutil.rmtree(target)


def test_a_maildir_on_windows_has_no_colon_in_its_names(
    tmp_path: Path, parts: list[Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    bundle(parts, tmp_path / "Maildir")
    names = [path.name for path in (tmp_path / "Maildir" / "cur").iterdir()]
    assert len(names) == 2
    assert all(name.endswith("!2,S") and ":" not in name for name in names)
