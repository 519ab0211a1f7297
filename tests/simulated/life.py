"""One seeded life of an account: checks, marks, commits, faults, deaths, restarts, other clients, a judge."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from popview.cleanup.marks import mark_of, may_be_marked
from popview.cleanup.plan import Known, make_plan
from popview.net.inbox import Inbox
from popview.net.service import Service
from popview.net.traffic import (
    Check,
    CommitPlan,
    FinalReport,
    Listed,
    Progress,
    Report,
    Stop,
    Unmarked,
    Vanished,
)
from popview.types import Account, Key, SafetyCopy, Secret, Security, ServerProfile, Summary, Why
from tests.simulated.letters import Mailbox
from tests.simulated.mortal import WAYS, Crash, Process
from tests.simulated.oracle import Oracle
from tests.simulated.peer import TRAITS, Server
from tests.simulated.place import NAME, Place, SimulatedMeans
from tests.simulated.wire import SLOW, Fault, MemoryDialer, MemoryLink, VirtualClock, draw

SECRET = Secret("secret")
ACCOUNT = Account(
    NAME,
    "simulated",
    "simulated",
    110,
    Security.PLAIN,
    "somebody",
    plain_consent=True,
    plain_password_consent=True,
    linger_s=0.0,
)
ITEMS = "SELECT commit_id, identity, subject, step, outcome FROM commit_items ORDER BY commit_id, position"


@dataclass(frozen=True, slots=True)
class Scene:
    """What is not left to chance: vices that the server has, and what goes wrong where something does."""

    vices: frozenset[str] = frozenset()
    fault: Callable[[random.Random], Fault] = draw
    twins: int = 0  # copies that are there from the beginning


@dataclass(frozen=True, slots=True)
class Ended:
    """How a life ended. `story` is for reading: what happened and every session's dialogue."""

    failures: tuple[tuple[str, str], ...]
    story: tuple[str, ...] = ()


