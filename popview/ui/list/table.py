"""The table of messages: keys, selection, context menu."""

from collections.abc import Callable

from PySide6.QtCore import (
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from popview.ui.list.columns import ARRIVAL, Column
from popview.ui.list.delegate import HEADER_LEFT, RowDelegate
from popview.ui.list.header import MessageHeader
from popview.ui.list.model import MessageModel
from popview.ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex


class MessageTable(QTableView):
    """A table of whole rows; the current cell is always the subject, whose accessible text is the row."""

    opened = Signal(QModelIndex)
    page_requested = Signal(int)  # +1: the preview goes on, -1: back
    menu_requested = Signal(QPoint)  # global position

    def __init__(self, model: MessageModel, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_longer = self._is_other = False  # since the last layout: below the screen; on it
        self.setObjectName("messageTable")
        self.setAccessibleName(self.tr("Messages"))
        self.message_header = MessageHeader(theme=theme, parent=self)
        self.setHorizontalHeader(self.message_header)
        self._messages = model
        self._theme = theme
        self.files_of_dragged: Callable[[], tuple[str, ...]] = tuple
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDragEnabled(False)
        self.setModel(model)
        self._delegate = RowDelegate(self, model, theme)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSortIndicator(ARRIVAL, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self._take_height()
        theme.changed.connect(self._restyle)
        model.rowsAboutToBeInserted.connect(self._on_arriving)
        for changed in (model.rowsAboutToBeRemoved, model.modelReset, model.layoutChanged):
            changed.connect(self._on_changed)

    def places_on_screen(self) -> range:
        """Return the rows that are seen now, from the top down."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.model().rowCount() - 1) + 1)

    @Slot(QModelIndex, int, int)
    def _on_arriving(self, _parent: QModelIndex, first: int, _last: int) -> None:
        lowest = self.rowAt(self.viewport().height() - 1)
        if 0 <= lowest < first:
            self._is_longer = True
        else:
            self._is_other = True

    @Slot()
    def _on_changed(self) -> None:
        self._is_other = True

    def doItemsLayout(self) -> None:
        """Repaint, but for rows that came below what is on screen: then only the scroll bar changes.

        A check brings a hundred of them many times a second.
        """
        if self._is_longer and not self._is_other:
            self.updateGeometries()
        else:
            super().doItemsLayout()
        self._is_longer = self._is_other = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw whole rows: Qt's own asks the model and the delegate several times for each cell."""
        painter = QPainter(self.viewport())
        self._delegate.paint_rows(painter, event.rect())
        painter.end()

    def _restyle(self) -> None:
        self._delegate.restyle()
        self._take_height()
        self.viewport().update()

    def _take_height(self) -> None:
        self.verticalHeader().setMinimumSectionSize(self._delegate.row_height())
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height())

    def rows_on_screen(self) -> int:
        """Return how many whole rows fit."""
        return self.viewport().height() // max(1, self.verticalHeader().defaultSectionSize())

    def selected_places(self) -> list[int]:
        """Return the places of all selected rows from the top down, no headers; walks ranges, not cells."""
        selection = self.selectionModel().selection()
        parts = (selection.at(i) for i in range(selection.count()))
        ranges = [(part.top(), part.bottom()) for part in parts]
        places = [place for top, bottom in sorted(ranges) for place in range(top, bottom + 1)]
        return places if not self._messages.grouping else self._messages.without_headers(places)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Keep to the subject, and repaint the outline of both rows."""
        super().currentChanged(current, previous)
        if current.isValid() and current.column() != Column.SUBJECT:
            subject = current.model().index(current.row(), Column.SUBJECT)
            self.selectionModel().setCurrentIndex(subject, QItemSelectionModel.SelectionFlag.NoUpdate)
        for index in (current, previous):
            if index.isValid():
                self._repaint_row(index.row())

    def _repaint_row(self, place: int) -> None:
        height = self.rowHeight(place)
        self.viewport().update(0, self.rowViewportPosition(place), self.viewport().width(), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pages the preview, Enter opens; Left and Right fold groups; the rest is the table's."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain and self._fold_by_key(event.key()):
            event.accept()
        elif event.key() == Qt.Key.Key_Space and plain in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        ):
            self.page_requested.emit(-1 if plain else 1)
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not plain:
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)

    def _fold_by_key(self, key: int) -> bool:
        """Left goes to the header and folds it, Right unfolds it and goes in; Space and Enter do both."""
        keys, model, current = Qt.Key, self._messages, self.currentIndex()
        if not current.isValid() or not model.grouping:
            return False
        place, header = current.row(), model.group_of(current.row())
        assert header is not None
        if place != header:
            if key == keys.Key_Left:
                self._go_to(header)
            return key == keys.Key_Left
        folded = model.is_folded(place)
        if key in (keys.Key_Space, keys.Key_Return, keys.Key_Enter):
            model.set_folded(place, not folded)
        elif key == keys.Key_Right and not folded:
            self._go_to(place + 1)
        elif key in (keys.Key_Left, keys.Key_Right):
            model.set_folded(place, key == keys.Key_Left)
        else:
            return False
        return True

    def _go_to(self, place: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self._messages.index(place, Column.SUBJECT)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and last row; left and right stay, since rows are whole."""
        cursor = QAbstractItemView.CursorAction
        if action is cursor.MoveHome:
            return self.model().index(0, Column.SUBJECT)
        if action is cursor.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, Column.SUBJECT)
        if action in (cursor.MoveLeft, cursor.MoveRight):
            return self.currentIndex()
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters are for the filter; a search cell by cell would hold up the window."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold a group by the sign in front of it; the rest is the table's."""
        index = self.indexAt(event.position().toPoint())
        # A selected row is taken along, from any other the pointer draws a selection.
        self.setDragEnabled(index.isValid() and self.selectionModel().isSelected(index))
        super().mousePressEvent(event)
        if (
            event.button() is Qt.MouseButton.LeftButton
            and index.isValid()
            and event.position().x() < HEADER_LEFT
            and self._messages.group_at(index.row()) is not None
        ):
            self._messages.set_folded(index.row(), not self._messages.is_folded(index.row()))

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag copies of the selected messages out as files, as far as they are here."""
        del supported
        mime = self.dragged()
        if mime is None:
            return
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.setPixmap(self._theme.pixmap("mail", 2 * Theme.ICON, "text", self.devicePixelRatioF()))
        drag.exec(Qt.DropAction.CopyAction)

    def dragged(self) -> QMimeData | None:
        """Return what a drag would carry: links to .eml files; None where none of the messages is here."""
        paths = self.files_of_dragged()
        if not paths:
            return None
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
        return mime

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the message under the pointer; a header is folded or unfolded."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._messages.group_at(index.row()) is not None:
            self._messages.set_folded(index.row(), not self._messages.is_folded(index.row()))
        elif event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.opened.emit(index)
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, by mouse at the pointer, by keyboard at the current row."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            cell = self.visualRect(self.currentIndex().siblingAtColumn(Column.SUBJECT))
            self.menu_requested.emit(self.viewport().mapToGlobal(cell.bottomLeft()))
        else:
            self.menu_requested.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the selection as active."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the selection as idle."""
        super().focusOutEvent(event)
        self.viewport().update()
