"""The structure of messages: linear, bounded, nothing lost."""

import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.content import decoded
from popview.mail.tree import MOST_DEPTH, MOST_MESSAGES, MOST_PARTS, Tree, scan
from popview.types import Defect


def outline(tree: Tree) -> list[tuple[str, str]]:
    return [(node.path, node.kind) for node in tree.root.walk()]


def texts(tree: Tree) -> list[bytes]:
    return [decoded(node)[0] for node in tree.root.walk() if node.is_leaf]


def mixed(*parts: bytes, boundary: bytes = b"b", end: bytes = b"--\r\n") -> bytes:
    head = b'Content-Type: multipart/mixed; boundary="' + boundary + b'"\r\n\r\n'
    body = b"".join(b"--" + boundary + b"\r\n" + part + b"\r\n" for part in parts)
    return head + body + b"--" + boundary + end


def test_parts_keep_their_exact_bytes() -> None:
    tree = scan(mixed(b"\r\none\r\n", b"Content-Type: image/png\r\n\r\n\x00\xff"))
    assert outline(tree) == [("1", "multipart/mixed"), ("1.1", "text/plain"), ("1.2", "image/png")]
    assert texts(tree) == [b"one\r\n", b"\x00\xff"]
    assert tree.defects == []
    assert all(node.is_complete for node in tree.root.walk())


def test_bare_line_feeds_split_as_well() -> None:
    assert texts(scan(mixed(b"\r\none", b"\r\ntwo").replace(b"\r\n", b"\n"))) == [b"one", b"two"]


def test_a_message_without_mime_version_is_read_like_any_other() -> None:
    assert outline(scan(b"Subject: x\r\n\r\nhello"))[0] == ("1", "text/plain")


def test_a_boundary_in_angle_brackets_splits() -> None:
    tree = scan(mixed(b"\r\none", b"\r\ntwo", boundary=b"<<a>>"))
    assert texts(tree) == [b"one", b"two"]


def test_a_wrong_boundary_is_found_by_the_look_of_its_lines() -> None:
    raw = mixed(b"Content-Type: text/html\r\n\r\none", b"\r\ntwo").replace(b'"b"', b'"other"')
    tree = scan(raw)
    assert texts(tree) == [b"one", b"two"]
    assert Defect.BAD_BOUNDARY in tree.defects


def test_a_message_that_ends_early_says_so_and_keeps_what_came() -> None:
    raw = mixed(b"\r\none", b"Content-Type: image/png\r\n\r\nPN", end=b"")[:-4]
    tree = scan(raw)
    assert texts(tree) == [b"one", b"PN\r"]
    assert Defect.TRUNCATED in tree.defects
    preview = scan(raw, is_whole=False)
    assert [node.is_complete for node in preview.root.walk()] == [False, True, False]


def test_a7_parts_behind_the_closing_delimiter_stay_reachable() -> None:
    tree = scan(mixed(b"\r\none") + b"--b\r\n\r\nhidden\r\n--b--\r\n")
    assert texts(tree) == [b"one", b"hidden"]
    assert Defect.BAD_BOUNDARY in tree.defects


def test_a7_text_before_and_behind_the_parts_is_remembered() -> None:
    raw = mixed(b"\r\none").replace(b"\r\n\r\n--b", b"\r\n\r\nbefore\r\n--b", 1) + b"behind"
    root = scan(raw).root
    assert raw[root.body : root.preamble_end].strip() == b"before"
    assert raw[root.epilogue : root.end] == b"behind"


def test_nested_messages_are_read_in_place() -> None:
    inner = b"Subject: inner\r\n\r\nhello"
    tree = scan(mixed(b"Content-Type: message/rfc822\r\n\r\n" + inner))
    assert outline(tree)[1:] == [("1.1", "message/rfc822"), ("1.1.1", "text/plain")]
    assert tree.find("1.1") is not None
    assert decoded(tree.find("1.1"))[0] == inner  # type: ignore[arg-type]


