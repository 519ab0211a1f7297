"""What a person asks who reads the advice."""

import pytest

from popview.types import Advice, FoundServer, Security, Source
from popview.ui.wording import guide


def found(*advice: Advice, page: str = "google") -> FoundServer:
    return FoundServer("pop.example.org", 995, Security.TLS, "nora", Source.PRESET, advice=advice, guide=page)


@pytest.mark.parametrize(
    ("advice", "asked"),
    [
        ((Advice.SWITCH_ON, Advice.APP_PASSWORD), "How do I get one?"),
        ((Advice.CODE,), "How do I get one?"),
        ((Advice.MAIL_PASSWORD,), "How do I get one?"),
        ((Advice.SWITCH_ON,), "How do I switch it on?"),
        ((Advice.SWITCH_ON, Advice.BROWSER), "How does that work?"),
    ],
)
def test_the_question_fits_the_advice(advice: tuple[Advice, ...], asked: str) -> None:
    assert guide.question(found(*advice)).replace("&", "") == asked


def test_where_the_guide_says_nothing_nothing_is_asked() -> None:
    assert guide.question(found(Advice.APP_PASSWORD, page="")) == ""


def test_a_link_is_shown_whole() -> None:
    assert "https://example.org/a?b=c" in guide.link_question("https://example.org/a?b=c")
