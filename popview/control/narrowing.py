"""The list narrowed to a large part of a mailbox, over as many turns of the event loop as it takes."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot

from popview.types import Key
from popview.ui.list.pane import MessagePane

AT_ONCE = 2_000
"""Messages; a part as small as that costs less than a frame."""


class Narrowing(QObject):
    """Shows a part: first what was clicked is painted, then the rows are found, then the list shows them."""

    def __init__(self, pane: MessagePane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self._part: tuple[tuple[Key, ...], str] | None = None
        self._finding: Iterator[None] = iter(())
        self._turn = QTimer(self, singleShot=True, interval=1)  # 0 would come before what waits to be painted
        self._turn.timeout.connect(self._go_on)

    @property
    def is_under_way(self) -> bool:
        """True until the list shows what was wished last."""
        return self._part is not None

    def show(self, keys: tuple[Key, ...], name: str) -> None:
        """Show these messages alone; a wish that is still under way is forgotten."""
        self.forget()
        if len(keys) <= AT_ONCE:
            self._pane.set_group(keys, name)
            return
        self._part, self._finding = (keys, name), self._pane.model.finding(keys, name)
        self._turn.start()

    def let_go(self) -> None:
        """Show all again."""
        self.forget()
        self._pane.set_group(None)

    def forget(self) -> None:
        """Leave the list as it is."""
        self._turn.stop()
        self._part = None

    @Slot()
    def _go_on(self) -> None:
        if self._part is None:
            return
        for _ in self._finding:
            self._turn.start()
            return
        part, self._part = self._part, None
        self._pane.set_group(*part)
