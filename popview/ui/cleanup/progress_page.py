"""A commit under way: its steps as lines, the one at hand with numbers, and what Stop would mean."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from popview.types import Stage
from popview.ui.palette import Role
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.wording import cleanup as words
from popview.ui.wording import stopping, values

STEPS = ("connect", "copy", "prove", "delete", "quit", "look")

_STEP_OF = {
    Stage.COPYING: 1,
    Stage.COPYING_HEADERS: 1,
    Stage.FETCHING: 1,
    Stage.LISTING: 2,
    Stage.HEADERS: 2,
    Stage.PROVING: 2,
    Stage.DELETING: 3,
    Stage.QUITTING: 4,
    Stage.LOOKING: 5,
}


class ProgressPage(QWidget):
    """Steps that are done have a tick, the present one an arrow; nothing is said before it happened."""

    stop_clicked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._at = 0
        self._copied = self._has_deleted = self._is_stopping = False
        self._stage = ""
        self.setObjectName("commitProgress")
        self.title = QLabel(words.running_title(0, ""))
        self.title.setObjectName("commitProgressTitle")
        theme.set_kind(self.title, "title")
        text = QLabel(words.running_text())
        text.setWordWrap(True)
        theme.set_kind(text, "dim")
        self.bar = QProgressBar()
        self.bar.setObjectName("commitProgressBar")
        self.bar.setAccessibleName(self.tr("Progress of the commit"))
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setRange(0, 0)
        self.time_left = plain_label(theme, "commitTimeLeft", "dim")
        self.meaning = plain_label(theme, "commitStopMeaning", "dim")
        self.stop = QPushButton(self.tr("&Stop"))
        self.stop.setObjectName("commitStopButton")
        self.stop.setAccessibleName(self.tr("Stop"))
        self.stop.setToolTip(self.tr("Send no more deletions. What the server was not told to delete stays."))
        self.stop.setAutoDefault(False)  # Enter must not stop a commit
        theme.dress(self.stop, "octagon-x")
        self.stop.clicked.connect(self._on_stop)
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(theme.M)
        self._lines.setVerticalSpacing(theme.S)
        self._lines.setColumnStretch(1, 1)
        self._signs = [self._line(row, step) for row, step in enumerate(STEPS)]
        self._arrange(text)
        theme.changed.connect(self.redraw)
        self.redraw()

    def _arrange(self, text: QLabel) -> None:
        theme = self._theme
        foot = QHBoxLayout()
        foot.setSpacing(theme.M)
        foot.addWidget(self.meaning, 1)
        foot.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addWidget(self.title)
        layout.addWidget(text)
        layout.addSpacing(theme.S)
        layout.addLayout(self._lines)
        layout.addSpacing(theme.S)
        layout.addWidget(self.bar)
        layout.addWidget(self.time_left)
        layout.addStretch(1)
        layout.addLayout(foot)

    def _line(self, row: int, step: str) -> tuple[QLabel, QLabel]:
        sign, text = QLabel(), QLabel(words.step_name(step))
        sign.setFixedWidth(18)
        text.setObjectName(f"commitStep-{step}")
        text.setTextFormat(Qt.TextFormat.PlainText)
        self._lines.addWidget(sign, row, 0)
        self._lines.addWidget(text, row, 1)
        return sign, text

    def set_commit(self, count: int, account_name: str) -> None:
        """Say what is being deleted."""
        self.title.setText(words.running_title(count, account_name))

    @Slot()
    def _on_stop(self) -> None:
        self._is_stopping = True
        self._say_meaning(stopping.is_stopping())
        self.stop_clicked.emit()

    def _say_meaning(self, text: str) -> None:
        self.meaning.setText(text)
        self.stop.setAccessibleDescription(text)

    def show_progress(self, stage: Stage, done: int, total: int, left_s: float | None = None) -> None:
        """Show where the commit is; a step never goes back, though each chunk has its own session.

        left_s: seconds that it will take yet; None: not known.
        """
        at = _STEP_OF.get(stage, 0)
        self._copied = self._copied or at == 1
        self._at = max(self._at, at) if at != 2 or self._at < 3 else at
        self._stage = values.stage(stage, done, total)
        self.bar.setRange(0, max(total, 0))
        self.bar.setValue(min(done, total) if total > 0 else 0)
        self.time_left.setText(stopping.time_left(left_s))
        can_stop = stage not in (Stage.QUITTING, Stage.LOOKING)
        self.stop.setEnabled(can_stop)
        self._has_deleted = self._has_deleted or stage is Stage.QUITTING
        means = stopping.stop_means(stage, has_deleted=self._has_deleted)
        self._say_meaning(stopping.is_stopping() if self._is_stopping and can_stop else means)
        self.redraw()

    @Slot()
    def redraw(self) -> None:
        """Draw the lines for where the commit is."""
        for row, (sign, text) in enumerate(self._signs):
            step = words.step_name(STEPS[row])
            is_now = row == self._at
            icon, role = ("circle-check", Role.SUCCESS) if row < self._at else ("circle-dashed", Role.DIM)
            if is_now:
                icon, role = "play", Role.ACCENT
            sign.setPixmap(self._theme.pixmap(icon, 16, role, self.devicePixelRatioF()))
            text.setText(self._stage if is_now and self._stage else step)
            self._theme.set_kind(text, "heading" if is_now else "" if row < self._at else "dim")
            is_shown = STEPS[row] != "copy" or self._copied
            sign.setVisible(is_shown)
            text.setVisible(is_shown)
