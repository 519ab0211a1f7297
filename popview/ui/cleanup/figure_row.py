"""Figures side by side: a large number and below it what it counts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from popview.ui.theme import Theme


class FigureRow(QFrame):
    """A card with a few figures; each is named for screen readers as one sentence."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures: dict[str, tuple[QLabel, QLabel]] = {}
        theme.set_kind(self, "card")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        self._layout.setSpacing(theme.XL)

    def show_figure(self, name: str, figure: str, text: str) -> None:
        """Show or change one figure; its place is that of its first showing."""
        if name not in self._figures:
            self._figures[name] = self._add(name)
        number, label = self._figures[name]
        number.setText(figure)
        label.setText(text)
        number.setAccessibleName(f"{text}: {figure}")

    def _add(self, name: str) -> tuple[QLabel, QLabel]:
        number, label = QLabel(), QLabel()
        number.setObjectName(f"figure-{name}")
        for one, kind in ((number, "title"), (label, "small")):
            one.setTextFormat(Qt.TextFormat.PlainText)
            self._theme.set_kind(one, kind)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(number)
        column.addWidget(label)
        self._layout.addLayout(column, 1)
        return number, label
