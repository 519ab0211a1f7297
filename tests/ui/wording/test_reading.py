"""Sentences of the reading pane."""

import pytest

from popview.types import Attachment, BodyKind, Part, Warn, WarningKind
from popview.ui.wording import reading as words

FACTS = (
    "name",
    "address",
    "from",
    "reply",
    "count",
    "text",
    "target",
    "shown",
    "punycode",
    "field",
    "extension",
)


@pytest.mark.parametrize("kind", list(WarningKind))
def test_every_warning_is_a_sentence_with_its_facts_filled_in(kind: WarningKind) -> None:
    text = words.warning_text(Warn(kind, tuple((name, f"<{name}>") for name in FACTS)))
    assert text.endswith(".")
    assert "{" not in text
    assert words.warning_text(Warn(kind))


def test_a_sender_who_is_not_confirmed_is_told_as_the_words_of_the_server() -> None:
    warn = Warn(WarningKind.UNCONFIRMED, (("server", "mx.a.example"), ("spf", "fail"), ("dmarc", "fail")))
    assert words.warning_text(warn) == (
        "Your server mx.a.example says that it could not confirm the sender (SPF failed, DMARC failed)."
    )


def test_a_fact_that_holds_braces_is_shown_as_it_is() -> None:
    text = words.warning_text(Warn(WarningKind.REPLY_ELSEWHERE, (("from", "{reply}"), ("reply", "{0}"))))
    assert "{reply}" in text
    assert "{0}" in text


def test_how_much_is_shown() -> None:
    assert words.shown_text(40, "1.2 MB") == "First 40 lines of 1.2 MB"
    assert words.shown_text(1, "") == "First line"
    assert words.shown_text(0, "2 kB") == "Only the header of 2 kB"
    assert words.shown_text(0, "") == "Only the header"


def test_counts_have_their_singular() -> None:
    assert words.selected_title(1) == "1 message selected"
    assert words.selected_title(12) == "12 messages selected"
    assert words.attachments_title(1, -1) == "1 attachment"
    assert words.attachments_title(2, 1_300_000) == "2 attachments, 1.3 MB"
    assert words.warnings_left_out(1) == "1 more notice"
    assert words.pictures_in_text(3) == "3 pictures in the text"
    assert words.files_left_out(8) == "8 more"
    assert words.people_left_out(9) == "and 9 more"


def test_the_find_bar_counts() -> None:
    assert words.find_text(3, 17) == "3 of 17"
    assert words.find_text(0, 0) == "Not found"


def test_links_are_shown_with_what_they_hide() -> None:
    assert words.link_hint("https://a.example/", "a.example", is_openable=True) == "https://a.example/"
    assert words.link_hint("https://ä.example/", "xn--4ca.example", is_openable=True).startswith(
        "xn--4ca.example"
    )
    assert "file:///x" in words.link_refused("file:///x")
    question = words.link_question("x" * 500, "https://evil.invalid/" + "y" * 500)
    assert "https://evil.invalid/" in question
    assert len(question) < 320


@pytest.mark.parametrize("epoch", [None, 1e300, -1e300, float("nan"), float("inf")])
def test_a_hopeless_date_is_no_date(epoch: float | None) -> None:
    assert words.header_date(epoch) == ""


def test_a_date_has_its_weekday() -> None:
    assert words.header_date(1_795_176_000.0).startswith("Friday, 20 November 2026")


@pytest.mark.parametrize("kind", list(BodyKind))
def test_every_kind_has_a_name(kind: BodyKind) -> None:
    assert words.kind_name(kind)


def test_a_field_that_is_not_known_keeps_its_name() -> None:
    assert words.field_name("From") == "From"
    assert words.field_name("X-Odd") == "X-Odd"
    assert words.field_name("attachment") == "Attachment"


def test_a_part_is_one_line_with_its_depth() -> None:
    assert words.part_line(Part("1.2", 2, "image/png", "a.png", 5_000)).startswith(
        "        1.2  image/png  “a.png”  5 kB"
    )
    assert words.part_line(Part("", 0, "text/plain", "", -1)) == "·  text/plain"


def test_a_chips_tip_says_what_is_special() -> None:
    tip = words.attachment_tip(
        Attachment("1", "a.exe", "application/x", -1, is_dangerous=True, is_complete=False)
    )
    assert tip.split("\n")[0] == "a.exe"
    assert "Not fetched yet" in tip
    assert "program" in tip
    assert "a.exe" in words.dangerous_question("a.exe")
    assert words.dangerous_advice().endswith(".")
    assert "a.exe" in words.dangerous_chip("a.exe", "1 kB")
