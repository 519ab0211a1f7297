"""Quota, safety copies and limits are the account's own."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from popview.types import SafetyCopy
from popview.ui.accounts.keeping_page import KeepingPage
from popview.ui.theme import Theme
from tests.ui import samples

ACCOUNT = samples.ACCOUNT


def test_quota_copies_and_limits_are_chosen_and_shown_again(qtbot: QtBot, theme: Theme) -> None:
    made = KeepingPage(None, theme=theme)
    qtbot.addWidget(made)
    assert made.apply(ACCOUNT) == ACCOUNT
    assert not made.copy_days.isEnabled(), "of no copy nothing is kept"
    made.quota.setCurrentIndex(made.quota.findData(2_000_000_000))
    made.safety_copy.setCurrentIndex(list(SafetyCopy).index(SafetyCopy.WHOLE))
    assert made.copy_days.isEnabled()
    made.copy_days.setCurrentIndex(made.copy_days.findData(30))
    made.keep_bytes.setCurrentIndex(made.keep_bytes.findData(5_000_000_000))
    made.keep_days.setCurrentIndex(made.keep_days.findData(30))
    chosen = replace(
        ACCOUNT,
        quota_bytes=2_000_000_000,
        safety_copy=SafetyCopy.WHOLE,
        copy_days=30,
        keep_bytes=5_000_000_000,
        keep_days=30,
    )
    assert made.apply(ACCOUNT) == chosen
    assert made.apply(ACCOUNT).safety_copy is SafetyCopy.WHOLE
    again = KeepingPage(chosen, theme=theme)
    qtbot.addWidget(again)
    assert again.apply(ACCOUNT) == chosen


def test_a_value_of_the_file_that_is_not_offered_is_offered_besides(qtbot: QtBot, theme: Theme) -> None:
    odd = replace(ACCOUNT, keep_days=11, quota_bytes=123_000_000)
    made = KeepingPage(odd, theme=theme)
    qtbot.addWidget(made)
    assert made.keep_days.currentText() == "11 days"
    assert made.apply(ACCOUNT) == odd
