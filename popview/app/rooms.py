"""Every object of one running PopView, each built once, in the order in which they need each other.

Nothing is connected here: that is `popview.app.house`.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject

from popview.control.accounts import AccountsController
from popview.control.answering import AnsweringController
from popview.control.assistant import AssistantController
from popview.control.cleanup import CleanupController
from popview.control.closing import ClosingController
from popview.control.dragging import DragFiles
from popview.control.exchange import Exchange
from popview.control.importing import ImportingController
from popview.control.letters import Letters
from popview.control.mailbox import MailboxController
from popview.control.mark_files import MarkFilesController
from popview.control.messages import MessagesController
from popview.control.notices import NoticesController
from popview.control.printing import PrintingController
from popview.control.profiles import ProfilesController
from popview.control.protecting import ProtectingController
from popview.control.reader import Reader
from popview.control.readiness import ReadinessController
from popview.control.reading import Sources
from popview.control.records import Records
from popview.control.rules import RulesController
from popview.control.ruling import RulingController
from popview.control.saved import SavedController
from popview.control.saving import SavingController
from popview.control.scheduling import SchedulingController
from popview.control.search import SearchController
from popview.control.settings import SettingsController
from popview.control.space import SpaceController
from popview.control.texts import TextsController
from popview.desk.worker import Desk
from popview.net.worker import MailWorker, PictureWorker
from popview.paths import Paths
from popview.store.local import LocalCopies
from popview.store.taken_out import TakenOut
from popview.types import AccountId
from popview.ui.cleanup.bar import CommitBar
from popview.ui.front import Front
from popview.ui.reading.pane import ReadingPane
from popview.ui.theme import Theme

MakeWorker = Callable[[AccountId, Paths], MailWorker]  # handed in: deadlines, authorities
MakePictures = Callable[[], PictureWorker]  # handed in: addresses that count as public


class Rooms(QObject):
    """The window, the workers behind it and the controllers between them."""

    def __init__(
        self, *, paths: Paths, theme: Theme, worker: MakeWorker, pictures: MakePictures, front: Front
    ) -> None:
        super().__init__()
        self.paths = paths
        self._front = front
        self.window, self.actions = front.window, front.actions
        self.commit_bar, self.reading_pane = CommitBar(theme=theme), ReadingPane(theme=theme)
        self.window.furnish(commit_bar=self.commit_bar, reading_pane=self.reading_pane)
        self._make_workers(worker, pictures)
        self._make_mailboxes(theme)
        self._make_messages(theme)
        self._make_wishes(theme)
        self._make_cleaning(theme)
        self._make_rules(theme)
        self._make_window_controllers(theme)
        self.records = Records(
            exchange=self.exchange,
            accounts=self.accounts,
            mailboxes=self.mailboxes,
            window=self.window,
            actions=self.actions,
            theme=theme,
            parent=self,
        )

    def _make_workers(self, worker: MakeWorker, pictures: MakePictures) -> None:
        self.exchange = Exchange(
            desk=Desk(self.paths),
            make_worker=lambda a: worker(a, self.paths),
            pictures=pictures(),
            parent=self,
        )
        self.reader = Reader(self)
        self.local = LocalCopies(self.paths)
        self.taken_out = TakenOut(self.paths)
        self._sources = Sources(path_of=self.local.path_of, preview_of=self.local.preview_of)

    def _make_mailboxes(self, theme: Theme) -> None:
        self.accounts = AccountsController(
            exchange=self.exchange, window=self.window, theme=theme, parent=self
        )
        self.assistant = AssistantController(
            exchange=self.exchange, accounts=self.accounts, window=self.window, theme=theme, parent=self
        )
        self.mailboxes = MailboxController(
            exchange=self.exchange, accounts=self.accounts, window=self.window, now=time.time, parent=self
        )
        self.scheduling = SchedulingController(
            accounts=self.accounts, mailboxes=self.mailboxes, now=time.time, parent=self
        )
        self.profiles = ProfilesController(
            exchange=self.exchange,
            accounts=self.accounts,
            mailboxes=self.mailboxes,
            window=self.window,
            theme=theme,
            parent=self,
        )

    def _make_messages(self, theme: Theme) -> None:
        self.messages = MessagesController(
            exchange=self.exchange,
            accounts=self.accounts,
            mailboxes=self.mailboxes,
            reader=self.reader,
            sources=self._sources,
            window=self.window,
            theme=theme,
            taken_out=self.taken_out,
            asks_first=self.profiles.asks_first,
            parent=self,
        )
        self.cleanup = CleanupController(
            exchange=self.exchange,
            accounts=self.accounts,
            mailboxes=self.mailboxes,
            window=self.window,
            theme=theme,
            now=time.time,
            parent=self,
        )

    def _make_wishes(self, theme: Theme) -> None:
        self.texts = TextsController(
            exchange=self.exchange,
            accounts=self.accounts,
            mailboxes=self.mailboxes,
            reader=self.reader,
            sources=self._sources,
            parent=self,
        )
        letters = Letters(
            accounts=self.accounts,
            mailboxes=self.mailboxes,
            messages=self.messages,
            reader=self.reader,
            path_of=self.local.path_of,
            parent=self,
        )
        self.printing = PrintingController(
            exchange=self.exchange,
            letters=letters,
            mailboxes=self.mailboxes,
            messages=self.messages,
            window=self.window,
            actions=self.actions,
            theme=theme,
            parent=self,
        )
        self.answering = AnsweringController(
            exchange=self.exchange,
            accounts=self.accounts,
            mailboxes=self.mailboxes,
            messages=self.messages,
            window=self.window,
            actions=self.actions,
            taken_out=self.taken_out,
            parent=self,
        )

    def _make_cleaning(self, theme: Theme) -> None:
        self.protecting = ProtectingController(
            exchange=self.exchange,
            mailboxes=self.mailboxes,
            window=self.window,
            actions=self.actions,
            theme=theme,
            undo_stack=self.cleanup.undo_stack,
            now=time.time,
            parent=self,
        )
        self.saved = SavedController(
            exchange=self.exchange,
            mailboxes=self.mailboxes,
            window=self.window,
            actions=self.actions,
            theme=theme,
            now=time.time,
            parent=self,
        )
        self.mark_files = MarkFilesController(
            exchange=self.exchange,
            mailboxes=self.mailboxes,
            marking=self.cleanup,
            window=self.window,
            actions=self.actions,
            theme=theme,
            now=time.time,
            parent=self,
        )
        self.space = SpaceController(
            exchange=self.exchange,
            mailboxes=self.mailboxes,
            cleanup=self.cleanup,
            window=self.window,
            actions=self.actions,
            theme=theme,
            parent=self,
        )

    def _make_rules(self, theme: Theme) -> None:
        self.ruling = RulingController(
            exchange=self.exchange,
            mailboxes=self.mailboxes,
            messages=self.messages,
            window=self.window,
            parent=self,
        )
        self.rules = RulesController(
            exchange=self.exchange,
            mailboxes=self.mailboxes,
            cleanup=self.cleanup,
            ruling=self.ruling,
            window=self.window,
            actions=self.actions,
            theme=theme,
            parent=self,
        )

    def _make_window_controllers(self, theme: Theme) -> None:
        self.search = SearchController(
            exchange=self.exchange, mailboxes=self.mailboxes, window=self.window, parent=self
        )
        drag = DragFiles(
            mailboxes=self.mailboxes,
            path_of=self.local.path_of,
            taken_out=self.taken_out,
            tell=self.window.message_pane.tell,
        )
        self.window.message_pane.set_drag_source(drag.files_of)
        self.saving = SavingController(
            exchange=self.exchange,
            mailboxes=self.mailboxes,
            messages=self.messages,
            window=self.window,
            actions=self.actions,
            parent=self,
        )
        self.importing = ImportingController(
            exchange=self.exchange,
            accounts=self.accounts,
            window=self.window,
            actions=self.actions,
            theme=theme,
            parent=self,
        )
        self.settings = SettingsController(
            exchange=self.exchange,
            window=self.window,
            theme=theme,
            file=str(self.paths.settings_file),
            parent=self,
        )
        self.notices = NoticesController(
            bar=self.window.problem_bar,
            theme=theme,
            exchange=self.exchange,
            account_name=self._account_name,
            login_delay_s=self._login_delay_s,
            due_s=self.scheduling.schedule.due_s,
            parent=self,
        )
        self.closing = ClosingController(
            window=self.window, theme=theme, mailboxes=self.mailboxes, cleanup=self.cleanup, parent=self
        )
        self.readiness = ReadinessController(
            mailboxes=self.mailboxes,
            window=self.window,
            actions=self.actions,
            readiness=self._front.readiness,
            parent=self,
        )

    def _account_name(self, account: AccountId) -> str:
        known = self.accounts.get(account)
        return known.name if known is not None else ""

    def _login_delay_s(self, account: AccountId) -> int:
        mailbox = self.mailboxes.get(account)
        return mailbox.profile.login_delay_s if mailbox is not None else 0
