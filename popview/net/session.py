"""One login-to-quit conversation that looks and reads; it never sends DELE (D3).

Wishes are served side by side by their runs. A preview or fetch that arrives in the middle of a check
overtakes what is unsent. Every way out says QUIT, but for a link that is lost, out of step, or cut by a
second Stop.
"""

from collections.abc import Callable

from popview.errors import Cancelled as Stopped
from popview.errors import NetworkError, PopViewError, RemoteProtocolError
from popview.net.breaking import Breakers
from popview.net.check import CheckRun
from popview.net.driver import Call, Driver
from popview.net.fetch import FetchRun
from popview.net.greeting import say_goodbye
from popview.net.marking import Marking
from popview.net.means import Means
from popview.net.naming import Naming
from popview.net.opening import Opened
from popview.net.preview import PreviewRun
from popview.net.profile import Learner
from popview.net.run import Run
from popview.net.texts import keep_text_beside
from popview.net.traffic import (
    Check,
    CommitPlan,
    Fetch,
    Intent,
    KeepText,
    LockChanged,
    Preview,
    Progress,
    Said,
    Ticket,
)
from popview.pop3 import commands, events
from popview.pop3.listings import uidls
from popview.types import Account, Lock, Stage

Reading = Check | Preview | Fetch

NOOP_S = 45.0
"""How long a lingering session stays silent; the shortest idle limit that was measured is 60 s."""

LONGEST_LINGER_S = 600.0
"""The hard end of a session that nobody uses, whatever the account says: the mailbox is not ours."""

LEAST_IDLE_S = 5.0
"""Silence after which a server that hangs up is believed to have lost patience, and not merely the line."""

IDLE_SHARE = 0.8
"""How much of a known idle limit is used."""

DRAIN_S = 2.0
"""After a Stop: how long what is in flight may take before the line is cut."""


