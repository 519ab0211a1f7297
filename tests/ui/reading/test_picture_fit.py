"""Pictures never make a mail wider than the pane, and what is missing leaves no hole."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextDocument, QTextImageFormat
from PySide6.QtWidgets import QApplication

from popview.ui.palette import LIGHT, Role
from popview.ui.reading.grounds import Look, fragments
from popview.ui.reading.picture_fit import fitted_image, shrink_images

COLOUR = LIGHT.color(Role.TEXT)


def sized(
    width: float, height: float, *, natural: QSize, zoom: float = 1.0, room: int = 400
) -> tuple[int, int]:
    image = QTextImageFormat()
    image.setName("cid:x")
    if width:
        image.setWidth(width)
    if height:
        image.setHeight(height)
    look = Look(COLOUR, COLOUR, COLOUR, False, zoom, room)
    fitted = fitted_image(image, look, lambda _name: natural)
    return round(fitted.width()), round(fitted.height())


def test_a_picture_without_a_size_has_its_own() -> None:
    assert sized(0, 0, natural=QSize(200, 100)) == (200, 100)


def test_a_wide_picture_is_as_wide_as_the_pane() -> None:
    assert sized(0, 0, natural=QSize(1600, 400)) == (400, 100)
    assert sized(800, 600, natural=QSize(1600, 1200)) == (400, 300)


def test_one_given_side_leads_to_the_other() -> None:
    assert sized(100, 0, natural=QSize(200, 100)) == (100, 50)
    assert sized(0, 50, natural=QSize(200, 100)) == (100, 50)


def test_zoom_enlarges_up_to_the_width_there_is() -> None:
    assert sized(100, 50, natural=QSize(100, 50), zoom=2.0) == (200, 100)
    assert sized(300, 100, natural=QSize(300, 100), zoom=2.0) == (400, 133)


def test_a_missing_picture_leaves_no_hole() -> None:
    assert sized(900, 900, natural=QSize(1, 1)) == (1, 1)


def test_pictures_beside_each_other_shrink_until_all_fit(qapp: QApplication) -> None:
    document = QTextDocument()
    cell = '<td><img src="cid:x" width="300" height="100"></td>'
    document.setHtml(f"<table><tr>{cell}{cell}</tr></table>")
    document.setTextWidth(400)
    assert document.size().width() > 400
    shrink_images(document, 400)
    assert document.size().width() <= 400
    widths = {
        round(piece.charFormat().toImageFormat().width())
        for _, piece in fragments(document, 9)
        if piece.charFormat().isImageFormat()
    }
    assert len(widths) == 1
    assert widths.pop() < 300


def test_a_text_that_is_too_wide_by_itself_ends_the_shrinking(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setHtml('<table width="500"><tr><td><img src="cid:x" width="300" height="9"></td></tr></table>')
    document.setTextWidth(100)
    shrink_images(document, 100)
    assert document.size().width() > 100
