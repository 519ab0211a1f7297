"""The window before there is anything behind it."""

from PySide6.QtWidgets import QSplitter

from popview.ui.front import Front
from popview.ui.reading.pane import ReadingPane
from popview.ui.theme import Theme


def made(qtbot) -> tuple[Front, Theme]:
    theme = Theme()
    theme.apply("light")
    front = Front(theme=theme)
    qtbot.addWidget(front.window)
    front.window.allow_close()
    return front, theme


def test_it_is_painted_when_show_returns(qtbot) -> None:
    front, _ = made(qtbot)
    front.show(welcome=False, state=b"")
    assert front.window.isVisible()
    assert front.window.message_pane.isVisible()
    assert not front.window.welcome_page.isVisible()
    assert not front.actions.undo.isEnabled()


def test_without_an_account_it_welcomes(qtbot) -> None:
    front, _ = made(qtbot)
    front.show(welcome=True, state=b"")
    assert front.window.welcome_page.isVisible()


def test_the_reading_pane_comes_later_and_unseen(qtbot) -> None:
    front, theme = made(qtbot)
    front.show(welcome=False, state=b"")
    front.window.put_reading(ReadingPane(theme=theme))
    assert not front.window.reading_pane.isVisible()
    front.window.open_reading()
    assert front.window.reading_pane.isVisible()
    assert front.window.findChild(QSplitter, "readingSplitter").count() == 2