class Session:
    """Owns the driver from sign-in to QUIT. `serve` until it says that the session is over, then `close`."""

    def __init__(
        self,
        means: Means,
        account: Account,
        opened: Opened,
        learner: Learner,
        stat: Call | None = None,
    ) -> None:
        self.means, self.account, self.learner = means, account, learner
        self.driver: Driver = opened.driver
        self.offered = opened.offered
        self.stat = stat  # asked for while signing in
        self.breakers = Breakers(means)
        self.naming: Naming | None = None  # set by the one complete UIDL of the session
        self.has_listed = False  # STAT, UIDL, LIST are asked once
        self.leftovers: list[Intent] = []  # wishes that another session must serve
        self._naming_asked: list[Callable[[], None]] = []
        self._runs: list[Run] = []
        self._wishes: dict[Ticket, Reading] = {}
        self._is_stopping = False
        self._is_cut = False
        self._said_goodbye = False  # the server, on its own: it has thrown us out
        self._gives_way = False
        self._marking = Marking(opened.driver, learner)
        if learner.profile.pipelining is False:
            self.driver.use_lockstep()
        self._lock(Lock.HELD)

    # -- wishes --------------------------------------------------------------------------------

    def takes(self, intent: Intent) -> bool:
        """Say whether this session can serve the wish."""
        if (
            self._is_stopping
            or not isinstance(intent, Check | Preview | Fetch)
            or intent.account != self.account
        ):
            return False
        return not isinstance(intent, Check) or not self.has_listed

    def begin(self, intent: Reading) -> None:
        """Start to serve a wish."""
        run = self._run_of(intent)
        self._runs.append(run)
        self._wishes[intent.ticket] = intent
        self.means.inbox.serving |= {intent.ticket}
        try:
            run.start()
            self._marking.begins(run, is_alone=len(self._runs) == 1)
        except PopViewError as error:
            run.fail(error)
        if self.means.inbox.stops(intent.ticket):
            self._on_stop(intent.ticket, 1)

    def _run_of(self, intent: Reading) -> Run:
        match intent:
            case Check():
                self.has_listed = True
                return CheckRun(self, intent)
            case Preview():
                return PreviewRun(self, intent)
            case Fetch():
                return FetchRun(self, intent)

    def _on_wish(self, intent: Intent) -> bool:
        """Serve at once what a person waits for; a commit makes a check give way."""
        if isinstance(intent, Preview | Fetch) and self.takes(intent):
            self.begin(intent)
            return True
        if isinstance(intent, KeepText):  # queued it would end a session that lingers
            keep_text_beside(self.means, intent)
            return True
        if isinstance(intent, CommitPlan):
            self._gives_way = True
        return False

    def _on_stop(self, ticket: Ticket, count: int) -> None:
        if count > 1:
            self._is_cut = True
            raise Stopped
        for run in self._runs:
            if run.ticket == ticket:
                run.is_stopped = True
                run.withdraw()
                self._is_stopping = True

    # -- the conversation ----------------------------------------------------------------------

    def serve(self) -> None:
        """Serve what was begun, then linger for more wishes of the same account."""
        inbox = self.means.inbox
        inbox.on_wish, inbox.on_stop = self._on_wish, self._on_stop
        try:
            while isinstance(text := inbox.peek(), KeepText):  # came while we signed in
                inbox.take()
                keep_text_beside(self.means, text)
            while self._work() and not self._is_stopping:
                following = inbox.peek()
                if following is not None:
                    if not self.takes(following):
                        return
                    wish = inbox.take()
                    assert isinstance(wish, Check | Preview | Fetch)
                    self.begin(wish)
                elif not self._linger():
                    return
        except (NetworkError, RemoteProtocolError) as error:
            self._broken(error)
        except PopViewError as error:  # cut by hand, or the disk refused while the session is sound
            self._fail_all(error)
        except Exception as error:  # noqa: BLE001 - a bug of ours: each wish is told, the session is cut
            self._is_cut = True
            self._fail_all(error)
        finally:
            inbox.on_wish = inbox.on_stop = None
            self._say()

    def _work(self) -> bool:
        """Run until every wish is served, or a Stop has to be drained; False where the session is over."""
        while True:
            self._advance()
            if not self._runs:
                return True
            if self._is_stopping or self._gives_way:  # a commit waits: checks begin again after it
                self._is_stopping = True
                return self._drain()
            self.driver.run(lambda: self._is_stopping or self._gives_way or self._is_ready)

    @property
    def _is_ready(self) -> bool:
        """A run has got all that it asked for, and must be advanced."""
        return any(not run.owed or run.is_over for run in self._runs)

    def _advance(self) -> None:
        for run in list(self._runs):
            run.advance()
        over = [run for run in self._runs if run.is_over]
        for run in over:
            self._runs.remove(run)
            self._done(run.ticket)
            if not self._is_stopping:
                self._marking.ends(run)
        self._say()

    def _done(self, ticket: Ticket) -> None:
        self._wishes.pop(ticket, None)
        self.means.inbox.serving -= {ticket}
        self.means.inbox.forget(ticket)

    def _drain(self) -> bool:
        """Let what is in flight come in, but no longer than that; other wishes go to another session."""
        cut_short = [run for run in self._runs if run.withdraw()]
        if not self.driver.drain(DRAIN_S):
            self._is_cut = True
        for run in list(self._runs):
            if run.is_stopped:
                run.owed = 0
                run.advance()
            elif run not in cut_short:
                run.advance()
        self._leave_over()
        return False

    def _leave_over(self) -> None:
        """Whatever is not over is served again in another session."""
        for run in list(self._runs):
            if not run.is_over:
                run.close()
                run.is_over = True
                self.leftovers.append(self._wishes[run.ticket])
            self._done(run.ticket)
        self._runs.clear()

    def _linger(self) -> bool:
        """Keep the session a moment; True where a wish came that it can serve."""
        clock, inbox = self.means.clock, self.means.inbox
        until = clock.now() + self._linger_s()
        quiet_s = clock.now()
        if self.account.linger_s <= 0 or inbox.ending:
            return False
        self.stage(0, Stage.LINGERING)

        def is_wanted() -> bool:
            return bool(self._runs) or inbox.peek() is not None or inbox.ending

        try:
            while clock.now() < until and not is_wanted():
                self.driver.run(is_wanted, deadline_s=min(until, clock.now() + NOOP_S))
                if not is_wanted() and clock.now() < until:
                    self.driver.ask(commands.Noop())
                    quiet_s = clock.now()
        except (NetworkError, RemoteProtocolError) as error:
            self._is_cut = True  # the server was first; nobody waits for anything
            self._said_goodbye = error.server_text.startswith("-ERR")
            if (self.driver.ended or self._said_goodbye) and clock.now() - quiet_s >= LEAST_IDLE_S:
                self.learner.learn(idle_s=max(1, int(clock.now() - quiet_s)))
            return False
        return bool(self._runs) or inbox.peek() is not None

    def _linger_s(self) -> float:
        """Return how long the session is kept: not up to where this server was seen to hang up."""
        most = min(self.account.linger_s, LONGEST_LINGER_S)
        idle_s = self.learner.profile.idle_s
        return min(most, IDLE_SHARE * idle_s) if idle_s > 0 else most

    # -- ends ----------------------------------------------------------------------------------

    def _broken(self, error: PopViewError) -> None:
        self._is_cut = True
        self.learner.broke(error, pipelined=self.driver.in_flight > 1)
        if not self._is_stopping:
            self.breakers.broke(self.driver, self._identity_of)
        self._fail_all(error)

    def _identity_of(self, ticket: Ticket, number: int) -> str | None:
        run = next((run for run in self._runs if run.ticket == ticket), None)
        return run.identity_of(number) if run is not None else None

    def _fail_all(self, error: Exception) -> None:
        """End every run; what the person stopped ends as stopped, whatever else happened."""
        for run in list(self._runs):
            if run.is_stopped:
                run.owed = 0
                run.advance()
            if not run.is_over:
                run.fail(error)
            self._done(run.ticket)
        self._runs.clear()

    def close(self) -> None:
        """QUIT and close; what could not be said leaves the lock in doubt."""
        driver, deadlines = self.driver, self.means.dialer.deadlines
        self.means.inbox.serving = frozenset()
        driver.withdraw(lambda call: True)
        if self._is_cut or driver.failed is not None or not self._is_quiet():
            driver.link.close()
            self._lock(Lock.NOT_HELD if driver.ended or self._said_goodbye else Lock.MAYBE)
        else:
            self.stage(0, Stage.QUITTING)
            seconds = deadlines.quit_stopped if self._is_stopping else deadlines.quit
            if self.learner.profile.rset_before_quit:  # else some servers delete what was read
                driver.put(Call(commands.Rset(), seconds=seconds))
            answered = say_goodbye(driver, seconds)
            self.means.stalls, self.means.has_broken = 0, False
            if answered and self.has_listed:
                self.learner.held()
            self._lock(Lock.NOT_HELD if answered else Lock.MAYBE)
        self._say()
        self.learner.keep()

    def _is_quiet(self) -> bool:
        """Wait for what is on its way, no longer than after a Stop: QUIT would wait behind a whole body."""
        try:
            return not self.driver.in_flight or self.driver.drain(DRAIN_S)
        except PopViewError:
            return False

    # -- for the runs --------------------------------------------------------------------------

    def stage(self, ticket: Ticket, stage: Stage, done: int = 0, total: int = 0) -> None:
        """Report where it is."""
        self.means.tell(Progress(ticket, self.means.account, stage, done, total))
        self._say()

    def ask_names(self, then: Callable[[], None]) -> None:
        """Get the complete UIDL listing, once; `then` runs when `naming` is set, at once where it is."""
        if self.naming is None and self.learner.profile.is_off("uidl"):
            self.naming = Naming()
        if self.naming is not None:
            then()
            return
        self._naming_asked.append(then)
        if len(self._naming_asked) == 1:
            self.has_listed = True
            self.driver.put(Call(commands.Uidl(), self._named), urgent=True)

    def _named(self, answer: events.Accepted | events.Refused) -> None:
        rows = uidls(answer.body or b"") if isinstance(answer, events.Accepted) else []
        self.naming = Naming(rows)
        waiting, self._naming_asked = self._naming_asked, []
        for then in waiting:
            then()

    def _lock(self, lock: Lock) -> None:
        self.means.tell(LockChanged(self.means.account, lock, self.means.clock.epoch()))

    def _say(self) -> None:
        lines = self.means.transcript.fresh()
        if lines:
            self.means.tell(Said(self.means.account, lines))
