"""The window of the space map: the map, the timeline, the proposals; beside the list, which follows it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from popview.types import Arrange, Dimension, Group, Key, Measure, Proposal, Step, Timeline
from popview.ui.choice import Choice
from popview.ui.elided import ElidedLabel
from popview.ui.fitting import first_size
from popview.ui.list.older_line import older_sentence
from popview.ui.reading.state_page import StatePage
from popview.ui.space.map_page import MapPage
from popview.ui.space.proposal_page import ProposalPage
from popview.ui.space.time_page import TimePage
from popview.ui.theme import Theme
from popview.ui.wording import space as words

PAGES = ("map", "time", "free")


class SpaceWindow(QWidget):
    """Shows what it is handed and emits wishes.

    Signals:
        dimension_chosen(object Dimension); measure_chosen(object Measure).
        zoom_requested(object Group); back_requested(int depth): to so many steps.
        page_shown(str): "map", "time" or "free" is looked at: it may need its numbers.
        list_wanted(object tuple[Key, ...], str name); list_freed().
        mark_wanted(object tuple[Key, ...], str name, bool on).
        proposals_wanted(int keep, object Retention); proposals_marked(object Ticked).
        closed().
    """

    dimension_chosen = Signal(object)
    measure_chosen = Signal(object)
    zoom_requested = Signal(object)
    back_requested = Signal(int)
    page_shown = Signal(str)
    list_wanted = Signal(object, str)
    list_freed = Signal()
    mark_wanted = Signal(object, str, bool)
    proposals_wanted = Signal(int, object)
    proposals_marked = Signal(object)
    closed = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        arrange: Arrange,
        size_of: Callable[[Key], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._path: tuple[Step, ...] = ()
        self._older = ""
        self.setObjectName("spaceWindow")
        self.map_page = MapPage(theme=theme, arrange=arrange)
        self.time_page = TimePage(theme=theme)
        self.proposal_page = ProposalPage(theme=theme, size_of=size_of)
        self._title = ElidedLabel()
        self._title.setObjectName("spaceTitle")
        theme.set_kind(self._title, "title")
        self._facts = ElidedLabel()
        self._facts.setObjectName("spaceFacts")
        theme.set_kind(self._facts, "dim")
        self.line = ElidedLabel()
        self.line.setObjectName("spaceLine")
        self.state = StatePage(theme=theme)
        self.tabs = self._make_tabs()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.state)
        self._stack.addWidget(self.tabs)
        self._arrange(theme)
        self._connect()
        first_size(self, 1140, 700, theme=theme)
        self.setMinimumSize(600, 420)
        self.show_state("loading")

    # -- building --------------------------------------------------------------------------------

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setObjectName("spaceTabs")
        tabs.tabBar().setObjectName("spaceTabBar")
        tabs.tabBar().setAccessibleName(self.tr("Views of the mailbox"))
        tabs.addTab(self.map_page, self.tr("&Map"))
        tabs.addTab(self.time_page, self.tr("&Timeline"))
        tabs.addTab(self.proposal_page, self.tr("&Free space…"))
        return tabs

    def _choice(self, name: str, title: str, texts: Sequence[tuple[str, object]]) -> Choice:
        box = Choice(theme=self._theme)
        box.setObjectName(name)
        box.setAccessibleName(title)
        for text, value in texts:
            box.addItem(text, value)
        return box

    def _arrange(self, theme: Theme) -> None:
        self.by = self._choice(
            "spaceBy", self.tr("Put together by"), [(words.dimension(by), by) for by in Dimension]
        )
        self.measure = self._choice(
            "spaceMeasure", self.tr("Area stands for"), [(words.measure(what), what) for what in Measure]
        )
        self.back = QToolButton()
        self.back.setObjectName("spaceBack")
        self.back.setAccessibleName(self.tr("Back"))
        self.back.setToolTip(self.tr("Back (Backspace)"))
        theme.dress(self.back, "arrow-left")
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(theme.M)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._facts)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(self.back)
        row.addLayout(self._crumbs)
        row.addStretch(1)
        for text, box in ((self.tr("&By"), self.by), (self.tr("&Area"), self.measure)):
            label = QLabel(text)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
        close = QPushButton(self.tr("&Close"))
        close.setObjectName("spaceCloseButton")
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.line, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.L, theme.L, theme.L, theme.M)
        layout.setSpacing(theme.S)
        layout.addLayout(head)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.by.activated.connect(self._on_by)
        self.measure.activated.connect(self._on_measure)
        self.back.clicked.connect(self.map_page.go_back)
        self.tabs.currentChanged.connect(self._on_tab)
        self.map_page.zoom_requested.connect(self.zoom_requested)
        self.map_page.depth_changed.connect(self._show_path)
        for page in (self.map_page, self.time_page):
            page.back_requested.connect(self.go_back)
            page.list_wanted.connect(self.list_wanted)
            page.mark_wanted.connect(self.mark_wanted)
            page.hovered.connect(self._on_hovered)
        self.time_page.list_freed.connect(self.list_freed)
        self.proposal_page.proposals_wanted.connect(self.proposals_wanted)
        self.proposal_page.proposals_marked.connect(self.proposals_marked)
        self.proposal_page.list_wanted.connect(self.list_wanted)
        for key in (QKeySequence.StandardKey.Close, QKeySequence(Qt.Key.Key_Escape)):
            QShortcut(key, self).activated.connect(self.close)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.map_page.go_back)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Let the shortcuts of these actions (undo, redo, review) work here too."""
        self.addActions(list(actions))

    # -- what is shown ---------------------------------------------------------------------------

    def set_account(self, name: str, older: int = 0, older_octets: int = 0) -> None:
        """Name the mailbox; `older` messages on the server are not listed, and not in the map."""
        self._older = older_sentence(older, older_octets, is_filtered=False) if older else ""
        title = self.tr("Where the space goes on {account}").format(account=name)
        self._title.setText(title)
        self.setWindowTitle(title)

    def show_state(self, state: str) -> None:
        """Show "loading" or "empty" in place of the pages."""
        self._facts.clear()
        self.line.clear()
        if state == "empty":
            self.state.show_state(
                "circle-check", self.tr("The mailbox is empty"), self.tr("There is nothing that takes room.")
            )
        else:
            self.state.show_state("hourglass", self.tr("Reading the list…"), is_busy=True)
        self._stack.setCurrentWidget(self.state)
        for widget in (self.by, self.measure, self.back):
            widget.setEnabled(False)

    def show_groups(
        self, groups: Sequence[Group], by: Dimension, measure: Measure, path: tuple[Step, ...]
    ) -> None:
        """Show the groups of one level, the heaviest first."""
        is_other = path != self._path or self.by.currentData() != by or self.measure.currentData() != measure
        self._path = path
        self.by.setCurrentIndex(self.by.findData(by))
        self.measure.setCurrentIndex(self.measure.findData(measure))
        count, octets = sum(group.count for group in groups), sum(group.size for group in groups)
        said = (words.map_summary(len(groups), by, count, octets), self._older)
        self._facts.setText(" · ".join(filter(None, said)))
        had_focus = self.isAncestorOf(self.focusWidget() or self)
        is_first = self._stack.currentWidget() is self.state  # Close alone could take the focus until now
        self._stack.setCurrentWidget(self.tabs)
        self._follow_page()
        self.map_page.show_groups(groups, measure, is_other=is_other)
        self._show_path()
        if (had_focus and self.focusWidget() in (None, self)) or (is_first and self.page == "map"):
            self.map_page.map.setFocus()

    def show_timeline(self, timeline: Timeline, measure: Measure) -> None:
        """Show the months of the same level."""
        self.time_page.show_timeline(timeline, measure)

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show what could go."""
        self.proposal_page.show_proposals(proposals)

    @property
    def page(self) -> str:
        """Which page is looked at."""
        return PAGES[self.tabs.currentIndex()]

    def show_page(self, page: str) -> None:
        """Go to "map", "time" or "free"."""
        self.tabs.setCurrentIndex(PAGES.index(page))

    @Slot()
    def _show_path(self) -> None:
        """Show the way into the map; each step goes back there."""
        while (item := self._crumbs.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()  # not at once: it may be the button that was just clicked
        names = [self.tr("Whole mailbox"), *(step.name for step in self._path)]
        if self.map_page.skips:
            names.append(self.tr("Smaller ones"))
        for depth, name in enumerate(names):
            self._crumbs.addWidget(self._crumb(depth, name, is_last=depth == len(names) - 1))
        self.back.setEnabled(len(names) > 1)

    def _crumb(self, depth: int, name: str, *, is_last: bool) -> QWidget:
        text = words.crumb(name) if depth else name
        if is_last:
            label = QLabel(f"› {text}" if depth else text)
            label.setObjectName("spaceHere")
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._theme.set_kind(label, "heading")
            return label
        button = QPushButton((f"› {text}" if depth else text).replace("&", "&&"))
        button.setObjectName(f"spaceCrumb{depth}")
        button.setAccessibleName(self.tr("Back to {name}").format(name=text))
        self._theme.set_kind(button, "link")
        button.clicked.connect(partial(self.back_requested.emit, depth))
        return button

    # -- wishes ----------------------------------------------------------------------------------

    @Slot()
    def go_back(self) -> None:
        """One step back, where there is one."""
        if self._path:
            self.back_requested.emit(len(self._path) - 1)

    @Slot(int)
    def _on_by(self, _index: int) -> None:
        self.dimension_chosen.emit(Dimension(self.by.currentData()))

    @Slot(int)
    def _on_measure(self, _index: int) -> None:
        self.measure_chosen.emit(Measure(self.measure.currentData()))

    @Slot(int)
    def _on_tab(self, _index: int) -> None:
        self.line.clear()
        self._follow_page()
        self.page_shown.emit(self.page)

    def _follow_page(self) -> None:
        """Let be chosen what the page at hand takes notice of; while the list is read, nothing."""
        is_there = self._stack.currentWidget() is self.tabs
        self.by.setEnabled(is_there and self.page == "map")
        self.measure.setEnabled(is_there and self.page != "free")

    @Slot(str)
    def _on_hovered(self, line: str) -> None:
        if self.sender() is self.tabs.currentWidget():  # the pointer leaves a page after that has gone
            self.line.setText(line)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell it: the list is whole again."""
        self.closed.emit()
        super().closeEvent(event)
