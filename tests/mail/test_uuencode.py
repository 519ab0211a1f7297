"""Files inside text."""

import binascii
import time

from hypothesis import given
from hypothesis import strategies as st

from popview.mail.uuencode import decode_lines, split_files


def encoded(name: bytes, data: bytes) -> bytes:
    lines = b"".join(binascii.b2a_uu(data[at : at + 45]) for at in range(0, len(data), 45))
    return b"begin 644 " + name + b"\n" + lines + b"`\nend\n"


@given(st.binary(max_size=300))
def test_what_was_encoded_comes_back(data: bytes) -> None:
    text, files = split_files(b"before\n" + encoded(b"a b.bin", data) + b"behind\n")
    assert files == [(b"a b.bin", data)]
    assert text == b"before\n[a b.bin]\nbehind\n"


def test_lost_blanks_at_line_ends_are_repaired() -> None:
    assert decode_lines(b"begin 644 x\n#0V%T\n#    \nend\n".replace(b"#    \n", b"#\n")) == b"Cat\0\0\0"


def test_words_that_only_begin_like_a_file_stay_text() -> None:
    text = b"begin 644 words\nare not a file\nend\n"
    assert split_files(text)[1] == []
    assert split_files(b"we begin 644 x\n")[1] == []


def test_a_single_part_yenc_file_is_decoded() -> None:
    data = bytes(range(256))
    shifted = [(octet + 42) % 256 for octet in data]
    coded = b"".join(
        b"=" + bytes([(octet + 64) % 256]) if octet in b"\0\n\r=" else bytes([octet]) for octet in shifted
    )
    text, files = split_files(b"hi\n=ybegin line=300 size=256 name=x.bin\n" + coded + b"\n=yend size=256\n")
    assert files == [(b"x.bin", data)]
    assert text == b"hi\n[x.bin]\n"


def test_many_beginnings_without_an_end_are_linear() -> None:
    start = time.process_time()
    split_files(b"begin 644 x\n" * 50_000)
    split_files(b"begin 644 x\nnothing\nend\n" * 20_000)
    assert time.process_time() - start < 2


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    split_files(data)
    split_files(b"begin 644 x\n" + data + b"\nend\n")
    split_files(b"=ybegin name=x\n" + data + b"\n=yend")


def test_beginnings_without_files_are_linear() -> None:
    start = time.process_time()
    text, files = split_files(b"begin 644 a\n" * 400_000 + b"end\n")
    assert time.process_time() - start < 3
    assert files == []
    assert text.count(b"begin") == 400_000
