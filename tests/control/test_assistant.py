"""The assistant under control: searched by the network, tried, kept; nothing is left of what was given up."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from popview.app import House
from popview.net.transport import Dialer, Places
from popview.net.worker import MailWorker
from popview.paths import Paths
from popview.store.settings import SettingsFile
from popview.types import (
    Account,
    DiscoveryStep,
    Mechanism,
    Problem,
    ProblemKind,
    ProxyKind,
    Secret,
    StepEnd,
)
from popview.ui.accounts.assistant import AccountAssistant
from popview.ui.accounts.dialog import AccountDialog
from popview.ui.theme import Theme
from tests.control.conftest import Until
from tests.houses import in_care, reads_at_need
from tests.servers.names import NameServer
from tests.servers.pages import PageServer, autoconfig
from tests.servers.proxy import Proxy

ADDRESS, PASSWORD = "nora@example.test", "canary-3f9c17"


@pytest.fixture
def dns() -> Iterator[NameServer]:
    with NameServer() as made:
        yield made


@pytest.fixture
def open_house(
    qapp: QApplication, tmp_path: Path, certs: Path, dns: NameServer
) -> Iterator[Callable[..., House]]:
    """Open a house whose network is ours: open_house({port: real port}, url="")."""

    def make(ports: dict[int, int] | None = None, url: str = "") -> House:
        places = Places(
            dns.address, tuple({443: 1, 995: 1, 110: 1}.items() if ports is None else ports.items())
        )

        def dialer() -> Dialer:
            return Dialer(cafile=str(certs / "ca.pem"), places=places)

        theme = Theme()
        theme.apply("light")
        house = House(
            paths=Paths.under(tmp_path / "profile"),
            theme=theme,
            worker=lambda account, paths: MailWorker(account, paths, dialer=dialer),
            url=url,
        )
        houses.append(reads_at_need(house))
        house.start()
        return house

    with in_care() as houses:
        yield make


def shown(house: House) -> AccountAssistant | None:
    found = [one for one in house.window.findChildren(AccountAssistant) if one.isVisible()]
    return found[0] if found else None


def assistant(house: House, until: Until) -> AccountAssistant:
    until(lambda: shown(house) is not None)
    found = shown(house)
    assert found is not None
    return found


def stored(house: House) -> list[str]:
    return [one.host for one in SettingsFile(house.paths.settings_file).load().accounts]


def search(house: House, until: Until, address: str = ADDRESS) -> AccountAssistant:
    house.actions.add_account.trigger()
    dialog = assistant(house, until)
    dialog.form.address.setText(address)
    dialog.form.password.setText(PASSWORD)
    dialog.go.click()
    return dialog


def test_what_is_found_is_shown_tried_and_kept(
    open_house, dns: NameServer, server_context, make_demo, until: Until
) -> None:
    server = make_demo([b"Subject: One\n\nx\n"], tls=True, user=ADDRESS, password=PASSWORD)
    dns.hosts |= {"autoconfig.example.test": "127.0.0.1", "localhost": "127.0.0.1"}
    pages = {"autoconfig.example.test/mail/config-v1.1.xml": autoconfig("localhost", 110, "STARTTLS")}
    with PageServer(server_context("domains"), pages) as web:
        house = open_house({443: web.port, 110: server.port})
        dialog = search(house, until)
        until(lambda: dialog.found is not None)
    dialog.go.click()
    until(lambda: stored(house) == ["localhost"])
    until(lambda: house.mailboxes.current is not None and house.mailboxes.current.checked_s)
    assert shown(house) is None


def test_nothing_found_is_shown_with_its_steps(open_house, until: Until) -> None:
    house = open_house()
    dialog = search(house, until)
    until(lambda: dialog.search.has_ended)
    assert [end for end, _ in dialog.search._ends.values()] == [StepEnd.NOTHING] * len(DiscoveryStep)


def test_giving_up_stops_the_search_and_keeps_nothing(open_house, dns: NameServer, until: Until) -> None:
    house = open_house()
    dns.is_silent = True
    dialog = search(house, until)
    account = dialog.account_id
    until(lambda: dialog.search._ends)
    dialog.reject()
    until(lambda: not house.exchange.open_tickets(account))
    assert stored(house) == []
    assert shown(house) is None


def test_offline_nobody_is_asked(open_house, dns: NameServer, until: Until) -> None:
    house = open_house()
    house.mailboxes.set_offline(True)
    dialog = search(house, until)
    assert dialog.search.title.text() == "You work offline"
    assert dns.asked == []


def test_a_domain_that_is_none_is_said(open_house, until: Until) -> None:
    house = open_house()
    dialog = search(house, until)
    dialog.show_search_problem(Problem(ProblemKind.BAD_ARGUMENT, (("field", "host"),)))
    assert dialog.search.has_ended


def test_one_assistant_at_a_time(open_house, until: Until) -> None:
    house = open_house()
    house.actions.add_account.trigger()
    first = assistant(house, until)
    house.assistant.open_url("pop://nora@mail.example.test")
    assert assistant(house, until) is first
    assert first.found is not None
    assert first.found.host == "mail.example.test"


def test_a_pop_address_at_the_start_opens_the_assistant(open_house, until: Until) -> None:
    house = open_house(url="pop://nora@mail.example.test")
    dialog = assistant(house, until)
    assert (dialog.account().host, dialog.account().user) == ("mail.example.test", "nora")
    assert not house.exchange.open_tickets(dialog.account_id)


def test_going_on_by_hand_takes_along_what_is_known(open_house, until: Until) -> None:
    house = open_house()
    house.actions.add_account.trigger()
    dialog = assistant(house, until)
    dialog.form.address.setText(ADDRESS)
    dialog.form.password.setText(PASSWORD)
    dialog.manual.click()
    until(lambda: any(one.isVisible() for one in house.window.findChildren(AccountDialog)))
    (by_hand,) = house.window.findChildren(AccountDialog)
    assert by_hand.form.account().id == dialog.account_id
    assert (by_hand.form.host.text(), by_hand.form.user.text()) == ("pop.example.test", ADDRESS)
    secret = by_hand.form.secret()
    assert secret is not None
    assert secret.reveal() == PASSWORD


def test_by_hand_is_there_without_the_assistant(open_house, until: Until) -> None:
    house = open_house()
    house.actions.add_by_hand.trigger()
    until(lambda: any(one.isVisible() for one in house.window.findChildren(AccountDialog)))
    assert shown(house) is None


def test_a_password_typed_for_one_address_is_not_there_for_another_that_was_opened(
    open_house, until: Until
) -> None:
    house = open_house()
    dialog = search(house, until)
    assert dialog.form.secret() is not None
    house.assistant.open_url("pop://nora@elsewhere.example.test")
    assert dialog.form.secret() is None
    assert dialog.found is not None
    dialog.go.click()
    assert not dialog.trial.is_running


def test_what_the_browser_granted_goes_to_no_server_that_was_opened_meanwhile(
    open_house, until: Until
) -> None:
    house = open_house()
    dialog = search(house, until, "nora@gmail.com")
    until(lambda: dialog.found is not None)
    tried: list[Account] = []
    dialog.trial_requested.connect(lambda account, secret: tried.append(account))
    asked = dialog.account()
    house.assistant.open_url("pop://nora@elsewhere.example.test")
    granted = replace(asked, mechanism=Mechanism.XOAUTH2, oauth="google", oauth_client="mine")
    dialog.take_grant(granted, Secret("canary-3f9c17-token"))
    assert tried == []
    dialog.form.address.setText("nora@gmail.com")
    dialog.go.click()
    until(lambda: dialog.found is not None)
    dialog.take_grant(granted, Secret("canary-3f9c17-token"))
    assert [one.host for one in tried] == ["pop.gmail.com"]
    dialog.reject()


@pytest.mark.parametrize("kind", ["socks5", "http"])
def test_whom_only_a_proxy_leads_out_gets_by_it_from_the_address_to_the_list(
    open_house, dns: NameServer, server_context, make_demo, until: Until, memory_keyring, kind: str
) -> None:
    server = make_demo([b"Subject: One\n\nx\n"], tls=True, user=ADDRESS, password=PASSWORD)
    pages = {"autoconfig.example.test/mail/config-v1.1.xml": autoconfig("localhost", 995)}
    word = "canary-3f9c17-proxy"
    with PageServer(server_context("domains"), pages) as web:
        hosts = {"autoconfig.example.test": web.port, "localhost": server.tls_port}
        with Proxy(kind, hosts, user="nora", password=word) as proxy:
            house = open_house()
            house.actions.add_account.trigger()
            dialog = assistant(house, until)
            dialog.form.address.setText(ADDRESS)
            dialog.form.password.setText(PASSWORD)
            dialog.form.by_proxy.click()
            dialog.form.proxy.show_kind(ProxyKind(kind))
            for field, text in (("host", "127.0.0.1"), ("port", str(proxy.port)), ("user", "nora")):
                getattr(dialog.form.proxy, field).setText(text)
            dialog.form.proxy.password.setText(word)
            dialog.go.click()
            until(lambda: dialog.found is not None)
            dialog.go.click()
            until(lambda: house.mailboxes.current is not None and house.mailboxes.current.checked_s)
            assert proxy.joined[0] == ("autoconfig.example.test", 443)
            assert set(proxy.joined[1:]) == {("localhost", 995)}
    assert dns.asked == []
    (account,) = SettingsFile(house.paths.settings_file).load().accounts
    assert account.proxy == proxy.url
    assert word in memory_keyring.kept.values()


def test_going_on_by_hand_takes_the_proxy_along(open_house, until: Until) -> None:
    house = open_house()
    house.actions.add_account.trigger()
    dialog = assistant(house, until)
    dialog.form.address.setText(ADDRESS)
    dialog.form.by_proxy.click()
    dialog.form.proxy.host.setText("127.0.0.1")
    dialog.form.proxy.user.setText("nora")
    dialog.form.proxy.password.setText("canary-3f9c17-proxy")
    dialog.manual.click()
    until(lambda: any(one.isVisible() for one in house.window.findChildren(AccountDialog)))
    (by_hand,) = house.window.findChildren(AccountDialog)
    account = by_hand.form.account()
    assert account.proxy == "socks5://nora@127.0.0.1:1080"
    assert account.proxy_password == Secret("canary-3f9c17-proxy")


def test_a_link_to_a_providers_own_host_offers_its_browser_and_another_does_not(
    open_house, until: Until
) -> None:
    house = open_house(url="pop://nora@POP.gmail.com")
    dialog = assistant(house, until)
    assert dialog.card.browser.isVisible()
    assert dialog.account().oauth == "google"
    house.assistant.open_url("pop://nora@pop.gmail.com.evil.test")
    assert not dialog.card.browser.isVisible()
    assert dialog.account().oauth == ""
    dialog.form.address.setText("nora@example.test")
    house.assistant.show_for(None)
    dialog.manual.click()
    until(lambda: any(one.isVisible() for one in house.window.findChildren(AccountDialog)))
    (by_hand,) = house.window.findChildren(AccountDialog)
    by_hand.form.host.setText("outlook.office365.com")
    assert by_hand.browser.isVisible()
    assert by_hand.form.account().oauth == "microsoft"


def test_what_was_found_can_be_changed_by_hand_before_anything_is_sent(
    open_house, dns: NameServer, server_context, until: Until
) -> None:
    dns.hosts["autoconfig.example.test"] = "127.0.0.1"
    page = autoconfig("pop.example.test", 995).replace(b"password-cleartext", b"EXTERNAL")
    with PageServer(server_context("domains"), {"autoconfig.example.test/mail/config-v1.1.xml": page}) as web:
        house = open_house({443: web.port})
        dialog = search(house, until)
        until(lambda: dialog.found is not None)
    assert not dialog.go.isEnabled()  # a password is of no use there
    until(dialog.card.change.hasFocus)
    dialog.card.change.click()
    until(lambda: any(one.isVisible() for one in house.window.findChildren(AccountDialog)))
    (by_hand,) = house.window.findChildren(AccountDialog)
    assert by_hand.form.host.text() == "pop.example.test"
    assert by_hand.form.needs_own
    assert shown(house) is None
