"""Marks of a file beside the mailbox here: what fits can be marked, the rest is told with its reason."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from popview.types import Account
from popview.types.mark_file import Fit, FittedMark, MarkFile
from popview.ui.cleanup import columns
from popview.ui.cleanup.item_table import ItemTable
from popview.ui.fitting import first_size
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.wording import mark_files as words


class ImportDialog(QDialog):
    """Marks nothing itself; `confirmed` carries the marks that fit."""

    confirmed = Signal(object)  # tuple[Mark, ...]

    def __init__(
        self,
        file: MarkFile,
        marks: tuple[FittedMark, ...],
        account: Account,
        *,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fitting = tuple(one.mark for one in marks if one.fit is Fit.FITS)
        self.setObjectName("importDialog")
        self.setWindowTitle(self.tr("Import marks"))
        self.outcome = plain_label(
            theme, "importResult", "title", words.result(len(self._fitting), len(marks))
        )
        self.origin = plain_label(theme, "importOrigin", "dim", words.origin(file, account))
        self.other = plain_label(theme, "importOther", "error", words.other_mailbox())
        self.other.setVisible(words.is_other(file, account))
        self.promise = plain_label(theme, "importPromise", "small", words.promise())
        self.table: ItemTable[FittedMark] = ItemTable(
            columns.fit_columns(theme), name="importTable", title=self.tr("Marks of the file"), parent=self
        )
        self.table.show_rows(sorted(marks, key=lambda one: one.fit is Fit.FITS))
        self._make_buttons()
        self._arrange()
        first_size(self, 760, 500, theme=theme)

    def _make_buttons(self) -> None:
        text = words.mark_button(len(self._fitting))
        self.confirm = QPushButton(text)
        self.confirm.setObjectName("importConfirmButton")
        self.confirm.setAccessibleName(text.replace("&", ""))
        self.confirm.setEnabled(bool(self._fitting))
        self._theme.dress(self.confirm, "list-plus")
        self.confirm.clicked.connect(self._confirm)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("importCancelButton")
        self.cancel.clicked.connect(self.reject)
        (self.confirm if self._fitting else self.cancel).setDefault(True)

    def _arrange(self) -> None:
        theme = self._theme
        foot = QHBoxLayout()
        foot.setSpacing(theme.S)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        for label in (self.outcome, self.origin, self.other):
            layout.addWidget(label)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.promise)
        layout.addLayout(foot)

    @Slot()
    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit(self._fitting)
