"""What is rarely changed of an account, folded away below its fields."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from popview.types import Account, AccountId, SafetyCopy, Security
from popview.ui.accounts.account_form import AccountForm
from popview.ui.accounts.options import AccountOptions
from popview.ui.theme import Theme

ACCOUNT = Account(AccountId("me"), "home", "pop.example.org", 995, Security.TLS, "nora")


@pytest.fixture
def theme(qapp) -> Theme:
    made = Theme()
    made.apply("light")
    return made


def options(qtbot, theme: Theme, account: Account | None) -> AccountOptions:
    made = AccountOptions(account, theme=theme)
    qtbot.addWidget(made)
    return made


def test_all_messages_are_listed_unless_one_says_otherwise(qtbot, theme: Theme) -> None:
    made = options(qtbot, theme, None)
    assert made.newest.currentData() == 0
    assert made.page.isHidden()
    assert made.apply(ACCOUNT) == ACCOUNT


def test_what_was_chosen_before_is_shown_unfolded(qtbot, theme: Theme) -> None:
    made = options(qtbot, theme, replace(ACCOUNT, newest=777))
    assert made.newest.currentData() == 777
    assert not made.page.isHidden()
    assert made.apply(ACCOUNT).newest == 777


def test_it_is_unfolded_and_chosen_by_keys_alone(qtbot, theme: Theme) -> None:
    made = options(qtbot, theme, None)
    with qtbot.waitExposed(made):
        made.show()
    made.fold.setFocus()
    QTest.keyClick(made.fold, Qt.Key.Key_Space)
    assert made.page.isVisible()
    made.newest.setFocus()
    QTest.keyClick(made.newest, Qt.Key.Key_Down)
    assert made.apply(ACCOUNT).newest == 100


def test_quota_and_safety_copies_are_the_accounts_own(qtbot, theme: Theme) -> None:
    made = options(qtbot, theme, None)
    assert not made.copy_days.isEnabled()  # of no copy nothing is kept
    made.quota.setCurrentIndex(made.quota.findData(2_000_000_000))
    made.safety_copy.setCurrentIndex(list(SafetyCopy).index(SafetyCopy.WHOLE))
    assert made.copy_days.isEnabled()
    made.copy_days.setCurrentIndex(made.copy_days.findData(30))
    chosen = replace(ACCOUNT, quota_bytes=2_000_000_000, safety_copy=SafetyCopy.WHOLE, copy_days=30)
    assert made.apply(ACCOUNT) == chosen
    assert made.apply(ACCOUNT).safety_copy is SafetyCopy.WHOLE
    again = options(qtbot, theme, chosen)
    assert not again.page.isHidden()
    assert again.apply(ACCOUNT) == chosen


def test_limits_of_what_is_kept_are_chosen_and_shown_again(qtbot, theme: Theme) -> None:
    made = options(qtbot, theme, None)
    made.keep_bytes.setCurrentIndex(made.keep_bytes.findData(5_000_000_000))
    made.keep_days.setCurrentIndex(made.keep_days.findData(30))
    chosen = made.apply(ACCOUNT)
    assert (chosen.keep_bytes, chosen.keep_days) == (5_000_000_000, 30)
    again = options(qtbot, theme, chosen)
    assert again.apply(ACCOUNT) == chosen


def test_its_fields_begin_where_those_of_the_form_do(qtbot, theme: Theme) -> None:
    form = AccountForm(replace(ACCOUNT, newest=500), theme=theme)
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    lefts = {edit.mapTo(form, edit.rect().topLeft()).x() for edit in (form.user, form.options.newest)}
    assert len(lefts) == 1


def test_the_form_hands_it_over_with_the_account(qtbot, theme: Theme) -> None:
    form = AccountForm(ACCOUNT, theme=theme)
    qtbot.addWidget(form)
    with qtbot.waitSignal(form.changed):
        form.options.newest.setCurrentIndex(form.options.newest.findData(500))
    assert form.account() == replace(ACCOUNT, newest=500)


def test_a_mailbox_is_checked_when_asked_unless_one_says_how_often(qtbot, theme: Theme) -> None:
    made = options(qtbot, theme, ACCOUNT)
    assert made.checks.currentText() == "When I ask for it"
    made.checks.setCurrentIndex(made.checks.findData(15))
    assert made.apply(ACCOUNT).check_minutes == 15
    imported = options(qtbot, theme, replace(ACCOUNT, check_minutes=17))
    assert imported.checks.currentText() == "Every 17 minutes"
    assert imported.apply(ACCOUNT).check_minutes == 17
