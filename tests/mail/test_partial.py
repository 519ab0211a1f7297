"""Whether a preview shows enough."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.partial import shows_enough

HEAD = b"From: a@example.org\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
TEXT = b"--x\r\nContent-Type: text/plain\r\n\r\nGood day,\r\n"
FILE = (
    b"--x\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBE\r\n"
)


@pytest.mark.parametrize(
    ("top", "is_enough"),
    [
        (HEAD, False),
        (HEAD + TEXT, False),
        (HEAD + TEXT + b"--x\r\n", False),
        (HEAD + TEXT + FILE, True),
        (HEAD + TEXT + b"--x--\r\n", True),
        (HEAD + FILE, True),
        (HEAD + FILE + TEXT, False),
        (b"From: a@example.org\r\n\r\nHalf a let", False),
        (b"Content-Type: application/pdf\r\n\r\nJVBE", True),
        (b"", False),
    ],
)
def test_the_first_text_must_have_ended_and_the_next_part_begun(top: bytes, is_enough: bool) -> None:
    assert shows_enough(top) is is_enough


@given(st.binary(max_size=400))
def test_no_bytes_make_it_fail(raw: bytes) -> None:
    assert shows_enough(raw) in (True, False)
