"""Calls to the keyring, each in a short-lived thread: one may wait long for a person to unlock it.

The desk goes on meanwhile. Calls about one account keep their order; a few run at once; each ends by
its deadline, when its thread is left to itself and its answer, should one come, is dropped.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from popview.desk.traffic import Report
from popview.errors import PopViewError, SecretError
from popview.store.secrets import Secrets
from popview.types import AccountId, ProblemKind

DEADLINE_S = 120.0  # a person needs a while to find the keyring's password
MOST = 4  # threads at once; a keyring that hangs cannot make us start more

Call = Callable[[Secrets], object]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call gave, on its way from its thread to the desk's inbox."""

    number: int
    value: object = None
    error: Exception | None = None


@dataclass(slots=True)
class _Waiting:
    account: AccountId | None
    call: Call
    finish: Callable[[Answer], Report]
    until: float
    is_write: bool
    is_running: bool = False


class KeyringCalls:
    """All calls under way; everything here but the calls themselves runs in the desk's thread.

    `post` takes an Answer from any thread to the desk's inbox.
    """

    def __init__(
        self,
        secrets: Secrets,
        post: Callable[[Answer], None],
        *,
        deadline_s: float = DEADLINE_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._secrets = secrets
        self._post = post
        self._deadline_s = deadline_s
        self._clock = clock
        self._last = 0
        self._calls: dict[int, _Waiting] = {}
        self._threads: dict[int, _Waiting] = {}  # calls whose thread has not ended, expired ones too

    def start(
        self,
        account: AccountId | None,
        call: Call,
        finish: Callable[[Answer], Report],
        *,
        is_write: bool = False,
    ) -> None:
        """Do `call` when its turn comes; `finish` turns its answer into the intent's final report."""
        self._last += 1
        until = self._clock() + self._deadline_s
        self._calls[self._last] = _Waiting(account, call, finish, until, is_write)
        self._start_what_may()

    def ended(self, answer: Answer) -> Report | None:
        """Return the report for a call that ended; None if it came too late."""
        self._threads.pop(answer.number, None)
        waiting = self._calls.pop(answer.number, None)
        self._start_what_may()
        return waiting.finish(answer) if waiting else None

    def expired(self) -> tuple[Report, ...]:
        """Return the reports of calls whose deadline has passed."""
        now = self._clock()
        late = [number for number, waiting in self._calls.items() if waiting.until <= now]
        error = SecretError(ProblemKind.KEYRING_FAILED, reason="no answer")
        reports = tuple(self._calls.pop(number).finish(Answer(number, error=error)) for number in late)
        self._start_what_may()
        return reports

    def drop_all(self) -> tuple[Report, ...]:
        """End every call for good, at closing."""
        calls, self._calls = self._calls, {}
        error = PopViewError(ProblemKind.CANCELLED)
        return tuple(waiting.finish(Answer(number, error=error)) for number, waiting in calls.items())

    def has_writes(self) -> bool:
        """Return whether a secret is still to be stored or removed."""
        return any(waiting.is_write for waiting in self._calls.values())

    def wait_s(self) -> float | None:
        """Return how long the desk may sleep before a deadline passes; None: for ever."""
        if not self._calls:
            return None
        return max(0.0, min(waiting.until for waiting in self._calls.values()) - self._clock())

    def _start_what_may(self) -> None:
        # A write that came too late may still happen: what follows it must stay behind it.
        busy = {one.account for number, one in self._threads.items() if one.is_write or number in self._calls}
        for number, waiting in self._calls.items():
            if waiting.is_running:
                continue
            if len(self._threads) < MOST and (waiting.account is None or waiting.account not in busy):
                waiting.is_running = True
                self._threads[number] = waiting
                threading.Thread(
                    target=self._run, args=(number, waiting.call), name=f"keyring-{number}", daemon=True
                ).start()
            busy.add(waiting.account)  # later calls about the account wait for this one

    def _run(self, number: int, call: Call) -> None:
        try:
            answer = Answer(number, call(self._secrets))
        except Exception as error:  # noqa: BLE001 - it becomes the intent's final report
            answer = Answer(number, error=error)
        self._post(answer)
