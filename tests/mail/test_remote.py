"""Pictures that lie elsewhere: named while blocked, shown where their octets were handed in."""

import struct
import zlib

import pytest

from popview.mail.html import Cleaned, clean
from popview.mail.images import Album
from popview.mail.remote import MOST_REMOTE, Remote, picture_source


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def cleaned(html: str, loaded: dict[str, bytes] | None = None, album: Album | None = None) -> Cleaned:
    return clean(html, Album() if album is None else album, lambda name: None, loaded)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (" https://a.example/x.png ", "https://a.example/x.png"),
        ("//a.example/x.png", "https://a.example/x.png"),
        ("HTTP:\\\\a.example\\x y.png", "http://a.example/x%20y.png"),
        ("ht\ttps://a.example/ü.png", "https://a.example/%C3%BC.png"),
        ("https:///a.example/x", "https://a.example/x"),
        ("cid: a b", "cid:ab"),
        ("file:///etc/passwd", "file:///etc/passwd"),
        ("https://a.example/" + "x" * 5000, ""),
    ],
)
def test_a_source_is_read_as_browsers_read_it(value: str, expected: str) -> None:
    assert picture_source(value) == expected


def test_a_blocked_picture_leaves_its_words_and_its_address() -> None:
    found = cleaned('<p>Hi <img src="https://a.example/x.png" alt="Our <shop>" width="300"></p>')
    assert found.html == "<p>Hi Our &lt;shop&gt;</p>"
    assert found.wanted == ("https://a.example/x.png",)
    assert found.remote == {"a.example": 1}
    assert not found.trackers


def test_a_blocked_picture_of_a_stated_size_keeps_its_place_and_its_words() -> None:
    album = Album()
    html = (
        '<a href="https://a.example/"><img height=80 align=left src="https://a.example/x.png"'
        ' style="width:120px" alt="Sho<p\'&quot;"></a>'
    )
    found = cleaned(html, album=album)
    assert found.html == (
        '<a href="https://a.example/"><img src="cid:outline-120x80" alt="Sho&lt;p\'&quot;" width="120"'
        ' height="80" align="left" style="width:120px"></a>'
    )
    assert not album.pictures()
    assert found.wanted == ("https://a.example/x.png",)
    assert cleaned(found.html, None, album).html == found.html


def test_a_tracker_leaves_nothing_whatever_size_it_claims() -> None:
    found = cleaned(
        '<img src="https://t.example/1" width="1" style="height:1px">'
        '<img src="https://t.example/2" width=600 height=200>'
        '<img src="https://t.example/wf/open?x" width=600 height=200>',
        {"https://t.example/2": png(1, 1)},
    )
    assert "<img" not in found.html
    assert found.trackers == {"t.example": 3}


def test_a_mail_cannot_name_an_outline() -> None:
    assert cleaned('<img src="cid:outline-600x200" alt="a" width=600 height=200>').html == "a"


def test_a_loaded_picture_stands_where_it_belongs_and_counts_no_longer() -> None:
    album = Album()
    html = '<p><img src="https://a.example/x.png" width="300" alt="x"><img src="https://a.example/y.png"></p>'
    found = cleaned(html, {"https://a.example/x.png": png(30, 20)}, album)
    (picture,) = album.pictures()
    assert f'<img src="{picture[0]}"' in found.html
    assert 'width="300"' in found.html
    assert found.remote == {"a.example": 1}
    assert found.wanted == ("https://a.example/y.png",)


def test_trackers_are_never_wanted_even_where_only_a_style_sheet_or_a_parent_hides_them() -> None:
    found = cleaned(
        "<style>.dot{width:1px;height:1px}.no{display:none}</style>"
        '<img class="dot" src="https://t.example/1"><div class="no"><img src="https://t.example/2"></div>'
        '<img src="https://t.example/3" width=1 height=1><img src="https://t.example/wf/open?x">'
        '<img src="https://a.example/logo.png">'
    )
    assert found.wanted == ("https://a.example/logo.png",)
    assert found.trackers == {"t.example": 4}
    assert found.remote == {"t.example": 4, "a.example": 1}


def test_what_turns_out_to_be_a_pixel_is_not_shown_and_counted_as_a_tracker() -> None:
    album = Album()
    found = cleaned('<img src="https://t.example/a.png">', {"https://t.example/a.png": png(1, 1)}, album)
    assert not album.pictures()
    assert found.trackers == {"t.example": 1}


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"%PDF", png(30000, 2)])
def test_what_is_no_bounded_raster_picture_leaves_its_words(data: bytes) -> None:
    found = cleaned('<img src="https://a.example/a.png" alt="Map">', {"https://a.example/a.png": data})
    assert found.html == "Map"
    assert found.wanted == ()
    assert found.remote == {"a.example": 1}


def test_a_mail_cannot_use_our_names() -> None:
    found = cleaned('<img src="cid:remote-0" alt="a"><img src="https://a.example/x.png" alt="b">')
    assert found.html == "ab"
    assert found.wanted == ("https://a.example/x.png",)


def test_a_part_with_that_location_is_no_distant_picture() -> None:
    album = Album()
    found = clean(
        '<img src="https://a.example/x.png">',
        album,
        lambda name: png(9, 9) if name == "https://a.example/x.png" else None,
    )
    assert album.pictures()
    assert found.wanted == ()
    assert not found.remote


def test_no_more_than_a_bounded_number_is_wanted() -> None:
    html = "".join(f'<img src="https://a.example/{n}.png">' for n in range(3 * MOST_REMOTE))
    assert len(cleaned(html).wanted) == MOST_REMOTE


def test_a_second_pass_changes_nothing() -> None:
    album = Album()
    html = '<p>x<img src="https://a.example/x.png" alt="a&amp;b"><img src="https://b.example/y.png"></p>'
    once = cleaned(html, {"https://b.example/y.png": png(9, 9)}, album).html
    assert cleaned(once, None, album).html == once


def test_only_web_addresses_have_a_name() -> None:
    remote = Remote()
    assert remote.name_of("file:///x") is None
    assert remote.name_of("https://a.example/x") == remote.name_of("https://a.example/x")
