"""Theme and language are known before the first paint."""

from pathlib import Path

import pytest

from popview.store.first_look import first_look
from popview.types import Settings


def test_theme_and_language_are_read(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('# mine\n[settings]\ntheme = "dark"\nlanguage = "ru"\n', "utf-8")
    assert first_look(file) == Settings(theme="dark", language="ru")


@pytest.mark.parametrize(
    "content", [b"", b"[settings", b"\xff\xfe", b"settings = 3", b"[settings]\ntheme = 7\n"]
)
def test_what_makes_no_sense_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    assert first_look(file) == Settings()


def test_the_first_start_has_no_file(tmp_path: Path) -> None:
    assert first_look(tmp_path / "none.toml") == Settings()
