"""What is rarely changed of an account: how much of it is listed. Folded away until it is asked for."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from popview.types import Account
from popview.ui.choice import Choice
from popview.ui.theme import Theme

NEWEST = (0, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)


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
        self.fold.setChecked(any(choice.currentData() for choice in self._fields.values()))
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
        chosen = account.newest if account is not None else 0
        counts = {count: self._newest_text(count) for count in sorted({*NEWEST, chosen})}
        self.newest = self._choice("newest", self.tr("&Listed"), counts, chosen)

    def _newest_text(self, count: int) -> str:
        if count == 0:
            return self.tr("All messages")
        return self.tr("The newest {count}; older ones when wanted").format(count=QLocale().toString(count))

    def _choice(self, field: str, title: str, offered: Mapping[int, str], chosen: int) -> Choice:
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

    def apply(self, account: Account) -> Account:
        """Return the account with what is chosen here."""
        chosen = {field: int(choice.currentData()) for field, choice in self._fields.items()}
        return replace(account, **chosen)  # type: ignore[arg-type]

    @Slot(bool)
    def _on_folded(self, on: bool) -> None:
        self.page.setVisible(on)
        self._theme.dress(self.fold, "chevron-down" if on else "chevron-right")
        self.fold.setAccessibleDescription(self.tr("shown") if on else self.tr("hidden"))
        self.folded.emit()
