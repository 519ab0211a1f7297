"""Steps of undo in words, and what a bulk action left out."""

from PySide6.QtCore import QCoreApplication

from popview.types import Protection
from popview.ui.wording import values
from popview.ui.wording.problems import foreign

_LONGEST = 60


def mark_step(count: int, on: bool) -> str:
    """Return "mark 3 messages", as it stands behind "Undo"."""
    form = QCoreApplication.translate("steps", "unmark {messages}")
    if on:
        form = QCoreApplication.translate("steps", "mark {messages}")
    return form.format(messages=values.messages(count))


def protect_step(count: int, on: bool) -> str:
    """Return "protect 3 messages"."""
    form = QCoreApplication.translate("steps", "unprotect {messages}")
    if on:
        form = QCoreApplication.translate("steps", "protect {messages}")
    return form.format(messages=values.messages(count))


def party_step(some: tuple[Protection, ...], on: bool) -> str:
    """Return "protect shop.example"; of several the first with dots behind it."""
    form = QCoreApplication.translate("steps", "unprotect {name}")
    if on:
        form = QCoreApplication.translate("steps", "protect {name}")
    return form.format(name=names(some))


def names(some: tuple[Protection, ...]) -> str:
    """Return whom some protections name, shortened."""
    first = foreign(some[0].name, _LONGEST) if some else ""
    return f"{first} …" if len(some) > 1 else first


def left_out(count: int) -> str:
    """Return how many messages a bulk action did not mark."""
    if count == 1:
        return QCoreApplication.translate("steps", "1 protected message was left out.")
    return QCoreApplication.translate("steps", "%Ln protected messages were left out.", None, count)


def now_protected(some: tuple[Protection, ...], count: int) -> str:
    """Return what protecting a sender means here."""
    said = QCoreApplication.translate(
        "steps", "No bulk action marks messages from {name} any more: {messages} here."
    )
    return said.format(name=names(some), messages=values.messages(count))


def no_longer_protected(some: tuple[Protection, ...]) -> str:
    """Return that a sender is protected no longer."""
    return QCoreApplication.translate("steps", "{name} is protected no longer.").format(name=names(some))


def still_protected() -> str:
    """Return why a message stays protected after its own protection was lifted."""
    return QCoreApplication.translate(
        "steps", "Still protected: the sender is. Clean up → Protected senders lists them."
    )
