"""The search for a server, line by line."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from popview.types import Discovery, DiscoveryStep, Problem, ProblemKind, Snag, SnagKind, StepEnd
from popview.ui.accounts.search_panel import SearchPanel
from popview.ui.theme import Theme


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> SearchPanel:
    made = SearchPanel(theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def line(panel: SearchPanel, step: DiscoveryStep, part: str = "Step") -> QLabel:
    return panel.findChild(QLabel, f"search{part}-{step}")


def test_before_the_start_it_says_where_it_would_look(panel: SearchPanel) -> None:
    assert panel.hint.isVisible()
    assert not line(panel, DiscoveryStep.PRESET).isVisible()
    assert not panel.has_ended


def test_each_step_is_named_with_its_end_and_its_time(panel: SearchPanel) -> None:
    panel.start("example.org")
    assert not panel.hint.isVisible()
    panel.show_step(DiscoveryStep.PRESET, None, 0)
    panel.show_step(DiscoveryStep.PRESET, StepEnd.NOTHING, 2)
    panel.show_step(DiscoveryStep.AUTOCONFIG, None, 0)
    assert line(panel, DiscoveryStep.PRESET, "End").text() == "nothing (2 ms)"
    assert "example.org" in line(panel, DiscoveryStep.AUTOCONFIG).text()
    assert line(panel, DiscoveryStep.AUTOCONFIG, "End").text() == ""
    assert line(panel, DiscoveryStep.AUTOCONFIG).property("kind") == ""
    assert line(panel, DiscoveryStep.PROBE).property("kind") == "dim"


def test_nothing_found_keeps_the_steps_that_were_made(panel: SearchPanel) -> None:
    panel.start("example.org")
    panel.show_step(DiscoveryStep.PRESET, StepEnd.NOTHING, 2)
    panel.show_nothing(Discovery("nora@example.org", snags=(Snag(SnagKind.NO_ANSWER, "pop.example.org"),)))
    assert panel.has_ended
    assert "pop.example.org did not answer" in panel.details.text()
    assert line(panel, DiscoveryStep.PRESET).isVisible()
    assert not line(panel, DiscoveryStep.PROBE).isVisible()


def test_a_new_search_takes_the_old_result_away(panel: SearchPanel) -> None:
    panel.start("example.org")
    panel.show_nothing(Discovery("nora@example.org"))
    panel.start("example.net")
    assert panel.is_running
    assert not panel.title.isVisible()


def test_offline_and_problems_are_said(panel: SearchPanel) -> None:
    panel.show_offline()
    assert panel.title.text() == "You work offline"
    panel.start("example.org")
    panel.show_problem(Problem(ProblemKind.BAD_ARGUMENT, (("field", "host"),)))
    assert panel.has_ended
    assert panel.text.text()


def test_it_follows_the_theme(panel: SearchPanel, theme: Theme) -> None:
    panel.start("example.org")
    theme.apply("dark")
    assert line(panel, DiscoveryStep.PRESET).isVisible()
