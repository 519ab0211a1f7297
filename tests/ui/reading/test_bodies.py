"""Which body is shown."""

from dataclasses import replace

import pytest

from popview.types import Body, BodyKind, Document, Part
from popview.ui.reading import bodies

HTML, PLAIN = Body(BodyKind.HTML, "<p>h</p>"), Body(BodyKind.PLAIN, "p")


@pytest.mark.parametrize(
    ("has", "preferred", "shown"),
    [
        ((HTML, PLAIN), BodyKind.HTML, BodyKind.HTML),
        ((HTML, PLAIN), BodyKind.PLAIN, BodyKind.PLAIN),
        ((PLAIN,), BodyKind.HTML, BodyKind.PLAIN),
        ((HTML,), BodyKind.PLAIN, BodyKind.HTML),
        ((), BodyKind.HTML, BodyKind.PLAIN),
        ((PLAIN,), BodyKind.SOURCE, BodyKind.SOURCE),
        ((PLAIN,), BodyKind.ALL_PARTS, BodyKind.ALL_PARTS),
    ],
)
def test_the_preferred_kind_is_shown_if_there_is_one(
    has: tuple[Body, ...], preferred: BodyKind, shown: BodyKind
) -> None:
    assert bodies.chosen(Document(bodies=has), preferred) is shown


CUT_HTML, CUT_PLAIN = replace(HTML, is_complete=False), replace(PLAIN, is_complete=False)


@pytest.mark.parametrize(
    ("has", "preferred", "lines", "shown"),
    [
        ((CUT_HTML, PLAIN), BodyKind.HTML, 40, BodyKind.PLAIN),
        ((CUT_HTML, PLAIN), BodyKind.HTML, -1, BodyKind.HTML),  # fetched: cut for display only
        ((CUT_PLAIN, HTML), BodyKind.PLAIN, 40, BodyKind.HTML),
        ((CUT_HTML, CUT_PLAIN), BodyKind.HTML, 40, BodyKind.HTML),
        ((HTML, PLAIN), BodyKind.HTML, 40, BodyKind.HTML),
        ((CUT_HTML, Body(BodyKind.PLAIN, " \n")), BodyKind.HTML, 40, BodyKind.HTML),
        ((CUT_HTML, PLAIN), BodyKind.SOURCE, 40, BodyKind.SOURCE),
    ],
)
def test_in_a_preview_a_complete_text_goes_before_a_cut_one(
    has: tuple[Body, ...], preferred: BodyKind, lines: int, shown: BodyKind
) -> None:
    assert bodies.chosen(Document(bodies=has, lines_shown=lines), preferred) is shown


def test_parts_and_source_are_always_offered() -> None:
    assert bodies.offered(Document(bodies=(PLAIN,))) == {BodyKind.PLAIN, BodyKind.ALL_PARTS, BodyKind.SOURCE}


def test_all_parts_names_every_part_and_every_header() -> None:
    document = Document(
        bodies=(HTML, PLAIN),
        parts=(Part("", 0, "multipart/mixed", "", 900), Part("1", 1, "text/plain", "note.txt", 10)),
        headers=(("X-Mailer", "Faktura"),),
    )
    text = bodies.all_parts(document)
    for piece in ("multipart/mixed", "    1  text/plain", "note.txt", "10 B", "\np\n", "X-Mailer: Faktura"):
        assert piece in text


def test_the_child_may_bring_all_parts_ready_made() -> None:
    ready = Body(BodyKind.ALL_PARTS, "everything")
    text = bodies.all_parts(Document(bodies=(PLAIN, ready)))
    assert text == "everything"


def test_how_much_is_shown_is_said_with_the_size() -> None:
    assert bodies.shown_of(Document(lines_shown=40), 1_200_000) == "First 40 lines of 1.2 MB"
    assert bodies.shown_of(Document(lines_shown=1), -1) == "First line"
    assert bodies.shown_of(Document(lines_shown=0), 900) == "Only the header of 900 B"
