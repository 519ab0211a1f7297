"""Whether a server takes TOP or RETR for reading, learnt from LAST where it is understood (RFC 1460).

LAST is the number up to which messages count as read. It is withdrawn, and some servers hang up at it: it is
asked only where CAPA or the person says that it is understood, around one preview and one fetch that are
alone in their session, and never again once the profile knows.
"""

import re

from popview.errors import NetworkError, RemoteProtocolError
from popview.net.driver import Answer, Call, Driver
from popview.net.finding import FindingRun
from popview.net.preview import PreviewRun
from popview.net.profile import Learner
from popview.net.run import Run
from popview.pop3 import commands, events

_NUMBER = re.compile(rb"\s*([0-9]{1,10})\b")


def last(answer: Answer | None) -> int | None:
    """Return the number in an answer to LAST, None where there is none."""
    found = _NUMBER.match(answer.text) if isinstance(answer, events.Accepted) else None
    return int(found[1]) if found else None


class Marking:
    """One session's questions: `begins` and `ends` are told of each run."""

    def __init__(self, driver: Driver, learner: Learner) -> None:
        self._driver, self._learner = driver, learner
        self._run: Run | None = None
        self._before: Call | None = None

    def begins(self, run: Run, *, is_alone: bool) -> None:
        """Ask in front of what a run has just queued. Another run beside it would spoil the evidence."""
        self._run = None
        if not is_alone or not isinstance(run, FindingRun) or self._learner.profile.last is not True:
            return
        if getattr(self._learner.profile, self._field(run)) is None:
            self._run, self._before = run, Call(commands.Last())
            self._driver.put(self._before, urgent=True)

    def ends(self, run: Run) -> None:
        """Ask again and learn. NetworkError, RemoteProtocolError; who hangs up at it is not asked again."""
        if run is not self._run or not isinstance(run, FindingRun) or self._before is None:
            return
        self._run = None
        before = last(self._before.answer)
        if before is None:
            self._learner.learn(last=False)
            return
        if not run.number_read:
            return
        try:
            after = last(self._driver.ask(commands.Last()))
        except (NetworkError, RemoteProtocolError):
            self._learner.learn(last=False)
            raise
        if after is not None and (after != before or run.number_read > before):
            self._learner.learn(**{self._field(run): after != before})

    @staticmethod
    def _field(run: FindingRun) -> str:
        return "top_marks" if isinstance(run, PreviewRun) else "retr_marks"
