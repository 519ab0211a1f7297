"""Labels fit or vanish; what is marked is drawn."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QPixmap

from popview.types import Dimension, Measure
from popview.ui.palette import Role
from popview.ui.space.tiles import MARK_HEIGHT, PAD, Tile, TilePainter, tiles_of
from popview.ui.theme import Theme
from tests.ui.space.mailboxes import groups_of, rows_of

GROUPS = sorted(groups_of(rows_of(300), Dimension.SENDER), key=lambda g: -g.size)


def test_neighbours_leave_one_pixel_and_never_lie_over_each_other() -> None:
    made = tiles_of(GROUPS[:3], [(0, 0, 33.4, 50), (33.4, 0, 33.3, 50), (66.7, 0, 33.3, 50)])
    rects = [tile.rect for tile in made]
    assert [rect.left() for rect in rects] == [0, 33, 67]
    for one, two in pairwise(rects):
        assert two.left() - one.right() == 2
    tiny = tiles_of(GROUPS[:1], [(5.1, 5.1, 0.2, 0.2)])[0].rect
    assert (tiny.width(), tiny.height()) == (1, 1)


def test_a_label_fits_its_tile_or_vanishes(theme: Theme) -> None:
    painter = TilePainter(theme, QFont(), by_bytes=True)
    metrics = QFontMetrics(QFont())
    for width in range(1, 300, 7):
        for height in range(1, 120, 5):
            name, number = painter.label_of(Tile(QRect(0, 0, width, height), GROUPS[0]))
            if name and not (width >= 190 and height >= 70):
                assert metrics.horizontalAdvance(name) <= width - 2 * PAD
                assert metrics.height() <= height
            assert name or not number
    assert painter.label_of(Tile(QRect(0, 0, 3, 3), GROUPS[0])) == ("", "")
    assert all(painter.label_of(Tile(QRect(0, 0, 400, 200), GROUPS[0])))


def test_the_number_is_the_one_that_the_area_stands_for(theme: Theme) -> None:
    tile = Tile(QRect(0, 0, 400, 200), replace(GROUPS[0], keys=GROUPS[0].keys[:2], size=5_000_000))
    assert TilePainter(theme, QFont(), by_bytes=True).label_of(tile)[1] == "5.0 MB"
    assert TilePainter(theme, QFont(), by_bytes=False).label_of(tile)[1] == "2 messages"


def test_a_marked_share_is_a_strip_as_wide_as_the_share(theme: Theme) -> None:
    group = replace(GROUPS[0], size=1_000, marked=1, marked_size=500)
    picture = QPixmap(100, 60)
    painter = TilePainter(theme, QFont(), by_bytes=True)
    painter.draw([Tile(QRect(0, 0, 100, 60), group)], picture)
    image = picture.toImage()
    row = 59 - MARK_HEIGHT // 2
    red = [x for x in range(100) if image.pixelColor(x, row) == theme.color(Role.DANGER_FILL)]
    assert (red[0], len(red)) == (0, 50)


def test_every_tile_is_drawn_by_either_measure(theme: Theme) -> None:
    for measure in Measure:
        picture = QPixmap(120, 80)
        painter = TilePainter(theme, QFont(), by_bytes=measure is Measure.BYTES)
        painter.draw([Tile(QRect(10, 10, 50, 40), GROUPS[1])], picture)
        image = picture.toImage()
        assert image.pixelColor(30, 40) != theme.color(Role.BASE)
        assert image.pixelColor(100, 70) == theme.color(Role.BASE)
