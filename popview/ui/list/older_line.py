"""The foot of the list: what lies on the server beyond the newest that are listed, and how to get more."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from popview.ui import wording
from popview.ui.elided import ElidedLabel
from popview.ui.theme import Theme

MORE = 500
"""Older messages that one press loads."""


class OlderLine(QFrame):
    """Hidden while everything is listed.

    Signals:
        wanted(): load more of the older messages.
        can_load(bool): whether there is anything to load, and a way to do so.
    """

    wanted = Signal()
    can_load = Signal(bool)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("olderLine")
        self._said = (0, 0, True)
        theme.set_kind(self, "bar")
        self.label = ElidedLabel()
        self.label.setObjectName("olderLineText")
        theme.set_kind(self.label, "dim")
        self.button = QPushButton()
        self.button.setObjectName("olderLineLoad")
        self.button.setAutoDefault(False)
        theme.set_kind(self.button, "quiet")
        theme.dress(self.button, "history")
        self.button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, 2, theme.S, 2)
        row.setSpacing(theme.S)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self.hide()

    def say(self, messages: int, octets: int, *, is_filtered: bool = False, can_load: bool = True) -> bool:
        """Show how many there are and how much they weigh; none hides the line.

        is_filtered: the list shows what was searched for, and these were not searched. can_load: nothing of
        the mailbox is under way, and the person does not work offline. Returns whether the button had the
        focus and cannot keep it.
        """
        had_focus = self.button.hasFocus()
        self._said = (messages, octets, can_load)
        self.setVisible(messages > 0)
        text = older_sentence(messages, octets, is_filtered=is_filtered)
        self.label.setText(text)
        self.setAccessibleName(text)
        name = load_name(messages)
        self.button.setText(name)
        self.button.setAccessibleName(name.replace("&", ""))
        self.button.setToolTip(
            QCoreApplication.translate("older", "{name} of the older messages (Ctrl+F5)").format(
                name=name.replace("&", "")
            )
        )
        self.button.setEnabled(can_load)
        self.can_load.emit(messages > 0 and can_load)
        return had_focus and not (messages > 0 and can_load)

    def say_again(self, *, is_filtered: bool) -> None:
        """Say the same now that a filter is, or is no longer, on."""
        messages, octets, can_load = self._said
        self.say(messages, octets, is_filtered=is_filtered, can_load=can_load)


def older_sentence(messages: int, octets: int, *, is_filtered: bool) -> str:
    """Return "Older messages: 12,500 (1.2 GB)", and that they were not searched."""
    said = QCoreApplication.translate("older", "Older messages: {count} ({size})").format(
        count=wording.number(messages), size=wording.size(octets)
    )
    if not is_filtered:
        return said
    return QCoreApplication.translate("older", "{older}, not searched").format(older=said)


def load_name(messages: int) -> str:
    """Return what the button does."""
    if messages > MORE:
        return QCoreApplication.translate("older", "&Load {count} more").format(count=wording.number(MORE))
    return QCoreApplication.translate("older", "&Load all of them")
