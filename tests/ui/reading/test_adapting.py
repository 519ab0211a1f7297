"""A mail made to fit: every text legible, light and dark; zoom; fixed tables."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QTextDocument, QTextFormat, QTextLength, QTextTable
from PySide6.QtWidgets import QApplication, QTextEdit

from popview.ui.palette import DARK, LIGHT, Palette, Role
from popview.ui.reading import adapting
from popview.ui.reading.adapting import adapt, least_contrast
from popview.ui.reading.grounds import Look, fragments
from popview.ui.theme import Theme
from tests.ui import samples
from tests.ui.seeing import broken_words, overlapping, painted, stretches

MAILS = {
    "newsletter": samples.LETTER_HTML,
    "phishing": samples.PHISHING_HTML,
    "black on black": '<table bgcolor="#000000"><tr><td>words</td></tr></table>',
    "white without its picture": '<p style="color:#ffffff">words <a href="http://x.example">link</a></p>',
    "grey on grey": '<div style="background-color:#888888"><p style="color:#777777">words</p></div>',
    "yellow card": '<table bgcolor="#ffee00"><tr><td style="color:#332200">a <i>b</i></td></tr></table>',
    "marked words": '<p>a <span style="background-color:#ffff00">marked</span> word</p>',
}


def look(palette: Palette, zoom: float = 1.0, width: int = 600) -> Look:
    colour = palette.color
    return Look(colour(Role.BASE), colour(Role.TEXT), colour(Role.ACCENT), palette.is_dark, zoom, width)


def fitted(markup: str, how: Look) -> QTextDocument:
    document = QTextDocument()
    document.setHtml(markup)
    assert adapt(document, how, lambda _name: QSize(300, 100))
    return document


@pytest.mark.parametrize("name", MAILS)
def test_in_a_dark_window_every_text_has_the_contrast_of_wcag(qapp: QApplication, name: str) -> None:
    how = look(DARK)
    assert least_contrast(fitted(MAILS[name], how), how) >= 4.5


@pytest.mark.parametrize("name", ["black on black", "white without its picture", "grey on grey"])
def test_in_a_light_window_lost_text_is_found_again(qapp: QApplication, name: str) -> None:
    how = look(LIGHT)
    assert least_contrast(fitted(MAILS[name], how), how) >= 4.5


def test_in_a_light_window_the_mail_keeps_its_own_colours(qapp: QApplication) -> None:
    document = fitted('<p style="color:#999999">quiet</p>', look(LIGHT))
    (_, piece), *_ = fragments(document, 5)
    assert piece.charFormat().foreground().color().name() == "#999999"


@pytest.mark.parametrize("window", [LIGHT, DARK])
def test_a_link_that_has_the_colour_of_the_window_can_be_read_on_any_ground(
    qapp: QApplication, theme: Theme, window: Palette
) -> None:
    theme.apply("dark" if window.is_dark else "light")
    for ground in ("#000000", "#1f56c4", "#8cb4ff"):
        how = look(LIGHT)  # in a dark window: the light sheet
        link = f'<table bgcolor="{ground}"><tr><td><a href="https://x.example">on</a></td></tr></table>'
        assert least_contrast(fitted(link, how), how) >= 4.5


def test_white_letters_on_a_dark_table_with_united_borders_stay_on_it(qapp: QApplication) -> None:
    cell = '<td style="color:#ffffff">white</td>'
    markup = f'<table bgcolor="#003366" style="border-collapse:collapse"><tr>{cell}</tr></table>'
    view = QTextEdit()
    view.setDocument(fitted(markup, look(LIGHT)))
    view.resize(300, 200)
    pieces = list(stretches(view.document(), *(LIGHT.color(role) for role in (Role.BASE, Role.TEXT))))
    assert [(piece.ink.name(), piece.ground.name()) for piece in pieces] == [("#ffffff", "#003366")]
    assert painted(view, pieces) == []


def test_quiet_text_stays_quieter_than_loud_text_in_the_dark(qapp: QApplication) -> None:
    document = fitted('<p style="color:#767676">quiet</p><p style="color:#222222">loud</p>', look(DARK))
    light = {p.text(): p.charFormat().foreground().color().lightness() for _, p in fragments(document, 5)}
    assert light["quiet"] < light["loud"]


def test_the_text_stays_the_same_text(qapp: QApplication) -> None:
    before = QTextDocument()
    before.setHtml(MAILS["newsletter"])
    assert fitted(MAILS["newsletter"], look(DARK)).toPlainText() == before.toPlainText()


def test_zoom_scales_sizes_that_the_mail_fixed(qapp: QApplication) -> None:
    document = fitted('<p style="font-size:20px">x</p>', look(LIGHT, zoom=1.5))
    (_, piece), *_ = fragments(document, 5)
    assert piece.charFormat().intProperty(QTextFormat.Property.FontPixelSize) == 30


@pytest.mark.parametrize(("given", "shown"), [(20, 20), (8, 11), (1, 1)])
def test_small_print_can_be_read_and_hidden_letters_stay_hidden(
    qapp: QApplication, given: int, shown: int
) -> None:
    document = fitted(f'<p style="font-size:{given}px">x</p>', look(LIGHT))
    (_, piece), *_ = fragments(document, 5)
    assert piece.charFormat().intProperty(QTextFormat.Property.FontPixelSize) == shown


def test_a_table_fixed_too_wide_takes_the_width_there_is(qapp: QApplication) -> None:
    markup = '<table width="{}"><tr><td width="{}">x</td></tr></table>'
    documents = [fitted(markup.format(size, size), look(LIGHT, width=400)) for size in (900, 300)]
    wide, fits = (document.rootFrame().childFrames()[0] for document in documents)
    assert isinstance(wide, QTextTable)
    assert isinstance(fits, QTextTable)
    assert wide.format().width().type() is QTextLength.Type.PercentageLength
    assert wide.format().toTableFormat().columnWidthConstraints() == []
    assert fits.format().width().rawValue() == 300


def test_a_line_with_a_picture_is_no_higher_than_the_picture(qapp: QApplication) -> None:
    document = fitted('<p style="line-height:200%"><img src="cid:x"></p>', look(LIGHT))
    assert document.begin().blockFormat().lineHeightType() == 0


def test_a_mail_beyond_the_limit_is_left_alone(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adapting, "MOST_FRAGMENTS", 3)
    document = QTextDocument()
    document.setHtml("<p>a <b>b</b> c <b>d</b> e</p>")
    before = document.toHtml()
    assert not adapt(document, look(DARK), lambda _name: QSize(1, 1))
    assert document.toHtml() == before


def test_no_table_is_lower_than_what_is_in_it(qapp: QApplication) -> None:
    lines = "<br>".join(["line"] * 20)
    markup = f'<table height="10"><tr><td>{lines}</td></tr></table><p>after</p>'
    view = QTextEdit()
    view.setDocument(fitted(markup, look(LIGHT)))
    assert overlapping(view) == []


def test_columns_that_claim_more_than_all_share_what_there_is(qapp: QApplication) -> None:
    cells = "".join(f'<td width="{share}%">Increase Your Energy</td>' for share in (116, 125, 191))
    view = QTextEdit()
    view.setDocument(fitted(f'<table width="59%"><tr>{cells}</tr></table>', look(LIGHT)))
    view.resize(600, 300)
    view.document().size()
    assert broken_words(view) == []


def test_a_mail_that_is_dark_by_design_keeps_its_colours_in_a_dark_window(qapp: QApplication) -> None:
    words = "<p style='color:#eeeeee'>many words on the sheet</p>" * 3
    button = '<table><tr><td bgcolor="#fee715" style="color:#101820">go</td></tr></table>'
    how = look(DARK)
    document = fitted(f'<body bgcolor="#101820">{words}{button}<a href="https://x.example">link</a>', how)
    grounds = {piece.text: piece.ground.name() for piece in stretches(document, how.base, how.text)}
    assert grounds["many words on the sheet"] == "#101820"
    assert grounds["go"] == "#fee715"
    assert least_contrast(document, how) >= 4.5


def test_a_dark_sheet_with_its_text_on_light_cards_is_turned_down(qapp: QApplication) -> None:
    how = look(DARK)
    document = fitted('<body bgcolor="#101820"><table><tr><td bgcolor="#ffffff">card</td></tr></table>', how)
    (piece,) = stretches(document, how.base, how.text)
    assert piece.ground.lightnessF() < 0.3
