"""A step of undo: done when it is pushed, taken back, done again."""

from PySide6.QtGui import QUndoStack

from popview.control.steps import Edit, Step


def test_a_step_is_done_at_once_taken_back_and_done_again() -> None:
    said: list[str] = []
    stack = QUndoStack()
    stack.push(Step("mark 3 messages", lambda: said.append("do"), lambda: said.append("back")))
    assert stack.undoText() == "mark 3 messages"
    stack.undo()
    stack.redo()
    assert said == ["do", "back", "do"]


def test_edits_of_one_subject_are_one_step_and_lead_back_to_before_the_first() -> None:
    said: list[str] = []
    stack = QUndoStack()

    def push(subject: str, before: str, after: str) -> None:
        stack.push(Edit(f"edit {after}", lambda: said.append(after), lambda: said.append(before), subject))

    push("one", "", "o")
    push("one", "o", "on")
    push("two", "", "t")
    assert (stack.count(), stack.text(0)) == (2, "edit on")
    said.clear()
    stack.undo()
    stack.undo()
    stack.redo()
    assert said == ["", "", "on"]
