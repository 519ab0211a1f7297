"""The space map: what it asks of the desk, what it makes of the person's wishes.

Numbers are those of the rows on screen, counted by the desk. What changes in the mailbox is counted
anew a moment later, at the same place in the map.
"""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from popview.cleanup.groups import by_weight, finer
from popview.cleanup.layout import arrange
from popview.control.cleanup import CleanupController
from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.narrowing import Narrowing
from popview.control.state import Mailbox
from popview.desk import traffic as desk_traffic
from popview.desk.space_traffic import (
    MeasureSpace,
    MeasureTime,
    ProposeSpace,
    SpaceMeasured,
    SpaceProposed,
    TimeMeasured,
)
from popview.types import (
    AccountId,
    Dimension,
    Group,
    Key,
    Measure,
    ProposalKind,
    Retention,
    Settings,
    Step,
    Timeline,
    Why,
)
from popview.ui.actions import Actions
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme

if TYPE_CHECKING:
    from popview.ui.space.window import SpaceWindow

_AGAIN_MS = 400  # rows stream in by the hundred: the map follows a few times a second, not each time


class SpaceController(QObject):
    """Owns the window of the map and where in it the person is; follows the mailboxes by itself.

    Signals:
        problem_found(object Problem); retention_changed(object Retention): limits to be remembered.
    """

    problem_found = Signal(object)
    retention_changed = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        mailboxes: MailboxController,
        cleanup: CleanupController,
        window: MainWindow,
        actions: Actions,
        theme: Theme,
        now: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._mailboxes = mailboxes
        self._cleanup = cleanup
        self._main = window
        self._actions = actions
        self._theme = theme
        self._now = now
        self._window: SpaceWindow | None = None
        self._account: AccountId | None = None
        self._base = Dimension.SENDER  # of the whole mailbox
        self._by = Dimension.SENDER
        self._measure = Measure.BYTES
        self._path: tuple[Step, ...] = ()
        self._groups: tuple[Group, ...] = ()
        self._timeline = Timeline()
        self._keep = 3
        self._retention = self._remembered = Retention()
        self._wanted = 0  # the ticket whose groups are waited for
        self._wanted_time = 0
        self._wanted_proposals = 0
        self.narrowing = Narrowing(window.message_pane, self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._count)
        mailboxes.chosen.connect(self.on_mailbox_chosen)
        mailboxes.changed.connect(self.on_mailbox_changed)

    # -- opening and closing -----------------------------------------------------------------------

    @property
    def window(self) -> "SpaceWindow | None":
        """The window, while there is one."""
        return self._window

    @Slot()
    def show(self) -> None:
        """Open the map of the mailbox on screen, or bring it to the front."""
        mailbox = self._mailboxes.current
        if mailbox is None:
            return
        if self._window is None:
            self._window = self._make_window()
        if self._account != mailbox.account.id:
            self._enter(mailbox)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._count()

    def close(self) -> None:
        """Close the window of this concern."""
        self._again.stop()
        if self._window is not None:
            self._window.close()

    def _make_window(self) -> "SpaceWindow":
        from popview.ui.space.window import SpaceWindow  # late: the largest window of all

        made = SpaceWindow(theme=self._theme, arrange=arrange, size_of=self._size_of, parent=self._main)
        made.proposal_page.limits.set_retention(self._retention)
        made.offer((self._actions.undo, self._actions.redo, self._actions.review))
        made.dimension_chosen.connect(self.choose_dimension)
        made.measure_chosen.connect(self.choose_measure)
        made.zoom_requested.connect(self.zoom)
        made.back_requested.connect(self.go_back)
        made.page_shown.connect(self._on_page_shown)
        made.list_wanted.connect(self._on_list_wanted)
        made.list_freed.connect(self._on_list_freed)
        made.mark_wanted.connect(self._on_mark_wanted)
        made.proposals_wanted.connect(self._on_proposals_wanted)
        made.proposals_marked.connect(self._on_proposals_marked)
        made.closed.connect(self._on_list_freed)
        return made

    def _enter(self, mailbox: Mailbox) -> None:
        """Begin anew at the whole of a mailbox."""
        self._account = mailbox.account.id
        self._path, self._by, self._groups, self._timeline = (), self._base, (), Timeline()
        if self._window is not None:
            self._window.set_account(mailbox.account.name, mailbox.older, mailbox.older_octets)
            self._window.show_state("loading")

    @Slot()
    def on_mailbox_chosen(self) -> None:
        """Another mailbox is on screen: the map follows while it is open."""
        self.narrowing.forget()
        mailbox = self._mailboxes.current
        if self._is_open and mailbox is not None and mailbox.account.id != self._account:
            self._enter(mailbox)
            self._count()

    @Slot(str)
    def on_mailbox_changed(self, account: str) -> None:
        """Rows or marks changed: count anew in a moment."""
        if self._is_open and account == self._account and not self._again.isActive():
            self._again.start()

    @property
    def _is_open(self) -> bool:
        return self._window is not None and self._window.isVisible()

    @property
    def _mailbox(self) -> Mailbox | None:
        return self._mailboxes.get(self._account) if self._account is not None else None

    def _size_of(self, key: Key) -> int:
        row = self._mailboxes.summary(key)
        return row.size if row is not None else 0

    @Slot(object)
    def use_settings(self, settings: Settings) -> None:
        """Take over the limits that were remembered, until the person has typed others."""
        days, newest = settings.retention_days, settings.retention_newest
        self._remembered = Retention(days, newest, settings.retention_octets)
        if self._window is None:
            self._retention = self._remembered

    # -- counting ----------------------------------------------------------------------------------

    @Slot()
    def _count(self) -> None:
        """Ask the desk for the numbers of the page that is looked at."""
        mailbox, window = self._mailbox, self._window
        if mailbox is None or window is None or not self._is_open:
            return
        if not mailbox.present:
            is_there = mailbox.is_loaded and mailbox.stage is None
            window.show_state("empty" if is_there else "loading")
            return
        self._ask_groups(mailbox)
        self._ask_page(mailbox, window.page)

    def _ask_groups(self, mailbox: Mailbox) -> None:
        rows, now_s, account = tuple(mailbox.rows.values()), self._now(), mailbox.account.id
        by, path, marked, measure = self._by, self._path, frozenset(mailbox.marks), self._measure
        self._wanted = self._ask(lambda t: MeasureSpace(t, account, rows, by, path, marked, now_s, measure))

    def _ask_page(self, mailbox: Mailbox, page: str) -> None:
        """Ask for what only one page shows."""
        rows, now_s, account = tuple(mailbox.rows.values()), self._now(), mailbox.account.id
        if page == "time":
            path = self._path
            self._wanted_time = self._ask(lambda t: MeasureTime(t, account, rows, path, now_s))
        elif page == "free":
            seen, protected = frozenset(mailbox.seen), frozenset(mailbox.protected)
            marked, keep, retention = frozenset(mailbox.marks), self._keep, self._retention
            if retention != self._remembered:
                self.retention_changed.emit(retention)
            self._wanted_proposals = self._ask(
                lambda t: ProposeSpace(t, account, rows, seen, protected, marked, now_s, keep, retention)
            )

    def _ask(self, make: Callable[[int], desk_traffic.Intent]) -> int:
        return self._exchange.ask_desk(make, self._on_report, self.problem_found.emit)

    def _on_report(self, report: desk_traffic.Report) -> None:
        """Show numbers; those that were overtaken by a later wish are dropped."""
        window = self._window
        if window is None:
            return
        match report:
            case SpaceMeasured(ticket=ticket, groups=groups, measure=measure) if ticket == self._wanted:
                self._groups = groups if measure is self._measure else by_weight(groups, self._measure)
                self._show_groups()
            case TimeMeasured(ticket=ticket, timeline=timeline) if ticket == self._wanted_time:
                self._timeline = timeline
                window.show_timeline(timeline, self._measure)
            case SpaceProposed(ticket=ticket, proposals=proposals) if ticket == self._wanted_proposals:
                window.show_proposals(proposals)
            case _:
                pass

    def _show_groups(self) -> None:
        if self._window is None:
            return
        if not self._groups and self._path:  # what was looked into is gone
            self.go_back(len(self._path) - 1)
            return
        self._window.show_groups(self._groups, self._by, self._measure, self._path)

    @Slot(str)
    def _on_page_shown(self, page: str) -> None:
        mailbox = self._mailbox
        if mailbox is not None and mailbox.present:
            self._ask_page(mailbox, page)

    # -- moving through the map ----------------------------------------------------------------------

    @Slot(object)
    def choose_dimension(self, by: Dimension) -> None:
        """Put the same messages together by something else."""
        self._by = by
        if not self._path:
            self._base = by
        self._count()

    @Slot(object)
    def choose_measure(self, measure: Measure) -> None:
        """Let areas stand for octets or for messages."""
        self._measure = measure
        self._groups = by_weight(self._groups, measure)
        self._show_groups()
        if self._window is not None:
            self._window.show_timeline(self._timeline, measure)

    @Slot(object)
    def zoom(self, group: Group) -> None:
        """Look into a group; a single message is shown in the list instead."""
        inner = finer(group.by)
        if inner is None or group.by is Dimension.MESSAGE:
            self._on_list_wanted(group.keys, _name(group))
            self._main.message_pane.select(group.keys[0])
            return
        self._path = (*self._path, Step(group.by, group.id, _name(group), group.detail))
        self._by = inner
        self._count()

    @Slot(int)
    def go_back(self, depth: int) -> None:
        """Return to a level that was passed: 0 is the whole mailbox."""
        if not 0 <= depth < len(self._path):
            return
        self._by = self._path[depth].by
        self._path = self._path[:depth]
        self._count()

    # -- list and marks ----------------------------------------------------------------------------

    @Slot(object, str)
    def _on_list_wanted(self, keys: tuple[Key, ...], name: str) -> None:
        mailbox = self._mailbox
        if mailbox is None:
            return
        if self._mailboxes.current is not mailbox:
            self._mailboxes.choose(mailbox.account.id, "server")
        self.narrowing.show(keys, name)

    @Slot()
    def _on_list_freed(self) -> None:
        self.narrowing.let_go()

    @Slot(object, str, bool)
    def _on_mark_wanted(self, keys: tuple[Key, ...], name: str, on: bool) -> None:
        named = {_name(group) for group in self._groups}
        by = self._by if name in named else None  # else several at once, or months
        self._cleanup.mark(keys, on, why=Why.GROUP, detail=name, grouped_by=by)

    @Slot(int, object)
    def _on_proposals_wanted(self, keep: int, retention: Retention) -> None:
        self._keep, self._retention = keep, retention
        self._again.start()  # a number is typed digit by digit

    @Slot(object)
    def _on_proposals_marked(self, ticked: tuple[tuple[ProposalKind, tuple[Key, ...]], ...]) -> None:
        """Mark what was ticked: one step of undo, each mark with the proposal's name. Nothing is sent."""
        self._cleanup.mark_ticked(ticked, Why.PROPOSAL)


def _name(group: Group) -> str:
    from popview.ui.wording.space import group_name  # late: as the window itself

    return group_name(group)
