"""Title, text and advice of what can go wrong with a message or on this machine.

Names in braces are facts of types.ProblemKind.
"""

from typing import Final

from popview.types import ProblemKind
from popview.ui.wording.marked import QT_TRANSLATE_NOOP

TEXTS: Final[dict[ProblemKind, tuple[str, str, str]]] = {
    ProblemKind.MESSAGE_GONE: (
        QT_TRANSLATE_NOOP("problems", "This message is no longer on the server"),
        QT_TRANSLATE_NOOP("problems", "Another program removed it, or the server did so by its own rules."),
        QT_TRANSLATE_NOOP("problems", "What PopView already has of it can still be read here."),
    ),
    ProblemKind.MESSAGE_CHANGED: (
        QT_TRANSLATE_NOOP("problems", "This is another message now"),
        QT_TRANSLATE_NOOP("problems", "The server gives the same identity to a message with other contents."),
        QT_TRANSLATE_NOOP("problems", "It will not be deleted. Check the mailbox again and look at it anew."),
    ),
    ProblemKind.BAD_ARGUMENT: (
        QT_TRANSLATE_NOOP("problems", "This cannot be sent to a server"),
        QT_TRANSLATE_NOOP(
            "problems", "The {field} holds characters that POP3 cannot carry, such as a line break."
        ),
        QT_TRANSLATE_NOOP("problems", "Type it again by hand instead of pasting it."),
    ),
    ProblemKind.DISK_FULL: (
        QT_TRANSLATE_NOOP("problems", "The disk is full"),
        QT_TRANSLATE_NOOP(
            "problems", "There is no room left to write {path}. What was stored before is safe."
        ),
        QT_TRANSLATE_NOOP("problems", "Free some space on that disk and try again."),
    ),
    ProblemKind.STORE_READ_ONLY: (
        QT_TRANSLATE_NOOP("problems", "PopView may not write here"),
        QT_TRANSLATE_NOOP(
            "problems", "{path} can only be read. You can look at mail, but marks cannot be kept."
        ),
        QT_TRANSLATE_NOOP(
            "problems", "Make the folder writable for you, or start PopView with another data folder."
        ),
    ),
    ProblemKind.STORE_NEWER: (
        QT_TRANSLATE_NOOP("problems", "Written by a newer PopView"),
        QT_TRANSLATE_NOOP("problems", "{path} comes from a newer version. It was left untouched."),
        QT_TRANSLATE_NOOP("problems", "Start the newer PopView, or choose another data folder."),
    ),
    ProblemKind.STORE_BROKEN: (
        QT_TRANSLATE_NOOP("problems", "A file of PopView is damaged"),
        QT_TRANSLATE_NOOP(
            "problems", "{path} cannot be read. Your mail on the server is not touched by this."
        ),
        QT_TRANSLATE_NOOP("problems", "Bring the file back from a backup, or move it away and check again."),
    ),
    ProblemKind.STORE_BUSY: (
        QT_TRANSLATE_NOOP("problems", "Another PopView is using this data"),
        QT_TRANSLATE_NOOP("problems", "{path} is held by another window or process of PopView."),
        QT_TRANSLATE_NOOP("problems", "Close the other one and try again."),
    ),
    ProblemKind.FILE_EXISTS: (
        QT_TRANSLATE_NOOP("problems", "There is such a file already"),
        QT_TRANSLATE_NOOP("problems", "{path} exists and was not overwritten."),
        QT_TRANSLATE_NOOP("problems", "Choose another name or folder."),
    ),
    ProblemKind.FILE_REFUSED: (
        QT_TRANSLATE_NOOP("problems", "The file could not be written"),
        QT_TRANSLATE_NOOP("problems", "The system did not let PopView write {path}."),
        QT_TRANSLATE_NOOP("problems", "Choose a folder of your own."),
    ),
    ProblemKind.KEYRING_ABSENT: (
        QT_TRANSLATE_NOOP("problems", "No safe place for passwords"),
        QT_TRANSLATE_NOOP(
            "problems",
            "This system has no keyring that PopView trusts, and PopView never writes a "
            "password into a file.",
        ),
        QT_TRANSLATE_NOOP(
            "problems", "You will be asked once each time PopView starts. A keyring service can be installed."
        ),
    ),
    ProblemKind.KEYRING_LOCKED: (
        QT_TRANSLATE_NOOP("problems", "The keyring is locked"),
        QT_TRANSLATE_NOOP("problems", "The system's keyring holds your password, but was not opened."),
        QT_TRANSLATE_NOOP(
            "problems", "Unlock the keyring and try again, or enter the password for this time."
        ),
    ),
    ProblemKind.KEYRING_FAILED: (
        QT_TRANSLATE_NOOP("problems", "The keyring failed"),
        QT_TRANSLATE_NOOP("problems", "The system's keyring did not give or take the password."),
        QT_TRANSLATE_NOOP(
            "problems", "Enter the password for this time. Signing out and in again often mends the keyring."
        ),
    ),
    ProblemKind.NOT_SIGNED_IN: (
        QT_TRANSLATE_NOOP("problems", "Not signed in"),
        QT_TRANSLATE_NOOP("problems", "Nothing is stored for this account to sign in with."),
        QT_TRANSLATE_NOOP("problems", "Enter the password, or sign in with the browser."),
    ),
    ProblemKind.READER_DIED: (
        QT_TRANSLATE_NOOP("problems", "This message broke the reader"),
        QT_TRANSLATE_NOOP(
            "problems",
            "The separate process that takes mail apart ended on this message. PopView itself is fine.",
        ),
        QT_TRANSLATE_NOOP(
            "problems", "It is shown as source. Be careful with it: it may be made to do harm."
        ),
    ),
    ProblemKind.READER_SLOW: (
        QT_TRANSLATE_NOOP("problems", "This message takes too long to open"),
        QT_TRANSLATE_NOOP(
            "problems", "Taking it apart was not done after {seconds} seconds and was stopped."
        ),
        QT_TRANSLATE_NOOP("problems", "It is shown as source."),
    ),
    ProblemKind.SETTINGS_UNREADABLE: (
        QT_TRANSLATE_NOOP("problems", "The settings could not be read"),
        QT_TRANSLATE_NOOP("problems", "{path} has a mistake in it. PopView goes on with its own defaults."),
        QT_TRANSLATE_NOOP("problems", "Mend the file by hand; it was not overwritten."),
    ),
    ProblemKind.RULES_UNREADABLE: (
        QT_TRANSLATE_NOOP("problems", "The rules could not be read"),
        QT_TRANSLATE_NOOP("problems", "{path} is no rules file that PopView understands."),
        QT_TRANSLATE_NOOP("problems", "Mend the file by hand; it was not overwritten."),
    ),
    ProblemKind.RULES_DOUBTFUL: (
        QT_TRANSLATE_NOOP("problems", "Some rules are not understood"),
        QT_TRANSLATE_NOOP("problems", "In {path}: {entries}. In brackets stands what is wrong."),
        QT_TRANSLATE_NOOP("problems", "They do nothing and stay in the file as they are; mend them by hand."),
    ),
    ProblemKind.NOT_IN_USE: (
        QT_TRANSLATE_NOOP("problems", "This account is not in use"),
        QT_TRANSLATE_NOOP("problems", "It is switched off, so nothing was asked of its server."),
        QT_TRANSLATE_NOOP("problems", "Switch it on again under “Checking” in its settings."),
    ),
    ProblemKind.OFFLINE: (
        QT_TRANSLATE_NOOP("problems", "You work offline"),
        QT_TRANSLATE_NOOP("problems", "PopView connects to no server while you do."),
        QT_TRANSLATE_NOOP("problems", "Switch off “Work offline” in the Mailbox menu to go on."),
    ),
    ProblemKind.CANCELLED: (
        QT_TRANSLATE_NOOP("problems", "Stopped"),
        QT_TRANSLATE_NOOP("problems", "You stopped this. What had arrived is kept."),
        "",
    ),
    ProblemKind.BUG: (
        QT_TRANSLATE_NOOP("problems", "PopView made a mistake"),
        QT_TRANSLATE_NOOP(
            "problems", "Something happened that should not. Nothing on the server was deleted by it."
        ),
        QT_TRANSLATE_NOOP(
            "problems", "Try again. If it comes back, copy the details below and send them to us."
        ),
    ),
}
