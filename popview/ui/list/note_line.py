"""One quiet line above the list: what the filter found elsewhere, and what of it was not understood."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from popview.ui import wording
from popview.ui.elided import ElidedLabel
from popview.ui.theme import Theme


class NoteLine(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterNote")
        theme.set_kind(self, "info")
        self.label = ElidedLabel()
        self.label.setObjectName("filterNoteText")
        theme.set_kind(self.label, "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(Theme.M, Theme.XS, Theme.M, Theme.XS)
        row.addWidget(self.label)
        self.say(())

    def say(self, sentences: tuple[str, ...]) -> None:
        """Show these sentences side by side; none hides the line."""
        text = "  ·  ".join(sentences)
        self.label.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


def not_understood(odd: tuple[str, ...]) -> str:
    """Return that a condition is searched as the letters it is; "" for none."""
    if not odd:
        return ""
    return QCoreApplication.translate(
        "filter", "“{condition}” is no condition PopView knows; it is searched for as it stands."
    ).format(condition=wording.foreign(odd[0], 40))


def found_in_text(count: int) -> str:
    """Return that rows are shown for what their text holds; "" for none."""
    if count <= 0:
        return ""
    if count == 1:
        return QCoreApplication.translate("filter", "Also found in the text of 1 message.")
    return QCoreApplication.translate("filter", "Also found in the text of %Ln messages.", None, count)
