"""The page with the map: the treemap, and the same groups as a table."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QWidget

from popview.types import Arrange, Group, Key, Measure
from popview.ui.space.tables import SpaceTable, group_columns
from popview.ui.space.treemap import TreeMap
from popview.ui.theme import Theme
from popview.ui.wording import space as words


class MapPage(QWidget):
    """Treemap and table show the same groups and know the same keys.

    The tile of all that is too small is looked into here; every other zoom is a wish.

    Signals:
        zoom_requested(object Group); back_requested(); depth_changed().
        list_wanted(object tuple[Key, ...], str name).
        mark_wanted(object tuple[Key, ...], str name, bool on).
        hovered(str): what the line below says.
    """

    zoom_requested = Signal(object)
    back_requested = Signal()
    depth_changed = Signal()
    list_wanted = Signal(object, str)
    mark_wanted = Signal(object, str, bool)
    hovered = Signal(str)

    def __init__(self, *, theme: Theme, arrange: Arrange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: tuple[Group, ...] = ()
        self._measure = Measure.BYTES
        self._total = 0
        self._skips: list[int] = []  # how many larger groups were passed over, level by level
        self.map = TreeMap(theme=theme, arrange=arrange)
        self.table: SpaceTable[Group] = SpaceTable(
            group_columns(lambda: (self._total, self._measure)),
            name="spaceGroupTable",
            title=self.tr("Groups"),
            parent=self,
        )
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("spaceMapSplitter")
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.map)
        splitter.addWidget(self.table)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([700, 400])
        self.table.setMinimumWidth(180)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, theme.S, 0, 0)
        layout.addWidget(splitter)
        self._connect()

    def _connect(self) -> None:
        self.map.current_changed.connect(self._on_tile_current)
        self.map.chosen.connect(self._choose)
        self.map.zoom_requested.connect(self.zoom)
        self.map.back_requested.connect(self.go_back)
        self.map.mark_requested.connect(partial(self._mark, on=True))
        self.map.menu_requested.connect(self.show_menu)
        self.table.row_current.connect(self._on_row_current)
        self.table.row_wished.connect(self._on_row_wished)
        self.table.menu_requested.connect(self.show_table_menu)

    # -- what is shown ---------------------------------------------------------------------------

    def show_groups(self, groups: Sequence[Group], measure: Measure, *, is_other: bool) -> None:
        """Show groups, the heaviest first; `is_other`: not the same ones with new numbers."""
        self._groups, self._measure = tuple(groups), measure
        self._total = sum(group.weight(measure) for group in groups)
        if is_other or (self._skips and self._skips[-1] >= len(groups)):
            self._skips = []
        self._show()

    @property
    def skips(self) -> int:
        """How often the tile of the small ones was opened."""
        return len(self._skips)

    def _show(self) -> None:
        shown = self._groups[self._skips[-1] if self._skips else 0 :]
        self.map.show_groups(shown, self._measure, self._total)
        self.table.show_rows(shown)
        self._point_table(self.map.current)
        self.depth_changed.emit()

    # -- wishes ----------------------------------------------------------------------------------

    @Slot(object)
    def zoom(self, group: Group) -> None:
        """Look into a group; into the small ones right here."""
        if group.id == words.OTHERS:
            self._skips.append((self._skips[-1] if self._skips else 0) + self.map.own)
            self._show()
        else:
            self.zoom_requested.emit(group)

    @Slot()
    def go_back(self) -> None:
        """Leave the small ones, or ask for the level above."""
        if self._skips:
            self._skips.pop()
            self._show()
        else:
            self.back_requested.emit()

    @Slot(object)
    def _choose(self, group: Group) -> None:
        self.list_wanted.emit(group.keys, words.group_name(group))

    def _mark(self, group: Group, *, on: bool) -> None:
        self.mark_wanted.emit(group.keys, words.group_name(group), on)

    @Slot(object, object)
    def show_menu(self, group: Group, where: QPoint) -> None:
        """Offer what can be done with a group."""
        self._menu(group).popup(where)

    @Slot(object, object)
    def show_table_menu(self, group: Group, where: QPoint) -> None:
        """Offer to sort as well: headings take a mouse."""
        menu = self._menu(group)
        menu.addSeparator()
        menu.addMenu(self.table.order_menu(menu))
        menu.popup(where)

    def _menu(self, group: Group) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("spaceMenu")
        show = menu.addAction(self._theme.icon("list"), words.show_in_list())
        show.triggered.connect(partial(self._choose, group))
        look = menu.addAction(self._theme.icon("search"), words.zoom_in())
        look.triggered.connect(partial(self.zoom, group))
        menu.addSeparator()
        mark = menu.addAction(self._theme.icon("trash-2"), words.mark_all(group.count - group.marked))
        mark.triggered.connect(lambda: self._mark(group, on=True))
        mark.setEnabled(group.count > group.marked)
        unmark = menu.addAction(self._theme.icon("trash-off"), words.unmark_all(group.marked))
        unmark.triggered.connect(lambda: self._mark(group, on=False))
        unmark.setEnabled(group.marked > 0)
        for action, name in ((show, "Show"), (look, "Zoom"), (mark, "Mark"), (unmark, "Unmark")):
            action.setObjectName(f"spaceMenu{name}")
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    # -- map and table follow each other -----------------------------------------------------------

    @Slot(object)
    def _on_tile_current(self, group: Group | None) -> None:
        self.hovered.emit(words.group_line(group, self._total, self._measure) if group is not None else "")
        if self.map.hasFocus():
            self._point_table(self.map.current)

    def _point_table(self, group: Group | None) -> None:
        if group is not None and group.id != words.OTHERS:
            self.table.go_to(lambda row: row.id == group.id)

    @Slot(object)
    def _on_row_current(self, group: Group) -> None:
        if any(tile.group.id == group.id for tile in self.map.tiles):
            self.map.set_current(group.id)
        self.hovered.emit(words.group_line(group, self._total, self._measure))

    @Slot(str, object)
    def _on_row_wished(self, wish: str, groups: tuple[Group, ...]) -> None:
        if wish == "back":
            self.go_back()
        elif not groups:
            return
        elif wish == "zoom":
            self.zoom(groups[0])
        else:
            keys: tuple[Key, ...] = tuple([key for group in groups for key in group.keys])
            name = ", ".join(words.group_name(group) for group in groups[:3])
            name = f"{name} …" if len(groups) > 3 else name
            if wish == "mark":
                self.mark_wanted.emit(keys, name, True)
            else:
                self.list_wanted.emit(keys, name)
