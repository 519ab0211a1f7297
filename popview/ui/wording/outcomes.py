"""What became of one message of a commit, in a word or two."""

from PySide6.QtCore import QCoreApplication

from popview.types import Outcome
from popview.ui.wording.marked import QT_TRANSLATE_NOOP

_OUTCOMES = {
    Outcome.GONE: QT_TRANSLATE_NOOP("values", "Deleted"),
    Outcome.STILL_THERE: QT_TRANSLATE_NOOP("values", "Still there"),
    Outcome.UNKNOWN: QT_TRANSLATE_NOOP("values", "Unknown: the next check will tell"),
    Outcome.SKIPPED_CHANGED: QT_TRANSLATE_NOOP("values", "Kept: it is another message now"),
    Outcome.SKIPPED_ABSENT: QT_TRANSLATE_NOOP("values", "Already gone: not removed by PopView"),
    Outcome.SKIPPED_UNPROVED: QT_TRANSLATE_NOOP("values", "Kept: it could not be proved to be the right one"),
    Outcome.SET_ASIDE: QT_TRANSLATE_NOOP("values", "Kept: the server refused to delete it"),
    Outcome.NOT_SENT: QT_TRANSLATE_NOOP("values", "Kept: it was never sent"),
}


def outcome(result: Outcome) -> str:
    """Return what became of one message of a commit."""
    return _said(_OUTCOMES[result])


def _said(text: str) -> str:
    return QCoreApplication.translate("values", text)
