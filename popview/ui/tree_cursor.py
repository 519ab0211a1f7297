"""Where a person is in a tree: kept while the tree is filled anew."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem


@contextmanager
def cursor_kept(tree: QTreeWidget, name_of: Callable[[QTreeWidgetItem], object]) -> Iterator[None]:
    """Keep the current row and the scroll of a tree of two levels that is filled anew in the meantime.

    name_of: by what a row is known again. Where it is gone, the first row is current.
    """
    was = tree.currentItem()
    wanted = name_of(was) if was is not None else None
    scrolled = tree.verticalScrollBar().value()
    yield
    current = next((row for row in _rows(tree) if was is not None and name_of(row) == wanted), None)
    current = current or tree.topLevelItem(0)
    if current is not None:
        tree.setCurrentItem(current)
    tree.doItemsLayout()  # until then the tree cannot be scrolled so far
    tree.verticalScrollBar().setValue(scrolled)


def _rows(tree: QTreeWidget) -> Iterator[QTreeWidgetItem]:
    tops = (tree.topLevelItem(n) for n in range(tree.topLevelItemCount()))
    for top in tops:
        if top is not None:
            yield top
            yield from (child for n in range(top.childCount()) if (child := top.child(n)) is not None)
