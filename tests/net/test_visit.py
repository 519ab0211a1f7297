"""A short session for one purpose: every way out is the right one."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.errors import Cancelled, NetworkError, RemoteProtocolError, StoreError
from popview.net.traffic import LockChanged
from popview.net.visit import Visit
from popview.types import Lock, ProblemKind, ServerProfile
from tests.fakes.office import ACCOUNT, SECRET, Office, plain


@pytest.fixture
def visited(office: Office, make_demo: Any, letters: list[bytes]) -> Callable[..., tuple[Any, Visit]]:
    def start(dialogue: type[Dialogue] | None = None) -> tuple[Any, Visit]:
        server = make_demo(letters, dialogue=dialogue)
        return server, Visit(office.means, plain(server.port), SECRET, 1)

    return start


def locks(office: Office) -> list[Lock]:
    return [report.lock for report in office.of(LockChanged)]


def test_it_lists_in_one_write_and_leaves_with_quit(office: Office, visited: Any) -> None:
    server, visit = visited()
    with visit:
        naming, sizes, refused = visit.list_all(sizes=True)
    assert (len(naming.identities), len(sizes), refused, visit.count) == (10, 10, None, 10)
    assert server.sessions[-1].commands[-4:] == ["STAT", "UIDL", "LIST", "QUIT"]
    assert locks(office) == [Lock.HELD, Lock.NOT_HELD]


def test_a_refused_uidl_is_handed_on_with_its_words(visited: Any) -> None:
    class NoUidl(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            return b"-ERR no ids here\r\n"

    _, visit = visited(NoUidl)
    with visit:
        naming, _, refused = visit.list_all()
    assert (naming.identities, refused) == ({}, b"no ids here")


def test_uidl_is_not_sent_where_the_person_said_no(office: Office, visited: Any) -> None:
    office.means.journal.set_profile(ACCOUNT, ServerProfile(uidl=False, overruled=("uidl",)))
    server, visit = visited()
    with visit:
        naming, sizes, refused = visit.list_all(sizes=True)
    assert (naming.identities, len(sizes), refused) == ({}, 10, b"")
    assert server.sessions[-1].commands[-3:] == ["STAT", "LIST", "QUIT"]


def test_ids_one_by_one_of_which_each_is_the_one_before_are_out_of_step(office: Office, visited: Any) -> None:
    class Behind(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            if not argument:
                return b"-ERR one by one\r\n"
            return super()._uidl(b"%d" % max(int(argument) - 1, 1))

    journal = office.means.journal
    journal.set_profile(ACCOUNT, replace(journal.profile(ACCOUNT), uidl_single=True))
    server, visit = visited(Behind)
    with pytest.raises(RemoteProtocolError) as failed, visit:
        visit.list_all()
    assert failed.value.facts["reason"] == "other-number"
    assert not server.sessions[-1].quit_seen


def test_a_stat_that_cannot_be_read_is_out_of_step(office: Office, visited: Any) -> None:
    class BadStat(Dialogue):
        def _stat(self, argument: bytes) -> bytes:
            return b"+OK lots\r\n"

    server, visit = visited(BadStat)
    with pytest.raises(RemoteProtocolError), visit:
        visit.list_all()
    assert not server.sessions[-1].quit_seen
    assert locks(office)[-1] is Lock.MAYBE


@pytest.mark.parametrize(
    ("error", "says_quit", "lock"),
    [
        (StoreError(ProblemKind.DISK_FULL), True, Lock.NOT_HELD),
        (Cancelled(), True, Lock.NOT_HELD),
        (NetworkError(ProblemKind.LOST), False, Lock.MAYBE),
        (RemoteProtocolError(ProblemKind.OUT_OF_STEP), False, Lock.MAYBE),
    ],
)
def test_each_failure_leaves_in_its_own_way(
    office: Office, visited: Any, error: Exception, says_quit: bool, lock: Lock
) -> None:
    server, visit = visited()
    with pytest.raises(type(error)), visit:
        raise error
    assert server.wait_for_end()
    assert server.sessions[-1].quit_seen is says_quit
    assert locks(office)[-1] is lock


@pytest.mark.parametrize("error", [StoreError(ProblemKind.DISK_FULL), Cancelled(), KeyError()])
def test_once_a_dele_was_sent_no_failure_ever_says_quit(visited: Any, error: Exception) -> None:
    server, visit = visited()
    visit.has_deleted = True
    with pytest.raises(type(error)), visit:
        raise error
    assert server.wait_for_end()
    assert not server.sessions[-1].quit_seen


def test_a_quit_without_an_answer_leaves_the_lock_in_doubt(office: Office, visited: Any) -> None:
    class Mute(Dialogue):
        def _quit(self, argument: bytes) -> bytes:
            return b""

    _, visit = visited(Mute)
    with pytest.raises(NetworkError), visit:
        visit.quit(0.1)
    assert locks(office)[-1] is Lock.MAYBE
