"""Quirks 20 to 31 and 51 to 58 of the field, as a session and a commit meet them: what is in the mailbox."""

from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.traffic import (
    Check,
    Checked,
    CommitPlan,
    Failed,
    Fetch,
    Fetched,
    Preview,
    Previewed,
    Progress,
    Vanished,
)
from popview.types import Key, Outcome, ProblemKind, Stage
from tests.fakes.office import ACCOUNT, SECRET, Office, plain
from tests.fakes.worse import deles, left
from tests.net.odd import all_of, identities, marked, nothing_lost, recovers


class Shuffled(Dialogue):
    """UIDL and LIST are out of order, with a row said twice."""

    def _listing(self, argument: bytes, line: Any) -> bytes:
        if argument:
            return super()._listing(argument, line)
        numbers = self.left()[::-1]
        rows = [line(n) for n in [*numbers[3:], *numbers[:3], numbers[0]]]
        return b"+OK\r\n" + b"".join(rows) + b".\r\n"


@pytest.mark.parametrize("factor", [0.5, 2.0, 0.0])
def test_quirk_20_sizes_of_half_or_double_the_truth_change_nothing_that_is_read(
    office: Office, make_demo: Any, letters: list[bytes], factor: float
) -> None:
    class Wrong(Dialogue):
        def _list(self, argument: bytes) -> bytes:
            size = self.service.maildrop.size
            return self._listing(argument, lambda n: b"%d %d\r\n" % (n, int(size(n) * factor)))

    server = make_demo(letters, dialogue=Wrong)
    account = plain(server.port)
    plan = marked(office, account, "Letter 4")
    fetched = office.do(Fetch(2, account, office.row("Letter 9").key, SECRET))
    assert isinstance(fetched, Fetched)
    assert fetched.octets == server.maildrop.size(9)
    assert all_of(office.commit(account, plan)) == {Outcome.GONE}
    assert b"Letter 4" not in left(server)


def test_quirk_28_disorder_and_repeated_rows_are_read_by_number(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters, dialogue=Shuffled)
    account = plain(server.port)
    plan = marked(office, account, "Letter 1", "Letter 10")
    assert all_of(office.commit(account, plan)) == {Outcome.GONE}
    assert left(server) == [b"Letter %d" % n for n in range(2, 10)]


@pytest.mark.parametrize("rows", [-1, 1], ids=["fewer", "more"])
def test_quirk_28_a_listing_unlike_stat_concludes_nothing_and_deletes_nothing(
    office: Office, make_demo: Any, letters: list[bytes], rows: int
) -> None:
    class Racing(Dialogue):
        def _stat(self, argument: bytes) -> bytes:
            return b"+OK %d 4711\r\n" % (self.count - rows)

    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 4")
    server.dialogue = Racing
    known = identities(office.rows())
    office.check(account, ticket=2)
    assert office.of(Vanished) == []
    assert identities(office.rows()) == known
    report = office.do(CommitPlan(3, account, plan, SECRET))
    assert isinstance(report, Failed)
    assert deles(server) == []
    nothing_lost(office, server, account, plan)


class UidlFailsToday(Dialogue):
    """Neither form of UIDL is answered."""

    def _uidl(self, argument: bytes) -> bytes:
        return b"-ERR internal error\r\n"


class OnlySingly(Dialogue):
    """The bulk form is refused, the single one is not."""

    def _uidl(self, argument: bytes) -> bytes:
        return super()._uidl(argument) if argument else b"-ERR internal error\r\n"


