"""A step of undo: done when it is pushed, taken back, done again."""

from PySide6.QtGui import QUndoStack

from popview.control.steps import Step


def test_a_step_is_done_at_once_taken_back_and_done_again() -> None:
    said: list[str] = []
    stack = QUndoStack()
    stack.push(Step("mark 3 messages", lambda: said.append("do"), lambda: said.append("back")))
    assert stack.undoText() == "mark 3 messages"
    stack.undo()
    stack.redo()
    assert said == ["do", "back", "do"]
