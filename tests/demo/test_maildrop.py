from hypothesis import given
from hypothesis import strategies as st

from popview.demo.maildrop import MemoryMaildrop

MAIL = b"Subject: one\r\nFrom: a@b.example\r\n\r\nfirst\r\nsecond\r\nthird\r\n"


def test_bare_line_ends_become_crlf_and_the_last_line_is_ended() -> None:
    box = MemoryMaildrop([b"Subject: x\n\none\rtwo\r\nthree"])
    assert box.whole(1) == b"Subject: x\r\n\r\none\r\ntwo\r\nthree\r\n"
    assert box.size(1) == len(box.whole(1))


def test_a_head_holds_the_blank_line_and_so_many_lines_of_the_body() -> None:
    box = MemoryMaildrop([MAIL])
    header = MAIL[: MAIL.index(b"\r\n\r\n") + 4]
    assert box.head(1, 0) == header
    assert box.head(1, 2) == header + b"first\r\nsecond\r\n"
    assert box.head(1, 99) == MAIL


def test_a_head_of_headers_alone_still_ends_in_a_blank_line() -> None:
    assert MemoryMaildrop([b"Subject: x\r\n"]).head(1, 5) == b"Subject: x\r\n\r\n"


def test_a_head_of_a_body_alone_begins_with_the_blank_line() -> None:
    box = MemoryMaildrop([b"\r\nno header\r\n\r\nmore\r\n"])
    assert box.head(1, 0) == b"\r\n"
    assert box.head(1, 1) == b"\r\nno header\r\n"


def test_an_identity_is_never_given_twice_even_to_equal_mail() -> None:
    box = MemoryMaildrop([MAIL, MAIL])
    first, second = box.uids()
    box.delete(frozenset({1, 2}))
    third = box.add(MAIL)
    assert len({first, second, third}) == 3
    assert all(1 <= len(uid) <= 70 and all(0x21 <= byte <= 0x7E for byte in uid) for uid in (first, third))


@given(st.sets(st.integers(1, 30)))
def test_deleting_leaves_exactly_the_rest_in_order(numbers: set[int]) -> None:
    box = MemoryMaildrop(b"Subject: %d\r\n\r\n" % n for n in range(1, 31))
    before = box.uids()
    box.delete(frozenset(numbers))
    assert box.uids() == tuple(uid for n, uid in enumerate(before, 1) if n not in numbers)
    assert box.count() == 30 - len(numbers)
