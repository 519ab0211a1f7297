"""The bar that is there only while there are marks: how much, review, unmark all, commit."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from popview.ui.elided import ElidedLabel
from popview.ui.palette import Role
from popview.ui.theme import Theme


class CommitBar(QFrame):
    """Says what is marked on the account on screen; its buttons are wishes."""

    review_requested = Signal()
    unmark_all_requested = Signal()
    commit_requested = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("commitBar")
        self.setAccessibleName(self.tr("Marked messages"))
        theme.set_kind(self, "bar")
        self._sign = QLabel()
        self.label = ElidedLabel()
        self.label.setObjectName("commitBarLabel")
        theme.set_kind(self.label, "heading")
        self.review = self._button("reviewButton", self.tr("&Review…"), "list-checks", "")
        self.review.setToolTip(self.tr("Look at what would be deleted"))
        self.review.clicked.connect(self.review_requested)
        self.unmark_all = self._button("unmarkAllButton", self.tr("&Unmark all"), "list-x", "")
        self.unmark_all.setToolTip(self.tr("Take every mark of this account back"))
        self.unmark_all.clicked.connect(self.unmark_all_requested)
        self.commit = self._button("commitButton", self.tr("Comm&it…"), "", "danger")
        self.commit.setToolTip(self.tr("Look at the plan, then delete on the server"))
        self.commit.clicked.connect(self.commit_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.L, theme.S, theme.M, theme.S)
        layout.setSpacing(theme.S)
        layout.addWidget(self._sign)
        layout.addWidget(self.label, 1)
        for button in (self.review, self.unmark_all, self.commit):
            layout.addWidget(button)
        theme.changed.connect(self.redraw)
        self.redraw()
        self.hide()

    def set_marks(self, account_name: str, count: int, octets: int) -> None:
        """Say how much is marked; 0 messages hide the bar."""
        self.setVisible(count > 0)
        if count > 0:
            from popview.ui.wording.cleanup import marked_text  # late: a start shows none of its sentences

            self.label.setText(marked_text(account_name, count, octets))
            self.setAccessibleDescription(self.label.text())

    def set_busy(self, on: bool) -> None:
        """While a commit runs no second one can be started; marks can still be taken back."""
        self.commit.setEnabled(not on)
        self.review.setEnabled(not on)
        self.commit.setText(self.tr("Deleting…") if on else self.tr("Comm&it…"))

    @Slot()
    def redraw(self) -> None:
        """Take the theme's colours."""
        self._sign.setPixmap(self._theme.pixmap("trash-2", 16, Role.DANGER, self.devicePixelRatioF()))

    def _button(self, name: str, text: str, icon: str, kind: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        if kind:
            self._theme.set_kind(button, kind)
        if icon:
            self._theme.dress(button, icon)
        return button
