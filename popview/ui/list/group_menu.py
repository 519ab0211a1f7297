"""The menu that says by what the list is grouped, and what one does with a group."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from popview.ui.list.group_by import GroupBy
from popview.ui.theme import Theme


class GroupMenu(QMenu):
    """One choice of seven, and fold, unfold, select; each has keys that begin with G."""

    chosen = Signal(object)  # GroupBy

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTitle(self.tr("&Group by"))
        self.setObjectName("menuGroup")
        self.setToolTipsVisible(True)
        self.choices: dict[GroupBy, QAction] = {}
        self._group = QActionGroup(self)
        self._add_choices()
        self.addSeparator()
        self.select_group = self._make("SelectGroup", "list-plus", self.tr("Select this &group"), "G, A")
        self.fold_all = self._make("FoldAll", "fold-vertical", self.tr("&Fold all"), "G, F")
        self.unfold_all = self._make("UnfoldAll", "unfold-vertical", self.tr("&Unfold all"), "G, U")
        self.addActions([self.select_group, self.fold_all, self.unfold_all])
        self.button = self._make_button()
        self.tick(GroupBy.NONE)

    def _add_choices(self) -> None:
        for by, icon, text, keys in (
            (GroupBy.NONE, "ungroup", self.tr("&Not at all"), "G, N"),
            (GroupBy.SENDER, "user", self.tr("&Sender"), "G, S"),
            (GroupBy.DOMAIN, "globe", self.tr("&Domain"), "G, D"),
            (GroupBy.LIST, "list", self.tr("Mailing &list"), "G, L"),
            (GroupBy.DATE, "calendar", self.tr("Da&te"), "G, T"),
            (GroupBy.SIZE, "weight", self.tr("Si&ze"), "G, Z"),
            (GroupBy.THREAD, "messages-square", self.tr("&Conversation"), "G, C"),
        ):
            action = self._make(f"GroupBy{by.name.title()}", icon, text, keys)
            action.setCheckable(True)
            action.setData(by)
            action.triggered.connect(lambda _checked=False, by=by: self._choose(by))
            self._group.addAction(action)
            self.choices[by] = action
        self.addActions(list(self.choices.values()))

    def _make(self, name: str, icon: str, text: str, keys: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"action{name}")
        action.setShortcut(QKeySequence(keys))
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text.replace('&', '')} ({shown})")
        self._theme.dress(action, icon)
        return action

    def _make_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("toolGroup")
        button.setText(self.tr("Group"))
        button.setAccessibleName(self.tr("Group the list"))
        button.setToolTip(self.tr("Group the list by sender, date, size…"))
        button.setMenu(self)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme.dress(button, "group")
        return button

    def own_actions(self) -> tuple[QAction, ...]:
        """Return every action of the menu, for the window: shortcuts must work with the menu closed."""
        return (*self.choices.values(), self.select_group, self.fold_all, self.unfold_all)

    def _choose(self, by: GroupBy) -> None:
        self.tick(by)
        self.chosen.emit(by)

    def tick(self, by: GroupBy) -> None:
        """Show by what the list is grouped."""
        self.choices[by].setChecked(True)
        for action in (self.select_group, self.fold_all, self.unfold_all):
            action.setEnabled(by is not GroupBy.NONE)
