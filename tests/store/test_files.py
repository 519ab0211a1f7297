"""Files that are whole or not there."""

import os
import stat
from pathlib import Path

import pytest

from popview.store.files import remove_database, replace_file, set_aside, sync_folder


def test_a_replaced_file_is_whole_and_private(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.toml"
    replace_file(path, b"one")
    replace_file(path, b"two")
    assert path.read_bytes() == b"two"
    assert os.name != "posix" or stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


def test_a_failed_write_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["settings.toml"]


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_a_settings_file_that_is_a_link_stays_one(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "popview.toml"
    real.parent.mkdir()
    real.write_bytes(b"old")
    link = tmp_path / "settings.toml"
    link.symlink_to(real)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_files_set_aside_never_write_over_each_other(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    names = []
    for content in (b"1", b"2", b"3"):
        path.write_bytes(content)
        names.append(set_aside(path).name)
    assert names == ["cache.sqlite.bad", "cache.sqlite.bad-2", "cache.sqlite.bad-3"]
    assert (tmp_path / "cache.sqlite.bad").read_bytes() == b"1"


def test_a_removed_database_takes_its_log_along(tmp_path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        (tmp_path / f"cache.sqlite{suffix}").write_bytes(b"x")
    remove_database(tmp_path / "cache.sqlite")
    remove_database(tmp_path / "cache.sqlite")
    assert list(tmp_path.glob("cache*")) == []


def test_a_folder_that_is_missing_cannot_be_synced(tmp_path: Path) -> None:
    if os.name == "posix":
        with pytest.raises(FileNotFoundError):
            sync_folder(tmp_path / "nowhere")
