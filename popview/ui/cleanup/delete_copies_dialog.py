"""Asks before copies on this computer are deleted: the last of a message cannot be brought back."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from popview.ui.fitting import fit_height
from popview.ui.palette import Role
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.wording import saved as words


class DeleteCopiesDialog(QDialog):
    """A question that waits for nobody; the safe answer is the default."""

    agreed = Signal()

    def __init__(self, count: int, lost: int, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("deleteCopiesDialog")
        self.setWindowTitle(self.tr("Delete copies"))
        sign = QLabel()
        sign.setPixmap(theme.pixmap("triangle-alert", 32, Role.WARNING, self.devicePixelRatioF()))
        texts = QVBoxLayout()
        texts.setSpacing(theme.S)
        texts.addWidget(plain_label(theme, "deleteCopiesTitle", "title", words.delete_title(count)))
        texts.addWidget(plain_label(theme, "deleteCopiesText", "", words.delete_text(lost)))
        head = QHBoxLayout()
        head.setSpacing(theme.M)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.L)
        layout.addLayout(head)
        layout.addStretch(1)
        layout.addLayout(self._make_buttons())
        self.setMinimumWidth(480)
        self.setAccessibleDescription(words.delete_text(lost))
        fit_height(self, may_shrink=True)

    def _make_buttons(self) -> QHBoxLayout:
        self.confirm = QPushButton(self.tr("&Delete copies"))
        self.confirm.setObjectName("deleteCopiesButton")
        self.confirm.setAccessibleName(self.tr("Delete copies"))
        self.confirm.setAutoDefault(False)
        self._theme.set_kind(self.confirm, "danger")
        self.confirm.clicked.connect(self._agree)
        self.keep = QPushButton(self.tr("&Keep them"))
        self.keep.setObjectName("keepCopiesButton")
        self.keep.setAccessibleName(self.tr("Keep them"))
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(self._theme.S)
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.confirm)
        self.keep.setFocus()
        return row

    @Slot()
    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()
