"""One wish being served inside a session: the calls it owes and the one final report it must end in."""

from collections.abc import Callable
from typing import Protocol

from popview.errors import PopViewError
from popview.net.breaking import Breakers
from popview.net.driver import Call, Driver
from popview.net.means import Means
from popview.net.naming import Naming
from popview.net.problems import final_report
from popview.net.profile import Learner
from popview.net.traffic import FinalReport, Ticket
from popview.pop3.capabilities import Capabilities
from popview.types import Account, Stage


class Host(Protocol):
    """What a run needs of the session it runs in."""

    means: Means
    account: Account
    driver: Driver
    learner: Learner
    offered: Capabilities | None
    naming: Naming | None
    breakers: Breakers
    stat: Call | None

    def stage(self, ticket: Ticket, stage: Stage, done: int = 0, total: int = 0) -> None:
        """Report where it is."""
        ...

    def ask_names(self, then: Callable[[], None]) -> None:
        """Get the complete UIDL listing, once per session; `then` runs when `naming` is set."""
        ...


class Run:
    """Base of CheckRun, PreviewRun, FetchRun.

    Handlers of answers begin with `self.owed -= 1`, and do nothing once `is_over`: answers to what was in
    flight when a run failed come in all the same.
    """

    def __init__(self, session: Host, ticket: Ticket) -> None:
        self.session = session
        self.ticket = ticket
        self.owed = 0
        self.is_over = False
        self.is_stopped = False

    def start(self) -> None:
        """Queue the first calls."""
        raise NotImplementedError

    def settle(self) -> None:
        """Called when nothing is owed any more: go on, or end."""
        raise NotImplementedError

    def halt(self) -> None:
        """Called once when the person stopped it and nothing is owed any more: end with what came."""
        raise NotImplementedError

    def identity_of(self, number: int) -> str | None:
        """Return which message has this number, where this session has proved it."""
        naming = self.session.naming
        return naming.identities.get(number) if naming is not None else None

    def put(self, *calls: Call, urgent: bool = False) -> None:
        """Queue calls under this ticket."""
        self.owed += len(calls)
        self.session.driver.put(*calls, urgent=urgent)

    def withdraw(self) -> bool:
        """Take back what is not sent yet; True where there was any."""
        taken = self.session.driver.withdraw(lambda call: call.ticket == self.ticket)
        self.owed -= len(taken)
        return bool(taken)

    def end(self, report: FinalReport) -> None:
        """Give the final report; later answers are ignored."""
        if not self.is_over:
            self.is_over = True
            self.session.means.tell(report)

    def fail(self, error: BaseException) -> None:
        """End because of an error."""
        self.withdraw()
        means = self.session.means
        self.close()
        self.end(final_report(error, self.ticket, means.account, means.transcript.tail()))

    def close(self) -> None:
        """Give back what the run holds; called at every end."""

    def advance(self) -> None:
        """Let the run go on where nothing is owed."""
        if self.is_over or self.owed:
            return
        try:
            if self.is_stopped:
                self.halt()
            else:
                self.settle()
        except PopViewError as error:
            self.fail(error)
