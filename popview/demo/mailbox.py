"""The demo's mailbox: Nora Holm's mail of the last half year, always as of now."""

import time

from popview.demo import (
    mailbox_lists,
    mailbox_people,
    mailbox_series,
    mailbox_shops,
    mailbox_strange,
    mailbox_world,
)
from popview.demo.compose import OWNER, render
from popview.demo.maildrop import MemoryMaildrop

__all__ = ["ADDRESS", "demo_maildrop", "messages"]

ADDRESS = OWNER[1]
BROKEN_AGE_S = 42.42 * 86400


def messages(now: float | None = None) -> list[bytes]:
    """Return the messages in order of arrival, CRLF line ends; the same for the same `now`.

    `now` is in seconds since the epoch; None takes the clock's. About 17 MB, 15 of them one file.
    """
    moment = time.time() if now is None else now
    letters = [
        *mailbox_people.letters(),
        *mailbox_world.letters(),
        *mailbox_lists.letters(),
        *mailbox_series.letters(),
        *mailbox_shops.letters(),
        *mailbox_strange.letters(moment),
    ]
    dated = [(letter.moment(moment), render(letter, moment)) for letter in letters]
    dated.append((moment - BROKEN_AGE_S, mailbox_strange.broken(moment)))
    dated.sort(key=lambda pair: pair[0])
    return [message for _, message in dated]


def demo_maildrop(now: float | None = None) -> MemoryMaildrop:
    """Return a fresh mailbox for DemoServer; takes about a third of a second: not on the GUI thread."""
    return MemoryMaildrop(messages(now))
