"""The message pane: the list, or why there is none, and what was chosen in it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from popview.types import Key, Problem
from popview.ui.list.columns import Column
from popview.ui.list.filter_field import FilterField
from popview.ui.list.group_by import GroupBy
from popview.ui.list.group_chip import GroupChip
from popview.ui.list.group_menu import GroupMenu
from popview.ui.list.kept_place import KeptPlace
from popview.ui.list.note_line import NoteLine, found_in_text, not_understood
from popview.ui.list.older_line import OlderLine
from popview.ui.list.placeholder import Placeholder
from popview.ui.list.state import ListState
from popview.ui.list.subset import SubsetModel
from popview.ui.list.table import MessageTable
from popview.ui.theme import Theme

NEWS_MS = 15_000  # how long the line tells of something that happened

_Flag = QItemSelectionModel.SelectionFlag


class MessagePane(QWidget):
    """Table, placeholder, and what stands on the tool bar: `filter_field` and `group_menu`.

    They may be handed in: a window shows its tool bar before there is a list.
    `words_wanted` asks for the messages whose text holds each of some words; show_found() answers.
    """

    current_changed = Signal(object)  # Key | None
    selection_changed = Signal()
    open_requested = Signal(object)  # Key
    words_wanted = Signal(object)  # dict of folded words and phrases to the same as typed; may be empty
    page_requested = Signal(int)  # Space: +1, Shift+Space: -1
    wished = Signal(str)  # "check", "stop" of the placeholder, "older" of the foot

    def __init__(
        self, *, theme: Theme, filter_field: FilterField | None = None, group_menu: GroupMenu | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("messagePane")
        self.model = SubsetModel(self)
        self.table = MessageTable(self.model, theme=theme)
        self.placeholder = Placeholder(theme=theme)
        self.group_chip = GroupChip(theme=theme)
        self.note_line = NoteLine(theme=theme)
        self.older_line = OlderLine(theme=theme)
        self.filter_field = filter_field or FilterField(theme=theme)
        self.filter_field.set_known(self.model.list_names, self.model.account_names)
        self.group_menu = group_menu or GroupMenu(theme=theme, parent=self)
        self._state = ListState.UNKNOWN
        self._problem: Problem | None = None
        self._menu_actions: tuple[QAction | None, ...] = ()
        self._submenus: tuple[QMenu, ...] = ()
        self._told: Key | None = None
        self._kept = KeptPlace(self.table, self.model)
        self._resetting = False
        self._news = ""
        self._forget_news = QTimer(self, singleShot=True, interval=NEWS_MS)
        self._forget_news.timeout.connect(lambda: self.tell("") if self._news else None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.group_chip)
        column.addWidget(self.note_line)
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self.placeholder)
        self._stack.addWidget(self.table)
        column.addWidget(self.older_line)
        self.reset_columns()
        self._connect()
        self._show()

    def _connect(self) -> None:
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(self._follow_current)
        selection.selectionChanged.connect(self._follow_selection)
        self.model.modelAboutToBeReset.connect(self._remember)
        self.model.modelReset.connect(self._bring_back)
        self.model.filtered.connect(self._follow_count)
        self.table.opened.connect(self._open)
        self.table.page_requested.connect(self.page_requested)
        self.table.menu_requested.connect(self._show_menu)
        self.filter_field.changed.connect(self._filter)
        self.filter_field.quick_changed.connect(self._filter_quick)
        self.group_menu.chosen.connect(self.group_by)
        self.group_menu.select_group.triggered.connect(self.select_group)
        self.group_menu.fold_all.triggered.connect(lambda: self.model.fold_all(True))
        self.group_menu.unfold_all.triggered.connect(lambda: self.model.fold_all(False))
        self.group_chip.removed.connect(self.show_all)
        self.filter_field.left.connect(self.table.setFocus)
        self.filter_field.entered.connect(self._enter)
        self.placeholder.wished.connect(self._fulfil)
        self.older_line.wanted.connect(lambda: self.wished.emit("older"))

    # -- what is shown ---------------------------------------------------------------------------

    def show_state(self, state: ListState, problem: Problem | None = None) -> None:
        """Say how it stands with the mailbox; rows, once there are some, are shown in every state."""
        self._state, self._problem = state, problem
        self._show()

    def show_older(self, messages: int, octets: int, *, can_load: bool = True) -> None:
        """Say at the foot how much lies on the server beyond what is listed."""
        shown = messages if self.model.view == "server" else 0
        if self.older_line.say(shown, octets, is_filtered=self.model.is_filtered, can_load=can_load):
            self.table.setFocus()

    @property
    def shown_state(self) -> ListState:
        """What is really shown: rows, or the reason why there are none."""
        if self.model.rowCount():
            return ListState.ROWS
        if self.model.is_filtered and self.model.has_rows:
            return ListState.FILTERED_OUT
        if self.model.view == "marked":
            return ListState.NOTHING_MARKED
        if self.model.view == "saved":
            return ListState.NOTHING_SAVED
        return ListState.EMPTY if self._state is ListState.ROWS else self._state

    def _show(self) -> None:
        state = self.shown_state
        if state is ListState.ROWS:
            if self._stack.currentWidget() is not self.table:
                focus = self.focusWidget()
                had_focus = focus is self.placeholder or self.placeholder.isAncestorOf(focus or self)
                self._stack.setCurrentWidget(self.table)
                if had_focus:
                    self.table.setFocus()
            return
        self.placeholder.show_state(state, self._problem, self.filter_field.edit.text())
        had_focus = self.table.hasFocus()
        self._stack.setCurrentWidget(self.placeholder)
        if had_focus:
            self.placeholder.setFocus()  # not its button: the key pressed next was meant for a row

    def _follow_count(self, shown: int, total: int) -> None:
        self.filter_field.show_count(shown, total)
        self.group_chip.show_group(self.model.subset_name, shown)
        self._say_notes()
        self.older_line.say_again(is_filtered=self.model.is_filtered)
        self._show()

    # -- what was chosen -------------------------------------------------------------------------

    def selected_keys(self) -> tuple[Key, ...]:
        """Return the keys of the selected rows from the top down."""
        return self.model.keys_at(self.table.selected_places())

    def keys_on_screen(self) -> tuple[Key, ...]:
        """Return the messages whose rows are seen now, from the top down."""
        return self.model.keys_at(self.table.places_on_screen()) if self.table.isVisible() else ()

    def current_key(self) -> Key | None:
        """Return the key of the current row, if that row is selected: what the preview belongs to."""
        index = self.table.currentIndex()
        if not index.isValid() or not self.table.selectionModel().isSelected(index):
            return None
        return self.model.key_at(index.row())

    def select(self, key: Key) -> bool:
        """Make a message the only selected one and scroll to it; False if it is not shown."""
        place = self.model.place_of(key)
        if place is None:
            return False
        self._go_to(place)
        return True

    def select_many(self, keys: Sequence[Key]) -> None:
        """Select exactly these messages, as far as they are shown; the first becomes current."""
        selection = QItemSelection()
        places = sorted(place for place in map(self.model.place_of, keys) if place is not None)
        if not places:
            return
        for place in places:
            index = self.model.index(place, 0)
            selection.select(index, index)
        self._go_to(places[0])
        self.table.selectionModel().select(selection, _Flag.ClearAndSelect | _Flag.Rows)

    def go(self, step: int) -> bool:
        """Go to the next (+1) or previous (-1) row; False at the end."""
        index = self.table.currentIndex()
        here = index.row() if index.isValid() else 0
        chosen = self.current_key() is not None or self.model.is_header(here)
        place = here + step if chosen else here
        while 0 <= place < self.model.rowCount() and self.model.group_at(place) is not None:
            place += step or 1
        if not 0 <= place < self.model.rowCount():
            return False
        self._go_to(place)
        return True

    def show_current(self) -> None:
        """Scroll so far that the current row is seen: the pane has become smaller."""
        self.table.scrollTo(self.table.currentIndex())

    def select_all(self) -> None:
        """Select every shown row."""
        self.table.selectAll()
        self.table.setFocus()

    def _go_to(self, place: int) -> None:
        index = self.model.index(place, Column.SUBJECT)
        self.table.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self.table.scrollTo(index)

    def _follow_current(self) -> None:
        # By keyboard, a row becomes current first and selected next: only then it is told.
        if self.current_key() is not None:
            self._tell_current()

    def _follow_selection(self) -> None:
        if not self._resetting:
            self._tell_current()
            self.selection_changed.emit()

    def _tell_current(self) -> None:
        key = self.current_key()
        if not self._resetting and key != self._told:
            self._told = key
            self.current_changed.emit(key)

    def _open(self, index: QModelIndex) -> None:
        key = self.model.key_at(index.row())
        if key is not None:
            self.open_requested.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, in the list or where it was, shows everything again."""
        if event.key() == Qt.Key.Key_Escape and self.model.is_filtered:
            self._fulfil("clear")
        else:
            super().keyPressEvent(event)

    # -- a part chosen elsewhere ------------------------------------------------------------------

    def set_group(self, keys: Collection[Key] | None, name: str = "") -> None:
        """Show only these messages, with a chip that says so; None shows all again."""
        self.model.set_group(keys, name)

    def show_all(self) -> None:
        """Let go of the part that was chosen."""
        self.model.set_group(None)
        self.table.setFocus()

    # -- filter ----------------------------------------------------------------------------------

    def focus_filter(self) -> None:
        """Put the cursor into the filter field."""
        self.filter_field.edit.setFocus()
        self.filter_field.edit.selectAll()

    def _enter(self) -> None:
        self.table.setFocus()
        if not self.table.selectionModel().hasSelection():
            self.go(+1)

    def _filter(self, text: str) -> None:
        before = self.model.query.words
        self.model.set_filter(text)
        if self.model.query.words != before:
            self.words_wanted.emit(self.model.query.typed_words)

    def _filter_quick(self, names: frozenset[str]) -> None:
        self.model.set_quick(names)

    def show_found(self, found: Mapping[str, Iterable[Key]]) -> None:
        """Show also the messages whose text holds a wanted word: word to messages."""
        self.model.set_found(found)

    def tell(self, sentence: str) -> None:
        """Say something that just happened, in the quiet line, for a while."""
        self._news = sentence
        self._forget_news.start()
        self._say_notes()

    def _say_notes(self) -> None:
        said = [self._news]
        if self.model.is_filtered:
            said += [not_understood(self.model.query.odd), found_in_text(self.model.found_in_text)]
        self.note_line.say(tuple(sentence for sentence in said if sentence))

    def _fulfil(self, wish: str) -> None:
        if wish == "clear":
            self.filter_field.clear()
            self.show_all()
        else:
            self.wished.emit(wish)

    # -- groups ----------------------------------------------------------------------------------

    def set_drag_source(self, files_of: Callable[[tuple[Key, ...]], tuple[str, ...]]) -> None:
        """Say how messages become files when they are dragged out: paths of those that are here."""
        self.table.files_of_dragged = lambda: files_of(self.selected_keys())

    def group_by(self, by: GroupBy) -> None:
        """Put the rows into groups, or (NONE) show them as they are."""
        self.group_menu.tick(by)
        self.model.set_grouping(by)
        self.table.setFocus()

    def select_group(self) -> None:
        """Select every message of the group that the current row, or header, belongs to."""
        index = self.table.currentIndex()
        header = self.model.group_of(index.row()) if index.isValid() else None
        if header is None:
            return
        self.model.set_folded(header, False)
        count = len(self.model.group_keys(header))
        first, last = (self.model.index(place, 0) for place in (header + 1, header + count))
        self.table.selectionModel().select(QItemSelection(first, last), _Flag.ClearAndSelect | _Flag.Rows)
        self.table.setFocus()

    # -- selection and scroll over a reset -------------------------------------------------------

    def _remember(self) -> None:
        self._resetting = True
        self._kept.remember()

    def _bring_back(self) -> None:
        had_selection = self._kept.bring_back()
        self._resetting = False
        self._tell_current()
        if had_selection:
            self.selection_changed.emit()

    # -- columns and menu ------------------------------------------------------------------------

    def reset_columns(self) -> None:
        """Give every column its first place and width."""
        self.table.message_header.start_over()

    def show_account_column(self, shown: bool) -> None:
        """Show to which account each message belongs: where rows of several stand together."""
        self.table.message_header.actions_by_column[Column.ACCOUNT].setChecked(shown)

    def show_why_column(self, shown: bool) -> None:
        """Show why each message is marked: where those that are marked stand together."""
        self.table.message_header.actions_by_column[Column.WHY].setChecked(shown)

    def show_kept_column(self, shown: bool) -> None:
        """Show what is kept of each message, and how long: where those that are saved stand together."""
        self.table.message_header.actions_by_column[Column.KEPT].setChecked(shown)

    def save_columns(self) -> bytes:
        """Return places, widths, visibility and sorting of the columns."""
        return self.table.message_header.save()

    def restore_columns(self, state: bytes) -> bool:
        """Bring back what save_columns() returned; False if it is nothing of ours."""
        if not self.table.message_header.restore(state):
            return False
        header = self.table.message_header
        self.model.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        return True

    def set_menu_actions(self, actions: Sequence[QAction | None]) -> None:
        """Say what the context menu offers; None is a separator."""
        self._menu_actions = tuple(actions)

    def add_menus(self, menus: Sequence[QMenu]) -> None:
        """Put submenus below what the context menu offers; their owner keeps them."""
        self._submenus = (*self._submenus, *menus)

    def _show_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("messageMenu")
        menu.setToolTipsVisible(True)
        for action in self._menu_actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        if self._submenus:
            menu.addSeparator()
        for submenu in self._submenus:
            menu.addMenu(submenu)
        if self.model.grouping:
            menu.addSeparator()
            own = self.group_menu
            menu.addActions([own.select_group, own.fold_all, own.unfold_all])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)
