"""One condition of a rule: what it looks at, how it compares, with what; what is wrong stands below."""

import re
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from popview.types import HOWS, TEXTS, Aspect, Condition, MessageState, PatternFault
from popview.ui.choice import Choice
from popview.ui.space.amount import Amount
from popview.ui.theme import Theme
from popview.ui.wording import rules as words
from popview.ui.wording import values

FaultOf = Callable[[Condition], PatternFault | None]
_KILO = 1_000
_MOST_KILO = 2_000_000_000  # 2 TB
_MOST_DAYS = 36_500
_FIRST_DAYS, _FIRST_KILO = 365, 1_000
_SEPARATORS = re.compile(r"[\s,;]+")


class ConditionRow(QWidget):
    """Signals: changed(): the person changed something; removed(): the person wants it gone.

    `name`: the beginning of the object names of its widgets, which tells rows apart.
    """

    changed = Signal()
    removed = Signal()

    def __init__(
        self,
        condition: Condition,
        *,
        fault_of: FaultOf,
        name: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fault_of = fault_of
        self._condition = condition
        self._is_filling = False
        self.setObjectName(name)
        self._make(name)
        self._arrange()
        self._show(condition)
        self._connect()

    def _make(self, name: str) -> None:
        self.aspect = self._choice(f"{name}Aspect", self.tr("What the condition looks at"))
        for aspect in Aspect:
            self.aspect.addItem(words.aspect(aspect), aspect)
        self.header = self._line(f"{name}Header", self.tr("Name of the header field"), "X-Mailer")
        self.how = self._choice(f"{name}How", self.tr("How it compares"))
        self.text = self._line(f"{name}Text", self.tr("What it compares with"), "")
        self.state = self._choice(f"{name}State", self.tr("State"))
        for state in MessageState:
            self.state.addItem(words.state(state), state)
        self.amount = Amount(theme=self._theme)
        self.amount.setObjectName(f"{name}Amount")
        self.amount.setGroupSeparatorShown(True)
        self.remove = QToolButton()
        self.remove.setObjectName(f"{name}Remove")
        self.remove.setAccessibleName(self.tr("Remove this condition"))
        self.remove.setToolTip(self.tr("Remove this condition"))
        self._theme.dress(self.remove, "x")
        self.fault = QLabel()
        self.fault.setObjectName(f"{name}Fault")
        self.fault.setWordWrap(True)
        self._theme.set_kind(self.fault, "error")

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab stops at, from left to right."""
        return (self.aspect, self.header, self.how, self.text, self.state, self.amount, self.remove)

    def _choice(self, name: str, title: str) -> Choice:
        box = Choice(theme=self._theme)
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        box.setMinimumWidth(96)  # in a narrow window long texts are cut, not pushed out of sight
        return box

    @staticmethod
    def _line(name: str, title: str, hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(title)
        line.setPlaceholderText(hint)
        line.setMinimumWidth(80)
        return line

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.XS)
        row.addWidget(self.aspect)
        row.addWidget(self.header)
        row.addWidget(self.how)
        row.addWidget(self.text, 1)
        row.addWidget(self.state, 1)
        row.addWidget(self.amount, 1)
        row.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self.fault)

    def _connect(self) -> None:
        self.aspect.activated.connect(self._on_aspect)
        self.how.activated.connect(self._on_changed)
        self.state.activated.connect(self._on_changed)
        self.text.textChanged.connect(self._on_changed)
        self.header.textChanged.connect(self._on_changed)
        self.amount.valueChanged.connect(self._on_changed)
        self.remove.clicked.connect(self.removed)

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def condition(self) -> Condition:
        """The condition as it stands in the fields."""
        return self._condition

    def _show(self, condition: Condition) -> None:
        self._is_filling = True
        aspect = condition.aspect
        self.aspect.setCurrentIndex(list(Aspect).index(aspect))
        self._fill_comparisons(condition)
        is_text, is_number = aspect in TEXTS, aspect in (Aspect.SIZE, Aspect.AGE)
        self.header.setVisible(aspect is Aspect.HEADER)
        self.how.setVisible(aspect is not Aspect.SENDER)
        self.text.setVisible(is_text or aspect is Aspect.SENDER)
        self.state.setVisible(aspect is Aspect.STATE)
        self.amount.setVisible(is_number)
        self.header.setText(condition.header)
        self.text.setText(", ".join(condition.senders) if aspect is Aspect.SENDER else condition.text)
        if aspect is Aspect.STATE:
            self.state.setCurrentIndex(list(MessageState).index(MessageState(condition.text)))
        if is_number:
            self._fill_amount(condition)
        self._is_filling = False
        self._say()

    def _fill_comparisons(self, condition: Condition) -> None:
        """Offer each comparison and, where it has one, its contrary."""
        self.how.clear()
        for how in HOWS[condition.aspect]:
            for negated in (False, True):
                if text := words.comparison(condition.aspect, how, negated):
                    self.how.addItem(text, (how.value, negated))
        wanted = (condition.how.value, condition.negated)
        places = [n for n in range(self.how.count()) if tuple(self.how.itemData(n)) == wanted]
        if not places:  # the contrary of "larger" in a file written by hand
            self.how.addItem(
                self.tr("not: {comparison}").format(
                    comparison=words.comparison(condition.aspect, condition.how, False)
                ),
                wanted,
            )
            places = [self.how.count() - 1]
        self.how.setCurrentIndex(places[0])

    def _fill_amount(self, condition: Condition) -> None:
        is_size = condition.aspect is Aspect.SIZE
        self.amount.setRange(0, _MOST_KILO if is_size else _MOST_DAYS)
        kilobytes = self.tr(" kB")
        self.amount.set_unit((lambda _: kilobytes) if is_size else values.days_behind)
        self.amount.setAccessibleName(self.tr("Kilobytes") if is_size else self.tr("Days"))
        self.amount.setValue(condition.number // _KILO if is_size else min(condition.number, _MOST_DAYS))

    def _say(self) -> None:
        found = self._fault_of(self._condition)
        self.text.setPlaceholderText(words.hint(self._condition))
        said = words.fault(found) if found is not None else ""
        self.fault.setText(said)
        self.fault.setVisible(bool(said))
        self.text.setAccessibleDescription(said)

    # -- what the person does --------------------------------------------------------------------

    @Slot(int)
    def _on_aspect(self, _index: int) -> None:
        aspect = Aspect(self.aspect.currentData())
        if aspect is self._condition.aspect:
            return
        text = self._condition.text if aspect in TEXTS and self._condition.aspect in TEXTS else ""
        if aspect is Aspect.STATE:
            text = MessageState.SEEN.value
        number = {Aspect.AGE: _FIRST_DAYS, Aspect.SIZE: _FIRST_KILO * _KILO}.get(aspect, 0)
        self._condition = Condition(aspect, HOWS[aspect][0], text, number)
        self._show(self._condition)
        self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        if self._is_filling:
            return
        self._condition = self._read()
        self._say()
        self.changed.emit()

    def _read(self) -> Condition:
        """Return the condition of the fields; a number that nobody touched stays exact."""
        old, aspect = self._condition, self._condition.aspect
        how, negated = self.how.currentData()
        hows = {one.value: one for one in HOWS[aspect]}
        made = replace(old, how=hows[how], negated=negated)
        if aspect in TEXTS:
            header = self.header.text().strip().rstrip(":") if aspect is Aspect.HEADER else ""
            return replace(made, text=self.text.text(), header=header)
        if aspect is Aspect.SENDER:
            return replace(made, senders=senders_in(self.text.text()))
        if aspect is Aspect.STATE:
            return replace(made, text=MessageState(self.state.currentData()).value)
        if aspect is Aspect.SIZE and old.number // _KILO != self.amount.value():
            return replace(made, number=self.amount.value() * _KILO)
        if aspect is Aspect.AGE and min(old.number, _MOST_DAYS) != self.amount.value():
            return replace(made, number=self.amount.value())
        return made


def senders_in(text: str) -> tuple[str, ...]:
    """Return the addresses and @domains of a text, in lower case, each once; "example.org" is a domain."""
    found = [one.lower() for one in _SEPARATORS.split(text) if one.strip("@")]
    return tuple(dict.fromkeys(one if "@" in one else f"@{one}" for one in found))
