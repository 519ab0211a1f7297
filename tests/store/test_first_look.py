"""Theme, language and whether there is an account are known before the first paint."""

import tomllib
from pathlib import Path

import pytest

from popview.store import first_look as module
from popview.store.first_look import FirstLook, first_look
from popview.store.settings import SettingsFile
from popview.types import Account, AccountId, Security, Settings


def test_theme_and_language_are_read(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('# mine\n[settings]\ntheme = "dark"\nlanguage = "ru"\n', "utf-8")
    assert first_look(file) == FirstLook(theme="dark", language="ru")


THEME = "[settings]\ntheme = {}\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        THEME.format('"dark"'),
        THEME.format('"dark"') + 'language = "ru"\n\n[[account]]\nname = "home"\n',
        '[[account]]\nname = "our theme"\n\n' + THEME.format('"dark"') + "[other]\n",
        THEME.format("'dark'"),
        THEME.format('"dark"  # at night'),
        THEME.format("7"),
        "# " + THEME.format('"dark"'),
        'theme = "dark"\n[settings]\n',
        '[settings]\nsize = 2\n[other]\ntheme = "dark"\n',
        'settings = {theme = "dark"}\n',
        'settings.theme = "dark"\n',
        '["settings"]\ntheme = "dark"\n',
        '["settings"]\ntheme = "dark"\naccounts = 3\n',
        'account = [{name = "home"}]\n',
        "#[[account]]\n",
        '[other]\nnote = """\n[[account]]\n"""\n',
        "[other]\nnote = '''\n[settings]\ntheme = \"dark\"\n'''\n",
    ],
)
def test_a_glance_sees_what_reading_would(tmp_path: Path, text: str) -> None:
    file, table = tmp_path / "settings.toml", tomllib.loads(text)
    file.write_text(text, "utf-8")
    settings = table.get("settings", {})
    theme = settings.get("theme") if isinstance(settings.get("theme"), str) else FirstLook().theme
    language = settings.get("language", FirstLook().language)
    assert first_look(file) == FirstLook(theme, language, bool(table.get("account")))


def test_what_we_write_needs_no_reading(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    account = Account(AccountId("a1"), "home", "127.0.0.1", 110, Security.PLAIN, "nora")
    SettingsFile(file).save_account(account)
    SettingsFile(file).save_settings(Settings(theme="dark", language="ru"))
    glance = module._glance(file.read_text("utf-8"))
    assert glance == FirstLook("dark", "ru", has_accounts=True)


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