def test_a_digest_holds_messages_by_default() -> None:
    raw = b"Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\nSubject: x\r\n\r\nhi\r\n--b--"
    assert [kind for _, kind in outline(scan(raw))] == ["multipart/digest", "message/rfc822", "text/plain"]


def test_an_outer_delimiter_ends_everything_inside() -> None:
    inner = b'Content-Type: multipart/mixed; boundary="i"\r\n\r\n--i\r\n\r\nnever closed'
    tree = scan(mixed(inner, b"\r\nouter"))
    assert outline(tree)[-1] == ("1.2", "text/plain")
    assert texts(tree) == [b"never closed", b"outer"]


def test_a_boundary_used_twice_belongs_to_the_inner_multipart_first() -> None:
    inner = b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nin\r\n--b--'
    assert b"in" in texts(scan(mixed(inner)))


def nested_multiparts(count: int) -> bytes:
    return b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(count)
    )


def test_multiparts_nested_two_thousand_deep_are_cut_at_the_limit() -> None:
    start = time.process_time()
    tree = scan(nested_multiparts(2000) + b"\nhello")
    assert time.process_time() - start < 1
    assert max(node.depth for node in tree.root.walk()) <= MOST_DEPTH
    assert Defect.TOO_DEEP in tree.defects


def test_messages_nested_five_thousand_deep_are_cut_at_the_limit() -> None:
    start = time.process_time()
    tree = scan(b"Content-Type: message/rfc822\n\n" * 5000)
    assert time.process_time() - start < 1
    assert max(node.messages for node in tree.root.walk()) <= MOST_MESSAGES
    assert Defect.TOO_DEEP in tree.defects


def test_two_hundred_thousand_parts_are_cut_at_the_limit() -> None:
    raw = b'Content-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * 200_000
    start = time.process_time()
    tree = scan(raw)
    assert time.process_time() - start < 2
    assert Defect.TOO_MANY_PARTS in tree.defects
    assert len(tree.root.children) < MOST_PARTS
    # nothing is lost: the last part holds the rest
    assert tree.root.children[-1].end == len(raw)


@pytest.mark.all
def test_a_million_empty_boundaries_take_a_moment() -> None:
    raw = b'Content-Type: multipart/mixed; boundary=""\n\n' + b"--\n" * 1_000_000
    start = time.process_time()
    scan(raw)
    scan(raw.replace(b'""', b"x"))
    assert time.process_time() - start < 8


@pytest.mark.all
def test_a_header_of_a_hundred_megabytes_costs_no_more_than_itself() -> None:
    raw = b"X-Long: " + b"a" * 100_000_000 + b"\nSubject: behind\n\nbody"
    tracemalloc.start()
    start = time.process_time()
    tree = scan(raw)
    elapsed = time.process_time() - start
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert elapsed < 3
    assert peak < 150_000_000
    assert decoded(tree.root)[0] == b"body"


PIECES = [
    b"Content-Type: multipart/mixed; boundary=b\n",
    b'Content-Type: multipart/digest; boundary="c"\n',
    b"Content-Type: message/rfc822\n",
    *(b"\n", b"--b\n", b"--b--\n", b"--c\r\n", b"text", b"--", b"\x00", b" folded\n", b"\r"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_no_bytes_raise_and_children_lie_within_their_parents(pieces: list[bytes]) -> None:
    raw = b"".join(pieces)
    tree = scan(raw)
    paths = [node.path for node in tree.root.walk()]
    assert len(set(paths)) == len(paths)
    for node in tree.root.walk():
        assert 0 <= node.start <= node.body <= node.end <= len(raw)
        for before, after in zip(node.children, node.children[1:], strict=False):
            assert before.end <= after.start
        for child in node.children:
            assert node.body <= child.start
            assert child.end <= node.end


@given(st.lists(st.binary(max_size=30).filter(lambda part: b"--b" not in part), min_size=1, max_size=5))
def test_whatever_is_in_a_part_comes_out_of_it(parts: list[bytes]) -> None:
    tree = scan(mixed(*(b"\r\n" + part for part in parts)))
    assert [node.content() for node in tree.root.children] == parts
