"""One running PopView: connects every signal on one page, and closes down in order.

Read `House._connect` to see the whole nervous system of the program. Nothing is decided here; what is
connected is built by `popview.app.rooms`.
"""

import logging
from dataclasses import replace
from functools import partial
from types import TracebackType

from PySide6.QtCore import QTimer, Signal, Slot

from popview.app.rooms import MakePictures, MakeWorker, Rooms
from popview.control.demo import DemoHost, demo_account
from popview.net.traffic import Said
from popview.net.worker import MailWorker, PictureWorker
from popview.paths import Paths
from popview.store.window_state import load_window, save_window
from popview.types import AccountId, Problem, ProblemKind, Secret, Settings
from popview.ui.front import Front
from popview.ui.theme import Theme

log = logging.getLogger("popview")


class House(Rooms):
    """Every object of one running PopView, on one set of paths.

    Signals:
        left(): the window is closed and everything behind it has ended.
        demo_wanted(): the person wants to try the demo mailbox.
    """

    left = Signal()
    demo_wanted = Signal()
    _bug_found = Signal(object)  # a hop: it may be a worker's thread that comes upon it

    def __init__(
        self,
        *,
        paths: Paths,
        theme: Theme,
        demo: DemoHost | None = None,
        look: str = "system",
        worker: MakeWorker = MailWorker,
        pictures: MakePictures = PictureWorker,
        front: Front | None = None,
        url: str = "",
    ) -> None:
        super().__init__(
            paths=paths,
            theme=theme,
            worker=worker,
            pictures=pictures,
            front=Front(theme=theme) if front is None else front,
        )
        self._demo = demo
        self._look = look
        self._url = url  # a pop:// address that PopView was started with
        self.has_left = False
        if demo is not None:
            demo.ready.connect(self._on_demo_ready)
        self._connect()

    def _connect(self) -> None:
        """Connect every signal between rooms, grouped by sender."""
        self._connect_actions()
        self._connect_panes()
        self._connect_controllers()
        self.closing.may_close.connect(self.leave)

    def _connect_actions(self) -> None:
        window, actions = self.window, self.actions
        accounts, mailboxes, messages = self.accounts, self.mailboxes, self.messages
        cleanup, settings, pane = self.cleanup, self.settings, self.window.message_pane
        actions.add_account.triggered.connect(self.assistant.show)
        actions.add_by_hand.triggered.connect(accounts.add)
        actions.edit_account.triggered.connect(self._on_edit_account)
        actions.remove_account.triggered.connect(self._on_remove_account)
        actions.connection.triggered.connect(self.profiles.show_current)
        actions.check.triggered.connect(mailboxes.check_current)
        actions.check_all.triggered.connect(mailboxes.check_all)
        actions.stop.triggered.connect(mailboxes.stop_current)
        actions.fetch.triggered.connect(messages.fetch_selected)
        actions.open_window.triggered.connect(messages.open_current)
        actions.seen.triggered.connect(messages.toggle_seen)
        actions.mark.triggered.connect(cleanup.mark_selected)
        actions.unmark.triggered.connect(cleanup.unmark_selected)
        actions.unmark_all.triggered.connect(cleanup.unmark_all)
        actions.undo.triggered.connect(cleanup.undo_stack.undo)
        actions.redo.triggered.connect(cleanup.undo_stack.redo)
        actions.review.triggered.connect(cleanup.review)
        actions.commit.triggered.connect(cleanup.review)
        actions.commit_log.triggered.connect(cleanup.show_log)
        actions.space_map.triggered.connect(self.space.show)
        actions.protocol_log.triggered.connect(self.notices.show_log)
        actions.offline.toggled.connect(mailboxes.set_offline)
        actions.settings.triggered.connect(settings.show_dialog)
        actions.about.triggered.connect(settings.show_about)
        actions.guide.triggered.connect(settings.show_guide)
        actions.quit.triggered.connect(window.close)
        actions.next.triggered.connect(partial(pane.go, +1))
        actions.previous.triggered.connect(partial(pane.go, -1))
        actions.copy_address.triggered.connect(messages.copy_addresses)
        actions.copy_subject.triggered.connect(messages.copy_subjects)
        actions.demo.triggered.connect(self.demo_wanted)
        actions.theme_system.triggered.connect(partial(settings.set_theme, "system"))
        actions.theme_light.triggered.connect(partial(settings.set_theme, "light"))
        actions.theme_dark.triggered.connect(partial(settings.set_theme, "dark"))
        actions.layout_vertical.triggered.connect(partial(settings.set_layout, "vertical"))
        actions.layout_wide.triggered.connect(partial(settings.set_layout, "wide"))

    def _connect_panes(self) -> None:
        window, actions, accounts = self.window, self.actions, self.accounts
        mailboxes, messages, cleanup = self.mailboxes, self.messages, self.cleanup
        tree, pane = window.account_pane, window.message_pane
        window.closing.connect(self.closing.on_closing)
        window.painting.connect(self.exchange.give_way)
        tree.view_chosen.connect(mailboxes.choose)
        tree.check_requested.connect(mailboxes.check)
        tree.edit_requested.connect(accounts.edit)
        tree.remove_requested.connect(accounts.ask_remove)
        tree.use_requested.connect(accounts.use_again)
        tree.order_requested.connect(accounts.reorder)
        tree.connection_requested.connect(self.profiles.show)
        window.status_strip.connection_requested.connect(self.profiles.show_current)
        pane.current_changed.connect(messages.on_current_changed)
        pane.current_changed.connect(cleanup.show_bar)
        pane.selection_changed.connect(messages.on_selection_changed)
        pane.open_requested.connect(messages.open_window)
        pane.page_requested.connect(self._on_page_requested)
        self.reading_pane.next_requested.connect(actions.next.trigger)
        self.commit_bar.review_requested.connect(cleanup.review)
        self.commit_bar.unmark_all_requested.connect(cleanup.unmark_all)
        self.commit_bar.commit_requested.connect(cleanup.review)

    def _connect_controllers(self) -> None:
        actions, accounts, mailboxes = self.actions, self.accounts, self.mailboxes
        messages, cleanup, settings, notices = self.messages, self.cleanup, self.settings, self.notices
        self.exchange.account_said.connect(mailboxes.on_account_said)
        self.exchange.account_said.connect(self._on_account_said)
        self.exchange.account_said.connect(self.profiles.on_account_said)
        accounts.loaded.connect(self._on_loaded)
        accounts.added.connect(mailboxes.on_account_added)
        accounts.created.connect(mailboxes.check)
        accounts.changed.connect(mailboxes.on_account_changed)
        accounts.removed.connect(mailboxes.on_account_removed)
        accounts.reordered.connect(mailboxes.on_accounts_reordered)
        for changed in (accounts.added, accounts.changed, accounts.removed):
            changed.connect(messages.on_accounts_changed)
        mailboxes.chosen.connect(messages.on_mailbox_chosen)
        mailboxes.chosen.connect(cleanup.show_bar)
        mailboxes.chosen.connect(self.search.on_mailbox_chosen)
        mailboxes.checked.connect(self.search.on_texts_changed)
        mailboxes.brought.connect(self.texts.want)
        mailboxes.changed.connect(self.texts.on_mailbox_changed)
        self.texts.changed.connect(self.search.on_texts_changed)
        mailboxes.changed.connect(messages.on_mailbox_changed)
        mailboxes.changed.connect(cleanup.on_mailbox_changed)
        mailboxes.changed.connect(self.profiles.refresh)
        mailboxes.resolved.connect(cleanup.on_resolved)
        mailboxes.mended.connect(self._on_mended)
        messages.mark_requested.connect(cleanup.on_mark_requested)
        settings.used.connect(messages.use_settings)
        messages.senders.changed.connect(settings.change)
        settings.used.connect(self._on_settings_used)
        settings.used.connect(self.space.use_settings)
        self.space.retention_changed.connect(settings.set_retention)
        cleanup.undo_stack.canUndoChanged.connect(actions.undo.setEnabled)
        cleanup.undo_stack.canRedoChanged.connect(actions.redo.setEnabled)
        cleanup.undo_stack.undoTextChanged.connect(actions.name_undo)
        cleanup.undo_stack.redoTextChanged.connect(actions.name_redo)
        self.protecting.kept_out.connect(cleanup.keep_out)
        cleanup.committed.connect(self.saved.on_committed)
        notices.retry_requested.connect(mailboxes.check)
        notices.password_requested.connect(self._on_password_requested)
        notices.settings_requested.connect(accounts.edit)
        notices.connection_requested.connect(self.profiles.show)
        for source in (
            *(accounts, messages, cleanup, settings, self.profiles, self.search, self.saving),
            *(self.importing, self.space, self.protecting, self.saved, self.mark_files),
            *(self.ruling, self.rules, self.printing, self.answering),
            *(self.records.renaming, self.records.history, self.records.storage),
        ):
            source.problem_found.connect(notices.show_problem)
        mailboxes.problem_found.connect(self._on_mailbox_problem)
        self._bug_found.connect(self._on_mailbox_problem)

    def start(self) -> None:
        """Show the window if nobody has yet; then everything else."""
        if not self.window.isVisible():
            self._front.show(welcome=self._demo is None, state=load_window(self.paths.window_file))
        self.exchange.start()
        self.protecting.load()
        self.accounts.load()
        self.ruling.load()
        QTimer.singleShot(0, self.reader, self.reader.start)

    @Slot()
    def leave(self) -> None:
        """Close down, in this order and only here."""
        if self.has_left:
            return
        self.has_left = True
        if self.window.isVisible():
            save_window(self.paths.window_file, self.window.save_geometry())
        self.window.allow_close()
        self.window.close()
        self.window.hide()  # Qt does not close it again inside its own close event; sessions may take 6 s
        self.scheduling.close()
        self.mailboxes.close()
        self.notices.close()
        self.space.close()
        self.rules.close()
        self.records.close()
        self.cleanup.close()
        self.messages.close()
        self.texts.close()
        self.exchange.close()
        self.reader.close()
        self.local.close()
        if self._demo is not None:
            self._demo.end()
        self.left.emit()

    def clear_away(self) -> None:
        """Delete the windows and the controllers of a house that was left; Qt does it at its next turn.

        Else they would stay in the process, and every later change of the look would dress them too.
        The controllers first: a window that is taken apart still tells what its parts do.
        """
        assert self.has_left
        self.deleteLater()
        self.window.deleteLater()

    @Slot(object)
    def _on_loaded(self, settings: Settings) -> None:
        self.settings.use(replace(settings, theme=self._look) if self._demo is not None else settings)
        if self._demo is not None:
            self._demo.start()
        elif not self.accounts.accounts:
            self.window.show_welcome(True)
        if self._url:
            self.assistant.open_url(self._url)

    @Slot(int)
    def _on_demo_ready(self, port: int) -> None:
        account = demo_account(port)
        self.accounts.use(account, Secret("demo"))
        self.mailboxes.check(account.id)

    @Slot(object)
    def _on_account_said(self, report: object) -> None:
        if isinstance(report, Said):
            self.notices.said(report)

    @Slot()
    def _on_edit_account(self) -> None:
        if self.mailboxes.current is not None:
            self.accounts.edit(self.mailboxes.current.account.id)

    @Slot()
    def _on_remove_account(self) -> None:
        if self.mailboxes.current is not None:
            self.accounts.ask_remove(self.mailboxes.current.account.id)

    @Slot(str)
    def _on_password_requested(self, account: str) -> None:
        self.accounts.errands.ask_first(AccountId(account))
        self.mailboxes.check(account)

    @Slot(int)
    def _on_page_requested(self, by: int) -> None:
        self.reading_pane.body.page(back=by < 0)

    @Slot(object)
    def _on_settings_used(self, settings: Settings) -> None:
        self.actions.tick_theme(settings.theme)
        self.actions.tick_layout(settings.layout)

    @Slot(str)
    def _on_mended(self, account: str) -> None:
        self.notices.mended(AccountId(account))

    @Slot(object)
    def _on_mailbox_problem(self, problem: Problem) -> None:
        self.notices.show_problem(problem, True)

    def report_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Show and log an exception that nobody expected, from any thread; the window lives on."""
        log.error("bug", exc_info=(kind, error, trace))
        self._bug_found.emit(Problem(ProblemKind.BUG, facts=(("reason", kind.__name__),)))
