"""The settings on one page; each choice takes effect at once."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from popview.paths import Paths
from popview.types import BodyKind, Settings
from popview.ui import translation
from popview.ui.choice import Choice
from popview.ui.fitting import fit_height
from popview.ui.settings.sender_list import SenderList
from popview.ui.theme import Theme
from popview.ui.wording import reading as words

ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)  # per cent
SEEN_AFTER_S = (0.0, 0.5, 1.0, 2.0, 5.0, 10.0)


class SettingsDialog(QDialog):
    """Emits the whole new Settings at each change; Close closes, there is nothing to confirm."""

    changed = Signal(object)  # Settings

    def __init__(
        self, settings: Settings, *, theme: Theme, file: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._theme = theme
        self._settings = settings
        self.setObjectName("settingsDialog")
        self.setWindowTitle(self.tr("Settings"))
        title = QLabel(self.windowTitle())
        theme.set_kind(title, "title")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.L)
        self._grid.setVerticalSpacing(theme.S)
        self._grid.setColumnStretch(1, 1)
        self._make_look()
        self._make_reading()
        self._make_file()
        close = QPushButton(self.tr("Cl&ose"))
        close.setObjectName("settingsCloseButton")
        close.setAccessibleName(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addWidget(title)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        layout.addLayout(foot)
        self.setMinimumWidth(520)
        fit_height(self, may_shrink=True)

    def _make_look(self) -> None:
        now = self._settings
        self._heading(self.tr("Look"))
        themes = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self.theme_choice = self._choice("theme", self.tr("&Colours"), themes, now.theme)
        layouts = {
            "vertical": self.tr("Message below the list"),
            "wide": self.tr("Message beside the list"),
        }
        self.layout_choice = self._choice("layout", self.tr("&Layout"), layouts, now.layout)
        languages = {"": self.tr("As the system")}
        for code in sorted({*translation.languages(Paths.standard()), now.language} - {""}):
            languages[code] = QLocale(code).nativeLanguageName().capitalize() or code
        self.language_choice = self._choice("language", self.tr("L&anguage"), languages, now.language)
        self._hint(self.tr("Another language is shown from the next start on."))

    def _make_reading(self) -> None:
        now = self._settings
        self._heading(self.tr("Reading"))
        kinds = {str(kind): words.kind_name(kind) for kind in (BodyKind.HTML, BodyKind.PLAIN)}
        self.body_choice = self._choice("body", self.tr("&Messages are shown"), kinds, now.body)
        delays = sorted({*SEEN_AFTER_S, now.seen_after_s})
        seen = {delay: self._seen_text(delay) for delay in delays}
        self.seen_choice = self._choice("seen_after_s", self.tr("Count as &seen"), seen, now.seen_after_s)
        zooms = {percent: f"{percent} %" for percent in sorted({*ZOOMS, now.zoom})}
        self.zoom_choice = self._choice("zoom", self.tr("Si&ze of texts"), zooms, now.zoom)
        self.senders = SenderList(now.pictures_from, theme=self._theme)
        self.senders.changed.connect(lambda left: self._change("pictures_from", left))
        label = QLabel(self.tr("&Pictures"))
        label.setBuddy(self.senders.list)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.senders, row, 1)

    def _make_file(self) -> None:
        """Say where all this is written: a person may read it, copy it, edit it."""
        if not self._file:
            return
        self._heading(self.tr("Settings file"))
        path = QLineEdit(self._file)
        path.setObjectName("settingsFile")
        path.setReadOnly(True)
        path.setAccessibleName(self.tr("Settings file"))
        path.setCursorPosition(0)
        label = QLabel(self.tr("Kept &in"))
        label.setBuddy(path)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(path, row, 1)
        self._hint(self.tr("A text that may be edited while PopView is closed; the guide tells every key."))

    def _seen_text(self, delay_s: float) -> str:
        if delay_s <= 0:
            return self.tr("Only by hand")
        return self.tr("After {n} s").format(n=QLocale().toString(delay_s, "g", 3))

    def _heading(self, text: str) -> None:
        label = QLabel(text)
        self._theme.set_kind(label, "heading")
        if self._grid.count():
            label.setContentsMargins(0, self._theme.M, 0, 0)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 2)

    def _hint(self, text: str) -> None:
        label = QLabel(text)
        label.setWordWrap(True)
        self._theme.set_kind(label, "small")
        self._grid.addWidget(label, self._grid.rowCount(), 1)

    def _choice(self, field: str, title: str, offered: dict[Any, str], chosen: object) -> Choice:
        choice = Choice(theme=self._theme)
        choice.setObjectName(f"settings-{field}")
        choice.setAccessibleName(title.replace("&", ""))
        for value, text in offered.items():
            choice.addItem(text, value)
        choice.setCurrentIndex(max(0, choice.findData(chosen)))
        choice.activated.connect(lambda _index: self._change(field, choice.currentData()))
        label = QLabel(title)
        label.setBuddy(choice)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(choice, row, 1)
        return choice

    def _change(self, field: str, value: object) -> None:
        changed = replace(self._settings, **{field: value})  # type: ignore[arg-type]
        if changed != self._settings:
            self._settings = changed
            self.changed.emit(changed)
