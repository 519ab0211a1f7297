import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from popview.ui.elided import ElidedLabel

LONG = "1,204 messages, 48.0 MB marked on <b>Home</b>"


@pytest.fixture
def label(qtbot: QtBot) -> ElidedLabel:
    made = ElidedLabel()
    qtbot.addWidget(made)
    made.setText(LONG)
    made.resize(500, 20)
    made.show()
    return made


def test_it_gives_way_and_still_knows_its_text(label: ElidedLabel) -> None:
    assert not label.is_cut
    label.resize(80, 20)
    assert label.is_cut
    assert label.text() == LONG
    assert label.minimumSizeHint().width() < 60 < label.sizeHint().width()


def test_what_is_drawn_ends_within_its_room(label: ElidedLabel) -> None:
    whole = label.grab().toImage()
    label.resize(80, 20)
    assert label.grab().toImage() != whole.copy(0, 0, 80, 20)  # the end is three dots, not a cut letter


def test_only_a_cut_text_is_told_by_the_tip(label: ElidedLabel) -> None:
    def point() -> None:
        QApplication.sendEvent(
            label, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5)))
        )

    point()
    assert QToolTip.text() == ""
    label.resize(80, 20)
    point()
    assert "&lt;b&gt;Home" in QToolTip.text()
    QToolTip.hideText()
