"""What the tests of the window share: one theme per test, light unless told otherwise."""

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
