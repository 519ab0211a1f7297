"""What was found, and what has to be said yes to."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from popview.types import Advice, FoundServer, Mechanism, Security, Source
from popview.ui.accounts.found_card import FoundCard
from popview.ui.theme import Theme

FOUND = FoundServer(
    "pop.example.org", 995, Security.TLS, "nora@example.org", Source.SRV, "_pop3s._tcp.example.org"
)


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> FoundCard:
    made = FoundCard(theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_host_port_encryption_user_and_source_are_shown(card: FoundCard) -> None:
    card.show_found(FOUND, "example.org")
    assert card.server.text() == "pop.example.org, port 995"
    assert "TLS" in card.encryption.text()
    assert card.user.text() == "nora@example.org"
    assert "_pop3s._tcp.example.org" in card.source.text()
    assert card.is_confirmed
    assert not card.confirm.isVisible()
    assert not card.recent.isVisible()


def test_a_foreign_host_waits_for_a_yes(card: FoundCard, qtbot: QtBot) -> None:
    card.show_found(replace(FOUND, host="pop.other.test", foreign=True), "example.org")
    assert not card.is_confirmed
    assert "pop.other.test" in card.confirm.text()
    assert "example.org" in card.confirm.text()
    with qtbot.waitSignal(card.changed):
        card.confirm.click()
    assert card.is_confirmed


def test_a_yes_counts_for_one_host_alone(card: FoundCard) -> None:
    card.show_found(replace(FOUND, host="pop.other.test", foreign=True), "example.org")
    card.confirm.click()
    card.show_found(replace(FOUND, host="pop.third.test", foreign=True), "example.org")
    assert not card.is_confirmed


def test_gmails_other_view_goes_in_front_of_the_user(card: FoundCard) -> None:
    card.show_found(replace(FOUND, advice=(Advice.RECENT,)), "gmail.com")
    assert card.recent.isVisible()
    card.recent.click()
    assert card.user_name == "recent:nora@example.org" == card.user.text()
    card.show_found(FOUND, "example.org")
    assert card.user_name == "nora@example.org"


def test_advice_and_the_providers_own_page_are_shown(card: FoundCard) -> None:
    card.show_found(
        replace(FOUND, advice=(Advice.APP_PASSWORD,), help="https://example.org/help"), "example.org"
    )
    assert "app password" in card.advice.text()
    assert "https://example.org/help" in card.help.text()
    card.show_found(FOUND, "example.org")
    assert not card.advice.isVisible()
    assert not card.help.isVisible()


def test_a_user_that_is_not_named_is_said(card: FoundCard) -> None:
    card.show_found(replace(FOUND, user=""), "example.org")
    assert "by hand" in card.user.text()
    assert card.user_name == ""


def test_the_advice_leads_to_its_page_of_the_guide(card: FoundCard, qtbot: QtBot) -> None:
    card.show_found(replace(FOUND, advice=(Advice.APP_PASSWORD,), guide="google"), "example.org")
    assert card.guide.isVisible()
    assert card.guide.accessibleName() == "How do I get one?"
    with qtbot.waitSignal(card.guide_wanted) as asked:
        card.guide.click()
    assert asked.args == ["google"]
    card.show_found(FOUND, "example.org")
    assert not card.guide.isVisible()


def test_a_mailbox_that_is_there_already_is_said(card: FoundCard) -> None:
    card.known = {("pop.example.org", "recent:nora@example.org"): "Home"}
    card.show_found(replace(FOUND, advice=(Advice.RECENT,)), "example.org")
    assert not card.already.isVisible()
    card.recent.setChecked(True)
    assert "“Home”" in card.already.text()
    assert card.already.isVisible()
    assert "Home" in card.spoken


def test_who_takes_a_certificate_alone_is_said_to_and_no_password_is_asked_for(
    card: FoundCard,
) -> None:
    card.show_found(replace(FOUND, mechanism=Mechanism.EXTERNAL), "example.org")
    assert "certificate of your own" in card.advice.text()
    assert card.advice.isVisible()
    assert (card.wants_certificate, card.is_usable) == (True, False)
    card.show_found(FOUND, "example.org")
    assert (card.wants_certificate, card.is_usable) == (False, True)
    assert not card.advice.isVisible()
