"""Rules in a whole house: applied as the mailbox changes, shown quietly, and never a mark."""

from PySide6.QtCore import Qt

from popview.app import House
from popview.demo.server import DemoServer
from popview.types import (
    Aspect,
    Condition,
    Conditions,
    How,
    ProblemKind,
    Rule,
    RuleAction,
    RuleId,
    Rules,
    SenderWish,
)
from tests.control.conftest import ME, Until, keys, mailbox

EVERY = Conditions(parts=(Condition(Aspect.SIZE, How.LARGER, number=0),))
ALL = Rule(RuleId("all"), "Everything", when=EVERY)


def ruled(house: House, rules: Rules, until: Until) -> dict:
    """Put rules in force and wait for what they say."""
    until(lambda: house.ruling.is_loaded)
    house.ruling.set_rules(rules)
    until(lambda: house.paths.rules_file.exists() and not house.ruling.is_busy)
    return dict(mailbox(house).ruling.verdicts)


def test_what_a_rule_proposes_is_shown_and_nothing_is_marked(
    house: House, server: DemoServer, until: Until
) -> None:
    before = server.maildrop.uids()
    verdicts = ruled(house, Rules((ALL,)), until)
    assert set(verdicts) == set(keys(house))
    model = house.window.message_pane.model
    assert "proposed: Everything" in model.look_at(0).states
    assert "proposed: Everything" in str(model.data(model.index(0, 2), Qt.ItemDataRole.ToolTipRole))
    house.window.message_pane.select(keys(house)[0])
    assert "Everything" in house.window.reading_pane.header.rule.text()
    assert not mailbox(house).marks
    assert server.maildrop.uids() == before


def test_without_rules_nothing_is_asked_of_the_desk(house: House, until: Until) -> None:
    until(lambda: house.ruling.is_loaded)
    house.mailboxes.changed.emit(ME)
    assert not house.ruling.is_busy
    assert mailbox(house).ruling.verdicts == {}


def test_what_a_rule_protects_no_bulk_action_marks(house: House, until: Until) -> None:
    one = keys(house)[0]
    protect = Rule(RuleId("p"), "Mine", RuleAction.PROTECT, EVERY)
    ruled(house, Rules((protect,)), until)
    assert house.window.message_pane.model.is_protected(one)
    house.cleanup.mark(keys(house), True)
    house.cleanup.mark((one,), True)  # one, by hand: the person's own word
    until(lambda: mailbox(house).marks)
    assert set(mailbox(house).marks) == {one}
    ruled(house, Rules(), until)
    until(lambda: not house.window.message_pane.model.is_protected(one))


def test_silent_messages_are_no_news(house: House, until: Until) -> None:
    assert mailbox(house).news == 10
    ruled(house, Rules((Rule(RuleId("s"), "Quiet", RuleAction.SILENT, EVERY),)), until)
    assert mailbox(house).news == 0
    assert not house.window.message_pane.model.look_at(0).is_new


def test_rules_look_again_when_the_mailbox_changes(house: House, server: DemoServer, until: Until) -> None:
    ruled(house, Rules((ALL,)), until)
    server.maildrop.delete({1, 2})
    house.mailboxes.check(ME)
    until(lambda: len(mailbox(house).ruling.verdicts) == 8)
    seen = Condition(Aspect.STATE, How.IS, "seen")
    ruled(house, Rules((Rule(RuleId("r"), "Read", when=Conditions(parts=(seen,))),)), until)
    assert mailbox(house).ruling.verdicts == {}
    one = keys(house)[0]
    house.mailboxes.set_seen((one,), True)
    until(lambda: set(mailbox(house).ruling.verdicts) == {one})


def test_rules_are_kept_and_a_second_house_has_them(house: House, make_house, until: Until) -> None:
    rules = Rules((ALL,), (SenderWish("@a.example", True, 4_000_000_000.0),))
    ruled(house, rules, until)
    house.leave()
    again = make_house()
    until(lambda: again.ruling.is_loaded)
    assert again.ruling.rules == rules


def test_a_file_that_cannot_be_read_is_set_aside_and_told(make_house, tmp_path, until: Until) -> None:
    folder = tmp_path / "profile" / "config"
    folder.mkdir(parents=True)
    (folder / "rules.toml").write_text("= broken", "utf-8")
    problems = []
    house = make_house()
    house.ruling.problem_found.connect(problems.append)
    until(lambda: problems)
    assert problems[0].kind is ProblemKind.RULES_UNREADABLE
    assert (folder / "rules.toml.bad").read_text("utf-8") == "= broken"
    assert house.window.problem_bar.isVisible()


def test_a_disk_that_refuses_brings_the_written_rules_back(house: House, until: Until) -> None:
    ruled(house, Rules((ALL,)), until)
    house.paths.rules_file.unlink()
    house.paths.rules_file.mkdir()
    problems = []
    house.ruling.problem_found.connect(problems.append)
    house.ruling.set_rules(Rules())
    until(lambda: problems)
    assert house.ruling.rules == Rules((ALL,))
    until(lambda: keys(house)[0] in mailbox(house).ruling.verdicts)


def test_rules_are_exported_and_imported(house: House, tmp_path, until: Until) -> None:
    target = tmp_path / "mine.toml"
    ruled(house, Rules((ALL,)), until)
    said: list[str] = []
    house.ruling.export_to(str(target), said.append)
    until(lambda: said)
    assert said == [str(target)]
    assert target.exists()
    ruled(house, Rules(), until)
    came: list[tuple[Rules, Rules]] = []
    house.ruling.import_from(str(target), lambda before, after: came.append((before, after)))
    until(lambda: house.ruling.rules == Rules((ALL,)))
    assert came == [(Rules(), Rules((ALL,)))]
    until(lambda: len(mailbox(house).ruling.verdicts) == 10)


def test_a_message_window_says_which_rule_would_fire(house: House, until: Until) -> None:
    first, second = keys(house)[:2]
    house.messages.open_window(first)
    _, pane = house.messages.panes
    until(lambda: pane.key == first)
    assert pane.header.rule.text() == ""
    ruled(house, Rules((ALL,)), until)
    assert "Proposed by “Everything”" in pane.header.rule.text()
    house.cleanup.mark((first,), True)
    until(lambda: first in mailbox(house).marks)
    until(lambda: "Proposed" not in pane.header.rule.text())
    pane.next_requested.emit()
    until(lambda: pane.key == second)
    assert "Proposed by “Everything”" in pane.header.rule.text()
    pane.window().close()
    house.ruling.show_sentence()
