"""The newest rows of an unknown mailbox."""

from popview.net.naming import Naming
from popview.net.screenful import MOST, Screenful
from popview.pop3 import commands, events
from popview.types import Key
from tests.fakes.office import ACCOUNT


def named(number: int, uid: bytes) -> events.Accepted:
    return events.Accepted(commands.Uidl(number), b"%d %b" % (number, uid), None)


def test_it_is_the_newest_and_no_more_than_a_screenful() -> None:
    assert list(Screenful(ACCOUNT, 3, 0).numbers) == [3, 2, 1]
    assert len(Screenful(ACCOUNT, 1000, 0).numbers) == MOST
    assert list(Screenful(ACCOUNT, 1000, 2).numbers) == [1000, 999]
    assert list(Screenful(ACCOUNT, 0, 0).numbers) == []


def test_a_row_whose_id_is_known_is_confirmed_by_the_listing() -> None:
    screenful = Screenful(ACCOUNT, 2, 0)
    screenful.note_id(named(2, b"b"))
    assert screenful.show(2, b"x") == (Key(ACCOUNT, "Ub"), False)
    assert not screenful.is_full
    assert screenful.confirms(Key(ACCOUNT, "Ub"))
    assert screenful.wrong(Naming([(1, b"a"), (2, b"b")])) == ()


def test_provisional_rows_and_shared_ids_are_withdrawn() -> None:
    screenful = Screenful(ACCOUNT, 2, 0)
    screenful.note_id(named(2, b"b"))
    screenful.note_id(events.Refused(commands.Uidl(1), "", b"no"))
    screenful.show(2, b"x")
    assert screenful.show(1, b"y") == (Key(ACCOUNT, "?1"), True)
    assert screenful.is_full
    assert screenful.wrong(Naming([(1, b"b"), (2, b"b")])) == (Key(ACCOUNT, "?1"), Key(ACCOUNT, "Ub"))
