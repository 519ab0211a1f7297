"""For ever, for a while, or until the date in the file."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.ui.rules.lifetime import DAY_S, Lifetime
from popview.ui.theme import Theme


def test_a_span_counts_from_now_and_a_date_stays(theme: Theme, qtbot: QtBot) -> None:
    choice = Lifetime(name="l", now=lambda: 1_000.5, theme=theme)
    qtbot.addWidget(choice)
    assert choice.until_s is None
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.until_s == 1_000 + 30 * DAY_S
    choice.show_until(5_000.0)
    assert (choice.count(), choice.until_s) == (4, 5_000.0)
    qtbot.keyClick(choice, Qt.Key.Key_Home)
    assert choice.until_s is None
