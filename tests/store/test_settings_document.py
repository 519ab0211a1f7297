"""What is written of the settings is what changed, and nothing else."""

from dataclasses import replace

import pytest

from popview.store.settings_document import SettingsDocument
from popview.types import Settings
from tests.store.samples import HOME, WORK, account


def test_only_what_changed_is_written() -> None:
    document = SettingsDocument('# mine\n[settings]\ntheme  =  "dark"  # at night\n')
    document.put_settings(Settings(theme="dark"))
    assert document.text() == '# mine\n[settings]\ntheme  =  "dark"  # at night\n'
    document.put_settings(Settings(theme="light"))
    assert "# at night" in document.text()
    assert '"light"' in document.text()


def test_accounts_come_and_go() -> None:
    document = SettingsDocument("")
    document.put_account(account())
    document.put_account(account("work", WORK))
    document.put_account(replace(account(), name="at home"))
    assert document.text().count("[[account]]") == 2
    assert '"at home"' in document.text()
    document.remove_account(HOME)
    document.remove_account(WORK)
    document.remove_account(WORK)
    assert "[" not in document.text()


def test_a_new_file_says_what_it_is_and_keeps_that_apart_from_the_first_account() -> None:
    document = SettingsDocument("")
    document.put_account(account())
    head, _, rest = document.text().partition("\n\n")
    assert all(line.startswith("# ") for line in head.splitlines())
    assert "The settings file" in head
    assert rest.startswith("[[account]]\n")
    again = SettingsDocument(document.text())
    again.put_account(account("work", WORK))
    assert again.text().count("Everything that is set") == 1


@pytest.mark.parametrize("text", ["a = 1\na = 2\n", "[account", 'a = "', "a = = b"])
def test_what_is_no_toml_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        SettingsDocument(text)
