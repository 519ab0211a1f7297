"""The row above the pages."""

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from popview.ui.paper.tools import PreviewTools
from popview.ui.theme import Theme


def test_what_needs_pages_waits_for_them(qtbot: QtBot, theme: Theme) -> None:
    tools = PreviewTools(theme=theme)
    qtbot.addWidget(tools)
    tools.may_act(False)
    assert not tools.print_button.isEnabled()
    assert not tools.pdf_button.isEnabled()
    assert tools.landscape.isEnabled()
    tools.may_act(True)
    assert tools.print_button.isEnabled()
    assert tools.grounds.isChecked()


def test_every_button_has_a_name(qtbot: QtBot, theme: Theme) -> None:
    tools = PreviewTools(theme=theme)
    qtbot.addWidget(tools)
    for button in tools.findChildren(QAbstractButton):
        assert button.accessibleName(), button.objectName()
        assert button.objectName()
