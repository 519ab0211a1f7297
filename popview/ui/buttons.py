"""Buttons with all their names: for eyes, ears and scripts."""

from PySide6.QtWidgets import QPushButton

from popview.ui.theme import Theme


def named_button(name: str, text: str, icon: str, *, theme: Theme) -> QPushButton:
    """Return a push button that has its name for everyone; no icon where that is ""."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text.replace("&", "").rstrip("…"))
    button.setAutoDefault(False)
    if icon:
        theme.dress(button, icon)
    return button
