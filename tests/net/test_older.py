"""Only the newest N are listed: what is asked for, what is left, and what is told of it."""

from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.naming import Naming
from popview.net.older import left_for_later, reach
from popview.net.traffic import Check, Counted, Unlisted, Vanished
from tests.fakes.office import SECRET, Office, plain


def needs(number: int) -> bool:
    return number != 9


@pytest.mark.parametrize(
    ("newest", "more", "must", "asked"),
    [
        (0, 0, (), [1, 2, 3, 4, 5, 6, 7, 8, 10]),
        (3, 0, (), [8, 10]),
        (3, 2, (), [6, 7, 8, 10]),
        (3, 100, (), [1, 2, 3, 4, 5, 6, 7, 8, 10]),
        (3, 1, (2,), [2, 7, 8, 10]),
        (50, 5, (), [1, 2, 3, 4, 5, 6, 7, 8, 10]),
    ],
)
def test_the_newest_are_asked_for_and_as_many_older_ones_as_are_wanted(
    newest: int, more: int, must: tuple[int, ...], asked: list[int]
) -> None:
    assert reach(range(1, 11), newest, more, needs, must=must) == asked


def test_what_has_no_row_is_left_by_its_name_or_its_number() -> None:
    naming = Naming([(1, b"a"), (2, b"b"), (3, b"same"), (4, b"same"), (5, b"c")])
    left = left_for_later(naming, [4, 3], {"Ub"}, [4, 5], {1: 10, 3: 30})
    assert left == {"Ua": 10, "Uc": -1, "?3": 30}


def top(server: Any) -> list[str]:
    """Return whose header the last session asked for."""
    return [command for command in server.sessions[-1].commands if command.startswith("TOP")]


def unlisted(office: Office) -> tuple[int, int]:
    last = office.of(Unlisted)[-1]
    return last.messages, last.octets


def test_a_first_check_takes_no_more_than_the_newest(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    checked = office.check(plain(server.port, newest=4))
    assert top(server) == ["TOP 10 0", "TOP 9 0", "TOP 8 0", "TOP 7 0"]
    assert (checked.messages, checked.new, checked.complete) == (10, 4, True)
    assert office.of(Counted)[-1].messages == 10
    assert unlisted(office) == (6, sum(map(len, letters[:6])))
    assert office.means.cache.older() == (6, sum(map(len, letters[:6])))


def test_older_ones_come_when_they_are_wanted_and_stay(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    account = plain(server.port, newest=2)
    office.check(account)
    office.do(Check(2, account, SECRET, more=3))
    assert top(server) == ["TOP 8 0", "TOP 7 0", "TOP 6 0"]
    assert unlisted(office)[0] == 5
    office.check(account, 3)
    assert top(server) == []
    assert unlisted(office)[0] == 5
    assert office.of(Vanished) == []
    office.do(Check(4, account, SECRET, more=500))
    assert unlisted(office) == (0, 0)
    assert len(office.rows()) == 10


def test_messages_known_by_their_header_alone_stay_known_beyond_the_newest(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class NoUidl(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            return b"-ERR unknown command\r\n"

    server = make_demo(letters, dialogue=NoUidl)
    account = plain(server.port, newest=2)
    office.check(account)
    office.do(Check(2, account, SECRET, more=3))
    assert unlisted(office)[0] == 5
    office.check(account, 3)
    named = {key for report in office.of(Vanished) for key in report.keys if key.identity[0] != "?"}
    assert named == set()
    assert unlisted(office)[0] == 5


def test_without_a_limit_nothing_is_left_and_nothing_is_said_of_it(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    office.check(plain(server.port))
    assert office.of(Unlisted) == []
    office.check(plain(server.port, newest=3), 2)
    assert unlisted(office) == (0, 0)


def test_who_wants_all_again_gets_all(office: Office, make_demo: Any, letters: list[bytes]) -> None:
    server = make_demo(letters)
    office.check(plain(server.port, newest=3))
    assert unlisted(office)[0] == 7
    office.check(plain(server.port), 2)
    assert len(office.rows()) == 10
    assert unlisted(office) == (0, 0)


def test_what_is_deleted_of_the_listed_does_not_touch_the_older_ones(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    account = plain(server.port, newest=3)
    office.check(account)
    office.commit(account, office.mark("Letter 9"))
    assert server.maildrop.count() == 9
    assert len(top(server)) == 0
    office.check(account, 3)
    assert unlisted(office)[0] == 6
    assert {row.subject for row in office.rows().values()} == {f"Letter {n}" for n in (7, 8, 9, 10)}
