"""Tables that are as wide as they were meant, or as the pane."""

import pytest
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication

from popview.ui.palette import LIGHT, Role
from popview.ui.reading.grounds import Look, frames
from popview.ui.reading.widths import fit_table, let_go

LONG = "Many words that fill more than one line of any window that a person may have. " * 6


def look(width: int, zoom: float = 1.0) -> Look:
    colour = LIGHT.color
    return Look(colour(Role.BASE), colour(Role.TEXT), colour(Role.ACCENT), False, zoom, width)


def widths(markup: str, how: Look) -> list[float]:
    """Return how wide each table is laid out, outer ones first."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setHtml(markup)
    tables = [one for one in frames(document.rootFrame()) if isinstance(one, QTextTable)]
    let_go([one for one in tables if fit_table(one, how)], document, how)
    document.setTextWidth(how.width)
    assert document.size().width() <= how.width
    return [document.documentLayout().frameBoundingRect(one).width() for one in tables]


def inside(inner: str) -> str:
    return f"<table width='100%' cellspacing=0 cellpadding=0><tr><td>{inner}</td></tr></table>"


COLUMNS = {
    "no width of its own": f"<td>{LONG}</td>",
    "a share": f"<td width='100%'>{LONG}</td>",
    "two halves": f"<td width='50%'>{LONG}</td><td width='50%'>{LONG}</td>",
    "one fixed, one not": f"<td width=200>{LONG}</td><td>{LONG}</td>",
    "narrower than the table": f"<td width=100>{LONG}</td><td width=100>{LONG}</td>",
}


@pytest.mark.parametrize("columns", COLUMNS)
def test_a_table_inside_another_keeps_its_width(qapp: QApplication, columns: str) -> None:
    table = f"<table width=600 cellspacing=0 cellpadding=0><tr>{COLUMNS[columns]}</tr></table>"
    outer, inner = widths(inside(table), look(1200))
    assert outer == pytest.approx(1200, abs=2)
    assert inner == pytest.approx(600, abs=2)


def test_it_grows_with_the_letters(qapp: QApplication) -> None:
    table = f"<table width=400 cellspacing=0 cellpadding=0><tr><td>{LONG}</td></tr></table>"
    assert widths(inside(table), look(1200, zoom=2.0))[1] == pytest.approx(800, abs=2)


def test_it_is_never_wider_than_the_pane_less_the_edges_of_what_it_is_in(qapp: QApplication) -> None:
    table = f"<table width=600 cellspacing=0 cellpadding=0><tr><td>{LONG}</td></tr></table>"
    padded = f"<table width='100%' cellspacing=0><tr><td style='padding:20px'>{table}</td></tr></table>"
    assert widths(padded, look(620))[1] <= 580


def test_tables_beside_each_other_let_go_where_both_have_no_room(qapp: QApplication) -> None:
    table = f"<table width=300 cellspacing=0 cellpadding=0><tr><td>{LONG}</td></tr></table>"
    two = f"<table width='100%'><tr><td>{table}</td><td>{table}</td></tr></table>"
    assert widths(two, look(400))[1] < 200
    assert widths(two, look(900))[1:] == pytest.approx([300, 300], abs=2)


def test_where_it_is_not_known_how_to_divide_the_width_it_is_left(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setHtml("<table width=600><tr><td>a</td><td>b</td></tr></table>")
    (table,) = document.rootFrame().childFrames()
    assert isinstance(table, QTextTable)
    assert not fit_table(table, look(1200))
    assert table.format().toTableFormat().width().rawValue() == 600
