"""A message in a window of its own, opened by a double click or Enter."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from popview.ui.fitting import first_size
from popview.ui.reading.pane import ReadingPane
from popview.ui.reading.wish import Wish
from popview.ui.theme import Theme


class MessageWindow(QMainWindow):
    """One reading pane with next, previous and mark; it lives until it is closed."""

    closed = Signal(object)  # Key | None
    next_requested = Signal()
    previous_requested = Signal()
    mark_requested = Signal(object)  # Key

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("messageWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pane = ReadingPane(theme=theme)
        self.setCentralWidget(self.pane)
        self._bar = QToolBar(self.tr("Message"))
        self._bar.setObjectName("messageWindowBar")
        self._bar.setMovable(False)
        self._bar.setIconSize(QSize(theme.ICON, theme.ICON))
        self._bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addToolBar(self._bar)
        self._add(
            "messageWindowPrevious", self.tr("&Previous"), "arrow-up", ("Ctrl+Up", "K", "P")
        ).triggered.connect(self.previous_requested)
        self._add(
            "messageWindowNext", self.tr("&Next"), "arrow-down", ("Ctrl+Down", "J", "N")
        ).triggered.connect(self.next_requested)
        self._bar.addSeparator()
        self.mark = self._add("messageWindowMark", self.tr("&Mark for deletion"), "trash-2", ("Del",))
        self.mark.triggered.connect(self._ask_mark)
        find = self._add("messageWindowFind", self.tr("&Find"), "search", ("Ctrl+F",))
        find.triggered.connect(self.pane.open_find)
        self._make_wishes()
        close = QAction(self.tr("Close"), self)
        close.setObjectName("messageWindowClose")
        close.setShortcuts([QKeySequence(Qt.Key.Key_Escape), QKeySequence("Ctrl+W")])
        close.triggered.connect(self._escape)
        self.addAction(close)
        self.pane.next_requested.connect(self.next_requested)
        self.pane.header.titled.connect(self._set_title)
        self._set_title("")
        first_size(self, 860, 720, theme=theme)
        self.pane.body.setFocus()  # no proxy: with one, Tab never comes by what stands above the body

    def _make_wishes(self) -> None:
        """Put the commonest wishes on the bar; the rest has its keys and its place in the pane's own menu."""
        self._bar.addSeparator()
        for wish, text, icon, keys in (
            (Wish.REPLY, self.tr("&Reply"), "reply", "R"),
            (Wish.FORWARD, self.tr("F&orward"), "forward", "F"),
            (Wish.PRINT, self.tr("Prin&t"), "printer", "Ctrl+P"),
        ):
            action = self._add(f"messageWindow-{wish}", text, icon, (keys,))
            action.triggered.connect(self.pane.more_button.wishes[wish].trigger)
        for wish, keys in (
            (Wish.REPLY_ALL, "Shift+R"),
            (Wish.SAVE_PDF, "Ctrl+Shift+P"),
            (Wish.SAVE_TEXT, "Ctrl+Shift+T"),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self.pane.more_button.wishes[wish].trigger)

    def tell(self, sentence: str) -> None:
        """Say something that just happened, at the foot, for a while."""
        self.statusBar().showMessage(sentence, _TOLD_MS)

    def set_marked(self, on: bool) -> None:
        """Show whether the message is marked, and what the button does now."""
        self.mark.setText(self.tr("Un&mark") if on else self.tr("&Mark for deletion"))
        self._theme.dress(self.mark, "undo-2" if on else "trash-2")

    def _add(self, name: str, text: str, icon: str, keys: tuple[str, ...]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(one) for one in keys])
        action.setToolTip(f"{text.replace('&', '')} ({action.shortcut().toString(_NATIVE)})")
        self._theme.dress(action, icon)
        self._bar.addAction(action)
        return action

    @Slot(str)
    def _set_title(self, subject: str) -> None:
        """Name the window after its message; Qt would read "[*]" as the mark of an unsaved document."""
        shown = (subject or self.tr("Message")).replace("[*]", "[**]")
        self.setWindowTitle(self.tr("{subject} – PopView").format(subject=shown))

    @Slot()
    def _ask_mark(self) -> None:
        if self.pane.key is not None:
            self.mark_requested.emit(self.pane.key)

    @Slot()
    def _escape(self) -> None:
        """Close the find bar first, then the window."""
        if self.pane.find_bar.isVisible():
            self.pane.find_bar.close_bar()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say which message was shown last."""
        self.closed.emit(self.pane.key)
        super().closeEvent(event)


_TOLD_MS = 10_000
_NATIVE = QKeySequence.SequenceFormat.NativeText
