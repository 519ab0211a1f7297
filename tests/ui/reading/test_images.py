"""Pictures of a message: raster only, capped, never nothing (X12)."""

import struct
import zlib

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
