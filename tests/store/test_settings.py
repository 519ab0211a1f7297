"""Settings that a person may edit by hand, and that nothing of ours spoils."""

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from popview.errors import StoreError
from popview.store.settings import SettingsFile
from popview.types import Mechanism, ProblemKind, SafetyCopy, Secret, Settings, Trust
from tests.store.samples import HOME, WORK, account

BY_HAND = """\
# my mail
[settings]
theme = "dark" # easier on the eyes
future = [1, 2]

# the first one
[[account]]
id = "0a1b2c3d4e5f6071"
name = "home"
user = "nora" # never change
host = "mail.example.org"
port = 995
security = "tls"
secret_of_the_future = true
"""


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    """Return the settings of a new profile."""
    return SettingsFile(tmp_path / "settings.toml")


def test_a_new_profile_has_defaults(file: SettingsFile) -> None:
    loaded = file.load()
    assert (loaded.accounts, loaded.settings, loaded.problem) == ((), Settings(), None)


def test_what_was_saved_is_loaded(file: SettingsFile) -> None:
    full = replace(
        account(),
        name='quote " and ü',
        trusts=(Trust("h", 995, "ab"), Trust("h", 110, "cd")),
        forbidden=(Mechanism.APOP,),
        safety_copy=SafetyCopy.WHOLE,
        linger_s=0.0,
    )
    file.save_account(full)
    file.save_account(account("work", WORK))
    file.save_settings(Settings(theme="dark", seen_after_s=0.0))
    loaded = file.load()
    assert loaded.accounts == (full, account("work", WORK))
    assert loaded.settings == Settings(theme="dark", seen_after_s=0.0)
    assert loaded.problem is None


def test_what_a_person_wrote_stays(tmp_path: Path, file: SettingsFile) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(BY_HAND)
    file.save_account(replace(account(), colour="red"))
    file.save_settings(Settings(theme="light"))
    text = path.read_text()
    expected = BY_HAND.replace('theme = "dark"', 'theme = "light"') + 'colour = "red"\n'
    assert text == expected


def test_saving_the_same_changes_not_a_letter(tmp_path: Path, file: SettingsFile) -> None:
    (tmp_path / "settings.toml").write_text(BY_HAND)
    loaded = file.load()
    file.save_settings(loaded.settings)
    file.save_account(loaded.accounts[0])
    assert (tmp_path / "settings.toml").read_text() == BY_HAND


def test_a_value_set_back_to_its_default_is_written(file: SettingsFile) -> None:
    file.save_account(replace(account(), plain_consent=True, trusts=(Trust("h", 1, "x"),)))
    file.save_account(account())
    assert file.load().accounts == (account(),)


def test_removing_an_account_leaves_the_others(file: SettingsFile) -> None:
    file.save_account(account())
    file.save_account(account("work", WORK))
    file.remove_account(HOME)
    file.remove_account(HOME)
    assert file.load().accounts == (account("work", WORK),)
    file.remove_account(WORK)
    assert file.load().accounts == ()


@pytest.mark.parametrize("content", [b"[[account]\nid=", b"\xff\xfe\x00", b"a = 1\na = 2\n", b"\0\0\0"])
def test_an_unreadable_file_is_set_aside_with_a_problem(
    tmp_path: Path, file: SettingsFile, content: bytes
) -> None:
    (tmp_path / "settings.toml").write_bytes(content)
    loaded = file.load()
    assert loaded.problem is not None
    assert loaded.problem.kind is ProblemKind.SETTINGS_UNREADABLE
    assert loaded.problem.fact("path") == str(tmp_path / "settings.toml.bad")
    assert (tmp_path / "settings.toml.bad").read_bytes() == content
    file.save_account(account())
    assert file.load().accounts == (account(),)


def test_a_file_that_became_unreadable_is_not_written_over(tmp_path: Path, file: SettingsFile) -> None:
    (tmp_path / "settings.toml").write_bytes(b"a = = b")
    with pytest.raises(StoreError) as caught:
        file.save_account(account())
    assert caught.value.kind == ProblemKind.SETTINGS_UNREADABLE
    assert [one.name for one in tmp_path.glob("settings*")] == ["settings.toml"]
    assert (tmp_path / "settings.toml").read_bytes() == b"a = = b"


@pytest.mark.parametrize(
    "text",
    [
        'account = [{id = "x", name = "inline"}]\n',
        "account = 3\n",
        'note = """\n[[account]]\n"""\naccount = [1]\n',
    ],
)
def test_accounts_that_are_no_tables_of_ours_are_none(tmp_path: Path, file: SettingsFile, text: str) -> None:
    (tmp_path / "settings.toml").write_text(text)
    loaded = file.load()
    assert (loaded.accounts, loaded.problem) == ((), None)


