"""The head of a printed message."""

from PySide6.QtGui import QImage, QPainter

from popview.ui.paper.heading import Head, Heading, paper_font
from popview.ui.theme import Theme
from tests.ui.paper.letters import HEAD


def test_it_says_everything_as_plain_text(theme: Theme) -> None:
    heading = Heading(Head("<b>Lunch</b>", (("From", "<i>Ada</i> <a@b.example>"),), "Not all"), 680, 500)
    assert "<b>Lunch</b>" in heading.text
    assert "<i>Ada</i> <a@b.example>" in heading.text
    assert heading.text.strip().endswith("Not all")


def test_a_long_list_of_recipients_leaves_the_message_its_room(theme: Theme) -> None:
    many = ", ".join(f"person-{number}@example.org" for number in range(2000))
    assert Heading(Head("x", (("To", many),)), 680, 500).height == 500
    assert Heading(HEAD, 680, 500).height < 120


def test_a_subject_of_one_long_word_is_broken(theme: Theme) -> None:
    one = Heading(Head("x" * 10, ()), 680, 5000)
    assert Heading(Head("x" * 1000, ()), 680, 5000).height > one.height * 3


def test_it_is_drawn_in_printable_colours_under_a_dark_window(theme: Theme) -> None:
    theme.apply("dark")
    picture = QImage(680, 200, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    heading = Heading(HEAD, 680, 500)
    heading.draw(painter)
    painter.end()
    assert picture.pixelColor(600, round(heading.height) - 4).lightness() > 240
    inks = [picture.pixelColor(x, y).lightness() for x in range(10, 300) for y in range(10, 40)]
    assert min(inks) < 60
    assert paper_font().pointSizeF() == 10.0
