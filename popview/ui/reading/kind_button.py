"""The button that says how a message is looked at, and its menu."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from popview.types import BodyKind
from popview.ui.reading.menu_button import MENU_BUTTON
from popview.ui.theme import Theme
from popview.ui.wording import reading as words

_ICONS = {
    BodyKind.HTML: "image",
    BodyKind.PLAIN: "file-text",
    BodyKind.ALL_PARTS: "layers",
    BodyKind.SOURCE: "code",
}

FOLD_KEYS = QKeySequence("Ctrl+Shift+Q")
"""Folds every long quote or unfolds all; the shortcut itself is the pane's."""


class KindButton(QToolButton):
    """Formatted, plain text, all parts, source; letters, sheet and zoom."""

    kind_chosen = Signal(str)
    fixed_pitch_chosen = Signal(bool)
    light_sheet_chosen = Signal(bool)
    zoom_chosen = Signal(int)
    find_chosen = Signal()
    folding_chosen = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("bodyKindButton")
        self.setToolTip(self.tr("How the message is shown"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        group = QActionGroup(self)
        self._kinds = {kind: self._kind_action(kind, group) for kind in BodyKind}
        self._menu.addSeparator()
        self.fixed_pitch = self._switch("bodyFixedPitch", self.tr("&Letters of one width"))
        self.fixed_pitch.toggled.connect(self.fixed_pitch_chosen)
        self.light_sheet = self._switch("bodyLightSheet", self.tr("On a &white sheet"))
        self.light_sheet.toggled.connect(self.light_sheet_chosen)
        self.folding = self._menu.addAction(self.tr("Fold or &unfold quotes") + f"\t{FOLD_KEYS.toString()}")
        self.folding.setObjectName("bodyFolding")
        self.folding.triggered.connect(self.folding_chosen)
        self._menu.addSeparator()
        self._step("bodyZoomIn", self.tr("Zoom &in"), 1, QKeySequence(QKeySequence.StandardKey.ZoomIn))
        self._step("bodyZoomOut", self.tr("Zoom &out"), -1, QKeySequence(QKeySequence.StandardKey.ZoomOut))
        self._step("bodyZoomReset", self.tr("Zoom to 100 %"), 0, QKeySequence("Ctrl+0"))
        self._menu.addSeparator()
        find = self._menu.addAction(self.tr("&Find in message"))
        find.setObjectName("bodyFind")
        find.triggered.connect(self.find_chosen)
        self.setMenu(self._menu)
        theme.changed.connect(self.redraw)
        self.show_kind(BodyKind.HTML, frozenset(BodyKind))

    def show_kind(self, kind: BodyKind, offered: frozenset[BodyKind]) -> None:
        """Show which kind is shown and which can be had."""
        for one, action in self._kinds.items():
            action.setEnabled(one in offered)
            action.setChecked(one is kind)
        self.folding.setEnabled(kind in (BodyKind.PLAIN, BodyKind.ALL_PARTS))
        self.fixed_pitch.setEnabled(kind in (BodyKind.PLAIN, BodyKind.ALL_PARTS))
        self.setAccessibleName(self.tr("How the message is shown: {kind}").format(kind=words.kind_name(kind)))
        self.setText(words.kind_name(kind))
        self._theme.dress(self, _ICONS[kind])
        self.light_sheet.setEnabled(kind is BodyKind.HTML)
        self.redraw()

    @Slot()
    def redraw(self) -> None:
        """Offer the white sheet only where the window is dark; draw the arrow beside the word."""
        self.setStyleSheet(MENU_BUTTON)
        self.light_sheet.setVisible(self._theme.is_dark)

    def _kind_action(self, kind: BodyKind, group: QActionGroup) -> QAction:
        action = self._switch(f"bodyKind-{kind}", words.kind_name(kind))
        action.triggered.connect(partial(self._choose, kind))
        group.addAction(action)
        return action

    def _choose(self, kind: BodyKind) -> None:
        self.kind_chosen.emit(str(kind))

    def _switch(self, name: str, text: str) -> QAction:
        action = self._menu.addAction(text)
        action.setObjectName(name)
        action.setCheckable(True)
        return action

    def _step(self, name: str, text: str, step: int, keys: QKeySequence) -> None:
        """Name the keys only: they belong to the pane, and twice the same shortcut is none."""
        action = self._menu.addAction(f"{text}\t{keys.toString(QKeySequence.SequenceFormat.NativeText)}")
        action.setObjectName(name)
        action.triggered.connect(partial(self.zoom_chosen.emit, step))
