"""What is rarely changed of an account: how much is listed and kept, its quota, safety copies.

Folded away at first.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from popview.types import Account, SafetyCopy
from popview.ui.choice import Choice
from popview.ui.theme import Theme
from popview.ui.wording import values
from popview.ui.wording.cleanup import copy_choice, copy_days

CHECKS = (0, 5, 10, 15, 30, 60, 120, 240)  # minutes
NEWEST = (0, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
_GB = 1_000_000_000
QUOTAS = (0, 100_000_000, 250_000_000, 500_000_000, *(n * _GB for n in (1, 2, 3, 5, 10, 15, 25, 50)))
COPY_DAYS = KEEP_DAYS = (0, 7, 30, 90, 365)
KEEP_BYTES = (0, 50_000_000, 100_000_000, 500_000_000, *(n * _GB for n in (1, 5, 20)))

Value = TypeVar("Value", int, SafetyCopy)


class AccountOptions(QWidget):
    """A line that folds, and the choices below it.

    Signals:
        changed(): another choice was made.
        folded(): the widget needs another height.
    """

    changed = Signal()
    folded = Signal()

    def __init__(self, account: Account | None, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields: dict[str, Choice] = {}
        self._make_fold()
        self.page = QWidget()
        self._grid = QGridLayout(self.page)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.M)
        self._grid.setVerticalSpacing(theme.S)
        self._grid.setColumnStretch(1, 1)
        self._make_choices(account)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.page)
        self.fold.setChecked(self._has_chosen())
        self._on_folded(self.fold.isChecked())
        self.fold.toggled.connect(self._on_folded)

    def _make_fold(self) -> None:
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        self.fold.setObjectName("accountOptionsFold")
        self.fold.setText(self.tr("Op&tions"))
        self.fold.setAccessibleName(self.tr("Options"))
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.fold.setAutoRaise(True)

    def _make_choices(self, account: Account | None) -> None:
        minutes = account.check_minutes if account is not None else 0
        often = {every: self._check_text(every) for every in sorted({*CHECKS, minutes})}
        self.checks = self._choice("check_minutes", self.tr("C&hecked"), often, minutes)
        chosen = account.newest if account is not None else 0
        counts = {count: self._newest_text(count) for count in sorted({*NEWEST, chosen})}
        self.newest = self._choice("newest", self.tr("&Listed"), counts, chosen)
        quota = account.quota_bytes if account is not None else 0
        sizes = {size: self._quota_text(size) for size in sorted({*QUOTAS, quota})}
        self.quota = self._choice("quota_bytes", self.tr("&Quota"), sizes, quota)
        copy = account.safety_copy if account is not None else SafetyCopy.NONE
        kinds = {kind: copy_choice(kind) for kind in SafetyCopy}
        self.safety_copy = self._choice("safety_copy", self.tr("Safety cop&y"), kinds, copy)
        days = account.copy_days if account is not None else 0
        kept = {count: copy_days(count) for count in sorted({*COPY_DAYS, days})}
        self.copy_days = self._choice("copy_days", self.tr("&Kept"), kept, days)
        self.safety_copy.currentIndexChanged.connect(self._on_copy)
        self._on_copy()
        self._make_limits(account)

    def _make_limits(self, account: Account | None) -> None:
        """Say how much of fetched messages stays on this computer, and how long."""
        most = account.keep_bytes if account is not None else 0
        sizes = {octets: self._limit_text(octets) for octets in sorted({*KEEP_BYTES, most})}
        self.keep_bytes = self._choice("keep_bytes", self.tr("&Fetched mail"), sizes, most)
        longest = account.keep_days if account is not None else 0
        ages = {days: self._age_text(days) for days in sorted({*KEEP_DAYS, longest})}
        self.keep_days = self._choice("keep_days", self.tr("F&or"), ages, longest)
        for choice in (self.keep_bytes, self.keep_days):
            choice.setToolTip(self.tr("What is marked, saved or no longer on the server always stays."))

    def _limit_text(self, octets: int) -> str:
        if not octets:
            return self.tr("All of it stays here")
        return self.tr("Up to {size}, then the oldest go").format(size=values.size(octets))

    def _age_text(self, days: int) -> str:
        if not days:
            return self.tr("As long as there is room")
        return self.tr("{count} days").format(count=QLocale().toString(days))

    @Slot()
    def _on_copy(self) -> None:
        self.copy_days.setEnabled(self.safety_copy.currentData() != SafetyCopy.NONE)

    def _has_chosen(self) -> bool:
        """Return whether anything is not as it is at first: then it is not hidden."""
        first = {"safety_copy": SafetyCopy.NONE}
        return any(choice.currentData() != first.get(field, 0) for field, choice in self._fields.items())

    def _quota_text(self, size: int) -> str:
        return values.size(size) if size else self.tr("Not known")

    def _check_text(self, minutes: int) -> str:
        if not minutes:
            return self.tr("When I ask for it")
        if minutes % 60:
            return self.tr("Every {count} minutes").format(count=minutes)
        hours = minutes // 60
        return self.tr("Every hour") if hours == 1 else self.tr("Every {count} hours").format(count=hours)

    def _newest_text(self, count: int) -> str:
        if count == 0:
            return self.tr("All messages")
        return self.tr("The newest {count}; older ones when wanted").format(count=QLocale().toString(count))

    def _choice(self, field: str, title: str, offered: Mapping[Value, str], chosen: Value) -> Choice:
        choice = Choice(theme=self._theme)
        choice.setObjectName(f"accountOption-{field}")
        choice.setAccessibleName(title.replace("&", ""))
        for value, text in offered.items():
            choice.addItem(text, value)
        choice.setCurrentIndex(max(0, choice.findData(chosen)))
        choice.currentIndexChanged.connect(self.changed)
        label = QLabel(title)
        label.setBuddy(choice)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(choice, row, 1)
        self._fields[field] = choice
        return choice

    def align(self, other: QGridLayout) -> None:
        """Let the fields begin where those of the form around them do: one edge for the eye."""
        cells = [grid.itemAtPosition(n, 0) for grid in (self._grid, other) for n in range(grid.rowCount())]
        widgets = [cell.widget() for cell in cells if cell is not None]
        labels = [widget for widget in widgets if isinstance(widget, QLabel)]
        for label in labels:
            label.ensurePolished()
        for grid in (self._grid, other):
            grid.setColumnMinimumWidth(0, max(label.sizeHint().width() for label in labels))

    def apply(self, account: Account) -> Account:
        """Return the account with what is chosen here."""
        chosen = {field: choice.currentData() for field, choice in self._fields.items()}
        chosen["safety_copy"] = SafetyCopy(chosen["safety_copy"])  # Qt gives back a plain str
        return replace(account, **chosen)

    @Slot(bool)
    def _on_folded(self, on: bool) -> None:
        self.page.setVisible(on)
        self._theme.dress(self.fold, "chevron-down" if on else "chevron-right")
        self.fold.setAccessibleDescription(self.tr("shown") if on else self.tr("hidden"))
        self.folded.emit()
