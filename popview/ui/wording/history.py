"""The history of a mailbox in words: who took a message away."""

from PySide6.QtCore import QCoreApplication

from popview.types import RemovedBy
from popview.ui.wording.marked import QT_TRANSLATE_NOOP
from popview.ui.wording.values import messages, number

_REMOVED_BY = {
    RemovedBy.US: QT_TRANSLATE_NOOP("history", "You, by a commit"),
    RemovedBy.EXPIRY: QT_TRANSLATE_NOOP("history", "The server, by its age"),
    RemovedBy.OTHERS: QT_TRANSLATE_NOOP("history", "Another program"),
    RemovedBy.RENAMED: QT_TRANSLATE_NOOP("history", "Nobody: renamed"),
    RemovedBy.UNKNOWN: QT_TRANSLATE_NOOP("history", "Not known"),
}


def removed_by(who: RemovedBy) -> str:
    """Return who took a message off the server."""
    return QCoreApplication.translate("history", _REMOVED_BY[who])


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
