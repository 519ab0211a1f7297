"""Attachments into files."""

import base64
import errno
import os
import sys
from pathlib import Path

import pytest

from popview.mail.save import NoSuchPart, SaveRefused, part_content, save_part
from popview.types import ProblemKind

DATA = bytes(range(256))


@pytest.fixture
def box(tmp_path: Path) -> Path:
    """A folder of its own: the temporary home lies beside it."""
    folder = tmp_path / "box"
    folder.mkdir()
    return folder


def mail(name: str = "a.bin", data: bytes = DATA) -> bytes:
    return (
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\n"
        b"Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
        b"Content-Disposition: attachment; filename*=utf-8''" + quoted(name) + b"\r\n\r\n"
        + base64.encodebytes(data) + b"--b--\r\n"
    )  # fmt: skip


def quoted(name: str) -> bytes:
    return "".join(f"%{octet:02X}" for octet in name.encode()).encode()


def test_a_part_is_written_exactly_and_for_its_owner_alone(box: Path) -> None:
    path = Path(save_part(mail(), "1.2", folder=str(box)))
    assert path == box / "a.bin"
    assert path.read_bytes() == DATA
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o777 == 0o600


def test_a3_a_twin_is_numbered_and_nothing_is_written_over(box: Path) -> None:
    (box / "a.bin").write_bytes(b"mine")
    assert save_part(mail(), "1.2", folder=str(box)) == str(box / "a (2).bin")
    assert save_part(mail(), "1.2", folder=str(box)) == str(box / "a (3).bin")
    assert (box / "a.bin").read_bytes() == b"mine"


@pytest.mark.parametrize("name", ["../../x.txt", "/etc/x.txt", "..\\x.txt", "C:\\x.txt", "~/x.txt", ".x.txt"])
def test_a2_no_name_leads_out_of_the_folder(box: Path, name: str) -> None:
    folder = box / "in"
    folder.mkdir()
    path = Path(save_part(mail(name), "1.2", folder=str(folder)))
    assert path == folder / "x.txt"
    assert sorted(box.rglob("*")) == [folder, folder / "x.txt"]


def test_a2_a_link_in_the_way_is_not_followed(box: Path) -> None:
    (box / "a.bin").symlink_to(box / "elsewhere")
    assert save_part(mail(), "1.2", folder=str(box)) == str(box / "a (2).bin")
    assert not (box / "elsewhere").exists()
    with pytest.raises(SaveRefused) as refused:
        save_part(mail(), "1.2", target=str(box / "a.bin"))
    assert refused.value.kind == ProblemKind.FILE_EXISTS


def test_a_target_is_written_under_the_chosen_name_and_only_once(box: Path) -> None:
    target = box / "my name"
    assert save_part(mail(), "1.2", target=str(target)) == str(target)
    with pytest.raises(SaveRefused) as refused:
        save_part(mail(), "1.2", target=str(target))
    assert refused.value.kind == ProblemKind.FILE_EXISTS


def test_a_folder_that_is_none_is_refused(box: Path) -> None:
    (box / "file").write_bytes(b"")
    for folder in (box / "absent", box / "file"):
        with pytest.raises(SaveRefused) as refused:
            save_part(mail(), "1.2", folder=str(folder))
        assert refused.value.kind == ProblemKind.FILE_REFUSED


def test_a_part_that_is_not_there_is_refused(box: Path) -> None:
    with pytest.raises(NoSuchPart):
        save_part(mail(), "1.9", folder=str(box))
    assert list(box.iterdir()) == []


def test_a_full_disk_leaves_nothing_behind(box: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_file: int, _data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(SaveRefused) as refused:
        save_part(mail(), "1.2", folder=str(box))
    assert refused.value.kind == ProblemKind.DISK_FULL
    assert list(box.iterdir()) == []


def test_a_system_without_folder_handles_writes_as_well(box: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "supports_dir_fd", set())
    assert Path(save_part(mail(), "1.2", folder=str(box))).read_bytes() == DATA
    with pytest.raises(SaveRefused):
        save_part(mail(), "1.2", folder=str(box / "absent"))


def test_name_kind_and_content_of_a_part_are_given() -> None:
    assert part_content(mail(), "1.2") == ("a.bin", "application/octet-stream", DATA)
    assert part_content(mail(), "1.1")[2] == b"text"


def test_a_saved_file_is_marked_before_it_has_content(box: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    monkeypatch.setattr("popview.mail.save.mark", lambda _file, path: sizes.append(os.path.getsize(path)))
    path = save_part(mail(), "1.2", folder=str(box))
    assert sizes == [0]
    assert os.path.getsize(path) == len(DATA)


@pytest.mark.logs("bears no mark")
@pytest.mark.skipif(sys.platform != "linux", reason="Linux does not take the attribute of macOS")
def test_a_disk_that_takes_no_mark_takes_the_file(box: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert Path(save_part(mail(), "1.2", folder=str(box))).read_bytes() == DATA


def test_a_disk_that_refuses_at_the_end_leaves_nothing_behind(
    box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.EDQUOT, "Disk quota exceeded")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveRefused) as refused:
        save_part(mail(), "1.2", folder=str(box))
    assert refused.value.kind == ProblemKind.DISK_FULL
    assert list(box.iterdir()) == []
