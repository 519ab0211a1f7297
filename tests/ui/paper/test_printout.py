"""A message laid out on sheets."""

import time

import pytest
from pytestqt.qtbot import QtBot

from popview.ui.paper.heading import Head
from popview.ui.paper.printout import LEAST_SCALE, Letter, Printout
from popview.ui.reading.content import Content, Shape
from popview.ui.reading.images import ImageShelf
from popview.ui.theme import Theme
from tests.ui import samples
from tests.ui.paper import letters


def test_a_short_letter_takes_one_sheet_and_a_long_one_as_many_as_it_needs(
    qtbot: QtBot, theme: Theme
) -> None:
    short = letters.laid_out(qtbot, theme, letters.prose("Hello"))
    long = letters.laid_out(qtbot, theme, letters.prose(letters.LINE * 500))
    assert short.page_count == 1
    assert 8 <= long.page_count <= 14


def test_nothing_is_counted_before_it_is_laid_out(qtbot: QtBot, theme: Theme) -> None:
    made = Printout(letters.prose("x"), letters.a4(), theme=theme)
    assert made.page_count == 0
    told: list[int] = []
    made.progressed.connect(told.append)
    made.start()
    qtbot.waitUntil(lambda: made.is_ready)
    assert told[-1] == 100


def test_a_long_text_is_laid_out_in_many_turns_so_that_the_window_lives(qtbot: QtBot, theme: Theme) -> None:
    made = Printout(letters.prose(letters.LINE * 4000), letters.a4(), theme=theme)
    told: list[int] = []
    made.progressed.connect(told.append)
    made.start()
    qtbot.waitUntil(lambda: made.is_ready, timeout=60_000)
    assert len(told) >= 20
    assert told == sorted(told)


def test_the_text_begins_below_the_head_and_cannot_paint_over_it(qtbot: QtBot, theme: Theme) -> None:
    red = '<body bgcolor="#ff0000"><div style="margin-top:-400px;background-color:#ff0000">x</div></body>'
    made = letters.laid_out(qtbot, theme, letters.markup(red))
    page = letters.page_of(made)
    left, top = round(made.sheet.text.left()), round(made.sheet.text.top())
    above = letters.colours_in(page, left, top - 10, left + 600, top + 60)
    assert "#ff0000" not in above
    below = letters.colours_in(page, left, top + 90, left + 600, top + 200)
    assert "#ff0000" in below


def test_a_dark_window_prints_dark_letters_on_white_paper(qtbot: QtBot, theme: Theme) -> None:
    theme.apply("dark")
    for letter in (letters.prose("Hello " * 50), letters.markup("<p>" + "Hello " * 50)):
        page = letters.page_of(letters.laid_out(qtbot, theme, letter))
        seen = [page.pixelColor(x, y).lightness() for x in range(60, 700) for y in range(140, 200)]
        assert min(seen) < 80
        assert sorted(seen)[len(seen) // 2] == 255


def test_white_letters_on_a_dark_ground_stay_legible_without_the_ground(qtbot: QtBot, theme: Theme) -> None:
    mail = (
        '<table width="100%" bgcolor="#000000"><tr><td><font color="#ffffff">Hello</font></td></tr></table>'
    )
    with_grounds = letters.page_of(letters.laid_out(qtbot, theme, letters.markup(mail)))
    without = letters.page_of(letters.laid_out(qtbot, theme, letters.markup(mail), with_grounds=False))
    area = (70, 140, 300, 170)
    assert "#000000" in letters.colours_in(with_grounds, *area)
    seen = letters.colours_in(without, *area)
    assert "#000000" not in seen
    assert len(seen) > 3  # letters are there


@pytest.mark.parametrize(
    ("mail", "scale"),
    [
        ("<table width=1000><tr><td width=900>a</td><td width=100>b</td></tr></table>", 1.0),
        ("<p>" + "a" * 4000, 1.0),
        ("<pre>" + "word " * 300 + "</pre>", 1.0),
    ],
)
def test_wide_mails_are_broken_or_made_smaller_and_not_cut(
    qtbot: QtBot, theme: Theme, mail: str, scale: float
) -> None:
    made = letters.laid_out(qtbot, theme, letters.markup(mail))
    assert LEAST_SCALE <= made.scale <= scale
    page = letters.page_of(made)
    margin = round(made.sheet.text.right()) + 2
    assert letters.colours_in(page, margin, 0, page.width(), page.height() - 90) == {"#ffffff"}


def test_the_notice_of_a_preview_stands_in_the_head(qtbot: QtBot, theme: Theme) -> None:
    made = letters.laid_out(qtbot, theme, letters.prose("x", Head("s", (), "First 40 lines of 1.2 MB")))
    assert "First 40 lines" in made.head_text


def test_the_pictures_of_the_mail_are_printed_and_no_others(qtbot: QtBot, theme: Theme) -> None:
    red = samples.picture(200, 200, "#ff0000", "#ff0000")
    mail = '<img src="cid:a"><img src="https://tracker.example/x.png" width="200" height="200">'
    made = letters.laid_out(qtbot, theme, letters.markup(mail, (("cid:a", red),)))
    page = letters.page_of(made)
    assert "#ff0000" in letters.colours_in(page, 60, 150, 250, 340)
    assert letters.colours_in(page, 270, 150, 700, 340) == {"#ffffff"}


def test_a_source_is_printed_letter_by_letter_and_its_long_lines_are_broken(
    qtbot: QtBot, theme: Theme
) -> None:
    source = Content(Shape.VERBATIM, "Subject: <b>x</b>\n" + "QUJD" * 2000, ImageShelf())
    made = letters.laid_out(qtbot, theme, Letter(letters.HEAD, source, "x"))
    assert made.scale == 1.0
    page = letters.page_of(made)
    right = round(made.sheet.text.right())
    assert letters.colours_in(page, right - 60, 200, right, 400) != {"#ffffff"}
    assert letters.colours_in(page, right + 2, 0, page.width(), page.height() - 90) == {"#ffffff"}


def test_a_mail_of_many_tables_is_fitted_before_anything_is_laid_out(qtbot: QtBot, theme: Theme) -> None:
    table = "<table width='500'><tr><td bgcolor='#eeeeee'>The quick</td><td>brown fox</td></tr></table>"
    start = time.process_time()
    made = letters.laid_out(qtbot, theme, letters.markup(table * 3000))
    assert time.process_time() - start < 6  # seconds; 13 with a layout that follows each change
    assert made.page_count > 20
