"""Answering in words."""

from popview.types import Document, Person
from popview.ui.wording import answering

ADA = ("From", (Person("Ada\nLovelace", "ada@example.org"),))


def test_a_quote_says_whose_it_is_as_far_as_that_is_known() -> None:
    assert answering.attribution(Document(people=(ADA,), date_s=1_795_000_000.0)).startswith("On ")
    assert answering.attribution(Document(people=(ADA,))) == "Ada Lovelace wrote:"
    assert answering.attribution(Document()) == "The message said:"


def test_what_became_of_an_answer_is_said() -> None:
    assert "beginning only" in answering.handed_over(True)
    assert "beginning only" not in answering.handed_over(False)
    assert "ada@example.org" in answering.no_mail_program("ada@example.org")
    assert "300" in answering.too_many(300)
    assert "no address" in answering.nobody()
    assert "Save it" in answering.no_program_for_files()
    assert "forward it there" in answering.handed_on()
    assert "wait until it is shown" in answering.not_shown_yet()
