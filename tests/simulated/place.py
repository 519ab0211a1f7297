"""Where a simulated life happens: the stores on a disk in memory, and what a session works with."""

import shutil
from pathlib import Path

from popview.net.means import Means
from popview.paths import Paths
from popview.store.cache_schema import CACHE
from popview.store.database import Database
from popview.store.journal import Journal
from popview.types import AccountId
from tests.simulated.mortal import MortalCache, MortalJournal, Process
from tests.simulated.wire import VirtualClock

NAME = AccountId("5" * 16)

TABLES = """
    SELECT name FROM sqlite_master
    WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'text_index%'
"""
"""What holds rows; the index of the searched texts follows from them."""


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
        # A process that dies leaves its write-ahead log: only who closes a file last takes it away.
        self.others = Database(self.paths.cache_file(NAME), CACHE)

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
                connection.execute("PRAGMA defer_foreign_keys = ON")
                for table in connection.execute(TABLES).fetchall():
                    connection.execute("DELETE FROM " + table[0])
            database.process = process
        self.cache.process = process
        kept = self.paths.messages_dir(NAME)
        if kept.exists():
            shutil.rmtree(kept)
