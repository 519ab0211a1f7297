"""The history in words."""

from popview.types import RemovedBy
from popview.ui.wording.history import forget_text, forget_title, history_count, removed_by


def test_every_way_to_leave_has_words_of_its_own() -> None:
    assert len({removed_by(who) for who in RemovedBy}) == len(RemovedBy)


def test_what_is_searched_is_counted_against_all() -> None:
    assert history_count(12, 12) == "12 messages"
    assert history_count(3, 12) == "3 of 12 messages"


def test_forgetting_says_what_stays() -> None:
    assert "home" in forget_title("home")
    assert "marked or saved here stays" in forget_text(3)
