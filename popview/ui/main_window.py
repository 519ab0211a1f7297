"""The main window: panes beside and below each other, moved, hidden and remembered."""

import base64
import json
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from popview.ui.accounts.pane import AccountPane
from popview.ui.actions import Actions
from popview.ui.list.filter_field import ROOM_FOR_BUTTONS, FilterField
from popview.ui.list.group_menu import GroupMenu
from popview.ui.menus import fill_check_menu, fill_menus, fill_tool_bar, make_menus, message_menu
from popview.ui.strip import StatusStrip
from popview.ui.theme import Theme

if TYPE_CHECKING:
    from popview.ui.cleanup.bar import CommitBar
    from popview.ui.reading.pane import ReadingPane
    from popview.ui.welcome import WelcomePage

LAYOUTS = ("vertical", "wide")
FIRST_SIZE = (1280, 820)
ACCOUNTS_WIDTH = 210
LEAST_LIST = (240, 120)
_SHARES = {"vertical": (55, 45), "wide": (58, 42)}


class MainWindow(QMainWindow):
    """Holds the panes; it can be seen before furnish() puts the list and all that is hidden at first into it.

    Closing emits `closing` and stays open until allow_close() was called. `painting` tells when a
    repaint of all that changed begins and ends.
    """

    closing = Signal()
    painting = Signal(bool)

    def __init__(self, *, theme: Theme, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("PopView")
        self.resize(*FIRST_SIZE)
        self.setMinimumSize(640, 520)
        self._theme, self._actions = theme, actions
        self._may_close = False
        self._has_read = False
        self._layout = "vertical"
        self._shares: dict[str, list[int]] = {}
        self._columns = b""  # of the list, as they were left
        self.account_pane = AccountPane(theme=theme, add=actions.add_account)
        self.filter_field = FilterField(theme=theme)
        self.group_menu = GroupMenu(theme=theme, parent=self)
        self.status_strip = StatusStrip(theme=theme)
        self._arrange()
        self._make_bars()
        self._connect()
        self.set_layout("vertical")
        self.show_welcome(False)

    def _arrange(self) -> None:
        self._inner = QSplitter(Qt.Orientation.Vertical)
        self._inner.setObjectName("readingSplitter")
        self._ground = _bare_ground()
        self._inner.addWidget(self._ground)
        self._outer = QSplitter(Qt.Orientation.Horizontal)
        self._outer.setObjectName("accountSplitter")
        self._outer.addWidget(self.account_pane)
        self._outer.addWidget(self._inner)
        self._outer.setStretchFactor(1, 1)
        self._outer.setSizes([ACCOUNTS_WIDTH, FIRST_SIZE[0] - ACCOUNTS_WIDTH])
        self.account_pane.setMinimumWidth(140)
        for splitter in (self._inner, self._outer):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._outer)
        middle = QWidget()
        self._column = column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self.status_strip)
        self.setCentralWidget(middle)

    def _make_bars(self) -> None:
        make_menus(self.menuBar())
        self._tool_bar = QToolBar(self.tr("Tools"), self)
        fill_tool_bar(self._tool_bar, self._actions, self.group_menu.button, self.filter_field)
        self._named_buttons = tuple(
            button
            for button in self._tool_bar.findChildren(QToolButton)
            if button.objectName().startswith("tool")
            and button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        filter_least = self.filter_field.sizeHint().width()
        self._names_from = self._tool_bar.sizeHint().width() - filter_least + ROOM_FOR_BUTTONS
        self._tool_bar.toggleViewAction().setEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.addToolBar(self._tool_bar)

    def _connect(self) -> None:
        actions = self._actions
        actions.show_accounts.toggled.connect(self.account_pane.setVisible)
        actions.show_reading.toggled.connect(self._show_reading)
        self.status_strip.stop_requested.connect(actions.stop.trigger)
        self.status_strip.follow(actions.connection)
        actions.load_older.setEnabled(False)

    def _fulfil(self, wish: str) -> None:
        if wish == "check":
            self._actions.offline.setChecked(False)  # who wants to look wants a connection
        actions = self._actions
        {"check": actions.check, "stop": actions.stop, "older": actions.load_older}[wish].trigger()

    def furnish(self, *, commit_bar: "CommitBar", reading_pane: "ReadingPane") -> None:
        """Put in, once, what a first paint does not show: list, reading pane, hidden bars, entries of menus.

        What is handed in is owned from then on. Nothing that is seen changes or moves.
        """
        from popview.ui.list.pane import MessagePane  # late, as the next two: the window is seen before
        from popview.ui.problem_bar import ProblemBar
        from popview.ui.question_bar import QuestionBar

        theme, self.commit_bar, self.reading_pane = self._theme, commit_bar, reading_pane
        self.problem_bar, self.question_bar = ProblemBar(theme=theme), QuestionBar(theme=theme)
        self.message_pane = MessagePane(
            theme=theme, filter_field=self.filter_field, group_menu=self.group_menu
        )
        self.message_pane.setMinimumSize(*LEAST_LIST)
        self._column.insertWidget(0, self.problem_bar)
        self._column.insertWidget(1, self.question_bar)
        self._column.insertWidget(3, commit_bar)
        self._inner.replaceWidget(0, self.message_pane)
        self._ground.deleteLater()
        reading_pane.hide()
        self._inner.addWidget(reading_pane)
        self._share_stretch()
        self._show_reading()
        self._fill_menus()
        self._connect_list()
        self._order_parts()
        if self._columns:
            self.message_pane.restore_columns(self._columns)

    def _fill_menus(self) -> None:
        columns = QMenu(self.tr("&Columns"), self)
        columns.setObjectName("menuColumns")
        self.message_pane.table.message_header.fill(columns)
        only = QMenu(self.tr("&Only"), self)
        only.setObjectName("menuOnly")
        only.addActions(list(self.filter_field.quick.actions_by_name.values()))
        order = self.message_pane.table.message_header.order_menu(self)
        fill_menus(self.menuBar(), self._actions, columns, order, self.group_menu, only)
        fill_check_menu(self._tool_bar, self._actions)
        self.message_pane.set_menu_actions(message_menu(self._actions))
        self.addActions([*self._actions.all(), *self.group_menu.own_actions(), *only.actions()])

    def _connect_list(self) -> None:
        actions, pane = self._actions, self.message_pane
        actions.select_all.triggered.connect(pane.select_all)
        actions.find.triggered.connect(pane.focus_filter)
        pane.wished.connect(self._fulfil)
        pane.older_line.can_load.connect(actions.load_older.setEnabled)

    def _order_parts(self) -> None:
        """Let Tab and screen readers meet the parts as they stand, whenever they were made."""
        bars = self.problem_bar, self.question_bar
        for part in (*bars, self._pages, self.commit_bar, self.status_strip):
            part.raise_()  # the last of its parent's children; nothing of it is seen, none covers another
        panes = self.account_pane, self.message_pane, self.reading_pane
        stops = [
            widget
            for part in (*bars, *panes, self.commit_bar, self.status_strip, self._tool_bar)
            for widget in part.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is self
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    @cached_property
    def welcome_page(self) -> "WelcomePage":
        """What stands there before the first account; whoever has one never sees it, so it is made late."""
        from popview.ui.welcome import WelcomePage

        page, actions = WelcomePage(theme=self._theme), self._actions
        page.add_account_requested.connect(actions.add_account.trigger)
        page.by_hand_requested.connect(actions.add_by_hand.trigger)
        page.demo_requested.connect(actions.demo.trigger)
        self._pages.addWidget(page)
        return page

    # -- what is shown ---------------------------------------------------------------------------

    def show_welcome(self, shown: bool) -> None:
        """Show the welcome page instead of the panes, or the panes again."""
        self._pages.setCurrentWidget(self.welcome_page if shown else self._outer)
        self._tool_bar.setVisible(not shown)
        self.status_strip.setVisible(not shown)
        if shown:
            self.welcome_page.add_account.setFocus()

    def set_layout(self, layout: str) -> None:
        """Put the preview below the list ("vertical") or beside it ("wide")."""
        layout = layout if layout in LAYOUTS else "vertical"
        self._keep_shares()
        self._layout = layout
        vertical = layout == "vertical"
        self._inner.setOrientation(Qt.Orientation.Vertical if vertical else Qt.Orientation.Horizontal)
        self._share_stretch()
        self._actions.tick_layout(layout)

    def _share_stretch(self) -> None:
        self._take_shares()
        for place, share in enumerate(_SHARES[self._layout][: self._inner.count()]):
            self._inner.setStretchFactor(place, share)

    def open_reading(self) -> None:
        """Show the reading pane: a message was chosen. Until then the list has all the room."""
        if not self._has_read:
            self._has_read = True
            self._show_reading()
            self._take_shares()
            self.message_pane.show_current()

    def _keep_shares(self) -> None:
        """Remember how list and reading pane share the room; alone, the list has all of it."""
        if self._is_furnished and self.reading_pane.isVisible():
            self._shares[self._layout] = self._inner.sizes()

    def _take_shares(self) -> None:
        first, second = _SHARES[self._layout]
        self._inner.setSizes(self._shares.get(self._layout) or [first * 20, second * 20])

    @property
    def _is_furnished(self) -> bool:
        return self._inner.count() > 1

    def _show_reading(self) -> None:
        if self._is_furnished:
            self.reading_pane.setVisible(self._has_read and self._actions.show_reading.isChecked())

    # -- closing and remembering -----------------------------------------------------------------

    def allow_close(self) -> None:
        """Let the next close through."""
        self._may_close = True

    def event(self, event: QEvent) -> bool:
        """Tell about repaints; everything else is QMainWindow's."""
        if event.type() is not QEvent.Type.UpdateRequest:
            return super().event(event)
        self.painting.emit(True)
        try:
            return super().event(event)
        finally:
            self.painting.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the filter its room: in a narrow window the tool buttons keep their pictures alone."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        is_wide = self.width() >= self._names_from
        wanted = style.ToolButtonTextBesideIcon if is_wide else style.ToolButtonIconOnly
        for button in self._named_buttons:
            if button.toolButtonStyle() is not wanted:
                button.setToolButtonStyle(wanted)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first: whoever listens to `closing` allows it, at once or later by closing again."""
        if not self._may_close:
            self.closing.emit()
        event.setAccepted(self._may_close)

    def save_geometry(self) -> bytes:
        """Return place, size, layout, panes and columns, and the sizes of other windows, for restore()."""
        self._keep_shares()
        return json.dumps(
            {
                "geometry": base64.b64encode(self.saveGeometry().data()).decode(),
                "columns": base64.b64encode(self.message_pane.save_columns()).decode(),
                "layout": self._layout,
                "shares": self._shares,
                "outer": self._outer.sizes(),
                "accounts": self._actions.show_accounts.isChecked(),
                "reading": self._actions.show_reading.isChecked(),
                "windows": self._theme.window_sizes,
            }
        ).encode()

    def restore(self, state: bytes) -> bool:
        """Bring back what save_geometry() returned; False for anything else, of which nothing is taken."""
        try:
            kept = json.loads(state)
            geometry = QByteArray(base64.b64decode(kept["geometry"]))
            columns = base64.b64decode(kept["columns"])
            shares = {str(name): [int(size) for size in sizes] for name, sizes in kept["shares"].items()}
            outer = [int(size) for size in kept["outer"]]
            windows = {str(name): (int(w), int(h)) for name, (w, h) in kept.get("windows", {}).items()}
            layout, accounts, reading = str(kept["layout"]), bool(kept["accounts"]), bool(kept["reading"])
        except (ValueError, KeyError, TypeError, AttributeError):
            return False
        self.restoreGeometry(geometry)
        self._theme.window_sizes.update(windows)
        self._shares = {name: sizes for name, sizes in shares.items() if sum(sizes) > 0}
        self._outer.setSizes(outer)
        self._layout = layout
        self.set_layout(layout)
        self._actions.show_accounts.setChecked(accounts)
        self._actions.show_reading.setChecked(reading)
        self._columns = columns
        return not self._is_furnished or self.message_pane.restore_columns(columns)


def _bare_ground() -> QWidget:
    """Return the ground on which the list will stand."""
    ground = QWidget()
    ground.setAutoFillBackground(True)
    ground.setBackgroundRole(QPalette.ColorRole.Base)
    ground.setMinimumSize(*LEAST_LIST)
    return ground
