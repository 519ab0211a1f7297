"""The chip above the list: it shows only a part, which one, and how to see all again."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from popview.ui import wording
from popview.ui.elided import ElidedLabel
from popview.ui.theme import Theme


class GroupChip(QFrame):
    """Hidden while the list shows everything.

    Signals:
        removed(): show all again.
    """

    removed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("groupChip")
        theme.set_kind(self, "info")
        sign = QLabel()
        self._sign, self._theme = sign, theme
        self.label = ElidedLabel()
        self.label.setObjectName("groupChipLabel")
        self.button = QToolButton()
        self.button.setObjectName("groupChipRemove")
        self.button.setText(self.tr("Show &all"))
        self.button.setAccessibleName(self.tr("Show all messages again"))
        self.button.setToolTip(self.tr("Show all messages again"))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.dress(self.button, "x")
        self.button.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.M, 2, theme.S, 2)
        row.setSpacing(theme.S)
        row.addWidget(sign)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        theme.changed.connect(self.redraw)
        self.redraw()
        self.hide()

    def show_group(self, name: str | None, shown: int) -> None:
        """Say what is shown; None hides the chip."""
        self.setVisible(name is not None)
        if name is None:
            return
        said = self.tr("Only {name}: {messages}").format(
            name=wording.foreign(name, 160), messages=wording.messages(shown)
        )
        self.label.setText(said)
        self.setAccessibleName(said)

    @Slot()
    def redraw(self) -> None:
        """Take the theme's colours."""
        self._sign.setPixmap(self._theme.pixmap("funnel", 16, "accent", self.devicePixelRatioF()))
