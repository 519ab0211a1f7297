"""Whom a protection covers, and what a typed one means."""

from dataclasses import replace

import pytest

from popview.cleanup.protection import Protections, address_of, domain_of, typed
from popview.types import Dimension, Protection
from tests.store.samples import row

ANN = replace(row(1), sender="Ann", address="Ann@News.Example.ORG")


@pytest.mark.parametrize(
    ("protection", "covers"),
    [
        (Protection(Dimension.SENDER, "ann@news.example.org"), True),
        (Protection(Dimension.SENDER, "bob@news.example.org"), False),
        (Protection(Dimension.DOMAIN, "news.example.org"), True),
        (Protection(Dimension.DOMAIN, "example.org"), True),
        (Protection(Dimension.DOMAIN, "s.example.org"), False),
        (Protection(Dimension.DOMAIN, "ple.org"), False),
    ],
)
def test_a_sender_is_one_address_and_a_domain_all_below_it(protection: Protection, covers: bool) -> None:
    assert (Protections([protection]).covering(ANN) is protection) is covers


def test_without_protections_nothing_is_asked() -> None:
    assert not Protections()
    assert Protections().covering(ANN) is None


def test_a_message_whose_header_was_not_seen_is_nobodys() -> None:
    everybody = Protections([Protection(Dimension.DOMAIN, "example.org")])
    assert everybody.covering(replace(ANN, has_header=False)) is None


def test_a_sender_without_an_address_goes_by_the_name() -> None:
    nameless = replace(ANN, sender="Mailer Daemon", address="")
    assert address_of(nameless) == "mailer daemon"
    assert domain_of(nameless) == ""
    assert Protections([Protection(Dimension.SENDER, "mailer daemon")]).covering(nameless)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (" Ann@Example.org ", Protection(Dimension.SENDER, "ann@example.org", 5.0)),
        ("@example.org", Protection(Dimension.DOMAIN, "example.org", 5.0)),
        ("example.org", Protection(Dimension.DOMAIN, "example.org", 5.0)),
        ("", None),
        ("ann", None),
        ("ann@", None),
        ("@.", None),
        ("a b@example.org", None),
        ("ann@b@example.org", None),
        ("x" * 250 + ".org", Protection(Dimension.DOMAIN, "x" * 250 + ".org", 5.0)),
        ("x" * 251 + ".org", None),
    ],
)
def test_what_is_typed_is_an_address_a_domain_or_nothing(text: str, meant: Protection | None) -> None:
    assert typed(text, 5.0) == meant


def test_what_each_covers_is_counted_in_one_walk() -> None:
    rows = [
        ANN,
        replace(ANN, address="bob@example.org"),
        replace(ANN, address="eve@other.net"),
        replace(ANN, has_header=False),
    ]
    some = [
        Protection(Dimension.SENDER, "ann@news.example.org"),
        Protection(Dimension.DOMAIN, "example.org"),
        Protection(Dimension.DOMAIN, "nobody.example"),
    ]
    assert Protections(some).counts(rows) == (1, 2, 0)
    for one, count in zip(some, (1, 2, 0), strict=True):
        assert sum(Protections([one]).covering(row) is not None for row in rows) == count
