"""The quiet bar that tells of a problem: what, why, what to do, and the server's own words."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from popview.types import Problem
from popview.ui import wording
from popview.ui.palette import Role
from popview.ui.theme import Theme
from popview.ui.wording.waiting import waiting, warning

DETAILS_HEIGHT = 150
BESIDE_FROM = 820  # pixels of width


class ProblemBar(QFrame):
    """Hidden while nothing is wrong. `advice_requested` carries the kind whose remedy was chosen."""

    retry_requested = Signal()
    advice_requested = Signal(str)
    dismissed = Signal()

    def __init__(
        self, *, theme: Theme, now: Callable[[], float] = time.time, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._ready_s = 0.0
        self._is_firm = self._is_by_itself = self._is_warned = False
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._count_down)
        self.setObjectName("problemBar")
        self.setAccessibleName(self.tr("Problem"))
        theme.set_kind(self, "warning")
        self._theme = theme
        self._problem: Problem | None = None
        self._make_texts()
        self._make_buttons()
        self._arrange()
        theme.changed.connect(self._draw_sign)
        self._draw_sign()
        self.hide()

    def _make_texts(self) -> None:
        self._sign = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        self._title = QLabel(wordWrap=True)
        self._title.setObjectName("problemTitle")
        self._theme.set_kind(self._title, "heading")
        self._text = QLabel(wordWrap=True)
        self._text.setObjectName("problemText")
        self._server = QLabel(wordWrap=True)
        self._server.setObjectName("problemServer")
        self._wait = QLabel(wordWrap=True)
        self._wait.setObjectName("problemWait")
        self._theme.set_kind(self._wait, "heading")
        self.details = QPlainTextEdit(readOnly=True)
        self.details.setObjectName("problemDetails")
        self.details.setAccessibleName(self.tr("Details of the problem"))
        self.details.setFont(self._theme.mono_font())
        self.details.setFixedHeight(DETAILS_HEIGHT)
        self.details.setTabChangesFocus(True)
        self.details.hide()
        for label in (self._title, self._text, self._wait, self._server):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _make_buttons(self) -> None:
        self.advice = self._button("problemAdviceButton", self.tr("What to do"))
        self.retry = self._button("problemRetryButton", self.tr("Try again"))
        self.more = self._button("problemDetailsButton", self.tr("Details"))
        self.more.setCheckable(True)
        self.copy = self._button("problemCopyButton", self.tr("Copy details"))
        self.copy.hide()
        self.close_button = QToolButton()
        self.close_button.setObjectName("problemCloseButton")
        self.close_button.setAccessibleName(self.tr("Hide this problem"))
        self.close_button.setToolTip(self.tr("Hide"))
        self._theme.dress(self.close_button, "x")
        self.advice.clicked.connect(self._ask_advice)
        self.retry.clicked.connect(self._retry)
        self.more.toggled.connect(self._show_details)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details.toPlainText()))
        self.close_button.clicked.connect(self._dismiss)

    @staticmethod
    def _button(name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        return button

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._title, self._text, self._wait, self._server):
            words.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(Theme.S)
        for button in (self.advice, self.retry, self.more, self.copy):
            buttons.addWidget(button)
        buttons.addStretch()  # nothing beside the words; below them the buttons stay at the left
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(Theme.S)
        self._middle.addLayout(words, 1)
        self._middle.addLayout(buttons)
        self._middle.setAlignment(buttons, Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setSpacing(Theme.M)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._middle, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(Theme.M, Theme.S, Theme.S, Theme.S)
        column.setSpacing(Theme.S)
        column.addLayout(row)
        column.addWidget(self.details)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where both side by side would leave the words no room."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._middle.setDirection(way.TopToBottom if self.width() < BESIDE_FROM else way.LeftToRight)

    def _draw_sign(self) -> None:
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(self._theme.pixmap("triangle-alert", Theme.ICON_LARGE, Role.WARNING, ratio))

    @property
    def problem(self) -> Problem | None:
        """The problem that is shown, or None."""
        return self._problem

    def show_problem(
        self,
        problem: Problem,
        account_name: str = "",
        can_retry: bool = True,
        *,
        ready_s: float = 0.0,
        firm: bool = False,
        by_itself: bool = False,
    ) -> None:
        """Tell of a problem; the same one again only updates the bar.

        ready_s: when it may be tried again, epoch seconds; 0: at any time. firm: the server refuses any
        sooner, and who will not wait is warned first. by_itself: somebody else will try it then.
        """
        self._problem = problem
        self._ready_s, self._is_firm, self._is_by_itself = ready_s, firm, by_itself
        self._is_warned = False
        title = wording.problem_title(problem)
        self._title.setText(f"{account_name}: {title}" if account_name else title)
        said = [wording.problem_text(problem), wording.problem_advice(problem)]
        self._text.setText(" ".join(part for part in said if part))
        server = wording.problem_server(problem)
        self._server.setText(self.tr("The server says: “{words}”").format(words=server))
        self._server.setVisible(bool(server))
        remedy = wording.problem_remedy(problem)
        self.advice.setText(remedy)
        self.advice.setAccessibleName(remedy)
        self.advice.setVisible(bool(remedy))
        self.retry.setVisible(can_retry)
        self._wait.setVisible(ready_s > 0)
        self._count_down()
        details = wording.problem_details(problem)
        self.details.setPlainText(details)
        self.more.setVisible(bool(details))
        self.more.setChecked(False)
        self.setAccessibleDescription(f"{self._title.text()}. {self._text.text()}")
        self.show()

    def clear(self) -> None:
        """Nothing is wrong any more."""
        self._problem = None
        self._second.stop()
        self.more.setChecked(False)
        self.hide()

    @Slot()
    def _count_down(self) -> None:
        """Say how long it takes still, second by second."""
        now_s = self._now()
        is_waiting = self._ready_s > now_s
        if is_waiting and self._is_warned:
            self._wait.setText(warning(self._ready_s, now_s))
        elif self._ready_s > 0:
            self._is_warned = False
            said = waiting(self._ready_s, now_s, firm=self._is_firm, by_itself=self._is_by_itself)
            self._wait.setText(said)
        if not is_waiting:
            text = self.tr("Try again")
        else:
            text = self.tr("Try all the same") if self._is_warned else self.tr("Try now")
        self.retry.setText(text)
        self.retry.setAccessibleName(text)
        self.retry.setAccessibleDescription(self._wait.text() if self._ready_s > 0 else "")
        if is_waiting:
            self._second.start()
        else:
            self._second.stop()

    @Slot()
    def _retry(self) -> None:
        """Try now; where the server would refuse it, say so first, once."""
        if self._is_firm and not self._is_warned and self._ready_s > self._now():
            self._is_warned = True
            self._count_down()
        else:
            self.retry_requested.emit()

    def _show_details(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.copy.setVisible(shown)

    def _ask_advice(self) -> None:
        if self._problem is not None:
            self.advice_requested.emit(str(self._problem.kind))

    def _dismiss(self) -> None:
        self.clear()
        self.dismissed.emit()
