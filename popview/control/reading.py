"""Reading: one pane follows one message, from the row to the shown document.

A message that is on disk is read from there, offline; else a preview is asked for by TOP, and the
whole message only when the person says so. The child takes it apart; nothing here parses mail.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from popview.control.accounts import AccountsController
from popview.control.errands import Errand
from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.pictures import PanePictures, PictureMemory
from popview.control.reader import Reader
from popview.control.senders import Senders
from popview.control.weights import with_weights
from popview.net import traffic as mail_traffic
from popview.types import AccountId, Document, Key, Problem, ProblemKind, Stage, Summary
from popview.ui.reading.pane import ReadingPane
from popview.ui.wording import paper as paper_words

Then = Callable[[], None]

AsksFirst = Callable[[AccountId, Callable[[], None]], bool]
"""Says whether the person has to agree to a fetch from an account; the call is made if they do."""

PREVIEW_BUDGET = 65_536
"""Octets that a preview may take to show the first text whole and the next part's name."""

_SETTLE_MS = 120  # a finger that rests on the arrow key must not ask for every row it passes


def _nothing() -> None:
    """Go on with nothing."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where local copies are: functions of the store, handed in so that nothing here opens files."""

    path_of: Callable[[Key], Path]
    preview_of: Callable[[Key], tuple[bytes, int] | None]  # (raw, lines)


