"""One running PopView: what it shows of failures, how it ends, what it remembers."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread

from popview.app import House
from popview.paths import Paths
from popview.types import ProblemKind
from popview.ui.theme import Theme
from tests.houses import in_care


@pytest.fixture
def begin(qapp: object, tmp_path: Path) -> Iterator[Callable[[], House]]:
    """Start a house on a profile of this test."""
    with in_care() as houses:

        def start() -> House:
            houses.append(House(paths=Paths.under(tmp_path), theme=Theme()))
            houses[-1].start()
            return houses[-1]

        yield start


def test_leaving_twice_does_no_harm(begin) -> None:
    house = begin()
    house.leave()
    house.leave()
    assert house.has_left


def test_an_exception_nobody_expected_is_shown_and_the_window_lives(begin, qtbot, caplog) -> None:
    house = begin()
    try:
        raise RuntimeError("a bug")
    except RuntimeError:
        kind, error, trace = sys.exc_info()
        assert kind is not None
        assert error is not None
        house.report_bug(kind, error, trace)
    problem = house.window.problem_bar.problem
    assert problem is not None
    assert problem.kind is ProblemKind.BUG
    assert problem.fact("reason") == "RuntimeError"
    assert "a bug" in caplog.text


def test_what_a_workers_thread_comes_upon_is_shown_by_the_windows_own(begin, qtbot, caplog) -> None:
    house = begin()
    shown: list[QThread] = []
    proper = house.notices.show_problem

    def show(*what: object) -> None:
        shown.append(QThread.currentThread())
        proper(*what)

    house.notices.show_problem = show
    found = threading.Thread(target=house.report_bug, args=(RuntimeError, RuntimeError("a bug"), None))
    found.start()
    found.join()
    assert shown == []
    qtbot.waitUntil(lambda: house.window.problem_bar.problem is not None)
    assert shown == [house.thread()]


def test_place_and_size_are_remembered(begin) -> None:
    first = begin()
    first.window.resize(720, 560)
    first.leave()
    second = begin()
    assert (second.window.width(), second.window.height()) == (720, 560)
