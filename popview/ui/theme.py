"""The visual language: palette, style sheet, spacing, type sizes, icons; light, dark or the system's.

Fusion is drawn with our own palettes on every system. The system's colour scheme is a hint only:
many platforms report none, so the tests of dark mode force it.
"""

import re
from typing import TypeGuard
from weakref import WeakKeyDictionary

import shiboken6
from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton, QWidget

from popview.ui import icons
from popview.ui.palette import DARK, LIGHT, Palette, Role

LOGO = "popview"  # the one picture with colours of its own
CHOICES = ("system", "light", "dark")
ACCOUNT_COLOURS = ("blue", "green", "orange", "purple", "red", "teal", "olive", "grey")
"""The names of Palette.accounts, as the settings file has them."""


class Theme(QObject):
    """The look of one application; every widget is handed it and listens to `changed`.

    Connect `changed` to a bound method only: Qt then drops the connection with the widget.
    """

    changed = Signal()

    XS, S, M, L, XL = 4, 8, 12, 16, 24
    RADIUS = 6
    ICON, ICON_LARGE = 16, 20  # in lists and menus / on tool bars

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = "system"
        self.palette: Palette = LIGHT
        self.window_sizes: dict[str, tuple[int, int]] = {}
        """By object name: how large a person left the windows beside the main one (ui.fitting)."""
        self._applied = False
        self._icons: dict[tuple[str, Role], QIcon] = {}
        self._pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}
        self._dressed: WeakKeyDictionary[QAction | QAbstractButton, tuple[str, Role]] = WeakKeyDictionary()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def is_dark(self) -> bool:
        """True while the dark palette is shown."""
        return self.palette.is_dark

    def apply(self, choice: str) -> None:
        """Show "system", "light" or "dark"; anything else counts as "system"."""
        self.choice = choice if choice in CHOICES else "system"
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(
            self.choice, Qt.ColorScheme.Unknown
        )
        QGuiApplication.styleHints().setColorScheme(scheme)  # so that native title bars follow
        self._show(self._wanted())

    @Slot()
    def _follow_system(self) -> None:
        if self._applied and self.choice == "system":
            self._show(self._wanted())

    def _wanted(self) -> Palette:
        if self.choice != "system":
            return DARK if self.choice == "dark" else LIGHT
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT

    def _show(self, palette: Palette) -> None:
        if self._applied and palette is self.palette:
            return
        self.palette = palette
        self._icons.clear()
        self._pixmaps.clear()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if not self._applied:
            app.setWindowIcon(icons.logo())
        app.setPalette(palette.qt())
        app.setStyleSheet(self.style_sheet())
        self._applied = True
        for target, (name, role) in list(self._dressed.items()):
            if shiboken6.isValid(target):
                self._put_icon(target, name, role)
        self.changed.emit()

    def color(self, role: Role | str) -> QColor:
        """Return the colour of a role of palette.Role, by member or by name."""
        return self.palette.color(role)

    def account_color(self, index: int, chosen: str = "") -> QColor:
        """Return the colour of an account: the chosen one, else one by its place; any index is good.

        chosen: one of ACCOUNT_COLOURS, of which each look has a shade of its own, or any other ("#rrggbb").
        """
        if chosen in ACCOUNT_COLOURS:
            return QColor(self.palette.accounts[ACCOUNT_COLOURS.index(chosen)])
        if QColor.isValidColorName(chosen):
            return QColor(chosen)
        return QColor(self.palette.accounts[index % len(self.palette.accounts)])

    def icon(self, name: str, role: Role | str = Role.TEXT) -> QIcon:
        """Return a Lucide icon in a colour of the palette; ask again after `changed`, or use dress()."""
        key = (name, Role(role))
        if key not in self._icons:
            self._icons[key] = icons.icon(name, self.palette, key[1])
        return self._icons[key]

    def pixmap(self, name: str, size: int, role: Role | str = Role.TEXT, ratio: float = 1.0) -> QPixmap:
        """Return an icon as a picture for painting; kept until the theme changes."""
        key = (name, size, str(Role(role)), ratio)
        if key not in self._pixmaps:
            colour = QColor() if name == LOGO else self.color(role)
            self._pixmaps[key] = icons.pixmap(name, size, colour, ratio)
        return self._pixmaps[key]

    def dress(self, target: QAction | QAbstractButton, name: str, role: Role | str = Role.TEXT) -> None:
        """Give an action or button an icon that follows the theme for as long as it lives."""
        self._dressed[target] = (name, Role(role))
        self._put_icon(target, name, Role(role))

    def _put_icon(self, target: QAction | QAbstractButton, name: str, role: Role) -> None:
        if _has_words(target):
            target.setIcon(icons.icon(name, self.palette, role, gap=self.XS))
            target.setIconSize(QSize(self.ICON + self.XS, self.ICON))
        else:
            target.setIcon(self.icon(name, role))

    def set_kind(self, widget: QWidget, kind: str) -> None:
        """Give a widget one of the style sheet's kinds.

        Buttons: "primary", "danger", "quiet", "link"; labels: "title", "heading", "dim", "small", "error";
        frames: "panel", "bar", "info", "warning", "danger", "card".
        """
        widget.setProperty("kind", kind)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else that is still to come
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def title_font(self) -> QFont:
        """Return the font of a message's subject or a dialog's title: 1.3 x, demi-bold."""
        return self._font(1.3, QFont.Weight.DemiBold)

    def heading_font(self) -> QFont:
        """Return the font of a section's heading: 1.0 x, demi-bold."""
        return self._font(1.0, QFont.Weight.DemiBold)

    def small_font(self) -> QFont:
        """Return the font of hints and facts: 0.9 x."""
        return self._font(0.9, QFont.Weight.Normal)

    def mono_font(self) -> QFont:
        """Return the fixed-pitch font of sources, logs and fingerprints."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(QApplication.font().pointSizeF())
        return font

    @staticmethod
    def _font(scale: float, weight: QFont.Weight) -> QFont:
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * scale)
        font.setWeight(weight)
        return font

    def style_sheet(self) -> str:
        """Return resources/style/popview.qss with its $roles replaced by colours and sizes."""
        folder = icons.resources()
        values = {role.value: self.palette.values[role] for role in Role}
        base = QApplication.font().pointSizeF()
        values |= {
            "radius": f"{self.RADIUS}px",
            "title_size": f"{base * 1.3:.1f}pt",
            "small_size": f"{base * 0.9:.1f}pt",
        }
        sheet = (folder / "style" / "popview.qss").read_text("utf-8")
        return re.sub(r"\$(\w+)", lambda found: values[found[1]], sheet)


def _has_words(target: QAction | QAbstractButton) -> TypeGuard[QAbstractButton]:
    """Return whether words stand right beside the picture; both styles leave too little room between."""
    if isinstance(target, QToolButton):
        beside = target.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        return beside and bool(target.text()) and target.defaultAction() is None
    return isinstance(target, QPushButton) and bool(target.text())
