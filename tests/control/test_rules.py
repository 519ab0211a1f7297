"""The window of the rules in a whole house: by mouse alone, by keyboard alone, and never a commit."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from popview.app import House
from popview.control.rules import with_rule
from popview.demo.server import DemoServer
from popview.types import Aspect, Condition, Conditions, How, Rule, RuleAction, RuleId, Rules, SenderWish, Why
from popview.ui.rules.condition_row import ConditionRow
from popview.ui.rules.window import RulesWindow
from tests.control.conftest import Until, keys, mailbox

Left, Alt = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier
SIZE = Conditions(parts=(Condition(Aspect.SIZE, How.LARGER, number=0),))
ONE, TWO = Rule(RuleId("1"), "One", when=SIZE), Rule(RuleId("2"), "Two", RuleAction.TAG, SIZE, tag="two")


NONE = Rules()


def opened(house: House, until: Until, rules: Rules = NONE) -> RulesWindow:
    """Open the window by its action, with some rules in force."""
    until(lambda: house.ruling.is_loaded)
    house.ruling.set_rules(rules)
    house.actions.rules.trigger()
    assert house.rules.window is not None
    until(lambda: not house.ruling.is_busy)
    return house.rules.window


def first(window: RulesWindow) -> ConditionRow:
    found = window.editor.findChild(ConditionRow, "condition1")
    assert found is not None
    return found


def click(qtbot: QtBot, widget: QWidget, at: QPoint | None = None) -> None:
    qtbot.mouseClick(widget, Left, pos=at if at is not None else widget.rect().center())


def saved(house: House) -> str:
    file = house.paths.rules_file
    return file.read_text("utf-8") if file.exists() else ""


def test_a_rule_is_written_tried_and_its_proposals_marked_by_mouse(
    house: House, server: DemoServer, until: Until, qtbot: QtBot
) -> None:
    before = server.maildrop.uids()
    window = opened(house, until)
    assert window.empty.isVisible()
    click(qtbot, window.empty.button)
    until(window.editor.isVisible)
    click(qtbot, window.editor.findChild(QWidget, "conditionAdd"))
    click(qtbot, first(window).text)
    qtbot.keyClicks(first(window).text, "sender1@")
    until(lambda: window.trial.said.text().startswith("Meets 1 message,"))
    until(lambda: "sender1@" in saved(house))
    until(lambda: len(mailbox(house).ruling.verdicts) == 1)
    assert not mailbox(house).marks
    click(qtbot, window.tabs.tabBar(), window.tabs.tabBar().tabRect(2).center())
    tree = window.proposals.tree
    until(lambda: tree.topLevelItemCount() == 1)
    assert not window.proposals.mark_button.isEnabled()
    rect = tree.visualItemRect(tree.topLevelItem(0))
    click(qtbot, tree.viewport(), QPoint(rect.left() + 10, rect.center().y()))
    until(window.proposals.mark_button.isEnabled)
    click(qtbot, window.proposals.mark_button)
    until(lambda: len(mailbox(house).marks) == 1)
    mark = next(iter(mailbox(house).marks.values()))
    assert (mark.why, mark.detail) == (Why.RULE, "New rule")
    until(lambda: tree.topLevelItemCount() == 0)  # what is marked is proposed no more
    house.cleanup.undo_stack.undo()
    until(lambda: not mailbox(house).marks)
    assert server.maildrop.uids() == before
    assert not house.cleanup.is_committing


def test_by_keyboard_alone(house: House, until: Until, qtbot: QtBot) -> None:
    window = opened(house, until, Rules((ONE, TWO)))
    window.list.setFocus()
    qtbot.keyClick(window.list, Qt.Key.Key_Down)
    until(lambda: window.editor.rule is not None and window.editor.rule.id == "2")
    qtbot.keyClick(window.list, Qt.Key.Key_Up, Alt)
    until(lambda: [rule.name for rule in house.ruling.rules.rules] == ["Two", "One"])
    assert window.list.current_id == "2"
    qtbot.keyClick(window.list, Qt.Key.Key_Space)
    until(lambda: not house.ruling.rules.rules[0].on)
    qtbot.keyClick(window.list, Qt.Key.Key_Delete)
    until(lambda: [rule.name for rule in house.ruling.rules.rules] == ["One"])
    house.cleanup.undo_stack.undo()
    until(lambda: [rule.name for rule in house.ruling.rules.rules] == ["Two", "One"])
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_rule_can_be_dragged_to_another_place(house: House, until: Until) -> None:
    window = opened(house, until, Rules((ONE, TWO)))
    window.list.model().moveRow(window.list.rootIndex(), 0, window.list.rootIndex(), 2)  # what a drop does
    until(lambda: [rule.name for rule in house.ruling.rules.rules] == ["Two", "One"])
    until(lambda: saved(house).index('"Two"') < saved(house).index('"One"'))


def test_what_re2_cannot_express_is_said_at_the_field_and_the_rule_does_nothing(
    house: House, until: Until, qtbot: QtBot
) -> None:
    bad = Conditions(parts=(Condition(Aspect.SUBJECT, How.REGEX, "x"),))
    window = opened(house, until, Rules((Rule(RuleId("1"), "One", when=bad),)))
    row = first(window)
    row.text.setFocus()
    qtbot.keyClicks(row.text, "(?=y)")
    assert row.fault.isVisible()
    assert row.fault.text() == "It cannot look ahead or behind: (?="
    until(lambda: mailbox(house).ruling.idle == ("1",))
    until(lambda: "not complete" in window.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert mailbox(house).ruling.verdicts == {}


def test_typing_goes_on_while_the_file_is_written(house: House, until: Until, qtbot: QtBot) -> None:
    window = opened(house, until, Rules((ONE,)))
    name = window.editor.name
    name.setFocus()
    name.selectAll()
    for letter in "A long name":
        qtbot.keyClick(name, letter)
        house.ruling.changed.emit()
    assert name.text() == "A long name"
    window.close()
    until(lambda: "A long name" in saved(house))  # nothing typed is lost by closing


def test_the_lists_menu_wishes_for_senders_and_undo_takes_it_back(
    house: House, until: Until, qtbot: QtBot
) -> None:
    until(lambda: house.ruling.is_loaded)
    pane = house.window.message_pane
    pane.select(keys(house)[0])
    pane.table.menu_requested.emit(pane.table.mapToGlobal(pane.table.rect().center()))
    menu = pane.findChild(QMenu, "messageMenu")
    never = house.window.findChild(QMenu, "menuNever")
    assert never.menuAction() in menu.actions()
    never.aboutToShow.emit()
    actions = {action.objectName(): action for action in never.actions()}
    address = mailbox(house).rows[keys(house)[0]].address
    assert actions["wishSender"].text() == address
    actions["wishDomain30"].trigger()
    menu.close()
    wish = house.ruling.rules.wishes[0]
    assert (wish.sender, wish.always) == ("@example.org", False)
    assert wish.until_s is not None
    until(lambda: len(mailbox(house).ruling.verdicts) == 10)
    assert {verdict.action for verdict in mailbox(house).ruling.verdicts.values()} == {RuleAction.KEEP}
    window = opened(house, until, house.ruling.rules)
    window.show_page("senders")
    window.senders.table.selectRow(0)
    click(qtbot, window.senders.remove_button)
    assert house.ruling.rules.wishes == ()
    house.cleanup.undo_stack.undo()
    house.cleanup.undo_stack.undo()
    assert house.ruling.rules.wishes == ()
    house.cleanup.undo_stack.redo()
    assert house.ruling.rules.wishes == (wish,)


def test_a_sender_is_added_by_typing(house: House, until: Until, qtbot: QtBot) -> None:
    window = opened(house, until)
    window.show_page("senders")
    qtbot.keyClicks(window.senders.edit, "Sender1@Example.org, shop.example")
    qtbot.keyClick(window.senders.edit, Qt.Key.Key_Return)
    wished = [(wish.sender, wish.always) for wish in house.ruling.rules.wishes]
    assert wished == [("sender1@example.org", True), ("@shop.example", True)]
    until(lambda: len(mailbox(house).ruling.verdicts) == 1)


def test_what_a_rule_meets_is_shown_in_the_list_until_the_window_closes(
    house: House, until: Until, qtbot: QtBot
) -> None:
    some = Conditions(parts=(Condition(Aspect.FROM, How.CONTAINS, "sender1@"),))
    window = opened(house, until, Rules((Rule(RuleId("1"), "One", when=some),)))
    until(window.trial.show_button.isEnabled)
    click(qtbot, window.trial.show_button)
    assert len(keys(house)) == 1
    assert house.window.message_pane.model.subset_name == "One"
    window.close()
    assert len(keys(house)) == 10


def test_protected_messages_are_not_proposed(house: House, until: Until) -> None:
    window = opened(house, until, Rules((ONE,)))
    until(lambda: len(mailbox(house).ruling.verdicts) == 10)
    house.protecting.set_protected(keys(house)[:4], True)
    until(lambda: sum(one.count for fired in house.rules._proposals() for one in fired.portions) == 6)
    window.show_page("proposals")
    until(lambda: window.tabs.tabText(2) == "&Proposals (6)")


def answer(dialog: QFileDialog, path: str, qtbot: QtBot) -> None:
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    field.setText(path)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_rules_go_out_to_a_file_and_come_in_again(house: House, tmp_path, until: Until, qtbot: QtBot) -> None:
    rules = Rules((ONE, TWO), (SenderWish("@a.example", True),))
    window = opened(house, until, rules)
    target = tmp_path / "out.toml"
    click(qtbot, window.export_button)
    until(lambda: window.findChild(QFileDialog, "exportRulesDialog"))
    answer(window.findChild(QFileDialog, "exportRulesDialog"), str(target), qtbot)
    until(lambda: str(target) in window.note.text())
    assert target.exists()
    house.ruling.set_rules(Rules())
    until(lambda: window.empty.isVisible())
    click(qtbot, window.import_button)
    until(lambda: window.findChild(QFileDialog, "importRulesDialog"))
    answer(window.findChild(QFileDialog, "importRulesDialog"), str(target), qtbot)
    until(lambda: house.ruling.rules == rules)
    assert window.list.ids == ("1", "2")
    house.actions.undo.trigger()
    until(window.empty.isVisible)
    assert house.ruling.rules == Rules()
    house.actions.redo.trigger()
    assert house.ruling.rules == rules


def test_whatever_is_done_to_rules_can_be_undone(house: House, until: Until) -> None:
    window = opened(house, until, Rules((ONE, TWO)))
    stack = house.cleanup.undo_stack
    window.list.switched.emit("1", False)
    assert (house.ruling.rules.rules[0].on, stack.undoText()) == (False, "switch off the rule “One”")
    window.list.ordered.emit(("2", "1"))
    assert window.list.ids == ("2", "1")
    window.list.remove_wanted.emit("2")
    window.add_wanted.emit()
    assert len(window.list.ids) == 2
    for left in (("1",), ("2", "1"), ("1", "2"), ("1", "2")):
        house.actions.undo.trigger()
        assert window.list.ids == left
    assert house.ruling.rules == Rules((ONE, TWO))
    assert not stack.canUndo()


def test_what_is_typed_into_a_rule_is_one_step_of_undo(house: House, until: Until, qtbot: QtBot) -> None:
    window = opened(house, until, Rules((ONE,)))
    stack = house.cleanup.undo_stack
    window.edit(ONE.id)
    for name in ("Old", "Old news"):
        window.editor.name.selectAll()
        qtbot.keyClicks(window.editor.name, name)
        until(lambda name=name: f'"{name}"' in saved(house))
    assert (stack.count(), stack.undoText()) == (1, "edit the rule “Old news”")
    house.actions.undo.trigger()
    assert house.ruling.rules == Rules((ONE,))
    assert window.editor.name.text() == "One"


def test_one_of_several_rules_is_replaced_by_its_id() -> None:
    changed = Rule(RuleId("2"), "Other")
    assert with_rule(Rules((ONE, TWO)), changed).rules == (ONE, changed)
    assert with_rule(Rules((ONE,)), changed).rules == (ONE,)
