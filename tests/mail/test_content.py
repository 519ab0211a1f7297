"""Transfer encodings, repaired; text parts as text."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.content import MOST_TEXT, decoded, decoded_size, text_of
from popview.mail.tree import Node, scan
from popview.types import Defect


def part(content: bytes, encoding: str = "", kind: str = "text/plain") -> Node:
    head = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    return scan(head.encode() + content).root


@pytest.mark.parametrize(
    ("content", "encoding", "expected"),
    [
        (b"aGVsbG8=", "base64", b"hello"),
        (b"aGVsbG8", "BASE64 ", b"hello"),  # no padding
        (b"aGVs\r\nbG8=\r\n", "base64;", b"hello"),
        (b"aGVsbG8=\r\nList footer\r\n", "base64", b"hello"),
        (b"a=3Db=\r\nc", "quoted-printable;", b"a=bc"),
        (b"a=3D", "7 bit", b"a=3D"),
        (b"begin 644 x\n#0V%T\n`\nend\n", "x-uuencode", b"Cat"),
        (b"plain", "x-unknown", b"plain"),
    ],
)
def test_content_is_decoded(content: bytes, encoding: str, expected: bytes) -> None:
    assert decoded(part(content, encoding))[0] == expected


def test_base64_on_plain_text_shows_the_text() -> None:
    text = b"This is not base64, but a letter of somebody, as it happens."
    assert decoded(part(text, "base64")) == (text, Defect.BAD_ENCODING)


@given(st.binary(max_size=3000), st.sampled_from(["base64", "7bit"]))
def test_sizes_are_those_of_the_decoded_content(data: bytes, encoding: str) -> None:
    node = part(base64.encodebytes(data) if encoding == "base64" else data, encoding)
    assert decoded(node)[0] == data
    assert decoded_size(node) == len(data)


def test_a8_the_size_of_a_large_file_is_computed_without_decoding_it() -> None:
    data = bytes(1_000_003)
    node = part(base64.encodebytes(data), "base64", "application/zip")
    assert decoded_size(node) == len(data)


def test_the_size_of_a_cut_part_is_unknown() -> None:
    node = part(b"aGVs", "base64")
    node.is_complete = False
    assert decoded_size(node) == -1


def test_x13_the_header_decides_the_charset_and_a_mark_overrides_it() -> None:
    html = b"<meta charset=utf-16><p>" + "ü".encode()
    assert text_of(part(html, "", "text/html; charset=utf-8"))[0].endswith("ü")
    assert text_of(part(html, "", "text/html"))[0].endswith("ü")  # it cannot be UTF-16: it was read as ASCII
    assert text_of(part("\ufeffü".encode("utf-16"), "", "text/plain; charset=utf-8"))[0] == "ü"
    assert text_of(part(b"\xc0\xbcscript", "", "text/plain; charset=utf-8"))[0] != "<script"  # overlong


def test_an_html_part_without_a_charset_may_name_its_own() -> None:
    html = '<meta http-equiv=x content="text/html; charset=koi8-r">Привет'.encode("koi8-r")
    assert text_of(part(html, "", "text/html"))[0].endswith("Привет")


def test_a_text_too_long_is_cut_and_says_so() -> None:
    text, defects = text_of(part(b"x" * (MOST_TEXT + 10)))
    assert len(text) == MOST_TEXT
    assert defects == [Defect.TOO_LONG]


def test_flowed_text_is_joined() -> None:
    assert text_of(part(b"one \r\ntwo", "", "text/plain; format=flowed"))[0] == "one two"


def test_x14_enriched_text_loses_its_commands_and_never_becomes_html() -> None:
    text, _ = text_of(part(b"<bold>a</bold><<b>script", "", "text/enriched"))
    assert text == "a<b>script"


@given(st.binary(max_size=300), st.sampled_from(["base64", "quoted-printable", "x-uuencode", ""]))
def test_no_bytes_raise(data: bytes, encoding: str) -> None:
    for kind in ("text/plain; format=flowed; delsp=yes", "text/html", "text/enriched", "image/png"):
        node = part(data, encoding, kind)
        decoded_size(node)
        text_of(node)[0].encode("utf-8")
