"""Address fields: tolerant, linear, and never fooled by encoded words."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from popview.mail.addresses import MOST_PEOPLE, addresses, one_address
from popview.types import Person


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (b"a@b.example", [("", "a@b.example")]),
        (b"Ann <a@b.example>", [("Ann", "a@b.example")]),
        (b'"Doe, Jane" <j@x.example>, Bob <b@y>', [("Doe, Jane", "j@x.example"), ("Bob", "b@y")]),
        (b"a@b.example (Ann (from the shop))", [("Ann (from the shop)", "a@b.example")]),
        (b"=?utf-8?Q?J=C3=BCrgen?= <j@x.example>", [("Jürgen", "j@x.example")]),
        (b'"=?utf-8?Q?J=C3=BCrgen?=" <j@x.example>', [("Jürgen", "j@x.example")]),
        (b"Team: a@b.example, c@d.example; e@f", [("", "a@b.example"), ("", "c@d.example"), ("", "e@f")]),
        (b"undisclosed-recipients:;", [("undisclosed-recipients", "")]),
        (b"<@relay.example:a@b.example>", [("", "a@b.example")]),
        (b"Ann a@b.example", [("Ann", "a@b.example")]),
        (b"Ann <a@b.example", [("Ann", "a@b.example")]),
        (b'"Ann <a@b.example>', [("Ann", "a@b.example")]),
        (b"MAILER-DAEMON", [("MAILER-DAEMON", "")]),
        (b"<>", []),
        (b"", []),
        (b"a@b.example; c@d.example", [("", "a@b.example"), ("", "c@d.example")]),
        ("Ann <ü@bücher.example>".encode(), [("Ann", "ü@bücher.example")]),
        (b'"quoted \\"x\\"" <a@b.example>', [('quoted "x"', "a@b.example")]),
        (b"Ann\r\n <a@b.example>", [("Ann", "a@b.example")]),
    ],
)  # fmt: skip
def test_people_are_found(value: bytes, expected: list[tuple[str, str]]) -> None:
    assert addresses(value) == tuple(Person(*pair) for pair in expected)
    assert one_address(value) == (expected[0] if expected else ("", ""))


@pytest.mark.parametrize(
    "local",
    [
        b"=?utf-8?b?cG90dXNAd2hpdGVob3VzZS5nb3Y=?==?utf-8?Q?=00?=",
        b"=?utf-8?Q?=00=0A?==?utf-8?b?cG90dXNAd2hpdGVob3VzZS5nb3Y=?=",
        b"=?utf-8?b?cG90dXNAd2hpdGVob3VzZS5nb3Y=?==?utf-8?Q?=0A=00?==?utf-8?b?KHBvdHVzKQ==?=",
    ],
)
def test_h2_words_inside_an_address_are_not_decoded_and_the_true_domain_is_shown(local: bytes) -> None:
    for value in (local + b"@evil.invalid", b"Name <" + local + b"@evil.invalid>"):
        (person,) = addresses(value)
        assert person.address.endswith("@evil.invalid")
        assert "potus" not in person.address
        assert "\x00" not in person.address


def test_h1_the_real_address_is_kept_beside_a_name_that_holds_another() -> None:
    assert addresses(b'"ceo@bank.example" <x@evil.invalid>') == (
        Person("ceo@bank.example", "x@evil.invalid"),
    )


def test_h1_of_two_addresses_in_angles_the_last_is_used_and_the_first_is_shown() -> None:
    (person,) = addresses(b"Bank <info@bank.example> <x@evil.invalid>")
    assert person.address == "x@evil.invalid"
    assert "info@bank.example" in person.name


def test_h3_a_name_cannot_reorder_what_stands_beside_it() -> None:
    (person,) = addresses(b"=?utf-8?Q?a=E2=80=AEb?= <x@y.example>")
    assert person.name == "a‹U+202E›b"


def test_h5_groups_and_many_people_are_bounded() -> None:
    assert len(addresses(b"a@b.example, " * 16_000)) == MOST_PEOPLE


@pytest.mark.alone  # measures time, which coverage and neighbours take too
@pytest.mark.parametrize(
    "piece", [b"(", b'"', b'\\"', b"<", b"<a", b"a:", b"(a)", b'"a"', b"<>", b"\\", b" ", b"@", b",;"]
)
def test_hostile_fields_are_linear(piece: bytes) -> None:
    start = time.process_time()
    addresses(piece * (65_000 // len(piece)))
    one_address(piece * (65_000 // len(piece)))
    assert time.process_time() - start < 0.7


@given(st.binary(max_size=200))
@example(b"\x00@\x85")  # a blank to str.strip, an octet of a letter to us
def test_no_bytes_raise_and_the_fast_path_agrees(data: bytes) -> None:
    people = addresses(data)
    first = one_address(data)
    assert first == ((people[0].name, people[0].address) if people else ("", ""))
    for person in people:
        assert "\n" not in person.name + person.address


@pytest.mark.parametrize(
    ("head", "piece", "tail"), [(b"a@b", b":", b""), (b"", b'<\\"', b">"), (b"", b"<a:", b">")]
)
def test_hostile_colons_and_brackets_are_linear(head: bytes, piece: bytes, tail: bytes) -> None:
    times = []
    for count in (2_000, 20_000):
        start = time.process_time()
        one_address(head + piece * count + tail)
        times.append(time.process_time() - start)
    assert times[1] < 2.0
    assert times[1] < 40 * max(times[0], 5e-3)


@pytest.mark.parametrize("value", [b'"a b"@c.example', b'<"a b"@c.example>', b'Name <"a b"@c.example>'])
def test_a_quoted_blank_is_part_of_the_address(value: bytes) -> None:
    assert addresses(value)[0].address == '"a b"@c.example'
