"""Limits of what is to stay in a mailbox: by age, by number, by size; none is set but by the person."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from popview.types import Retention
from popview.ui.space.amount import Amount
from popview.ui.theme import Theme
from popview.ui.tick import Tick
from popview.ui.wording import values

DAYS, NEWEST, MEGA = 365, 5_000, 1_000
_MEGA = 1_000_000


class RetentionRow(QWidget):
    """Three ticks with a number each; a limit counts while it is ticked. `changed` says that one does."""

    changed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.S)
        self.older, self.days = self._limit(
            "spaceOlder", self.tr("&Older than"), self.tr("Days that a message stays"), DAYS, 99_999
        )
        self.days.set_unit(values.days_behind)
        self.beyond, self.newest = self._limit(
            "spaceNewest", self.tr("Beyond the &newest"), self.tr("Messages that stay"), NEWEST, 9_999_999
        )
        self.larger, self.mega = self._limit(
            "spaceLarger", self.tr("Beyon&d a total of"), self.tr("Room for what stays"), MEGA, 9_999_999
        )
        self.mega.setSuffix(" " + self.tr("MB"))
        self._row.addStretch(1)

    @property
    def retention(self) -> Retention:
        """Return the limits that are ticked."""
        return Retention(
            self.days.value() if self.older.isChecked() else 0,
            self.newest.value() if self.beyond.isChecked() else 0,
            self.mega.value() * _MEGA if self.larger.isChecked() else 0,
        )

    def set_retention(self, retention: Retention) -> None:
        """Show limits; what is no limit keeps its number, without a tick."""
        mega = -(-retention.octets // _MEGA)
        for tick, amount, value in (
            (self.older, self.days, retention.days),
            (self.beyond, self.newest, retention.newest),
            (self.larger, self.mega, mega),
        ):
            if value:
                amount.setValue(value)
            tick.setChecked(value > 0)

    def _limit(self, name: str, text: str, title: str, value: int, most: int) -> tuple[Tick, Amount]:
        tick, amount = Tick(text, theme=self._theme), Amount(theme=self._theme)
        tick.setObjectName(f"{name}Tick")
        tick.setAccessibleName(text.replace("&", ""))
        amount.setObjectName(name)
        amount.setAccessibleName(title)
        amount.setRange(1, most)
        amount.setGroupSeparatorShown(True)
        amount.setValue(value)
        amount.setEnabled(False)
        tick.toggled.connect(amount.setEnabled)
        tick.toggled.connect(self._tell)
        amount.valueChanged.connect(self._tell)
        for widget in (tick, amount):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addSpacing(self._theme.L)
        return tick, amount

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
