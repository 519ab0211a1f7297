"""The goals of whole commits on Dovecot: proof, journal, DELE, QUIT, and the listing that decides."""

from tests.bench import others, whole
from tests.bench.place import Place
from tests.bench.stations import Stations
from tests.bench.verdict import Court, Mark, Result, median, ratio

ENOUGH = 250
"""DELEs of poplib that are timed over a delay; it is in lock-step, so the rest is multiplication."""

ROUNDS = 18
"""Mailboxes that may be needed: three tries of five rounds, and one of poplib's in each try."""


class Boxes:
    """Fresh mailboxes of one content, one for each round."""

    def __init__(self, on: Stations, number: int, held: int, rtt_ms: float) -> None:
        self._on, self._rtt_ms = on, rtt_ms
        self._store = on.folder / f"store{number}"
        whole.write_store(self._store, held)
        users = [f"round{round_}" for round_ in range(ROUNDS)]
        self._server = on.start_dovecot(users)
        self._users = iter(users)
        self.current = ""

    def fill_next(self) -> None:
        """Fill another user's mailbox; Dovecot's first look at it is not the client's, so it is had."""
        self.current = next(self._users)
        whole.fill(self._server.maildir(self.current), self._store)
        others.poplib_list(self.near, 1, 1)

    @property
    def near(self) -> Place:
        """Where the current mailbox is, without delay."""
        return self._place(0.0)

    @property
    def far(self) -> Place:
        """Where it is behind the delay."""
        return self._place(self._rtt_ms)

    def _place(self, rtt_ms: float) -> Place:
        port = self._on.delayed(self._server.port, rtt_ms)
        return Place(port, self.current, False, self._on.ca, self._server.password(self.current))


def commit_many(on: Stations, court: Court) -> list[Result]:
    """Goal 11: half of 20,000 messages at RTT 50, beside poplib that only says DELE."""
    held = on.count_or(20_000)
    count = held // 2
    boxes = Boxes(on, 11, held, 50.0)
    marks = [
        Mark("whole commit", 15.0, False, median("ours"), "s"),
        Mark("poplib doing only DELE / ours", 50, True, ratio("poplib", "ours")),
    ]

    def by_poplib() -> float:
        boxes.fill_next()
        return others.poplib_dele(boxes.far, min(ENOUGH, count), count)

    def by_us() -> float:
        boxes.fill_next()
        return whole.commit(boxes.near, boxes.far, on.folder, count)

    return court.judge(11, marks, {"poplib": by_poplib, "ours": by_us}, once=["poplib"])


def commit_thousand(on: Stations, court: Court) -> list[Result]:
    """Goal 24: 1,000 of 2,000 messages at RTT 20, from the confirmed plan to the receipt."""
    held = on.count_or(2_000)
    boxes = Boxes(on, 24, held, 20.0)

    def by_us() -> float:
        boxes.fill_next()
        return whole.commit(boxes.near, boxes.far, on.folder, held // 2)

    mark = Mark("commit with proof and receipt", 1.5, False, median("ours"), "s")
    return court.judge(24, [mark], {"ours": by_us})