def test_one_wrong_entry_does_not_cost_the_others(tmp_path: Path, file: SettingsFile) -> None:
    text = BY_HAND + '\n[[account]]\nid = "x"\nname = "odd"\nport = "995"\n'
    (tmp_path / "settings.toml").write_text(text.replace('"dark"', "5"))
    loaded = file.load()
    assert [found.name for found in loaded.accounts] == ["home"]
    assert loaded.settings == Settings()
    assert loaded.problem is not None
    assert loaded.problem.fact("reason") == "account odd, theme"
    file.save_account(account("work", WORK))
    assert 'name = "odd"' in (tmp_path / "settings.toml").read_text(), "what is not understood stays"


@pytest.mark.parametrize("odd", ["account = 5\n", "settings = 5\n", "[account]\nid = 1\n", "account = []\n"])
def test_tables_of_another_shape_are_no_accident(tmp_path: Path, file: SettingsFile, odd: str) -> None:
    (tmp_path / "settings.toml").write_text(odd)
    assert file.load().accounts == ()
    file.save_account(account())
    file.save_settings(Settings(theme="dark"))
    loaded = file.load()
    assert (loaded.accounts, loaded.settings.theme) == ((account(),), "dark")


@pytest.mark.skipif(os.name != "posix", reason="access rights as bits are POSIX")
def test_the_file_is_private(tmp_path: Path, file: SettingsFile) -> None:
    file.save_settings(Settings(theme="dark"))
    assert stat.S_IMODE((tmp_path / "settings.toml").stat().st_mode) == 0o600


def test_a_folder_in_its_place_is_a_refused_file(tmp_path: Path, file: SettingsFile) -> None:
    (tmp_path / "settings.toml").mkdir()
    with pytest.raises(StoreError) as caught:
        file.load()
    assert caught.value.kind == ProblemKind.FILE_REFUSED


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30))
def test_any_name_survives(file: SettingsFile, name: str) -> None:
    file.save_account(account(name))
    assert file.load().accounts == (account(name),)


def test_lists_and_pairs_of_the_settings_come_back_as_they_were(tmp_path) -> None:
    file = SettingsFile(tmp_path / "settings.toml")
    pairs = (("a@x.example", "plain"),)
    wanted = Settings(pictures_from=("a@x.example", "b@x.example"), body_of=pairs, zoom=150)
    file.save_settings(wanted)
    assert file.load().settings == wanted
    file.save_settings(Settings())
    assert file.load().settings == Settings()


def test_secrets_that_travel_in_an_account_are_never_written(tmp_path: Path, file: SettingsFile) -> None:
    proxied = replace(account(), proxy="socks5://nora@a:1", client_certificate="nora.p12")
    given = replace(proxied, proxy_password=Secret("canary"), key_passphrase=Secret("canary"))
    file.save_account(given)
    assert "canary" not in (tmp_path / "settings.toml").read_text()
    assert file.load().accounts == (proxied,)


def test_a_secret_that_a_person_wrote_into_the_file_is_not_taken_and_stays(
    tmp_path: Path, file: SettingsFile
) -> None:
    text = BY_HAND + 'proxy_password = "by hand"\n'
    (tmp_path / "settings.toml").write_text(text)
    loaded = file.load()
    assert (loaded.problem, loaded.accounts[0].proxy_password) == (None, None)
    file.save_account(loaded.accounts[0])
    assert (tmp_path / "settings.toml").read_text() == text


def test_accounts_keep_the_order_that_a_person_gave_them(tmp_path: Path, file: SettingsFile) -> None:
    (tmp_path / "settings.toml").write_text(BY_HAND)
    file.save_account(account("work", WORK))
    file.order_accounts([WORK, HOME])
    assert [one.id for one in file.load().accounts] == [WORK, HOME]
    text = (tmp_path / "settings.toml").read_text()
    assert text.endswith(BY_HAND[BY_HAND.index("# the first one") :])
    file.order_accounts([WORK, HOME])
    assert (tmp_path / "settings.toml").read_text() == text


@pytest.mark.parametrize("port", [0, -1, 65_536])
def test_a_port_that_no_server_can_have_is_told_at_the_start(
    tmp_path: Path, file: SettingsFile, port: int
) -> None:
    (tmp_path / "settings.toml").write_text(BY_HAND.replace("995", str(port)))
    loaded = file.load()
    assert loaded.accounts == ()
    assert loaded.problem is not None
    assert loaded.problem.fact("reason") == "account home"