def test_quirk_29_ids_that_fail_today_take_no_row_and_no_mark_away(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 4")
    known = identities(office.rows())
    server.dialogue = UidlFailsToday
    report = office.check(account, ticket=2)
    assert isinstance(report, Failed)
    assert (report.problem.kind, report.problem.fact("command")) == (ProblemKind.SERVER_REFUSED, "UIDL")
    assert office.of(Vanished) == []
    assert identities(office.rows()) == known
    office.do(CommitPlan(3, account, plan, SECRET))
    assert deles(server) == []
    nothing_lost(office, server, account, plan)
    assert office.means.journal.profile(ACCOUNT).uidl is True


def test_quirk_29_a_server_that_stops_to_have_ids_is_believed_the_second_time(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 4")
    server.dialogue = UidlFailsToday
    assert isinstance(office.check(account, ticket=2), Failed)
    assert isinstance(office.check(account, ticket=3), Checked)
    there = {name for name, place in office.means.cache.places().items() if not place.is_gone}
    assert (len(there), {name[0] for name in there}) == (10, {"D"})
    nothing_lost(office, server, account, plan)
    there = {name for name, place in office.means.cache.places().items() if not place.is_gone}
    assert (len(there), {name[0] for name in there}) == (10, {"U"})


@pytest.mark.parametrize("is_known", [False, True])
def test_quirk_29_the_single_form_alone_is_enough_for_the_whole_job(
    office: Office, make_demo: Any, letters: list[bytes], is_known: bool
) -> None:
    server = make_demo(letters, dialogue=Dialogue if is_known else OnlySingly)
    account = plain(server.port)
    plan = marked(office, account, "Letter 4")
    known = identities(office.rows())
    server.dialogue = OnlySingly
    assert office.check(account, ticket=2).complete
    there = {name for name, place in office.means.cache.places().items() if not place.is_gone}
    assert there == known
    assert {name[0] for name in there} == {"U"}
    preview = office.do(Preview(3, account, office.row("Letter 3").key, 2, SECRET))
    assert isinstance(preview, Previewed)
    assert all_of(office.commit(account, plan)) == {Outcome.GONE}
    assert b"Letter 4" not in left(server)


def test_quirk_30_renumbered_with_new_ones_in_the_middle_the_marks_stay_on_their_messages(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 2", "Letter 9")
    drop = server.maildrop
    order = [8, 0, 4, 2, 1, 3, 9, 5, 7, 6]
    drop.add(letters[0].replace(b"Letter 1\r", b"Newcomer\r"))
    for values in (drop._messages, drop._uids):
        values[:] = [*(values[n] for n in order[:4]), values[10], *(values[n] for n in order[4:])]
    assert all_of(office.commit(account, plan)) == {Outcome.GONE}
    assert set(left(server)) == {b"Newcomer", *(b"Letter %d" % n for n in (1, 3, 4, 5, 6, 7, 8, 10))}


def test_quirk_31_after_a_migration_nothing_is_deleted_and_the_list_is_whole_again(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 2")
    server.maildrop._uids[:] = [b"moved-%d" % n for n in range(10)]
    assert Outcome.GONE not in all_of(office.commit(account, plan))
    assert deles(server) == []
    recovers(office, server, account, 10)
    assert server.maildrop.count() == 10
    there = [place for place in office.means.cache.places().values() if not place.is_gone]
    assert len(there) == 10


class Deaf(Dialogue):
    """DELE and QUIT say +OK, and nothing goes (Gmail, WildDuck 937, most web mailers)."""

    def _quit(self, argument: bytes) -> bytes:
        self.deleted.clear()
        return super()._quit(argument)


@pytest.mark.parametrize("number", [51, 52])
def test_quirk_51_quirk_52_what_stays_after_an_accepted_quit_is_said_to_be_there(
    office: Office, make_demo: Any, letters: list[bytes], number: int
) -> None:
    server = make_demo(letters, dialogue=Deaf)
    account = plain(server.port)
    plan = marked(office, account, "Letter 4", "Letter 5")
    assert all_of(office.commit(account, plan)) == {Outcome.STILL_THERE}
    if number == 52:  # … and goes after all, some time later
        server.maildrop.delete(frozenset({4}))
    recovers(office, server, account, 10 if number == 51 else 9)
    gone = {key.identity for report in office.of(Vanished) for key in report.keys}
    assert len(gone) == (0 if number == 51 else 1)


class StillCounted(Dialogue):
    """STAT goes on counting what was deleted (MailKit 1650)."""

    def _stat(self, argument: bytes) -> bytes:
        return b"+OK 10 5000\r\n"


def test_quirk_53_a_deleted_message_that_stat_still_counts_is_never_called_gone(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters, dialogue=StillCounted)
    account = plain(server.port)
    plan = marked(office, account, "Letter 4")
    assert all_of(office.commit(account, plan)) == {Outcome.UNKNOWN}
    server.dialogue = Dialogue
    recovers(office, server, account, 9)
    assert office.means.journal.unresolved(ACCOUNT) == ()


def test_quirk_56_new_mail_is_found_by_a_new_session_although_the_old_one_lingers(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    account = plain(server.port, linger_s=5.0)

    def hook(report: Any) -> None:
        if isinstance(report, Progress) and report.stage is Stage.LINGERING and server.maildrop.count() == 10:
            server.maildrop.add(letters[0].replace(b"Letter 1\r", b"Late\r"))
            office.put(Check(2, account, SECRET))
        elif isinstance(report, Checked) and report.ticket == 2:
            office.means.inbox.put(None)

    office.hooks.append(hook)
    office.check(account)
    assert office.final(2).messages == 11
    assert office.row("Late")
    assert len(server.sessions) == 2


FOLDER_DATA = (
    b"From: Mail System Internal Data <MAILER-DAEMON@localhost>\r\n"
    b"Subject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\r\n"
    b"X-IMAP: 1090838134 0000000002\r\nStatus: RO\r\n\r\nThis text is part of the internal format.\r\n"
)


def test_quirk_57_the_folders_own_data_is_never_deleted(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo([FOLDER_DATA, *letters])
    account = plain(server.port)
    plan = marked(office, account, "DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA", "Letter 4")
    receipt = office.commit(account, plan)
    outcomes = {item.mark.subject[:5]: item.outcome for item in receipt.items}
    assert outcomes == {"DON'T": Outcome.SKIPPED_UNPROVED, "Lette": Outcome.GONE}
    assert left(server)[0].startswith(b"DON'T DELETE")


class AFewAtATime(Dialogue):
    """Only the oldest five are shown in a session; those seen by RETR make room (Gmail)."""

    hidden: frozenset[int] = frozenset()

    def left(self) -> list[int]:
        return [n for n in super().left() if n not in self.hidden][:5]

    def number(self, argument: bytes) -> int | None:
        n = super().number(argument)
        return n if n in self.left() else None


def test_quirk_58_what_a_server_hides_for_a_while_keeps_its_mark_and_comes_back(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 2", "Letter 9")
    server.dialogue = AFewAtATime
    assert office.check(account, ticket=2).messages == 5
    assert {mark.key for mark in office.means.journal.marks()} == {item.mark.key for item in plan.items}
    nothing_lost(office, server, account, plan)
    there = {key.identity for key in office.rows() if not _is_gone(office, key)}
    assert len(there) == 10


def _is_gone(office: Office, key: Key) -> bool:
    row = office.means.cache.summary(key)
    return row is None or row.is_gone
