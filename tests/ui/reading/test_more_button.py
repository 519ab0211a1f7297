"""The button with everything else."""

from pytestqt.qtbot import QtBot

from popview.ui.reading.more_button import MoreButton
from popview.ui.theme import Theme


def test_unsubscribing_is_offered_only_where_the_message_says_how(qtbot: QtBot, theme: Theme) -> None:
    made = MoreButton(theme=theme)
    qtbot.addWidget(made)
    assert not made.unsubscribe.isVisible()
    made.show_unsubscribe(True)
    assert made.unsubscribe.isVisible()
    with qtbot.waitSignal(made.unsubscribe_chosen):
        made.unsubscribe.trigger()


def test_information_is_always_there(qtbot: QtBot, theme: Theme) -> None:
    made = MoreButton(theme=theme)
    qtbot.addWidget(made)
    assert "Alt+Return" in made.information.text()
    with qtbot.waitSignal(made.information_chosen):
        made.information.trigger()
