"""How a button with a menu looks: the arrow stands beside the word, not below it."""

from popview.ui.palette import Role
from popview.ui.theme import Theme

MENU_BUTTON = (
    "QToolButton { padding-right: 20px; }"
    "QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center;"
    " right: 6px; width: 9px; }"
)


def chip_style(theme: Theme) -> str:
    """Return the style of an attachment's chip: a card with an edge."""
    edge, ground = theme.color(Role.EDGE).name(), theme.color(Role.BASE).name()
    hover, focus = theme.color(Role.HOVER).name(), theme.color(Role.ACCENT).name()
    return (
        f"QToolButton {{ background: {ground}; border: 1px solid {edge}; border-radius: {theme.RADIUS}px;"
        " padding: 5px 22px 5px 8px; }"
        f"QToolButton:hover {{ background: {hover}; }}"
        f"QToolButton:focus {{ border-color: {focus}; }}"
        "QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center;"
        " right: 7px; width: 9px; }"
    )
