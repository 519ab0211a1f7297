"""What is shown, as a value."""

from pytestqt.qtbot import QtBot

from popview.ui.reading.body_view import BodyView
from popview.ui.reading.content import Shape
from popview.ui.theme import Theme


def test_a_view_says_what_it_shows_and_how_it_is_laid_out(qtbot: QtBot, theme: Theme) -> None:
    view = BodyView(theme=theme)
    qtbot.addWidget(view)
    view.show_prose("hello")
    assert (view.content.shape, view.content.text) == (Shape.PROSE, "hello")
    view.show_verbatim("Subject: x")
    assert view.content.shape is Shape.VERBATIM
    view.show_markup("<p>x</p>", (("cid:a", b""),))
    assert (view.content.shape, view.content.text) == (Shape.MARKUP, "<p>x</p>")
