"""The window of the rules: list and editor with its trial, senders, proposals."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from popview.types import Fired, Key, Rule, RuleId, Rules, Summary, Trial
from popview.ui.elided import ElidedLabel
from popview.ui.fitting import first_size
from popview.ui.reading.state_page import StatePage
from popview.ui.rules.condition_row import FaultOf
from popview.ui.rules.editor import RuleEditor
from popview.ui.rules.proposals_page import ProposalsPage
from popview.ui.rules.rule_list import RuleList
from popview.ui.rules.senders_page import SendersPage
from popview.ui.rules.trial_panel import TrialPanel
from popview.ui.theme import Theme
from popview.ui.wording import rules as words

PAGES = ("rules", "senders", "proposals")


class RulesWindow(QWidget):
    """Shows what it is handed and emits wishes; those of its parts are theirs.

    Signals:
        add_wanted(): a new rule; import_wanted(); export_wanted().
        page_shown(str): "rules", "senders" or "proposals" is looked at.
        closed().
    """

    add_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    page_shown = Signal(str)
    closed = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        fault_of: FaultOf,
        row_of: Callable[[Key], Summary | None],
        now: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._rules = Rules()
        self.setObjectName("rulesWindow")
        self.setWindowTitle(self.tr("Rules"))
        self.list = RuleList(theme=theme)
        self.editor = RuleEditor(theme=theme, fault_of=fault_of, now=now)
        self.trial = TrialPanel(theme=theme, row_of=row_of)
        self.senders = SendersPage(theme=theme, now=now)
        self.proposals = ProposalsPage(theme=theme)
        self.empty = StatePage(theme=theme, name="rulesEmpty")
        self.empty.show_state(
            "list-checks", self.tr("There are no rules yet"), words.purpose(), button=self.tr("&New rule")
        )
        self.tabs = self._make_tabs()
        self._arrange()
        self._connect()
        first_size(self, 1080, 720, theme=theme)
        self.setMinimumSize(760, 520)
        self.show_rules(Rules(), {}, ())

    # -- building --------------------------------------------------------------------------------

    def _button(self, name: str, text: str, icon: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", "").rstrip("…"))
        if icon:
            self._theme.dress(button, icon)
        return button

    def _tool(self, name: str, text: str, icon: str, keys: str) -> QToolButton:
        tool = QToolButton()
        tool.setObjectName(name)
        tool.setAccessibleName(text)
        tool.setToolTip(f"{text} ({keys})")
        self._theme.dress(tool, icon)
        return tool

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setObjectName("rulesTabs")
        tabs.tabBar().setObjectName("rulesTabBar")
        tabs.tabBar().setAccessibleName(self.tr("Parts of the rules"))
        tabs.addTab(self._rules_page(), self.tr("&Rules"))
        tabs.addTab(self.senders, self.tr("&Senders"))
        tabs.addTab(self.proposals, self.tr("&Proposals"))
        return tabs

    def _rules_page(self) -> QWidget:
        theme = self._theme
        self.add_button = self._button("ruleAdd", self.tr("&New rule"), "plus")
        self.remove_button = self._tool("ruleRemove", self.tr("Remove this rule"), "x", "Del")
        self.up_button = self._tool("ruleUp", self.tr("Move up"), "chevron-up", "Alt+Up")
        self.down_button = self._tool("ruleDown", self.tr("Move down"), "chevron-down", "Alt+Down")
        tools = QHBoxLayout()
        tools.setSpacing(theme.XS)
        tools.addWidget(self.add_button)
        tools.addStretch(1)
        for tool in (self.up_button, self.down_button, self.remove_button):
            tools.addWidget(tool)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, theme.S, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.list, 1)
        column.addLayout(tools)
        right = QSplitter(Qt.Orientation.Vertical)
        right.setObjectName("ruleSplitter")
        right.addWidget(self.editor)
        right.addWidget(self.trial)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 2)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setObjectName("rulesSplitter")
        both.addWidget(left)
        both.addWidget(right)
        both.setStretchFactor(1, 1)
        both.setSizes([270, 770])
        right.setSizes([420, 220])
        for splitter in (right, both):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(both)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, theme.M, 0, 0)
        layout.addWidget(self._pages)
        return page

    def _arrange(self) -> None:
        theme = self._theme
        title = QLabel(self.tr("Rules"))
        theme.set_kind(title, "title")
        self._facts = QLabel()
        self._facts.setObjectName("rulesFacts")
        theme.set_kind(self._facts, "dim")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._facts)
        self.import_button = self._button("rulesImport", self.tr("&Import…"), "folder-open")
        self.export_button = self._button("rulesExport", self.tr("&Export…"), "save")
        close = self._button("rulesClose", self.tr("&Close"))
        close.clicked.connect(self.close)
        self._purpose = QLabel(words.purpose())
        self._purpose.setWordWrap(True)
        theme.set_kind(self._purpose, "small")
        foot = QHBoxLayout()
        foot.setSpacing(theme.S)
        foot.addWidget(self.import_button)
        foot.addWidget(self.export_button)
        self.note = ElidedLabel()
        self.note.setObjectName("rulesNote")
        self.note.hide()
        theme.set_kind(self.note, "small")
        foot.addWidget(self._purpose, 1)
        foot.addWidget(self.note, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.L, theme.L, theme.L, theme.M)
        layout.setSpacing(theme.S)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add_wanted)
        self.empty.button_clicked.connect(self.add_wanted)
        self.import_button.clicked.connect(self.import_wanted)
        self.export_button.clicked.connect(self.export_wanted)
        self.remove_button.clicked.connect(self.list.remove_current)
        self.up_button.clicked.connect(lambda: self.list.move_current(-1))
        self.down_button.clicked.connect(lambda: self.list.move_current(+1))
        self.list.chosen.connect(self._on_chosen)
        self.tabs.currentChanged.connect(lambda _index: self.page_shown.emit(self.page))
        QShortcut(QKeySequence.StandardKey.Close, self).activated.connect(self.close)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Let the shortcuts of these actions (undo, redo, review) work here too."""
        self.addActions(list(actions))

    # -- what is shown ---------------------------------------------------------------------------

    def show_rules(self, rules: Rules, counts: Mapping[RuleId, int], idle: Sequence[RuleId]) -> None:
        """Show the rules, and with how many messages each would do something."""
        if rules != self._rules:
            self._tell("")
        self._rules = rules
        self.list.show_rules(rules.rules, counts, idle)
        self._pages.setCurrentIndex(1 if rules.rules else 0)
        on = sum(rule.on for rule in rules.rules)
        self._facts.setText(words.facts(len(rules.rules), on) if rules.rules else "")
        self._purpose.setText(words.purpose() if rules.rules else "")  # the empty page says it
        self.export_button.setEnabled(not rules.is_empty)
        self.senders.show_wishes(rules.wishes)
        self._on_chosen(self.list.current_id)

    def show_written(self, path: str) -> None:
        """Tell where the rules were exported to, until there are others."""
        self._tell(words.exported(path))

    def _tell(self, news: str) -> None:
        self.note.setText(news)
        self.note.setVisible(bool(news))
        self._purpose.setVisible(not news)

    def show_trial(self, trial: Trial) -> None:
        """Show what the rule in the editor meets."""
        self.trial.show_trial(trial)

    def show_proposals(self, proposals: Sequence[Fired]) -> None:
        """Show what is proposed, and how much of it on the tab."""
        count = sum(portion.count for fired in proposals for portion in fired.portions)
        self.tabs.setTabText(2, words.proposals_tab(count))
        self.proposals.show_proposals(proposals)

    @property
    def page(self) -> str:
        """Which page is looked at."""
        return PAGES[self.tabs.currentIndex()]

    def show_page(self, page: str) -> None:
        """Go to "rules", "senders" or "proposals"."""
        self.tabs.setCurrentIndex(PAGES.index(page))

    def edit(self, rule: RuleId) -> None:
        """Go to a rule and put the cursor into its name."""
        self.show_page("rules")
        self.list.choose(rule)
        self.editor.name.setFocus()
        self.editor.name.selectAll()

    @Slot(str)
    def _on_chosen(self, wanted: str) -> None:
        rule: Rule | None = next((one for one in self._rules.rules if one.id == wanted), None)
        if rule is not None:
            self.editor.show_rule(rule)
        place = self.list.currentRow()
        self.up_button.setEnabled(place > 0)
        self.down_button.setEnabled(0 <= place < self.list.count() - 1)
        self.remove_button.setEnabled(rule is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc, wherever the cursor is."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell it: the list is whole again."""
        self.closed.emit()
        super().closeEvent(event)
