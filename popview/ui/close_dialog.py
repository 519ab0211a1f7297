"""The question on closing while messages are marked: delete now, keep the marks, discard them, stay."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from popview.ui.fitting import fit_height
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.wording import cleanup as words


class CloseDialog(QDialog):
    """Keeping the marks is the default: it loses nothing and deletes nothing."""

    chosen = Signal(str)  # "commit", "keep", "discard", "cancel"

    def __init__(
        self,
        count: int,
        octets: int,
        account_names: tuple[str, ...],
        *,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answer = "cancel"
        self.setObjectName("closeDialog")
        self.setWindowTitle(self.tr("Close PopView"))
        self.title = plain_label(theme, "closeTitle", "title", words.close_title(count))
        self.text = plain_label(theme, "closeText", "dim", words.close_text(octets, account_names))
        choices = QGridLayout()
        choices.setHorizontalSpacing(theme.L)
        choices.setVerticalSpacing(theme.S)
        choices.setColumnStretch(1, 1)
        for row, (answer, name, kind, text, hint) in enumerate(self._choices(count, octets)):
            button = self._button(answer, name, kind, text)
            choices.addWidget(button, row, 0)
            choices.addWidget(plain_label(theme, f"{name}Hint", "small", hint), row, 1)
        cancel = self._button("cancel", "closeCancelButton", "", self.tr("Cancel"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addSpacing(theme.XS)
        layout.addLayout(choices)
        layout.addSpacing(theme.S)
        layout.addLayout(foot)
        self.finished.connect(self._tell)
        self.setMinimumWidth(560)
        fit_height(self, may_shrink=True)

    def _choices(self, count: int, octets: int) -> tuple[tuple[str, str, str, str, str], ...]:
        return (
            (
                "keep",
                "closeKeepButton",
                "primary",
                self.tr("&Keep the marks"),
                self.tr("They are there at the next start. Nothing is deleted."),
            ),
            (
                "commit",
                "closeCommitButton",
                "danger",
                words.delete_button(count, octets),
                self.tr("PopView closes when the servers have confirmed it."),
            ),
            (
                "discard",
                "closeDiscardButton",
                "",
                self.tr("&Discard the marks"),
                self.tr("The messages stay on the server, and nothing is marked any more."),
            ),
        )

    def _button(self, answer: str, name: str, kind: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        button.setAutoDefault(False)
        button.setDefault(answer == "keep")
        if kind:
            self._theme.set_kind(button, kind)
        button.clicked.connect(partial(self._choose, answer))
        return button

    def _choose(self, answer: str) -> None:
        self._answer = answer
        self.done(0 if answer == "cancel" else 1)

    def _tell(self) -> None:
        self.chosen.emit(self._answer)
