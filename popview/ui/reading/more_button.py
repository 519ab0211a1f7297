"""The button behind which everything else lies that can be done with one message."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from popview.ui.theme import Theme

KEYS = QKeySequence("Alt+Return")
"""Opens the message information, as in file managers; the shortcut itself is the pane's."""


class MoreButton(QToolButton):
    """Unsubscribe and message information; further entries are added to its menu."""

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
        self.unsubscribe = self._entry("messageUnsubscribe", self.tr("&Unsubscribe…"))
        self.unsubscribe.triggered.connect(self.unsubscribe_chosen)
        theme.dress(self.unsubscribe, "log-out")
        keys = KEYS.toString(QKeySequence.SequenceFormat.NativeText)
        self.information = self._entry("messageInformation", self.tr("Message &information") + f"\t{keys}")
        self.information.triggered.connect(self.information_chosen)
        theme.dress(self.information, "info")
        self.setMenu(self._menu)
        self.show_unsubscribe(False)

    def show_unsubscribe(self, on: bool) -> None:
        """Offer to unsubscribe where the message says how."""
        self.unsubscribe.setVisible(on)

    def _entry(self, name: str, text: str) -> QAction:
        action = self._menu.addAction(text)
        action.setObjectName(name)
        return action
