"""Rules at the desk: their file, their ruling over real previews, and marks that wait for no rule."""

import threading
from pathlib import Path

import pytest

from popview.desk.loop import Loop
from popview.desk.rules import AT_ONCE, apply_rules, fields_of, header_names, keep_rules, taken_over, try_rule
from popview.desk.rules_traffic import (
    ApplyRules,
    ExportRules,
    ImportRules,
    LoadRules,
    RulesApplied,
    RulesKnown,
    RuleTried,
    SaveRules,
    TryRule,
)
from popview.desk.traffic import Marked, Report, Saved, SetMarks
from popview.errors import StoreError
from popview.paths import Paths
from popview.store.cache import Cache
from popview.types import (
    Aspect,
    Combine,
    Condition,
    Conditions,
    How,
    ProblemKind,
    Rule,
    RuleId,
    Rules,
    SenderWish,
)
from tests.store.samples import HOME, mark, row

NOW = 1_790_000_000.0
MAILER = Condition(Aspect.HEADER, How.WILDCARD, "Mailman*", header="X-Mailer")
RULE = Rule(RuleId("a"), "letters", when=Conditions(parts=(Condition(Aspect.SUBJECT, text="letter"),)))


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    made = Paths.under(tmp_path)
    made.prepare()
    return made


def final(reports):
    return next(report for report in reports if report is not None)


def test_rules_are_written_and_read(paths: Paths) -> None:
    assert final(keep_rules(LoadRules(1), paths)) == RulesKnown(1, Rules())
    rules = Rules((RULE,), (SenderWish("@a.example", True),))
    assert final(keep_rules(SaveRules(2, rules), paths)) == RulesKnown(2, rules)
    assert final(keep_rules(LoadRules(3), paths)) == RulesKnown(3, rules)


def test_exported_rules_can_be_imported_and_no_file_is_written_over(paths: Paths, tmp_path: Path) -> None:
    target = tmp_path / "mine.toml"
    rules = Rules((RULE,), (SenderWish("@a.example", True),))
    assert final(keep_rules(ExportRules(1, str(target), rules), paths)) == Saved(1, (str(target),))
    with pytest.raises(StoreError):
        final(keep_rules(ExportRules(1, str(target), Rules()), paths))
    known = final(keep_rules(ImportRules(2, str(target), Rules()), paths))
    assert known == RulesKnown(2, rules)
    assert final(keep_rules(LoadRules(3), paths)).rules == rules


def test_a_bad_file_is_not_imported_and_changes_nothing(paths: Paths, tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('[[rule]]\naction = "delete"\n', "utf-8")
    with pytest.raises(StoreError) as raised:
        final(keep_rules(ImportRules(1, str(bad), Rules((RULE,))), paths))
    assert raised.value.kind == ProblemKind.RULES_DOUBTFUL
    assert not paths.rules_file.exists()
    assert bad.exists()


def test_what_is_taken_over_stands_below_and_not_twice() -> None:
    other = Rule(RuleId("a"), "others", when=RULE.when)
    own = Rules((RULE,), (SenderWish("@a.example", True),))
    both = taken_over(
        own, Rules((RULE, other), (SenderWish("@a.example", False), SenderWish("@b.example", False)))
    )
    assert [(rule.id, rule.name) for rule in both.rules] == [("a", "letters"), ("a-2", "others")]
    assert both.wishes == (*own.wishes, SenderWish("@b.example", False))
    assert taken_over(both, both) == both


def test_named_fields_are_read_from_previews_and_nowhere_else(paths: Paths) -> None:
    rows = tuple(row(n, is_previewed=n < 3) for n in range(1, 5))
    cache = Cache(paths.cache_file(HOME), HOME)
    cache.upsert(rows)
    cache.put_preview(rows[0].key, 5, b"x-mailer: =?utf-8?q?Mailman?= 3\r\nX-Other: y\r\n\r\nX-Mailer: z\r\n")
    cache.put_preview(rows[1].key, 5, b"Subject: x\r\n\r\nX-Mailer: Mailman\r\n")
    cache.close()
    rule = Rule(RuleId("m"), "m", when=Conditions(parts=(MAILER,)))
    trial = final(try_rule(TryRule(1, (rows,), rule, frozenset(), NOW), paths)).trial
    assert [key for key in trial.keys] == [rows[0].key]
    assert trial.untold == 2
    applied = final(apply_rules(ApplyRules(2, HOME, rows, Rules((rule,)), frozenset(), NOW), paths))
    assert set(applied.ruling.verdicts) == {rows[0].key}


def test_only_fields_that_no_row_has_are_looked_up() -> None:
    inner = Conditions(Combine.ANY, (MAILER, Condition(Aspect.HEADER, text="x", header="X-B")))
    assert header_names([Conditions(parts=(Condition(Aspect.LIST), inner))]) == {"x-mailer", "x-b"}
    assert header_names([RULE.when]) == frozenset()
    assert fields_of(b"A: 1\nB: 2\nA: 3\n\nA: 4", frozenset({"a"})) == {"a": ("1", "3")}


def test_others_may_go_first_every_few_thousand_rows(paths: Paths) -> None:
    rows = tuple(row(n) for n in range(AT_ONCE * 2 + 1))
    reports = list(apply_rules(ApplyRules(1, HOME, rows, Rules((RULE,)), frozenset(), NOW), paths))
    assert reports.count(None) >= 3
    assert isinstance(reports[-1], RulesApplied)
    assert len(reports[-1].ruling.verdicts) == len(rows)


def test_a_mark_waits_for_no_rule(paths: Paths) -> None:
    rows = tuple(row(n) for n in range(AT_ONCE * 8))
    reports: list[Report] = []
    is_done = threading.Event()

    def take(report: Report) -> None:
        reports.append(report)
        if isinstance(report, RuleTried):
            is_done.set()
            loop.end()

    loop = Loop(paths, take)
    loop.put(TryRule(1, (rows,), RULE, frozenset(), NOW))
    loop.put(SetMarks(2, (mark(1),), True))
    loop.run()
    assert is_done.is_set()
    assert [type(report) for report in reports] == [Marked, RuleTried]
