"""Which messages of a plan may get a DELE: those whose identity is proved in this very session (D2)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from popview.cleanup.proof import BY_RETR, header_digest, is_folder_data
from popview.errors import NetworkError, RemoteProtocolError
from popview.net.breaking import HEADER, MESSAGE, Breakers
from popview.net.driver import Answer, Call, Driver
from popview.net.naming import Naming
from popview.net.refusals import shown
from popview.pop3 import commands, events
from popview.types import Outcome, Plan, PlanItem, ServerProfile, Stage

HEADER_KEPT = 262_144


@dataclass(frozen=True, slots=True)
class Proved:
    """A message that may be deleted in this session under this number. alone: its proof is the weaker one."""

    item: PlanItem
    number: int
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """A message that must not be, and why."""

    item: PlanItem
    outcome: Outcome
    server_text: str = ""


class Proving:
    """One session's proofs, by pipelined TOP n 0; no number from another session decides anything."""

    def __init__(
        self,
        driver: Driver,
        plan: Plan,
        profile: ServerProfile,
        naming: Naming,
        sizes: dict[int, int],
        breakers: Breakers,
    ) -> None:
        self._driver, self._plan, self._profile = driver, plan, profile
        self._naming, self._sizes, self._breakers = naming, sizes, breakers
        self._digests: dict[int, str] = {}
        self._said: dict[int, str] = {}
        self._holds_folder_data = False  # the first message is the server's own
        self.done = 0

    def prove(
        self,
        items: Iterable[PlanItem],
        count: int,
        refused: str | None,
        tell: Callable[[Stage, int, int], None],
        behind: Callable[[], None] | None = None,
    ) -> tuple[list[Proved], list[Skipped]]:
        """Return what may be deleted and what must not.

        refused: the server's words where UIDL failed. behind: queues what goes out behind the last header,
        in the same write; called only where headers are asked for.
        """
        wanted = list(items)
        numbers = self._numbers(wanted, count)
        self._ask(numbers, wanted, tell, behind)
        proved: list[Proved] = []
        skipped: list[Skipped] = []
        for item in wanted:
            verdict = self._by_digest(item) if item.mark.key.by_digest else self._by_uidl(item, refused)
            if isinstance(verdict, Proved) and verdict.number == 1 and self._holds_folder_data:
                skipped.append(Skipped(item, Outcome.SKIPPED_UNPROVED))
            elif isinstance(verdict, Proved):
                proved.append(verdict)
            else:
                skipped.append(verdict)
        return proved, skipped

    # -- asking --------------------------------------------------------------------------------

    def _numbers(self, items: list[PlanItem], count: int) -> list[int]:
        """Return whose header must be seen: the marked; all of them where one is marked by its digest."""
        if self._plan.by_digest_consent and any(item.mark.key.by_digest for item in items):
            return sorted(self._naming.numbers | frozenset(range(1, count + 1)))
        found = (self._naming.number(item.mark.key.identity) for item in items if item.mark.digest)
        return sorted(number for number in found if number is not None)

    def _ask(
        self,
        numbers: list[int],
        items: list[PlanItem],
        tell: Callable[[Stage, int, int], None],
        behind: Callable[[], None] | None,
    ) -> None:
        by_retr = {
            self._naming.number(item.mark.key.identity)
            for item in items
            if item.mark.digest.startswith(BY_RETR) and not item.mark.key.by_digest
        }
        total = len(numbers)

        def came(answer: Answer) -> None:
            assert isinstance(answer.command, commands.Top)
            self.done += 1
            self._breakers.went_well(self._naming.identities.get(answer.command.n), HEADER)
            if isinstance(answer, events.Accepted):
                self._digests[answer.command.n] = header_digest(answer.body or b"")
                if answer.command.n == 1:
                    self._holds_folder_data = is_folder_data(answer.body or b"")
            else:
                self._said[answer.command.n] = shown(answer.text)
            if self.done % 200 == 0:
                tell(Stage.PROVING, self.done, total)

        tell(Stage.PROVING, 0, total)
        names, breakers = self._naming.identities, self._breakers
        by_top = [number for number in numbers if number not in by_retr]
        aside, order, alone = breakers.in_turn(by_top, names.get)
        self._said.update(dict.fromkeys(aside, ""))  # no header, no proof by it; nor of what has no name
        for number in reversed(order) if alone else order:
            if not self._profile.is_off("top"):
                self._driver.put(Call(commands.Top(number, 0), came, alone=number in alone))
        for number in numbers:
            if number in by_retr and not breakers.is_set_aside(names.get(number), MESSAGE):
                self._driver.put(self._retr(number))
        if behind is not None and self._driver.unsent:
            behind()
        try:
            self._driver.run(lambda: not self._driver.in_flight and not self._driver.unsent)
        except (NetworkError, RemoteProtocolError):
            breakers.broke(self._driver, lambda ticket, number: names.get(number))
            raise

    def _retr(self, number: int) -> Call:
        """Proof by RETR, where TOP was never to be had; only the header is kept."""
        head = bytearray()

        def take(data: bytes | memoryview) -> None:
            if len(head) < HEADER_KEPT:
                head.extend(data[:HEADER_KEPT])

        def came(answer: Answer) -> None:
            self.done += 1
            self._breakers.went_well(self._naming.identities.get(number), MESSAGE)
            if isinstance(answer, events.Accepted):
                self._digests[number] = header_digest(bytes(head), by_retr=True)
            else:
                self._said[number] = shown(answer.text)

        return Call(commands.Retr(number), came, sink=take, octets=self._sizes.get(number, 0))

    # -- judging -------------------------------------------------------------------------------

    def _by_uidl(self, item: PlanItem, refused: str | None) -> Proved | Skipped:
        mark = item.mark
        number = self._naming.number(mark.key.identity)
        if number is None:
            if refused is not None:
                return Skipped(item, Outcome.SKIPPED_UNPROVED, refused)
            doubtful = mark.key.identity in self._naming.doubtful
            return Skipped(item, Outcome.SKIPPED_UNPROVED if doubtful else Outcome.SKIPPED_ABSENT)
        if not mark.digest:
            return self._without_header(item, number)
        digest = self._digests.get(number)
        if digest is None:
            return Skipped(item, Outcome.SKIPPED_UNPROVED, self._said.get(number, ""))
        if digest != mark.digest or not self._may_have_size(item, number):
            return Skipped(item, Outcome.SKIPPED_CHANGED)
        return Proved(item, number)

    def _may_have_size(self, item: PlanItem, number: int) -> bool:
        """Say whether the size speaks against it: of two with one header the other may have got its name."""
        size = self._sizes.get(number, -1)
        return not self._profile.steady_sizes or -1 in (size, item.mark.size) or size == item.mark.size

    def _without_header(self, item: PlanItem, number: int) -> Proved | Skipped:
        """A message whose TOP never worked: by UIDL and a size that this server keeps, with consent."""
        size = item.mark.size
        same = size >= 0 and self._sizes.get(number) == size
        if self._plan.doubtful_consent and self._profile.steady_sizes and same:
            return Proved(item, number, alone=True)
        return Skipped(item, Outcome.SKIPPED_UNPROVED)

    def _by_digest(self, item: PlanItem) -> Proved | Skipped:
        """A message without usable UIDL: with consent, and if its digest occurs once among all messages."""
        if not self._plan.by_digest_consent or self._said or self._profile.is_off("top"):
            said = next(iter(self._said.values()), "")
            return Skipped(item, Outcome.SKIPPED_UNPROVED, said)
        wanted = item.mark.key.identity[1:]
        numbers = [number for number, digest in self._digests.items() if digest == wanted]
        if not numbers:
            return Skipped(item, Outcome.SKIPPED_ABSENT)
        if len(numbers) > 1 or wanted != item.mark.digest:
            return Skipped(item, Outcome.SKIPPED_UNPROVED)
        if numbers[0] in self._naming.identities:  # it has a name now: the mark is for one that had none
            return Skipped(item, Outcome.SKIPPED_UNPROVED)
        return Proved(item, numbers[0])
