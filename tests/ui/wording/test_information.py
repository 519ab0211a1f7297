"""What is said of one message."""

from popview.types import AccountId, Document, Hop, Key, ServerProfile, Summary
from popview.ui.wording import information as words
from tests.ui import samples


def hop(seconds: float | None) -> Hop:
    return Hop("a", "b", "", seconds, "")


def test_delays_are_said_in_two_units_at_most() -> None:
    assert words.delay(hop(10), None) == words.delay(hop(None), hop(1)) == "–"
    assert words.delay(hop(10), hop(10)) == "0 s"
    assert words.delay(hop(75), hop(10)) == "1 min 5 s"
    assert words.delay(hop(90_061), hop(0)) == "1 d 1 h"
    assert words.delay(hop(0), hop(61)) == "−1 min 1 s (clocks differ)"


def test_a_message_known_by_its_digest_says_so() -> None:
    rows = dict(words.identity_rows(Summary(Key(AccountId("a"), "Dabc"), 1, 1)))
    assert "digest" in rows["Known by"]
    assert "Digest of the header" not in rows


def test_what_is_not_known_of_a_server_is_left_out() -> None:
    rows = words.server_rows(samples.ACCOUNT, ServerProfile())
    assert rows[0][0] == "Account"
    assert len(words.server_rows(samples.ACCOUNT, ServerProfile(top=True, retr_hides=False))) > len(rows)


def test_a_date_that_no_calendar_has_is_shown_as_it_came() -> None:
    assert words.hop_row(Hop("", "", "", 1e20, "someday"), None)[0] == "someday"


def test_what_the_server_says_of_the_sender_is_told_as_its_words() -> None:
    rows = words.message_rows(
        Summary(Key(AccountId("a"), "1"), 1, 1),
        Document(
            attested_by="mx.a.example", attested=(("spf", "softfail"), ("dkim", "pass"), ("dmarc", "odd"))
        ),
    )
    assert dict(rows)["Your server says"] == "SPF doubtful, DKIM passed, DMARC undecided (mx.a.example)"
    assert "Your server says" not in dict(
        words.message_rows(Summary(Key(AccountId("a"), "1"), 1, 1), Document())
    )
