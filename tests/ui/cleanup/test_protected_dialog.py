"""The list of protected senders: shown, added to, taken from, by mouse and by keys."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.types import Dimension, Protection
from popview.ui.cleanup.protected_dialog import ProtectedDialog
from popview.ui.theme import Theme

ANN = Protection(Dimension.SENDER, "ann@example.org", 1_700_000_000.0)
SHOP = Protection(Dimension.DOMAIN, "shop.example", 1_750_000_000.0)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> ProtectedDialog:
    made = ProtectedDialog(theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_is_shown_with_kind_and_number_of_messages(dialog: ProtectedDialog) -> None:
    assert dialog.empty.isVisible()
    assert not dialog.add.isEnabled()  # nothing is typed
    dialog.show_protections(((ANN, 3), (SHOP, 120)))
    model = dialog.table.model_of_rows
    cells = [[model.data(model.index(row, column)) for column in range(3)] for row in range(2)]
    assert cells == [["ann@example.org", "Sender", "3"], ["shop.example", "Domain", "120"]]


def test_a_name_is_added_by_enter_and_the_dialog_stays(qtbot: QtBot, dialog: ProtectedDialog) -> None:
    dialog.edit.setFocus()
    qtbot.keyClicks(dialog.edit, " ann@example.org ")
    with qtbot.waitSignal(dialog.add_requested) as told:
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert told.args == ["ann@example.org"]
    assert dialog.edit.text() == ""
    assert dialog.isVisible()
    with qtbot.assertNotEmitted(dialog.add_requested):
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)


def test_what_names_nobody_stays_to_be_mended(qtbot: QtBot, dialog: ProtectedDialog) -> None:
    dialog.add_requested.connect(dialog.show_refused)
    qtbot.keyClicks(dialog.edit, "ann")
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert dialog.refused.isVisible()
    assert dialog.edit.text() == "ann"
    qtbot.keyClicks(dialog.edit, "@")
    assert not dialog.refused.isVisible()


def test_several_are_removed_at_once(qtbot: QtBot, dialog: ProtectedDialog) -> None:
    dialog.show_protections(((ANN, 3), (SHOP, 120)))
    assert not dialog.remove.isEnabled()
    dialog.table.selectAll()
    with qtbot.waitSignal(dialog.remove_requested) as told:
        qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert told.args == [(ANN, SHOP)]
