"""The desk's inbox: a mark overtakes what is slow, and every intent has exactly one end."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from popview.desk import tasks
from popview.desk.loop import Loop
from popview.desk.traffic import (
    Done,
    Failed,
    ForgetSecret,
    ListLoaded,
    LoadList,
    LoadSettings,
    Marked,
    ReadSecret,
    Report,
    Rows,
    Saved,
    SaveMessages,
    SaveSettings,
    SecretRead,
    SetMarks,
    SettingsLoaded,
    WriteSecret,
)
from popview.paths import Paths
from popview.store.cache import Cache
from popview.store.journal import Journal
from popview.store.messages import Messages
from popview.store.secrets import Secrets
from popview.types import ProblemKind, Secret, Settings
from tests.goals import goal
from tests.store.samples import HOME, account, key, mark, row
from tests.store.test_secrets import Memory

GENEROUS_S = 20.0


class Desk:
    """A loop in a thread of its own, with everything it reported."""

    def __init__(self, paths: Paths, secrets: Secrets | None = None, deadline_s: float = 60.0) -> None:
        self.reports: list[Report] = []
        self._news = threading.Condition()
        self.loop = Loop(paths, self._take, secrets=secrets, keyring_deadline_s=deadline_s)
        self._thread = threading.Thread(target=self.loop.run)

    def _take(self, report: Report) -> None:
        with self._news:
            self.reports.append(report)
            self._news.notify_all()

    def wait(self, is_it: Callable[[Report], bool]) -> Report:
        """Return the first report of that kind, as soon as it is there."""
        with self._news:
            assert self._news.wait_for(lambda: any(map(is_it, self.reports)), GENEROUS_S), self.reports
            return next(report for report in self.reports if is_it(report))

    def final(self, ticket: int) -> Report:
        """Return the final report of an intent, as soon as it is there."""
        return self.wait(lambda report: report.ticket == ticket and not isinstance(report, Rows))

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def end(self) -> None:
        """End the thread."""
        self.loop.end()
        self._thread.join(GENEROUS_S)
        assert not self._thread.is_alive()


@contextmanager
def working(paths: Paths, *, secrets: Secrets | None = None, deadline_s: float = 60.0) -> Iterator[Desk]:
    """Return a desk at work, and end it."""
    desk = Desk(paths, secrets, deadline_s)
    desk.start()
    try:
        yield desk
    finally:
        desk.end()


class Hanging:
    """A keyring that answers when it is let go."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.gate = threading.Event()

    def get_password(self, service: str, username: str, /) -> str | None:
        self.asked.set()
        assert self.gate.wait(GENEROUS_S)
        return "late"

    def set_password(self, service: str, username: str, password: str, /) -> None:
        raise AssertionError

    def delete_password(self, service: str, username: str, /) -> None:
        raise AssertionError


class Slow(Memory):
    """A keyring that takes its time to write."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        threading.Event().wait(0.1)
        super().set_password(service, username, password)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Return the places of a new profile."""
    return Paths.under(tmp_path / "profile")


def test_a_mark_does_not_wait_for_the_keyring(paths: Paths) -> None:
    keyring = Hanging()
    with working(paths, secrets=Secrets(keyring)) as desk:
        desk.loop.put(SetMarks(1, (mark(1),), True))
        desk.final(1)  # the journal is open now
        desk.loop.put(ReadSecret(2, account()))
        assert keyring.asked.wait(GENEROUS_S)
        desk.loop.put(SetMarks(3, (mark(2),), True))
        desk.final(3)
        assert not any(
            isinstance(report, SecretRead) for report in desk.reports
        )  # it hangs until it is let go
        keyring.gate.set()
        assert desk.final(2).ticket == 2


