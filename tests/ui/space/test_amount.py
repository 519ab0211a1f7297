"""A number whose arrows can be seen and clicked."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from popview.ui.palette import Role
from popview.ui.space.amount import Amount
from popview.ui.theme import Theme
from popview.ui.wording.values import days_behind


@pytest.fixture
def amount(theme: Theme, qtbot: QtBot) -> Amount:
    made = Amount(theme=theme)
    qtbot.addWidget(made)
    made.setRange(1, 100)
    made.setValue(50)
    made.resize(100, 30)
    made.show()
    return made


@pytest.mark.parametrize(("y", "wanted"), [(8, 51), (22, 49)])
def test_its_arrows_step_by_mouse(amount: Amount, qtbot: QtBot, y: int, wanted: int) -> None:
    qtbot.mouseClick(amount, Qt.MouseButton.LeftButton, pos=QPoint(amount.width() - 10, y))
    assert amount.value() == wanted


@pytest.mark.parametrize("look", ["light", "dark"])
def test_both_arrows_are_drawn_in_the_colour_of_text(amount: Amount, theme: Theme, look: str) -> None:
    theme.apply(look)
    image = amount.grab().toImage()
    ground = theme.color(Role.BASE).lightness()
    for rows in (range(2, 14), range(16, 28)):
        inks = [
            abs(image.pixelColor(x, y).lightness() - ground) for x in range(80, 97) for y in rows if y > 3
        ]
        assert max(inks) > 90


def test_a_unit_agrees_with_its_number(amount: Amount, qtbot: QtBot) -> None:
    amount.set_unit(days_behind)
    assert amount.text() == "50 days"
    amount.setValue(1)
    assert amount.text() == "1 day"
    amount.selectAll()
    qtbot.keyClicks(amount, "30")
    assert (amount.value(), amount.text()) == (30, "30 days")
