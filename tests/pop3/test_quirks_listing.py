"""Quirks 19 to 29 of the field: STAT, LIST, UIDL. (30 and 31 are about sessions: net.)"""

import pytest

from popview.pop3 import (
    Accepted,
    List,
    Noop,
    Refused,
    Retr,
    Stat,
    Uidl,
    listing,
    stat,
    uidl,
    uidls,
    usable_uidl,
)
from tests.pop3.dialogue import hear


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (b"2 320", (2, 320)),
        (b"20437 -2144256123", (20437, -1)),
        (b"7", (7, -1)),
        (b"7 octets", (7, -1)),
        (b"2 320 and some words", (2, 320)),
        (b"  2\t320", (2, 320)),
        (b"0 0", (0, 0)),
        (b"2 9007199254740993", (2, -1)),
        (b"2 1" + b"0" * 30, (2, -1)),
        (b"2147483647 1", (2147483647, 1)),
        (b"2147483648 1", None),
        (b"99999999999 1", None),
        (b"-1 5", None),
        (b"two messages", None),
        (b"", None),
    ],
)
def test_quirk_19_stat_with_overflow_words_and_gaps(text, read):
    assert stat(text) == read


def test_quirk_20_a_wrong_size_neither_ends_nor_stretches_a_body():
    assert hear(b"+OK 3 octets\r\nmore than three\r\n.\r\n+OK\r\n", Retr(1), Noop()) == [
        Accepted(Retr(1), b"3 octets", b"more than three\r\n"),
        Accepted(Noop(), b"", None),
    ]
    assert listing(b"1 -5\r\n2 99999999999999999999999\r\n3 0\r\n") == {1: -1, 2: -1, 3: 0}


def test_quirk_21_forms_with_a_number_have_one_line():
    assert hear(b"+OK 1 5\r\n+OK 1 a\r\n+OK 1 5\r\n", Stat(), Uidl(1), List(1)) == [
        Accepted(Stat(), b"1 5", None),
        Accepted(Uidl(1), b"1 a", None),
        Accepted(List(1), b"1 5", None),
    ]
    assert hear(b"+OK 1\r\n1 a\r\n.\r\n+OK\r\n1 5\r\n.\r\n", Uidl(), List()) == [
        Accepted(Uidl(), b"1", b"1 a\r\n"),
        Accepted(List(), b"", b"1 5\r\n"),
    ]


def test_quirk_22_several_blanks_between_and_behind():
    assert uidls(b"1   20110713abc \r\n  2\t\tx\t\r\n") == [(1, b"20110713abc"), (2, b"x")]
    assert listing(b" 1    120 \r\n2\t7\r\n") == {1: 120, 2: 7}


def test_quirk_23_ok_in_front_of_every_row():
    assert uidls(b"+OK 1 abc\r\n+OK 2 def\r\n") == [(1, b"abc"), (2, b"def")]
    assert listing(b"+OK 1 10\r\n") == {1: 10}


def test_quirk_24_an_empty_first_row():
    assert uidls(b"\r\n1 abc\r\n") == [(1, b"abc")]
    assert listing(b"\r\n1 10\r\n\r\n") == {1: 10}


def test_quirk_25_numbers_without_id_and_ids_that_come_twice():
    rows = uidls(b"1\r\n2 \r\n3 same\r\n4 same\r\n4 other\r\n")
    assert rows == [(1, b""), (2, b""), (3, b"same"), (4, b"same"), (4, b"other")]
    assert not usable_uidl(b"")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (b"5 abc", b"abc"),
        (b"005   abc ", b"abc"),
        (b"abc", b"abc"),
        (b"5", None),
        (b"005 ", None),
        (b"6", b"6"),
        (b"6 abc", None),
        (b"5 a b", b"a b"),
        (b"x abc", None),
        (b"0000000000005 abc", None),
        (b"", None),
    ],
)
def test_quirk_26_a_single_uidl_without_its_number_or_with_another(text, read):
    assert uidl(text, 5) == read


def test_quirk_27_ids_that_cannot_be_relied_on():
    rows = uidls(
        b"1 a b\r\n2 \xe9\r\n3 ../etc/x\r\n4 " + b"x" * 10_000 + b"\r\n5 \x00\r\n6 a\rb\r\n7 '--%s\r\n"
    )
    assert [n for n, _ in rows] == [1, 2, 3, 4, 5, 6, 7]
    assert [usable_uidl(uid) for _, uid in rows] == [False, False, True, False, False, False, True]
    assert usable_uidl(b"x" * 70)
    assert not usable_uidl(b"x" * 71)
    assert not usable_uidl(b"x\n")


def test_quirk_28_gaps_disorder_and_repeated_numbers():
    assert listing(b"7 70\r\n3 30\r\n9 90\r\n3 31\r\n") == {7: 70, 3: 30, 9: 90}
    assert uidls(b"7 g\r\n3 c\r\n") == [(7, b"g"), (3, b"c")]
    assert listing(b"0 1\r\n-1 2\r\n2147483648 3\r\n00000000012 4\r\n007 5\r\nx 6\r\n8 x\r\n9\r\n") == {7: 5}
    assert uidls(b"0 a\r\n-1 b\r\n2147483648 c\r\n18446744073709551616 d\r\n007 e\r\nx f\r\n") == [(7, b"e")]


def test_quirk_29_the_bulk_form_refused_and_the_single_one_not():
    assert hear(b"-ERR no\r\n+OK 1 abc\r\n", Uidl(), Uidl(1)) == [
        Refused(Uidl(), "", b"no"),
        Accepted(Uidl(1), b"1 abc", None),
    ]
    assert hear(b"+OK\r\n1 abc\r\n.\r\n-ERR [SYS/TEMP]\r\n", Uidl(), Uidl(1)) == [
        Accepted(Uidl(), b"", b"1 abc\r\n"),
        Refused(Uidl(1), "SYS/TEMP", b"[SYS/TEMP]"),
    ]
