"""The window of the rules: what is written in it, tried in it and marked from it. A rule marks nothing."""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from popview.cleanup.rules_proposed import still_proposed
from popview.control.cleanup import CleanupController
from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.ruling import RulingController
from popview.control.steps import Edit, Step
from popview.control.wishes import Wishes
from popview.desk import traffic as desk_traffic
from popview.desk.rules_traffic import RuleTried, TryRule
from popview.types import Fired, Key, Rule, RuleId, Rules, Ruling, Why
from popview.ui.actions import Actions
from popview.ui.files import choose_new_rules, choose_rules
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme
from popview.ui.wording import rules as words

if TYPE_CHECKING:
    from popview.ui.rules.window import RulesWindow

Shown = tuple[Ruling, int, int]  # of one mailbox: ruling, marks, protected messages

_WRITE_MS = 500  # after the last key
_TRY_MS = 150


class RulesController(QObject):
    """Owns the window, made when it is first wanted, and the wishes for senders.

    Signals:
        problem_found(object Problem).
    """

    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        mailboxes: MailboxController,
        cleanup: CleanupController,
        ruling: RulingController,
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
        self._ruling = ruling
        self._main = window
        self._actions = actions
        self._theme = theme
        self._now = now
        self._window: RulesWindow | None = None
        self._draft: Rule | None = None
        self._trying = 0  # the ticket of the trial that runs; 0: none
        self._is_try_due = False
        self._proposals_of: tuple[Shown, ...] | None = None  # what the page shows
        self._write = QTimer(self, singleShot=True, interval=_WRITE_MS)
        self._write.timeout.connect(self._write_draft)
        self._try = QTimer(self, singleShot=True, interval=_TRY_MS)
        self._try.timeout.connect(self._try_rule)
        actions.rules.triggered.connect(self.show)
        ruling.changed.connect(self._on_changed)
        ruling.ruled.connect(self._on_changed)
        mailboxes.chosen.connect(self._on_changed)
        mailboxes.changed.connect(self._show_proposals)
        self.wishes = Wishes(
            mailboxes=mailboxes,
            ruling=ruling,
            undo_stack=cleanup.undo_stack,
            window=window,
            theme=theme,
            now=now,
            parent=self,
        )

    # -- opening and closing -----------------------------------------------------------------------

    @property
    def window(self) -> "RulesWindow | None":
        """The window, while there is one."""
        return self._window

    @Slot()
    def show(self) -> None:
        """Open the rules, or bring them to the front."""
        if self._window is None:
            self._window = self._make_window()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._on_changed()

    def close(self) -> None:
        """Write what is not written yet, and close the window."""
        self._write_draft()
        self._try.stop()
        if self._window is not None:
            self._window.close()

    def _make_window(self) -> "RulesWindow":
        from popview.cleanup.rules_patterns import fault_of  # late: not for the first paint
        from popview.ui.rules.window import RulesWindow

        made = RulesWindow(
            theme=self._theme,
            fault_of=fault_of,
            row_of=self._mailboxes.summary,
            now=self._now,
            parent=self._main,
        )
        made.offer((self._actions.undo, self._actions.redo, self._actions.review))
        made.add_wanted.connect(self._on_add)
        made.import_wanted.connect(self._on_import)
        made.export_wanted.connect(self._on_export)
        made.page_shown.connect(self._show_proposals)
        made.closed.connect(self._on_closed)
        made.list.chosen.connect(self._on_chosen)
        made.list.switched.connect(self._on_switched)
        made.list.ordered.connect(self._on_ordered)
        made.list.remove_wanted.connect(self._on_remove)
        made.editor.changed.connect(self._on_edited)
        made.trial.list_wanted.connect(self._on_trial_list)
        made.senders.added.connect(self.wishes.add)
        made.senders.removed.connect(self.wishes.remove)
        made.proposals.marked.connect(self._on_marked)
        made.proposals.list_wanted.connect(self._on_list)
        return made

    @property
    def _is_open(self) -> bool:
        return self._window is not None and self._window.isVisible()

    @Slot()
    def _on_closed(self) -> None:
        self._write_draft()
        self._main.message_pane.set_group(None)

    # -- showing -----------------------------------------------------------------------------------

    @Slot()
    def _on_changed(self) -> None:
        if self._window is None or not self._is_open:
            return
        counts: dict[RuleId, int] = {}
        idle: set[RuleId] = set()
        for mailbox in self._mailboxes.shown:
            idle.update(mailbox.ruling.idle)
            for fired in mailbox.ruling.fired:
                if fired.rule is not None:
                    count = sum(portion.count for portion in fired.portions)
                    counts[fired.rule] = counts.get(fired.rule, 0) + count
        self._window.show_rules(self._rules, counts, tuple(idle))
        self._show_proposals()
        self._try.start()

    @property
    def _rules(self) -> Rules:
        """The rules, with the one under the person's hands as it stands there."""
        return with_rule(self._ruling.rules, self._draft) if self._draft is not None else self._ruling.rules

    @Slot()
    def _show_proposals(self) -> None:
        """Show what is proposed and can still be marked; nothing where that is shown already."""
        if self._window is None or not self._is_open:
            return
        shown = tuple((m.ruling, len(m.marks), len(m.protected)) for m in self._mailboxes.shown)
        known = self._proposals_of
        if known is None or not is_same(known, shown):
            self._proposals_of = shown
            self._window.show_proposals(self._proposals())

    def _proposals(self) -> tuple[Fired, ...]:
        """Return what is proposed on screen; what is marked or protected counts no more."""
        shown = self._mailboxes.shown
        return tuple(
            fired for m in shown for fired in still_proposed(m.ruling, (m.marks, m.protected), m.rows)
        )

    # -- writing -----------------------------------------------------------------------------------

    @Slot(object)
    def _on_edited(self, rule: Rule) -> None:
        self._draft = rule
        self._write.start()
        self._try.start()

    @Slot()
    def _write_draft(self) -> None:
        self._write.stop()
        draft, self._draft = self._draft, None
        if draft is not None:
            rules = with_rule(self._ruling.rules, draft).rules
            self._change(words.edit_step(draft.name), rules, subject=draft.id)

    def _change(self, text: str, rules: tuple[Rule, ...], *, subject: str = "") -> None:
        """Put other rules in force as a step of undo; edits of one `subject` after another are one step."""
        before = self._ruling.rules.rules
        do, back = partial(self._put, rules), partial(self._put, before)
        if rules != before:
            self._cleanup.undo_stack.push(Edit(text, do, back, subject) if subject else Step(text, do, back))

    def _put(self, rules: tuple[Rule, ...]) -> None:
        self._ruling.set_rules(replace(self._ruling.rules, rules=rules))

    @Slot(str)
    def _on_chosen(self, _rule: str) -> None:
        self._write_draft()
        self._try.start()

    @Slot()
    def _on_add(self) -> None:
        """Put a new rule at the end; it does nothing before it has conditions."""
        from uuid import uuid4  # late: no start makes a rule

        self._write_draft()
        rule = Rule(RuleId(uuid4().hex[:8]), words.new_rule())
        self._change(words.add_step(), (*self._ruling.rules.rules, rule))
        if self._window is not None:
            self._window.edit(rule.id)

    @Slot(str, bool)
    def _on_switched(self, wanted: str, on: bool) -> None:
        self._write_draft()
        rule = next((one for one in self._ruling.rules.rules if one.id == wanted), None)
        if rule is not None:
            rules = with_rule(self._ruling.rules, replace(rule, on=on)).rules
            self._change(words.switch_step(rule.name, on), rules)

    @Slot(object)
    def _on_ordered(self, ids: tuple[str, ...]) -> None:
        self._write_draft()
        known = {rule.id: rule for rule in self._ruling.rules.rules}
        ordered = tuple(known[RuleId(one)] for one in ids if RuleId(one) in known)
        if len(ordered) == len(known):
            self._change(words.order_step(), ordered)

    @Slot(str)
    def _on_remove(self, wanted: str) -> None:
        self._write_draft()
        rules = self._ruling.rules.rules
        for rule in rules:
            if rule.id == wanted:
                self._change(words.remove_step(rule.name), tuple(one for one in rules if one is not rule))

    # -- trying ------------------------------------------------------------------------------------

    @Slot()
    def _try_rule(self) -> None:
        """Ask what the rule in the editor would meet; one question at a time, the last one counts."""
        window = self._window
        rule = window.editor.rule if window is not None else None
        if window is None or rule is None or not self._is_open or window.page != "rules":
            return
        if self._trying:
            self._is_try_due = True
            return
        window.trial.show_waiting()
        rows = tuple(tuple(mailbox.rows.values()) for mailbox in self._mailboxes.shown)
        seen = frozenset().union(*(mailbox.seen for mailbox in self._mailboxes.shown))
        now_s = self._now()
        self._trying = self._exchange.ask_desk(lambda t: TryRule(t, rows, rule, seen, now_s), self._on_tried)

    def _on_tried(self, report: desk_traffic.Report) -> None:
        self._trying = 0
        match report:
            case RuleTried(trial=trial) if self._window is not None and not self._is_try_due:
                self._window.show_trial(trial)
            case desk_traffic.Failed(problem=problem):
                self.problem_found.emit(problem)
            case _:
                pass
        if self._is_try_due:
            self._is_try_due = False
            self._try_rule()

    # -- list, marks, files ------------------------------------------------------------------------

    @Slot(object)
    def _on_trial_list(self, keys: tuple[Key, ...]) -> None:
        rule = self._window.editor.rule if self._window is not None else None
        self._on_list(keys, rule.name if rule is not None else "")

    @Slot(object, str)
    def _on_list(self, keys: tuple[Key, ...], name: str) -> None:
        self._main.message_pane.set_group(keys, name)
        self._main.raise_()

    @Slot(object)
    def _on_marked(self, ticked: tuple[tuple[str, tuple[Key, ...]], ...]) -> None:
        """Mark what was ticked: one step of undo, each mark with the rule's name. Nothing is sent."""
        self._cleanup.mark_ticked(ticked, Why.RULE)

    @Slot()
    def _on_import(self) -> None:
        if self._window is not None:
            self._write_draft()
            choose_rules(self._window, lambda path: self._ruling.import_from(path, self._on_imported))

    def _on_imported(self, before: Rules, after: Rules) -> None:
        """What a file brought can be taken back, with its wishes for senders."""
        ruling = self._ruling
        self._cleanup.undo_stack.push(
            Step(words.import_step(), lambda: ruling.set_rules(after), lambda: ruling.set_rules(before))
        )

    @Slot()
    def _on_export(self) -> None:
        window = self._window
        if window is not None:
            self._write_draft()
            choose_new_rules(window, lambda path: self._ruling.export_to(path, window.show_written))


def with_rule(rules: Rules, rule: Rule) -> Rules:
    """Return rules with one of them as it is now."""
    return replace(rules, rules=tuple(rule if one.id == rule.id else one for one in rules.rules))


def is_same(known: tuple[Shown, ...], shown: tuple[Shown, ...]) -> bool:
    """Return whether the very same rulings are shown, with as many marks and protected messages."""
    return len(known) == len(shown) and all(
        one[0] is other[0] and one[1:] == other[1:] for one, other in zip(known, shown, strict=True)
    )
