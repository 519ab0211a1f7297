"""Which colour lies behind a text."""

from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication

from popview.ui.palette import DARK, LIGHT, Palette, Role
from popview.ui.reading.grounds import Grounds, Look, fragments, frames, ink, lay_ground, own_ground

NESTED = (
    '<body bgcolor="#eeeeee"><p>root</p><table bgcolor="#ffff00"><tr><td>table</td><td bgcolor="#0000ff">cell'
    '<table><tr><td>inner</td></tr></table></td></tr></table><p style="background-color:#00ff00">block</p>'
    '<p><span style="background-color:#ff0000">span</span></p></body>'
)


def look(palette: Palette = LIGHT) -> Look:
    return Look(
        palette.color(Role.BASE),
        palette.color(Role.TEXT),
        palette.color(Role.ACCENT),
        palette.is_dark,
        1.0,
        600,
    )


def document(markup: str) -> QTextDocument:
    made = QTextDocument()
    made.setHtml(markup)
    return made


def behind(markup: str) -> dict[str, str]:
    text = document(markup)
    grounds = Grounds(text, look())
    return {
        piece.text(): own_ground(piece.charFormat(), grounds.behind(block)).name()
        for block, piece in fragments(text, 100)
    }


def test_the_innermost_ground_counts(qapp: QApplication) -> None:
    assert behind(NESTED) == {
        "root": "#eeeeee",
        "table": "#ffff00",
        "cell": "#0000ff",
        "inner": "#0000ff",
        "block": "#00ff00",
        "span": "#ff0000",
    }


def test_without_any_ground_it_is_the_base_of_the_window(qapp: QApplication) -> None:
    assert behind("<p>x</p>") == {"x": LIGHT.color(Role.BASE).name()}


def test_a_text_without_colour_has_that_of_the_window_and_a_link_that_of_links(qapp: QApplication) -> None:
    text = document("<p>plain</p>")
    (_, piece), *_ = fragments(text, 10)
    assert ink(piece.charFormat(), look()) == LIGHT.color(Role.TEXT)


def test_turning_down_darkens_tables_and_cells(qapp: QApplication) -> None:
    text = document('<table bgcolor="#ffffff"><tr><td bgcolor="#ffffee">x</td></tr></table>')
    grounds = Grounds(text, look(DARK))
    for frame in frames(text.rootFrame()):
        grounds.turn_down(frame)
    (block, _), *_ = [pair for pair in fragments(text, 10) if pair[1].text() == "x"]
    assert grounds.behind(block).lightnessF() < 0.4


def test_turning_down_makes_lines_quiet(qapp: QApplication) -> None:
    cell = '<td style="border:1px solid #ffffff">x</td>'
    text = document(f'<table border="1" bordercolor="#ffffff"><tr>{cell}</tr></table>')
    grounds = Grounds(text, look(DARK))
    (table,) = text.rootFrame().childFrames()
    assert isinstance(table, QTextTable)
    grounds.turn_down(table)
    line = table.cellAt(0, 0).format().toTableCellFormat().topBorderBrush().color()
    assert 0.15 < line.lightnessF() < 0.5
    assert table.format().toTableFormat().borderBrush().color() == line


def test_the_ground_of_a_table_with_united_borders_is_laid_under_its_cells(qapp: QApplication) -> None:
    cells = '<tr><td>x</td><td bgcolor="#0000ff">y</td></tr>'
    text = document(f'<table bgcolor="#ffff00" style="border-collapse:collapse">{cells}</table>')
    (table,) = text.rootFrame().childFrames()
    assert isinstance(table, QTextTable)
    lay_ground(table)
    grounds = [table.cellAt(0, column).format().background().color().name() for column in (0, 1)]
    assert grounds == ["#ffff00", "#0000ff"]


def test_fragments_stop_at_the_limit(qapp: QApplication) -> None:
    assert len(list(fragments(document("<p>a <b>b</b> c <b>d</b></p>"), 2))) == 2
