"""Senders who are proposed always, or never: wished in the list's menu or the rules' window.

Each wish is a step of undo, like a mark.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QUndoStack

from popview.control.mailbox import MailboxController
from popview.control.ruling import RulingController
from popview.control.steps import Step
from popview.types import SenderWish
from popview.ui.main_window import MainWindow
from popview.ui.rules.wish_menu import WishMenu
from popview.ui.theme import Theme
from popview.ui.wording import rules as words

_DAY_S = 86_400


class Wishes(QObject):
    """Owns the submenus of the list's menu."""

    def __init__(
        self,
        *,
        mailboxes: MailboxController,
        ruling: RulingController,
        undo_stack: QUndoStack,
        window: MainWindow,
        theme: Theme,
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mailboxes = mailboxes
        self._ruling = ruling
        self._undo_stack = undo_stack
        self._window = window
        self._now = now
        for always in (True, False):
            menu = WishMenu(always=always, theme=theme, senders_of=self._selected, parent=window)
            menu.wished.connect(self._on_wished)
            window.message_pane.add_menus((menu,))

    def _selected(self) -> tuple[str, ...]:
        """Return the addresses of the selected messages, each once."""
        rows = map(self._mailboxes.summary, self._window.message_pane.selected_keys())
        found = (row.address.lower() for row in rows if row is not None and row.address)
        return tuple(dict.fromkeys(one for one in found if "@" in one))

    @Slot(object, object, int)
    def _on_wished(self, senders: tuple[str, ...], always: bool | None, days: int) -> None:
        until_s = float(int(self._now()) + days * _DAY_S) if days else None
        new = () if always is None else tuple(SenderWish(one, always, until_s) for one in senders)
        self._change(senders, new, words.wish_step(senders, always))
        self._window.message_pane.tell(words.wished(senders, always))

    @Slot(object)
    def add(self, wishes: tuple[SenderWish, ...]) -> None:
        """Wish something for senders, as one step of undo."""
        senders = tuple(wish.sender for wish in wishes)
        self._change(senders, wishes, words.wish_step(senders, wishes[0].always))

    @Slot(object)
    def remove(self, wishes: tuple[SenderWish, ...]) -> None:
        """Let rules alone decide about senders again, as one step of undo."""
        senders = tuple(wish.sender for wish in wishes)
        self._change(senders, (), words.wish_step(senders, None))

    def _change(self, senders: tuple[str, ...], new: tuple[SenderWish, ...], text: str) -> None:
        ruling = self._ruling
        old = tuple(wish for wish in ruling.rules.wishes if wish.sender in senders)
        if old != new:
            self._undo_stack.push(
                Step(text, lambda: ruling.set_wishes(senders, new), lambda: ruling.set_wishes(senders, old))
            )
