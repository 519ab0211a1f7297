"""What is kept of a mailbox and what became of it, in each state, for the pictures."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from popview.types import AccountId, Departure, RemovedBy
from popview.ui.records.history_window import HistoryWindow
from popview.ui.records.storage_window import StorageWindow
from popview.ui.theme import Theme
from tests.ui import samples
from tests.ui.believable import HOME, NOW, summaries

WORK = AccountId("work")


def departures(count: int) -> tuple[Departure, ...]:
    """Return as many messages that left, each another way."""
    who = list(RemovedBy)
    return tuple(Departure(row, NOW - n * 3_600, who[n % len(who)]) for n, row in enumerate(summaries(count)))


def history(theme: Theme) -> HistoryWindow:
    """Return a history with forty entries."""
    made = HistoryWindow(theme=theme, now=lambda: NOW)
    made.set_accounts({HOME: "Home", WORK: "Work"}, HOME)
    made.show_history(departures(40))
    return made


def _history_empty(theme: Theme) -> QWidget:
    made = history(theme)
    made.show_history(())
    return made


def _history_forget(theme: Theme) -> QWidget:
    made = history(theme)
    made.show()
    made.forget.click()
    return made


def storage(theme: Theme) -> StorageWindow:
    """Return the disk use of an account with limits."""
    made = StorageWindow(theme=theme)
    made.set_accounts({HOME: "Home", WORK: "Work"}, HOME)
    known = replace(samples.ACCOUNT, keep_bytes=500_000_000, keep_days=30)
    made.show_use(known, 1_204_000, 480_000_000, 3_000_000)
    return made


def _storage_forget(theme: Theme) -> QWidget:
    made = storage(theme)
    made.show()
    made.forget_all.click()
    return made


SCENES: dict[str, Callable[[Theme], QWidget]] = {
    "history": history,
    "history-empty": _history_empty,
    "history-forget": _history_forget,
    "storage": storage,
    "storage-forget": _storage_forget,
}
