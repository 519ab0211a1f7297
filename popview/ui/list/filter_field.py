"""The field that narrows the list while one types, with its buttons and "12 of 412" beside it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from popview.ui import wording
from popview.ui.list.quick_buttons import QuickButtons
from popview.ui.plain import plain_tip
from popview.ui.theme import Theme

ROOM_FOR_COUNT = 370  # below this width the count makes room for the field
ROOM_FOR_BUTTONS = 290  # and below this one the buttons that are off
LEAST = 120
LEAST_FIELD = 80  # with buttons that are on beside it
Names = Callable[[], tuple[str, ...]]
MOST_OFFERED = 12  # completions seen at once
TYPED_FIRST = 2  # letters before a field's name is offered: one alone fits too many


class FilterField(QWidget):
    """A search field; Escape clears it and then leaves it, Down and Enter go on into the list.

    Ctrl+Space, and what looks like the beginning of a condition, open a list of what it may become.
    """

    changed = Signal(str)
    quick_changed = Signal(object)  # frozenset of names of query.QUICK
    left = Signal()
    entered = Signal()  # into the list

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lists: Names = tuple
        self._accounts: Names = tuple
        self._count = QLabel()
        self._count.setObjectName("filterCount")
        theme.set_kind(self._count, "small")
        self.quick = QuickButtons(theme=theme)
        self.quick.changed.connect(self.quick_changed)
        self.edit = self._make_edit(theme)
        self._completer: QCompleter | None = None  # made when it is first needed: it has a window
        row = QHBoxLayout(self)
        row.setContentsMargins(Theme.S, 0, 0, 0)
        row.setSpacing(Theme.XS)
        row.addStretch()  # takes only what the field, once it is as wide as it gets, leaves over
        row.addWidget(self._count)
        row.addWidget(self.quick)
        row.addWidget(self.edit, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _make_edit(self, theme: Theme) -> QLineEdit:
        edit = QLineEdit()
        edit.setObjectName("filterEdit")
        edit.setAccessibleName(self.tr("Filter messages"))
        edit.setAccessibleDescription(self._help())
        edit.setPlaceholderText(self.tr("Filter messages"))
        edit.setToolTip(plain_tip(self._help()))
        edit.setClearButtonEnabled(True)
        edit.setMinimumWidth(LEAST_FIELD)
        edit.setMaximumWidth(330)
        sign = QAction(edit)
        theme.dress(sign, "search", "dim")
        edit.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        edit.textChanged.connect(self.changed)
        edit.textEdited.connect(self._suggest)
        edit.installEventFilter(self)
        return edit

    def _help(self) -> str:
        return "\n".join(
            (
                self.tr("Show only messages with these words (Ctrl+F)."),
                self.tr("In sender, subject, recipients, and in texts known here."),
                self.tr('"two words"   -without   from:anna   to:me   subject:invoice'),
                self.tr("larger:5M   smaller:10k   older:1y   newer:2w   older:2024-03"),
                self.tr("is:new   is:marked   is:seen   is:fetched   is:protected   has:attachment"),
                self.tr("list:name   account:name   (Ctrl+Space completes)"),
            )
        )

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self)
        completer.setWidget(self.edit)
        completer.setModel(QStringListModel(completer))
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST_OFFERED)
        popup = completer.popup()
        assert popup is not None
        popup.setObjectName("filterCompletions")
        popup.setAccessibleName(self.tr("What it may become"))
        completer.activated.connect(self._complete)
        return completer

    # -- completion ----------------------------------------------------------------------------

    def set_known(self, lists: Names, accounts: Names) -> None:
        """Say who knows the mailing lists and accounts that `list:` and `account:` may be completed to."""
        self._lists, self._accounts = lists, accounts

    def _suggest(self) -> None:
        self._offer(least=TYPED_FIRST)

    def _offer(self, *, least: int) -> None:
        """Open the list of completions of what stands before the cursor, or close it."""
        from popview.ui.list.query import completions, last_word  # late: nobody types at a start

        text = self.edit.text()[: self.edit.cursorPosition()]
        word = last_word(text)
        offered: tuple[str, ...] = ()
        if len(word) >= least:
            lists = self._lists() if word.lower().startswith("list:") else ()
            offered = completions(text, lists, self._accounts())
        if self._completer is None:
            if not offered:
                return
            self._completer = self._make_completer()
        model = self._completer.model()
        assert isinstance(model, QStringListModel)
        model.setStringList(list(offered))
        if offered:
            self._completer.complete()
            self._fit_popup(len(offered))
        else:
            self.popup.hide()

    def _fit_popup(self, entries: int) -> None:
        """Give each entry its line: Qt forgets the style sheet's edges, and would scroll for the last one."""
        popup = self.popup
        edges = popup.height() - popup.viewport().height()
        lines = min(entries, MOST_OFFERED) * popup.sizeHintForRow(0)
        popup.resize(popup.width(), lines + edges)

    @property
    def popup(self) -> QAbstractItemView:
        """The list of completions."""
        popup = self._completer.popup() if self._completer is not None else None
        assert popup is not None
        return popup

    def _complete(self, chosen: str) -> None:
        from popview.ui.list.query import completed  # late: as above

        at = self.edit.cursorPosition()
        head, tail = self.edit.text()[:at], self.edit.text()[at:]
        done = completed(head, chosen)
        self.edit.setText(done + tail)
        self.edit.setCursorPosition(len(done))
        if chosen.endswith(":"):
            self._suggest()

    # -- what is shown -------------------------------------------------------------------------

    @property
    def is_used(self) -> bool:
        """Whether something is typed or a button is on."""
        return bool(self.edit.text().strip() or self.quick.chosen)

    def clear(self) -> None:
        """Type nothing and switch all buttons off."""
        self.quick.clear()
        self.edit.clear()

    def show_count(self, shown: int, total: int) -> None:
        """Say how many of how many are shown, while something is typed or a button is on."""
        text = ""
        if self.is_used:
            text = self.tr("{shown} of {total}").format(
                shown=wording.number(shown), total=wording.number(total)
            )
        self._count.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Ask for the field alone: in a narrow window it stays, and the rest makes room."""
        return QSize(LEAST, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Ask for no more: the tool bar gives what is left, and puts away what asks for too much."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide buttons and count where there is no room for them; their keys still work."""
        super().resizeEvent(event)
        self.quick.set_narrow(self.width() < ROOM_FOR_BUTTONS)
        self._count.setVisible(self.width() >= ROOM_FOR_COUNT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch the keys that leave the field."""
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._offer(least=0)
                return True
            if event.key() == Qt.Key.Key_Escape:
                if self.edit.text():
                    self.edit.clear()
                else:
                    self.left.emit()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)
