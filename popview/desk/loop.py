"""The desk's inbox loop: short tasks at once, long ones a page at a time between them. No Qt here.

So a mark is journalled within milliseconds while a list of 100,000 rows is being read, and while a
keyring waits for the person.
"""

import logging
import queue
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from popview.desk.keyring_calls import DEADLINE_S, Answer, KeyringCalls
from popview.desk.problems import bug_of, problem_of
from popview.desk.rules_traffic import ApplyRules, TryRule
from popview.desk.space_traffic import MeasureSpace, MeasureTime, ProposeSpace
from popview.desk.tasks import Tasks
from popview.desk.traffic import Failed, Intent, LoadList, Report, SaveMessages, Search, Ticket
from popview.errors import PopViewError
from popview.paths import Paths
from popview.store.secrets import Secrets
from popview.types import Problem, ProblemKind

Inbox = queue.SimpleQueue[Intent | Answer | None]
LONG = (LoadList, Search, MeasureSpace, MeasureTime, ProposeSpace, ApplyRules, TryRule, SaveMessages)
"""Taken in turns with all that is short."""

LAST_WRITES_S = 2.0  # how long closing waits for secrets to be stored
LAST_SAVES_S = 3.0  # … and for files; of what is not whole by then nothing is left behind

_LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class _Running:
    ticket: Ticket
    reports: Iterator[Report | None]
    is_saving: bool = False  # files that a person waits for


class Loop:
    """Takes intents from any thread, carries them out in the thread that calls `run`.

    `report` is called in that thread. Every intent ends in exactly one final report, also at closing.
    `inbox`: one that others put intents into already, and None where the loop is to end.
    """

    def __init__(
        self,
        paths: Paths,
        report: Callable[[Report], None],
        *,
        secrets: Secrets | None = None,
        keyring_deadline_s: float = DEADLINE_S,
        inbox: Inbox | None = None,
    ) -> None:
        self._inbox: Inbox = queue.SimpleQueue() if inbox is None else inbox
        self._paths = paths
        self._report = report
        self._calls = KeyringCalls(secrets or Secrets(), self._inbox.put, deadline_s=keyring_deadline_s)
        self._tasks = Tasks(paths, self._calls)
        self._long: deque[_Running] = deque()
        self._is_ending = False

    def put(self, intent: Intent) -> None:
        """Hand in an intent; any thread."""
        self._inbox.put(intent)

    def end(self) -> None:
        """Ask the loop to end: what changes or saves anything is still done, what only looks is not."""
        self._inbox.put(None)

    def run(self) -> None:
        """Work until `end`."""
        self._prepare()
        try:
            while not self._is_ending:
                self._take()
                for report in self._calls.expired():
                    self._report(report)
                if self._long:
                    self._advance(self._long.popleft())
            self._finish_saving()
            self._finish_writes()
        finally:
            self._close()

    def _finish_saving(self) -> None:
        """Write the files that were asked for before the end, as far as there is time."""
        until = time.monotonic() + LAST_SAVES_S
        saving = deque(running for running in self._long if running.is_saving)
        while saving and time.monotonic() < until:
            if not self._step(saving[0]):
                self._long.remove(saving.popleft())

    def _finish_writes(self) -> None:
        """Wait a moment for secrets that are being stored: at the end of the program their threads die."""
        until = time.monotonic() + LAST_WRITES_S
        while self._calls.has_writes() and (left := until - time.monotonic()) > 0:
            try:
                item = self._inbox.get(timeout=left)
            except queue.Empty:
                return
            if isinstance(item, Answer):
                self._begin(item)
            elif item is not None:
                self._report(Failed(item.ticket, Problem(ProblemKind.CANCELLED)))

    def _prepare(self) -> None:
        """Make our folders, for us alone. Where that fails, each intent that needs one says so."""
        try:
            mended = self._paths.prepare()
        except OSError as error:
            _LOG.warning("folders could not be prepared: %s", error.strerror)
        else:
            for place in mended:
                _LOG.info("others could read %s; no longer", place)

    def _take(self) -> None:
        """Do everything that waits; sleep only when there is nothing at all to do."""
        timeout = 0.0 if self._long else self._calls.wait_s()
        while not self._is_ending:
            try:
                item = self._inbox.get(block=timeout != 0.0, timeout=timeout)
            except queue.Empty:
                return
            self._begin(item)
            timeout = 0.0

    def _begin(self, item: Intent | Answer | None) -> None:
        if item is None:
            self._is_ending = True
        elif isinstance(item, Answer):
            late_or_not = self._calls.ended(item)
            if late_or_not is not None:
                self._report(late_or_not)
        else:
            running = _Running(item.ticket, self._tasks.begin(item), isinstance(item, SaveMessages))
            if isinstance(item, LONG):
                self._long.append(running)
            else:
                while self._step(running):
                    pass

    def _advance(self, running: _Running) -> None:
        if self._step(running):
            self._long.append(running)

    def _step(self, running: _Running) -> bool:
        """Take one report of a task; False when it has ended. The one place where errors end."""
        try:
            report = next(running.reports)
        except StopIteration:
            return False
        except PopViewError as error:
            report = Failed(running.ticket, problem_of(error))
        except Exception as error:  # noqa: BLE001 - reported and logged; its words may hold mail, so not they
            where = "".join(traceback.format_tb(error.__traceback__))
            _LOG.error("the desk met a bug: %s\n%s", type(error).__name__, where)
            report = Failed(running.ticket, bug_of(error))
        if report is not None:
            self._report(report)
        return not isinstance(report, Failed)

    def _close(self) -> None:
        cancelled = Problem(ProblemKind.CANCELLED)
        for running in self._long:
            self._report(Failed(running.ticket, cancelled))
        self._long.clear()
        for report in self._calls.drop_all():
            self._report(report)
        while not self._inbox.empty():
            item = self._inbox.get()
            if item is not None and not isinstance(item, Answer):
                self._report(Failed(item.ticket, cancelled))
        self._tasks.close()
