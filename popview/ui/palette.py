"""The two palettes: every colour of the window has a role, a light and a dark value."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QPalette


class Role(StrEnum):
    """What a colour is for; widgets name roles, never values."""

    WINDOW = "window"  # behind everything
    PANEL = "panel"  # the account pane, bars, headers
    BASE = "base"  # lists and fields
    ALTERNATE = "alternate"
    TEXT = "text"
    DIM = "dim"  # secondary text; still >= 4.5 : 1
    DISABLED = "disabled"
    BORDER = "border"  # hair lines between panes
    EDGE = "edge"  # edges of controls: >= 3 : 1
    ACCENT = "accent"  # links, focus, new mail
    FILL = "fill"  # the primary button, selected text
    ON_FILL = "on_fill"
    SELECTION = "selection"  # a selected row
    SELECTION_IDLE = "selection_idle"  # … in a pane without the focus
    ON_SELECTION = "on_selection"
    HOVER = "hover"
    PRESSED = "pressed"
    BUTTON = "button"
    DANGER = "danger"
    DANGER_SOFT = "danger_soft"
    DANGER_FILL = "danger_fill"
    WARNING = "warning"
    WARNING_SOFT = "warning_soft"
    SUCCESS = "success"
    SUCCESS_SOFT = "success_soft"
    INFO_SOFT = "info_soft"


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours as "#rrggbb" by role, and eight to tell accounts apart."""

    is_dark: bool
    values: dict[Role, str]
    accounts: tuple[str, ...]

    def color(self, role: Role | str) -> QColor:
        """Return the colour of a role."""
        return QColor(self.values[Role(role)])

    def qt(self) -> QPalette:
        """Return the QPalette that Fusion and the delegates draw with."""
        return _qt_palette(self)


LIGHT = Palette(
    is_dark=False,
    values={
        Role.WINDOW: "#f3f4f7",
        Role.PANEL: "#f9fafb",
        Role.BASE: "#ffffff",
        Role.ALTERNATE: "#f7f8fa",
        Role.TEXT: "#1b1f26",
        Role.DIM: "#566070",
        Role.DISABLED: "#8d96a3",
        Role.BORDER: "#d9dde4",
        Role.EDGE: "#7f8794",
        Role.ACCENT: "#1f56c4",
        Role.FILL: "#2259c7",
        Role.ON_FILL: "#ffffff",
        Role.SELECTION: "#d8e5fc",
        Role.SELECTION_IDLE: "#e6e9ef",
        Role.ON_SELECTION: "#11264d",
        Role.HOVER: "#eef1f6",
        Role.PRESSED: "#e0e5ee",
        Role.BUTTON: "#ffffff",
        Role.DANGER: "#b3261e",
        Role.DANGER_SOFT: "#fdeceb",
        Role.DANGER_FILL: "#b3261e",
        Role.WARNING: "#855000",
        Role.WARNING_SOFT: "#fff3d9",
        Role.SUCCESS: "#1a6b3a",
        Role.SUCCESS_SOFT: "#e4f5ea",
        Role.INFO_SOFT: "#e8f0fe",
    },
    accounts=("#2259c7", "#1a7f5a", "#a34a00", "#8a3ab9", "#b3261e", "#0b7285", "#6b6a00", "#5a5f6b"),
)

DARK = Palette(
    is_dark=True,
    values={
        Role.WINDOW: "#1e1f22",
        Role.PANEL: "#232528",
        Role.BASE: "#191a1d",
        Role.ALTERNATE: "#1d1e21",
        Role.TEXT: "#e4e6ea",
        Role.DIM: "#a9b1bd",
        Role.DISABLED: "#6d747f",
        Role.BORDER: "#363940",
        Role.EDGE: "#78808c",
        Role.ACCENT: "#8cb4ff",
        Role.FILL: "#3c68bf",
        Role.ON_FILL: "#ffffff",
        Role.SELECTION: "#2a426e",
        Role.SELECTION_IDLE: "#33363d",
        Role.ON_SELECTION: "#f1f5fd",
        Role.HOVER: "#26282d",
        Role.PRESSED: "#33373e",
        Role.BUTTON: "#2b2d32",
        Role.DANGER: "#ff9d94",
        Role.DANGER_SOFT: "#42221f",
        Role.DANGER_FILL: "#b83a31",
        Role.WARNING: "#f0c162",
        Role.WARNING_SOFT: "#3b2f18",
        Role.SUCCESS: "#7ed59f",
        Role.SUCCESS_SOFT: "#1c3728",
        Role.INFO_SOFT: "#1f2f4c",
    },
    accounts=("#8cb4ff", "#6fd3a8", "#f2a65e", "#cfa0f2", "#ff9d94", "#6fd0e0", "#d4d05a", "#b4bac6"),
)


_Qt = QPalette.ColorRole
_QT_ROLES = {
    _Qt.Window: Role.WINDOW,
    _Qt.WindowText: Role.TEXT,
    _Qt.Base: Role.BASE,
    _Qt.AlternateBase: Role.ALTERNATE,
    _Qt.Text: Role.TEXT,
    _Qt.Button: Role.BUTTON,
    _Qt.ButtonText: Role.TEXT,
    _Qt.BrightText: Role.DANGER,
    _Qt.ToolTipBase: Role.PANEL,
    _Qt.ToolTipText: Role.TEXT,
    _Qt.PlaceholderText: Role.DIM,
    _Qt.Highlight: Role.FILL,
    _Qt.HighlightedText: Role.ON_FILL,
    _Qt.Accent: Role.FILL,
    _Qt.Link: Role.ACCENT,
    _Qt.LinkVisited: Role.ACCENT,
    _Qt.Light: Role.BASE,
    _Qt.Midlight: Role.HOVER,
    _Qt.Mid: Role.BORDER,
    _Qt.Dark: Role.EDGE,
}


def _qt_palette(colours: Palette) -> QPalette:
    palette = QPalette()
    for qt_role, ours in _QT_ROLES.items():
        palette.setColor(qt_role, colours.color(ours))
    palette.setColor(_Qt.Shadow, QColor("#000000" if colours.is_dark else "#9aa1ad"))
    disabled = QPalette.ColorGroup.Disabled
    for qt_role in (_Qt.WindowText, _Qt.Text, _Qt.ButtonText, _Qt.PlaceholderText, _Qt.HighlightedText):
        palette.setColor(disabled, qt_role, colours.color(Role.DISABLED))
    palette.setColor(disabled, _Qt.Highlight, colours.color(Role.SELECTION_IDLE))
    return palette


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, 1.4.3): 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
