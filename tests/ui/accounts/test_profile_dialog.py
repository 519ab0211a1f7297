"""Connection and server: everything can be seen, turned, forgotten and copied, by keyboard alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton

from popview.types import ServerProfile
from popview.ui.accounts.profile_dialog import ProfileDialog
from popview.ui.theme import Theme
from popview.ui.wording import profile as words
from tests.ui.samples import ACCOUNT, NOON
from tests.ui.scenes_profile import KNOWN


@pytest.fixture
def dialog(qtbot, theme: Theme) -> ProfileDialog:
    made = ProfileDialog(ACCOUNT, KNOWN, theme=theme, checked_s=NOON, now_s=NOON)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def choice(dialog: ProfileDialog, field: str) -> QComboBox:
    found = dialog.findChild(QComboBox, f"profileChoice-{field}")
    assert found is not None
    return found


def test_every_flag_has_a_switch(dialog: ProfileDialog) -> None:
    for field in words.FLAGS:
        assert choice(dialog, field).accessibleName()
        assert choice(dialog, field).isVisible()


def test_a_switch_tells_its_field(qtbot, dialog: ProfileDialog) -> None:
    with qtbot.waitSignal(dialog.switched) as got:
        qtbot.keyClick(choice(dialog, "pipelining"), Qt.Key.Key_End)
    assert got.args == ["pipelining", False]


def test_what_was_learnt_can_be_forgotten(qtbot, dialog: ProfileDialog) -> None:
    with qtbot.waitSignal(dialog.forget_requested):
        qtbot.mouseClick(dialog.findChild(QPushButton, "profileForgetButton"), Qt.MouseButton.LeftButton)


def test_it_follows_what_is_learnt_meanwhile(dialog: ProfileDialog) -> None:
    dialog.show_profile(replace(KNOWN, implementation="Cyrus", top=False))
    assert "Cyrus" in dialog.card.text()
    assert dialog.findChild(QLabel, "profileState-top").text() == "Learnt: no"


def test_the_consent_is_shown_only_where_there_is_something_to_agree_to(dialog: ProfileDialog) -> None:
    assert choice(dialog, words.CONSENT).isVisible()  # KNOWN marks what is fetched
    dialog.show_profile(ServerProfile())
    assert not choice(dialog, words.CONSENT).isVisible()
    dialog.show_profile(ServerProfile(retr_consent=True))
    assert choice(dialog, words.CONSENT).isVisible()


def test_the_details_can_be_copied_to_send_them_on(qtbot, dialog: ProfileDialog) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, "profileCopyButton"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "Server software: Dovecot" in copied
    assert "Shows the beginning of a message (TOP): Automatic (Learnt: yes)" in copied
    assert "Fetching counts as reading: Yes (Set by you)" in copied


def test_the_last_switch_is_reached_by_tab_and_scrolled_into_view(qtbot, dialog: ProfileDialog) -> None:
    last = choice(dialog, "expire_days")
    for _ in range(40):
        if QApplication.focusWidget() is last:
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last
    area = dialog.area.viewport()
    assert area.rect().contains(last.mapTo(area, QPoint(1, last.height() - 1)))


def test_the_wheel_scrolls_the_page_and_turns_no_switch(dialog: ProfileDialog) -> None:
    target = choice(dialog, "capa")
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(target.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, wheel)
    assert target.currentIndex() == 0


def test_escape_and_close_close_it(qtbot, dialog: ProfileDialog) -> None:
    assert dialog.close_button.hasFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
