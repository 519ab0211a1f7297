"""Disk use in words."""

from popview.ui.wording.storage import (
    forget_account_text,
    forget_account_title,
    forget_copies_text,
    forget_copies_title,
    limits_text,
)


def test_each_kind_of_limit_has_its_own_sentence() -> None:
    said = {limits_text(*limits) for limits in ((0, 0), (5_000_000, 0), (0, 30), (5_000_000, 30))}
    assert len(said) == 4
    assert "5.0 MB" in limits_text(5_000_000, 30)
    assert "30 days" in limits_text(0, 30)


def test_both_questions_name_the_account_and_say_what_stays() -> None:
    assert "home" in forget_copies_title("home")
    assert "home" in forget_account_title("home")
    assert "marked" in forget_copies_text()
    assert "Marks" in forget_account_text()
