"""Widgets in lines, like words."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QWidget
from pytestqt.qtbot import QtBot

from popview.ui.reading.flow_layout import FlowLayout


def boxes(qtbot: QtBot, widths: list[int]) -> tuple[QWidget, FlowLayout]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = FlowLayout(window, gap=10)
    for width in widths:
        box = QFrame()
        box.setFixedSize(QSize(width, 20))
        layout.addWidget(box)
    return window, layout


def test_a_line_is_broken_where_the_width_ends(qtbot: QtBot) -> None:
    _, layout = boxes(qtbot, [100, 100, 100])
    assert layout.heightForWidth(320) == 20
    assert layout.heightForWidth(319) == 50
    assert layout.heightForWidth(100) == 80


def test_widgets_stand_beside_each_other_with_a_gap(qtbot: QtBot) -> None:
    window, layout = boxes(qtbot, [100, 50, 80])
    window.resize(200, 100)
    window.show()
    places = [layout.itemAt(n).widget().geometry().topLeft().toTuple() for n in range(3)]
    assert places == [(0, 0), (110, 0), (0, 30)]


def test_a_widget_wider_than_the_line_is_cut_to_it(qtbot: QtBot) -> None:
    _, layout = boxes(qtbot, [])
    assert layout.heightForWidth(10) == 0
    assert layout.count() == 0
    assert layout.itemAt(0) is None
    assert layout.takeAt(3) is None
