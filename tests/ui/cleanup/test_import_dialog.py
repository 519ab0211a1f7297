"""Marks of a file: what fits is offered, what does not is told first."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.types.mark_file import Fit, FittedMark, MarkFile
from popview.ui.cleanup.import_dialog import ImportDialog
from popview.ui.theme import Theme
from tests.ui import samples


def dialog_of(qtbot: QtBot, theme: Theme, *fits: Fit) -> ImportDialog:
    account = samples.ACCOUNT
    file = MarkFile("Home", account.user, account.host, samples.NOON, ())
    marks = tuple(FittedMark(samples.mark(number), fit) for number, fit in enumerate(fits))
    made = ImportDialog(file, marks, account, theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_fits_is_marked_by_enter_and_the_rest_is_told_first(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_of(qtbot, theme, Fit.FITS, Fit.CHANGED, Fit.FITS)
    assert dialog.windowTitle() == "Import marks"
    model = dialog.table.model_of_rows
    assert model.data(model.index(0, 0)) == "Another message has this identity"
    assert dialog.outcome.text() == "2 of 3 messages are here and are the same messages."
    assert dialog.confirm.text() == "&Mark 2 messages"
    assert "Nothing is deleted by importing" in dialog.promise.text()
    with qtbot.waitSignal(dialog.confirmed) as told:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert told.args == [(samples.mark(0), samples.mark(2))]


def test_escape_and_cancel_mark_nothing(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_of(qtbot, theme, Fit.FITS)
    with qtbot.assertNotEmitted(dialog.confirmed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.show()
    with qtbot.assertNotEmitted(dialog.confirmed):
        qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("fits", [(), (Fit.ABSENT, Fit.PROTECTED)])
def test_where_nothing_fits_nothing_can_be_marked(qtbot: QtBot, theme: Theme, fits: tuple[Fit, ...]) -> None:
    dialog = dialog_of(qtbot, theme, *fits)
    assert not dialog.confirm.isEnabled()
    assert dialog.cancel.isDefault()
