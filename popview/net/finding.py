"""Finding one message in a session by its identity, with as few words as can be.

The place in the last listing is a guess: UIDL n (and, for a message without UIDL, TOP n 0) proves it in one
round trip. Only where the guess is wrong the whole listing is asked for.
"""

from collections.abc import Callable

from popview.cleanup.proof import BY_RETR, header_block, header_digest
from popview.errors import PopViewError, Refused
from popview.mail.headers import summary_fields
from popview.net.driver import Answer, Call
from popview.net.naming import identity_of_uidl
from popview.net.run import Host, Run
from popview.pop3 import commands, events
from popview.pop3.listings import uidl, usable_uidl
from popview.types import Key, ProblemKind, Summary


def is_another(head: bytes, row: Summary) -> bool:
    """Say whether RETR gave another message than the row's.

    Its header may differ from TOP's (Exchange, Notes), so another digest is no proof; a Message-ID is what
    gateways leave alone, and without one the subject with the date.
    """
    block = header_block(head)
    if not row.digest or row.digest.startswith(BY_RETR) or header_digest(head) == row.digest:
        return False
    fields = summary_fields(block)
    if row.message_id and fields.message_id:
        return fields.message_id != row.message_id
    if not (row.subject or row.date_s or row.address):
        return False  # TOP gave nothing to compare with: some give no header where there is no body
    return (fields.subject, fields.date_s) != (row.subject, row.date_s)


class FindingRun(Run):
    """Base of the runs that read one message: `found` is called with its number."""

    def __init__(self, session: Host, ticket: int, key: Key) -> None:
        super().__init__(session, ticket)
        self.key = key
        self.row: Summary | None = session.means.cache.summary(key)
        self._number: int | None = None
        self.number_read = 0  # what was given to the person: 0: nothing yet

    def found(self, number: int) -> None:
        """Go on: the message has this number in this session."""
        raise NotImplementedError

    def find(self, along: Callable[[int], Call] | None = None) -> None:
        """Find the message. `along` makes a call that may be sent in the same write as the guess."""
        naming = self.session.naming
        known = naming.number(self.key.identity) if naming is not None else None
        if known is not None:
            self.found(known)
        elif self.key.by_digest and self.session.learner.profile.is_off("top"):
            self.fail(Refused(ProblemKind.NO_TOP))  # only TOP could tell it from others
        elif naming is not None and not self.key.by_digest:
            self.fail(self.gone())
        elif self.row is not None and self.row.rank > 0 and self._may_guess:
            self._guess(self.row.rank, along)
        else:
            self._list()

    def identity_of(self, number: int) -> str | None:
        """Return what the guess proved, or the listing."""
        return self.key.identity if number == self._number else super().identity_of(number)

    @property
    def _may_guess(self) -> bool:
        """A message without UIDL has no other name than what TOP shows."""
        return self.key.by_digest or self.session.learner.profile.may_ask_id

    def _guess(self, number: int, along: Callable[[int], Call] | None) -> None:
        if self.key.by_digest:
            calls = [Call(commands.Top(number, 0), self._guessed_by_header, self.ticket)]
        else:
            calls = [Call(commands.Uidl(number), self._guessed, self.ticket)]
            if along is not None:
                calls.append(along(number))
        self.put(*calls, urgent=True)

    def _guessed(self, answer: Answer) -> None:
        self.owed -= 1
        if self.is_over:
            return
        assert isinstance(answer.command, commands.Uidl)
        uid = uidl(answer.text, answer.command.n or 0) if isinstance(answer, events.Accepted) else None
        if uid is not None and usable_uidl(uid) and identity_of_uidl(uid) == self.key.identity:
            self._number = answer.command.n
            self.found(answer.command.n or 0)
        else:
            self._list()

    def _guessed_by_header(self, answer: Answer) -> None:
        self.owed -= 1
        if self.is_over:
            return
        assert isinstance(answer.command, commands.Top)
        if isinstance(answer, events.Accepted) and header_digest(answer.body or b"") == self.key.identity[1:]:
            self.found(answer.command.n)
        else:
            self.fail(self.gone())

    def _list(self) -> None:
        self.owed += 1  # until the listing is there

        def named() -> None:
            self.owed -= 1
            if self.is_over or self.is_stopped:
                return
            naming = self.session.naming
            number = naming.number(self.key.identity) if naming is not None else None
            if number is None:
                self.fail(self.gone())
            else:
                self.found(number)

        self.session.ask_names(named)

    def gone(self) -> PopViewError:
        """Return the error of a message that this session does not list."""
        return Refused(ProblemKind.MESSAGE_GONE)

    def is_changed(self, message: bytes) -> bool:
        """Say whether what TOP gave is another message than the row was made from.

        Some servers rewrite headers: the name and the Message-ID are the same then. That is enough to show
        the message, never to delete it: the proof before a DELE knows nothing of this.
        """
        row = self.row
        if row is None or not row.digest or row.digest.startswith(BY_RETR):
            return False
        if header_digest(message) == row.digest:
            return False
        if self.key.by_digest or not row.message_id:
            return True
        if summary_fields(header_block(message)).message_id != row.message_id:
            return True
        learner = self.session.learner
        learner.learn(rewrites_headers=True)
        return learner.profile.rewrites_headers is not True
