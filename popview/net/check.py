"""The check: STAT, UIDL, LIST, and the headers of what the cache does not know (design section 6).

On an empty cache the newest screenful comes first, in one write. Rows are stored before they are announced,
so that whatever ends a check early leaves what came.
"""

import contextlib
from collections.abc import Callable

from popview.cleanup.proof import header_block, header_digest
from popview.errors import PopViewError, StoreError
from popview.net.breaking import HEADER
from popview.net.concluding import Conclusion
from popview.net.driver import Answer, Call
from popview.net.naming import Naming, identity_of_digest, is_complete
from popview.net.older import left_for_later, reach
from popview.net.refusals import refusal
from popview.net.relisting import relist
from popview.net.rows import RowBatch, make_summary
from popview.net.run import Host, Run
from popview.net.screenful import Screenful
from popview.net.singly import Singly, fails_today
from popview.net.traffic import Cancelled, Check, Checked, Counted, Unlisted, Vanished
from popview.pop3 import commands, events
from popview.pop3.command import Command
from popview.pop3.listings import listing, stat, uidls
from popview.store.cache import Facts
from popview.types import Key, Stage, Summary

AHEAD = 4_096
"""Commands queued at a time: the window's cap, so that 100,000 calls need not lie in memory."""


class CheckRun(Run):
    """One check in one session."""

    def __init__(self, session: Host, intent: Check) -> None:
        super().__init__(session, intent.ticket)
        self._means = session.means
        self._account = session.account
        self._more = intent.more
        self._places = self._means.cache.places()
        self._was_limited = self._means.cache.older().messages > 0
        self._rows = RowBatch(self._means, intent.ticket)
        self._count = self._octets = 0
        self._uids: list[tuple[int, bytes]] | None = None
        self._fails_today: PopViewError | None = None  # UIDL, which worked before
        self._sizes: dict[int, int] = {}
        self._screenful = Screenful(self._means.account, 0, 0)
        self._naming: Naming | None = None
        self._alone: set[int] = set()  # numbers behind which nothing is sent until they are answered
        self._wanted: list[int] = []  # numbers whose header is to be asked for, newest last
        self._total = self._done = 0
        self._digests: dict[str, int] = {}  # of messages without a usable UIDL -> first number
        self._fresh_digests: set[str] = set()
        self._new = 0
        self._top_refused = self._top_given = 0
        self._is_complete = self._is_counted = self._has_no_ids = False

    # -- asking --------------------------------------------------------------------------------

    def start(self) -> None:
        """STAT, and at once the listings where something is known already."""
        session = self.session
        session.stage(self.ticket, Stage.LISTING)
        self._ask_count()
        if session.offered is None and session.learner.profile.capa:
            self.put(self._call(commands.Capa(), self._offered))
        elif session.offered is not None:
            session.learner.offered(session.offered)
        if self._places:
            self._ask_listings()

    def _ask_count(self) -> None:
        """STAT, unless it was sent while signing in and is answered or on its way."""
        stat, self.session.stat = self.session.stat, None
        if stat is None:
            self.put(self._call(commands.Stat(), self._counted))
            return
        self.owed += 1
        stat.done = self._counted
        if stat.answer is not None:
            self._counted(stat.answer)

    def _call(self, command: Command, done: Callable[[Answer], None]) -> Call:
        return Call(command, done, self.ticket)

    def _ask_listings(self) -> None:
        self._has_no_ids = self.session.learner.profile.is_off("uidl")
        if not self._has_no_ids:
            self.put(self._call(commands.Uidl(), self._named))
        self.put(self._call(commands.List(), self._sized))

    def _ask_screenful(self) -> None:
        """UIDL n, LIST n, TOP n 0 of the newest, in one write; in lock-step the listings come first."""
        if self.session.driver.lockstep or self._has_no_top or self.session.breakers.must_beware:
            return
        self._screenful = Screenful(self._means.account, self._count, self._account.newest)
        self.session.driver.burst(3 * len(self._screenful.numbers) + 2)
        for number in self._screenful.numbers:
            if self.session.learner.profile.may_ask_id:
                self.put(self._call(commands.Uidl(number), self._single_named))
            self.put(
                self._call(commands.List(number), self._single_sized),
                self._call(commands.Top(number, 0), self._early_header),
            )

    # -- answers -------------------------------------------------------------------------------

    def _counted(self, answer: Answer) -> None:
        self.owed -= 1
        if self.is_over:
            return
        if isinstance(answer, events.Refused):
            self.fail(refusal(answer))
            return
        counted = stat(answer.text)
        self._is_counted = counted is not None
        self.session.driver.rows = counted and counted[0]
        self._count, self._octets = counted or (0, -1)
        self._means.tell(Counted(self.ticket, self._means.account, self._count, self._octets))
        if not self._places and not self.is_stopped:
            self._ask_screenful()
            self._ask_listings()

    def _offered(self, answer: Answer) -> None:
        self.owed -= 1
        if isinstance(answer, events.Accepted):
            self.session.learner.offered(self.session.driver.connection.capabilities)

    def _single_named(self, answer: Answer) -> None:
        self.owed -= 1
        is_usable = self._screenful.note_id(answer)
        if is_usable or self.session.learner.profile.uidl_single is None:
            self.session.learner.learn(uidl_single=is_usable)

    def _single_sized(self, answer: Answer) -> None:
        self.owed -= 1
        if isinstance(answer, events.Accepted):
            self._sizes.update(listing(answer.text))

    def _early_header(self, answer: Answer) -> None:
        """Show a row of the first screenful."""
        self.owed -= 1
        if self.is_over or not isinstance(answer, events.Accepted) or answer.body is None:
            return
        assert isinstance(answer.command, commands.Top)
        self._note_top(answer.body)
        number = answer.command.n
        key, is_provisional = self._screenful.show(number, answer.body)
        self._rows.add(self._summary(number, key, answer.body, is_provisional=is_provisional))
        if self._screenful.is_full or self._rows.is_due:
            self._rows.flush()

    def _sized(self, answer: Answer) -> None:
        self.owed -= 1
        if isinstance(answer, events.Accepted):
            self._sizes.update(listing(answer.body or b""))

    def _named(self, answer: Answer) -> None:
        self.owed -= 1
        if isinstance(answer, events.Accepted):
            self._uids = uidls(answer.body or b"")
            self.session.learner.learn(uidl=True)
        elif Singly.may(self.session.learner.profile, self._count):
            singly = Singly(self._count)
            self.put(*singly.calls(self.ticket, lambda: self._named_singly(singly, answer)))
        else:
            self._unnamed(answer)

    def _named_singly(self, singly: Singly, refused: events.Refused) -> None:
        self.owed -= 1
        if singly.is_complete:
            self._uids = singly.rows
        elif singly.is_answered:
            self._unnamed(refused)

    def _unnamed(self, refused: events.Refused) -> None:
        self._uids, self._has_no_ids = [], True
        if self._count:
            self._fails_today = fails_today(refused, self.session.learner.profile, self._places)
            self.session.learner.learn(uidl=False)

    # -- from names to headers -----------------------------------------------------------------

    def settle(self) -> None:
        """Listings in: compare and ask for headers; headers in: end."""
        if self._fails_today is not None:  # the first time it is no reason to call every row another
            raise self._fails_today
        if self._naming is None:
            self._compare()
        if self._wanted:
            self._ask_headers()
        elif not self.owed:
            self._finish()

    def _compare(self) -> None:
        self._naming = naming = Naming(self._uids or ())
        if not self._is_counted:  # words instead of numbers (quirk 19): then as many as are listed
            self._count = len(naming.numbers | self._sizes.keys())
            self._means.tell(Counted(self.ticket, self._means.account, self._count, self._octets))
        self.session.naming = naming
        is_whole = is_complete(naming, self._count) and naming.covers(self._sizes)
        self._is_complete = self._is_counted and (is_whole or self._has_no_ids)
        nameless = naming.nameless(self._count)
        self._withdraw_early(naming)
        for number, header in sorted(self._screenful.headers.items(), reverse=True):
            self._take_header(number, header)
        relist(self._means, self.session.learner, self._rows, self._places, naming, self._sizes)
        self._wanted = self._reach(naming, nameless)
        left = left_for_later(naming, nameless, self._places, self._wanted, self._sizes)
        self._means.cache.set_older(left if self._account.newest else {})
        self._tell_unlisted()
        if self._has_no_top:
            for number in self._wanted:
                self._take_refusal(number)
            self._wanted.clear()
        self._heed_breakers()
        self._total = len(self._wanted)

    def _heed_breakers(self) -> None:
        """List without its header what the server breaks off at; ask last, and alone, what it may be."""
        aside, self._wanted, self._alone = self.session.breakers.in_turn(self._wanted, self.identity_of)
        for number in aside:
            self._take_refusal(number, is_breaker=True)

    def identity_of(self, number: int) -> str | None:
        """Return which message has this number, by its single UIDL before the listing is there."""
        return self._screenful.identity(number) if self._naming is None else super().identity_of(number)

    def _reach(self, naming: Naming, nameless: list[int]) -> list[int]:
        """Return whose header is asked for: of all, or of the newest N and what the person wants besides.

        What may be a message of an open commit under a new name is asked for wherever it is (F10); and
        messages without a name are recognised only by their header.
        """
        newest = self._account.newest
        must: list[int] = []
        if newest and self._means.journal.unresolved(self._means.account):
            seen = self._means.cache.older_names() | self._places.keys()
            must = [number for number, name in naming.identities.items() if name not in seen]
        if newest and nameless:
            ours = [name for name, place in self._places.items() if name[0] == "D" and not place.is_gone]
            newest = max(newest, len(ours))
        if newest and self._places.keys().isdisjoint(naming.identities.values()):  # perhaps all are renamed
            newest = max(newest, sum(not place.is_gone for place in self._places.values()))
        numbers = sorted({*naming.identities, *nameless})
        return reach(numbers, newest, self._more, self._needs_header, must=must)

    def _tell_unlisted(self) -> None:
        """Tell how much has no row, where that is so by the person's wish."""
        if self._account.newest or self._was_limited:
            older = self._means.cache.older()
            self._was_limited = older.messages > 0
            self._means.tell(Unlisted(self.ticket, self._means.account, older.messages, older.octets))

    @property
    def _has_no_top(self) -> bool:
        """The person said that TOP must not be sent: some servers hang up at what they do not know."""
        return self.session.learner.profile.is_off("top")

    def _needs_header(self, number: int) -> bool:
        assert self._naming is not None
        if number in self._screenful.headers:
            return False
        place = self._places.get(self._naming.identities.get(number, ""))
        return place is None or not place.digest

    def _withdraw_early(self, naming: Naming) -> None:
        """Rows that were shown under no name, or under one that is not theirs alone, make room."""
        wrong = self._screenful.wrong(naming)
        if wrong:
            self._rows.flush()
            self._means.cache.drop(wrong)  # or a message that gets the name one day is taken for known
            self._means.tell(Vanished(self.ticket, self._means.account, wrong))

    def _ask_headers(self) -> None:
        """Queue the next headers, newest first."""
        taken = self._wanted[-AHEAD:]
        del self._wanted[-AHEAD:]
        done, ticket = self._header_came, self.ticket
        alone = self._alone
        self.put(*[Call(commands.Top(n, 0), done, ticket, alone=n in alone) for n in reversed(taken)])

    def _header_came(self, answer: Answer) -> None:
        self.owed -= 1
        if self.is_over:
            return
        assert isinstance(answer.command, commands.Top)
        self._done += 1
        self.session.breakers.went_well(self.identity_of(answer.command.n), HEADER)
        if isinstance(answer, events.Accepted):
            self._note_top(answer.body or b"")
            self._take_header(answer.command.n, answer.body or b"")
        else:
            self._top_refused += 1
            self._take_refusal(answer.command.n)
        if self._rows.is_due:
            self._rows.flush()
            self.session.stage(self.ticket, Stage.HEADERS, self._done, self._total)
        if self._wanted and self.owed < AHEAD // 2 and not self.is_stopped:
            self._ask_headers()

    def _note_top(self, body: bytes) -> None:
        """Learn that TOP works, and from the first one whether it honours the number of lines."""
        if not self._top_given:
            self.session.learner.learn(top_exact=len(header_block(body)) + 4 >= len(body))
        self._top_given += 1

    def _take_header(self, number: int, header: bytes) -> None:
        """Make the row of a message whose header came; without a usable UIDL its digest is its name."""
        assert self._naming is not None
        identity = self._naming.identities.get(number)
        digest = header_digest(header)
        is_twin = False
        if identity is None:
            identity = identity_of_digest(digest)
            is_twin = digest in self._digests
            self._digests.setdefault(digest, number)
            self._naming.add(number, identity)
        if identity not in self._places:
            self._new += 1
            self._fresh_digests.add(digest)
        key = Key(self._means.account, identity)
        if not self._screenful.confirms(key):
            self._rows.add(self._summary(number, key, header, digest=digest, is_twin=is_twin))

    def _take_refusal(self, number: int, *, is_breaker: bool = False) -> None:
        """TOP is refused for this message, or not to be had: it is listed, its header unseen."""
        assert self._naming is not None
        identity = self._naming.identities.get(number)
        if identity is not None and identity not in self._places:
            self._new += 1
            key = Key(self._means.account, identity)
            size = self._sizes.get(number, -1)
            now = self._means.clock.epoch()
            self._rows.add(
                Summary(key, number, size, has_header=False, is_breaker=is_breaker, first_seen_s=now)
            )

    def _summary(
        self,
        number: int,
        key: Key,
        header: bytes,
        *,
        digest: str = "",
        is_twin: bool = False,
        is_provisional: bool = False,
    ) -> Summary:
        return make_summary(
            key,
            number,
            self._sizes.get(number, -1),
            header,
            digest=digest or header_digest(header),
            is_twin=is_twin,
            is_provisional=is_provisional,
            now_s=self._means.clock.epoch(),
        )

    # -- ends ----------------------------------------------------------------------------------

    def _finish(self) -> None:
        assert self._naming is not None
        self._rows.flush()
        if self._top_refused and not self._top_given:
            self.session.learner.learn(top=False)
        elif self._top_given:
            self.session.learner.learn(top=True)
        if self._is_complete:
            conclusion = Conclusion(self._means, self.ticket, self._places)
            conclusion.draw(self._naming, self._count, self._fresh_digests)
            if conclusion.retr_hides is not None:
                self.session.learner.learn(retr_hides=conclusion.retr_hides)
        self._tell_unlisted()
        now = self._means.clock.epoch()
        self._means.cache.set_facts(Facts(self._count, self._octets, now))
        self.session.learner.keep()
        self.end(self._checked(now, complete=self._is_complete))

    def halt(self) -> None:
        """Stopped: what came is stored; without a listing nothing came."""
        self._rows.flush()
        if self._naming is None and not self._screenful.headers:
            self.end(Cancelled(self.ticket))
            return
        self._tell_unlisted()
        self.end(self._checked(self._means.clock.epoch(), complete=False))

    def close(self) -> None:
        """Store what came before a failure, as far as the disk lets us."""
        with contextlib.suppress(StoreError):  # the first failure is on its way; nothing unstored is shown
            self._rows.flush()
            if self._naming is not None:
                self._tell_unlisted()

    def _checked(self, at_s: float, *, complete: bool) -> Checked:
        return Checked(self.ticket, self._means.account, self._count, self._octets, self._new, at_s, complete)
