"""The fields of an account."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from popview.types import Mechanism, Secret, Security, Trust
from popview.ui.accounts.account_form import AccountForm
from popview.ui.theme import Theme
from popview.ui.validation import Fault
from tests.ui import samples


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> AccountForm:
    made = AccountForm(None, theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_address_fills_what_can_be_guessed(qtbot: QtBot, form: AccountForm) -> None:
    qtbot.keyClicks(form.address, "nora@example.org")
    assert form.host.text() == "pop.example.org"
    assert form.user.text() == "nora@example.org"
    assert form.name.text() == "Example"
    account = form.account()
    assert (account.port, account.security, account.mechanism) == (995, Security.TLS, Mechanism.AUTO)
    assert account.mechanism is Mechanism.AUTO
    assert len(account.id) == 32
    assert form.account().id == account.id


def test_what_the_person_typed_is_never_overwritten(qtbot: QtBot, form: AccountForm) -> None:
    qtbot.keyClicks(form.host, "mail.example.net")
    qtbot.keyClicks(form.address, "nora@example.org")
    assert form.host.text() == "mail.example.net"
    assert form.user.text() == "nora@example.org"


def test_the_port_follows_the_encryption_unless_it_is_ones_own(qtbot: QtBot, form: AccountForm) -> None:
    form.security.setCurrentIndex(1)
    assert form.port.text() == "110"
    form.security.setCurrentIndex(0)
    assert form.port.text() == "995"
    form.port.setText("10995")
    form.security.setCurrentIndex(1)
    assert form.port.text() == "10995"


def test_without_encryption_consent_in_words_is_needed(qtbot: QtBot, form: AccountForm) -> None:
    qtbot.keyClicks(form.address, "nora@example.org")
    assert not form.consent.isVisible()
    form.security.setCurrentIndex(2)
    assert form.consent.isVisible()
    assert "everyone on the way can read" in form.consent.text()
    assert form.faults() == {form.security: Fault.NO_CONSENT}
    qtbot.mouseClick(form.consent, Qt.MouseButton.LeftButton)
    assert form.faults() == {}
    assert form.account().plain_consent
    assert not form.account().plain_password_consent
    form.security.setCurrentIndex(0)
    assert not form.account().plain_consent


def test_faults_stand_beside_their_fields_once_these_were_left(qtbot: QtBot, form: AccountForm) -> None:
    fault = form.findChild(QLabel, "accountHostEditFault")
    qtbot.keyClicks(form.host, "https://x")
    assert not fault.isVisible()
    qtbot.keyClick(form.host, Qt.Key.Key_Return)
    assert fault.isVisible()
    assert "bare name" in fault.text()
    assert form.host.accessibleDescription() == fault.text()
    form.host.clear()
    qtbot.keyClicks(form.host, "pop.example.org")
    assert not fault.isVisible()


def test_a_bad_port_is_said_on_the_line_of_the_server(form: AccountForm) -> None:
    form.host.setText("pop.example.org")
    form.user.setText("nora")
    form.port.setText("99999")
    assert form.faults() == {form.port: Fault.PORT}
    form.show_faults(form.faults())
    assert "65535" in form.findChild(QLabel, "accountHostEditFault").text()


def test_an_account_comes_back_as_it_was(qtbot: QtBot, theme: Theme) -> None:
    known = replace(
        samples.ACCOUNT,
        security=Security.STLS,
        port=1110,
        mechanism=Mechanism.XOAUTH2,
        colour="#123456",
        preview_lines=80,
        trusts=(Trust("pop.example.org", 1110, "ab"),),
    )
    form = AccountForm(known, theme=theme)
    qtbot.addWidget(form)
    assert form.account() == known
    assert form.secret() is None
    assert form.password.placeholderText() == "unchanged"
    qtbot.keyClicks(form.address, "x")
    assert form.account().host == known.host


def test_what_is_forbidden_comes_back_as_it_was(qtbot: QtBot, theme: Theme) -> None:
    account = replace(samples.ACCOUNT, forbidden=(Mechanism.LOGIN, Mechanism.EXTERNAL, Mechanism.PLAIN))
    form = AccountForm(account, theme=theme)
    qtbot.addWidget(form)
    assert form.account().forbidden == account.forbidden


def test_an_exception_takes_the_place_of_an_older_one(qtbot: QtBot, theme: Theme) -> None:
    known = replace(samples.ACCOUNT, trusts=(Trust("pop.example.org", 995, "old"), Trust("other", 995, "x")))
    form = AccountForm(known, theme=theme)
    qtbot.addWidget(form)
    form.trust(Trust("pop.example.org", 995, "new"))
    assert form.account().trusts == (Trust("other", 995, "x"), Trust("pop.example.org", 995, "new"))


def test_a_password_is_a_secret(qtbot: QtBot, form: AccountForm) -> None:
    qtbot.keyClicks(form.password, "pa ss")
    assert form.secret() == Secret("pa ss")
    assert "pa ss" not in repr(form.account())


def test_a_fault_on_a_hidden_page_shows_on_its_tab_and_is_gone_to(qtbot: QtBot, theme: Theme) -> None:
    form = AccountForm(replace(samples.ACCOUNT, proxy="socks5://proxy:1080"), theme=theme)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    proxy = form.network.proxy
    proxy.host.clear()
    assert form.faults() == {proxy.host: Fault.EMPTY_PROXY}
    assert form.tabs.tabIcon(3).isNull()
    form.show_faults(form.faults())
    assert not form.tabs.tabIcon(3).isNull()
    assert form.tabs.tabIcon(0).isNull()
    form.go_to(proxy.host)
    assert form.tabs.currentIndex() == 3
    assert proxy.host.isVisible()
    assert proxy.fault_labels[proxy.host].isVisible()
    proxy.host.setText("proxy")
    assert form.tabs.tabIcon(3).isNull()


def test_to_sign_in_by_certificate_needs_one(qtbot: QtBot, form: AccountForm) -> None:
    qtbot.keyClicks(form.address, "nora@example.org")
    form.mechanism.setCurrentIndex(form.mechanism.findData(Mechanism.EXTERNAL))
    assert form.needs_own
    assert form.faults() == {form.mechanism: Fault.NO_OWN}
    form.network.own.path.setText("nora.p12")
    assert form.faults() == {}
    assert form.account().client_certificate == "nora.p12"


def test_a_method_may_be_forbidden_but_not_the_one_that_is_chosen(qtbot: QtBot, form: AccountForm) -> None:
    qtbot.keyClicks(form.address, "nora@example.org")
    form.mechanism.setCurrentIndex(form.mechanism.findData(Mechanism.PLAIN))
    with qtbot.waitSignal(form.changed):
        form.forbidden.ticks[Mechanism.PLAIN].trigger()
    assert form.account().forbidden == (Mechanism.PLAIN,)
    assert form.faults() == {form.mechanism: Fault.FORBIDDEN}
    fault = form.findChild(QLabel, "accountMechanismChoiceFault")
    assert fault.isVisible()
    form.mechanism.setCurrentIndex(0)
    assert form.faults() == {}
    assert not fault.isVisible()


def test_not_every_method_may_be_forbidden(qtbot: QtBot, form: AccountForm) -> None:
    qtbot.keyClicks(form.address, "nora@example.org")
    form.forbidden.fill(set(Mechanism) - {Mechanism.AUTO})
    assert form.faults() == {form.forbidden: Fault.ALL_FORBIDDEN}


def test_every_page_has_the_height_that_its_words_need(qtbot: QtBot, theme: Theme) -> None:
    form = AccountForm(replace(samples.ACCOUNT, proxy="socks5://proxy:1080"), theme=theme)
    qtbot.addWidget(form)
    form.resize(440, 100)
    with qtbot.waitExposed(form):
        form.show()
    for index in range(form.tabs.count()):
        form.tabs.setCurrentIndex(index)
        page = form.tabs.currentWidget()
        layout = page.layout()
        qtbot.waitUntil(
            lambda page=page, layout=layout: page.height() >= layout.totalHeightForWidth(page.width())
        )
