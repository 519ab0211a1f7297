from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from popview.ui.palette import DARK, LIGHT, Palette, Role, contrast

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = (Role.WINDOW, Role.PANEL, Role.BASE, Role.ALTERNATE, Role.HOVER)


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21.0)


@BOTH
def test_every_role_has_a_colour(palette: Palette) -> None:
    assert set(palette.values) == set(Role)
    assert all(QColor(value).isValid() for value in palette.values.values())


@BOTH
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *product((Role.TEXT, Role.DIM, Role.ACCENT, Role.DANGER, Role.WARNING, Role.SUCCESS), GROUNDS),
        (Role.TEXT, Role.BUTTON),
        (Role.TEXT, Role.PRESSED),
        (Role.ON_FILL, Role.FILL),
        (Role.ON_FILL, Role.DANGER_FILL),
        (Role.ON_SELECTION, Role.SELECTION),
        (Role.ON_SELECTION, Role.SELECTION_IDLE),
        (Role.DIM, Role.SELECTION_IDLE),
        (Role.TEXT, Role.INFO_SOFT),
        (Role.ACCENT, Role.INFO_SOFT),
        (Role.TEXT, Role.DANGER_SOFT),
        (Role.DANGER, Role.DANGER_SOFT),
        (Role.TEXT, Role.WARNING_SOFT),
        (Role.WARNING, Role.WARNING_SOFT),
        (Role.SUCCESS, Role.SUCCESS_SOFT),
        (Role.TEXT, Role.SUCCESS_SOFT),
        *product((Role.DIM,), (Role.SELECTION, Role.INFO_SOFT, Role.WARNING_SOFT, Role.DANGER_SOFT)),
    ],
)
def test_text_can_be_read_on_every_ground(palette: Palette, ink: Role, ground: Role) -> None:
    assert contrast(palette.color(ink), palette.color(ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("ground", GROUNDS)
def test_edges_of_controls_can_be_seen(palette: Palette, ground: Role) -> None:
    assert contrast(palette.color(Role.EDGE), palette.color(ground)) >= 3


@BOTH
@pytest.mark.parametrize("ground", [*GROUNDS, Role.SELECTION, Role.SELECTION_IDLE])
@pytest.mark.parametrize("ink", [Role.ACCENT, Role.DANGER, Role.WARNING, Role.SUCCESS, Role.DIM])
def test_signs_of_state_can_be_seen_also_in_a_selected_row(palette: Palette, ink: Role, ground: Role) -> None:
    assert contrast(palette.color(ink), palette.color(ground)) >= 3


@BOTH
def test_progress_stands_out_from_its_track_and_a_filled_button_from_its_window(palette: Palette) -> None:
    for one, other in (
        (Role.ACCENT, Role.PRESSED),
        (Role.FILL, Role.WINDOW),
        (Role.FILL, Role.BASE),
    ):
        assert contrast(palette.color(one), palette.color(other)) >= 3, (one, other)


@BOTH
def test_account_colours_differ_and_can_be_seen(palette: Palette) -> None:
    assert len(set(palette.accounts)) == len(palette.accounts) == 8
    for ground in (Role.PANEL, Role.SELECTION, Role.SELECTION_IDLE):
        assert all(contrast(QColor(one), palette.color(ground)) >= 3 for one in palette.accounts)


@BOTH
def test_disabled_text_differs_from_text(palette: Palette) -> None:
    made = palette.qt()
    assert made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == palette.color(Role.DISABLED)
    assert made.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text) == palette.color(Role.TEXT)
