"""The digest that proves a message's identity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.cleanup.proof import header_block, header_digest, is_folder_data

HEADER = b"From: a@example.org\r\nSubject: x\r\n folded\r\nDate: today"


def test_the_body_and_the_blank_line_do_not_count() -> None:
    assert (
        len({header_digest(HEADER + tail) for tail in (b"", b"\r\n", b"\r\n\r\n", b"\r\n\r\nbody\r\n")}) == 1
    )


@pytest.mark.parametrize(
    "field",
    [
        b"Status: RO",
        b"X-Status: A",
        b"x-uid: 17",
        b"X-UIDL: abc",
        b"X-IMAP: 1 2",
        b"X-IMAPbase: 1 2\r\n folded",
        b"X-Keywords:   ",
        b"Content-Length: 120",
        b"LINES : 7",
    ],
)
def test_fields_that_servers_rewrite_do_not_count_wherever_they_stand(field: bytes) -> None:
    wanted = header_digest(HEADER)
    first, rest = HEADER.split(b"\r\n", 1)
    assert header_digest(field + b"\r\n" + HEADER) == wanted
    assert header_digest(first + b"\r\n" + field + b"\r\n" + rest) == wanted
    assert header_digest(HEADER + b"\r\n" + field + b"\r\n\r\n") == wanted


@pytest.mark.parametrize(
    "field", [b"X-Status-Report: 1", b"Lines-of: 1", b"Content-Type: a/b", b"Subject: Status: x"]
)
def test_fields_that_only_look_alike_do_count(field: bytes) -> None:
    assert header_digest(HEADER + b"\r\n" + field) != header_digest(HEADER)


def test_a_digest_of_retr_never_equals_one_of_top() -> None:
    assert header_digest(HEADER, by_retr=True) == "r" + header_digest(HEADER)


def test_bare_line_feeds_end_a_header_too() -> None:
    assert header_block(b"Subject: x\n\nbody\r\n\r\nmore") == b"Subject: x"
    assert header_block(b"\nbody") == b""
    assert header_block(b"no blank line") == b"no blank line"


def test_a_header_ends_at_the_same_place_whatever_follows_it() -> None:
    doubled = HEADER.replace(b"\r\n", b"\r\r\n") + b"\r\r\n\r\r\n"  # stored with CRLF: Twisted, Courier …
    bodies = (b"", b"one\r\r\n", b"one\r\r\n\r\r\ntwo\r\n", b"one\r\n\r\ntwo\n\n")
    assert {header_block(doubled + body) for body in bodies} == {doubled.removesuffix(b"\r\r\n\r\r\n")}
    assert header_digest(b"Subject: x\n\r\rno blank\r\n\r\n") != header_digest(b"Subject: x\r\n\r\n")


def test_the_folders_own_data_has_both_marks() -> None:
    subject = b"Subject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\r\n"
    assert is_folder_data(subject + b"X-IMAP: 1090838134 0000000002\r\n\r\ntext")
    assert is_folder_data(b"x-imap : 1\r\n" + subject)
    assert not is_folder_data(subject + b"X-IMAPbase: 1 2\r\n\r\n")
    assert not is_folder_data(b"X-IMAP: 1 2\r\nSubject: a forgery\r\n\r\n" + subject)


@given(st.binary(max_size=200))
def test_any_bytes_have_a_digest(message: bytes) -> None:
    assert len(header_digest(message)) == 64


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_the_digest_of_a_message_does_not_depend_on_its_body(head: bytes, body: bytes) -> None:
    head = head.replace(b"\r", b"").replace(b"\n", b"")
    message = b"Subject: " + head + b"\r\n\r\n"
    assert header_digest(message) == header_digest(message + body)
