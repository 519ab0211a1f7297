"""What an attachment is drawn as, and whether it can be looked at."""

import pytest

from popview.types import Attachment
from popview.ui.reading.attachment_kind import icon_of, is_looked_at


@pytest.mark.parametrize(
    ("name", "kind", "icon", "is_seen"),
    [
        ("Invoice.pdf", "application/pdf", "file-text", False),
        ("logo", "image/png", "file-image", True),
        ("photo.JPG", "application/octet-stream", "file-image", True),
        ("notes.txt", "application/octet-stream", "file-text", True),
        ("all.tar.gz", "application/x-whatever", "file-archive", False),
        ("slides.pptx", "application/x", "file-text", False),
        ("song.mp3", "application/octet-stream", "file-audio", False),
        ("photo.jpg", "application/pdf", "file-text", False),  # what is declared comes first
        ("jpg", "application/octet-stream", "file", False),
        ("data.bin", "application/octet-stream", "file", False),
    ],
)
def test_the_declared_type_counts_and_else_the_end_of_the_name(
    name: str, kind: str, icon: str, is_seen: bool
) -> None:
    one = Attachment("1", name, kind, 10)
    assert icon_of(one) == icon
    assert is_looked_at(one) is is_seen


@pytest.mark.parametrize("kind", ["image/png", "text/plain", "application/octet-stream"])
def test_a5_what_is_dangerous_warns_and_is_not_looked_at(kind: str) -> None:
    one = Attachment("1", "photo.jpg", kind, 10, is_dangerous=True)
    assert icon_of(one) == "triangle-alert"
    assert not is_looked_at(one)
