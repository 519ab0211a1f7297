"""One step of undo: something written to the journal, and the same taken back. Shown when it is written."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand


class Step(QUndoCommand):
    """Does `do` when it is pushed and at each redo, `back` at each undo; `text` says what it was."""

    def __init__(self, text: str, do: Callable[[], None], back: Callable[[], None]) -> None:
        super().__init__(text)
        self._do = do
        self._back = back

    def redo(self) -> None:
        """Do it, or do it again."""
        self._do()

    def undo(self) -> None:
        """Take it back."""
        self._back()
