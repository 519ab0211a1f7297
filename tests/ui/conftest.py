"""What the tests of the window share: one theme per test, light unless told otherwise."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from popview.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme()
    made.apply("light")
    yield made
    made.deleteLater()


@pytest.fixture(scope="session", autouse=True)
def _windows_go_before_qt(qapp: QApplication) -> Iterator[None]:
    """Free closed windows, which hang together in cycles, while Qt lives: later that ends the process."""
    yield
    gc.collect()
