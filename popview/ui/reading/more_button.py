"""The button behind which everything else lies that can be done with one message."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from popview.ui.reading.wish import Wish
from popview.ui.theme import Theme

KEYS = QKeySequence("Alt+Return")
"""Opens the message information, as in file managers; the shortcut itself is the pane's."""


class MoreButton(QToolButton):
    """Answers, paper, unsubscribe and message information; further entries are added to its menu."""

    wished = Signal(object)  # Wish
    unsubscribe_chosen = Signal()
    information_chosen = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageMoreButton")
        self.setToolTip(self.tr("More about this message"))
        self.setAccessibleName(self.tr("More about this message"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setStyleSheet("QToolButton::menu-indicator { image: none; width: 0; }")
        theme.dress(self, "ellipsis")
        self._menu = QMenu(self)
        self._make_wishes(theme)
        self.unsubscribe = self._entry("messageUnsubscribe", self.tr("&Unsubscribe…"))
        self.unsubscribe.triggered.connect(self.unsubscribe_chosen)
        theme.dress(self.unsubscribe, "log-out")
        keys = KEYS.toString(QKeySequence.SequenceFormat.NativeText)
        self.information = self._entry("messageInformation", self.tr("Message &information") + f"\t{keys}")
        self.information.triggered.connect(self.information_chosen)
        theme.dress(self.information, "info")
        self.setMenu(self._menu)
        self.show_unsubscribe(False)

    def _make_wishes(self, theme: Theme) -> None:
        """Offer the wishes; their shortcuts are the window's, and shown there."""
        entries = (
            (Wish.REPLY, "reply", self.tr("&Reply")),
            (Wish.REPLY_ALL, "reply-all", self.tr("Reply to &all")),
            (Wish.FORWARD, "forward", self.tr("&Forward…")),
            (Wish.PRINT, "printer", self.tr("&Print…")),
            (Wish.SAVE_PDF, "file-text", self.tr("Save as P&DF…")),
            (Wish.SAVE_TEXT, "scroll-text", self.tr("Save as &text…")),
        )
        self.wishes: dict[Wish, QAction] = {}
        for wish, icon, text in entries:
            if wish is Wish.PRINT:
                self._menu.addSeparator()
            action = self._entry(f"message-{wish}", text)
            action.triggered.connect(partial(self._on_wish, wish))
            theme.dress(action, icon)
            self.wishes[wish] = action
        self._menu.addSeparator()

    def _on_wish(self, wish: Wish) -> None:
        self.wished.emit(wish)

    def show_unsubscribe(self, on: bool) -> None:
        """Offer to unsubscribe where the message says how."""
        self.unsubscribe.setVisible(on)

    def _entry(self, name: str, text: str) -> QAction:
        action = self._menu.addAction(text)
        action.setObjectName(name)
        return action
