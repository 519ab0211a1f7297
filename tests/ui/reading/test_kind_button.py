"""How a message is looked at."""

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from popview.types import BodyKind
from popview.ui.reading.kind_button import KindButton
from popview.ui.theme import Theme


@pytest.fixture
def button(qtbot: QtBot, theme: Theme) -> KindButton:
    made = KindButton(theme=theme)
    qtbot.addWidget(made)
    return made


def action(button: KindButton, name: str) -> QAction:
    found = button.findChild(QAction, name)
    assert found is not None
    return found


def test_only_what_the_message_has_can_be_chosen(button: KindButton) -> None:
    button.show_kind(BodyKind.PLAIN, frozenset({BodyKind.PLAIN, BodyKind.SOURCE}))
    assert button.text() == "Plain text"
    assert action(button, "bodyKind-plain").isChecked()
    assert not action(button, "bodyKind-html").isEnabled()
    assert "Plain text" in button.accessibleName()


@pytest.mark.parametrize("kind", list(BodyKind))
def test_choosing_tells_the_kind(qtbot: QtBot, button: KindButton, kind: BodyKind) -> None:
    with qtbot.waitSignal(button.kind_chosen) as told:
        action(button, f"bodyKind-{kind}").trigger()
    assert told.args == [str(kind)]


def test_the_white_sheet_is_offered_in_the_dark_only(button: KindButton, theme: Theme) -> None:
    assert not button.light_sheet.isVisible()
    theme.apply("dark")
    assert button.light_sheet.isVisible()


def test_zoom_and_find_are_in_the_menu(qtbot: QtBot, button: KindButton) -> None:
    for name, step in (("bodyZoomIn", 1), ("bodyZoomOut", -1), ("bodyZoomReset", 0)):
        with qtbot.waitSignal(button.zoom_chosen) as told:
            action(button, name).trigger()
        assert told.args == [step]
    with qtbot.waitSignal(button.find_chosen):
        action(button, "bodyFind").trigger()
