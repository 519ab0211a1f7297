"""The row above the pages: print, save, how they lie, how large they are seen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from popview.ui.buttons import named_button
from popview.ui.theme import Theme
from popview.ui.tick import Tick


class PreviewTools(QWidget):
    """Holds them; the preview listens to each."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.print_button = named_button("printButton", self.tr("&Print…"), "", theme=theme)
        theme.set_kind(self.print_button, "primary")
        theme.dress(self.print_button, "printer", "on_fill")
        self.print_button.setDefault(True)
        self.pdf_button = named_button("pdfButton", self.tr("Save as P&DF…"), "save", theme=theme)
        self.landscape = Tick(self.tr("&Landscape"), theme=theme)
        self.landscape.setObjectName("printLandscape")
        self.landscape.setAccessibleName(self.tr("Landscape"))
        self.grounds = Tick(self.tr("&Backgrounds"), theme=theme)
        self.grounds.setObjectName("printGrounds")
        self.grounds.setAccessibleName(self.tr("Print backgrounds"))
        self.grounds.setToolTip(self.tr("Without them, letters are dark and ink is saved"))
        self.grounds.setChecked(True)
        self.smaller = _tool("printZoomOut", self.tr("Zoom out"), "zoom-out", theme)
        self.larger = _tool("printZoomIn", self.tr("Zoom in"), "zoom-in", theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.L, theme.M, theme.L, theme.M)
        row.setSpacing(theme.S)
        row.addWidget(self.print_button)
        row.addWidget(self.pdf_button)
        row.addSpacing(theme.S)
        for tick in (self.landscape, self.grounds):
            row.addWidget(tick, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.smaller)
        row.addWidget(self.larger)

    def may_act(self, on: bool) -> None:
        """Offer what needs pages, or not."""
        for button in (self.print_button, self.pdf_button, self.smaller, self.larger):
            button.setEnabled(on)


def _tool(name: str, text: str, icon: str, theme: Theme) -> QToolButton:
    tool = QToolButton()
    tool.setObjectName(name)
    tool.setAccessibleName(text)
    tool.setToolTip(text)
    tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    theme.dress(tool, icon)
    return tool
