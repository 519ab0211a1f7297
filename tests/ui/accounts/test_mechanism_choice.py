"""The sign-in method, and what becomes of it where the server is another's."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from popview.types import Mechanism
from popview.ui.accounts.mechanism_choice import MechanismChoice
from popview.ui.theme import Theme
from tests.ui import samples


@pytest.fixture
def choice(qtbot: QtBot, theme: Theme) -> MechanismChoice:
    made = MechanismChoice(None, theme=theme)
    qtbot.addWidget(made)
    return made


def test_the_ways_of_the_browser_are_offered_only_where_they_are_in_use(
    choice: MechanismChoice, qtbot: QtBot, theme: Theme
) -> None:
    assert choice.chosen is Mechanism.AUTO
    choice.choose(Mechanism.XOAUTH2)
    assert choice.chosen is Mechanism.AUTO
    choice.choose_browser(Mechanism.XOAUTH2)
    assert choice.chosen is Mechanism.XOAUTH2
    saved = MechanismChoice(replace(samples.ACCOUNT, mechanism=Mechanism.OAUTHBEARER), theme=theme)
    qtbot.addWidget(saved)
    saved.choose(Mechanism.OAUTHBEARER)
    assert saved.chosen is Mechanism.OAUTHBEARER


def test_at_another_server_the_browser_counts_no_more_and_back_at_its_own_it_does(
    choice: MechanismChoice,
) -> None:
    choice.choose_browser(Mechanism.XOAUTH2)
    choice.follow("google", "google")
    assert choice.chosen is Mechanism.XOAUTH2
    choice.follow("", "google")
    assert choice.chosen is Mechanism.AUTO
    choice.follow("microsoft", "google")
    assert choice.chosen is Mechanism.AUTO
    choice.follow("google", "google")
    assert choice.chosen is Mechanism.XOAUTH2


def test_what_a_person_chose_meanwhile_stays(choice: MechanismChoice) -> None:
    choice.choose_browser(Mechanism.XOAUTH2)
    choice.follow("", "google")
    choice.choose(Mechanism.PLAIN)
    choice.follow("google", "google")
    assert choice.chosen is Mechanism.PLAIN


def test_a_token_of_the_persons_own_is_left_alone(choice: MechanismChoice) -> None:
    choice.choose_browser(Mechanism.XOAUTH2)
    choice.follow("", "")
    assert choice.chosen is Mechanism.XOAUTH2
