import pytest
import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from popview.ui import icons
from popview.ui.palette import DARK, LIGHT


def _inks(drawn: object) -> set[str]:
    image = drawn.toImage()  # type: ignore[attr-defined]
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", [name for name in icons.names() if name != "popview"])
def test_every_bundled_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    assert _inks(icons.pixmap(name, 32, QColor("#ff0000"))) <= {"#ff0000"}
    image = icons.pixmap(name, 32, QColor("#ff0000")).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(32) for y in range(32))


def test_sharp_screens_get_twice_the_pixels(qapp: QApplication) -> None:
    drawn = icons.pixmap("mail", 16, QColor("#000000"), 2.0)
    assert drawn.width() == 32
    assert drawn.deviceIndependentSize().toSize() == QSize(16, 16)


def test_a_disabled_icon_looks_different(qapp: QApplication) -> None:
    made = icons.icon("mail", LIGHT)
    plain = made.pixmap(16, QIcon.Mode.Normal).toImage()
    assert made.pixmap(16, QIcon.Mode.Disabled).toImage() != plain
    assert icons.icon("mail", DARK).pixmap(16, QIcon.Mode.Normal).toImage() != plain


def test_an_unknown_icon_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", 16, QColor("#000000"))


def test_the_logo_has_many_colours_and_sizes(qapp: QApplication) -> None:
    assert len(icons.logo().availableSizes()) == 7
    assert len(_inks(icons.logo().pixmap(64, 64))) > 3


def test_the_licence_of_the_icons_is_shipped() -> None:
    assert "ISC License" in (icons.resources() / "icons" / "LICENSE-lucide.txt").read_text("utf-8")


def test_an_icon_is_drawn_at_the_size_asked_for_with_its_gap(qapp: QApplication) -> None:
    drawn = icons.icon("mail", LIGHT, gap=4).pixmap(QSize(20, 16), 2.0)
    assert (drawn.width(), drawn.height(), drawn.devicePixelRatio()) == (40, 32, 2.0)
    image = drawn.toImage()
    assert not any(image.pixelColor(x, y).alpha() for x in range(32, 40) for y in range(32))
    assert any(image.pixelColor(x, y).alpha() for x in range(32) for y in range(32))


def test_copies_of_icons_outlive_each_other(qapp: QApplication) -> None:
    first = icons.icon("mail", LIGHT)
    second = QIcon(first)
    second.addPixmap(icons.pixmap("mail", 32, QColor("#ff0000")))
    del first
    assert not second.pixmap(16).isNull()


def test_an_icon_is_kept_as_long_as_qt_has_it_and_no_longer(qapp: QApplication) -> None:
    made = icons.icon("mail", LIGHT)
    engine = icons._engines[-1]
    copy = QIcon(made)
    del made
    assert shiboken6.isValid(engine)
    assert not copy.pixmap(16).isNull()
    del copy
    assert not shiboken6.isValid(engine)
    few = [icons.icon("mail", LIGHT) for _ in range(3)]
    for _ in range(2 * icons._SWEPT_EVERY):
        icons.icon("mail", LIGHT)
    assert engine not in icons._engines
    assert all(not one.pixmap(16).isNull() for one in few)
