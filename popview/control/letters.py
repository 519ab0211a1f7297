"""A message as it goes on paper: from the pane that shows it, or read from disk where that has not all."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from popview.control.accounts import AccountsController
from popview.control.mailbox import MailboxController
from popview.control.messages import MessagesController
from popview.control.reader import Reader
from popview.types import BodyKind, Document, Key, Problem, Summary
from popview.ui.reading import bodies
from popview.ui.reading.content import Content, Shape
from popview.ui.reading.images import ImageShelf
from popview.ui.reading.pane import ReadingPane
from popview.ui.wording import paper as words

if TYPE_CHECKING:
    from popview.ui.paper.printout import Letter

MOST_MARKUP = 500_000
"""Letters of HTML that go on paper with their formatting: Qt takes about a second for them, in one go."""


class Letters(QObject):
    """Makes letters; what is not here yet is fetched. GUI thread.

    Signals:
        problem_found(object Problem).
    """

    problem_found = Signal(object)

    def __init__(
        self,
        *,
        accounts: AccountsController,
        mailboxes: MailboxController,
        messages: MessagesController,
        reader: Reader,
        path_of: Callable[[Key], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._accounts = accounts
        self._mailboxes = mailboxes
        self._messages = messages
        self._reader = reader
        self._path_of = path_of

    def on_screen(self, pane: ReadingPane) -> "Letter | None":
        """Return what a pane shows, in the way it shows it; None while it shows no message."""
        row = self._mailboxes.summary(pane.key) if pane.key is not None else None
        document = self._messages.document_of(row.key) if row is not None else None
        if row is None or document is None:
            return None
        return letter_of(row, document, pane.body.content)

    def whole(self, key: Key, pane: ReadingPane, then: "Callable[[Letter], None]") -> None:
        """Make a letter of the whole message: from a pane that shows all of it, else from disk."""
        document = self._messages.document_of(key)
        letter = self.on_screen(pane) if pane.key == key else None
        if letter is not None and document is not None and document.lines_shown < 0:
            then(letter)
            return
        is_markup = letter is None or letter.content.shape is Shape.MARKUP
        kind = BodyKind.HTML if is_markup else BodyKind.PLAIN

        def on_read(row: Summary, read: Document) -> None:
            then(letter_of(row, read, content_of(read, kind)))

        self.read_whole(key, on_read)

    def read_whole(self, key: Key, then: Callable[[Summary, Document], None]) -> None:
        """Read a message from disk, after fetching it where it is not there."""
        account = self._accounts.get(key.account)
        address = account.address if account is not None else ""

        def on_read(document: Document | None, problem: Problem | None) -> None:
            row = self._mailboxes.summary(key)
            if problem is not None:
                self.problem_found.emit(problem)
            elif document is not None and row is not None:
                then(row, document)

        def read(_here: tuple[Key, ...]) -> None:
            self._reader.read(on_read, path=str(self._path_of(key)), address=address, purpose="")

        self._messages.fetch_then((key,), read)


def letter_of(row: Summary, document: Document, content: Content) -> "Letter":
    """Return a letter with its head; of a preview the head says how much of the message it is."""
    from popview.ui.paper.heading import Head  # late: not for the first paint
    from popview.ui.paper.printout import Letter

    notices = []
    if content.shape is Shape.MARKUP and len(content.text) > MOST_MARKUP:
        content = content_of(document, BodyKind.PLAIN)
        notices.append(words.without_formatting())
    is_part = document.lines_shown >= 0 and not row.is_fetched
    if is_part:
        notices.append(words.part_of_message(bodies.shown_of(document, row.size)))
    elif not _is_complete(document, content):
        notices.append(words.cut_text())
    subject = " ".join((document.subject or row.subject).split())
    title = words.title(subject, row.sender or row.address)
    head = Head(subject or title, words.rows(document, row), " ".join(notices), is_part)
    return Letter(head, content, title)


def _is_complete(document: Document, content: Content) -> bool:
    """Return whether the body that is printed is all of it; of all parts together its text is asked."""
    kinds = {Shape.MARKUP: BodyKind.HTML, Shape.PROSE: BodyKind.PLAIN, Shape.VERBATIM: BodyKind.SOURCE}
    body = bodies.body_of(document, kinds[content.shape])
    return body is None or body.is_complete


def content_of(document: Document, kind: BodyKind) -> Content:
    """Return the body of a kind, or the best there is."""
    body = bodies.body_of(document, bodies.chosen(document, kind))
    if body is None:
        body = next(iter(document.bodies), None)
    if body is None:
        return Content(Shape.PROSE, "", ImageShelf())
    shapes = {BodyKind.HTML: Shape.MARKUP, BodyKind.SOURCE: Shape.VERBATIM}
    images = document.images if body.kind is BodyKind.HTML else ()
    return Content(shapes.get(body.kind, Shape.PROSE), body.text, ImageShelf(images))
