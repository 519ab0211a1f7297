"""The preview: TOP with some lines, into the cache."""

from popview.cleanup.proof import header_block, header_digest
from popview.errors import Refused
from popview.mail.partial import shows_enough
from popview.net.breaking import HEADER, PREVIEW
from popview.net.driver import Answer, Call
from popview.net.finding import FindingRun
from popview.net.refusals import refusal
from popview.net.rows import RowBatch, make_summary
from popview.net.run import Host
from popview.net.traffic import Cancelled, Preview, Previewed
from popview.pop3 import commands, events
from popview.types import ProblemKind, Stage

GROWTH = 4
"""How many times as much is asked for next; all before it comes again each time."""

LEAST_GROWTH = 1.3
"""Less more than that is not worth a round trip."""

SHORTEST_CUT = 50_000
"""Octets; cuts were seen from 64 kB on (quirk 33)."""


class PreviewRun(FindingRun):
    """One preview. On a fresh session UIDL n and TOP n go out together: one round trip."""

    def __init__(self, session: Host, intent: Preview) -> None:
        super().__init__(session, intent.ticket, intent.key)
        self._lines = max(intent.lines, 0)
        self._left = intent.budget  # octets that may still be asked for
        self._best: Previewed | None = None  # what is stored already, while more is asked for
        self._number_found: int | None = None

    def start(self) -> None:
        """Find the message, its TOP in the same write."""
        self.session.stage(self.ticket, Stage.PREVIEWING)
        if self.session.learner.profile.top is False:
            self.fail(Refused(ProblemKind.NO_TOP))
            return
        if self.session.breakers.is_set_aside(self.key.identity, HEADER, PREVIEW):
            self.fail(Refused(ProblemKind.BREAKS_OFF, command="TOP"))
            return
        self.find(self._top_along)

    def _top_along(self, number: int) -> Call:
        return Call(commands.Top(number, self._lines), self._came_early, self.ticket)

    def found(self, number: int) -> None:
        """TOP it, unless that is on its way."""
        self._number_found = number
        is_guess = self.row is not None and number == self.row.rank == self._number
        if self.owed and is_guess and not self.key.by_digest:
            return
        self._top(number)

    def _top(self, number: int) -> None:
        self.put(Call(commands.Top(number, self._lines), self._came, self.ticket), urgent=True)

    def _came_early(self, answer: Answer) -> None:
        """The TOP that went out with the guess; it counts only if the guess was right."""
        assert isinstance(answer.command, commands.Top)
        if self._number_found == answer.command.n:
            self._came(answer)
        else:
            self.owed -= 1

    def _came(self, answer: Answer) -> None:
        self.owed -= 1
        if self.is_over:
            return
        self.session.breakers.went_well(self.key.identity, PREVIEW)
        if isinstance(answer, events.Refused):
            self.fail(refusal(answer))
            return
        message = answer.body or b""
        if self.is_changed(message):
            self.fail(Refused(ProblemKind.MESSAGE_CHANGED))
            return
        self._store(message)

    def _store(self, message: bytes) -> None:
        self.number_read = self._number_found or 0
        means = self.session.means
        if self.row is not None and not self.row.has_header:
            self._complete_row(message)
        is_whole = self._is_whole(message)
        means.cache.put_preview(self.key, self._lines, message, is_whole=is_whole)
        self._best = Previewed(self.ticket, self.key, self._lines, is_whole)
        if not is_whole and self._number_found is not None and self._grows(message):
            self._top(self._number_found)
        else:
            self.end(self._best)

    def fail(self, error: BaseException) -> None:
        """End because of an error, but with what came where only more of it failed."""
        if self._best is None:
            super().fail(error)
            return
        self.withdraw()
        self.end(self._best)

    def _is_whole(self, message: bytes) -> bool:
        body = message[len(header_block(message)) :]
        is_all = max(body.count(b"\n") - 2, 0) < self._lines and not self._is_cut(len(message))
        return is_all or self._came_whole(len(message))

    def _grows(self, message: bytes) -> bool:
        """Set how many lines are asked for next; False where what came is enough, or all that may come.

        Not from a server that counts lines its own way, nor from one where each TOP marks the message.
        """
        profile, octets = self.session.learner.profile, len(message)
        if profile.top_exact is False or profile.top_marks or shows_enough(message):
            return False
        size = self.row.size if self.row is not None else -1
        most = size + octets if 0 < size <= self._left else min(octets * GROWTH, self._left)
        if most < octets * LEAST_GROWTH:
            return False
        self._left -= most
        body = octets - len(header_block(message))
        a_line = max(body // max(message.count(b"\n", octets - body), 1), 1)
        more = max((most - octets) // a_line, 1)
        self._lines += more + -(self._lines + more) % 10
        return True

    def _is_cut(self, octets: int) -> bool:
        """Some servers end TOP at 64 kB. A size said too large costs a fetch, a half shown as whole trust."""
        return octets > SHORTEST_CUT and self.row is not None and octets < self.row.size

    def _came_whole(self, octets: int) -> bool:
        """A server known to ignore the number of lines sends all of the message."""
        size = self.row.size if self.row is not None else -1
        return self.session.learner.profile.top_exact is False and 0 < size <= octets

    def _complete_row(self, message: bytes) -> None:
        """A row whose header was never seen gets its fields."""
        assert self.row is not None
        means, row = self.session.means, self.row
        rows = RowBatch(means, self.ticket)
        digest = header_digest(message)
        block = header_block(message)
        rows.add(make_summary(row.key, row.rank, row.size, block, digest=digest, now_s=row.first_seen_s))
        rows.flush()

    def settle(self) -> None:
        """Nothing is owed and nothing came: the listing was refused."""
        self.fail(self.gone())

    def halt(self) -> None:
        """End; what is on its way is let through."""
        self.end(self._best or Cancelled(self.ticket))
