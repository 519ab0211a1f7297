"""Accounts dragged by the mouse in Qt's own loop; prints the orders that were wanted, as JSON.

QT_QPA_PLATFORM=minimal python -m tests.ui.accounts.dragging
"""

import json

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from popview.ui.accounts.pane import AccountPane
from popview.ui.theme import Theme
from tests.ui.believable import accounts

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
MOVE, UP = QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease
LONGEST_MS = 60_000  # else a drag that never ends would keep the tests waiting


def hand(pane: AccountPane, kind: QEvent.Type, where: QPoint, *, over_window: bool) -> QMouseEvent:
    """Return what is heard of the left button at a place of the tree, by the tree or by its window."""
    view = pane.tree.viewport()
    place = view.mapTo(pane.window(), where) if over_window else where
    button, held = (LEFT, NONE) if kind is UP else (NONE, LEFT)
    on_screen = QPointF(view.mapToGlobal(where))
    return QMouseEvent(kind, QPointF(place), on_screen, button, held, Qt.KeyboardModifier.NoModifier)


def drag(pane: AccountPane, account: str, target: QPoint) -> None:
    """Take an account and let it go at a place of the tree; returns when the drag has ended."""
    view = pane.tree.viewport()
    start = pane.tree.visualRect(pane.model.find(account)).center()

    def go_on() -> None:  # in the loop of the drag
        begun.append(True)
        for kind in (MOVE, MOVE, UP):
            event = hand(pane, kind, target, over_window=True)
            QApplication.postEvent(pane.window().windowHandle(), event)

    begun: list[bool] = []
    QTimer.singleShot(0, go_on)
    QTest.mousePress(view, LEFT, pos=start)
    for far in range(1, 6):
        if not begun:
            near = start + QPoint(0, far * QApplication.startDragDistance())
            QApplication.sendEvent(view, hand(pane, MOVE, near, over_window=False))
    assert begun, "no drag began"
    QTest.mouseRelease(view, LEFT, pos=start)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the drag that has ended
    QApplication.processEvents()


def main() -> None:
    """Drag one account above the first, one onto the second, one below them all, and one to where it is."""
    app = QApplication([])
    theme = Theme()
    theme.apply("light")
    pane = AccountPane(theme=theme)
    pane.set_accounts(accounts())
    pane.resize(240, 400)
    pane.show()
    app.processEvents()
    QTimer.singleShot(LONGEST_MS, QDrag.cancel)
    wanted: list[tuple[str, ...]] = []
    pane.order_requested.connect(wanted.append)
    first, second, third = pane.model.order
    place = pane.tree.visualRect
    drag(pane, third, place(pane.model.find(first)).topLeft() + QPoint(20, 1))
    drag(pane, first, place(pane.model.find(second)).center())
    drag(pane, first, pane.tree.viewport().rect().bottomLeft() + QPoint(20, -2))
    drag(pane, second, place(pane.model.find(second)).center())
    assert pane.model.order == (first, second, third), "nothing moves before the new order is shown"
    print(json.dumps(wanted))


if __name__ == "__main__":
    main()
