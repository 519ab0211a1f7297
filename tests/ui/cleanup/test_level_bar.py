"""The bar "now → after": words and paint agree."""

from pytestqt.qtbot import QtBot

from popview.ui.cleanup.level_bar import LevelBar
from popview.ui.palette import Role
from popview.ui.theme import Theme


def shown(qtbot: QtBot, theme: Theme, now: int, after: int, quota: int) -> LevelBar:
    made = LevelBar(theme=theme)
    qtbot.addWidget(made)
    made.resize(400, 60)
    made.show()
    made.show_level(now, after, quota)
    return made


def test_what_stays_is_filled_and_what_is_free_is_not(qtbot: QtBot, theme: Theme) -> None:
    bar = shown(qtbot, theme, 500, 250, 1_000)
    picture = bar.grab().toImage()
    y = bar._strip.geometry().center().y()
    assert picture.pixelColor(60, y) == theme.color(Role.ACCENT)
    assert picture.pixelColor(350, y) == theme.color(Role.HOVER)
    going = {picture.pixelColor(x, y).rgb() for x in range(120, 180)}
    assert len(going) > 1  # hatched: told without colour
    assert theme.color(Role.ACCENT).rgb() not in going


def test_more_than_the_quota_fills_the_bar(qtbot: QtBot, theme: Theme) -> None:
    bar = shown(qtbot, theme, 3_000_000_000, 1_500_000_000, 2_000_000_000)
    assert "(150 %)" in bar.label.text()
    assert "(75 %)" in bar.label.text()


def test_an_unknown_mailbox_has_no_bar(qtbot: QtBot, theme: Theme) -> None:
    assert not shown(qtbot, theme, 0, 0, 1_000).isVisible()
