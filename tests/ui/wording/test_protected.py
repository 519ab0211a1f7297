"""Protected senders and domains in words."""

from popview.types import Dimension, Protection
from popview.ui.wording import protected


def test_a_sender_and_a_domain_are_told_apart() -> None:
    assert protected.kind(Protection(Dimension.SENDER, "ann@example.org")) == "Sender"
    assert protected.kind(Protection(Dimension.DOMAIN, "example.org")) == "Domain"


def test_a_name_from_mail_cannot_turn_the_line_around() -> None:
    assert "\u202e" not in protected.name(Protection(Dimension.SENDER, "a\u202egro.example"))


def test_the_explanations_say_what_stays_possible() -> None:
    assert "by hand" in protected.explained()
    assert protected.nobody_title()
    assert "Protect sender" in protected.nobody_text()
    assert protected.no_address()
