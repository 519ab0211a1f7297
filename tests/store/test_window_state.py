"""The window's place is kept; without a file, or with a disk that refuses, nothing is lost but that."""

from pathlib import Path

from popview.store.window_state import load_window, save_window


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "config" / "window.json"
    assert load_window(file) == b""
    assert save_window(file, b'{"a": 1}')
    assert load_window(file) == b'{"a": 1}'
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_disk_that_refuses_is_no_failure(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    assert not save_window(blocked / "window.json", b"x")
