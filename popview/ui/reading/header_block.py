"""The head of a message: subject, people, date. Every text of the mail is plain text in a label."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from popview.types import Document, Person, Summary
from popview.ui.plain import plain_tip
from popview.ui.reading.head_label import HeadLabel
from popview.ui.theme import Theme
from popview.ui.wording import reading as words
from popview.ui.wording.rows import expiry

FIRST_PEOPLE = 4
"""Of a long list of recipients so many are shown until the person asks for the rest."""

NARROW = 600
"""Below this width in pixels the date gets a line of its own."""

Field = tuple[str, tuple[Person, ...]]


def person_text(person: Person) -> str:
    """Return "Name <address>"; the real address is always in it (H1)."""
    if not person.name or person.name == person.address:
        return person.address or "—"
    return f"{person.name}\u00a0\u00a0<{person.address}>" if person.address else person.name


class HeaderBlock(QFrame):
    """Subject, people with their real addresses, and date of one message."""

    titled = Signal(str)  # the subject, on one line

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fields: tuple[Field, ...] = ()
        self._open: set[str] = set()
        self.setObjectName("headerBlock")
        self.setAccessibleName(self.tr("Message header"))
        theme.set_kind(self, "panel")
        self.subject = _label("subjectLabel")
        theme.set_kind(self.subject, "title")
        self.date = _label("dateLabel", wraps=False)
        theme.set_kind(self.date, "dim")
        self.date.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.date.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.account = _label("messageAccount", wraps=False)
        theme.set_kind(self.account, "small")
        self.account.hide()
        self.rule = _label("messageRule")
        theme.set_kind(self.rule, "small")
        self.rule.hide()
        self.expiry = _label("messageExpiry")
        theme.set_kind(self.expiry, "small")
        self.expiry.hide()
        self._people = QGridLayout()
        self._people.setHorizontalSpacing(theme.M)
        self._people.setVerticalSpacing(theme.XS)
        self._people.setColumnStretch(1, 1)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(theme.XS)
        self._arrange()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(self._theme.M)
        top.addWidget(self.subject, 1)
        top.addLayout(self._tools)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(self._theme.S)
        self._below.addLayout(self._people, 1)
        facts = QVBoxLayout()
        facts.setSpacing(self._theme.XS)
        facts.addWidget(self.date)
        facts.addWidget(self.account, 0, Qt.AlignmentFlag.AlignRight)
        facts.addStretch(1)
        self._below.addLayout(facts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(self._theme.L, self._theme.M, self._theme.M, self._theme.M)
        layout.setSpacing(self._theme.S)
        layout.addLayout(top)
        layout.addLayout(self._below)
        layout.addWidget(self.rule)
        layout.addWidget(self.expiry)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the date below the people where there is no room beside them."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        ways = QBoxLayout.Direction
        self._below.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def add_tool(self, tool: QToolButton) -> None:
        """Put a button into the corner beside the subject."""
        self._tools.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)

    def show_account(self, name: str) -> None:
        """Say in which account the message lies; "" where there is only one."""
        self.account.setText(name)
        self.account.setVisible(bool(name))

    def show_rule(self, sentence: str) -> None:
        """Say what the rules would do with the message; "" where none concerns it."""
        self.rule.setText(sentence)
        self.rule.setVisible(bool(sentence))

    def show_expiry(self, left: int | None) -> None:
        """Say in how many days the server deletes the message by itself; None: never, or not known."""
        said = expiry(left)
        self.expiry.setText(said)
        self.expiry.setVisible(bool(said))

    def show_summary(self, summary: Summary) -> None:
        """Show what the list knows, until the message itself is read."""
        people = (Person(summary.sender, summary.address),) if summary.address or summary.sender else ()
        self._show(summary.subject, (("From", people),), summary.date_s, "")

    def show_document(self, document: Document, summary: Summary) -> None:
        """Show the head of a message that was read; what it lacks comes from the list."""
        if not document.people and not document.subject:
            self.show_summary(summary)
            return
        date_s = document.date_s if document.date_s is not None else summary.date_s
        self._show(document.subject, document.people, date_s, document.date_text)

    def _show(self, subject: str, fields: tuple[Field, ...], date_s: float | None, received: str) -> None:
        self.show_expiry(None)  # the last message's
        line = " ".join(subject.split())
        self.subject.setText(line[:400] or self.tr("(no subject)"))
        self.titled.emit(line[:200])
        self.date.setText(words.header_date(date_s) or received[:80])
        self.date.setToolTip(plain_tip(words.date_as_received(received)) if received else "")
        self._fields = tuple(field for field in fields if field[1])
        self._open = set()
        self._fill()

    def _fill(self) -> None:
        while (item := self._people.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, (name, people) in enumerate(self._fields):
            label = QLabel(words.field_name(name))
            self._theme.set_kind(label, "dim")
            self._people.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._people.addWidget(self._people_row(name, people), row, 1)

    def _people_row(self, name: str, people: tuple[Person, ...]) -> QWidget:
        shown = people if name in self._open else people[:FIRST_PEOPLE]
        label = _label(f"people{name.replace('-', '')}")
        label.setText("; ".join(map(person_text, shown)))
        label.setAccessibleName(words.field_name(name))
        label.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        label.customContextMenuRequested.connect(partial(self._offer, label, people))
        if len(shown) == len(people):
            return label
        more = QPushButton(words.people_left_out(len(people) - len(shown)))
        more.setObjectName(f"morePeople{name.replace('-', '')}")
        self._theme.set_kind(more, "link")
        more.clicked.connect(partial(self._unfold, name))
        row = QWidget()
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(label)
        layout.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _unfold(self, name: str) -> None:
        self._open.add(name)
        self._fill()

    @Slot(QPoint)
    def _offer(self, label: QLabel, people: tuple[Person, ...], place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if label.hasSelectedText():
            menu.addAction(self.tr("&Copy"), partial(self._copy, label.selectedText()))
        for person in people[:10]:
            if person.address:
                text = self.tr("Copy {address}").format(address=person.address).replace("&", "&&")
                menu.addAction(text, partial(self._copy, person.address))
        menu.popup(label.mapToGlobal(place))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)


def _label(name: str, *, wraps: bool = True) -> HeadLabel:
    label = HeadLabel()
    label.setObjectName(name)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    if wraps:
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label.setMinimumWidth(80)
    return label
