"""Theme, language and whether there is an account are known before the first paint."""

from pathlib import Path

import pytest

from popview.store.first_look import FirstLook, first_look
from popview.store.settings import SettingsFile
from popview.types import Account, AccountId, Security, Settings


def test_theme_and_language_are_read(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('# mine\n[settings]\ntheme = "dark"\nlanguage = "ru"\n', "utf-8")
    assert first_look(file) == FirstLook(theme="dark", language="ru")


def test_an_account_that_was_saved_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    SettingsFile(file).save_account(
        Account(AccountId("a1"), "home", "127.0.0.1", 110, Security.PLAIN, "nora")
    )
    assert first_look(file).has_accounts


@pytest.mark.parametrize(
    "content", [b"", b"[settings", b"\xff\xfe", b"settings = 3", b"[settings]\ntheme = 7\n"]
)
def test_what_makes_no_sense_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    assert first_look(file) == FirstLook()


def test_the_first_start_has_no_file(tmp_path: Path) -> None:
    assert first_look(tmp_path / "none.toml") == FirstLook()
    assert FirstLook()[:2] == (Settings().theme, Settings().language)
