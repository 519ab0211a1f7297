"""How heavy an attachment is of which only the beginning came."""

from dataclasses import replace

from popview.control.weights import with_weights
from popview.mail.read import read
from popview.types import Document

HEAD = b"From: a@example.org\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nGood day.\r\n"
FILE = b"--x\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"


def document(files: int = 1) -> Document:
    """Return a preview that is cut in its last file, of which a hundred lines have come."""
    line = b"A" * 76 + b"\r\n"
    return read(HEAD + (FILE + line) * (files - 1) + FILE + line * 100, lines=40)


def test_the_cut_part_is_as_heavy_as_the_rest_at_most() -> None:
    weighed = with_weights(document(), 1_000_000)
    (one,) = weighed.attachments
    assert not one.is_complete
    assert 725_000 < one.size < 731_000


def test_the_parts_in_front_keep_their_own_weight() -> None:
    weighed = with_weights(document(2), 1_000_000)
    assert weighed.attachments[0] == document(2).attachments[0]
    assert weighed.attachments[1].size > 700_000


def test_a_whole_message_an_unknown_size_and_one_that_is_too_small_change_nothing() -> None:
    made = document()
    whole = replace(made, lines_shown=-1)
    assert with_weights(whole, 1_000_000) is whole
    assert with_weights(made, -1) is made
    assert with_weights(made, 10) is made
    assert with_weights(Document(lines_shown=40), 1_000) == Document(lines_shown=40)
