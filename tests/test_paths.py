"""Where things live, and who may read them."""

import os
import stat
from pathlib import Path

import pytest

from popview.paths import Paths
from popview.types import AccountId


def mode(path: Path) -> int:
    """Return the access rights of a path."""
    return stat.S_IMODE(path.stat().st_mode)


def test_everything_lies_below_the_one_folder_that_was_asked_for(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    account = AccountId("00ff")
    places = [paths.journal, paths.settings_file, paths.cache_file(account), paths.messages_dir(account)]
    assert all(place.is_relative_to(tmp_path) for place in places)
    assert len(set(places)) == len(places)


def test_the_system_names_the_places(home: Path) -> None:
    assert Paths.standard().data.is_relative_to(home)


@pytest.mark.parametrize("strange", ["../../etc/passwd", "a/b", "", "x" * 65, "ü", "a\0b", "\ud800"])
def test_no_account_id_can_lead_out_of_our_folders(tmp_path: Path, strange: str) -> None:
    paths = Paths.under(tmp_path)
    file = paths.cache_file(AccountId(strange))
    assert file.parent == paths.cache
    assert file.name.removeprefix("cache-").removesuffix(".sqlite").isalnum()


def test_two_strange_ids_get_two_files(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    assert paths.cache_file(AccountId("a/b")) != paths.cache_file(AccountId("a.b"))


@pytest.mark.skipif(os.name != "posix", reason="access rights as bits are POSIX")
def test_folders_are_made_for_this_person_alone(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "deep" / "down")
    assert paths.prepare() == ()
    assert [mode(folder) for folder in (paths.data, paths.config, paths.cache)] == [0o700] * 3


@pytest.mark.skipif(os.name != "posix", reason="access rights as bits are POSIX")
def test_what_others_could_read_is_closed_at_the_next_start(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    paths.prepare()
    messages = paths.messages_dir(AccountId("00ff"))
    messages.mkdir(parents=True)
    messages.chmod(0o755)
    paths.data.chmod(0o777)
    log = paths.cache / "cache-00ff.sqlite-wal"
    log.write_bytes(b"x")
    log.chmod(0o644)
    mended = paths.prepare()
    assert {messages, paths.data, log} <= set(mended)
    assert (mode(messages), mode(paths.data), mode(log)) == (0o700, 0o700, 0o600)
    assert paths.prepare() == ()


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_a_link_in_our_folder_does_not_change_what_it_leads_to(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "profile")
    paths.prepare()
    other = tmp_path / "other"
    other.write_text("not ours")
    other.chmod(0o644)
    (paths.config / "settings.toml").symlink_to(other)
    paths.prepare()
    assert mode(other) == 0o644


def test_resources_are_found_in_a_checkout() -> None:
    assert Paths.resources().name == "resources"
