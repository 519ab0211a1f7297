"""The colours of tiles and bars: tints of the palette on which its text can be read."""

from hashlib import blake2b

from PySide6.QtGui import QColor

from popview.types import UNREAD, Dimension, Group, SizeClass
from popview.ui.palette import Palette, Role
from popview.ui.wording.space import OTHERS

TINT = {False: 0.30, True: 0.32}  # how much of the strong colour a tile has, by is_dark
FAINT = 0.12  # of the lightest tile where colours stand for an order
STRONG = {False: 0.50, True: 0.38}  # … and of the strongest
EDGE = 0.75  # the same for its frame
_SIZES = (SizeClass.SMALL, SizeClass.MEDIUM, SizeClass.LARGE, SizeClass.HUGE, SizeClass.GIANT)


def mix(one: QColor, other: QColor, part: float) -> QColor:
    """Return `part` of `one` on `other`; 1.0 is all of it."""
    return QColor(
        round(one.red() * part + other.red() * (1 - part)),
        round(one.green() * part + other.green() * (1 - part)),
        round(one.blue() * part + other.blue() * (1 - part)),
    )


def tile_colours(group: Group, palette: Palette, newest_year: int = 0) -> tuple[QColor, QColor]:
    """Return fill and frame of a group's tile: the same group has the same colour at every zoom.

    Years and sizes have an order, and so have their tints; "none" and the others are grey.
    """
    base = palette.color(Role.BASE)
    if group.id in ("", UNREAD, OTHERS):
        strong = palette.color(Role.DIM)
        return mix(strong, base, 0.16), mix(strong, base, EDGE / 2)
    part, most = TINT[palette.is_dark], STRONG[palette.is_dark]
    if group.by is Dimension.SIZE:
        strong = QColor(palette.accounts[0])
        part = FAINT + (most - FAINT) * _SIZES.index(SizeClass(group.id)) / (len(_SIZES) - 1)
    elif group.by is Dimension.YEAR:
        strong = QColor(palette.accounts[1])
        age = max(newest_year - int(group.id), 0)
        part = most - (most - FAINT) * min(age, 12) / 12
    else:
        hues = palette.accounts[:-1]  # the last is grey, which stands for none
        strong = QColor(hues[_number(group.id) % len(hues)])
    return mix(strong, base, part), mix(strong, base, EDGE)


def _number(name: str) -> int:
    """Return a number that differs for names which differ little."""
    return int.from_bytes(blake2b(name.encode(errors="replace"), digest_size=2).digest(), "big")
