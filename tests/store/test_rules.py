"""The rules file: its order and comments stay, and nothing of it is ever lost."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from popview.errors import StoreError
from popview.store.rules import PREAMBLE, RulesFile, read_rules, written
from popview.types import Aspect, Condition, Conditions, How, ProblemKind, Rule, RuleId, Rules, SenderWish
from tests.store.rule_samples import RULES

HAND = """\
# mine, all mine
version = 1

# the neighbours
[[sender]]
address = "@a.example" # noisy
propose = "always"

# == papers ==

# first of all
[[rule]]
# inside
name = "Papers" # its name
id = "a"
action = "propose"

# the list
[[rule.when]]
look = "list" # yes

# the age
[[rule.when]]
look = "age"
how = "older"
days = 30 # a month

# second
[[rule]]
name = "Second"
id = "b"
action = "tag"
match = "any"

[[rule.when]]
look = "subject"
text = "x"

[plugin]
keep = "me"
"""


def written_rules(text: str, beside: Path) -> Rules:
    """Return the rules of a text."""
    other = beside.with_name("other.toml")
    other.write_text(text)
    return read_rules(other)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "rules.toml"


def hand(path: Path) -> RulesFile:
    path.write_text(HAND, encoding="utf-8")
    return RulesFile(path)


def test_no_file_is_no_rule(path: Path) -> None:
    loaded = RulesFile(path).load()
    assert loaded.rules == Rules()
    assert loaded.problem is None
    assert not path.exists()


@given(rules=RULES)
def test_what_is_written_is_read_again(rules: Rules, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = RulesFile(tmp_path_factory.mktemp("rules") / "rules.toml")
    file.save(rules)
    loaded = file.load()
    assert (loaded.rules, loaded.problem) == (rules, None)


@given(first=RULES, second=RULES)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_rules_can_take_the_place_of_any_others(
    first: Rules, second: Rules, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("rules") / "rules.toml"
    file = RulesFile(path)
    path.write_text(written(first) + "\n# the end\n", encoding="utf-8")
    file.save(second)
    assert file.load().rules == second
    assert "# the end" in path.read_text(encoding="utf-8")
    assert path.read_text(encoding="utf-8").startswith(PREAMBLE)


def test_saving_the_same_changes_no_octet(path: Path) -> None:
    file = hand(path)
    file.save(file.load().rules)
    assert path.read_text(encoding="utf-8") == HAND


def test_a_new_order_moves_each_rule_with_its_comments(path: Path) -> None:
    file = hand(path)
    rules = file.load().rules
    file.save(Rules(rules.rules[::-1], rules.wishes))
    text = path.read_text(encoding="utf-8")
    assert file.load().rules.rules == rules.rules[::-1]
    order = [
        "# mine, all",
        "# the neighbours",
        "# == papers",
        "# second",
        '"b"',
        "# first",
        "# inside",
        "[plugin]",
    ]
    places = [text.index(one) for one in order]
    assert places == sorted(places)
    assert all(line in text for line in HAND.splitlines())


def test_a_change_keeps_every_other_word_and_comment(path: Path) -> None:
    file = hand(path)
    rules = file.load().rules
    first = rules.rules[0]
    older = Condition(Aspect.AGE, How.OLDER, number=60)
    changed = Rule(first.id, "Papers!", when=Conditions(parts=(first.when.parts[0], older)), on=False)
    file.save(Rules((changed, rules.rules[1]), rules.wishes))
    text = path.read_text(encoding="utf-8")
    assert file.load().rules.rules[0] == changed
    for kept in ("# the list", "# the age", "days = 60 # a month", 'name = "Papers!" # its name', "# inside"):
        assert kept in text
    assert 'keep = "me"' in text


def test_what_goes_takes_its_own_comments_and_no_others(path: Path) -> None:
    file = hand(path)
    rules = file.load().rules
    file.save(Rules(rules.rules[1:], ()))
    text = path.read_text(encoding="utf-8")
    assert "# first" not in text
    assert "neighbours" not in text
    for kept in ("# mine", "# == papers ==", "# second", "[plugin]"):
        assert kept in text


def test_conditions_written_in_line_are_read_and_their_comments_stay(path: Path) -> None:
    path.write_text(
        'version = 1\n[[rule]]\nname = "x"\naction = "keep"\nwhen = [\n  {look = "list"}, # why\n]\n', "utf-8"
    )
    file = RulesFile(path)
    rule = file.load().rules.rules[0]
    assert rule.when == Conditions(parts=(Condition(Aspect.LIST, How.IS),))
    file.save(
        Rules((Rule(rule.id, "x", rule.action, Conditions(parts=(Condition(Aspect.ATTACHMENT, How.IS),))),))
    )
    assert file.load().rules.rules[0].when.parts == (Condition(Aspect.ATTACHMENT, How.IS),)
    assert "# why" in path.read_text("utf-8")


def test_rules_without_an_id_get_one_that_stays(path: Path) -> None:
    path.write_text('[[rule]]\nname = "a"\naction = "keep"\n[[rule]]\nname = "b"\naction = "keep"\n', "utf-8")
    file = RulesFile(path)
    rules = file.load().rules
    assert len({rule.id for rule in rules.rules}) == 2
    file.save(Rules(rules.rules[::-1]))
    assert file.load().rules.rules == rules.rules[::-1]


def test_an_entry_that_is_not_understood_is_named_does_nothing_and_stays(path: Path) -> None:
    broken = '# my own\n[[rule]]\nname = "Odd"\naction = "propose"\ncolour = "red"\n\n'
    path.write_text(HAND.replace("# second\n", broken + "# second\n"), "utf-8")
    file = RulesFile(path)
    loaded = file.load()
    assert [rule.id for rule in loaded.rules.rules] == ["a", "b"]
    assert loaded.problem is not None
    assert loaded.problem.kind is ProblemKind.RULES_DOUBTFUL
    assert loaded.problem.fact("entries") == "Odd (colour)"
    file.save(Rules(loaded.rules.rules[:1]))
    assert broken.strip() in path.read_text("utf-8")


@pytest.mark.parametrize(
    "data",
    [
        b"= 1",
        b"rule = 5",
        b"[rule]\nx = 1",
        b'version = "1"',
        b"version = true",
        b"\xff",
        b"a = " + b"[" * 50_000,
    ],
)
def test_a_file_that_is_no_rules_file_is_set_aside_whole(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    file = RulesFile(path)
    loaded = file.load()
    assert loaded.rules == Rules()
    assert loaded.problem is not None
    assert loaded.problem.kind is ProblemKind.RULES_UNREADABLE
    assert Path(loaded.problem.fact("path")).read_bytes() == data
    file.save(Rules((Rule(RuleId("a"), "a"),)))
    assert Path(loaded.problem.fact("path")).read_bytes() == data


def test_a_file_that_broke_since_it_was_loaded_is_set_aside_and_not_written_over(path: Path) -> None:
    file = hand(path)
    file.load()
    path.write_text("= broken", "utf-8")
    file.save(Rules())
    assert path.with_name("rules.toml.bad").read_text("utf-8") == "= broken"


def test_a_file_of_a_newer_version_is_neither_read_nor_written(path: Path) -> None:
    path.write_text('version = 2\n[[rule]]\nmagic = "x"\n', "utf-8")
    file = RulesFile(path)
    loaded = file.load()
    assert loaded.rules == Rules()
    assert loaded.problem is not None
    assert loaded.problem.kind is ProblemKind.STORE_NEWER
    with pytest.raises(StoreError):
        file.save(Rules((Rule(RuleId("a"), "a"),)))
    assert path.read_text("utf-8") == 'version = 2\n[[rule]]\nmagic = "x"\n'


def test_rules_written_as_one_array_are_read_and_the_old_file_is_kept(path: Path) -> None:
    text = 'rule = [{id = "a", name = "a", action = "keep"}]\n'
    path.write_text(text, "utf-8")
    file = RulesFile(path)
    rules = file.load().rules
    assert [rule.name for rule in rules.rules] == ["a"]
    file.save(Rules(rules.rules, (SenderWish("@a.example", True),)))
    assert file.load().rules.rules == rules.rules
    assert path.with_name("rules.toml.bad").read_text("utf-8") == text


def test_a_rule_in_two_places_is_read_and_the_old_file_is_kept_at_a_change(path: Path) -> None:
    strewn = HAND.replace('[[rule.when]]\nlook = "subject"\ntext = "x"\n\n', "")
    strewn += '\n[[rule.when]]\nlook = "subject"\ntext = "x"\n'
    path.write_text(strewn)
    file = RulesFile(path)
    rules = file.load().rules
    assert rules.rules == written_rules(HAND, path).rules
    file.save(Rules(rules.rules[:1], rules.wishes))
    assert file.load().rules == Rules(rules.rules[:1], rules.wishes)
    assert path.with_name("rules.toml.bad").read_text() == strewn


@given(data=st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")))
def test_whatever_lies_there_is_never_lost(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("rules")
    (folder / "rules.toml").write_bytes(data)
    file = RulesFile(folder / "rules.toml")
    file.load()
    file.save(Rules((Rule(RuleId("a"), "a"),)))
    assert [rule.id for rule in file.load().rules.rules] == ["a"]
    kept = [one.read_bytes() for one in folder.iterdir()]
    # set aside whole, or a good file of comments and other tables, which stands before the new rule
    assert data in kept or any(one.startswith(data.rstrip()) for one in kept) or not data.strip()


def test_rules_of_another_file_are_taken_whole_or_not_at_all(path: Path) -> None:
    path.write_text(HAND, "utf-8")
    assert [rule.id for rule in read_rules(path).rules] == ["a", "b"]
    path.write_text(HAND + '\n[[rule]]\naction = "delete"\n', "utf-8")
    with pytest.raises(StoreError) as doubtful:
        read_rules(path)
    assert doubtful.value.kind == ProblemKind.RULES_DOUBTFUL
    path.write_text("= 1", "utf-8")
    with pytest.raises(StoreError) as unreadable:
        read_rules(path)
    assert unreadable.value.kind == ProblemKind.RULES_UNREADABLE
    path.unlink()
    with pytest.raises(StoreError):
        read_rules(path)
