import gc

import pytest
from PySide6.QtGui import QAction, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from popview.ui.palette import DARK, LIGHT, Role
from popview.ui.theme import Theme


@pytest.mark.parametrize(("choice", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_a_forced_theme_reaches_the_palette_of_the_application(
    theme: Theme, choice: str, palette: object
) -> None:
    theme.apply(choice)
    assert theme.palette is palette
    assert theme.is_dark is (choice == "dark")
    assert QApplication.palette().color(QPalette.ColorRole.Base) == theme.color(Role.BASE)


def test_nonsense_in_the_settings_means_the_system(theme: Theme) -> None:
    theme.apply("purple")
    assert theme.choice == "system"


def test_a_change_is_announced_once_and_no_change_not_at_all(theme: Theme, qtbot: QtBot) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.is_dark))
    theme.apply("light")
    theme.apply("dark")
    theme.apply("dark")
    assert told == [True]


def test_icons_that_were_dressed_follow_the_theme(theme: Theme, qtbot: QtBot) -> None:
    action, button = QAction(), QPushButton()
    qtbot.addWidget(button)
    theme.dress(action, "mail")
    theme.dress(button, "lock", Role.DIM)
    before = action.icon().pixmap(16, QIcon.Mode.Normal).toImage()
    before_button = button.icon().pixmap(16, QIcon.Mode.Normal).toImage()
    theme.apply("dark")
    assert action.icon().pixmap(16, QIcon.Mode.Normal).toImage() != before
    assert button.icon().pixmap(16, QIcon.Mode.Normal).toImage() != before_button


def test_a_dressed_action_that_is_gone_does_no_harm(theme: Theme) -> None:
    theme.dress(QAction(), "mail")
    gc.collect()
    theme.apply("dark")
    assert theme.is_dark


def test_the_style_sheet_has_no_unfilled_place_and_no_colour_of_its_own(theme: Theme) -> None:
    from popview.ui.icons import resources

    assert "$" not in theme.style_sheet()
    assert "#accountTree" in theme.style_sheet()
    text = (resources() / "style" / "popview.qss").read_text("utf-8")
    assert [word for word in text.split() if word.startswith("#") and len(word) in (5, 8)] == []


def test_the_type_scale_goes_up_and_down(theme: Theme) -> None:
    base = QApplication.font().pointSizeF()
    assert theme.small_font().pointSizeF() < base < theme.title_font().pointSizeF()
    assert theme.mono_font().pointSizeF() == base
