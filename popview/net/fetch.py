"""The fetch: RETR streamed into a file, on disk before the session's QUIT (D12)."""

from dataclasses import replace

from popview.cleanup.proof import header_block, header_digest
from popview.errors import Refused, RemoteProtocolError, StoreError
from popview.net.breaking import HEADER, MESSAGE, PREVIEW
from popview.net.driver import Answer, Call
from popview.net.finding import FindingRun, is_another
from popview.net.refusals import refusal
from popview.net.rows import RowBatch, make_summary
from popview.net.run import Host
from popview.net.traffic import Cancelled, Fetch, Fetched, Listed
from popview.pop3 import commands, events
from popview.store.messages import Messages, MessageWriter
from popview.types import ProblemKind, Stage

HEADER_KEPT = 262_144
"""Octets of the message's beginning that are kept in memory to read its header."""

PROGRESS_S = 0.05


def most_octets(size: int) -> int:
    """Return after how many octets a body is no message any more. Sizes are hints: some count compressed."""
    return 10 * size + 67_108_864 if size > 0 else 4_294_967_296


class FetchRun(FindingRun):
    """One fetch. A full disk fails the fetch, not the session: what still comes is let through."""

    def __init__(self, session: Host, intent: Fetch) -> None:
        super().__init__(session, intent.ticket, intent.key)
        self._is_anew = intent.anew
        self._writer: MessageWriter | None = None
        self._failure: StoreError | None = None
        self._head = bytearray()
        self._told_s = 0.0
        self._number_asked = 0

    def start(self) -> None:
        """Find the message."""
        self.session.stage(self.ticket, Stage.FETCHING, 0, self._size)
        breakers, name = self.session.breakers, self.key.identity
        if self._is_anew:
            breakers.went_well(name, MESSAGE)
        if breakers.is_set_aside(name, MESSAGE):
            self.fail(Refused(ProblemKind.BREAKS_OFF, command="RETR"))
            return
        self.find()

    @property
    def _size(self) -> int:
        return max(self.row.size, 0) if self.row is not None else 0

    def found(self, number: int) -> None:
        """RETR it, streamed."""
        self._number_asked = number
        self._writer = Messages(self.session.means.paths).writer(self.key)
        call = Call(commands.Retr(number), self._came, self.ticket, sink=self._take, octets=self._size)
        self.put(call, urgent=True)

    def _take(self, data: bytes | memoryview) -> None:
        if self._writer is None or self._failure is not None:
            return
        if self._writer.octets > most_octets(self._size):
            limit = str(most_octets(self._size))
            raise RemoteProtocolError(ProblemKind.LIMIT, limit="message", value=limit, command="RETR")
        if len(self._head) < HEADER_KEPT:
            self._head += data[:HEADER_KEPT]
        try:
            self._writer.write(data)
        except StoreError as failure:
            self._failure = failure
            return
        now = self.session.means.clock.now()
        if now - self._told_s >= PROGRESS_S:
            self._told_s = now
            done = self._writer.octets
            self.session.stage(self.ticket, Stage.FETCHING, done, max(self._size, done))

    def _came(self, answer: Answer) -> None:
        self.owed -= 1
        if self.is_over or self._writer is None:
            return
        if isinstance(answer, events.Refused):
            self.session.breakers.went_well(self.key.identity, MESSAGE)
            self.fail(refusal(answer))
            return
        if self._failure is not None:
            self.fail(self._failure)
            return
        if self.row is not None and is_another(bytes(self._head), self.row):
            self.fail(Refused(ProblemKind.MESSAGE_CHANGED))
            return
        try:
            self._keep(self._writer)
        except StoreError as failure:
            self.fail(failure)

    def _keep(self, writer: MessageWriter) -> None:
        octets = writer.octets
        path = writer.commit()
        self._writer = None
        means = self.session.means
        self.session.breakers.went_well(self.key.identity, HEADER, PREVIEW, MESSAGE)  # it is whole
        if self.row is not None and not self.row.digest:
            self._complete_row()
        elif self.row is not None and self.row.is_breaker:
            means.tell(Listed(self.ticket, means.account, (replace(self.row, is_breaker=False),)))
        means.cache.set_fetched([self.key])
        self.number_read = self._number_asked
        self.end(Fetched(self.ticket, self.key, str(path), octets))

    def _complete_row(self) -> None:
        """A row whose header TOP never gave gets its fields, and a digest that says it is RETR's."""
        assert self.row is not None
        means, row, head = self.session.means, self.row, bytes(self._head)
        rows = RowBatch(means, self.ticket)
        digest = header_digest(head, by_retr=True)
        block = header_block(head)
        rows.add(make_summary(row.key, row.rank, row.size, block, digest=digest, now_s=row.first_seen_s))
        rows.flush()

    def settle(self) -> None:
        """Nothing is owed and nothing came."""
        self.fail(self.gone())

    def halt(self) -> None:
        """Drop the half."""
        self.close()
        self.end(Cancelled(self.ticket))

    def close(self) -> None:
        """Drop what was written of a message that did not come whole."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.__exit__(None, None, None)
