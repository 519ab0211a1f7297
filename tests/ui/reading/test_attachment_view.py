"""Attachments looked at."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from popview.ui.reading.attachment_view import AttachmentView, Picture
from popview.ui.reading.state_page import StatePage
from popview.ui.theme import Theme
from tests.ui import samples


@pytest.mark.parametrize("width", [40, 3000])
def test_a_picture_is_shown_whole_and_never_larger_than_it_is(qtbot: QtBot, theme: Theme, width: int) -> None:
    view = AttachmentView("a.png", "", samples.picture(width, 40, "#ff0000", "#ff0000"), theme=theme)
    qtbot.addWidget(view)
    view.show()
    assert isinstance(view.body, Picture)
    assert view.body.accessibleName() == "Picture: a.png"
    drawn = view.body.grab().toImage()
    middle = drawn.height() // 2
    red = [x for x in range(drawn.width()) if drawn.pixelColor(x, middle).name() == "#ff0000"]
    assert 30 <= len(red) <= min(width, drawn.width() - 10)


def test_a_text_is_shown_as_it_is_and_can_be_copied(qtbot: QtBot, theme: Theme) -> None:
    view = AttachmentView("<b>a.html", "<script>alert(1)</script>", b"", theme=theme)
    qtbot.addWidget(view)
    assert isinstance(view.body, QPlainTextEdit)
    assert view.body.toPlainText() == "<script>alert(1)</script>"
    assert view.body.isReadOnly()
    assert "<b>a.html" in view.windowTitle()
    with qtbot.waitSignal(view.save_clicked):
        view.save_button.click()


@pytest.mark.parametrize("image", [b"", b"\x89PNG\r\n\x1a\nbroken"])
def test_what_is_neither_says_so(qtbot: QtBot, theme: Theme, image: bytes) -> None:
    view = AttachmentView("a.bin", "", image, theme=theme)
    qtbot.addWidget(view)
    assert isinstance(view.body, StatePage)
    assert view.body.title.text() == "Nothing to show"


def test_a_text_that_is_only_the_beginning_says_so(qtbot: QtBot, theme: Theme) -> None:
    for is_complete in (True, False):
        view = AttachmentView("a.txt", "x", b"", is_complete=is_complete, theme=theme)
        qtbot.addWidget(view)
        view.show()
        assert view.note.isVisible() is not is_complete