def test_a_mark_overtakes_a_list_that_is_being_read(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    with Cache(paths.cache_file(HOME), HOME) as cache:
        cache.upsert([row(number) for number in range(5_000)])
    desk = Desk(paths)
    read = tasks.load_list

    def and_then_a_mark(*arguments: object) -> Iterator[Report]:
        for number, report in enumerate(read(*arguments)):  # type: ignore[arg-type]
            if number == 1:
                desk.loop.put(SetMarks(2, (mark(1),), True))
            yield report

    monkeypatch.setattr(tasks, "load_list", and_then_a_mark)
    desk.start()
    desk.loop.put(LoadList(1, HOME))
    loaded = desk.final(1)
    desk.end()
    order = [type(report) for report in desk.reports]
    assert order.index(Marked) < order.index(ListLoaded)
    assert order.index(Marked) <= 3
    assert isinstance(loaded, ListLoaded)
    assert loaded.marks == (mark(1),), "the last report knows what came meanwhile"


def test_two_lists_are_read_by_turns(paths: Paths) -> None:
    with Cache(paths.cache_file(HOME), HOME) as cache:
        cache.upsert([row(number) for number in range(5_000)])
    desk = Desk(paths)
    desk.loop.put(LoadList(1, HOME))
    desk.loop.put(LoadList(2, HOME))
    desk.start()
    desk.final(1)
    desk.final(2)
    desk.end()
    tickets = [report.ticket for report in desk.reports]
    assert tickets[:6] == [1, 2, 1, 2, 1, 2]


def test_what_was_handed_in_before_the_end_is_done(paths: Paths) -> None:
    desk = Desk(paths)
    desk.loop.put(LoadList(1, HOME))
    desk.loop.put(SetMarks(2, (mark(1),), True))
    desk.loop.put(SaveSettings(3, Settings(theme="dark")))
    desk.loop.end()
    desk.loop.put(SetMarks(4, (mark(2),), True))
    desk.start()
    desk.end()
    cancelled = [report.ticket for report in desk.reports if isinstance(report, Failed)]
    assert cancelled == [1, 4]
    assert {report.ticket for report in desk.reports} == {1, 2, 3, 4}
    with Journal(paths.journal) as journal:
        assert journal.marks() == (mark(1),)


def test_a_keyring_that_hangs_at_the_end_does_not_hold_the_desk(paths: Paths) -> None:
    keyring = Hanging()
    with working(paths, secrets=Secrets(keyring)) as desk:
        desk.loop.put(ReadSecret(1, account()))
        assert keyring.asked.wait(GENEROUS_S)
    report = desk.final(1)
    keyring.gate.set()
    assert isinstance(report, SecretRead)
    assert report.problem is not None
    assert report.problem.kind is ProblemKind.CANCELLED


def test_a_secret_that_is_being_stored_is_stored_before_the_end(paths: Paths) -> None:
    keyring = Slow()
    desk = Desk(paths, Secrets(keyring))
    desk.loop.put(WriteSecret(1, account(), Secret("geheim")))
    desk.loop.put(ForgetSecret(2, account()))
    desk.loop.put(WriteSecret(3, account(), Secret("neu")))
    desk.loop.end()
    desk.loop.put(SaveSettings(4, Settings()))
    desk.start()
    desk.end()
    assert keyring.kept == {("popview", HOME): "neu"}
    assert [type(desk.final(ticket)) for ticket in (1, 2, 3, 4)] == [Done, Done, Done, Failed]


def test_a_keyring_that_never_answers_fails_by_its_deadline(paths: Paths) -> None:
    keyring = Hanging()
    with working(paths, secrets=Secrets(keyring), deadline_s=0.05) as desk:
        desk.loop.put(ReadSecret(1, account()))
        report = desk.final(1)
        keyring.gate.set()
        assert isinstance(report, SecretRead)
        assert report.problem is not None
        assert (report.problem.kind, report.problem.fact("reason")) == (
            ProblemKind.KEYRING_FAILED,
            "no answer",
        )


def test_a_bug_ends_its_intent_and_not_the_desk(
    paths: Paths, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    subject = "a person's " + "secret mail"

    def broken(*arguments: object) -> Iterator[Report]:
        raise KeyError(subject)
        yield

    monkeypatch.setattr(tasks, "load_list", broken)
    with caplog.at_level(logging.ERROR), working(paths) as desk:
        desk.loop.put(LoadList(1, HOME))
        report = desk.final(1)
        assert isinstance(report, Failed)
        assert (report.problem.kind, report.problem.fact("reason")) == (ProblemKind.BUG, "KeyError")
        desk.loop.put(SaveSettings(2, Settings()))
        assert desk.final(2) == Done(2)
    assert "KeyError" in caplog.text
    assert "secret mail" not in caplog.text


def test_a_failure_of_the_store_is_a_problem(paths: Paths) -> None:
    paths.data.mkdir(parents=True)
    paths.journal.write_bytes(b"broken")
    with working(paths) as desk:
        desk.loop.put(SetMarks(1, (mark(1),), True))
        report = desk.final(1)
        desk.loop.put(LoadSettings(2))
        assert isinstance(desk.final(2), SettingsLoaded)
    assert isinstance(report, Failed)
    assert report.problem.kind is ProblemKind.STORE_BROKEN
    assert paths.journal.read_bytes() == b"broken", "the journal is never rebuilt"


def test_folders_that_others_could_read_are_closed_and_logged(
    paths: Paths, caplog: pytest.LogCaptureFixture
) -> None:
    paths.data.mkdir(parents=True)
    paths.data.chmod(0o755)
    with caplog.at_level(logging.INFO), working(paths) as desk:
        desk.loop.put(LoadSettings(1))
        desk.final(1)
    assert paths.data.stat().st_mode & 0o077 == 0
    assert str(paths.data) in caplog.text


def test_folders_that_cannot_be_made_are_logged_and_the_intents_say_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "profile").write_text("a file where the folder should be")
    with working(Paths.under(tmp_path / "profile")) as desk:
        desk.loop.put(SetMarks(1, (mark(1),), True))
        assert isinstance(desk.final(1), Failed)
    assert "could not be prepared" in caplog.text


@pytest.mark.alone
def test_a_mark_is_journalled_within_50_ms_while_lists_are_read_and_the_keyring_hangs(paths: Paths) -> None:
    with Cache(paths.cache_file(HOME), HOME) as cache:
        cache.upsert([row(number) for number in range(50_000)])
    keyring = Hanging()
    latencies = []
    with working(paths, secrets=Secrets(keyring)) as desk:
        desk.loop.put(SetMarks(0, (mark(0),), True))
        desk.final(0)  # the journal is open now
        desk.loop.put(ReadSecret(1, account()))
        assert keyring.asked.wait(GENEROUS_S)
        for number in range(10, 20):
            desk.loop.put(LoadList(100 + number, HOME))
            desk.wait(lambda report, ticket=100 + number: report.ticket == ticket)  # type: ignore[misc]
            before = time.perf_counter()
            desk.loop.put(SetMarks(number, (mark(number),), True))
            desk.final(number)
            latencies.append(time.perf_counter() - before)
        keyring.gate.set()
    assert sorted(latencies)[len(latencies) // 2] < goal(0.05, 0.15), latencies


def test_a_mark_does_not_wait_for_messages_that_are_saved_and_the_end_does(tmp_path: Path) -> None:
    paths, reports = Paths.under(tmp_path / "profile"), list[Report]()
    some, out = tuple(key(number) for number in range(1, 4)), tmp_path / "out"
    out.mkdir()
    for one in some:
        with Messages(paths).writer(one) as writer:
            writer.write(b"Subject: x\r\n\r\n")
            writer.commit()
    loop = Loop(paths, reports.append, secrets=Secrets(Memory()))
    loop.put(SaveMessages(1, some, str(out)))
    loop.put(SaveMessages(2, some, "", str(tmp_path / "all.zip")))
    loop.put(SetMarks(3, (mark(1),), True))
    loop.end()
    loop.run()
    first, *others = reports
    assert first == Marked(3, (mark(1),), True)
    assert {(type(report), report.ticket) for report in others} == {(Saved, 1), (Saved, 2)}
    assert len(list(out.iterdir())) == 3
    assert (tmp_path / "all.zip").exists()


def test_of_files_that_take_too_long_at_the_end_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths, reports = Paths.under(tmp_path / "profile"), list[Report]()
    some = tuple(key(number) for number in range(1, 4))
    for one in some:
        with Messages(paths).writer(one) as writer:
            writer.write(b"Subject: x\r\n\r\n")
            writer.commit()
    monkeypatch.setattr("popview.desk.loop.LAST_SAVES_S", 0.0)
    loop = Loop(paths, reports.append, secrets=Secrets(Memory()))
    loop.put(SaveMessages(1, some, "", str(tmp_path / "all.zip")))
    monkeypatch.setattr(loop, "_take", _steps(loop, 5))
    loop.run()
    assert [(type(report), report.ticket) for report in reports] == [(Failed, 1)]
    assert not (tmp_path / "all.zip").exists()


def _steps(loop: Loop, count: int) -> Callable[[], None]:
    """Return what ends the loop after so many steps of what is long."""
    take, left = loop._take, [count]

    def stepping() -> None:
        left[0] -= 1
        if left[0] == 0:
            loop.end()
        take()

    return stepping
