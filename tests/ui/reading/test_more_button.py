"""The button with everything else."""

from pytestqt.qtbot import QtBot

from popview.ui.reading.more_button import MoreButton
from popview.ui.reading.wish import Wish
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


def test_every_wish_is_offered_with_its_icon_and_told(qtbot: QtBot, theme: Theme) -> None:
    made = MoreButton(theme=theme)
    qtbot.addWidget(made)
    for wish in Wish:
        action = made.wishes[wish]
        assert not action.icon().isNull()
        with qtbot.waitSignal(made.wished) as told:
            action.trigger()
        assert told.args == [wish]


def test_the_letters_of_its_menu_are_different(qtbot: QtBot, theme: Theme) -> None:
    made = MoreButton(theme=theme)
    qtbot.addWidget(made)
    texts = [action.text() for action in made.menu().actions() if "&" in action.text()]
    letters = [text[text.index("&") + 1].lower() for text in texts]
    assert len(set(letters)) == len(letters)
