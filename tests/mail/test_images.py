"""Pictures are measured before anything draws them."""

import base64
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.images import MOST_OCTETS, Album, measure

GIF = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


def png(width: int, height: int) -> bytes:
    return (
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + b"\x08\x02\x00\x00\x00"
    )


JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x03\x00\x05\x03" + bytes(20)
WEBP = b"RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x04\x00\x00\x02\x00\x00"
BMP = b"BM" + bytes(12) + b"\x28\x00\x00\x00" + struct.pack("<ii", 7, -9) + bytes(4)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (GIF, ("image/gif", 1, 1)),
        (png(3, 4), ("image/png", 3, 4)),
        (JPEG, ("image/jpeg", 5, 3)),
        (WEBP, ("image/webp", 5, 3)),
        (BMP, ("image/bmp", 7, 9)),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        (b"", None),
        (b"\xff\xd8\xff", None),
        (png(3, 4)[:18], None),
    ],
)
def test_size_and_kind_come_from_the_octets(data: bytes, expected: tuple[str, int, int] | None) -> None:
    assert measure(data) == expected


@pytest.mark.parametrize(
    "data", [png(50_000, 10), png(5000, 5000), png(0, 5), GIF + bytes(MOST_OCTETS), b"no picture"]
)
def test_x12_a_bomb_or_no_picture_is_refused_before_it_is_decoded(data: bytes) -> None:
    album = Album()
    assert not album.add("cid:x", data)
    assert album.pictures() == ()


def test_x12_all_pictures_together_are_bounded() -> None:
    album = Album()
    assert [album.add(f"cid:{number}", png(4000, 4000) + bytes([number])) for number in range(5)] == [
        True, True, True, False, False,
    ]  # fmt: skip


def test_one_picture_under_two_references_is_kept_once() -> None:
    album = Album()
    name = album.add_data(GIF)
    assert name is not None
    assert album.add_data(GIF) == name
    assert name in album
    assert album.pictures() == ((name, GIF),)


@given(
    st.binary(max_size=60),
    st.sampled_from([b"", b"\xff\xd8\xff", b"GIF89a", b"RIFF\0\0\0\0WEBPVP8L", b"BM", b"\x89PNG\r\n\x1a\n"]),
)
def test_no_bytes_raise(data: bytes, start: bytes) -> None:
    measure(start + data)


def test_an_outline_is_named_by_the_album_and_is_no_picture() -> None:
    album = Album()
    assert "cid:outline-60x40" not in album
    assert album.add_outline(60, 40) == "cid:outline-60x40"
    assert "cid:outline-60x40" in album
    assert album.pictures() == ()
