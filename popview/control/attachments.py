"""Attachments: saved into a folder, or taken out into a private one and handed to the system's program."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from popview.control.reader import Peek, Reader
from popview.store.taken_out import TakenOut
from popview.types import Document, Key, Problem
from popview.ui import files
from popview.ui.main_window import MainWindow
from popview.ui.reading.pane import ReadingPane
from popview.ui.theme import Theme
from popview.ui.wording import saved as words

Fetch = Callable[[Key, Callable[[], None]], None]
"""Fetches a message whole and calls back once it lies on this machine."""


class AttachmentsController(QObject):
    """Serves every pane that follows it. GUI thread.

    Signals:
        problem_found(object Problem).
    """

    problem_found = Signal(object)

    def __init__(
        self,
        *,
        reader: Reader,
        path_of: Callable[[Key], Path],
        document_of: Callable[[Key], Document | None],
        fetch: Fetch,
        window: MainWindow,
        theme: Theme,
        taken_out: TakenOut,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader, self._path_of, self._document_of = reader, path_of, document_of
        self._fetch, self._window, self._taken_out = fetch, window, taken_out
        self._theme = theme
        taken_out.clear_leftovers()

    def serve(self, pane: ReadingPane) -> None:
        """Answer this pane's wishes."""
        pane.save_attachment_requested.connect(self.on_save)
        pane.save_all_requested.connect(self.on_save_all)
        pane.open_attachment_requested.connect(self.on_open)
        pane.attachments.drag_wanted.connect(partial(self._on_drag, pane))
        pane.attachments.look_clicked.connect(partial(self._on_look, pane))

    def clear(self) -> None:
        """Remove what was taken out to be opened."""
        self._taken_out.clear()

    @Slot(object, str)
    def on_save(self, key: Key, part: str) -> None:
        """Save one attachment into a folder that the person chooses."""
        files.choose_folder(self._window, lambda folder: self._take_out(key, part, folder, self._on_saved))

    @Slot(object)
    def on_save_all(self, key: Key) -> None:
        """Save every attachment of a message into one folder."""
        document = self._document_of(key)
        parts = [one.part for one in document.attachments] if document is not None else []

        def save_each(folder: str) -> None:
            for part in parts:
                self._take_out(key, part, folder, self._on_saved)

        files.choose_folder(self._window, save_each)

    @Slot(object, str)
    def on_open(self, key: Key, part: str) -> None:
        """Take an attachment out into a private folder and hand it to the system's program."""

        def on_taken(path: str, problem: Problem | None) -> None:
            if problem is not None:
                self._on_saved(path, problem)
            elif not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
                self._window.message_pane.tell(words.not_opened(path))

        self._take_out(key, part, str(self._taken_out.new_folder()), on_taken)

    def _on_drag(self, pane: ReadingPane, part: str) -> None:
        """Take an attachment out into a private folder; if it is still held then, it can be dropped."""
        key = pane.key
        if key is None:
            return

        def on_taken(path: str, problem: Problem | None) -> None:
            if problem is not None:
                self._on_saved(path, problem)
            elif QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
                drag = pane.attachments.drag_of(path)
                QTimer.singleShot(0, drag, lambda: drag.exec(Qt.DropAction.CopyAction))

        self._take_out(key, part, str(self._taken_out.new_folder()), on_taken)

    def _on_look(self, pane: ReadingPane, part: str) -> None:
        """Show a picture or a text without handing it to another program."""
        key = pane.key
        if key is None:
            return

        def on_peeked(peek: Peek | None, problem: Problem | None) -> None:
            if problem is not None:
                self.problem_found.emit(problem)
            elif peek is not None:
                from popview.ui.reading.attachment_view import AttachmentView  # late: not for the first paint

                view = AttachmentView(
                    peek.name,
                    peek.text,
                    peek.image,
                    is_complete=peek.is_complete,
                    theme=self._theme,
                    parent=pane.window(),
                )
                view.save_clicked.connect(partial(self.on_save, key, part))
                view.show()

        path = str(self._path_of(key))
        self._fetch(key, lambda: self._reader.peek(on_peeked, path=path, part=part))

    def _take_out(
        self, key: Key, part: str, folder: str, answer: Callable[[str, Problem | None], None]
    ) -> None:
        """Write one attachment into a folder; the message is fetched first."""
        path = str(self._path_of(key))
        self._fetch(key, lambda: self._reader.save(answer, path=path, part=part, folder=folder))

    def _on_saved(self, path: str, problem: Problem | None) -> None:
        if problem is None:
            self._window.message_pane.tell(words.part_written(path))
        else:
            self.problem_found.emit(problem)
