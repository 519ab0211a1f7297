"""The header of the message list: columns shown, hidden, moved, sized, remembered."""

from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from popview.ui.list.columns import ARRIVAL, HIDDEN_AT_FIRST, WIDTHS, Column, title
from popview.ui.palette import Role
from popview.ui.sort_header import SortHeader
from popview.ui.theme import Theme

STATE_VERSION = b"3:"  # in front of what save() returns; another one is ignored


class MessageHeader(SortHeader):
    """A horizontal header with a checkable action per column."""

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("messageHeader")
        self.setAccessibleName(self.tr("Columns of the message list"))
        self.setSectionsMovable(True)
        self.setSortIndicatorClearable(True)
        self.setMinimumSectionSize(28)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.actions_by_column = {column: self._action(column) for column in Column}
        self.reset_action = QAction(self.tr("&Reset columns"), self)
        self.reset_action.setObjectName("actionResetColumns")
        self.reset_action.triggered.connect(self.start_over)
        theme.dress(self.reset_action, "rotate-ccw")

    def _action(self, column: Column) -> QAction:
        action = QAction(title(column), self, checkable=True)
        action.setObjectName(f"actionColumn{column.name.title()}")
        action.setChecked(column not in HIDDEN_AT_FIRST)
        action.setEnabled(column is not Column.SUBJECT)
        action.toggled.connect(lambda shown, column=column: self.setSectionHidden(column, not shown))
        return action

    def start_over(self) -> None:
        """Give every column its first place, width and visibility."""
        for column in Column:
            self.moveSection(self.visualIndex(column), column)
            self.actions_by_column[column].setChecked(column not in HIDDEN_AT_FIRST)
            self.setSectionHidden(column, column in HIDDEN_AT_FIRST)
            self.resizeSection(column, WIDTHS[column])
        self._settle()

    def _settle(self) -> None:
        for column in (Column.STATE, Column.ATTACHMENT):
            self.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.setSectionResizeMode(Column.SUBJECT, QHeaderView.ResizeMode.Stretch)
        self.setStretchLastSection(False)

    def save(self) -> bytes:
        """Return places, widths, visibility and sorting as bytes."""
        return STATE_VERSION + bytes(self.saveState().data())

    def restore(self, state: bytes) -> bool:
        """Bring back what save() returned; False (and nothing done) for anything else."""
        if not state.startswith(STATE_VERSION):
            return False
        if not self.restoreState(QByteArray(state.removeprefix(STATE_VERSION))):
            return False
        if self.count() != len(Column) or self.isSectionHidden(Column.SUBJECT):
            self.start_over()
            return False
        for column, action in self.actions_by_column.items():
            action.setChecked(not self.isSectionHidden(column))
        self._settle()
        return True

    def fill(self, menu: QMenu) -> None:
        """Put the column actions into a menu."""
        menu.addActions(list(self.actions_by_column.values()))
        menu.addSeparator()
        menu.addAction(self.reset_action)

    def offer_order(self, menu: QMenu) -> None:
        """Offer the order of the mailbox as well."""
        super().offer_order(menu)
        menu.addSeparator()
        arrival = menu.addAction(self.tr("Order of arri&val"))
        arrival.setObjectName("actionSortByArrival")
        arrival.setCheckable(True)
        arrival.setChecked(self.sortIndicatorSection() == ARRIVAL)
        arrival.triggered.connect(lambda: self.setSortIndicator(ARRIVAL, Qt.SortOrder.DescendingOrder))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the columns."""
        menu = QMenu(self)
        self.fill(menu)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a column's name; the attachment column has a paper clip instead."""
        super().paintSection(painter, rect, section)
        if section == Column.ATTACHMENT:
            size = Theme.ICON - 2
            picture = self._theme.pixmap("paperclip", size, Role.DIM, self.devicePixelRatioF())
            centre = rect.center()
            painter.drawPixmap(centre.x() - size // 2, centre.y() - size // 2, picture)
