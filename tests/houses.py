"""Houses in a test's care: each is left and cleared away when the test is over, however it went."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from popview.app import House


@contextmanager
def in_care() -> Iterator[list[House]]:
    """Return a list; whatever house is in it at the end is ended, with its windows.

    What a house left behind would stand on the screen of the next test, and go on with its work in there.
    """
    QApplication.setQuitOnLastWindowClosed(False)
    houses: list[House] = []
    try:
        yield houses
    finally:
        for house in houses:
            house.leave()
            house.clear_away()
        houses.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def reads_at_need(house: House) -> House:
    """Let the reader's process come with the first message, not with the window; return the house.

    Most tests read none, and the process would cost each of them more than the house itself does.
    """
    proper = house.reader.start

    def start() -> None:
        if house.reader._queue or house.reader._later:
            proper()

    house.reader.start = start  # type: ignore[method-assign]
    return house
