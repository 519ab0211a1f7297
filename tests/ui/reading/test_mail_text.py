"""A mail's document can load nothing but its own pictures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QObject, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument, QTextImageFormat
from PySide6.QtWidgets import QApplication

from popview.ui.reading.images import ImageShelf, placeholder
from popview.ui.reading.mail_text import MailText, resource
from popview.ui.reading.outlines import outlined
from tests.ui.samples import picture

IMAGE = QTextDocument.ResourceType.ImageResource.value
SHEET = QTextDocument.ResourceType.StyleSheetResource.value


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def test_every_resource_is_something(qapp: QApplication, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(picture(30, 30, "#ff0000", "#ff0000"))
    shelf = ImageShelf([("cid:own", picture(20, 20, "#00ff00", "#00ff00"))])
    own = resource(shelf, IMAGE, QUrl("cid:own"))
    assert isinstance(own, QImage)
    assert own.width() == 20
    for name in (
        secret.as_uri(),
        str(secret),
        "http://example.invalid/x.png",
        "qrc:/x",
        "data:image/png;base64,x",
    ):
        got = resource(shelf, IMAGE, QUrl(name))
        assert isinstance(got, QImage)
        assert (got.width(), got.height()) == (1, 1)
    assert resource(shelf, SHEET, QUrl("http://example.invalid/x.css")) == QByteArray()
    assert isinstance(resource(shelf, 99, "anything"), QImage)


def test_a_local_file_is_not_laid_out(parent: QObject, tmp_path: Path) -> None:
    secret = tmp_path / "wide.png"
    secret.write_bytes(picture(500, 300, "#ff0000", "#ff0000"))
    document = MailText(ImageShelf(), parent)
    document.setHtml(f'<img src="{secret.as_uri()}"><img src="{secret}">')
    assert document.size().width() < 100
    assert not document.isUndoRedoEnabled()


def test_a_picture_of_the_message_is_laid_out(parent: QObject) -> None:
    document = MailText(ImageShelf([("cid:a", picture(500, 300, "#ff0000", "#ff0000"))]), parent)
    document.setHtml('<img src="cid:a">')
    assert document.size().width() >= 500


def test_in_a_dark_window_a_drawing_gets_its_card(parent: QObject) -> None:
    lines = QImage(40, 40, QImage.Format.Format_ARGB32)
    lines.fill(Qt.GlobalColor.transparent)
    for x in range(40):
        lines.setPixelColor(x, 20, QColor("black"))
    data = QBuffer()
    lines.save(data, "PNG")
    shelf = ImageShelf([("cid:a", data.data().data())])
    light, dark = (
        MailText(shelf, parent, is_dark=is_dark).loadResource(IMAGE, "cid:a") for is_dark in (False, True)
    )
    assert isinstance(light, QImage)
    assert isinstance(dark, QImage)
    assert (light.hasAlphaChannel(), dark.hasAlphaChannel()) == (True, False)


def test_an_outline_is_drawn_and_named_by_nothing_else(parent: QObject) -> None:
    document = MailText(ImageShelf(), parent, ratio=2.0)
    name = outlined(outline_of(60, 40), QColor("black"), 1.0).name()
    drawn = document.loadResource(IMAGE, QUrl(name))
    assert isinstance(drawn, QImage)
    assert (drawn.width(), drawn.height()) == (120, 80)
    assert document.loadResource(IMAGE, name) == drawn
    assert resource(ImageShelf(), IMAGE, name) == placeholder()


def outline_of(width: int, height: int) -> QTextImageFormat:
    image = QTextImageFormat()
    image.setName(f"cid:outline-{width}x{height}")
    image.setWidth(width)
    image.setHeight(height)
    return image
