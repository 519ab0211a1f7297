"""Accounts of other programs in words."""

from PySide6.QtCore import QCoreApplication

from popview.types import ImportNote, NotImported, Program, Security
from popview.ui.wording.problems import foreign

translate = QCoreApplication.translate

_NAMES = {
    Program.THUNDERBIRD: "Thunderbird",
    Program.CLAWS_MAIL: "Claws Mail",
    Program.SYLPHEED: "Sylpheed",
    Program.MPOP: "mpop",
    Program.GETMAIL: "getmail",
    Program.FETCHMAIL: "fetchmail",
    Program.POPVIEW: "PopView",
}


def program(which: Program) -> str:
    """Return a program's own name."""
    return _NAMES[which]


def encryption(security: Security) -> str:
    """Return how the link is protected."""
    if security is Security.TLS:
        return translate("imports", "TLS")
    if security is Security.STLS:
        return translate("imports", "STARTTLS")
    return translate("imports", "none")


def note(which: ImportNote) -> str:
    """Return what a person should know before an account is taken over."""
    match which:
        case ImportNote.NOT_ENCRYPTED:
            return translate("imports", "Not encrypted there: PopView asks before it sends anything.")
        case ImportNote.WAS_OPTIONAL:
            return translate("imports", "Encrypted there if the server offered it; PopView insists on it.")
        case ImportNote.OTHER_SIGN_IN:
            return translate("imports", "Signs in there in a way that PopView does not have.")
        case ImportNote.SIGN_IN_AGAIN:
            return translate("imports", "Signs in by the browser there; that has to be done anew.")
        case ImportNote.SWITCHED_OFF:
            return translate("imports", "Switched off there.")


def already_here() -> str:
    """Return that an account is known."""
    return translate("imports", "Already in PopView.")


def trouble(one: NotImported) -> str:
    """Return what could not be read."""
    said = translate("imports", "{program}, {path}: not understood ({reason}).")
    return said.format(
        program=program(one.program), path=foreign(one.path, 200), reason=foreign(one.reason, 80)
    )


def nothing_in(path: str) -> str:
    """Return that a file that was chosen has nothing for us."""
    return translate("imports", "{path} holds no POP3 account.").format(path=foreign(path, 200))


def heading(count: int, is_looking: bool) -> str:
    """Return what was found, as a heading."""
    if is_looking:
        return translate("imports", "Looking for accounts…")
    if count == 0:
        return translate("imports", "No POP3 accounts of other programs were found")
    if count == 1:
        return translate("imports", "1 POP3 account was found")
    return translate("imports", "%Ln POP3 accounts were found", None, count)


def places() -> str:
    """Return where was looked, and what else can be done."""
    return translate(
        "imports",
        "Thunderbird, Claws Mail, Sylpheed, mpop, getmail and fetchmail have none at their usual places. "
        "A file of theirs that lies elsewhere, or one that PopView exported, can be chosen.",
    )


def import_button(count: int) -> str:
    """Return the words on the button that takes over what is ticked."""
    if count == 1:
        return translate("imports", "&Import 1 account")
    return translate("imports", "&Import %Ln accounts", None, count)


def imported(count: int) -> str:
    """Return what was done."""
    if count == 1:
        return translate("imports", "1 account was imported. Its first check asks for the password.")
    return translate(
        "imports", "%Ln accounts were imported. The first check of each asks for its password.", None, count
    )


def exported(count: int, path: str) -> str:
    """Return what was written where."""
    said = translate("imports", "Accounts written to {path}, without passwords: {count}.")
    return said.format(path=foreign(path, 200), count=count)


def suggested_name() -> str:
    """Return the name that a new file of accounts is offered."""
    return translate("imports", "POP3 accounts")
