"""A short session that does one thing: opened, used, left with QUIT, or cut."""

from types import TracebackType
from typing import Self

from popview.errors import Cancelled as Stopped
from popview.errors import NetworkError, PopViewError, RemoteProtocolError
from popview.net.driver import Answer, Call, Driver
from popview.net.greeting import Greeter, say_goodbye
from popview.net.means import Means
from popview.net.naming import Naming
from popview.net.opening import Opening
from popview.net.profile import Learner
from popview.net.refusals import refusal
from popview.net.singly import Singly
from popview.net.traffic import LockChanged, Progress, Said, Ticket
from popview.pop3 import commands, events
from popview.pop3.listings import listing, stat, uidls
from popview.types import Account, Lock, ProblemKind, Secret, Stage

DRAIN_S = 2.0


class Visit:
    """Opens in `__enter__`; leaves in `__exit__`: with QUIT, but for a link that is lost or out of step.

    `at_work` is shown instead of the stages of connecting, which only the first visit of a wish tells.
    """

    driver: Driver

    def __init__(self, means: Means, account: Account, secret: Secret | None, ticket: Ticket) -> None:
        self.means, self.account, self.ticket = means, account, ticket
        self._secret = secret
        self._is_over = False
        self.learner = Learner(means)
        self.count, self.octets = 0, -1  # STAT's, at the beginning
        self.has_deleted = False  # a DELE is on the wire: QUIT would make it final

    def __enter__(self) -> Self:
        means = self.means
        greeter = Greeter(means.dialer, means.inbox, means.transcript, self.stage, means.nap)
        known, language = self.learner.profile, means.language
        opening = Opening(greeter, self.account, self._secret, known, lambda: means.tokens, language)
        opened = opening.open()
        self.learner.take_over(opened.profile)
        self.driver = opened.driver
        if self.learner.profile.pipelining is False:
            self.driver.use_lockstep()
        self._lock(Lock.HELD)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._is_over:
            return
        if self.has_deleted:  # nobody took it back: the only safe end is one without QUIT
            self.cut()
        elif error is None or not isinstance(error, NetworkError | RemoteProtocolError | Stopped):
            self.leave(self.means.dialer.deadlines.quit)
        elif isinstance(error, Stopped) and self._drained():
            self.leave(self.means.dialer.deadlines.quit_stopped)
        else:
            self.cut()

    def stage(self, stage: Stage, done: int = 0, total: int = 0) -> None:
        """Report where it is."""
        self.means.tell(Progress(self.ticket, self.means.account, stage, done, total))
        self._say()

    def list_all(self, *, sizes: bool = False) -> tuple[Naming, dict[int, int], bytes | None]:
        """STAT and UIDL (and LIST) in one write; sets `count` and `octets`.

        Returns the names, the sizes, and the server's words where it refused UIDL; b"" where not asked.
        """
        uidl, listed = Call(commands.Uidl()), Call(commands.List())
        counted = Call(commands.Stat(), self._note_rows)
        is_off = self.learner.profile.is_off("uidl")
        calls = [counted, *([] if is_off else [uidl]), *([listed] if sizes else [])]
        self.driver.put(*calls)
        self.driver.run(lambda: calls[-1].answer is not None)
        if not isinstance(counted.answer, events.Accepted):
            assert counted.answer is not None
            raise refusal(counted.answer)
        found = stat(counted.answer.text)
        if found is None:
            raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, reason="stat", command="STAT")
        self.count, self.octets = found
        body = listed.answer.body if isinstance(listed.answer, events.Accepted) else None
        octets = listing(body or b"")
        if is_off:
            return Naming(), octets, b""
        if isinstance(uidl.answer, events.Accepted):
            return Naming(uidls(uidl.answer.body or b"")), octets, None
        assert uidl.answer is not None
        if Singly.may(self.learner.profile, self.count):
            singly = Singly(self.count)
            self.driver.put(*singly.calls())
            self.driver.run(lambda: not self.driver.in_flight and not self.driver.unsent)
            if singly.is_out_of_step:
                raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, reason="other-number", command="UIDL")
            if singly.is_complete:
                return Naming(singly.rows), octets, None
        return Naming(), octets, uidl.answer.text

    def _note_rows(self, answer: Answer) -> None:
        """Say how long the listings behind STAT can be."""
        found = stat(answer.text) if isinstance(answer, events.Accepted) else None
        self.driver.rows = found and found[0]

    def leave(self, seconds: float) -> bool:
        """Say QUIT and close; True where it was answered."""
        self._is_over = True
        self.driver.withdraw(lambda call: True)
        if self.learner.profile.rset_before_quit:  # else some servers delete what was read
            self.driver.put(Call(commands.Rset(), seconds=seconds))
        answered = say_goodbye(self.driver, seconds)
        self._end(Lock.NOT_HELD if answered else Lock.MAYBE)
        return answered

    def quit(self, seconds: float) -> events.Accepted | events.Refused:
        """Say QUIT where its answer matters, and close. NetworkError, RemoteProtocolError."""
        self._is_over = True
        lock = Lock.MAYBE
        try:
            answer = self.driver.ask(commands.Quit(), alone=True, seconds=seconds)
            lock = Lock.NOT_HELD
            return answer
        finally:
            self.driver.link.close()
            self._end(lock)

    def cut(self) -> None:
        """Close without QUIT."""
        self._is_over = True
        self.driver.link.close()
        self._end(Lock.NOT_HELD if self.driver.ended else Lock.MAYBE)

    def _drained(self) -> bool:
        try:
            return self.driver.drain(DRAIN_S)
        except PopViewError:
            return False

    def _lock(self, lock: Lock) -> None:
        self.means.tell(LockChanged(self.means.account, lock, self.means.clock.epoch()))

    def _end(self, lock: Lock) -> None:
        self._lock(lock)
        self._say()
        self.learner.keep()

    def _say(self) -> None:
        lines = self.means.transcript.fresh()
        if lines:
            self.means.tell(Said(self.means.account, lines))
