"""The header of one MIME entity."""

import pytest

from popview.mail.entity import Entity, read_entity


def entity(header: bytes, default: str = "text/plain") -> Entity:
    return read_entity(header, 0, len(header), frozenset(), default)


def test_kind_name_and_charset_are_read() -> None:
    found = entity(
        b'Content-Type: TEXT/HTML; charset="UTF-8"; name=a.html\r\n'
        b"Content-Disposition: Attachment\r\nContent-ID: <x@y>\r\n\r\nbody"
    )
    assert (found.kind, found.charset, found.raw_name) == ("text/html", "UTF-8", "a.html")
    assert (found.disposition, found.content_id) == ("attachment", "x@y")


def test_a4_the_name_of_the_disposition_wins_over_the_name_of_the_type() -> None:
    found = entity(b"Content-Type: image/png; name=a.html\nContent-Disposition: inline; filename=b.png\n\n")
    assert found.raw_name == "b.png"


@pytest.mark.parametrize(
    ("value", "encoding"),
    [
        (b"quoted-printable;", "quoted-printable"),
        (b"7 bit", "7bit"),
        (b" Base64 ", "base64"),
        (b'"base64"', "base64"),
        (b"base64 (yes)", "base64"),
    ],
)
def test_names_of_encodings_are_repaired(value: bytes, encoding: str) -> None:
    assert entity(b"Content-Transfer-Encoding: " + value + b"\n\n").encoding == encoding


@pytest.mark.parametrize("value", [b"", b"text", b"garbage", b"a/b/c", b"../../x", b"te xt"])
def test_a_kind_that_is_none_is_plain_text(value: bytes) -> None:
    assert entity(b"Content-Type: " + value + b"\n\n").kind == "text/plain"


def test_the_header_ends_at_the_first_line_of_text() -> None:
    raw = b"Subject: x\nhello there\nmore\n\nagain"
    assert raw[entity(raw).body :] == b"hello there\nmore\n\nagain"


def test_h9_a_stray_line_between_fields_does_not_end_the_header() -> None:
    raw = b"Subject: x\nstray line\nContent-Type: text/html\n\nbody"
    found = entity(raw)
    assert found.kind == "text/html"
    assert raw[found.body :] == b"body"


def test_an_mbox_line_in_front_is_no_field() -> None:
    raw = b"From a@b Mon Jan 1\nContent-Type: text/html\n\nbody"
    assert entity(raw).kind == "text/html"


def test_a_delimiter_ends_a_header_without_an_empty_line() -> None:
    raw = b"Content-Type: text/html\n--b\n\nnext"
    found = read_entity(raw, 0, len(raw), {b"b"})
    assert raw[found.body :].startswith(b"--b")


def test_a_first_fragment_is_read_as_a_message() -> None:
    assert entity(b"Content-Type: message/partial; number=1; total=2; id=x\n\n").is_message
    assert not entity(b"Content-Type: message/partial; number=2; total=2; id=x\n\n").is_message
