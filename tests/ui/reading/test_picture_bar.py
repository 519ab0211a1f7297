"""The bar about distant pictures: offer, progress, result, by mouse and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.types import Document, Person, PictureFault
from popview.ui.reading.picture_bar import NARROW, PictureBar
from popview.ui.theme import Theme

LETTER = Document(
    people=(("From", (Person("Ann", "ann@a.example"),)),),
    blocked=(("a.example", 2), ("t.example", 1)),
    trackers=(("t.example", 1),),
    remote=("https://a.example/1", "https://a.example/2"),
)


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> PictureBar:
    made = PictureBar(theme=theme)
    qtbot.addWidget(made)
    made.resize(NARROW + 100, 60)
    return made


def shown(bar: PictureBar) -> set[str]:
    buttons = {"once": bar.once, "always": bar.always, "never": bar.never, "stop": bar.stop}
    return {name for name, button in buttons.items() if button.isVisibleTo(bar)}


def test_nothing_blocked_takes_no_room(bar: PictureBar) -> None:
    bar.offer(Document())
    assert bar.isHidden()


def test_pictures_are_offered_once_and_always(qtbot: QtBot, bar: PictureBar) -> None:
    bar.offer(LETTER)
    bar.show()
    assert "2 pictures and 1 tracker" in bar.label.text()
    assert shown(bar) == {"once", "always"}
    with qtbot.waitSignal(bar.once_clicked):
        qtbot.keyClick(bar.once, Qt.Key.Key_Space)
    with qtbot.waitSignal(bar.always_clicked):
        qtbot.mouseClick(bar.always, Qt.MouseButton.LeftButton)


def test_several_senders_can_not_be_trusted_for_ever(bar: PictureBar) -> None:
    two = (Person("", "a@a.example"), Person("", "b@a.example"))
    bar.offer(replace(LETTER, people=(("From", two),)))
    assert shown(bar) == {"once"}


def test_trackers_alone_are_counted_and_not_offered(bar: PictureBar) -> None:
    bar.offer(replace(LETTER, remote=(), blocked=(("t.example", 1),)))
    assert "1 tracker" in bar.label.text()
    assert shown(bar) == set()


def test_loading_says_how_far_and_can_be_stopped(qtbot: QtBot, bar: PictureBar) -> None:
    bar.offer(LETTER)
    bar.show_progress(1, 2)
    bar.show()
    assert bar.label.text() == "Loading pictures… 1 of 2"
    assert bar.progress.value() == 1
    assert shown(bar) == {"stop"}
    with qtbot.waitSignal(bar.stop_clicked):
        qtbot.mouseClick(bar.stop, Qt.MouseButton.LeftButton)


def test_what_could_not_be_loaded_is_said_and_can_be_tried_again(bar: PictureBar) -> None:
    bar.show_result(LETTER, {"https://a.example/1": PictureFault.TIMEOUT}, is_always=False)
    assert "the server does not answer" in bar.label.text()
    assert "1 tracker from t.example" in bar.label.text()
    assert shown(bar) == {"once", "always"}
    assert bar.once.text() == "&Try again"
    bar.offer(LETTER)
    assert bar.once.text() == "Show &pictures"


def test_a_sender_who_is_always_shown_can_be_taken_back(qtbot: QtBot, bar: PictureBar) -> None:
    bar.show_result(replace(LETTER, trackers=()), {}, is_always=True)
    bar.show()
    assert bar.label.text() == "Pictures from ann@a.example are always loaded."
    assert shown(bar) == {"never"}
    with qtbot.waitSignal(bar.never_clicked):
        qtbot.mouseClick(bar.never, Qt.MouseButton.LeftButton)
    bar.show_result(replace(LETTER, trackers=()), {}, is_always=False)
    assert bar.isHidden()


def test_in_a_narrow_pane_the_buttons_stand_under_the_words(qtbot: QtBot, bar: PictureBar) -> None:
    bar.offer(LETTER)
    bar.resize(NARROW - 300, 120)
    bar.show()
    qtbot.waitUntil(lambda: bar.once.y() >= bar.label.geometry().bottom())
    assert bar.label.width() > 200
