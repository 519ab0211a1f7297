"""The inbox loop without its thread: what it does where its stores cannot be opened."""

from pathlib import Path

from popview.net.inbox import Inbox
from popview.net.serving import Serving
from popview.net.traffic import Failed, Preview, Report
from popview.paths import Paths
from popview.types import Account, AccountId, Key, ProblemKind, Security

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
