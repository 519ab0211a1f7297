"""What a rule meets, while it is written."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.types import Fault, PatternFault, Trial
from popview.ui.rules.trial_panel import SHOWN, TrialPanel
from popview.ui.theme import Theme
from tests.ui.believable import summaries

ROWS = {row.key: row for row in summaries(SHOWN + 50)}


def panel(theme: Theme, qtbot: QtBot) -> TrialPanel:
    made = TrialPanel(theme=theme, row_of=ROWS.get)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_it_meets_is_counted_listed_and_shown_in_the_list_on_demand(theme: Theme, qtbot: QtBot) -> None:
    made = panel(theme, qtbot)
    assert not made.show_button.isEnabled()
    made.show_trial(Trial(len(ROWS), 5_000, 0, tuple(ROWS)))
    assert made.said.text() == "Meets 250 messages, 5 kB here."
    assert made.table.model_of_rows.rowCount() == SHOWN
    with qtbot.waitSignal(made.list_wanted) as wanted:
        qtbot.mouseClick(made.show_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [tuple(ROWS)]


def test_a_fault_is_said_in_its_place_and_what_is_gone_is_left_out(theme: Theme, qtbot: QtBot) -> None:
    made = panel(theme, qtbot)
    made.show_trial(Trial(faults=(PatternFault(Fault.NO_CONDITIONS),)))
    assert made.said.text() == "Without a condition the rule does nothing."
    made.show_waiting()
    assert made.said.text() == "Trying the rule…"
    one = next(iter(ROWS))
    gone = TrialPanel(theme=theme, row_of=lambda _key: None)
    qtbot.addWidget(gone)
    gone.show_trial(Trial(1, 1, 0, (one,)))
    assert gone.table.model_of_rows.rowCount() == 0
