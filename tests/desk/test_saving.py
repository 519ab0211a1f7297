"""Messages copied to files: byte for byte, never over a file, under names that are safe."""

import errno
import os
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.desk.saving import safe_name, save_messages, save_text
from popview.desk.traffic import Saved, SaveData, SaveMessages, SaveText
from popview.errors import StoreError
from popview.paths import Paths
from popview.store.cache import Cache
from popview.store.messages import Messages
from popview.types import ProblemKind
from tests.store.samples import HOME, key, row

RAW = b"Subject: x\r\n\r\n" + bytes(range(256)) * 5_000


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Return a profile with three fetched messages; the first two look the same."""
    paths = Paths.under(tmp_path / "profile")
    with Cache(paths.cache_file(HOME), HOME) as cache:
        cache.upsert([row(1, subject="Rent: May/June?"), row(2, subject="Rent: May/June?"), row(3)])
    for number in (1, 2, 3):
        with Messages(paths).writer(key(number)) as writer:
            writer.write(RAW + bytes([number]))
            writer.commit()
    return paths


def save(paths: Paths, *numbers: int, folder: Path | str = "", path: Path | str = "") -> list[Path]:
    """Save these messages; return where they are."""
    intent = SaveMessages(1, tuple(key(number) for number in numbers), str(folder), str(path))
    *_, report = save_messages(intent, paths)
    assert isinstance(report, Saved)
    return [Path(one) for one in report.paths]


def refused(paths: Paths, *numbers: int, folder: Path | str = "", path: Path | str = "") -> StoreError:
    """Return the failure of saving these messages."""
    with pytest.raises(StoreError) as caught:
        save(paths, *numbers, folder=folder, path=path)
    return caught.value


def test_several_messages_go_into_a_folder_under_names_of_their_own(tmp_path: Path, paths: Paths) -> None:
    saved = save(paths, 1, 2, 3, folder=tmp_path)
    assert [path.name for path in saved] == [
        "2023-11-14 Rent_ May_June.eml",
        "2023-11-14 Rent_ May_June (2).eml",
        "2023-11-14 Letter 3.eml",
    ]
    assert [path.read_bytes() for path in saved] == [RAW + bytes([number]) for number in (1, 2, 3)]


def test_a_text_goes_into_a_new_file_for_the_person_alone(tmp_path: Path) -> None:
    target = tmp_path / "protocol log.txt"
    (report,) = save_text(SaveText(1, str(target), "S: +OK Grüße \ud800\n"))
    assert report == Saved(1, (str(target),))
    assert target.read_bytes() == "S: +OK Grüße ?\n".encode()
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_text_is_never_written_over_a_file(tmp_path: Path) -> None:
    target = tmp_path / "kept.txt"
    target.write_text("mine")
    with pytest.raises(StoreError) as caught:
        list(save_text(SaveText(1, str(target), "new")))
    assert caught.value.kind == ProblemKind.FILE_EXISTS
    assert target.read_text() == "mine"


def test_one_message_goes_exactly_where_it_was_asked(tmp_path: Path, paths: Paths) -> None:
    target = tmp_path / "my name.txt"
    assert save(paths, 3, path=target) == [target]
    assert target.read_bytes() == RAW + b"\x03"


def test_a_file_is_never_written_over(tmp_path: Path, paths: Paths) -> None:
    target = tmp_path / "there.eml"
    target.write_bytes(b"precious")
    error = refused(paths, 1, path=target)
    assert (error.kind, error.facts["path"]) == (ProblemKind.FILE_EXISTS, str(target))
    assert target.read_bytes() == b"precious"


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_a_link_is_never_followed(tmp_path: Path, paths: Paths) -> None:
    link = tmp_path / "2023-11-14 Letter 3.eml"
    link.symlink_to(tmp_path / "elsewhere")
    (saved,) = save(paths, 3, folder=tmp_path)
    assert saved.name == "2023-11-14 Letter 3 (2).eml"
    assert not (tmp_path / "elsewhere").exists()


def test_a_message_that_is_not_here_saves_nothing_at_all(tmp_path: Path, paths: Paths) -> None:
    before = set(tmp_path.iterdir())
    error = refused(paths, 1, 9, folder=tmp_path)
    assert (error.kind, error.facts["reason"]) == (ProblemKind.FILE_REFUSED, "not-fetched")
    assert set(tmp_path.iterdir()) == before


def test_a_folder_that_is_missing_is_a_refused_file(tmp_path: Path, paths: Paths) -> None:
    error = refused(paths, 1, folder=tmp_path / "nowhere")
    assert (error.kind, error.facts["reason"]) == (ProblemKind.FILE_REFUSED, "ENOENT")


def test_a_disk_that_fills_up_midway_leaves_nothing_behind(
    tmp_path: Path, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = iter([True, False])
    copy = shutil.copyfileobj

    def filling(*arguments: object) -> None:
        copy(*arguments)  # type: ignore[arg-type]
        if not next(copied):
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(shutil, "copyfileobj", filling)
    before = set(tmp_path.iterdir())
    assert refused(paths, 1, 2, 3, folder=tmp_path).kind == ProblemKind.DISK_FULL
    assert set(tmp_path.iterdir()) == before


def test_a_broken_cache_costs_the_name_and_not_the_message(tmp_path: Path, paths: Paths) -> None:
    paths.cache_file(HOME).write_bytes(b"broken")
    (saved,) = save(paths, 1, folder=tmp_path)
    assert saved.name == "message.eml"
    assert saved.read_bytes() == RAW + b"\x01"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("../../etc/passwd", "etc_passwd"),
        ("a/b\\c", "a_b_c"),
        (".hidden", "hidden"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("con .txt", "_con .txt"),
        ("\u202egnp.exe", "gnp.exe"),
        ("line\r\nbreak\0", "line_break"),
        ("", "message"),
        ("...", "message"),
        ("日本語", "日本語"),
        ("trailing. ", "trailing"),
        ('what? "quotes" <b>', "what_ _quotes_ _b"),
    ],
)
def test_names_are_safe_on_every_system(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text(alphabet=st.characters()))
def test_any_subject_gives_a_name_that_can_be_made(text: str) -> None:
    name = safe_name(text)
    assert 0 < len(name.encode("utf-8")) <= 125
    assert not set(name) & set('\0/\\<>:"|?*\r\n')
    assert not name.startswith((".", " "))
    assert not name.endswith((".", " "))


def test_several_messages_go_into_one_file_if_one_is_named(tmp_path: Path, paths: Paths) -> None:
    (saved,) = save(paths, 1, 2, 3, path=tmp_path / "all.zip")
    with zipfile.ZipFile(saved) as archive:
        assert len(archive.namelist()) == 3
        assert archive.read("2023-11-14 Letter 3.eml") == RAW + b"\3"
    assert refused(paths, 1, 2, path=saved).kind == ProblemKind.FILE_EXISTS
    assert refused(paths, 1, 2, path=tmp_path / "no" / "where.mbox").kind == ProblemKind.FILE_REFUSED


def test_octets_are_written_as_they_are_and_over_nothing(tmp_path: Path) -> None:
    data = bytes(range(256)) * 1000
    target = tmp_path / "letter.pdf"
    (report,) = save_text(SaveData(1, str(target), data))
    assert isinstance(report, Saved)
    assert target.read_bytes() == data
    assert target.stat().st_mode & 0o777 == 0o600
    with pytest.raises(StoreError) as caught:
        list(save_text(SaveData(2, str(target), b"other")))
    assert caught.value.kind is ProblemKind.FILE_EXISTS
    assert target.read_bytes() == data
