"""How often and how much: what is chosen is kept, and what the file says besides is offered too."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from popview.types import Account
from popview.ui.accounts.checking_page import CheckingPage
from popview.ui.theme import ACCOUNT_COLOURS, Theme
from tests.ui import samples

ACCOUNT = samples.ACCOUNT


def page(qtbot: QtBot, theme: Theme, account: Account | None) -> CheckingPage:
    made = CheckingPage(account, theme=theme)
    qtbot.addWidget(made)
    return made


def test_at_first_nothing_is_different(qtbot: QtBot, theme: Theme) -> None:
    assert page(qtbot, theme, None).apply(ACCOUNT) == ACCOUNT


def test_it_is_chosen_by_keys_alone(qtbot: QtBot, theme: Theme) -> None:
    made = page(qtbot, theme, None)
    with qtbot.waitExposed(made):
        made.show()
    made.newest.setFocus()
    QTest.keyClick(made.newest, Qt.Key.Key_Down)
    made.enabled.setFocus()
    QTest.keyClick(made.enabled, Qt.Key.Key_Space)
    assert made.apply(ACCOUNT) == replace(ACCOUNT, newest=100, enabled=False)
    assert not made.checks.isEnabled()


@pytest.mark.parametrize(
    ("field", "offered", "odd", "text"),
    [
        ("check_minutes", 15, 17, "Every 17 minutes"),
        ("newest", 500, 777, "The newest 777; older ones when wanted"),
        ("preview_lines", 80, 33, "The first 33 lines"),
        ("linger_s", 60.0, 7.5, "Kept open for 7.5 seconds"),
        ("colour", "teal", "#123456", "#123456"),
    ],
)
def test_what_is_chosen_and_what_the_file_says_are_kept(
    qtbot: QtBot, theme: Theme, field: str, offered: object, odd: object, text: str
) -> None:
    made = page(qtbot, theme, None)
    choice = made.findChild(type(made.checks), f"accountOption-{field}")
    choice.setCurrentIndex(choice.findData(offered))
    assert made.apply(ACCOUNT) == replace(ACCOUNT, **{field: offered})  # type: ignore[arg-type]
    strange = replace(ACCOUNT, **{field: odd})  # type: ignore[arg-type]
    made = page(qtbot, theme, strange)
    choice = made.findChild(type(made.checks), f"accountOption-{field}")
    assert choice.currentText() == text
    assert made.apply(ACCOUNT) == strange


def test_every_colour_has_a_name_and_is_seen_in_both_looks(qtbot: QtBot, theme: Theme) -> None:
    made = page(qtbot, theme, None)
    shown = {}
    for look in ("light", "dark"):
        theme.apply(look)
        for name in ACCOUNT_COLOURS:
            row = made.colour.findData(name)
            assert made.colour.itemText(row) not in ("", name)
            picture = made.colour.itemIcon(row).pixmap(14, 14).toImage()
            shown[look, name] = picture.pixelColor(picture.rect().center()).name()
    assert len(set(shown.values())) == 2 * len(ACCOUNT_COLOURS)
