"""The list's submenus for senders and domains."""

from pytestqt.qtbot import QtBot

from popview.ui.rules.wish_menu import DAYS, WishMenu
from popview.ui.theme import Theme


def menu(theme: Theme, qtbot: QtBot, *senders: str) -> WishMenu:
    made = WishMenu(always=True, theme=theme, senders_of=lambda: senders)
    qtbot.addWidget(made)
    made.aboutToShow.emit()
    return made


def test_this_sender_or_domain_for_ever_or_a_while_or_neither(theme: Theme, qtbot: QtBot) -> None:
    made = menu(theme, qtbot, "a&b@x.example", "c@x.example")
    actions = {action.objectName(): action for action in made.actions() if action.objectName()}
    assert actions["wishSender"].text() == "a&&b@x.example …"
    assert actions["wishDomain"].text() == "@x.example"
    told = []
    made.wished.connect(lambda *args: told.append(args))
    actions["wishDomain30"].trigger()
    actions["wishNeither"].trigger()
    both = ("a&b@x.example", "c@x.example")
    assert told == [(("@x.example",), True, DAYS), ((*both, "@x.example"), None, 0)]


def test_without_a_sender_there_is_nothing_to_choose(theme: Theme, qtbot: QtBot) -> None:
    made = menu(theme, qtbot)
    assert not [a for a in made.actions() if a.objectName().startswith(("wishS", "wishD")) and a.isEnabled()]
