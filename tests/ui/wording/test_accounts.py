from dataclasses import replace

from popview.types import Lock
from popview.ui.wording import accounts as words
from tests.ui.believable import NOW, accounts

STATE = accounts()[0]


def test_an_account_is_one_sentence_with_its_signs() -> None:
    loud = replace(STATE, busy=True, problem=True, offline=True, lock=Lock.HELD)
    assert words.account_sentence(STATE) == "Home, 3 new of 412."
    assert words.account_sentence(loud) == (
        "Home, 3 new of 412, busy, has a problem, offline, Mailbox locked by PopView."
    )


def test_each_view_has_a_name_and_a_count() -> None:
    assert [words.view_sentence(STATE, view) for view in words.VIEWS] == [
        "On server: 412 messages.",
        "Marked: 12 messages.",
        "Saved: 37 messages.",
    ]


def test_the_tip_says_how_old_the_numbers_are() -> None:
    assert "checked" in words.account_tip(STATE, NOW)
    assert "never checked" in words.account_tip(replace(STATE, checked_s=0), NOW)


def test_the_tip_says_that_a_server_deletes_by_itself() -> None:
    assert "30 days after they arrived" in words.account_tip(replace(STATE, expire_days=30), NOW)
    for days in (None, -1):
        assert "server" not in words.account_tip(replace(STATE, expire_days=days), NOW)
