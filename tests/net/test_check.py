"""The check: which commands go out, which rows come, what is concluded."""

from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.traffic import Checked, Counted, Failed, Listed, ProfileLearnt, Vanished
from popview.types import Key, ProblemKind
from tests.fakes.office import ACCOUNT, Office, plain
from tests.fakes.peer import ScriptPeer, script

LOGIN = "S: +OK ready\nC: CAPA\nS: -ERR\nC: USER demo\nS: +OK\nC: PASS demo\nS: +OK\nC: STAT\n"


def commands_of(server: Any) -> list[str]:
    return list(server.sessions[-1].commands)


def test_an_empty_cache_asks_for_the_newest_screenful_before_the_listings(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters[:3])
    checked = office.check(plain(server.port))
    assert isinstance(checked, Checked)
    assert (checked.messages, checked.new, checked.complete) == (3, 3, True)
    assert commands_of(server) == [
        "CAPA",
        "APOP ***",
        "STAT",
        *[
            f"{verb} {n}{tail}"
            for n in (3, 2, 1)
            for verb, tail in (("UIDL", ""), ("LIST", ""), ("TOP", " 0"))
        ],
        "UIDL",
        "LIST",
        "QUIT",
    ]


def test_known_messages_are_not_asked_for_again(office: Office, make_demo: Any, letters: list[bytes]) -> None:
    server = make_demo(letters[:3])
    account = plain(server.port)
    office.check(account)
    server.maildrop.add(letters[3])
    office.reports.clear()
    checked = office.check(account, 2)
    assert (checked.messages, checked.new) == (4, 1)
    assert commands_of(server) == ["APOP ***", "STAT", "CAPA", "UIDL", "LIST", "TOP 4 0", "QUIT"]
    assert [row.subject for row in office.rows().values()] == ["Letter 4"]


