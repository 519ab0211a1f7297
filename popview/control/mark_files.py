"""Marks written to a file, and marks of another machine taken from one. Nothing is deleted by it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.marking import Marking
from popview.control.state import Mailbox
from popview.desk import cleanup_traffic
from popview.desk import traffic as desk_traffic
from popview.types import Mark
from popview.ui import files
from popview.ui.actions import Actions
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme
from popview.ui.wording import mark_files as words


class MarkFilesController(QObject):
    """Connects its actions by itself; both are for the mailbox on screen.

    Signals:
        problem_found(object Problem).
    """

    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        mailboxes: MailboxController,
        marking: Marking,
        window: MainWindow,
        actions: Actions,
        theme: Theme,
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._mailboxes = mailboxes
        self._marking = marking
        self._window = window
        self._theme = theme
        self._now = now
        actions.export_marks.triggered.connect(self.ask_export)
        actions.import_marks.triggered.connect(self.ask_import)

    # -- writing -----------------------------------------------------------------------------------

    @Slot()
    def ask_export(self) -> None:
        """Ask for a name and write the marks of the mailbox on screen."""
        mailbox = self._mailboxes.current
        if mailbox is None or not mailbox.marks:
            self._window.message_pane.tell(words.nothing_to_export())
            return
        name = words.suggested_name(mailbox.account)
        files.choose_new_marks(self._window, name, lambda path: self.write(mailbox, path))

    def write(self, mailbox: Mailbox, path: str) -> None:
        """Write the marks of a mailbox to a new file."""
        account, count = mailbox.account, len(mailbox.marks)
        self._exchange.save_files(
            lambda t: cleanup_traffic.ExportMarks(ticket=t, account=account, path=path),
            lambda paths: self._window.message_pane.tell(words.exported(count, paths[0])),
            self.problem_found.emit,
        )

    # -- reading -----------------------------------------------------------------------------------

    @Slot()
    def ask_import(self) -> None:
        """Ask for a file of marks, and show how they stand to the mailbox on screen."""
        mailbox = self._mailboxes.current
        if mailbox is not None:
            files.choose_marks(self._window, lambda path: self.read(mailbox, path))

    def read(self, mailbox: Mailbox, path: str) -> None:
        """Read a file of marks and show them beside a mailbox; what is marked is decided in the dialog."""
        account, rows = mailbox.account.id, tuple(mailbox.rows.values())
        marked, protected = frozenset(mailbox.marks), frozenset(mailbox.protected)
        now_s = self._now()

        def on_report(report: desk_traffic.Report) -> None:
            match report:
                case cleanup_traffic.MarksFitted():
                    self._show(mailbox, report)
                case cleanup_traffic.MarksRefused(name=name):
                    self._window.message_pane.tell(words.no_marks(name))
                case _:
                    pass

        self._exchange.ask_desk(
            lambda t: cleanup_traffic.ReadMarks(t, path, account, rows, marked, protected, now_s),
            on_report,
            self.problem_found.emit,
        )

    def _show(self, mailbox: Mailbox, report: cleanup_traffic.MarksFitted) -> None:
        from popview.ui.cleanup.import_dialog import ImportDialog  # late: not for the first paint

        dialog = ImportDialog(
            report.file, report.marks, mailbox.account, theme=self._theme, parent=self._window
        )
        dialog.setWindowTitle(words.import_title(report.name))
        dialog.confirmed.connect(self._on_confirmed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _on_confirmed(self, marks: tuple[Mark, ...]) -> None:
        self._marking.add(marks)
