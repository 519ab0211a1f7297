"""The header of a table that can be sorted: the arrow stands beside a column's name, never on it."""

from PySide6.QtCore import QCoreApplication, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

_HALF = 3.5  # half the width of the arrow
_GAP = 5  # between name and arrow
_INSET = 6  # of the name, as in the style sheet


class SortHeader(QHeaderView):
    """A horizontal header; the style sheet takes Fusion's own arrow away, which covers the name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    # -- the order without a mouse ---------------------------------------------------------------

    def order_menu(self, parent: QWidget) -> QMenu:
        """Return a menu that sorts as clicks on the headings do; filled anew each time it is opened."""
        menu = QMenu(QCoreApplication.translate("order", "Sort b&y"), parent)
        menu.setObjectName("menuOrder")
        menu.aboutToShow.connect(lambda: self.offer_order(menu))
        return menu

    def offer_order(self, menu: QMenu) -> None:
        """Fill a menu with the columns that are shown; the one that the table is sorted by is ticked."""
        menu.clear()
        for place in range(self.count()):
            section = self.logicalIndex(place)
            if not self.isSectionHidden(section):
                action = menu.addAction(self._name_of(section).replace("&", "&&"))
                action.setObjectName(f"actionSortBy{section}")
                action.setCheckable(True)
                action.setChecked(section == self.sortIndicatorSection())
                action.triggered.connect(lambda _on=False, section=section: self.sort_by(section))

    def sort_by(self, section: int) -> None:
        """Sort as a click on a heading does: the other way round where it is sorted by that already."""
        if section == self.sortIndicatorSection():
            rises = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            order = Qt.SortOrder.DescendingOrder if rises else Qt.SortOrder.AscendingOrder
        else:
            role = Qt.ItemDataRole.InitialSortOrderRole
            first = self.model().headerData(section, self.orientation(), role)
            order = Qt.SortOrder.AscendingOrder if first is None else Qt.SortOrder(first)
        self.setSortIndicator(section, order)

    def _name_of(self, section: int) -> str:
        """Return what a column is called, also one whose heading is a sign."""
        for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            if name := self.model().headerData(section, self.orientation(), role):
                return str(name)
        return ""

    # -- painting --------------------------------------------------------------------------------

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a column's name, and the arrow if the table is sorted by it."""
        painter.save()
        super().paintSection(painter, rect, section)
        painter.restore()
        if self.isSortIndicatorShown() and section == self.sortIndicatorSection():
            self._draw_arrow(painter, rect, section)

    def arrow_place(self, rect: QRect, section: int) -> QPointF:
        """Return the middle of the arrow: behind a name at the left, before one at the right."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Medium)
        name = str(self.model().headerData(section, self.orientation(), Qt.ItemDataRole.DisplayRole) or "")
        width = QFontMetrics(font).horizontalAdvance(name)
        beside = _INSET + width + _GAP + _HALF
        side = self.model().headerData(section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        if not name:
            middle = float(rect.right() - _INSET)
        elif side is not None and side & Qt.AlignmentFlag.AlignRight:
            middle = max(rect.right() - beside, rect.left() + _HALF + 2)
        else:
            middle = min(rect.left() + beside, rect.right() - _HALF - 2)
        return QPointF(middle, rect.center().y() + 1)

    def _draw_arrow(self, painter: QPainter, rect: QRect, section: int) -> None:
        middle = self.arrow_place(rect, section)
        rising = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        tip = -_HALF / 2 if rising else _HALF / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 1.6))
        painter.drawPolyline(
            [
                middle + QPointF(-_HALF, -tip),
                middle + QPointF(0, tip),
                middle + QPointF(_HALF, -tip),
            ]
        )
        painter.restore()
