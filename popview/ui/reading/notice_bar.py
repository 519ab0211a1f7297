"""The bar that says how much of a message is shown and offers the rest: "First 40 lines of 1.2 MB"."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from popview.ui.palette import Role
from popview.ui.theme import Theme
from popview.ui.wording import values


class NoticeBar(QFrame):
    """A sentence, the fetch button, and progress while fetching."""

    fetch_clicked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewNotice")
        self.setAccessibleName(self.tr("How much of the message is shown"))
        theme.set_kind(self, "info")
        self._theme = theme
        self._sign = QLabel()
        self.label = QLabel()
        self.label.setObjectName("previewNoticeLabel")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setObjectName("fetchProgress")
        self.progress.setAccessibleName(self.tr("Progress of fetching"))
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(160, 6)
        self.fetch_button = QPushButton(self.tr("&Fetch the whole message"))
        self.fetch_button.setObjectName("fetchButton")
        self.fetch_button.setAccessibleName(self.tr("Fetch the whole message"))
        theme.dress(self.fetch_button, "download")
        self.fetch_button.clicked.connect(self.fetch_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.L, theme.S, theme.M, theme.S)
        layout.setSpacing(theme.S)
        for widget in (self._sign, self.label):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.progress)
        layout.addWidget(self.fetch_button)
        theme.changed.connect(self.redraw)
        self.redraw()
        self.hide()

    def offer(self, text: str) -> None:
        """Say how much is shown and offer the rest."""
        self.label.setText(text)
        self.progress.hide()
        self.fetch_button.setEnabled(True)
        self.fetch_button.show()
        self.show()

    def show_progress(self, done: int, total: int) -> None:
        """Show that the rest is coming; octets. `total` 0: unknown."""
        self.fetch_button.hide()
        self.progress.setRange(0, 1000 if total > 0 else 0)
        self.progress.setValue(min(1000, done * 1000 // total) if total > 0 else 0)
        said = self.tr("Fetching… {done} of {total}") if total > 0 else self.tr("Fetching… {done}")
        self.label.setText(said.format(done=values.size(done), total=values.size(total)))
        self.progress.show()
        self.show()

    @Slot()
    def redraw(self) -> None:
        """Take the theme's colours."""
        self._sign.setPixmap(self._theme.pixmap("scroll-text", 16, Role.ACCENT, self.devicePixelRatioF()))
