"""Messages made ready for paper."""

from dataclasses import replace

from popview.control.letters import MOST_MARKUP, content_of, letter_of
from popview.types import Body, BodyKind, Document
from popview.ui.reading.content import Content, Shape
from popview.ui.reading.images import ImageShelf
from tests.ui import samples

PROSE = Content(Shape.PROSE, "x", ImageShelf())


def test_a_letter_has_the_head_of_its_message() -> None:
    row, document = samples.invoice()
    letter = letter_of(row, document, PROSE)
    assert letter.head.subject == document.subject
    assert letter.head.notice == ""
    assert "Fjordkraft" in letter.title


def test_a_preview_says_how_much_of_the_message_it_is() -> None:
    row, document = samples.invoice()
    letter = letter_of(replace(row, is_fetched=False), replace(document, lines_shown=40), PROSE)
    assert "40" in letter.head.notice


def test_a_message_without_a_subject_is_named_after_its_sender() -> None:
    row, document = samples.invoice()
    letter = letter_of(replace(row, subject=""), replace(document, subject=""), PROSE)
    assert letter.head.subject.startswith("(no subject)")


def test_the_body_is_the_one_that_was_asked_for_or_the_best_there_is() -> None:
    html, plain = Body(BodyKind.HTML, "<p>x</p>"), Body(BodyKind.PLAIN, "x")
    assert content_of(Document(bodies=(html, plain)), BodyKind.HTML).shape is Shape.MARKUP
    assert content_of(Document(bodies=(html, plain)), BodyKind.PLAIN).shape is Shape.PROSE
    assert content_of(Document(bodies=(plain,)), BodyKind.HTML).text == "x"
    assert content_of(Document(bodies=(Body(BodyKind.SOURCE, "y"),)), BodyKind.HTML).shape is Shape.VERBATIM
    assert content_of(Document(), BodyKind.HTML).text == ""


def test_a_text_that_is_longer_than_any_that_is_shown_says_so_on_paper() -> None:
    row, document = samples.invoice()
    cut = replace(document, bodies=(Body(BodyKind.PLAIN, "x", is_complete=False),))
    assert "beginning" in letter_of(row, cut, PROSE).head.notice


def test_html_too_long_to_be_laid_out_goes_on_paper_as_plain_text_and_that_is_said() -> None:
    row, document = samples.invoice()
    long = "<p>x</p>" * (MOST_MARKUP // 8 + 1)
    heavy = replace(document, bodies=(Body(BodyKind.HTML, long), Body(BodyKind.PLAIN, "the text")))
    letter = letter_of(row, heavy, content_of(heavy, BodyKind.HTML))
    assert letter.content.shape is Shape.PROSE
    assert letter.content.text == "the text"
    assert letter.head.notice.startswith("Plain text only")
    light = replace(heavy, bodies=(Body(BodyKind.HTML, long[:-16]), heavy.bodies[1]))
    assert letter_of(row, light, content_of(light, BodyKind.HTML)).content.shape is Shape.MARKUP


def test_only_the_body_that_is_printed_is_asked_whether_it_was_cut() -> None:
    row, document = samples.invoice()
    bodies = (Body(BodyKind.HTML, "<p>x</p>", is_complete=False), Body(BodyKind.PLAIN, "x"))
    half = replace(document, bodies=bodies)
    assert letter_of(row, half, content_of(half, BodyKind.HTML)).head.notice
    assert not letter_of(row, half, PROSE).head.notice


def test_the_rest_is_offered_of_a_preview_alone() -> None:
    row, document = samples.invoice()
    part = letter_of(replace(row, is_fetched=False), replace(document, lines_shown=40), PROSE)
    cut = replace(document, bodies=(Body(BodyKind.PLAIN, "x", is_complete=False),))
    assert part.head.is_part
    assert not letter_of(row, cut, PROSE).head.is_part
