"""Copies on this computer in words."""

from popview.types import SavedCopy
from popview.ui.wording import saved
from tests.ui import samples

WHOLE = SavedCopy(samples.mark(1), "/a.eml", 5, samples.NOON, 1)
HEADERS = SavedCopy(samples.mark(1), "/a.head", 5, samples.NOON, 1, is_whole=False)
LATER = samples.NOON + 30 * samples.DAY


def _kept(copy: SavedCopy | None, *, is_fetched: bool = False) -> str:
    return saved.kept(copy, is_fetched=is_fetched, now_s=samples.NOON)


def test_what_is_kept_and_how_long_is_told_apart() -> None:
    assert _kept(None) == ""
    assert _kept(None, is_fetched=True) == "Fetched"
    assert _kept(WHOLE, is_fetched=True) == "For good"
    assert _kept(HEADERS) == "Headers, for good"
    ends = SavedCopy(samples.mark(1), "/a.eml", 5, samples.NOON, 1, expires_s=LATER)
    assert _kept(ends).startswith("Until ")
    heads = SavedCopy(samples.mark(1), "/a.head", 5, samples.NOON, 1, is_whole=False, expires_s=LATER)
    assert _kept(heads).startswith("Headers, until ")


def test_a_question_says_what_would_be_lost_for_ever() -> None:
    assert saved.delete_title(2).startswith("Delete the copies of 2 messages")
    assert "can be fetched again" in saved.delete_text(0)
    assert "1 message" in saved.delete_text(1)
    assert saved.nothing_kept()
    assert "3 messages" in saved.deleted(3)


def test_what_was_written_is_named_with_its_place() -> None:
    assert saved.written(("/a/x.eml",), 1, 1) == "Saved 1 message: /a/x.eml"
    assert saved.written(("/a/x.eml", "/a/y.eml"), 2, 2) == "Saved 2 messages in /a"
    assert saved.written(("/a/x.eml", "/a/y.eml"), 2, 3) == (
        "Saved 2 messages in /a. Not saved, for they could not be fetched: 1 message"
    )
    assert saved.part_written("/a/bill.pdf") == "Saved /a/bill.pdf"
    assert saved.not_opened("/a/bill.pdf") == "No program on this computer opens /a/bill.pdf"
