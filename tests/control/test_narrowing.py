"""A large part of a mailbox is shown over some turns; the wish that came last wins."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from popview.control.narrowing import AT_ONCE, Narrowing
from popview.types import Key
from popview.ui.list.pane import MessagePane
from popview.ui.theme import Theme
from tests.ui.believable import summaries

ROWS = summaries(AT_ONCE + 100)
LARGE = tuple(row.key for row in ROWS[: AT_ONCE + 50])
SMALL = tuple(row.key for row in ROWS[5:12])


@pytest.fixture
def pane(qtbot: QtBot) -> MessagePane:
    theme = Theme()
    theme.apply("light")
    made = MessagePane(theme=theme)
    qtbot.addWidget(made)
    made.model.reset(ROWS)
    return made


@pytest.fixture
def narrowing(pane: MessagePane) -> Narrowing:
    return Narrowing(pane)


def until_shown(qtbot: QtBot, narrowing: Narrowing) -> None:
    qtbot.waitUntil(lambda: not narrowing.is_under_way)


def test_a_small_part_is_there_at_once(pane: MessagePane, narrowing: Narrowing) -> None:
    narrowing.show(SMALL, "few")
    assert not narrowing.is_under_way
    assert set(pane.model.keys()) == set(SMALL)


def test_a_large_part_comes_a_little_later_and_is_the_same(
    pane: MessagePane, narrowing: Narrowing, qtbot: QtBot
) -> None:
    narrowing.show(LARGE, "many")
    assert (narrowing.is_under_way, pane.model.subset_name) == (True, None)
    until_shown(qtbot, narrowing)
    assert pane.model.subset_name == "many"
    assert set(pane.model.keys()) == set(LARGE)


@pytest.mark.parametrize(
    ("then", "name"),
    [
        (lambda one: one.show(SMALL, "few"), "few"),
        (lambda one: one.show(LARGE[1:], "other"), "other"),
        (Narrowing.let_go, None),
        (Narrowing.forget, None),
    ],
)
def test_what_is_wished_meanwhile_wins(
    pane: MessagePane, narrowing: Narrowing, qtbot: QtBot, then: Callable[[Narrowing], None], name: str | None
) -> None:
    narrowing.show(LARGE, "many")
    then(narrowing)
    until_shown(qtbot, narrowing)
    assert pane.model.subset_name == name


def test_rows_that_come_between_finding_and_showing_are_no_part_of_it(
    pane: MessagePane, narrowing: Narrowing, qtbot: QtBot
) -> None:
    assert len(list(pane.model.finding(LARGE, "many"))) == 1
    late: Key = LARGE[3]
    pane.model.remove([late])
    pane.model.reset(row for row in ROWS if row.key != late)
    narrowing.show(LARGE, "many")
    until_shown(qtbot, narrowing)
    assert set(pane.model.keys()) == set(LARGE) - {late}
