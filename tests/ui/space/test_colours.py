"""Tiles on which the palette's text can be read."""

import pytest

from popview.types import UNREAD, Dimension, Group, SizeClass
from popview.ui.palette import DARK, LIGHT, Palette, Role, contrast
from popview.ui.space.colours import mix, tile_colours
from popview.ui.wording.space import OTHERS


def group(by: Dimension, name: str) -> Group:
    return Group(by, name, name, "", (), 1, None, None)


EVERY = [
    *(group(Dimension.SENDER, f"someone{n}@example.org") for n in range(60)),
    *(group(Dimension.SIZE, str(size)) for size in SizeClass),
    *(group(Dimension.YEAR, str(year)) for year in range(1990, 2027)),
    *(group(Dimension.LIST, name) for name in ("", UNREAD, OTHERS, "odd\udce4")),
]


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_on_every_tile_has_enough_contrast(palette: Palette) -> None:
    text = palette.color(Role.TEXT)
    for one in EVERY:
        fill, _ = tile_colours(one, palette, 2026)
        assert contrast(text, fill) >= 4.5, one.id


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_a_tile_has_a_frame_that_differs_from_its_ground(palette: Palette) -> None:
    for one in EVERY:
        fill, edge = tile_colours(one, palette, 2026)
        assert fill != edge
        assert fill != palette.color(Role.BASE)


def test_the_same_group_has_the_same_colour_and_many_have_many() -> None:
    fills = {tile_colours(one, LIGHT)[0].name() for one in EVERY[:60]}
    assert len(fills) == len(LIGHT.accounts) - 1
    assert tile_colours(EVERY[0], LIGHT) == tile_colours(group(Dimension.SENDER, EVERY[0].id), LIGHT)


def test_larger_messages_and_later_years_are_stronger() -> None:
    base = LIGHT.color(Role.BASE)
    sizes = [tile_colours(group(Dimension.SIZE, str(s)), LIGHT)[0] for s in list(SizeClass)[1:]]
    years = [tile_colours(group(Dimension.YEAR, str(y)), LIGHT, 2026)[0] for y in range(2016, 2027)]
    for row in (sizes, years):
        strengths = [contrast(base, fill) for fill in row]
        assert strengths == sorted(strengths)


def test_mixing() -> None:
    white, black = LIGHT.color(Role.BASE), LIGHT.color(Role.TEXT)
    assert mix(black, white, 1.0) == black
    assert mix(black, white, 0.0) == white
