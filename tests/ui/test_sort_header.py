import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QFontMetrics, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from popview.ui.cleanup.item_table import Column, ItemTable
from popview.ui.sort_header import SortHeader
from popview.ui.theme import Theme

WORD, NUMBER, SIGN = range(3)


@pytest.fixture
def table(theme: Theme, qtbot: QtBot) -> ItemTable[tuple[str, int]]:
    columns = (
        Column("Name", lambda row: row[0], width=140),
        Column("Size", lambda row: str(row[1]), lambda row: row[1], is_right=True, width=90),
        Column("", lambda row: "", width=30),
    )
    made: ItemTable[tuple[str, int]] = ItemTable(columns, name="t", title="T", parent=None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show_rows([("b", 10), ("a", 2), ("c", 30)])
    made.resize(320, 160)
    made.show()
    return made


def header_of(table: ItemTable[tuple[str, int]]) -> SortHeader:
    header = table.horizontalHeader()
    assert isinstance(header, SortHeader)
    return header


def rect_of(header: SortHeader, section: int) -> QRect:
    return QRect(
        header.sectionViewportPosition(section), 0, header.sectionSize(section), header.viewport().height()
    )


def click(header: SortHeader, section: int) -> None:
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=rect_of(header, section).center())


def picture(header: SortHeader, rect: QRect) -> QImage:
    return header.viewport().grab(rect).toImage()


@pytest.mark.parametrize("section", [WORD, NUMBER])
def test_the_arrow_stands_beside_the_name_and_leaves_it_as_it_was(
    table: ItemTable[tuple[str, int]], section: int
) -> None:
    header = header_of(table)
    rect = rect_of(header, section)
    width = QFontMetrics(header.font()).horizontalAdvance(("Name", "Size")[section])
    left = rect.left() if section == WORD else rect.right() - width - 8
    name = QRect(QPoint(left, 0), QPoint(left + width + 8, rect.bottom()))
    before, whole_before = picture(header, name), picture(header, rect)
    table.sortByColumn(section, Qt.SortOrder.AscendingOrder)
    assert picture(header, name) == before
    assert picture(header, rect) != whole_before


def test_rising_and_falling_look_different(table: ItemTable[tuple[str, int]]) -> None:
    header = header_of(table)
    table.sortByColumn(WORD, Qt.SortOrder.AscendingOrder)
    rising = picture(header, rect_of(header, WORD))
    table.sortByColumn(WORD, Qt.SortOrder.DescendingOrder)
    assert picture(header, rect_of(header, WORD)) != rising


@pytest.mark.parametrize("width", [24, 40, 300])
def test_the_arrow_stays_in_its_column(table: ItemTable[tuple[str, int]], width: int) -> None:
    header = header_of(table)
    for section in (WORD, NUMBER, SIGN):
        header.resizeSection(section, width)
        rect = rect_of(header, section)
        assert rect.adjusted(3, 0, -3, 0).contains(header.arrow_place(rect, section).toPoint())


def test_the_first_click_on_numbers_brings_the_biggest_to_the_top(table: ItemTable[tuple[str, int]]) -> None:
    header = header_of(table)
    click(header, NUMBER)
    assert [table.model_of_rows.row(n)[1] for n in range(3)] == [30, 10, 2]
    click(header, NUMBER)
    assert [table.model_of_rows.row(n)[1] for n in range(3)] == [2, 10, 30]
    click(header, WORD)
    assert [table.model_of_rows.row(n)[0] for n in range(3)] == ["a", "b", "c"]


def test_a_menu_sorts_as_clicks_do_and_ticks_by_what_it_is_sorted(table: ItemTable[tuple[str, int]]) -> None:
    header = header_of(table)
    menu = header.order_menu(table)

    def entries() -> dict[str, QAction]:
        menu.aboutToShow.emit()  # as opening it does
        return {action.text(): action for action in menu.actions()}

    assert [*entries()][:2] == ["Name", "Size"]
    entries()["Size"].trigger()
    assert [table.model_of_rows.row(n)[1] for n in range(3)] == [30, 10, 2]
    assert [name for name, action in entries().items() if action.isChecked()] == ["Size"]
    entries()["Size"].trigger()
    assert [table.model_of_rows.row(n)[1] for n in range(3)] == [2, 10, 30]
    entries()["Name"].trigger()
    assert [table.model_of_rows.row(n)[0] for n in range(3)] == ["a", "b", "c"]


def test_hidden_columns_are_not_offered(table: ItemTable[tuple[str, int]]) -> None:
    header = header_of(table)
    header.setSectionHidden(NUMBER, True)
    menu = header.order_menu(table)
    menu.aboutToShow.emit()
    assert "Size" not in [action.text() for action in menu.actions()]
