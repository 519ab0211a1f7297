"""Colours that can be read: WCAG 2.2 contrast, and the way from a light mail to a dark window."""

from PySide6.QtGui import QColor

from popview.ui.palette import contrast

LEAST = 4.5
"""WCAG 2.2 success criterion 1.4.3, level AA, for text of normal size."""

_LIGHT = 4.6
"""A ground with at least this contrast to black is light enough to be turned down in dark mode."""

_BLACK, _WHITE = QColor(0, 0, 0), QColor(255, 255, 255)


def readable(text: QColor, ground: QColor, least: float = LEAST) -> QColor:
    """Return `text`, or its nearest lighter or darker shade that has `least` contrast on `ground`.

    The hue stays; black or white, whichever contrasts more, is always enough for 4.5.
    """
    if contrast(text, ground) >= least:
        return text
    goal = _WHITE if contrast(_WHITE, ground) >= contrast(_BLACK, ground) else _BLACK
    low, high = 0.0, 1.0
    for _ in range(12):
        middle = (low + high) / 2
        if contrast(mixed(text, goal, middle), ground) >= least:
            high = middle
        else:
            low = middle
    return mixed(text, goal, high)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return `one` with `share` (0 to 1) of `other` in it."""

    def part(a: int, b: int) -> int:
        return round(a + (b - a) * share)

    return QColor(
        part(one.red(), other.red()), part(one.green(), other.green()), part(one.blue(), other.blue())
    )


def dusk(ground: QColor, base: QColor) -> QColor:
    """Return what a background of a mail becomes on a dark `base`.

    White becomes the base itself and light greys lie a little above it, so that cards keep their
    edges; light colours keep their hue but turn dark; what is dark already stays as it is.
    """
    if contrast(ground, _BLACK) < _LIGHT:
        return ground
    hue, saturation, lightness = ground.hslHueF(), ground.hslSaturationF(), ground.lightnessF()
    lift = base.lightnessF() + (1.0 - lightness) * 0.45
    if saturation * (1.0 - lightness) > 0.02:
        return QColor.fromHslF(max(hue, 0.0), saturation * 0.5, min(lift, 0.30))
    return QColor.fromHslF(max(base.hslHueF(), 0.0), base.hslSaturationF(), min(lift, 0.30))


def over(colour: QColor, ground: QColor) -> QColor:
    """Return a translucent colour as it looks on an opaque ground."""
    return colour if colour.alpha() == 255 else mixed(ground, colour, colour.alphaF())
