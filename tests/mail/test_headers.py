"""The lean path for list rows and the field splitter."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.headers import HeaderFields, fields, header_end, summary_fields

HEADER = (
    b"Received: from a\r\n\tby b; Mon, 1 Jan 2001 00:00:00 +0000\r\n"
    b"From: =?utf-8?Q?J=C3=BCrgen?= <j@example.org>\r\n"
    b'To: "Doe, Jane" <jane@example.net>, Team <team@example.net>\r\n'
    b"Subject: =?iso-8859-1?Q?Sch=F6n?=\r\n =?iso-8859-1?Q?es?=\r\n"
    b"Date: Tue, 02 Oct 2024 10:01:00 +0200\r\n"
    b"Message-ID: <1.7@example1.org>\r\n"
    b"List-Id: Some news <news.example.org>\r\n"
    b"Content-Type: multipart/mixed; boundary=x\r\n\r\n"
)


def test_a_row_holds_what_the_header_says() -> None:
    assert summary_fields(HEADER) == HeaderFields(
        sender="Jürgen",
        address="j@example.org",
        to="Doe, Jane, Team",
        subject="Schönes",
        date_s=1727856060.0,
        message_id="1.7@example1.org",
        list_id="news.example.org",
        has_attachment=True,
    )


def test_a_row_of_bare_line_feeds_is_the_same_row() -> None:
    assert summary_fields(HEADER.replace(b"\r\n", b"\n")) == summary_fields(HEADER)


def test_the_first_of_repeated_fields_counts() -> None:
    assert summary_fields(b"Subject: one\r\nSUBJECT: two\r\n").subject == "one"


def test_a_field_name_inside_a_folded_value_is_no_field() -> None:
    assert summary_fields(b"X-A: b\r\n Subject: no\r\nSubject : yes\r\n").subject == "yes"


def test_a_header_without_anything_gives_an_empty_row() -> None:
    assert summary_fields(b"") == HeaderFields(has_attachment=False)


def test_raw_eight_bit_text_is_read_in_the_charset_of_the_message() -> None:
    header = "Subject: Привет, как дела\r\nContent-Type: text/plain; charset=koi8-r\r\n".encode("koi8-r")
    assert summary_fields(header).subject == "Привет, как дела"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (b"multipart/mixed", True),
        (b"text/plain; charset=utf-8", False),
        (b"multipart/alternative", False),
        (b"multipart/related", None),
        (b"application/pdf", True),
    ],
)
def test_the_content_type_tells_whether_files_come_along(kind: bytes, expected: bool | None) -> None:
    assert summary_fields(b"Content-Type: " + kind + b"\r\n").has_attachment is expected


def test_h7_a_subject_is_one_bounded_line() -> None:
    assert summary_fields(b"Subject: a\r\n\tb\r\n  c\r\n").subject == "a b c"
    assert summary_fields(b"Subject:      \r\n").subject == ""
    long = summary_fields(b"Subject: " + b"x" * 10_000 + b"\r\n").subject
    assert len(long) == 1000
    assert long.endswith("…")


def test_h9_lines_that_are_no_fields_are_left_out() -> None:
    block = b"From x Mon\r\nno colon\r\nBad Name: a\r\nNul\x00Name: b\r\nGood: c\r\n d\r\n\r\nBody: e\r\n"
    assert fields(block) == [(b"Good", b"c\n d")]


def test_h9_thousands_of_received_fields_are_bounded_and_linear() -> None:
    block = b"Received: from a by b\r\n" * 200_000 + b"Subject: deep\r\n\r\n"
    start = time.process_time()
    assert len(fields(block)) == 10_000
    assert summary_fields(block).subject == ""  # beyond the two megabytes that are looked at
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("message", "end"),
    [(b"A: b\r\n\r\nbody", 8), (b"A: b\n\nbody", 6), (b"\r\nbody", 2), (b"A: b\r\n", 6), (b"", 0)],
)
def test_the_body_starts_behind_the_first_empty_line(message: bytes, end: int) -> None:
    assert header_end(message) == end


@given(st.binary(max_size=400))
def test_no_bytes_raise(data: bytes) -> None:
    summary_fields(data)
    summary_fields(b"From: " + data + b"\r\nSubject: " + data + b"\r\nDate: " + data)
    for name, value in fields(data):
        assert name
        assert isinstance(value, bytes)


@pytest.mark.alone  # measures time, which coverage and neighbours take too
@pytest.mark.parametrize(
    "piece",
    [b"=?utf-8?q?x", b'"', b'\\"', b"<", b"(", b"a@b,", b"=?a?q?b?=", b"\r\n ", b":;", b"<a@b>", b"\x1b$B"],
)
def test_hostile_fields_take_no_longer_than_their_length(piece: bytes) -> None:
    value = piece * (60_000 // len(piece))
    start = time.process_time()
    summary_fields(b"From: " + value + b"\r\nTo: " + value + b"\r\nSubject: " + value + b"\r\nDate: " + value)
    assert time.process_time() - start < 1
