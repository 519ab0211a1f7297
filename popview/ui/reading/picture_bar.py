"""The bar about distant pictures: what was not loaded, consent, progress, and what could not be had.

A widget of ours outside the message area, as the warning strip: mail cannot imitate it.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from popview.types import Document, PictureFault
from popview.ui.palette import Role
from popview.ui.plain import plain_tip
from popview.ui.theme import Theme
from popview.ui.wording import pictures as words

NARROW = 720
"""Below this width in pixels the buttons stand under the sentence."""


class PictureBar(QFrame):
    """Offers to load pictures once or always for a sender; decides and loads nothing."""

    once_clicked = Signal()
    always_clicked = Signal()
    never_clicked = Signal()  # no longer always for this sender
    stop_clicked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("pictureBar")
        self.setAccessibleName(self.tr("Pictures that are not in the message"))
        theme.set_kind(self, "info")
        self._sign = QLabel()
        self.label = QLabel()
        self.label.setObjectName("pictureLabel")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setObjectName("pictureProgress")
        self.progress.setAccessibleName(self.tr("Progress of loading pictures"))
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(120, 6)
        self.once = self._button("showPicturesButton", self.tr("Show &pictures"))
        self.once.clicked.connect(self.once_clicked)
        self.always = self._button("alwaysPicturesButton", self.tr("&Always for this sender"))
        self.always.clicked.connect(self.always_clicked)
        self.never = self._button("neverPicturesButton", self.tr("Ask &again"))
        self.never.clicked.connect(self.never_clicked)
        self.stop = self._button("stopPicturesButton", self.tr("&Stop"))
        self.stop.clicked.connect(self.stop_clicked)
        self._arrange()
        theme.changed.connect(self.redraw)
        self.redraw()
        self.hide()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        return button

    def _arrange(self) -> None:
        theme = self._theme
        words_row = QHBoxLayout()
        words_row.setSpacing(theme.S)
        words_row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        words_row.addWidget(self.label, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.progress)
        for button in (self.once, self.always, self.never, self.stop):
            buttons.addWidget(button)
        buttons.addStretch(0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(theme.L, theme.S, theme.M, theme.S)
        self._row.setSpacing(theme.S)
        self._row.addLayout(words_row, 1)
        self._row.addLayout(buttons)

    def offer(self, document: Document) -> None:
        """Say what was not loaded; offer pictures where there are any. Nothing blocked: hide."""
        can = bool(document.remote)
        self._say(words.blocked_text(document), once=can, always=can and bool(document.sender))
        self.always.setToolTip(plain_tip(words.always_tip(document.sender)) if document.sender else "")
        self.once.setText(self.tr("Show &pictures"))

    def show_progress(self, done: int, total: int) -> None:
        """Say how far loading is."""
        self._say(words.progress_text(done, total), stop=True)
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)

    def show_result(self, document: Document, faults: Mapping[str, PictureFault], *, is_always: bool) -> None:
        """Say what stays blocked after consent and what could not be had; nothing of either: hide."""
        sentences = (
            words.faults_text(faults),
            words.left_text(document),
            words.always_text(document.sender) if is_always else "",
        )
        text = " ".join(sentence for sentence in sentences if sentence)
        self._say(text, once=bool(faults), always=not is_always and bool(document.sender), never=is_always)
        self.once.setText(self.tr("&Try again"))

    def _say(
        self, text: str, *, once: bool = False, always: bool = False, never: bool = False, stop: bool = False
    ) -> None:
        self.label.setText(text)
        for button, shown in (
            (self.once, once),
            (self.always, always),
            (self.never, never),
            (self.stop, stop),
        ):
            button.setVisible(shown)
        self.progress.setVisible(stop)
        self.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the sentence where there is no room beside it."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if self.width() < NARROW else ways.LeftToRight)

    @Slot()
    def redraw(self) -> None:
        """Take the theme's colours."""
        self._sign.setPixmap(self._theme.pixmap("image-off", 16, Role.ACCENT, self.devicePixelRatioF()))
