"""Where the other programs keep their accounts, and which importer reads a file."""

import configparser
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from popview.store.importers import claws, fetchmail, getmail, mpop, own, thunderbird
from popview.store.importers.draft import Findings, decoded
from popview.types import Imports, NotImported, Program

_MOST_OCTETS = 4 * 2**20  # prefs.js of a long life has some 200 kB
_READERS: Mapping[Program, Callable[[str, Findings], None]] = {
    Program.THUNDERBIRD: thunderbird.read_accounts,
    Program.CLAWS_MAIL: claws.read_accounts,
    Program.SYLPHEED: claws.read_accounts,
    Program.MPOP: mpop.read_accounts,
    Program.GETMAIL: getmail.read_accounts,
    Program.FETCHMAIL: fetchmail.read_accounts,
    Program.POPVIEW: own.read_accounts,
}
_THUNDERBIRDS = (
    ".thunderbird",
    "snap/thunderbird/common/.thunderbird",
    ".var/app/org.mozilla.Thunderbird/.thunderbird",
    "AppData/Roaming/Thunderbird",
    "Library/Thunderbird",
)
_FILES = (
    (Program.CLAWS_MAIL, ".claws-mail/accountrc"),
    (Program.CLAWS_MAIL, "AppData/Roaming/Claws-mail/accountrc"),
    (Program.SYLPHEED, ".sylpheed-2.0/accountrc"),
    (Program.SYLPHEED, "AppData/Roaming/Sylpheed/accountrc"),
    (Program.MPOP, ".mpoprc"),
    (Program.MPOP, ".config/mpop/config"),
    (Program.FETCHMAIL, ".fetchmailrc"),
)
_GETMAIL_FOLDERS = (".getmail", ".config/getmail")


def find_accounts(home: Path) -> Imports:
    """Return the POP3 accounts at the usual places below a home folder. Raises nothing: troubles are told."""
    return _all(_places(home))


def read_chosen(path: Path) -> Imports:
    """Return the POP3 accounts of one file; what program wrote it is told by its name and its text."""
    text, trouble = _text(path, Program.POPVIEW)
    if trouble is not None:
        return Imports(troubles=(trouble,))
    return _all(iter([(_program_of(path, text), path)]))


def _program_of(path: Path, text: str) -> Program:
    if own.is_own(text):
        return Program.POPVIEW
    if "user_pref(" in text:
        return Program.THUNDERBIRD
    if "[retriever]" in text:
        return Program.GETMAIL
    if path.name == "accountrc" or "receive_server=" in text:
        return Program.SYLPHEED if "sylpheed" in str(path).lower() else Program.CLAWS_MAIL
    if "fetchmail" in path.name or any(
        line.split()[:1] in (["poll"], ["skip"]) for line in text.splitlines()
    ):
        return Program.FETCHMAIL
    return Program.MPOP


def _places(home: Path) -> Iterator[tuple[Program, Path]]:
    for place in _THUNDERBIRDS:
        folder = home / place
        if (folder / "profiles.ini").is_file():
            try:
                profiles = thunderbird.profiles(folder)
            except (OSError, configparser.Error):
                profiles = [folder / "profiles.ini"]  # told as unreadable
            yield from ((Program.THUNDERBIRD, profile) for profile in profiles)
    for program, name in _FILES:
        yield program, home / name
    for name in _GETMAIL_FOLDERS:
        folder = home / name
        if folder.is_dir():
            yield from ((Program.GETMAIL, path) for path in sorted(folder.iterdir()) if path.is_file())


def _all(places: Iterator[tuple[Program, Path]]) -> Imports:
    accounts, troubles = [], []
    for program, path in places:
        text, trouble = _text(path, program)
        if trouble is not None:
            troubles.append(trouble)
        if not text:
            continue
        found = Findings(program, str(path))
        _READERS[program](text, found)
        accounts += found.accounts
        troubles += found.troubles
    return Imports(tuple(accounts), tuple(troubles))


def _text(path: Path, program: Program) -> tuple[str, NotImported | None]:
    """Return the file's text; one that is not there is no trouble."""
    try:
        if path.stat().st_size > _MOST_OCTETS:
            return "", NotImported(program, str(path), "too large")
        return decoded(path.read_bytes()), None
    except FileNotFoundError:
        return "", None
    except OSError as error:
        return "", NotImported(program, str(path), error.strerror or type(error).__name__)
