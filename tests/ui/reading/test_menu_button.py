"""The look of buttons with a menu."""

import pytest

from popview.ui.palette import Role
from popview.ui.reading.menu_button import MENU_BUTTON, chip_style
from popview.ui.theme import Theme


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_a_chip_has_the_edge_and_ground_of_the_theme(theme: Theme, choice: str) -> None:
    theme.apply(choice)
    style = chip_style(theme)
    assert f"border: 1px solid {theme.color(Role.EDGE).name()}" in style
    assert f"background: {theme.color(Role.BASE).name()}" in style


def test_the_arrow_stands_in_the_middle_of_the_line() -> None:
    assert "subcontrol-position: right center" in MENU_BUTTON
