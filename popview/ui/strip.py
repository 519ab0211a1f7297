"""The status strip: what is shown, what is running, whether we hold the mailbox."""

import time

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton, QWidget

from popview.types import Lock
from popview.ui import wording
from popview.ui.palette import Role
from popview.ui.plain import plain_tip
from popview.ui.theme import Theme

_LOCK_ICONS = {
    Lock.NOT_HELD: ("lock-open", Role.DIM),
    Lock.HELD: ("lock", Role.ACCENT),
    Lock.MAYBE: ("circle-question-mark", Role.WARNING),
}


class StatusStrip(QFrame):
    """One line at the bottom: text, progress and Stop, the lock sign."""

    stop_requested = Signal()
    connection_requested = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusStrip")
        theme.set_kind(self, "bar")
        self._theme = theme
        self._text = ""
        self._lock = (Lock.NOT_HELD, 0.0)
        self._make_parts()
        row = QHBoxLayout(self)
        row.setContentsMargins(Theme.M, 3, Theme.S, 3)
        row.setSpacing(Theme.S)
        row.addWidget(self._label, 1)
        for part in (self.progress, self.stop, self.connection, self._lock_label):
            row.addWidget(part)
        tallest = max(28, self.stop.sizeHint().height() + 6)
        self.setMinimumHeight(tallest)  # else the whole window is laid out anew when Stop comes and goes
        theme.changed.connect(self._show_lock)
        self.hide_progress()
        self._show_lock()

    def _make_parts(self) -> None:
        self._label = QLabel()
        self._label.setObjectName("statusLabel")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setObjectName("progressBar")
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setFixedSize(140, 6)
        self.stop = QToolButton()
        self.stop.setText(self.tr("Stop"))
        self.stop.setObjectName("stopButton")
        self.stop.setAccessibleName(self.tr("Stop what is running"))
        self.stop.setToolTip(self.tr("Stop what is running (Ctrl+.)"))
        self.stop.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stop.clicked.connect(self.stop_requested)
        self._theme.dress(self.stop, "octagon-x")
        self.connection = QToolButton()
        self.connection.setObjectName("connectionButton")
        self.connection.setAccessibleName(self.tr("Connection and server"))
        self.connection.setToolTip(self.tr("Connection and server (Ctrl+I)"))
        self.connection.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.connection.setAutoRaise(True)
        self.connection.clicked.connect(self.connection_requested)
        self._lock_label = QLabel()
        self._lock_label.setObjectName("lockLabel")
        self._lock_label.setCursor(Qt.CursorShape.PointingHandCursor)
        self._lock_label.setToolTip(self.connection.toolTip())
        self._lock_label.installEventFilter(self)
        self._theme.set_kind(self._lock_label, "dim")

    def follow(self, action: QAction) -> None:
        """Let connection and server be asked for where the action of the menu can, and say else why not."""

        def look() -> None:
            self.connection.setEnabled(action.isEnabled())
            for part in (self.connection, self._lock_label):
                part.setToolTip(action.toolTip())
            shape = Qt.CursorShape.PointingHandCursor if action.isEnabled() else Qt.CursorShape.ArrowCursor
            self._lock_label.setCursor(shape)

        action.changed.connect(look)

    def set_text(self, text: str) -> None:
        """Show one line of plain text; too long a one is cut with "…" and told by the tooltip."""
        self._text = text
        self._elide()

    def set_progress(self, done: int, total: int) -> None:
        """Show how far something is; total 0: it is running, nobody knows how long."""
        self.progress.setUpdatesEnabled(False)  # else it paints at once, and all that is due in the window
        self.progress.setRange(0, max(total, 0))
        self.progress.setValue(done)
        self.progress.setUpdatesEnabled(True)
        said = f"{wording.number(done)} / {wording.number(total)}" if total > 0 else self.tr("running")
        self.progress.setAccessibleDescription(said)
        self.progress.show()
        self.stop.show()

    def hide_progress(self) -> None:
        """Show that nothing is running."""
        self.progress.hide()
        self.stop.hide()

    def set_lock(self, state: Lock, since_s: float = 0.0) -> None:
        """Show whether we hold the mailbox, and since when (epoch seconds; 0: not known)."""
        self._lock = (state, since_s)
        self._show_lock()

    def _show_lock(self) -> None:
        state, since_s = self._lock
        name, role = _LOCK_ICONS[state]
        self.connection.setIcon(self._theme.icon(name, role))
        self._lock_label.setText(wording.lock(state, since_s, time.time()))
        self._lock_label.setAccessibleName(self._lock_label.text())
        self.connection.setAccessibleDescription(self._lock_label.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a click on the words of the lock for one on its sign."""
        if event.type() is QEvent.Type.MouseButtonRelease and watched is self._lock_label:
            self.connection.click()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text to the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self._label.width(), 40)
        shown = self._label.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        self._label.setText(shown)
        self._label.setAccessibleName(self._text)
        self._label.setToolTip(plain_tip(self._text) if shown != self._text else "")
