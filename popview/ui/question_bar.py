"""A quiet bar with one plain question and two answers; it waits for nobody."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from popview.ui.palette import Role
from popview.ui.plain import plain_label
from popview.ui.theme import Theme


class QuestionBar(QFrame):
    """Hidden while nothing is asked.

    Signals:
        answered(bool): the first or the second answer; the bar is hidden then.
    """

    answered = Signal(bool)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionBar")
        theme.set_kind(self, "info")
        self._theme = theme
        self._sign = QLabel(alignment=Qt.AlignmentFlag.AlignTop)
        self._title = plain_label(theme, "questionTitle", "heading")
        self._text = plain_label(theme, "questionText")
        self.yes = self._button("questionYesButton", self.tr("&Yes"), "primary")
        self.no = self._button("questionNoButton", self.tr("&No"), "")
        self.yes.clicked.connect(lambda: self._answer(True))
        self.no.clicked.connect(lambda: self._answer(False))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.S, theme.M, theme.S)
        row.setSpacing(theme.S)
        row.addWidget(self._sign)
        row.addLayout(texts, 1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        theme.changed.connect(self._draw_sign)
        self._draw_sign()
        self.hide()

    def ask(self, title: str, text: str, yes: str, no: str, *, is_grave: bool = False) -> None:
        """Show a question with its two answers, in place of an older one.

        is_grave: the first answer cannot be taken back; it looks so, and the second has the focus.
        """
        self._title.setText(title)
        self._text.setText(text)
        for button, name in ((self.yes, yes), (self.no, no)):
            button.setText(name)
            button.setAccessibleName(name.replace("&", ""))
        self.setAccessibleName(title)
        self._theme.set_kind(self.yes, "danger" if is_grave else "primary")
        self.setAccessibleDescription(text)
        self.show()
        if is_grave:
            self.no.setFocus()

    def _answer(self, yes: bool) -> None:
        self.hide()
        self.answered.emit(yes)

    @Slot()
    def _draw_sign(self) -> None:
        self._sign.setPixmap(
            self._theme.pixmap("circle-question-mark", 16, Role.ACCENT, self.devicePixelRatioF())
        )

    def _button(self, name: str, text: str, kind: str) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text.replace("&", ""))
        button.setObjectName(name)
        button.setAutoDefault(False)
        if kind:
            self._theme.set_kind(button, kind)
        return button
