"""Marks with undo. A mark is shown when the journal has it, never before.

Undo takes a mark back by the same way; it does not reach behind a commit: what was sent is answered by
the receipt alone.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QUndoStack

from popview.cleanup.marks import mark_of, may_be_marked
from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.steps import Step
from popview.desk import traffic as desk_traffic
from popview.types import Dimension, Key, Mark, Reason, Why
from popview.ui.main_window import MainWindow
from popview.ui.wording import steps as words


class Marking(QObject):
    """Owns the undo stack.

    Signals:
        problem_found(object Problem).
        marks_changed(): marks were journalled, or taken back.
        unmarked(object tuple[Key, ...]): the person took marks back: a commit may be under way (F21).
    """

    problem_found = Signal(object)
    marks_changed = Signal()
    unmarked = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        mailboxes: MailboxController,
        window: MainWindow,
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._mailboxes = mailboxes
        self._window = window
        self._now = now
        self._left_out = 0
        self.undo_stack = QUndoStack(self)

    @Slot()
    def mark_selected(self) -> None:
        """Mark the selected messages."""
        self.mark(self._window.message_pane.selected_keys(), True)

    @Slot()
    def unmark_selected(self) -> None:
        """Take the marks of the selected messages back."""
        self.mark(self._window.message_pane.selected_keys(), False)

    @Slot()
    def unmark_all(self) -> None:
        """Take every mark of the mailbox on screen back."""
        mailbox = self._mailboxes.current
        if mailbox is not None:
            self.mark(tuple(mailbox.marks), False)

    @Slot(object, bool)
    def on_mark_requested(self, keys: tuple[Key, ...], on: bool) -> None:
        """A message window or the plan wants it."""
        self.mark(keys, on)

    def mark(
        self,
        keys: tuple[Key, ...],
        on: bool,
        *,
        why: Why = Why.HAND,
        detail: str = "",
        grouped_by: Dimension | None = None,
    ) -> None:
        """Mark or unmark messages as one step of undo; what cannot be marked is left out.

        `why` other than by hand is a bulk action, however few messages it has: protected ones stay, and
        the list says how many.
        """
        reason = Reason(why, detail, grouped_by)
        marks = self._new_marks(keys, reason) if on else self._present_marks(keys)
        if marks:
            self._push(marks, on)

    def mark_ticked(self, ticked: Iterable[tuple[str, tuple[Key, ...]]], why: Why) -> None:
        """Mark what was ticked as one step of undo, each mark with the name of its rule or proposal.

        What is in several of them has the name of the first.
        """
        marks: dict[Key, Mark] = {}
        for name, keys in ticked:
            wanted = tuple(key for key in keys if key not in marks)
            marks |= {mark.key: mark for mark in self._new_marks(wanted, Reason(why, str(name)))}
        self.add(tuple(marks.values()))

    def add(self, marks: tuple[Mark, ...]) -> None:
        """Journal marks that were made elsewhere, as one step of undo."""
        if marks:
            self._push(marks, True)

    def _push(self, marks: tuple[Mark, ...], on: bool) -> None:
        text = words.mark_step(len(marks), on)
        self.undo_stack.push(Step(text, lambda: self._write(marks, on), lambda: self._write(marks, not on)))

    def _present_marks(self, keys: tuple[Key, ...]) -> tuple[Mark, ...]:
        boxes = ((key, self._mailboxes.get(key.account)) for key in keys)
        return tuple(box.marks[key] for key, box in boxes if box is not None and key in box.marks)

    def _new_marks(self, keys: tuple[Key, ...], reason: Reason) -> tuple[Mark, ...]:
        """Return marks for what has an identity, is there and is not marked; protected ones by no bulk."""
        is_bulk = len(keys) > 1 or reason.why is not Why.HAND
        now_s = self._now()
        marks, left_out = [], 0
        for key in keys:
            mailbox = self._mailboxes.get(key.account)
            row = mailbox.rows.get(key) if mailbox is not None else None
            if mailbox is None or row is None or key in mailbox.marks or not may_be_marked(row):
                continue
            if is_bulk and key in mailbox.protected:
                left_out += 1
                continue
            marks.append(
                mark_of(row, why=reason.why, detail=reason.name, grouped_by=reason.grouped_by, now_s=now_s)
            )
        self._tell_left_out(left_out)
        return tuple(marks)

    def _tell_left_out(self, count: int) -> None:
        """Say it once for all that one click marks: a step of undo may consist of several marks."""
        if count and not self._left_out:
            QTimer.singleShot(0, self, self._say_left_out)
        self._left_out += count

    @Slot()
    def _say_left_out(self) -> None:
        count, self._left_out = self._left_out, 0
        self._window.message_pane.tell(words.left_out(count))

    def _write(self, marks: tuple[Mark, ...], on: bool) -> None:
        self._exchange.ask_desk(
            lambda t: desk_traffic.SetMarks(ticket=t, marks=marks, on=on), self._on_marks_written
        )
        if not on:
            self.unmarked.emit(tuple(mark.key for mark in marks))

    def _on_marks_written(self, report: desk_traffic.Report) -> None:
        match report:
            case desk_traffic.Marked(marks=marks, on=on):
                self._mailboxes.set_marks(marks, on)
                self.marks_changed.emit()
            case desk_traffic.Failed(problem=problem):
                self.undo_stack.clear()  # what it would take back never happened
                self.problem_found.emit(problem)
            case _:
                pass
