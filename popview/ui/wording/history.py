"""The history of a mailbox in words: who took a message away."""

from PySide6.QtCore import QCoreApplication

from popview.types import RemovedBy
from popview.ui.wording.values import messages, number


def removed_by(who: RemovedBy) -> str:
    """Return who took a message off the server."""
    match who:
        case RemovedBy.US:
            return QCoreApplication.translate("history", "You, by a commit")
        case RemovedBy.EXPIRY:
            return QCoreApplication.translate("history", "The server, by its age")
        case RemovedBy.OTHERS:
            return QCoreApplication.translate("history", "Another program")
        case RemovedBy.RENAMED:
            return QCoreApplication.translate("history", "Nobody: renamed")
        case RemovedBy.UNKNOWN:
            return QCoreApplication.translate("history", "Not known")


def history_count(shown: int, total: int) -> str:
    """Return "12 messages", or "3 of 12 messages" while something is searched for."""
    if shown == total:
        return messages(total)
    return QCoreApplication.translate("history", "{0} of {1}").format(number(shown), messages(total))


def forget_title(account: str) -> str:
    """Return the question before a history is cleared."""
    return QCoreApplication.translate("history", "Forget the history of “{0}”?").format(account)


def forget_text(count: int) -> str:
    """Return what is lost with it and what is not."""
    return QCoreApplication.translate(
        "history",
        "{0} that left the server will no longer be listed. What is marked or saved here stays, "
        "and so does the history of commits.",
    ).format(messages(count))
