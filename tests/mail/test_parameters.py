"""Parameters of Content-Type and Content-Disposition."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.parameters import file_name, parameters


def named(value: bytes) -> str:
    return file_name(parameters(value)[1], "filename")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (b"attachment; filename=a.txt", "a.txt"),
        (b'attachment; filename="a b.txt"; size=3', "a b.txt"),
        (b'attachment; filename="a;b=\\"c\\".txt"', 'a;b="c".txt'),
        (b"attachment; filename*=utf-8'en'%E2%82%AC.txt", "€.txt"),
        (b"attachment; filename*0=a; filename*1=b.txt", "ab.txt"),
        (b"attachment; filename*1=b.txt; filename*0=a", "ab.txt"),  # out of order
        (b"attachment; filename*0*=utf-8''%E2%82; filename*1*=%AC; filename*2=.txt", "€.txt"),
        (b"attachment; filename=\"=?utf-8?Q?=E2=82=AC?=.txt\"", "€.txt"),  # forbidden and common
        ("attachment; filename=\"ü.txt\"".encode(), "ü.txt"),
        (b"attachment; filename=\"\xfc.txt\"", "ü.txt"),
        (b"attachment;\r\n\tfilename=a.txt", "a.txt"),
        (b"attachment; filename=two words.txt", "two words.txt"),
        (b"attachment", ""),
        (b'attachment; filename="open', "open"),
    ],
)  # fmt: skip
def test_a_file_name_is_read(value: bytes, expected: str) -> None:
    assert named(value) == expected


def test_a4_the_extended_name_wins_over_the_plain_one() -> None:
    assert named(b"attachment; filename=a.txt; filename*=utf-8''b.exe") == "b.exe"


def test_the_first_of_repeated_parameters_counts() -> None:
    assert parameters(b"text/plain; charset=a; CHARSET=b") == ("text/plain", {"charset": b"a"})


def test_blanks_around_the_slash_do_not_matter() -> None:
    assert parameters(b" Text / HTML ; a=b")[0] == "text/html"


def test_thousands_of_parameters_are_bounded_and_linear() -> None:
    start = time.process_time()
    _, found = parameters(b"a/b" + b"".join(b"; p%d=x" % number for number in range(4000)))
    assert len(found) == 1000
    for piece in (b';a="', b";", b'";', b";a=\\", b"; ", b"="):
        parameters(b"a/b" + piece * (60_000 // len(piece)))
    assert time.process_time() - start < 1


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    for value in (data, b"a/b; filename*=" + data, b"a/b; filename*0*=" + data, b'a/b; filename="' + data):
        _, found = parameters(value)
        assert isinstance(file_name(found, "filename"), str)


@pytest.mark.parametrize("hostile", [b" " * 60_000 + b"=", b";" * 900, b'; "' * 20_000, b"; =x" * 10_000])
def test_blanks_and_signs_without_a_name_are_linear(hostile: bytes) -> None:
    start = time.process_time()
    _, found = parameters(b"text/plain;" + hostile + b"; charset=utf-8")
    assert time.process_time() - start < 0.5
    assert found.get("charset", b"utf-8") == b"utf-8"


def test_what_has_no_name_does_not_hide_what_follows() -> None:
    assert parameters(b'text/plain; ="x"; charset=utf-8')[1]["charset"] == b"utf-8"
