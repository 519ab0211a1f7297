"""The card above a message that is about an appointment: what is wanted, when, where, with whom.

A widget of ours outside the message area. PopView answers no invitation: the file goes to the person's own
calendar, by the ways of every other attachment.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from popview.types import Appointment, AppointmentKind, Attachment
from popview.ui.plain import plain_label
from popview.ui.reading.head_label import HeadLabel
from popview.ui.theme import Theme
from popview.ui.wording import appointments as words

NARROW = 600
"""Below this width in pixels the buttons stand under the facts."""

LOW = 400
"""In a pane lower than this the card is one line: the room is for the text."""


class AppointmentCard(QFrame):
    """Shows the first appointment of a message, and how many more there are."""

    save_clicked = Signal(str)  # part
    open_clicked = Signal(str)  # part

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._part = ""
        self._one: Appointment | None = None
        self.setObjectName("appointmentCard")
        self.setAccessibleName(self.tr("Appointment"))
        self.headline = _label("appointmentHeadline")
        self.title = _label("appointmentTitle")
        theme.set_kind(self.title, "heading")
        self.more = _label("appointmentMore")
        theme.set_kind(self.more, "small")
        self._facts = QWidget()
        self._rows = QGridLayout(self._facts)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(theme.M)
        self._rows.setVerticalSpacing(theme.XS)
        self._rows.setColumnStretch(1, 1)
        self.open_button = QPushButton(self.tr("&Open in the calendar"))
        self.open_button.setObjectName("appointmentOpen")
        theme.dress(self.open_button, "external-link")
        self.open_button.clicked.connect(self._open)
        self.save_button = QPushButton(self.tr("&Save as file…"))
        self.save_button.setObjectName("appointmentSave")
        theme.dress(self.save_button, "save")
        self.save_button.clicked.connect(self._save)
        for button in (self.open_button, self.save_button):
            button.setAccessibleName(button.text().replace("&", ""))
        self._arrange()
        self._has_more = self._can_save = self._can_open = False
        self.hide()

    def _arrange(self) -> None:
        theme = self._theme
        facts = QVBoxLayout()
        facts.setSpacing(theme.XS)
        for label in (self.headline, self.title):
            facts.addWidget(label)
        facts.addWidget(self._facts)
        facts.addWidget(self.more)
        told = QHBoxLayout()
        told.setSpacing(theme.L)
        self._leaf = self._make_leaf()
        told.addWidget(self._leaf, 0, Qt.AlignmentFlag.AlignTop)
        told.addLayout(facts, 1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._buttons.setSpacing(theme.XS)
        self._buttons.addWidget(self.open_button)
        self._buttons.addWidget(self.save_button)
        self._buttons.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(theme.L, theme.S, theme.M, theme.S)
        self._row.setSpacing(theme.S)
        self._row.addLayout(told, 1)
        self._row.addLayout(self._buttons)

    def _make_leaf(self) -> QFrame:
        """Make the leaf of a calendar: month and day. What it shows is said in the row beside it."""
        leaf = QFrame()
        leaf.setObjectName("appointmentLeaf")
        self._theme.set_kind(leaf, "card")
        self._month = plain_label(self._theme, "appointmentMonth", "small", wraps=False)
        self._day = plain_label(self._theme, "appointmentDay", "title", wraps=False)
        layout = QVBoxLayout(leaf)
        layout.setContentsMargins(self._theme.S, self._theme.XS, self._theme.S, self._theme.XS)
        layout.setSpacing(0)
        for label in (self._month, self._day):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        leaf.setMinimumWidth(56)
        return leaf

    def show_appointments(self, some: Sequence[Appointment], attachments: Sequence[Attachment]) -> None:
        """Show these; none hides the card. The file of one is among the attachments."""
        self.setVisible(bool(some))
        if not some:
            return
        self._one = one = some[0]
        self._part = one.part
        is_off = one.kind is AppointmentKind.CANCELLATION
        self._theme.set_kind(self, "warning" if is_off else "info")
        self.headline.setText(words.headline(one))
        font = self.title.font()
        font.setStrikeOut(is_off)
        self.title.setFont(font)
        day = words.when(one).first_day
        self._month.setText(QLocale().toString(day, "MMM"))
        self._day.setText(QLocale().toString(day, "d"))
        self._fill(words.rows(one))
        self.more.setText(words.others(len(some) - 1))
        self._has_more = len(some) > 1
        files = [file for file in attachments if file.part == one.part and file.is_complete]
        self._can_save, self._can_open = bool(files), any(map(_is_for_calendars, files))
        self._fit()

    def _fill(self, rows: tuple[tuple[str, str], ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, (name, said) in enumerate(rows):
            label = plain_label(self._theme, f"appointmentLabel{row}", "dim", name, wraps=False)
            self._rows.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            value = _label(f"appointmentRow{row}")
            value.setText(said)
            value.setAccessibleName(f"{name}: {said}")
            self._rows.addWidget(value, row, 1)
            label.show()  # at once: layouts show it later
            value.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the facts where there is no room beside them."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        is_narrow = self.width() < NARROW
        self._row.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        self._buttons.setDirection(ways.LeftToRight if is_narrow else ways.TopToBottom)

    def event(self, event: QEvent) -> bool:
        """Follow the height of the pane, which the card's own does not tell."""
        parent = self.parentWidget()
        if event.type() is QEvent.Type.ParentChange and parent is not None:
            parent.installEventFilter(self)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the card into the pane's new height."""
        if event.type() is QEvent.Type.Resize and watched is self.parentWidget():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Show all there is, or in a low pane one line."""
        if self._one is None:
            return
        parent = self.parentWidget()
        is_low = parent is not None and parent.height() < LOW
        self.title.setText(words.summary(self._one) if is_low else words.title(self._one))
        for widget, is_wanted in (
            (self._leaf, True),
            (self.headline, True),
            (self._facts, True),
            (self.more, self._has_more),
            (self.open_button, self._can_open),
            (self.save_button, self._can_save),
        ):
            widget.setVisible(is_wanted and not is_low)

    @Slot()
    def _open(self) -> None:
        self.open_clicked.emit(self._part)

    @Slot()
    def _save(self) -> None:
        self.save_clicked.emit(self._part)


def _is_for_calendars(file: Attachment) -> bool:
    """Tell whether the system would hand a file to a calendar: it goes by the name, which may lie."""
    return not file.is_dangerous and file.name.lower().endswith((".ics", ".vcs"))


def _label(name: str) -> HeadLabel:
    label = HeadLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    label.setMinimumWidth(80)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
