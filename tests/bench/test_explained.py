"""A goal that is explained may be missed by so much and no more; another may not be missed."""

import pytest

from tests.bench import protocol
from tests.bench.explained import EXPLAINED, Miss
from tests.bench.verdict import Court, Mark, Result, ratio


def result(figure: float, *, goal: int = 1, at_least: bool = True) -> Result:
    """Return a mark of 10 that reached this figure."""
    return Result(goal, Mark("ratio", 10, at_least, ratio("a", "b")), [figure])


@pytest.fixture
def explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(EXPLAINED, (1, "ratio"), Miss(5.0, "it is so"))


@pytest.mark.parametrize(
    ("figure", "status", "words"),
    [
        (10.0, 0, ": met"),
        (5.0, 2, "as explained"),
        (4.0, 2, "as explained"),
        (3.9, 1, "not met"),
    ],
)
def test_a_quarter_behind_its_own_figure_is_too_much(
    explained: None, capsys: pytest.CaptureFixture[str], figure: float, status: int, words: str
) -> None:
    assert protocol.conclude([result(figure)]) == status
    said = capsys.readouterr().out
    assert words in said
    assert ("not met" in said) == (status == 1)
    assert ("it is so" in said) == (status != 0)


def test_another_goal_may_not_be_missed(explained: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert protocol.conclude([result(5.0), result(5.0, goal=2)]) == 1
    assert capsys.readouterr().out.count("not met") == 1


def test_what_should_be_small_may_be_a_quarter_larger() -> None:
    miss = Miss(4.0, "")
    assert miss.allows(5.0, at_least=False)
    assert not miss.allows(5.1, at_least=False)


def test_an_explained_miss_is_not_tried_again(explained: None) -> None:
    figures = iter((5.0, 6.0, 20.0))
    mark = Mark("ratio", 10, True, ratio("a", "b"))
    (found,) = Court(rounds=1).judge(1, [mark], {"a": lambda: next(figures), "b": lambda: 1.0})
    assert found.tries == [5.0]


def test_a_side_of_one_turn_runs_in_the_first_only() -> None:
    runs = {"a": 0, "b": 0}

    def run(name: str) -> float:
        runs[name] += 1
        return 1.0

    mark = Mark("ratio", 1, True, ratio("a", "b"))
    Court(rounds=4).judge(9, [mark], {"a": lambda: run("a"), "b": lambda: run("b")}, once=["a"])
    assert runs == {"a": 1, "b": 4}


def test_every_explanation_names_a_figure_and_a_reason() -> None:
    assert all(miss.figure > 0 and len(miss.why) > 80 for miss in EXPLAINED.values())
