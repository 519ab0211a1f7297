"""Messages under the person's hand: opened, seen, saved, their attachments taken out.

Owns the main pane's reading and one more for each message window.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from popview.control.accounts import AccountsController
from popview.control.attachments import AttachmentsController
from popview.control.exchange import Exchange
from popview.control.information import InformationController
from popview.control.mailbox import MailboxController
from popview.control.pictures import PictureMemory
from popview.control.reader import Reader
from popview.control.reading import AsksFirst, PaneReading, Sources
from popview.control.senders import Senders
from popview.desk import traffic as desk_traffic
from popview.store.taken_out import TakenOut
from popview.types import Document, Key, Settings, Summary
from popview.ui.main_window import MainWindow
from popview.ui.reading.pane import ReadingPane
from popview.ui.theme import Theme
from popview.ui.wording import saved as words

if TYPE_CHECKING:
    from popview.ui.reading.window import MessageWindow


_ZOOM_SETTLES_MS = 600


@dataclass
class _Opened:
    window: "MessageWindow"
    reading: PaneReading


class MessagesController(QObject):
    """Connects rows, panes and windows.

    Signals:
        problem_found(object Problem).
        mark_requested(object tuple[Key], bool on): from a message window.
        pane_made(object ReadingPane): of a message window; the main one is there from the beginning.
    """

    problem_found = Signal(object)
    mark_requested = Signal(object, bool)
    pane_made = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        accounts: AccountsController,
        mailboxes: MailboxController,
        reader: Reader,
        sources: Sources,
        window: MainWindow,
        theme: Theme,
        taken_out: TakenOut,
        asks_first: AsksFirst = lambda account, fetch: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._accounts = accounts
        self._mailboxes = mailboxes
        self._reader = reader
        self._sources = sources
        self._window = window
        self._theme = theme
        self._asks_first = asks_first
        self._windows: list[_Opened] = []
        self._settings = Settings()
        self.senders = Senders(self)
        self._picture_memory = PictureMemory()
        self._zoom_timer = QTimer(self)
        self._zoom_timer.setSingleShot(True)
        self._zoom_timer.setInterval(_ZOOM_SETTLES_MS)
        self._zoom_timer.timeout.connect(self._keep_zoom)
        self._zoom = self.senders.zoom
        self._attachments = AttachmentsController(
            reader=reader,
            path_of=sources.path_of,
            document_of=self.document_of,
            fetch=lambda key, then: self._reading.fetch(key, then),
            window=window,
            theme=theme,
            taken_out=taken_out,
            parent=self,
        )
        self._attachments.problem_found.connect(self.problem_found)
        self._information = InformationController(
            accounts=accounts, mailboxes=mailboxes, document_of=self.document_of, theme=theme, parent=self
        )
        self._reading = self._make_reading(window.reading_pane)
        self._reading.shown.connect(self._on_shown)
        self._seen_timer = QTimer(self)
        self._seen_timer.setSingleShot(True)
        self._seen_timer.timeout.connect(self._on_looked_at)

    def use_settings(self, settings: Settings) -> None:
        """Take over how messages are shown and when they count as seen."""
        is_new_way = settings.body != self._settings.body
        self._settings = settings
        self.senders.use(settings)
        if is_new_way:
            self._reading.set_kind(settings.body)
        for pane in self.panes:
            pane.body.set_zoom(settings.zoom)

    def close(self) -> None:
        """Close the message windows and remove what was opened from attachments."""
        for opened in list(self._windows):
            opened.window.close()
        self._attachments.clear()

    # -- choosing ----------------------------------------------------------------------------------

    @Slot(object)
    def on_current_changed(self, key: Key | None) -> None:
        """Another row is current."""
        self._seen_timer.stop()
        self._follow(key)

    @Slot()
    def on_selection_changed(self) -> None:
        """More or fewer rows are selected."""
        self._follow(self._window.message_pane.current_key())

    @Slot()
    def on_mailbox_chosen(self) -> None:
        """Another mailbox is on screen: nothing is chosen in it yet."""
        self._follow(self._window.message_pane.current_key())

    @Slot()
    def on_accounts_changed(self) -> None:
        """Accounts came, went or have other names: the panes name them where there are several."""
        names = {account.id: account.name for account in self._accounts.accounts}
        self._window.reading_pane.set_account_names(names)
        for opened in self._windows:
            opened.window.pane.set_account_names(names)

    def on_marks_changed(self) -> None:
        """Show in the message windows what is marked now."""
        for opened in self._windows:
            key = opened.reading.key
            mailbox = self._mailboxes.get(key.account) if key is not None else None
            opened.window.set_marked(mailbox is not None and key in mailbox.marks)

    @Slot(str)
    def on_mailbox_changed(self, account: str) -> None:
        """Rows came or went: what is on screen may have gained its identity, or gone."""
        key = self._reading.key
        if key is not None and key.account == account and self._mailboxes.summary(key) is None:
            self._reading.show(None)
        self.on_marks_changed()

    def _follow(self, key: Key | None) -> None:
        selected = self._window.message_pane.selected_keys()
        if selected:
            self._window.open_reading()
        if len(selected) > 1:
            rows = [row for row in map(self._mailboxes.summary, selected) if row is not None]
            self._reading.show(None)
            self._window.reading_pane.show_several(len(rows), sum(max(row.size, 0) for row in rows))
        else:
            self._reading.show(selected[0] if selected else key)

    @Slot()
    def fetch_selected(self) -> None:
        """Fetch every selected message whole."""
        for key in self._window.message_pane.selected_keys():
            self._reading.fetch(key)

    @property
    def shown_key(self) -> Key | None:
        """The message whose document is in the main pane; None while none is, or one is loading."""
        return self._reading.shown_key

    @Slot()
    def copy_addresses(self) -> None:
        """Copy the senders' addresses of the selected messages, one a line."""
        self._copy(lambda row: row.address)

    @Slot()
    def copy_subjects(self) -> None:
        """Copy the subjects of the selected messages, one a line."""
        self._copy(lambda row: row.subject)

    def _copy(self, of: Callable[[Summary], str]) -> None:
        rows = map(self._mailboxes.summary, self._window.message_pane.selected_keys())
        lines = dict.fromkeys(of(row) for row in rows if row is not None)
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    # -- seen --------------------------------------------------------------------------------------

    @Slot(object)
    def _on_shown(self, key: Key) -> None:
        if self._settings.seen_after_s > 0 and not self._is_seen(key):
            self._seen_timer.start(int(self._settings.seen_after_s * 1000))

    @Slot()
    def _on_looked_at(self) -> None:
        key = self._reading.key
        if key is not None:
            self.set_seen((key,), True)

    @Slot()
    def toggle_seen(self) -> None:
        """Turn the selected messages seen, or unseen if all of them were."""
        self._seen_timer.stop()
        keys = self._window.message_pane.selected_keys()
        if keys:
            self.set_seen(keys, not all(self._is_seen(key) for key in keys))

    def set_seen(self, keys: tuple[Key, ...], on: bool) -> None:
        """Write it down, then show it."""
        self._exchange.ask_desk(
            lambda t: desk_traffic.SetSeen(ticket=t, keys=keys, on=on),
            self._on_seen_written,
            self.problem_found.emit,
        )

    def _on_seen_written(self, report: desk_traffic.Report) -> None:
        if isinstance(report, desk_traffic.StatesSet):
            self._mailboxes.set_seen(report.keys, report.on)

    def _is_seen(self, key: Key) -> bool:
        mailbox = self._mailboxes.get(key.account)
        return mailbox is not None and key in mailbox.seen

    # -- windows -----------------------------------------------------------------------------------

    @Slot(object)
    def open_window(self, key: Key) -> None:
        """Show a message in a window of its own; the same message is raised, not opened twice."""
        for opened in self._windows:
            if opened.reading.key == key:
                opened.window.raise_()
                opened.window.activateWindow()
                return
        from popview.ui.reading.window import MessageWindow  # late: not for the first paint

        window = MessageWindow(theme=self._theme)
        reading = self._make_reading(window.pane)
        opened = _Opened(window, reading)
        self._windows.append(opened)
        reading.set_kind(self._settings.body)
        window.pane.body.set_zoom(self._settings.zoom)
        reading.shown.connect(lambda shown: self.set_seen((shown,), True))
        window.closed.connect(lambda _key: self._on_window_closed(opened))
        window.next_requested.connect(lambda: self._step(opened, +1))
        window.previous_requested.connect(lambda: self._step(opened, -1))
        window.mark_requested.connect(self._on_window_mark)
        self.on_accounts_changed()
        window.show()
        reading.show(key, at_once=True)
        self.on_marks_changed()

    @Slot()
    def open_current(self) -> None:
        """Show the current row in a window of its own."""
        key = self._window.message_pane.current_key()
        if key is not None:
            self.open_window(key)

    def _step(self, opened: _Opened, by: int) -> None:
        keys = self._window.message_pane.model.keys()
        key = opened.reading.key
        if key in keys:
            place = keys.index(key) + by
            if 0 <= place < len(keys):
                opened.reading.show(keys[place], at_once=True)

    def _on_window_closed(self, opened: _Opened) -> None:
        if opened in self._windows:
            self._windows.remove(opened)
            opened.reading.leave()
            opened.reading.setParent(None)

    @Slot(object)
    def _on_window_mark(self, key: Key) -> None:
        mailbox = self._mailboxes.get(key.account)
        self.mark_requested.emit((key,), mailbox is not None and key not in mailbox.marks)

    # -- saving ------------------------------------------------------------------------------------

    def fetch_then(self, keys: tuple[Key, ...], then: Callable[[tuple[Key, ...]], None]) -> None:
        """Fetch what is not here yet, and go on with what is here once nothing is on its way any more.

        What cannot be had is told as a problem; where nothing of it is here, that is all.
        """
        missing = {key for key in keys if not self._is_fetched(key)}
        lost: set[Key] = set()

        def go_on() -> None:
            here = tuple(key for key in keys if key not in lost)
            if not missing and here:
                then(here)

        def come(key: Key) -> None:
            missing.discard(key)
            go_on()

        def fail(key: Key) -> None:
            lost.add(key)
            come(key)

        if not missing:
            go_on()
        for key in tuple(missing):
            self._reading.fetch(key, partial(come, key), partial(fail, key))

    def _is_fetched(self, key: Key) -> bool:
        row, mailbox = self._mailboxes.summary(key), self._mailboxes.get(key.account)
        is_kept = mailbox is not None and key in mailbox.copies  # its header at least
        return row is not None and (row.is_fetched or (is_kept and row.is_gone))

    # -- panes -------------------------------------------------------------------------------------

    def _make_reading(self, pane: ReadingPane) -> PaneReading:
        reading = PaneReading(
            pane=pane,
            reader=self._reader,
            sources=self._sources,
            accounts=self._accounts,
            mailboxes=self._mailboxes,
            exchange=self._exchange,
            senders=self.senders,
            memory=self._picture_memory,
            asks_first=self._asks_first,
            parent=self,
        )
        reading.problem_found.connect(self.problem_found)
        self._attachments.serve(pane)
        pane.link_activated.connect(self._on_link)
        pane.body.zoomed.connect(self._on_zoomed)
        self._information.serve(pane)
        self.pane_made.emit(pane)
        return reading

    def _readings(self) -> tuple[PaneReading, ...]:
        return (self._reading, *(opened.reading for opened in self._windows))

    def document_of(self, key: Key) -> Document | None:
        """Return what a pane or a message window shows of a message; None where none does."""
        return next((reading.document for reading in self._readings() if reading.key == key), None)

    @property
    def panes(self) -> tuple[ReadingPane, ...]:
        """The main pane, then those of the message windows that are open."""
        return (self._window.reading_pane, *(opened.window.pane for opened in self._windows))

    @Slot(int)
    def _on_zoomed(self, percent: int) -> None:
        self._zoom = percent
        self._zoom_timer.start()  # a wheel makes many steps; only the last one is kept

    @Slot()
    def _keep_zoom(self) -> None:
        self.senders.set_zoom(self._zoom)

    @Slot(str)
    def _on_link(self, url: str) -> None:
        """Open a link that the person clicked after seeing its target; web and mail only (X10)."""
        target = QUrl(url)
        is_safe = target.scheme().lower() in {"http", "https", "mailto"}
        if is_safe and not QDesktopServices.openUrl(target):
            self._window.message_pane.tell(words.not_opened(url))
