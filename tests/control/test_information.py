"""The window about a message, from the pane to the screen."""

from popview.app import House
from popview.ui.reading.information import InformationWindow
from tests.control.conftest import Until, keys


def windows(house: House) -> list[InformationWindow]:
    return house.window.findChildren(InformationWindow)


def test_it_opens_for_the_message_on_screen_and_for_no_other(house: House, until: Until) -> None:
    first, second = keys(house)[:2]
    house.reading_pane.ask_information()
    assert not windows(house)
    house.window.message_pane.select(first)
    until(lambda: house.messages.shown_key == first)
    house.messages._information.show(second)
    assert not windows(house)
    house.reading_pane.ask_information()
    (window,) = windows(house)
    assert window.isVisible()
    assert "Message-ID:" in window.fields.toPlainText()
    window.close()
    until(lambda: not windows(house))