def test_rows_are_in_the_cache_before_they_are_announced(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    missing = []

    def look(report: Any) -> None:
        if isinstance(report, Listed):
            known = office.means.cache.known()
            missing.extend(row for row in report.rows if row.key.identity not in known)

    office.hooks.append(look)
    office.check(plain(server.port))
    assert len(office.rows()) == 10
    assert missing == []


def test_what_another_client_removed_is_reported_as_vanished(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters[:4])
    account = plain(server.port)
    office.check(account)
    gone = office.row("Letter 2").key
    server.maildrop.delete(frozenset({2}))
    office.check(account, 2)
    assert [report.keys for report in office.of(Vanished)] == [(gone,)]
    moved = office.rows()
    assert {row.subject: row.rank for row in moved.values() if row.key != gone} == {
        "Letter 1": 1,
        "Letter 3": 2,
        "Letter 4": 3,
    }


def test_f15_an_empty_listing_says_nothing_the_first_time(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters[:3])
    account = plain(server.port)
    office.check(account)
    server.maildrop.delete(frozenset({1, 2, 3}))
    office.check(account, 2)
    assert office.of(Vanished) == []
    assert office.of(Counted)[-1].messages == 0
    office.check(account, 3)
    assert len(office.of(Vanished)[0].keys) == 3


def test_f14_a_listing_shorter_than_stat_takes_nothing_away(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class Short(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            reply = super()._uidl(argument)
            return reply if argument or not cut else reply.replace(b"\r\n2 ", b"\r\nx ", 1)

    cut: list[bool] = []
    server = make_demo(letters[:3], dialogue=Short)
    account = plain(server.port)
    office.check(account)
    cut.append(True)
    checked = office.check(account, 2)
    assert checked.complete is False
    assert office.of(Vanished) == []


def test_q25_two_messages_with_one_id_are_known_by_their_digests(
    office: Office, letters: list[bytes]
) -> None:
    def early(n: int) -> str:
        head = letters[n - 1].split(b"\r\n\r\n")[0].decode().replace("\r\n", "\nS: ")
        return f"S: +OK {n} same\nS: +OK {n} 100\nS: +OK\nS: {head}\nS: \nS: .\n"

    asked = "".join(f"C: UIDL {n}\nC: LIST {n}\nC: TOP {n} 0\n" for n in (2, 1)) + "C: UIDL\nC: LIST\n"
    lists = "S: +OK\nS: 1 same\nS: 2 same\nS: .\nS: +OK\nS: 1 100\nS: 2 100\nS: .\n"
    steps = LOGIN + "S: +OK 2 200\n" + asked + early(2) + early(1) + lists + "C: QUIT\nS: +OK\nclose"
    with ScriptPeer(script(steps)) as peer:
        checked = office.check(plain(peer.port))
    assert peer.complaints == []
    assert isinstance(checked, Checked), checked
    assert len({key for key in office.rows() if key.by_digest}) == 2
    assert Key(ACCOUNT, "Usame") in [key for report in office.of(Vanished) for key in report.keys]
    assert office.means.cache.summary(Key(ACCOUNT, "Usame")) is None


def test_where_uidl_is_missing_rows_are_provisional_until_their_digest_is_their_name(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class NoUidl(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            return b"-ERR unknown command\r\n"

    server = make_demo([*letters[:2], letters[1]], dialogue=NoUidl)
    checked = office.check(plain(server.port))
    provisional = {row.key for report in office.of(Listed) for row in report.rows if row.is_provisional}
    assert len(provisional) == 3
    assert provisional <= {key for report in office.of(Vanished) for key in report.keys}
    rows = office.rows()
    assert sorted((row.subject, row.is_twin) for row in rows.values()) == [
        ("Letter 1", False),
        ("Letter 2", True),
    ]
    assert all(key.by_digest for key in rows)
    assert checked.messages == 3
    assert office.of(ProfileLearnt)[-1].profile.uidl is False


def test_a_message_whose_top_is_refused_is_listed_without_a_header(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class BadTop(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            return b"-ERR cannot\r\n" if argument.startswith(b"2 ") else super()._top(argument)

    server = make_demo(letters[:3], dialogue=BadTop)
    office.check(plain(server.port))
    assert sorted((row.has_header, row.subject) for row in office.rows().values()) == [
        (False, ""),
        (True, "Letter 1"),
        (True, "Letter 3"),
    ]


def test_a_server_that_drops_in_the_middle_leaves_what_came_and_the_next_check_goes_on(
    office: Office, make_demo: Any
) -> None:
    messages = [b"Subject: S%d\r\n\r\nx\r\n" % n for n in range(300)]

    class Dropping(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            if argument == b"100 0" and drops:
                drops.clear()
                raise ConnectionResetError
            return super()._top(argument)

    drops = [True]
    server = make_demo(messages, dialogue=Dropping)
    account = plain(server.port)
    failed = office.check(account)
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.LOST
    assert failed.problem.fact("command") == "TOP"
    stored = len(office.means.cache.known())
    assert stored >= 50
    checked = office.check(account, 2)
    assert checked.complete
    asked = sum(command.startswith("TOP") for command in commands_of(server))
    assert asked == 300 - stored


@pytest.mark.parametrize("size", ["-5", "99999999999999999999", "many", ""])
def test_n6_a_size_that_cannot_be_true_is_unknown(office: Office, size: str) -> None:
    with ScriptPeer(
        script(
            LOGIN + f"S: +OK 1 {size}\nC: UIDL 1\nC: LIST 1\nC: TOP 1 0\nC: UIDL\nC: LIST\n"
            f"S: +OK 1 abc\nS: +OK 1 {size}\nS: +OK\nS: Subject: x\nS: \nS: .\n"
            f"S: +OK\nS: 1 abc\nS: .\nS: +OK\nS: 1 {size}\nS: .\nC: QUIT\nS: +OK\nclose"
        )
    ) as peer:
        checked = office.check(plain(peer.port))
    assert peer.complaints == []
    assert isinstance(checked, Checked), checked
    assert [row.size for row in office.rows().values()] == [-1]


def test_only_the_newest_are_listed_where_the_account_says_so(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    office.check(plain(server.port, newest=4))
    late = [c for c in commands_of(server) if c.startswith("TOP")]
    assert late[:4] == ["TOP 10 0", "TOP 9 0", "TOP 8 0", "TOP 7 0"]
    assert len(late) == 4


def test_in_lockstep_each_command_waits_for_its_answer(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    from popview.types import ServerProfile

    office.means.journal.set_profile(ACCOUNT, ServerProfile(pipelining=False, overruled=("pipelining",)))
    server = make_demo(letters[:3])
    office.check(plain(server.port))
    log = server.sessions[-1]
    assert log.batches == len(log.commands)
    assert log.commands[2:] == ["STAT", "UIDL", "LIST", "TOP 3 0", "TOP 2 0", "TOP 1 0", "QUIT"]


@pytest.mark.parametrize("has_ids", [True, False])
def test_quirk_19_a_server_that_counts_in_words_has_as_many_messages_as_it_lists(
    office: Office, make_demo: Any, letters: list[bytes], has_ids: bool
) -> None:
    class InWords(Dialogue):
        def _stat(self, argument: bytes) -> bytes:
            return b"+OK plenty of mail\r\n"

        def _uidl(self, argument: bytes) -> bytes:
            return super()._uidl(argument) if has_ids else b"-ERR no ids\r\n"

    server = make_demo(letters, dialogue=InWords)
    checked = office.check(plain(server.port))
    assert isinstance(checked, Checked)
    assert (checked.messages, checked.new, checked.complete) == (10, 10, False)
    assert office.of(Counted)[-1].messages == 10
    assert len(office.rows()) == 10
