"""The assistant's fields: address, password, and a proxy behind its button."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.types import Account, AccountId, Discovery, Secret, Security
from popview.ui.accounts.address_form import AddressForm
from popview.ui.accounts.assistant import AccountAssistant
from popview.ui.theme import Theme
from tests.ui.scenes_assistant import ADDRESS, OWN

ACCOUNT = Account(AccountId("a"), "Home", "pop.example.org", 995, Security.TLS, "nora")
WORD = "canary-3f9c17-proxy"


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> AddressForm:
    made = AddressForm(theme=theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def assistant(qtbot: QtBot, theme: Theme) -> AccountAssistant:
    made = AccountAssistant(theme=theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.keyClicks(made.form.address, ADDRESS)
    qtbot.keyClicks(made.form.password, "pw")
    return made


def open_proxy(form: AddressForm) -> None:
    form.by_proxy.click()
    form.proxy.host.setText("proxy.example.org")


def test_blanks_around_an_address_do_not_count(form: AddressForm, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.address, " nora@example.org ")
    assert form.text == "nora@example.org"


def test_a_password_is_hidden_and_handed_out_as_a_secret(form: AddressForm, qtbot: QtBot) -> None:
    assert form.secret() is None
    qtbot.keyClicks(form.password, "a b")
    assert form.secret() == Secret("a b")
    assert form.password.displayText() != "a b"


def test_a_fault_stands_below_its_field_and_is_read_out(form: AddressForm) -> None:
    form.show_fault(form.address, "Enter a whole mail address.")
    assert form._faults[form.address].isVisible()
    assert form.address.accessibleDescription() == "Enter a whole mail address."
    form.show_fault(form.address, "")
    assert not form._faults[form.address].isVisible()
    assert form.address.accessibleDescription() == ""


def test_a_proxy_is_asked_for_only_where_one_is_wanted(form: AddressForm, qtbot: QtBot) -> None:
    assert not form.proxy.isVisible()
    assert form.with_proxy(ACCOUNT) == ACCOUNT
    qtbot.keyClick(form.by_proxy, Qt.Key.Key_Space)
    assert form.proxy.isVisible()
    assert not form.by_proxy.isVisible()
    qtbot.waitUntil(form.proxy.host.hasFocus)
    qtbot.keyClicks(form.proxy.host, "proxy.example.org")
    form.proxy.user.setText("nora")
    form.proxy.password.setText(WORD)
    made = form.with_proxy(ACCOUNT)
    assert (made.proxy, made.proxy_password) == ("socks5://nora@proxy.example.org:1080", Secret(WORD))
    form.proxy.kind.setFocus()
    form.proxy.show_kind(None)
    assert not form.proxy.isVisible()
    qtbot.waitUntil(form.by_proxy.hasFocus)
    assert form.with_proxy(ACCOUNT) == ACCOUNT


def test_a_proxy_that_is_none_is_said_beside_its_field(form: AddressForm, qtbot: QtBot) -> None:
    form.by_proxy.click()
    assert form.shows_proxy_faults()
    assert form.proxy.fault_labels[form.proxy.host].isVisible()
    assert form.proxy.host.accessibleDescription()
    qtbot.waitUntil(form.proxy.host.hasFocus)
    qtbot.keyClicks(form.proxy.host, "proxy.example.org")
    assert not form.proxy.fault_labels[form.proxy.host].isVisible(), "it is being mended"
    form.proxy.port.setText("99999")
    assert form.shows_proxy_faults()
    assert form.proxy.fault_labels[form.proxy.host].isVisible(), "they share a line"
    form.proxy.port.setText("1080")
    assert not form.shows_proxy_faults()


def test_the_search_begins_only_with_a_proxy_that_is_one(assistant: AccountAssistant, qtbot: QtBot) -> None:
    searched: list[str] = []
    by_hand: list[object] = []
    assistant.search_requested.connect(searched.append)
    assistant.manual_requested.connect(lambda *told: by_hand.append(told))
    assistant.form.by_proxy.click()
    assistant.go.click()
    assistant.manual.click()
    assert (searched, by_hand) == ([], []), "nothing goes without the proxy that is wanted"
    qtbot.keyClicks(assistant.form.proxy.host, "proxy.example.org")
    assistant.go.click()
    assert searched == [ADDRESS]
    assert assistant.account().proxy == "socks5://proxy.example.org:1080"


def test_what_was_found_another_way_is_searched_for_again(assistant: AccountAssistant) -> None:
    assistant.go.click()
    assistant.show_discovery(Discovery(ADDRESS, OWN))
    assert assistant.found is not None
    open_proxy(assistant.form)
    assert assistant.found is None
    assert assistant.go.text() == "&Find the server"
    assert assistant.height() >= assistant.layout().totalHeightForWidth(assistant.width())


def test_the_account_that_is_tried_and_kept_has_the_proxy(assistant: AccountAssistant) -> None:
    tried: list[Account] = []
    kept: list[Account] = []
    assistant.trial_requested.connect(lambda account, secret: tried.append(account))
    assistant.save_requested.connect(lambda account, secret: kept.append(account))
    open_proxy(assistant.form)
    assistant.go.click()
    assistant.show_discovery(Discovery(ADDRESS, OWN))
    assistant.go.click()
    assistant.show_trial_passed()
    assert [one.proxy for one in (*tried, *kept)] == ["socks5://proxy.example.org:1080"] * 2
