"""The page with the timeline, and the same months as a table."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QWidget

from popview.types import Bar, Key, Measure, Timeline
from popview.ui.space.tables import SpaceTable, bar_columns
from popview.ui.space.timeline import TimelineView
from popview.ui.theme import Theme
from popview.ui.wording import space as words


class TimePage(QWidget):
    """Timeline and table of months.

    Signals:
        list_wanted(object tuple[Key, ...], str name); list_freed(): the range was let go.
        mark_wanted(object tuple[Key, ...], str name, bool on).
        back_requested(); hovered(str).
    """

    list_wanted = Signal(object, str)
    list_freed = Signal()
    mark_wanted = Signal(object, str, bool)
    back_requested = Signal()
    hovered = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = TimelineView(theme=theme)
        self.table: SpaceTable[Bar] = SpaceTable(
            bar_columns(), name="spaceMonthTable", title=self.tr("Months or years"), parent=self
        )
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("spaceTimeSplitter")
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.view)
        splitter.addWidget(self.table)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([760, 320])
        self.table.setMinimumWidth(300)  # a month and its year, and both numbers
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.S, 0, 0)
        layout.addWidget(splitter)
        self.view.range_chosen.connect(self.list_wanted)
        self.view.range_cleared.connect(self.list_freed)
        self.view.hovered.connect(self.hovered)
        self.view.mark_requested.connect(self._on_mark)
        self.view.back_requested.connect(self.back_requested)
        self.table.row_current.connect(self._on_row_current)
        self.table.row_wished.connect(self._on_row_wished)
        self.view.menu_requested.connect(self.show_menu)
        self.table.menu_requested.connect(self._show_row_menu)

    def show_timeline(self, timeline: Timeline, measure: Measure) -> None:
        """Show bars and their table; what has no date is the last row."""
        self.view.show_timeline(timeline, measure)
        rows = [bar for bar in timeline.bars if bar.count]
        if timeline.undated:
            rows.append(Bar(float("-inf"), 0, 0, timeline.undated, timeline.undated_size))
        self.table.show_rows(rows)

    # -- wishes ----------------------------------------------------------------------------------

    @Slot(object, str, object)
    def show_menu(self, keys: tuple[Key, ...], name: str, where: QPoint) -> None:
        """Offer what can be done with a range."""
        self._menu(keys, name).popup(where)

    @Slot(object, object)
    def _show_row_menu(self, bar: Bar, where: QPoint) -> None:
        """Offer to sort as well: headings take a mouse."""
        menu = self._menu(bar.keys, words.bar_name(bar))
        menu.addSeparator()
        menu.addMenu(self.table.order_menu(menu))
        menu.popup(where)

    def _menu(self, keys: tuple[Key, ...], name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("spaceTimeMenu")
        show = menu.addAction(self._theme.icon("list"), words.show_in_list())
        show.setObjectName("spaceTimeMenuShow")
        show.triggered.connect(lambda: self.list_wanted.emit(keys, name))
        mark = menu.addAction(self._theme.icon("trash-2"), words.mark_all(len(keys)))
        mark.setObjectName("spaceTimeMenuMark")
        mark.triggered.connect(lambda: self.mark_wanted.emit(keys, name, True))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @Slot(object, str)
    def _on_mark(self, keys: tuple[Key, ...], name: str) -> None:
        self.mark_wanted.emit(keys, name, True)

    @Slot(object)
    def _on_row_current(self, bar: Bar) -> None:
        self.hovered.emit(words.range_line(words.bar_name(bar), bar.count, bar.size))

    @Slot(str, object)
    def _on_row_wished(self, wish: str, bars: tuple[Bar, ...]) -> None:
        if wish == "back":
            self.back_requested.emit()
        elif bars:
            keys: tuple[Key, ...] = tuple([key for bar in bars for key in bar.keys])
            name = ", ".join(words.bar_name(bar) for bar in bars[:3]) + (" …" if len(bars) > 3 else "")
            if wish == "mark":
                self.mark_wanted.emit(keys, name, True)
            else:
                self.list_wanted.emit(keys, name)
