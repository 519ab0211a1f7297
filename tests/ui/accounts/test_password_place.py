"""Below a password: quiet where all is well, and a way to forget."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.types import Account, Keyring, Mechanism, Problem, ProblemKind
from popview.ui.accounts.password_place import PasswordPlace
from popview.ui.theme import Theme
from tests.ui import samples

GRANTED = replace(samples.ACCOUNT, oauth="google", mechanism=Mechanism.XOAUTH2)


def place_for(qtbot: QtBot, theme: Theme, account: Account | None) -> PasswordPlace:
    made = PasswordPlace(account, theme=theme)
    qtbot.addWidget(made)
    return made


def test_a_new_account_has_nothing_to_forget_and_hears_only_of_a_keyring_that_lacks(
    qtbot: QtBot, theme: Theme
) -> None:
    place = place_for(qtbot, theme, None)
    assert place.isHidden()
    place.show_keyring(Keyring.USABLE)
    assert place.isHidden()
    for keyring in (Keyring.ABSENT, Keyring.LOCKED):
        place.show_keyring(keyring)
        assert not place.isHidden()
        assert place.hint.isVisible()
        assert not place.forget.isVisible()
    assert not place.serves(samples.ACCOUNT)


def test_a_saved_account_can_forget_its_password_or_end_its_sign_in(qtbot: QtBot, theme: Theme) -> None:
    assert place_for(qtbot, theme, samples.ACCOUNT).forget.text() == "&Forget the password"
    assert place_for(qtbot, theme, GRANTED).forget.text() == "En&d the sign-in"


def test_forgetting_is_asked_once_and_its_end_is_said(qtbot: QtBot, theme: Theme) -> None:
    place = place_for(qtbot, theme, samples.ACCOUNT)
    place.show()
    with qtbot.waitSignal(place.forget_clicked):
        qtbot.mouseClick(place.forget, Qt.MouseButton.LeftButton)
    assert not place.forget.isVisible()
    assert place.said.text() == "One moment…"
    with qtbot.waitSignal(place.grew):
        place.show_forgotten(None, "", None)
    assert place.said.text().startswith("Forgotten.")
    assert not place.forget.isVisible()
    assert not place.serves(samples.ACCOUNT)


def test_what_could_not_be_forgotten_can_be_tried_again(qtbot: QtBot, theme: Theme) -> None:
    place = place_for(qtbot, theme, samples.ACCOUNT)
    place.show()
    place.forget.click()
    place.show_forgotten(None, "", Problem(ProblemKind.KEYRING_LOCKED))
    assert place.forget.isVisible()
    assert place.serves(samples.ACCOUNT)


def test_what_is_stored_serves_the_same_server_user_and_way_only(qtbot: QtBot, theme: Theme) -> None:
    place = place_for(qtbot, theme, samples.ACCOUNT)
    assert place.serves(replace(samples.ACCOUNT, name="Another name"))
    for other in (
        replace(samples.ACCOUNT, host="pop.example.com"),
        replace(samples.ACCOUNT, port=110),
        replace(samples.ACCOUNT, user="another"),
        GRANTED,
    ):
        assert not place.serves(other)
