"""The way a message came."""

from hypothesis import given
from hypothesis import strategies as st

from popview.mail.received import MOST_HOPS, hops
from popview.types import Hop

FIRST = (
    "from [10.0.0.5] (helo=desk (really)) by out.example.org with esmtpsa (Exim 4.96) "
    "(envelope-from <a@example.org>) id 1a for b@example.net; Fri, 20 Nov 2026 10:00:00 +0100"
)
SECOND = (
    "from out.example.org (out.example.org [192.0.2.7]) by mx.example.net with ESMTPS id 2; "
    "20 Nov 2026 09:00:04 GMT"
)


def test_hops_come_oldest_first_with_their_times() -> None:
    first, second = hops([SECOND, FIRST])
    assert (first.sender, first.receiver, first.how) == ("[10.0.0.5]", "out.example.org", "esmtpsa")
    assert (second.sender, second.receiver, second.how) == ("out.example.org", "mx.example.net", "ESMTPS")
    assert first.date_s is not None
    assert second.date_s == first.date_s + 4


def test_what_cannot_be_read_stays_empty() -> None:
    assert hops([]) == ()
    assert hops(["nonsense"]) == (Hop("", "", "", None, ""),)
    assert hops(["by mx.example; yesterday"]) == (Hop("", "mx.example", "", None, "yesterday"),)


def test_h9_thousands_of_received_fields_are_bounded() -> None:
    assert len(hops([SECOND] * 5000)) == MOST_HOPS


@given(st.lists(st.text(max_size=200), max_size=5))
def test_no_text_makes_it_fail(values: list[str]) -> None:
    assert len(hops(values)) == len(values)
