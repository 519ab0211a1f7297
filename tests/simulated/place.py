"""Where a simulated life happens: the stores on a disk in memory, and what a session works with."""

import shutil
from pathlib import Path

from popview.net.means import Means
from popview.paths import Paths
from popview.store.journal import Journal
from popview.types import AccountId
from tests.simulated.mortal import MortalCache, MortalJournal, Process
from tests.simulated.wire import VirtualClock

NAME = AccountId("5" * 16)

TABLES = (
    ("states", "profiles", "marks", "copies", "commit_items", "commits"),
    ("texts", "previews", "messages", "facts"),
)
"""What holds rows in the journal and in the cache."""


class SimulatedMeans(Means):
    """Means whose pause moves the virtual clock."""

    def pause(self, seconds: float) -> None:
        """Wait between two sessions."""
        clock = self.dialer.clock
        assert isinstance(clock, VirtualClock)
        clock.time += seconds
        self.inbox.attend()


class Place:
    """A folder on a disk in memory and its stores: opened anew at a restart, emptied between two lives."""

    def __init__(self, folder: Path) -> None:
        self.paths = Paths.under(folder)
        self.paths.prepare()
        self.clock = VirtualClock()
        self.desk = Journal(self.paths.journal, clock=self._epoch)  # the desk's own, as it has its own thread
        self.open(Process())

    def _epoch(self) -> float:
        return self.clock.epoch()

    def open(self, process: Process) -> None:
        """Open both stores for a run of the program."""
        self.journal = MortalJournal(self.paths.journal, process, self._epoch)
        self.cache = MortalCache(self.paths.cache_file(NAME), NAME, process, self._epoch)

    def close(self) -> None:
        """Close what a run had open."""
        self.journal.close()
        self.cache.close()

    def renew(self, clock: VirtualClock, process: Process) -> None:
        """Empty everything."""
        self.clock = clock
        for database in (self.journal.watched, self.cache.watched):
            database.process = None
            with database.transaction() as connection:
                for table in TABLES[database is self.cache.watched]:
                    connection.execute(f"DELETE FROM {table}")
            database.process = process
        self.cache.process = process
        kept = self.paths.messages_dir(NAME)
        if kept.exists():
            shutil.rmtree(kept)
