"""The page of the first start: what PopView is, and how to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from popview.ui.palette import Role
from popview.ui.theme import Theme

LOGO = 96
TEXT_WIDTH = 460


class WelcomePage(QWidget):
    """Shown while there is no account."""

    add_account_requested = Signal()
    by_hand_requested = Signal()
    demo_requested = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomePage")
        self.setAccessibleName(self.tr("Welcome to PopView"))
        self._theme = theme
        self._logo = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._make_texts()
        self.add_account = self._button("addAccountButton", self.tr("Add an account…"), "primary")
        self.by_hand = self._button("addByHandButton", self.tr("Set up by hand…"), "")
        self.try_demo = self._button("tryDemoButton", self.tr("Try the demo mailbox"), "")
        self.add_account.clicked.connect(self.add_account_requested)
        self.by_hand.clicked.connect(self.by_hand_requested)
        self.try_demo.clicked.connect(self.demo_requested)
        theme.dress(self.add_account, "mail-plus", Role.ON_FILL)
        theme.dress(self.by_hand, "pencil")
        theme.dress(self.try_demo, "play")
        self._arrange()
        theme.changed.connect(self._draw_logo)
        self._draw_logo()

    def _make_texts(self) -> None:
        self._title = QLabel(self.tr("Welcome to PopView"), alignment=Qt.AlignmentFlag.AlignCenter)
        self._title.setObjectName("welcomeTitle")
        font = self._theme.title_font()
        font.setPointSizeF(font.pointSizeF() * 1.35)
        self._title.setFont(font)
        promise = self.tr(
            "See what lies in your POP3 mailbox, read it and clean it up, without downloading "
            "everything first. Nothing is deleted that you did not mark, and nothing leaves this "
            "computer because you looked at a message."
        )
        self._promise = QLabel(promise, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._promise.setFixedWidth(TEXT_WIDTH)
        self._promise.ensurePolished()
        self._promise.setFixedHeight(self._promise.heightForWidth(TEXT_WIDTH))
        self._hint = QLabel(self.tr("The demo runs on this computer and needs no network."))
        self._theme.set_kind(self._hint, "small")

    def _button(self, name: str, text: str, kind: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setAutoDefault(True)
        button.setMinimumHeight(36)
        if kind:
            self._theme.set_kind(button, kind)
        return button

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Theme.M)
        buttons.addStretch(1)
        buttons.addWidget(self.add_account)
        buttons.addWidget(self.by_hand)
        buttons.addWidget(self.try_demo)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(Theme.L)
        column.addStretch(2)
        for widget in (self._logo, self._title, self._promise):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Theme.S)
        column.addLayout(buttons)
        column.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _draw_logo(self) -> None:
        self._logo.setPixmap(self._theme.pixmap("popview", LOGO, Role.TEXT, self.devicePixelRatioF()))
