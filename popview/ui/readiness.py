"""Which actions can do something right now; one that cannot is grey, and its tip says what it lacks."""

from collections.abc import Iterator
from enum import Enum, auto

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from popview.ui.actions import Actions


class Lack(Enum):
    """What may be missing for an action; of several the first in this order is told."""

    ACCOUNT = auto()  # there is none at all
    ONE_ACCOUNT = auto()  # none is chosen
    ROWS = auto()  # the list is empty
    MESSAGE = auto()  # none is selected
    ONE_MESSAGE = auto()  # several are
    MARKS = auto()  # nothing is marked in the mailbox at hand
    WORK = auto()  # nothing is running
    CONNECTION = auto()  # the person works offline


class Readiness(QObject):
    """Greys what has nothing to work on; `say` may be called as often as one likes."""

    def __init__(self, actions: Actions) -> None:
        super().__init__(actions)
        self._needs = dict(_needs(actions))
        self._tips = {action: action.toolTip() for action in self._needs}
        self._said: frozenset[Lack] | None = None

    def say(self, lacks: frozenset[Lack]) -> None:
        """Take over what is missing now."""
        if lacks == self._said:
            return
        self._said = lacks
        for action, needs in self._needs.items():
            missing = next((one for one in Lack if one in needs and one in lacks), None)
            action.setEnabled(missing is None)
            tip = self._tips[action]
            action.setToolTip(tip if missing is None else f"{tip}\n{self.reason(missing)}")

    def reason(self, lack: Lack) -> str:
        """Return why something cannot be done now, and what helps."""
        match lack:
            case Lack.ACCOUNT:
                return self.tr("Add an account first.")
            case Lack.ONE_ACCOUNT:
                return self.tr("Choose one account at the left first.")
            case Lack.ROWS:
                return self.tr("There are no messages in the list.")
            case Lack.MESSAGE:
                return self.tr("Select a message first.")
            case Lack.ONE_MESSAGE:
                return self.tr("Select one message only.")
            case Lack.MARKS:
                return self.tr("No message is marked.")
            case Lack.WORK:
                return self.tr("Nothing is running.")
            case Lack.CONNECTION:
                return self.tr("PopView works offline now (menu Mailbox).")


def _needs(a: Actions) -> Iterator[tuple[QAction, frozenset[Lack]]]:
    for needs, actions in (
        ((Lack.ACCOUNT, Lack.CONNECTION), (a.check, a.check_all)),
        ((Lack.ACCOUNT, Lack.WORK), (a.stop,)),
        ((Lack.ACCOUNT,), (a.offline, a.history, a.storage, a.export_accounts)),
        ((Lack.ACCOUNT,), (a.find, a.show_accounts, a.show_reading, a.layout_vertical, a.layout_wide)),
        ((Lack.ACCOUNT, Lack.ONE_ACCOUNT), (a.edit_account, a.remove_account, a.connection)),
        ((Lack.ACCOUNT, Lack.ONE_ACCOUNT), (a.space_map, a.import_marks, a.export_marks)),
        ((Lack.ACCOUNT, Lack.ROWS), (a.select_all, a.next, a.previous)),
        ((Lack.ACCOUNT, Lack.MESSAGE, Lack.CONNECTION), (a.fetch,)),
        ((Lack.ACCOUNT, Lack.MESSAGE), (a.open_window, a.save, a.save_together, a.delete_copies)),
        ((Lack.ACCOUNT, Lack.MESSAGE, Lack.ONE_MESSAGE), (a.reply, a.reply_all, a.forward)),
        ((Lack.ACCOUNT, Lack.MESSAGE, Lack.ONE_MESSAGE), (a.print, a.save_pdf, a.save_text)),
        ((Lack.ACCOUNT, Lack.MESSAGE), (a.seen, a.copy_address, a.copy_subject)),
        ((Lack.ACCOUNT, Lack.MESSAGE), (a.protect, a.protect_sender, a.protect_domain, a.mark, a.unmark)),
        ((Lack.ACCOUNT, Lack.MARKS), (a.unmark_all, a.review)),
        ((Lack.ACCOUNT, Lack.MARKS, Lack.CONNECTION), (a.commit,)),
    ):
        for action in actions:
            yield action, frozenset(needs)
