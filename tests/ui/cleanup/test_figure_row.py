"""Figures side by side."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from popview.ui.cleanup.figure_row import FigureRow
from popview.ui.theme import Theme


def test_a_figure_is_changed_in_its_place_and_spoken_as_a_sentence(qtbot: QtBot, theme: Theme) -> None:
    row = FigureRow(theme=theme)
    qtbot.addWidget(row)
    row.show_figure("count", "12", "messages")
    row.show_figure("size", "48 MB", "on the server")
    row.show_figure("count", "11", "messages")
    count = row.findChild(QLabel, "figure-count")
    assert count.text() == "11"
    assert count.accessibleName() == "messages: 11"
    assert len(row.findChildren(QLabel)) == 4
