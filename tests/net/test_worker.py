"""The worker as the window meets it: intents in from any thread, reports out by one signal."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Slot

from popview.demo.maildrop import MemoryMaildrop
from popview.demo.server import DemoServer
from popview.net.picture_traffic import LoadPictures, PicturesLoaded
from popview.net.traffic import (
    Check,
    Checked,
    Failed,
    Fetch,
    Fetched,
    FinalReport,
    Listed,
    PasswordNeeded,
    Preview,
    Previewed,
    Report,
)
from popview.net.transport.web import WebDialer
from popview.net.worker import MailWorker, PictureWorker
from popview.paths import Paths
from popview.types import Account, AccountId, Secret, Security
from tests.fakes.web import WebServer, ok
from tests.mail.test_remote import png

ACCOUNT = AccountId("0123456789abcdef")
MESSAGES = [
    b"From: Ada <ada@example.org>\r\nSubject: Message %d\r\n\r\n" % n + b"line\r\n" * n for n in range(1, 8)
]


class Ear(QObject):
    """Collects reports in the test's thread."""

    def __init__(self) -> None:
        super().__init__()
        self.reports: list[Report] = []

    @Slot(object)
    def hear(self, report: object) -> None:
        self.reports.append(report)  # type: ignore[arg-type]

    def of(self, kind: type[Any]) -> list[Any]:
        return [report for report in self.reports if isinstance(report, kind)]

    def final(self, ticket: int) -> Any:
        finals = [r for r in self.reports if isinstance(r, FinalReport) and r.ticket == ticket]
        assert len(finals) <= 1, "one final report a ticket"
        return finals[0] if finals else None


@pytest.fixture
def server() -> Iterator[DemoServer]:
    demo = DemoServer(MemoryMaildrop(MESSAGES))
    demo.start()
    yield demo
    demo.stop()


@pytest.fixture
def account(server: DemoServer) -> Account:
    return Account(
        ACCOUNT,
        "demo",
        "127.0.0.1",
        server.port,
        Security.PLAIN,
        "demo",
        plain_consent=True,
        plain_password_consent=True,
        linger_s=0.0,
    )


Start = Callable[[], tuple[MailWorker, Ear]]


@pytest.fixture
def start(tmp_path: Path, qtbot: Any) -> Iterator[Start]:
    workers: list[MailWorker] = []
    paths = Paths.under(tmp_path / "place")
    paths.prepare()

    def make() -> tuple[MailWorker, Ear]:
        worker, ear = MailWorker(ACCOUNT, paths), Ear()
        worker.reported.connect(ear.hear)
        worker.start()
        workers.append(worker)
        return worker, ear

    yield make
    for worker in workers:
        assert worker.end(5.0)


def test_a_check_a_preview_and_a_fetch_each_end_in_one_final_report(
    start: Start, account: Account, qtbot: Any
) -> None:
    worker, ear = start()
    worker.submit(Check(1, account, Secret("demo")))
    qtbot.waitUntil(lambda: ear.final(1) is not None)
    checked = ear.final(1)
    assert isinstance(checked, Checked)
    assert (checked.messages, checked.new, checked.complete) == (7, 7, True)
    rows = {row.key: row for report in ear.of(Listed) for row in report.rows if not row.is_provisional}
    assert sorted(row.subject for row in rows.values()) == [f"Message {n}" for n in range(1, 8)]
    key = next(key for key, row in rows.items() if row.subject == "Message 7")
    worker.submit(Preview(2, account, key, 3, Secret("demo")))
    worker.submit(Fetch(3, account, key, Secret("demo")))
    qtbot.waitUntil(lambda: ear.final(2) is not None and ear.final(3) is not None)
    assert ear.final(2) == Previewed(2, key, 3, whole=False)
    fetched = ear.final(3)
    assert isinstance(fetched, Fetched)
    assert Path(fetched.path).read_bytes() == MESSAGES[6]


def test_a_second_check_of_an_unchanged_mailbox_lists_nothing(
    start: Start, account: Account, qtbot: Any
) -> None:
    worker, ear = start()
    worker.submit(Check(1, account, Secret("demo")))
    qtbot.waitUntil(lambda: ear.final(1) is not None)
    ear.reports.clear()
    worker.submit(Check(2, account, Secret("demo")))
    qtbot.waitUntil(lambda: ear.final(2) is not None)
    assert ear.of(Listed) == []
    assert ear.final(2).new == 0


def test_without_a_secret_a_check_ends_in_password_needed(start: Start, account: Account, qtbot: Any) -> None:
    worker, ear = start()
    worker.submit(Check(1, account, None))
    qtbot.waitUntil(lambda: ear.final(1) is not None)
    assert ear.final(1) == PasswordNeeded(1, ACCOUNT)


def test_a_worker_whose_journal_cannot_be_opened_still_answers_each_wish(
    start: Start, account: Account, tmp_path: Path, qtbot: Any
) -> None:
    (tmp_path / "place" / "data" / "journal.sqlite").mkdir()
    worker, ear = start()
    worker.submit(Check(1, account, Secret("demo")))
    qtbot.waitUntil(lambda: ear.final(1) is not None)
    assert isinstance(ear.final(1), Failed)


def test_ending_an_idle_worker_takes_no_time(start: Start) -> None:
    worker, _ = start()
    assert worker.end(2.0)
    assert worker.isFinished()


def test_the_picture_worker_starts_with_its_first_wish_and_ends(qtbot) -> None:
    idle = PictureWorker()
    assert idle.end(1.0)
    assert not idle.isRunning()
    with WebServer({"/": ok(png(9, 9))}) as server:
        worker = PictureWorker(dialer=lambda: WebDialer(allowed=frozenset({"127.0.0.1"})))
        reports: list[object] = []
        worker.reported.connect(reports.append)
        worker.submit(LoadPictures(1, (server.url("/"),)))
        qtbot.waitUntil(lambda: any(isinstance(one, PicturesLoaded) for one in reports), timeout=15_000)
        assert worker.end(10.0)
    assert reports[-1].contents[0][0] == server.url("/")
