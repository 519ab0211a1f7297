"""One condition under hands and keys."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.cleanup.rules_patterns import fault_of
from popview.types import HOWS, Aspect, Condition, How, MessageState
from popview.ui.rules.condition_row import ConditionRow, senders_in
from popview.ui.theme import Theme


def shown(condition: Condition, theme: Theme, qtbot: QtBot) -> ConditionRow:
    row = ConditionRow(condition, fault_of=fault_of, name="c", theme=theme)
    qtbot.addWidget(row)
    row.show()
    return row


def sample(aspect: Aspect, how: How, negated: bool) -> Condition:
    text = MessageState.NEW.value if aspect is Aspect.STATE else "x"
    senders = ("ann@example.org",) if aspect is Aspect.SENDER else ()
    return Condition(aspect, how, text, 12_345, "X-A", senders, negated)


def test_what_is_shown_is_what_is_there(theme: Theme, qtbot: QtBot) -> None:
    for aspect, how in ((aspect, how) for aspect, hows in HOWS.items() for how in hows):
        for negated in (False, True):
            condition = sample(aspect, how, negated)
            row = shown(condition, theme, qtbot)
            assert row.condition == condition
            row._on_changed()  # read back from the fields
            read = row.condition
            assert (read.aspect, read.how, read.negated) == (aspect, how, negated)
            if aspect in (Aspect.SIZE, Aspect.AGE):
                assert read.number == condition.number  # 12,345 octets are not rounded to kilobytes


def test_typing_tells_and_a_fault_stands_below(theme: Theme, qtbot: QtBot) -> None:
    row = shown(Condition(Aspect.SUBJECT, How.REGEX, "a"), theme, qtbot)
    assert not row.fault.isVisible()
    with qtbot.waitSignal(row.changed):
        qtbot.keyClicks(row.text, "(")
    assert row.fault.text() == "A bracket has no partner: a("
    assert row.text.accessibleDescription() == row.fault.text()
    qtbot.keyClick(row.text, Qt.Key.Key_Backspace)
    assert not row.fault.isVisible()


def test_another_aspect_has_other_fields_and_keeps_a_text(theme: Theme, qtbot: QtBot) -> None:
    row = shown(Condition(Aspect.SUBJECT, text="news"), theme, qtbot)
    row.aspect.setCurrentIndex(row.aspect.findData(Aspect.FROM))
    row.aspect.activated.emit(row.aspect.currentIndex())
    assert row.condition == Condition(Aspect.FROM, text="news")
    row.aspect.setCurrentIndex(row.aspect.findData(Aspect.AGE))
    row.aspect.activated.emit(row.aspect.currentIndex())
    assert (row.text.isVisible(), row.amount.isVisible()) == (False, True)
    assert row.condition == Condition(Aspect.AGE, How.OLDER, number=365)
    row.aspect.setCurrentIndex(row.aspect.findData(Aspect.STATE))
    row.aspect.activated.emit(row.aspect.currentIndex())
    assert row.condition.text == "seen"


def test_senders_are_addresses_and_domains_each_once() -> None:
    assert senders_in("Ann@Example.org; shop.example,@shop.example  @") == (
        "ann@example.org",
        "@shop.example",
    )
    assert senders_in(" ") == ()
