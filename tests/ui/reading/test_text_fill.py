"""Plain text in a document."""

import pytest
from PySide6.QtGui import QTextDocument, QTextOption

from popview.ui.palette import Role, contrast
from popview.ui.reading.text_fill import QUOTES, append_prose, fill_prose, fill_verbatim
from popview.ui.theme import Theme


def colours(document: QTextDocument) -> dict[str, str]:
    found = {}
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            found[at.fragment().text()] = at.fragment().charFormat().foreground().color().name()
            at += 1
        block = block.next()
    return found


def test_quotes_have_their_colours_by_level_and_begin_again(theme: Theme) -> None:
    document = QTextDocument()
    fill_prose(document, "own\n> one\n>> two\n>>> three\n>>>> four", theme.palette, right=16)
    shown = colours(document)
    assert shown["> one"] == theme.color(QUOTES[0]).name()
    assert shown[">> two"] == theme.color(QUOTES[1]).name()
    assert shown[">>> three"] == theme.color(QUOTES[2]).name()
    assert shown[">>>> four"] == shown["> one"]


@pytest.mark.parametrize("look", ["light", "dark"])
def test_every_colour_of_a_quote_can_be_read(theme: Theme, look: str) -> None:
    theme.apply(look)
    for role in (*QUOTES, Role.DIM, Role.ACCENT):
        assert contrast(theme.color(role), theme.color(Role.BASE)) >= 4.5


def test_links_are_anchors_and_nothing_is_markup(theme: Theme) -> None:
    document = QTextDocument()
    text = "<b>see</b> https://example.org/x &amp; more"
    fill_prose(document, text, theme.palette, right=200)
    assert document.toPlainText() == text
    at = document.begin().begin()
    at += 1
    assert at.fragment().charFormat().anchorHref() == "https://example.org/x"
    assert document.rootFrame().frameFormat().rightMargin() == 200


def test_a_source_is_broken_anywhere(theme: Theme) -> None:
    document = QTextDocument()
    fill_verbatim(document, "x" * 500 + "\n<b>")
    assert document.toPlainText() == "x" * 500 + "\n<b>"
    assert document.defaultTextOption().wrapMode() is QTextOption.WrapMode.WrapAnywhere


def test_on_paper_a_long_quote_has_no_mark_that_folds_it(theme: Theme) -> None:
    text = "own\n" + "> quoted\n" * 20
    document = QTextDocument()
    append_prose(document, text, theme.palette)
    append_prose(document, "the rest", theme.palette)
    assert document.toPlainText() == text + "the rest"
    assert "> quoted" in colours(document)
