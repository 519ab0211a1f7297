"""Asks once per account before a first fetch that the server does not leave without consequences."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from popview.types import Account, ServerProfile
from popview.ui.fitting import fit_height
from popview.ui.palette import Role
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.wording import profile as words


class FetchQuestion(QDialog):
    """A question that waits for nobody; the safe answer is the default.

    Signals:
        agreed(): fetch, now and later.
    """

    agreed = Signal()

    def __init__(
        self,
        account: Account,
        profile: ServerProfile,
        *,
        theme: Theme,
        may_hide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("fetchQuestion")
        self.setWindowTitle(self.tr("Fetch"))
        sign = QLabel()
        sign.setPixmap(theme.pixmap("triangle-alert", 32, Role.WARNING, self.devicePixelRatioF()))
        reason = words.fetch_reason(profile, account.name, may_hide=may_hide)
        texts = QVBoxLayout()
        texts.setSpacing(theme.S)
        texts.addWidget(plain_label(theme, "fetchTitle", "title", words.fetch_title()))
        texts.addWidget(plain_label(theme, "fetchReason", "", reason))
        texts.addWidget(plain_label(theme, "fetchNote", "dim", words.fetch_note()))
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
        self.setMinimumWidth(520)
        self.setAccessibleDescription(reason)
        fit_height(self, may_shrink=True)

    def _make_buttons(self) -> QHBoxLayout:
        fetch = QPushButton(self.tr("&Fetch"))
        fetch.setObjectName("fetchAgreeButton")
        fetch.setAccessibleName(self.tr("Fetch, and do not ask again for this account"))
        fetch.setAutoDefault(False)
        self._theme.dress(fetch, "download")
        fetch.clicked.connect(self._agree)
        later = QPushButton(self.tr("&Not now"))
        later.setObjectName("fetchLaterButton")
        later.setAccessibleName(self.tr("Not now"))
        later.setDefault(True)
        later.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(self._theme.S)
        row.addStretch(1)
        row.addWidget(fetch)
        row.addWidget(later)
        later.setFocus()
        return row

    @Slot()
    def _agree(self) -> None:
        self.agreed.emit()
        self.accept()
