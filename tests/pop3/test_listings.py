"""Listings of ordinary servers; the strange ones are among the quirks."""

import time

from hypothesis import given
from hypothesis import strategies as st

from popview.pop3 import listing, stat, uidl, uidls, usable_uidl


def test_ordinary_answers_are_read():
    assert stat(b"10 6321") == (10, 6321)
    assert listing(b"1 120\r\n2 200\r\n") == {1: 120, 2: 200}
    assert listing(b"2 200") == {2: 200}
    assert listing(b"") == {}
    assert uidls(b"1 whqtswO00WBw418f9t5JxYwZ\r\n2 QhdPYR:00WBw1Ph7x7\r\n") == [
        (1, b"whqtswO00WBw418f9t5JxYwZ"),
        (2, b"QhdPYR:00WBw1Ph7x7"),
    ]
    assert uidl(b"2 QhdPYR:00WBw1Ph7x7", 2) == b"QhdPYR:00WBw1Ph7x7"


@given(st.binary(max_size=200))
def test_no_answer_makes_a_parser_fail(data):
    stat(data)
    uidl(data, 1)
    for number, size in listing(data).items():
        assert 0 < number < 2**31
        assert -1 <= size <= 2**53
    for number, uid in uidls(data):
        assert 0 < number < 2**31
        assert not uid.endswith((b" ", b"\t", b"\r"))
    usable_uidl(data)


@given(
    st.dictionaries(st.integers(1, 2**31 - 1), st.from_regex(rb"[!-~]{1,70}", fullmatch=True), max_size=30)
)
def test_what_a_right_server_says_is_understood_exactly(ids):
    body = b"".join(b"%d %b\r\n" % row for row in ids.items())
    assert uidls(body) == list(ids.items())
    assert all(usable_uidl(uid) for uid in ids.values())


def test_a_hundred_thousand_rows_take_no_time():
    body = b"".join(b"%d %016x%08x\r\n" % (n, n, n) for n in range(1, 100_001))
    begun = time.perf_counter()
    assert len(uidls(body)) == 100_000
    assert time.perf_counter() - begun < 2.0
    begun = time.perf_counter()
    assert len(uidls(b"1" * 1_000_000)) == len(listing(b" " * 1_000_000)) == 0
    assert time.perf_counter() - begun < 2.0


def test_a_listing_of_many_pieces_is_read_whole_also_where_rows_are_odd() -> None:
    rows = [b"%d id%d\r\n" % (n, n) for n in range(1, 5_001)]
    plain = [(n, b"id%d" % n) for n in range(1, 5_001)]
    assert uidls(b"".join(rows)) == plain
    rows[2_500] = b"2501  a b \r\n"
    odd = [*plain[:2_500], (2_501, b"a b"), *plain[2_501:]]
    assert uidls(b"".join(rows)) == odd
    assert uidls(b"".join(rows)[:-2]) == odd  # the last line end is missing
