"""Where things live on each system, and who may read them: folders 0700, files 0600, always."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from popview.types import AccountId

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_FOLDER_MODE = 0o700
_FILE_MODE = 0o600


@dataclass(frozen=True, slots=True)
class Paths:
    """Every place PopView keeps something. Nothing else in the house knows a folder's name.

    `data` is what cannot be made again (journal, fetched messages), `config` the settings file,
    `cache` what the server can tell us again.
    """

    data: Path
    config: Path
    cache: Path

    @classmethod
    def standard(cls) -> "Paths":
        """Return the places that this system names (XDG, Library, AppData)."""
        import platformdirs  # late: a profile of its own needs none of it

        return cls(
            Path(platformdirs.user_data_dir("popview", appauthor=False)),
            Path(platformdirs.user_config_dir("popview", appauthor=False)),
            Path(platformdirs.user_cache_dir("popview", appauthor=False)),
        )

    @classmethod
    def under(cls, folder: Path | str) -> "Paths":
        """Return places below one folder: a profile of its own (--data-dir, the demo, tests)."""
        root = Path(folder)
        return cls(root / "data", root / "config", root / "cache")

    @property
    def journal(self) -> Path:
        """The database that is never rebuilt."""
        return self.data / "journal.sqlite"

    @property
    def settings_file(self) -> Path:
        """The settings and accounts, as TOML."""
        return self.config / "settings.toml"

    @property
    def rules_file(self) -> Path:
        """The rules, as TOML."""
        return self.config / "rules.toml"

    @property
    def window_file(self) -> Path:
        """Where the window was, and how its panes and columns stood."""
        return self.config / "window.json"

    @property
    def taken_out(self) -> Path:
        """The folder of what was taken out of messages for other programs."""
        return self.cache / "opened"

    def cache_file(self, account: AccountId) -> Path:
        """Return the database of one account's list, which may be thrown away."""
        return self.cache / f"cache-{_plain(account)}.sqlite"

    def messages_dir(self, account: AccountId) -> Path:
        """Return the folder of one account's fetched messages."""
        return self.data / "messages" / _plain(account)

    def lock_file(self, account: AccountId) -> Path:
        """Return the file whose lock says that a PopView works on this account's mailbox."""
        return self.data / f"account-{_plain(account)}.lock"

    @staticmethod
    def resources() -> Path:
        """Return the folder of icons, style, translations: in the wheel, else one up in a checkout."""
        package = Path(__file__).resolve().parent
        inside = package / "resources"
        return inside if inside.is_dir() else package.parent / "resources"

    def prepare(self) -> tuple[Path, ...]:
        """Make the folders, and take from others what they could read; return what was mended.

        Raises OSError where the disk refuses; the caller knows which failure that is.
        """
        for folder in (self.data, self.config, self.cache):
            folder.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
        if os.name != "posix":  # other systems keep a person's profile folder to that person
            return ()
        roots = (self.data, self.config, self.cache)
        return tuple(place for root in roots for place in _ours(root) if _close_to_others(place))


def _plain(account: AccountId) -> str:
    """Return a file name for the account: its hex id, or a hash of anything stranger."""
    if _PLAIN_NAME.fullmatch(account):
        return account
    import hashlib  # late: hex ids are the rule, and this loads all of OpenSSL

    return hashlib.sha256(account.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _ours(root: Path) -> Iterator[Path]:
    """Walk `root`, what lies in it, and the folders below: message files lie in folders that are closed."""
    yield root
    for place in root.iterdir():
        yield place
        if place.is_dir() and not place.is_symlink():
            try:
                yield from (below for below in place.iterdir() if below.is_dir())
            except FileNotFoundError:  # removed meanwhile: a forgotten account's messages
                continue


def _close_to_others(place: Path) -> bool:
    """Take group's and others' rights from `place`; True where there were any.

    A worker may remove a file meanwhile, such as a database's -shm: then there is nothing to close.
    """
    try:
        return _closed(place)
    except FileNotFoundError:
        return False


def _closed(place: Path) -> bool:
    mode = place.lstat().st_mode
    if stat.S_ISLNK(mode) or not mode & 0o077:
        return False
    place.chmod(_FOLDER_MODE if stat.S_ISDIR(mode) else _FILE_MODE)
    return True
