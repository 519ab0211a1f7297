"""What an importer makes of an entry."""

import pytest

from popview.store.importers.draft import Findings, usable_port, whole_minutes
from popview.types import Program, Security


@pytest.mark.parametrize(
    ("port", "usable"),
    [
        ("", 995),
        ("995", 995),
        (8995, 8995),
        (" 1 ", 1),
        ("0", None),
        ("65536", None),
        ("-1", None),
        ("٣", None),
    ],
)
def test_a_port_is_a_number_or_nothing(port: int | str, usable: int | None) -> None:
    assert usable_port(port, Security.TLS) == usable


def test_minutes_are_a_day_at_most() -> None:
    assert [whole_minutes(text) for text in ("10", "99999", "-3", "x", "")] == [10, 1440, 0, 0, 0]


def test_an_account_without_a_name_has_that_of_its_address_or_of_its_user() -> None:
    found = Findings(Program.MPOP, "x")
    found.add(host="h.example", user="a@example.org", security=Security.TLS)
    found.add(host="h.example", user="a", security=Security.TLS)
    assert [one.account.name for one in found.accounts] == ["a@example.org", "a (h.example)"]
