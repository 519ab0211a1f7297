"""The receive buffer: nothing lost, nothing quadratic, memory given back."""

from hypothesis import given
from hypothesis import strategies as st

from popview.pop3.buffer import LEAST_SPACE, Buffer


def put(buffer, data):
    buffer.space(len(data))[: len(data)] = data
    buffer.end += len(data)


def unread(buffer):
    return bytes(buffer.view[buffer.start : buffer.end])


def test_there_is_always_room_for_four_tls_records():
    buffer = Buffer(1)
    assert len(buffer.space()) >= LEAST_SPACE
    put(buffer, b"x" * LEAST_SPACE)
    assert len(buffer.space()) >= LEAST_SPACE
    assert unread(buffer) == b"x" * LEAST_SPACE


def test_an_empty_buffer_starts_again_at_its_front():
    buffer = Buffer(200_000)
    put(buffer, b"x" * 150_000)
    buffer.start = buffer.end
    assert len(buffer.space()) == 200_000


def test_a_few_unread_octets_move_to_the_front_at_once():
    buffer = Buffer(200_000)
    put(buffer, b"x" * 1_000 + b"tail")
    buffer.start = 1_000
    assert len(buffer.space()) == 200_000 - 4
    assert unread(buffer) == b"tail"


def test_many_unread_octets_stay_where_they_are_while_there_is_room():
    buffer = Buffer(400_000)
    put(buffer, b"x" * 1_000 + b"y" * 1_000)
    buffer.start = 1_000
    assert len(buffer.space()) == 398_000
    assert unread(buffer) == b"y" * 1_000


def test_a_large_reply_grows_the_buffer_and_the_next_one_shrinks_it():
    buffer = Buffer(100_000)
    for _ in range(100):
        put(buffer, b"x" * 60_000)
    assert unread(buffer) == b"x" * 6_000_000
    assert len(buffer.data) <= 16_000_000
    buffer.start = buffer.end
    buffer.space()
    assert len(buffer.data) == 100_000


def test_one_huge_piece_is_taken_even_where_nothing_is_unread():
    buffer = Buffer(100_000)
    put(buffer, b"z" * 1_000_000)
    assert unread(buffer) == b"z" * 1_000_000


@given(st.lists(st.tuples(st.integers(0, 90_000), st.integers(0, 90_000)), max_size=25))
def test_what_was_put_in_comes_out_in_its_order(steps):
    buffer, model = Buffer(1), bytearray()
    for fill, (written, read) in enumerate(steps):
        piece = bytes((fill + n) % 251 for n in range(written % 97)) * (written // 97 + 1)
        put(buffer, piece)
        model += piece
        read = min(read, len(model))
        assert bytes(buffer.view[buffer.start : buffer.start + read]) == model[:read]
        buffer.start += read
        del model[:read]
    assert unread(buffer) == model
