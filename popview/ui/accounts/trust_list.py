"""The certificates that a person trusts for one account although no authority vouches for them.

Listed, each for its one host and port, and taken off the list again.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from popview.types import Trust
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.wording import account_setup as words

ROWS = 3
"""Of the list are seen at once; the rest is scrolled to."""


class TrustList(QWidget):
    """What came or went counts once the account is saved.

    Signals:
        changed(): a certificate came or went.
    """

    changed = Signal()

    def __init__(self, trusts: tuple[Trust, ...], *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setObjectName("accountTrusts")
        self.list.setAccessibleName(self.tr("Certificates you trust"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        theme.set_kind(self.list, "card")
        self.list.setFixedHeight(ROWS * (self.list.fontMetrics().lineSpacing() + 6) + 4)
        self.remove = QPushButton(self.tr("&Remove"))
        self.remove.setObjectName("accountRemoveTrust")
        self.remove.setAccessibleName(self.tr("No longer trust the selected certificates"))
        self.remove.clicked.connect(self.remove_selected)
        self.hint = plain_label(theme, "accountTrustHint", "small", "")
        self.hint.setWordWrap(True)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_selected)
        self.list.itemSelectionChanged.connect(self._show_state)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(self.list, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.XS)
        layout.addLayout(row)
        layout.addWidget(self.hint)
        self.fill(trusts)

    def trusts(self) -> tuple[Trust, ...]:
        """Return what is listed."""
        return tuple(self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count()))

    def fill(self, trusts: tuple[Trust, ...]) -> None:
        """List these and no others."""
        self.list.clear()
        for trust in trusts:
            item = QListWidgetItem(words.trust_text(trust))
            item.setData(Qt.ItemDataRole.UserRole, trust)
            item.setToolTip(words.fingerprint(trust.sha256))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words.fingerprint(trust.sha256))
            self.list.addItem(item)
        self._show_state()

    def add(self, trust: Trust) -> None:
        """Take one in, in place of an older one for the same host and port."""
        others = (one for one in self.trusts() if (one.host, one.port) != (trust.host, trust.port))
        self.fill((*others, trust))
        self.changed.emit()

    @Slot()
    def remove_selected(self) -> None:
        """Take the selected ones off the list."""
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self._show_state()
        self.changed.emit()

    @Slot()
    def _show_state(self) -> None:
        """An empty list takes no room: the hint says what would be in it."""
        is_empty = self.list.count() == 0
        self.list.setVisible(not is_empty)
        self.remove.setVisible(not is_empty)
        self.remove.setEnabled(bool(self.list.selectedItems()))
        self.hint.setText(words.trusts_hint(is_empty))
