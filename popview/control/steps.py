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


class Edit(Step):
    """A step that takes in the next one with the same `subject`: what is typed bit by bit is one edit."""

    def __init__(self, text: str, do: Callable[[], None], back: Callable[[], None], subject: str) -> None:
        super().__init__(text, do, back)
        self.subject = subject

    def id(self) -> int:
        """Tell Qt which steps may be put together."""
        return 1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        """Take in a later edit of the same subject; undo leads back to before both."""
        if not isinstance(other, Edit) or other.subject != self.subject:
            return False
        self._do = other.redo
        self.setText(other.text())
        return True
