"""One running PopView: what it shows of failures, how it ends, what it remembers."""

import sys
import threading

from PySide6.QtCore import QThread

from popview.app import House
from popview.paths import Paths
from popview.types import ProblemKind
from popview.ui.theme import Theme


def test_leaving_twice_does_no_harm(qapp, tmp_path) -> None:
    theme = Theme()
    house = House(paths=Paths.under(tmp_path), theme=theme)
    house.start()
    house.leave()
    house.leave()
    assert house.has_left
    house.clear_away()


def test_an_exception_nobody_expected_is_shown_and_the_window_lives(qapp, qtbot, tmp_path, caplog) -> None:
    house = House(paths=Paths.under(tmp_path), theme=Theme())
    house.start()
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
    house.leave()
    house.clear_away()


def test_what_a_workers_thread_comes_upon_is_shown_by_the_windows_own(qapp, qtbot, tmp_path, caplog) -> None:
    house = House(paths=Paths.under(tmp_path), theme=Theme())
    house.start()
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
    house.leave()
    house.clear_away()


def test_place_and_size_are_remembered(qapp, qtbot, tmp_path) -> None:
    first = House(paths=Paths.under(tmp_path), theme=Theme())
    first.start()
    first.window.resize(720, 560)
    first.leave()
    first.clear_away()
    second = House(paths=Paths.under(tmp_path), theme=Theme())
    second.start()
    size = (second.window.width(), second.window.height())
    second.leave()
    second.clear_away()
    assert size == (720, 560)
