"""What the rule under the person's hands would meet: counted and listed while it is written."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from popview.types import Key, Summary, Trial
from popview.ui.cleanup.item_table import Column, ItemTable
from popview.ui.theme import Theme
from popview.ui.wording import rules as words
from popview.ui.wording import values
from popview.ui.wording.problems import foreign
from popview.ui.wording.rows import no_sender, no_subject

SHOWN = 200  # messages listed here; the list of the main window shows all
translate = QCoreApplication.translate


class TrialPanel(QWidget):
    """Signals: list_wanted(object tuple[Key, ...]). `row_of` looks up a message."""

    list_wanted = Signal(object)

    def __init__(
        self, *, theme: Theme, row_of: Callable[[Key], Summary | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row_of = row_of
        self._trial = Trial()
        self.setObjectName("ruleTrial")
        self.said = QLabel()
        self.said.setObjectName("ruleTrialText")
        theme.set_kind(self.said, "heading")
        self.said.setWordWrap(True)
        self.show_button = QPushButton(self.tr("Show in the &list"))
        self.show_button.setObjectName("ruleTrialShow")
        self.show_button.setAccessibleName(self.tr("Show in the list"))
        theme.dress(self.show_button, "list")
        self.show_button.clicked.connect(self._on_show)
        self.table: ItemTable[Summary] = ItemTable(
            trial_columns(time.time),
            name="ruleTrialTable",
            title=self.tr("Messages that it meets"),
            parent=self,
        )
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(self.said, 1)
        head.addWidget(self.show_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S, theme.S, 0, 0)
        layout.setSpacing(theme.S)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        self.setMinimumHeight(120)
        self.show_button.setEnabled(False)
        self.show_waiting()

    def show_waiting(self) -> None:
        """Say that it is being tried; what was found before stays until then."""
        self.said.setText(self.tr("Trying the rule…"))

    def show_trial(self, trial: Trial) -> None:
        """Show what a rule meets."""
        self._trial = trial
        self.said.setText(words.fault(trial.faults[0]) if trial.faults else words.trial(trial))
        rows = (self._row_of(key) for key in trial.keys[:SHOWN])
        self.table.show_rows([row for row in rows if row is not None])
        self.show_button.setEnabled(bool(trial.keys))

    @Slot()
    def _on_show(self) -> None:
        self.list_wanted.emit(self._trial.keys)


def trial_columns(now: Callable[[], float]) -> list[Column[Summary]]:
    """Return the columns of messages that a rule meets."""
    return [
        Column(
            translate("rules", "From"),
            lambda r: foreign(r.sender or r.address, 200) or no_sender(),
            width=170,
        ),
        Column(
            translate("rules", "Subject"), lambda r: foreign(r.subject, 300) or no_subject(), stretches=True
        ),
        Column(
            translate("rules", "Date"),
            lambda r: values.date(r.date_s, now()),
            lambda r: r.date_s if r.date_s is not None else float("-inf"),
            width=130,
        ),
        Column(
            translate("rules", "Size"),
            lambda r: values.size(r.size),
            lambda r: r.size,
            is_right=True,
            width=74,
        ),
    ]