class PaneReading(QObject):
    """What one reading pane shows. GUI thread.

    Signals:
        shown(object Key): a document is on screen.
        problem_found(object Problem).
    """

    shown = Signal(object)
    problem_found = Signal(object)

    def __init__(
        self,
        *,
        pane: ReadingPane,
        reader: Reader,
        sources: Sources,
        accounts: AccountsController,
        mailboxes: MailboxController,
        exchange: Exchange,
        senders: Senders,
        memory: PictureMemory,
        asks_first: AsksFirst = lambda account, fetch: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._asks_first = asks_first
        self._pane = pane
        self._reader = reader
        self._sources = sources
        self._accounts = accounts
        self._mailboxes = mailboxes
        self._key: Key | None = None
        self._awaited: Key | None = None  # the reader was asked for it, and has not answered
        self._senders = senders
        self._document: Document | None = None
        self._fetches: dict[Key, Errand] = {}
        self._after_fetch: dict[Key, list[tuple[Then, Then]]] = {}
        self._previews: set[Key] = set()
        self._breakers: set[Key] = set()  # the server breaks off at them, and the person was told
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._on_settled)
        self._purpose = f"pane-{id(self)}"
        self._pictures = PanePictures(
            pane=pane,
            exchange=exchange,
            accounts=accounts,
            senders=senders,
            memory=memory,
            read_again=self.read_again,
            parent=self,
        )
        pane.fetch_requested.connect(self.fetch)
        pane.body_kind_chosen.connect(self.on_body_kind_chosen)

    @property
    def key(self) -> Key | None:
        """The message on screen, or about to be."""
        return self._key

    @property
    def shown_key(self) -> Key | None:
        """The message whose document is on screen."""
        return self._key if self._document is not None else None

    @property
    def document(self) -> Document | None:
        """What is on screen."""
        return self._document

    def show(self, key: Key | None, *, at_once: bool = False) -> None:
        """Follow another message; None: nothing is chosen."""
        if key is not None and key == self._key and (self._document is not None or key == self._awaited):
            return
        self._key, self._document, self._awaited = key, None, None
        self._settle.stop()
        row = self._mailboxes.summary(key) if key is not None else None
        if row is None:
            self._key = None
            self._pane.show_nothing()
        elif row.is_fetched or row.is_previewed:
            self._read_local(row)
        elif row.is_provisional or row.is_gone or self._accounts.get(row.key.account) is None:
            self._pane.show_problem(row, Problem(ProblemKind.MESSAGE_GONE, account=row.key.account))
        else:
            self._pane.show_loading(row)
            if at_once:
                self._on_settled()
            else:
                self._settle.start()

    def leave(self) -> None:
        """The pane goes: what is on its way for it is kept, but shown no more."""
        self._key = self._document = self._awaited = None
        self._settle.stop()

    def refresh(self) -> None:
        """Read the same message again: more of it is here now."""
        key, self._key = self._key, None
        self.show(key, at_once=True)

    def read_again(self) -> None:
        """Read the message on screen once more: its pictures are here now. Nothing flickers."""
        row = self._row()
        if row is not None and self._document is not None:
            self._read(row, self._show_again)

    def set_kind(self, kind: str) -> None:
        """Choose how bodies are preferred: a BodyKind's value."""
        self._pane.set_preferred(kind)

    @Slot(str)
    def on_body_kind_chosen(self, kind: str) -> None:
        """The pane wants another body; the source is not part of a document and is read apart.

        Formatted or plain is remembered for the sender; parts and source are a look at this message.
        """
        row = self._row()
        if row is not None and kind == "source":
            self._read_source(row)
        if self._document is not None and kind in ("html", "plain"):
            self._senders.set_body(self._document.sender, kind)
            if row is not None and kind == "html":
                self._pictures.on_shown(row.key, self._document)

    # -- preview -----------------------------------------------------------------------------------

    @Slot()
    def _on_settled(self) -> None:
        row = self._row()
        if row is None or row.key in self._previews:
            return
        account = self._accounts.get(row.key.account)
        if account is None:
            return
        key = row.key
        self._previews.add(key)
        mailbox = self._mailboxes.get(key.account)

        def on_report(report: mail_traffic.Report) -> None:
            if mailbox is not None:
                self._mailboxes.take(mailbox, report)
            match report:
                case mail_traffic.Previewed():
                    self._previews.discard(key)
                    self._show_row_with(key, is_previewed=True)
                    if mailbox is not None:
                        self._mailboxes.done(mailbox)
                    if self._key == key:
                        self.refresh()
                case mail_traffic.Failed(problem=problem):
                    self._previews.discard(key)
                    self._preview_failed(key, problem)
                case mail_traffic.Cancelled():
                    self._previews.discard(key)
                    self._preview_failed(key, Problem(ProblemKind.CANCELLED, account=key.account))
                case _:
                    pass

        self._accounts.errands.run(
            key.account,
            lambda ticket, known, secret: mail_traffic.Preview(
                ticket=ticket,
                account=known,
                key=key,
                lines=known.preview_lines,
                secret=secret,
                budget=PREVIEW_BUDGET,
            ),
            on_report,
            by_hand=False,
        )

    def _preview_failed(self, key: Key, problem: Problem) -> None:
        self._note_breaker(key, problem)
        mailbox = self._mailboxes.get(key.account)
        if mailbox is not None:
            self._mailboxes.done(mailbox)
        row = self._row()
        if row is not None and row.key == key:
            self._pane.show_problem(row, problem)

    def _note_breaker(self, key: Key, problem: Problem) -> None:
        """Whoever was told that a message is set aside, and asks for it once more, wants it tried again."""
        if problem.kind is ProblemKind.BREAKS_OFF:
            self._breakers.add(key)

    # -- fetch -------------------------------------------------------------------------------------

    @Slot(object)
    def fetch(self, key: Key, then: Then | None = None, failed: Then | None = None) -> None:
        """Fetch a whole message; `then` is called once it lies on disk, `failed` where it cannot be had.

        Neither is called where the person stopped it.
        """
        row = self._mailboxes.summary(key)
        if row is not None and row.is_fetched:
            if then is not None:
                then()
            return
        if row is not None and self._asks_first(key.account, lambda: self.fetch(key, then, failed)):
            return
        if row is None:
            if failed is not None:
                failed()
            return
        self._after_fetch.setdefault(key, []).append((then or _nothing, failed or _nothing))
        running = self._fetches.get(key)
        if running is not None and not running.is_over:
            return
        mailbox = self._mailboxes.get(key.account)
        is_anew = key in self._breakers
        self._breakers.discard(key)
        self._fetches[key] = self._accounts.errands.run(
            key.account,
            lambda ticket, known, secret: mail_traffic.Fetch(
                ticket=ticket, account=known, key=key, secret=secret, anew=is_anew
            ),
            lambda report: self._on_fetch_report(key, report),
        )
        if mailbox is not None:
            mailbox.stage = Stage.FETCHING
            self._mailboxes.touch(mailbox)
        if self._key == key:
            self._pane.show_progress(0, max(row.size, 0))

    def _on_fetch_report(self, key: Key, report: mail_traffic.Report) -> None:
        mailbox = self._mailboxes.get(key.account)
        if mailbox is not None:
            self._mailboxes.take(mailbox, report)
        match report:
            case mail_traffic.Progress(stage=Stage.FETCHING, done=done, total=total):
                if self._key == key:
                    self._pane.show_progress(done, total)
                return
            case mail_traffic.Fetched():
                self._show_row_with(key, is_fetched=True)
                if self._key == key:
                    self.refresh()
                for then, _failed in self._after_fetch.pop(key, []):
                    then()
            case mail_traffic.Failed(problem=problem):
                self._note_breaker(key, problem)
                if self._key == key:
                    self._pane.show_fetch_stopped()
                self.problem_found.emit(replace(problem, account=key.account))
                for _then, failed in self._after_fetch.pop(key, []):
                    failed()
            case mail_traffic.Cancelled():
                self._after_fetch.pop(key, None)
                if self._key == key:
                    self._pane.show_fetch_stopped()
            case _:
                return
        self._fetches.pop(key, None)
        if mailbox is not None:
            self._mailboxes.done(mailbox)

    # -- from disk ---------------------------------------------------------------------------------

    def _read_local(self, row: Summary) -> None:
        self._pane.show_loading(row)
        self._awaited = row.key  # choosing a row is told twice: as the current one and as the selected one
        self._read(row, self._show_first)

    def _show_first(self, row: Summary, document: Document) -> None:
        self._document = document
        self._pane.show_document(row, document, row.is_fetched, self._senders.body(document.sender))
        self._pane.header.show_expiry(self._mailboxes.days_left(row))
        self._pictures.on_shown(row.key, document)
        self.shown.emit(row.key)

    def _show_again(self, _row: Summary, document: Document) -> None:
        self._document = document
        self._pictures.on_shown_again(document)

    def _read(self, row: Summary, show: Callable[[Summary, Document], None]) -> None:
        key = row.key
        account = self._accounts.get(key.account)
        address = account.address if account is not None else ""
        loaded = self._pictures.contents(key)

        def on_read(document: Document | None, problem: Problem | None) -> None:
            if self._key != key:
                return
            self._awaited = None
            if document is None:
                self._notice_and_source(row, problem or Problem(ProblemKind.READER_DIED))
            else:
                show(row, with_weights(document, row.size))

        if row.is_fetched:
            self._reader.read(
                on_read,
                path=str(self._sources.path_of(key)),
                address=address,
                loaded=loaded,
                purpose=self._purpose,
            )
            return
        preview = self._sources.preview_of(key)
        if preview is None:
            self._awaited = None
            self._show_row_with(key, is_previewed=False)
            self._settle.start()
            return
        raw, lines = preview
        self._reader.read(
            on_read, raw=raw, lines=lines, address=address, loaded=loaded, purpose=self._purpose
        )

    def _notice_and_source(self, row: Summary, problem: Problem) -> None:
        """The child could not read it: say so, and show the message as source."""
        self._pane.show_problem(row, replace(problem, account=row.key.account))
        self._read_source(row)

    def _read_source(self, row: Summary) -> None:
        key = row.key

        def on_source(text: str, is_complete: bool, problem: Problem | None) -> None:
            if self._key != key:
                return
            if problem is None:
                self._pane.show_source(text if is_complete else f"{text}\n\n── {paper_words.cut_text()}")
            else:
                self._pane.show_problem(row, replace(problem, account=key.account))

        if row.is_fetched:
            self._reader.source(on_source, path=str(self._sources.path_of(key)), purpose=self._purpose)
            return
        preview = self._sources.preview_of(key)
        if preview is not None:
            self._reader.source(on_source, raw=preview[0], purpose=self._purpose)

    # -- rows --------------------------------------------------------------------------------------

    def _row(self) -> Summary | None:
        return self._mailboxes.summary(self._key) if self._key is not None else None

    def _show_row_with(self, key: Key, **changes: bool) -> None:
        row = self._mailboxes.summary(key)
        if row is not None:
            self._mailboxes.show_row(replace(row, **changes))  # type: ignore[arg-type]
