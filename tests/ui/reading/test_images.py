"""Pictures of a message: raster only, capped, never nothing (X12)."""

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from popview.ui.reading import images
from popview.ui.reading.images import ImageShelf, decoded, placeholder, raster_format
from tests.ui.samples import picture

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"><rect width="5" height="5"/></svg>'


def png_claiming(width: int, height: int) -> bytes:
    """Return a PNG whose head promises a size that its few bytes do not hold."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100))


def test_a_png_is_decoded(qapp: QApplication) -> None:
    image = decoded(picture(40, 20, "#112233", "#445566"))
    assert image is not None
    assert (image.width(), image.height()) == (40, 20)


def test_a_wide_picture_is_scaled_while_decoding(qapp: QApplication) -> None:
    image = decoded(picture(3200, 100, "#112233", "#445566"))
    assert image is not None
    assert (image.width(), image.height()) == (images.MAX_WIDTH, 50)


def test_x12_a_bomb_is_refused_by_its_head(qapp: QApplication) -> None:
    assert decoded(png_claiming(60_000, 60_000)) is None
    assert decoded(png_claiming(10, 10)[:20]) is None


def test_svg_and_other_formats_are_no_raster_pictures(qapp: QApplication) -> None:
    for data in (SVG, b"", b"%PDF-1.7", b"\x89PN", b"II*\0"):
        assert raster_format(data) == b""
        assert decoded(data) is None


def test_the_first_bytes_tell_the_format() -> None:
    assert raster_format(b"RIFF\0\0\0\0WEBPVP8 ") == b"webp"
    assert raster_format(b"GIF89a...") == b"gif"
    assert raster_format(b"\xff\xd8\xff\xe0") == b"jpeg"


def test_a_shelf_never_gives_an_empty_picture(qapp: QApplication) -> None:
    shelf = ImageShelf([("cid:a", picture(4, 4, "#111111", "#222222")), ("cid:bad", b"broken")])
    assert shelf.image("cid:a").width() == 4
    for name in ("cid:bad", "cid:none", "http://example.org/x.png", "file:///etc/hostname", ""):
        assert shelf.image(name).size() == placeholder().size()
        assert not shelf.image(name).isNull()


def test_all_pictures_together_have_a_limit(qapp: QApplication) -> None:
    shelf = ImageShelf([(f"cid:{n}", picture(8, 8, "#111111", "#222222")) for n in range(3)])
    shelf._pixels = images.MAX_TOTAL_PIXELS - 10
    assert shelf.image("cid:0").width() == 8
    assert shelf.image("cid:1").width() == 1


def drawing(line: str, share: float) -> QImage:
    """Return a picture that is transparent but for its first rows."""
    image = QImage(100, 100, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    for y in range(round(100 * share)):
        for x in range(100):
            image.setPixelColor(x, y, QColor(line))
    return image


@pytest.mark.parametrize(
    ("line", "share", "has_card"),
    [
        ("#000000", 0.1, True),
        ("#222244", 0.5, True),
        ("#ffffff", 0.3, False),
        ("#e08020", 0.3, False),
        ("#000000", 0.95, False),
        ("#000000", 0.0, False),
    ],
)
def test_in_a_dark_window_dark_lines_on_nothing_stand_on_a_white_card(
    qapp: QApplication, line: str, share: float, has_card: bool
) -> None:
    shown = images.with_card(drawing(line, share))
    assert shown.size() == QSize(100, 100)
    assert (shown.pixelColor(50, 99) == QColor("white")) == has_card


def test_a_photo_is_shown_as_it_is_in_a_dark_window_and_a_card_only_there(qapp: QApplication) -> None:
    logo = QBuffer()
    drawing("#101010", 0.3).save(logo, "PNG")
    photo = picture(40, 20, "#112233", "#445566")
    shelf = ImageShelf([("cid:photo", photo), ("cid:logo", logo.data().data())])
    assert shelf.on_dark("cid:photo") == shelf.image("cid:photo")
    assert shelf.on_dark("cid:logo").pixelColor(50, 99) == QColor("white")
    assert shelf.image("cid:logo").pixelColor(50, 99).alpha() == 0
    assert shelf.on_dark("cid:none").size() == placeholder().size()


def test_a_shelf_knows_the_size_of_a_picture_and_of_an_outline(qapp: QApplication) -> None:
    shelf = ImageShelf([("cid:a", picture(40, 20, "#111111", "#222222"))])
    assert shelf.size("cid:a") == QSize(40, 20)
    assert shelf.size("cid:outline-600x200") == QSize(600, 200)
    assert shelf.size("cid:none") == QSize(1, 1)
