"""Distant pictures of one pane: consent, loading, and what came, kept in memory until the end.

Nothing is asked for unless the person agreed, for this message or for its sender. A message whose
pictures came once is shown with them again without a further byte leaving.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Slot

from popview.control.accounts import AccountsController
from popview.control.exchange import Exchange, Ticket
from popview.control.senders import Senders
from popview.net import picture_traffic
from popview.types import Document, Key, PictureFault
from popview.ui.reading.pane import ReadingPane

MOST_KEPT = 64_000_000
"""Letters of base64 of all messages' pictures that are kept; the message looked at longest ago goes first."""

Faults = Mapping[str, PictureFault]


@dataclass
class _Kept:
    contents: dict[str, str] = field(default_factory=dict)
    faults: dict[str, PictureFault] = field(default_factory=dict)

    @property
    def letters(self) -> int:
        return sum(map(len, self.contents.values()))


class PictureMemory:
    """What was loaded for which message; shared by all panes."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._kept: OrderedDict[Key, _Kept] = OrderedDict()

    def contents(self, key: Key) -> Mapping[str, str]:
        """Return address -> base64 of what came for a message."""
        return self._kept[key].contents if key in self._kept else {}

    def faults(self, key: Key) -> Faults | None:
        """Return why which pictures are missing; None: nothing was asked for yet."""
        return self._kept[key].faults if key in self._kept else None

    def keep(self, key: Key, contents: Mapping[str, str], faults: Faults) -> None:
        """Remember the outcome of a load beside what came before."""
        kept = self._kept.setdefault(key, _Kept())
        kept.contents.update(contents)
        kept.faults = dict(faults)
        self._kept.move_to_end(key)
        while len(self._kept) > 1 and sum(one.letters for one in self._kept.values()) > self._most:
            self._kept.popitem(last=False)


class PanePictures(QObject):
    """Answers one pane's wishes about pictures. GUI thread."""

    def __init__(
        self,
        *,
        pane: ReadingPane,
        exchange: Exchange,
        accounts: AccountsController,
        senders: Senders,
        memory: PictureMemory,
        read_again: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pane, self._exchange, self._accounts = pane, exchange, accounts
        self._senders, self._memory, self._read_again = senders, memory, read_again
        self._key: Key | None = None
        self._document = Document()
        self._running: dict[Key, Ticket] = {}
        pane.pictures.once_clicked.connect(self.on_once)
        pane.pictures.always_clicked.connect(self.on_always)
        pane.pictures.never_clicked.connect(self.on_never)
        pane.pictures.stop_clicked.connect(self.on_stop)

    def contents(self, key: Key) -> Mapping[str, str]:
        """Return what the reader is to put into this message."""
        return self._memory.contents(key)

    def on_shown(self, key: Key, document: Document) -> None:
        """A message is on screen: load where the person agreed beforehand, else offer.

        What is shown as plain text needs no pictures, and nobody has to learn that it was opened.
        """
        self._key, self._document = key, document
        if self._memory.faults(key) is not None:
            self._show_result()
        elif document.remote and self._pane.is_formatted and self._senders.has_pictures(document.sender):
            self._load(key)

    def on_shown_again(self, document: Document) -> None:
        """The same message was read once more, with its pictures."""
        self._document = document
        faults = (self._memory.faults(self._key) if self._key is not None else None) or {}
        is_always = self._senders.has_pictures(document.sender)
        self._pane.show_again(document, faults, is_always=is_always)

    @Slot()
    def on_once(self) -> None:
        """The person agreed for the message on screen."""
        if self._key is not None and self._key == self._pane.key:
            self._load(self._key)

    @Slot()
    def on_always(self) -> None:
        """The person agreed for everything of this sender."""
        if self._key is not None and self._key == self._pane.key:
            self._senders.set_pictures(self._document.sender, True)
            self._load(self._key)

    @Slot()
    def on_never(self) -> None:
        """Ask again from now on; what is on screen stays."""
        self._senders.set_pictures(self._document.sender, False)
        self._show_result()

    @Slot()
    def on_stop(self) -> None:
        """No more; what has come is shown."""
        if self._key in self._running:
            self._exchange.stop_pictures(self._running[self._key])

    def _show_result(self) -> None:
        if self._key is not None:
            faults = self._memory.faults(self._key) or {}
            is_always = self._senders.has_pictures(self._document.sender)
            self._pane.pictures.show_result(self._document, faults, is_always=is_always)

    def _load(self, key: Key) -> None:
        addresses = self._document.remote
        if key in self._running:
            return
        hindered = self._hindrance(key)
        if hindered is not None:  # not remembered: it may be otherwise when the message is shown again
            is_always = self._senders.has_pictures(self._document.sender)
            faults = dict.fromkeys(addresses, hindered)
            self._pane.pictures.show_result(self._document, faults, is_always=is_always)
            return
        if not addresses:
            self._done(key, {}, {})
            return

        def on_report(report: picture_traffic.Report) -> None:
            match report:
                case picture_traffic.PicturesProgress(done=done, total=total):
                    if key == self._key:
                        self._pane.pictures.show_progress(done, total)
                case picture_traffic.PicturesLoaded(contents=contents, faults=faults):
                    self._running.pop(key, None)
                    self._done(key, dict(contents), dict(faults))

        self._pane.pictures.show_progress(0, len(addresses))
        self._running[key] = self._exchange.ask_pictures(
            lambda ticket: picture_traffic.LoadPictures(ticket, addresses), on_report
        )

    def _hindrance(self, key: Key) -> PictureFault | None:
        """Return why nothing may be asked for: offline, or an account that hides behind a proxy."""
        account = self._accounts.get(key.account)
        if self._accounts.errands.is_offline:
            return PictureFault.OFFLINE
        return PictureFault.PROXY if account is not None and account.proxy else None

    def _done(self, key: Key, contents: Mapping[str, str], faults: Faults) -> None:
        self._memory.keep(key, contents, faults)
        if key != self._key:
            return
        if contents:
            self._read_again()
        else:
            self._show_result()
