"""The certificates that a person trusts for one account although no authority vouches for them.

Listed, each for its one host and port, and taken off the list again.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidgetItem, QWidget

from popview.types import Trust
from popview.ui.short_list import ShortList
from popview.ui.theme import Theme
from popview.ui.wording import account_setup as words


class TrustList(ShortList):
    """What came or went counts once the account is saved.

    Signals:
        changed(): a certificate came or went.
    """

    changed = Signal()

    def __init__(self, trusts: tuple[Trust, ...], *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(3, theme=theme, parent=parent)
        self.list.setObjectName("accountTrusts")
        self.list.setAccessibleName(self.tr("Certificates you trust"))
        self.remove.setText(self.tr("&Remove"))
        self.remove.setObjectName("accountRemoveTrust")
        self.remove.setAccessibleName(self.tr("No longer trust the selected certificates"))
        self.hint.setObjectName("accountTrustHint")
        self.removed.connect(self.changed)
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
        self.show_state()

    def add(self, trust: Trust) -> None:
        """Take one in, in place of an older one for the same host and port."""
        others = (one for one in self.trusts() if (one.host, one.port) != (trust.host, trust.port))
        self.fill((*others, trust))
        self.changed.emit()

    @Slot()
    def show_state(self) -> None:
        """Say what the list is for, or what would be in it."""
        super().show_state()
        self.hint.setText(words.trusts_hint(self.list.count() == 0))