class Life:
    """Everything that one seed decides; `live` once."""

    def __init__(self, seed: str, place: Place, scene: Scene = Scene()) -> None:
        self._scene = scene
        self._rng = rng = random.Random(seed)
        self._place, self._paths = place, place.paths
        self._story: list[str] = []
        self._clock = VirtualClock()
        self._mailbox = Mailbox(rng)
        self._server = Server(self._mailbox, draw_traits(rng) | scene.vices, rng)
        self._oracle = Oracle(self._mailbox, self._server)
        self._rows: dict[Key, Summary] = {}
        self._ticket = 0
        self._commit_ticket = 0
        self._faults: dict[int, Fault] = {}  # dial from now -> fault
        self._acts: dict[int, Callable[[], None]] = {}  # moment from now -> what happens
        self._dials = self._moments = 0
        self._is_acting = self._unmarks_behind = False

    # -- the program ---------------------------------------------------------------------------

    def _start(self, process: Process) -> None:
        """Start the program: everything in it is new, everything on the disk is as it was."""
        self._process = process
        self._dialer = dialer = MemoryDialer(self._server, self._clock, process)
        dialer.next_fault, dialer.happen = self._next_fault, self._happen
        dialer.on_command = self._on_command
        dialer.piece = self._piece
        self._journal = self._place.journal
        self._inbox = Inbox()
        self._means = SimulatedMeans(
            NAME,
            self._paths,
            dialer,  # type: ignore[arg-type]  # a Dialer by what it does
            self._inbox,
            self._journal,
            self._place.cache,
            self._hear,
            nap=lambda seconds: None,
        )

    def _restart(self, why: str) -> None:
        """The program is gone, by a hand or by a crash: the system closes its files, and it starts again."""
        self._tell(f"restart: {why}")
        self._oracle.void()
        self._inbox.close()
        self._process.revive()
        self._place.close()
        process = Process()
        self._place.open(process)
        self._start(process)
        self._oracle.look(self._journal)

    def _hear(self, report: Report) -> None:
        self._process.check()
        match report:
            case Listed(rows=rows):
                self._rows.update((row.key, row) for row in rows if not row.is_provisional)
                self._oracle.saw(rows)
            case Vanished(keys=keys):
                for key in keys:
                    self._rows.pop(key, None)
            case Progress():
                self._happen()
        if isinstance(report, FinalReport):
            self._tell(f"report: {type(report).__name__} {getattr(report, 'problem', '') or ''}"[:200])

    def _serve(self, *, is_commit: bool = False) -> bool:
        """Serve what is queued; True where the process lived."""
        self._dials = self._moments = 0
        try:
            Service(self._means).serve()
        except Crash:
            self._restart(self._process.why)
            return False
        finally:
            self._faults, self._acts = {}, {}
            self._process.calm()
            if is_commit:
                self._oracle.void()
        self._oracle.look(self._journal)
        return True

    # -- faults --------------------------------------------------------------------------------

    def _next_fault(self) -> Fault | None:
        self._dials += 1
        fault = self._faults.get(self._dials)
        if fault is not None:
            self._tell(f"session {len(self._server.records)} will have {fault}")
        return fault

    def _happen(self) -> None:
        """A moment passes: somewhere between two bytes or two reports."""
        if self._is_acting or self._process.is_dead:
            return
        self._moments += 1
        act = self._acts.pop(self._moments, None)
        if act is not None:
            self._is_acting = True
            try:
                act()
            finally:
                self._is_acting = False

    def _arm(self, *, sessions: int, moments: int) -> None:
        """Draw what goes wrong during the next wish."""
        rng = self._rng
        for _ in range(rng.choice((0, 1, 1, 2))):
            self._faults[1 + rng.randrange(sessions)] = self._scene.fault(rng)
        if rng.random() < 0.4:
            self._process.arm(rng.choice(WAYS), 1 + rng.randrange(14))
        if rng.random() < 0.15:
            self._acts[1 + rng.randrange(moments)] = self._die
        for _ in range(rng.choice((0, 0, 1, 1, 2))):
            self._acts[1 + rng.randrange(moments)] = rng.choice(
                (self._unmark_some, self._unmark_some, self._stop, self._others_act, self._protect_some)
            )

    def _on_command(self, link: MemoryLink, line: bytes) -> None:
        self._oracle.is_steady = bool(self._place.desk.profile(NAME).steady_sizes)
        self._oracle.on_command(link, line)
        if self._unmarks_behind and line != b"QUIT":
            self._unmarks_behind = False
            self._acts[self._moments + 1] = self._unmark_some

    def _die(self) -> None:
        self._process.die(f"moment {self._moments}")

    # -- the person ----------------------------------------------------------------------------

    def _new_ticket(self) -> int:
        self._ticket += 1
        return self._ticket

    def _check(self) -> bool:
        self._tell("check")
        self._inbox.put(Check(self._new_ticket(), ACCOUNT, SECRET))
        return self._serve()

    def _mark_some(self) -> None:
        rng = self._rng
        rows = [row for row in self._rows.values() if may_be_marked(row)]
        chosen = rng.sample(rows, min(len(rows), rng.choice((1, 1, 2, 2, 3, 4, 99))))
        marks = [mark_of(row, why=Why.HAND, now_s=self._clock.epoch()) for row in chosen]
        self._journal.add_marks(marks)
        self._oracle.marked(marks)
        self._tell(f"marked: {[(mark.key.identity[:8], mark.subject) for mark in marks]}")

    def _unmark_some(self) -> None:
        """The journal first, then the running commit is told."""
        marks = self._place.desk.marks(NAME)
        if not marks:
            return
        keys = tuple(mark.key for mark in self._rng.sample(marks, self._rng.randrange(len(marks)) + 1))
        self._tell(f"unmarked: {[key.identity[:8] for key in keys]}")
        self._place.desk.remove_marks(keys)
        self._oracle.unmarked(keys)
        self._inbox.put(Unmarked(self._new_ticket(), keys))

    def _protect_some(self) -> None:
        """Protecting is heeded where a DELE is journalled; a commit that has gone further is not told."""
        marks = self._place.desk.marks(NAME)
        if marks:
            self._place.desk.set_protected([self._rng.choice(marks).key], on=True)

    def _stop(self) -> None:
        self._tell(f"stop at moment {self._moments}")
        self._oracle.void()
        for _ in range(self._rng.choice((1, 1, 2))):
            self._inbox.put(Stop(self._commit_ticket))

    def _commit(self) -> bool:
        rng, journal = self._rng, self._journal
        self._unmarks_behind = rng.random() < 0.1  # right behind the first DELE
        known = Known(self._rows, frozenset(), journal.protected(NAME), len(self._rows), 0)
        copy = rng.choice((SafetyCopy.NONE,) * 6 + tuple(SafetyCopy))
        plan = make_plan(NAME, journal.marks(NAME), known, copy)
        plan = replace(plan, by_digest_consent=rng.random() < 0.6, doubtful_consent=rng.random() < 0.5)
        self._oracle.confirm(plan)
        self._commit_ticket = self._new_ticket()
        self._tell(f"commit of {[item.mark.key.identity[:8] for item in plan.items]}")
        self._inbox.put(CommitPlan(self._commit_ticket, ACCOUNT, plan, SECRET))
        return self._serve(is_commit=True)

    # -- others --------------------------------------------------------------------------------

    def _others_act(self) -> None:
        """Other clients, new mail, and what this server does to names between two sessions."""
        box, server = self._mailbox, self._server
        acts: list[Callable[[], object]] = [box.add, box.add, box.delete_one, box.add_twin]
        for trait, act in (
            ("renames", box.rename_all),
            ("reuses-names", box.reuse_name),
            ("reuses-names", box.swap_names),
            ("doubles-names", box.double_name),
        ):
            if server.has(trait):
                acts += [act] * 4
        act = self._rng.choice(acts)
        self._tell(f"meanwhile: {getattr(act, '__name__', act)}")
        act()

    # -- the life ------------------------------------------------------------------------------

    def live(self) -> Ended:
        """Live it through; a failure's words and story, or nothing."""
        rng = self._rng
        process = Process()
        self._place.renew(self._clock, process)
        for _ in range(rng.choice((1, 2, 3, 4, 5, 6, 8))):
            self._mailbox.add()
        for _ in range(self._scene.twins):
            self._mailbox.add_twin()
        self._server.refused_serial = rng.randrange(len(self._mailbox.ever)) + 1
        self._piece = rng.choice((1 << 20,) * 5 + (7, SLOW))
        self._start(process)
        try:
            self._prepare()
            self._live()
            self._oracle.close(self._journal)
        except Exception as error:  # noqa: BLE001 - whatever comes out here is a finding
            self._oracle.fail("wrong", f"{type(error).__name__}: {error}")
            self._story.append(_trace(error))
        finally:
            self._process.revive()
            self._inbox.close()
        failures = tuple(self._oracle.failures)
        return Ended(failures, self.whole_story() if failures else ())

    def _prepare(self) -> None:
        rng = self._rng
        profile = ServerProfile(overruled=("pipelining",), pipelining=False) if rng.random() < 0.4 else None
        if rng.random() < 0.25:
            profile = replace(profile or ServerProfile(), chunk=rng.choice((1, 2)))
        if profile is not None:
            self._journal.set_profile(NAME, profile)

    def _live(self) -> None:
        rng = self._rng
        if rng.random() < 0.15:
            self._arm(sessions=1, moments=12)
        self._check()
        if not self._rows:
            self._check()
        for _ in range(rng.choice((1, 1, 1, 2, 3))):
            self._mark_some()
            for _ in range(rng.choice((0, 0, 1, 2))):
                self._others_act()
            if rng.random() < 0.1:
                self._check()
            self._arm(sessions=3, moments=30)
            self._commit()
        self._finish()

    def _finish(self) -> None:
        """Everything is well again: one more check has to settle what is open."""
        self._server.is_good = True
        self._server.locked_until = 0.0
        if self._rng.random() < 0.3:
            self._restart("by hand")
        self._check()
        if not self._mailbox.letters:
            self._check()  # an empty mailbox is believed at the second look

    # -- telling -------------------------------------------------------------------------------

    def _tell(self, words: str) -> None:
        self._story.append(f"[{len(self._server.records)}] {words}")

    def whole_story(self) -> tuple[str, ...]:
        """Return everything that happened, for reading; before the next life at the same place."""
        told = [f"traits: {', '.join(sorted(self._server.traits)) or 'none'}", *self._story]
        rows = self._journal._database.rows(ITEMS)
        told += [f"commit {row[0]} {row[1][:9]} ({row[2]}): {row[3]} {row[4]}" for row in rows]
        for record in self._server.records:
            told.append(f"-- session {record.index}")
            told += [line.decode("latin-1") for line in record.lines]
        for letter in self._mailbox.ever:
            told.append(f"letter {letter.serial} {letter.uid!r} {letter.subject}: {letter.gone or 'there'}")
        return tuple(told)


def draw_traits(rng: random.Random) -> frozenset[str]:
    """Return a server's vices: none, one or two, and sometimes one more."""
    traits = frozenset(rng.sample(TRAITS, rng.choice((0, 1, 1, 1, 2, 2))))
    if rng.random() < 0.2:
        traits |= {"ignores-dele"}  # what is called gone after that is a lie
    if "refuses-rset" in traits:
        traits |= {"refuses-one"}  # or there is seldom a reason to say RSET
    return traits


def _trace(error: BaseException) -> str:
    import traceback

    return "".join(traceback.format_exception(error))
