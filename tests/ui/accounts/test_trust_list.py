"""The certificates a person trusts can be seen and taken back."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.types import Trust
from popview.ui.accounts.trust_list import TrustList
from popview.ui.theme import Theme

ONE = Trust("pop.one.example", 995, "ab" * 32)
OTHER = Trust("pop.one.example", 110, "cd" * 32)


def test_without_any_only_the_hint_takes_room(qtbot: QtBot, theme: Theme) -> None:
    made = TrustList((), theme=theme)
    qtbot.addWidget(made)
    made.show()
    assert not made.list.isVisible()
    assert not made.remove.isVisible()
    assert made.hint.text().startswith("None.")


def test_each_is_named_with_its_server_and_its_whole_fingerprint(qtbot: QtBot, theme: Theme) -> None:
    made = TrustList((ONE,), theme=theme)
    qtbot.addWidget(made)
    assert made.list.item(0).text() == "pop.one.example, port 995: SHA-256 AB AB AB AB AB AB AB AB…"
    assert made.list.item(0).toolTip().split() == ["AB"] * 32
    assert not made.hint.text().startswith("None.")


def test_a_new_one_takes_the_place_of_the_older_of_its_server_and_port(qtbot: QtBot, theme: Theme) -> None:
    made = TrustList((ONE, OTHER), theme=theme)
    qtbot.addWidget(made)
    renewed = Trust(ONE.host, ONE.port, "ef" * 32)
    with qtbot.waitSignal(made.changed):
        made.add(renewed)
    assert made.trusts() == (OTHER, renewed)


def test_the_delete_key_and_the_button_take_them_off(qtbot: QtBot, theme: Theme) -> None:
    made = TrustList((ONE, OTHER), theme=theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    assert not made.remove.isEnabled()
    made.list.setCurrentRow(0)
    with qtbot.waitSignal(made.changed):
        qtbot.mouseClick(made.remove, Qt.MouseButton.LeftButton)
    assert made.trusts() == (OTHER,)
    made.list.setCurrentRow(0)
    made.list.setFocus()
    qtbot.waitUntil(made.list.hasFocus)
    with qtbot.waitSignal(made.changed):
        qtbot.keyClick(made.list, Qt.Key.Key_Delete)
    assert made.trusts() == ()
    assert made.hint.text().startswith("None.")
