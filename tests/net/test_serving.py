"""The inbox loop without its thread: what it does where its stores cannot be opened."""

import queue
import threading
from pathlib import Path

import pytest

from popview.net.inbox import Inbox
from popview.net.serving import Serving
from popview.net.traffic import (
    Check,
    Checked,
    Failed,
    FinalReport,
    Intent,
    Preview,
    Report,
    TrialPassed,
    TryAccount,
)
from popview.paths import Paths
from popview.types import Account, AccountId, Key, ProblemKind, Secret, Security
from tests.fakes.office import plain

ACCOUNT = AccountId("a1")


def test_a_wish_is_answered_where_there_is_no_room_for_stores(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    paths, inbox, told = Paths.under(tmp_path), Inbox(), list[Report]()
    account = Account(ACCOUNT, "home", "127.0.0.1", 110, Security.PLAIN, "nora")
    inbox.put(Preview(7, account, Key(ACCOUNT, "u1"), 20))
    inbox.put(None)
    Serving(ACCOUNT, paths, inbox, told.append).run()
    inbox.close()
    assert [type(report) for report in told] == [Failed]
    failed = told[0]
    assert isinstance(failed, Failed)
    assert failed.ticket == 7
    assert failed.problem.kind is not ProblemKind.BUG


def serve(tmp_path: Path, intent: Intent) -> tuple[Paths, Report]:
    """Serve one wish to its final report, then end."""
    paths, inbox = Paths.under(tmp_path), Inbox()
    paths.prepare()
    told = queue.SimpleQueue[Report]()
    inbox.put(intent)
    loop = threading.Thread(target=Serving(ACCOUNT, paths, inbox, told.put).run)
    loop.start()
    while not isinstance(report := told.get(timeout=20), FinalReport):
        pass
    inbox.put(None)
    loop.join(20)
    inbox.close()
    return paths, report


def test_an_account_that_was_only_tried_leaves_no_list_behind(tmp_path: Path, make_demo) -> None:
    account = plain(make_demo([b"Subject: x\n\ny\n"]).port)
    paths, report = serve(tmp_path, TryAccount(1, account, Secret("demo")))
    assert report == TrialPassed(1)
    assert not list(paths.cache.glob("cache-*"))


@pytest.mark.parametrize("mails", [[b"Subject: x\n\ny\n"], []], ids=["a mail", "empty"])
def test_a_list_that_was_made_stays(tmp_path: Path, make_demo, mails: list[bytes]) -> None:
    account = plain(make_demo(mails).port)
    paths, report = serve(tmp_path, Check(1, account, Secret("demo")))
    assert isinstance(report, Checked)
    assert paths.cache_file(ACCOUNT).is_file()
