"""Safety copies before a commit: on disk before the first DELE (D12), in a session that only reads."""

from pathlib import Path

from popview.errors import Cancelled as Stopped
from popview.errors import NetworkError, RemoteProtocolError, StoreError
from popview.net.breaking import HEADER, MESSAGE, Breakers
from popview.net.driver import Answer, Call
from popview.net.fetch import HEADER_KEPT, PROGRESS_S
from popview.net.finding import is_another
from popview.net.refusals import shown
from popview.net.traffic import CommitPlan
from popview.net.visit import Visit
from popview.pop3 import commands, events
from popview.store.failures import guarded
from popview.store.messages import Messages, MessageWriter
from popview.types import Outcome, PlanItem, SafetyCopy, SavedCopy, Stage

DAY_S = 86_400.0


class Copying:
    """Copies the plan's messages, whole or header only. A message that cannot be copied is not deleted."""

    def __init__(self, visit: Visit, intent: CommitPlan, commit: int) -> None:
        self._visit, self._means, self._driver = visit, visit.means, visit.driver
        self._plan, self._commit = intent.plan, commit
        self._breakers = Breakers(self._means)
        self._messages = Messages(self._means.paths)
        self._writer: MessageWriter | None = None
        self._failure: StoreError | None = None
        self._done = self._total = 0
        self._told_s = 0.0
        self._head = bytearray()
        self._is_stopped = False
        no_top = visit.learner.profile.is_off("top")
        self._is_whole = self._plan.safety_copy is SafetyCopy.WHOLE or no_top

    def run(self, items: list[PlanItem]) -> list[PlanItem]:
        """Return the items that may go on. StoreError, NetworkError, Cancelled."""
        self._means.inbox.on_stop = self._on_stop
        naming, _, _ = self._visit.list_all()
        self._total = sum(map(self._weight, items))
        allowed = []
        try:
            for item in items:
                self._tell()
                number = naming.number(item.mark.key.identity)
                if number is None or self._copy(item, number):  # the proof will say why there is none
                    allowed.append(item)
                self._done += self._weight(item)
            self._tell()
        finally:
            self._drop()
        return allowed

    def _weight(self, item: PlanItem) -> int:
        """Octets by LIST where messages are copied whole; of headers nobody knows them before."""
        return max(item.mark.size, 0) if self._is_whole else 1

    def _tell(self, more: int = 0) -> None:
        """Say how far it is; `more`: octets of the message that is coming."""
        stage = Stage.COPYING if self._is_whole else Stage.COPYING_HEADERS
        self._visit.stage(stage, min(self._done + more, self._total), self._total)

    def _copy(self, item: PlanItem, number: int) -> bool:
        target = self._target(item)
        was_there = target.is_file()  # fetched by hand before: no commit ends its time
        said = self._doubt(item, target) if was_there else self._bring(item, number, target)
        if said is not None:
            name = item.mark.key.identity
            self._means.journal.set_outcome(self._commit, [name], Outcome.NOT_SENT, said)
            return False
        octets = target.stat().st_size
        now = self._means.clock.epoch()
        days = 0 if was_there else self._plan.copy_days
        expires_s = now + days * DAY_S if days else 0.0
        copy = SavedCopy(item.mark, str(target), octets, now, self._commit, self._is_whole, expires_s)
        self._means.journal.add_saved([copy])
        self._means.journal.copied(self._commit, item.mark.key.identity, str(target))
        return True

    def _target(self, item: PlanItem) -> Path:
        key = item.mark.key
        return self._messages.path_of(key) if self._is_whole else self._messages.header_of(key)

    def _doubt(self, item: PlanItem, target: Path) -> str | None:
        """Servers that give a name twice: what is kept here under it may be no copy of this message."""
        with guarded(target), target.open("rb") as file:
            head = file.read(HEADER_KEPT)
        row = self._means.cache.summary(item.mark.key)
        return "" if row is not None and is_another(head, row) else None

    def _bring(self, item: PlanItem, number: int, target: Path) -> str | None:
        """Stream one message into its file; the server's words where it refuses."""
        self._writer = MessageWriter(target)
        self._head = bytearray()
        whole = self._is_whole
        command = commands.Retr(number) if whole else commands.Top(number, 0)
        call = Call(command, sink=self._take, octets=item.mark.size)
        name, asked = item.mark.key.identity, MESSAGE if whole else HEADER
        if self._breakers.is_set_aside(name, asked):
            self._drop()
            return ""
        self._driver.put(call)
        try:
            self._driver.run(lambda: call.answer is not None)
        except (NetworkError, RemoteProtocolError):
            self._breakers.broke(self._driver, lambda ticket, number: name)
            raise
        self._breakers.went_well(name, asked)
        if self._failure is not None:
            raise self._failure
        answer: Answer | None = call.answer
        row = self._means.cache.summary(item.mark.key)
        if isinstance(answer, events.Accepted) and row is not None and is_another(bytes(self._head), row):
            self._drop()  # a copy of another message is none
            return ""
        if isinstance(answer, events.Accepted):
            self._writer.commit()
            if whole:
                self._means.cache.set_fetched([item.mark.key])
            return None
        self._drop()
        return shown(answer.text) if answer is not None else ""

    def _take(self, data: bytes | memoryview) -> None:
        if self._writer is None or self._failure is not None:
            return
        if len(self._head) < HEADER_KEPT:
            self._head += data[:HEADER_KEPT]
        try:
            self._writer.write(data)
        except StoreError as failure:  # raised when the body is through: the session stays sound
            self._failure = failure
            return
        now = self._means.clock.now()
        if self._is_whole and now - self._told_s >= PROGRESS_S:
            self._told_s = now
            self._tell(self._writer.octets)

    def _drop(self) -> None:
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.__exit__(None, None, None)

    def _on_stop(self, ticket: int, count: int) -> None:
        raise Stopped
