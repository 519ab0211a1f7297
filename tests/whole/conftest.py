"""The whole program in a window, ended after each test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from popview.paths import Paths
from tests.whole.hands import Hands


@pytest.fixture
def paths(tmp_path) -> Paths:
    """Return a profile of this test alone."""
    return Paths.under(tmp_path / "profile")


@pytest.fixture
def hands(qapp: QApplication) -> Iterator[Hands]:
    """Return someone in front of PopView."""
    qapp.setQuitOnLastWindowClosed(False)
    someone = Hands(qapp)
    yield someone
    house = someone.program.house
    if house is not None and not house.has_left:
        house.leave()
