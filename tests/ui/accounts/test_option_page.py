"""A page of fields: names lead to them by a letter, and faults stand below them."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from popview.types import Account
from popview.ui.accounts.option_page import OptionPage
from popview.ui.theme import Theme
from tests.ui import samples


class Page(OptionPage):
    """Two fields."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme=theme)
        self.first = self._edit("first", "First", "example")
        self._row("&First", self.first)
        self.second = self._option("newest", "A longer &name", {0: "none", 5: "five"}, 5)
        self._end()

    def apply(self, account: Account) -> Account:
        return account


def test_each_field_has_its_letter_its_name_and_room_for_its_fault(qtbot: QtBot, theme: Theme) -> None:
    page = Page(theme)
    qtbot.addWidget(page)
    buddies = {label.buddy(): label.text() for label in page.findChildren(QLabel) if label.buddy()}
    assert buddies == {page.first: "&First", page.second: "A longer &name"}
    assert page.second.accessibleName() == "A longer name"
    assert page.second.objectName() == "accountOption-newest"
    assert page.second.currentData() == 5
    assert page.fault_labels[page.first].objectName() == "firstFault"
    assert page.fault_labels[page.first].isHidden()
    assert page.apply(samples.ACCOUNT) is samples.ACCOUNT


def test_every_change_is_told(qtbot: QtBot, theme: Theme) -> None:
    page = Page(theme)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.changed):
        page.first.setText("x")
    with qtbot.waitSignal(page.changed):
        page.second.setCurrentIndex(0)


def test_fields_of_several_pages_begin_on_one_edge(qtbot: QtBot, theme: Theme) -> None:
    page, other = Page(theme), Page(theme)
    for one in (page, other):
        qtbot.addWidget(one)
    page.align(other.grid)
    assert page.grid.columnMinimumWidth(0) == other.grid.columnMinimumWidth(0) > 0
