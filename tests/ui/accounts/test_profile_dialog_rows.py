"""One habit of a server and its switch."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from popview.types import ServerProfile
from popview.ui.accounts.profile_dialog_rows import FlagRow
from popview.ui.theme import Theme
from popview.ui.wording import profile as words


@pytest.fixture
def place(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_switch_says_what_the_person_chose(qtbot, place: QWidget, theme: Theme) -> None:
    row = FlagRow("top", QGridLayout(place), theme=theme, parent=place)
    row.show_profile(ServerProfile(top=True))
    assert (row.choice.currentText(), row.state.text()) == ("Automatic", "Learnt: yes")
    place.show()
    told: list[tuple[str, object]] = []
    row.switched.connect(lambda field, value: told.append((field, value)))
    row.choice.setFocus()
    qtbot.keyClick(row.choice, Qt.Key.Key_Down)
    qtbot.keyClick(row.choice, Qt.Key.Key_Down)
    qtbot.keyClick(row.choice, Qt.Key.Key_Home)
    assert told == [("top", True), ("top", False), ("top", None)]


def test_it_shows_what_is_fixed(place: QWidget, theme: Theme) -> None:
    row = FlagRow("top", QGridLayout(place), theme=theme, parent=place)
    row.show_profile(ServerProfile(top=False, overruled=("top",)))
    assert (row.choice.currentText(), row.state.text()) == ("No", "Set by you")
    assert row.choice.accessibleDescription().startswith("Set by you ")


def test_a_number_that_only_the_person_would_choose_is_shown(place: QWidget, theme: Theme) -> None:
    row = FlagRow("idle_s", QGridLayout(place), theme=theme, parent=place)
    row.show_profile(ServerProfile(idle_s=77, overruled=("idle_s",)))
    assert row.choice.currentText() == "77 seconds"
    row.show_profile(ServerProfile())
    assert row.choice.currentText() == "Automatic"


def test_the_consent_has_no_automatic(place: QWidget, theme: Theme) -> None:
    row = FlagRow(words.CONSENT, QGridLayout(place), theme=theme, parent=place)
    row.show_profile(ServerProfile())
    assert row.choice.currentText() == "Ask beforehand"
    row.show_profile(replace(ServerProfile(), retr_consent=True))
    assert row.choice.currentText() == "Fetch without asking"


def test_a_row_can_be_hidden_whole(place: QWidget, theme: Theme) -> None:
    row = FlagRow("top", QGridLayout(place), theme=theme, parent=place)
    place.show()
    row.set_visible(False)
    assert not any(child.isVisible() for child in place.findChildren(QWidget))
