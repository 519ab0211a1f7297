"""The same numbers as tables: sortable, for the keyboard and for screen readers."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from popview.types import Bar, Group, Measure
from popview.ui.cleanup.item_table import Column, ItemTable, Row
from popview.ui.wording import space as words
from popview.ui.wording import values

translate = QCoreApplication.translate
_NEVER = float("-inf")


def group_columns(total: Callable[[], tuple[int, Measure]]) -> list[Column[Group]]:
    """Return the columns of groups; `total` says of what the shares are."""
    return [
        Column(
            translate("space", "Name"), words.group_name, lambda g: words.group_name(g).casefold(), width=170
        ),
        Column(
            translate("space", "Size"),
            lambda g: values.size(g.size),
            lambda g: g.size,
            is_right=True,
            width=74,
        ),
        Column(
            translate("space", "Messages"),
            lambda g: values.number(g.count),
            lambda g: g.count,
            is_right=True,
            width=80,
        ),
        Column(
            translate("space", "Share"),
            lambda g: words.share(g.weight(total()[1]), total()[0]),
            lambda g: g.weight(total()[1]),
            is_right=True,
            width=60,
        ),
        Column(
            translate("space", "Oldest"),
            lambda g: words.day(g.oldest_s),
            lambda g: _NEVER if g.oldest_s is None else g.oldest_s,
            width=86,
        ),
        Column(
            translate("space", "Newest"),
            lambda g: words.day(g.newest_s),
            lambda g: _NEVER if g.newest_s is None else g.newest_s,
            width=86,
        ),
        Column(
            translate("space", "Marked"),
            lambda g: values.number(g.marked) if g.marked else "",
            lambda g: g.marked,
            is_right=True,
            width=70,
        ),
    ]


def bar_columns() -> list[Column[Bar]]:
    """Return the columns of months or years."""
    return [
        Column(translate("space", "When"), words.bar_name, lambda bar: bar.start_s, stretches=True),
        Column(
            translate("space", "Size"),
            lambda bar: values.size(bar.size),
            lambda bar: bar.size,
            is_right=True,
            width=84,
        ),
        Column(
            translate("space", "Messages"),
            lambda bar: values.number(bar.count),
            lambda bar: bar.count,
            is_right=True,
            width=90,
        ),
    ]


class SpaceTable(ItemTable[Row]):
    """A table of groups or bars whose rows take the same keys as tiles.

    Signals: row_current(object) as one moves; row_wished(str, object tuple): "choose" (Space or a click),
    "zoom" (Enter, double click), "mark" (Del), "back" (Backspace); menu_requested(object, object QPoint).
    """

    row_current = Signal(object)
    row_wished = Signal(str, object)
    menu_requested = Signal(object, object)

    def __init__(self, columns: Sequence[Column[Row]], *, name: str, title: str, parent: QWidget) -> None:
        super().__init__(columns, name=name, title=title, parent=parent)
        self._quiet = False
        keys = {
            "zoom": (Qt.Key.Key_Return, Qt.Key.Key_Enter),
            "choose": (Qt.Key.Key_Space,),
            "mark": (Qt.Key.Key_Delete,),
            "back": (Qt.Key.Key_Backspace,),
        }
        for wish, those in keys.items():
            for key in those:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(partial(self._wish, wish))
        self.clicked.connect(lambda _index: self._wish("choose"))
        self.doubleClicked.connect(lambda _index: self._wish("zoom"))
        self.selectionModel().currentRowChanged.connect(self._follow)

    def go_to(self, wanted: Callable[[Row], bool]) -> None:
        """Make a row current without telling it."""
        rows = range(self.model_of_rows.rowCount())
        at = next((n for n in rows if wanted(self.model_of_rows.row(n))), -1)
        if at < 0 or (self.currentIndex().row() == at and self.selectionModel().hasSelection()):
            return
        self._quiet = True
        self.selectRow(at)
        self._quiet = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the current one."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        if index.isValid():
            where = (
                self.viewport().mapToGlobal(self.visualRect(index).center()) if is_key else event.globalPos()
            )
            self.menu_requested.emit(self.model_of_rows.row(index.row()), where)

    def _wish(self, wish: str) -> None:
        self.row_wished.emit(wish, self.selected_rows())

    def _follow(self) -> None:
        index = self.currentIndex()
        if not self._quiet and index.isValid() and index.row() < self.model_of_rows.rowCount():
            self.row_current.emit(self.model_of_rows.row(index.row()))
