"""A check box whose words wrap."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from popview.ui.palette import Role, contrast
from popview.ui.theme import Theme
from popview.ui.tick import Tick


@pytest.fixture
def tick(qtbot: QtBot, theme: Theme) -> Tick:
    made = Tick("&Some words that are long enough to need more than one line in a narrow window", theme=theme)
    qtbot.addWidget(made)
    made.resize(200, made.heightForWidth(200))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_words_wrap_in_a_narrow_window(tick: Tick) -> None:
    assert tick.hasHeightForWidth()
    assert tick.heightForWidth(200) > 2 * tick.heightForWidth(2000)
    assert tick.sizeHint().width() <= 480


def test_a_click_on_the_words_counts_as_one_on_the_box(qtbot: QtBot, tick: Tick) -> None:
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(150, tick.height() - 5))
    assert tick.isChecked()


def test_keys_work(qtbot: QtBot, tick: Tick) -> None:
    tick.activateWindow()
    qtbot.waitUntil(tick.isActiveWindow)
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    qtbot.keyClick(tick, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not tick.isChecked())


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_box_can_be_seen_on_every_ground(tick: Tick, theme: Theme, look: str) -> None:
    theme.apply(look)
    tick.clearFocus()
    picture = tick.grab().toImage()
    ground = theme.color(Role.WINDOW)
    edges = max(contrast(QColor(picture.pixel(x, 10)), ground) for x in range(4))
    assert edges >= 2.5
    tick.setChecked(True)
    assert tick.grab().toImage().pixel(4, 6) != picture.pixel(4, 6)
