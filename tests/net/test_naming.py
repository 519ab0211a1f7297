"""Which message is called what."""

from hypothesis import given
from hypothesis import strategies as st

from popview.net.naming import Naming, identity_of_digest, identity_of_uidl, is_complete


def test_a_usable_id_that_occurs_once_is_a_name() -> None:
    naming = Naming([(1, b"a"), (2, b"b")])
    assert naming.identities == {1: "Ua", 2: "Ub"}
    assert naming.number("Ub") == 2
    assert naming.number("Uc") is None
    assert (identity_of_uidl(b"a"), identity_of_digest("00")) == ("Ua", "D00")


def test_q25_q27_ids_that_are_shared_or_no_ids_name_nobody() -> None:
    naming = Naming(
        [(1, b"a"), (2, b"a"), (3, b""), (4, b"with blank"), (5, b"\xff"), (6, b"x" * 71), (7, b"ok")]
    )
    assert naming.identities == {7: "Uok"}
    assert naming.nameless(7) == [6, 5, 4, 3, 2, 1]
    assert naming.doubtful == {"Ua"}


def test_a_number_with_two_ids_has_none() -> None:
    naming = Naming([(1, b"a"), (1, b"b")])
    assert naming.identities == {}


def test_the_same_row_twice_is_one_row() -> None:
    assert Naming([(1, b"a"), (1, b"a")]).identities == {1: "Ua"}


def test_ids_differ_by_case() -> None:
    assert len(Naming([(1, b"a"), (2, b"A")]).identities) == 2


def test_fewer_rows_than_stat_said_are_no_listing() -> None:
    naming = Naming([(1, b"a"), (3, b"b")])
    assert is_complete(naming, 2)
    assert not is_complete(naming, 3)
    assert naming.nameless(3) == [2]


def test_a_digest_can_name_what_has_no_id() -> None:
    naming = Naming([(1, b"a")])
    naming.add(2, "D00")
    naming.add(3, "D00")
    assert naming.number("D00") == 2
    assert naming.nameless(3) == []


@given(st.lists(st.tuples(st.integers(1, 9), st.sampled_from([b"a", b"b", b"c", b"", b"x y"])), max_size=12))
def test_no_two_numbers_ever_share_a_name(rows: list[tuple[int, bytes]]) -> None:
    naming = Naming(rows)
    assert len(set(naming.identities.values())) == len(naming.identities)


def test_a_listing_covers_what_list_shows_or_a_message_was_left_out() -> None:
    naming = Naming([(1, b"a"), (2, b"b")])
    assert naming.covers({1: 10, 2: 20})
    assert naming.covers({})
    assert not naming.covers({1: 10, 2: 20, 3: 30})
