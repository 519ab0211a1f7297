"""Signing in by the browser through a whole house: an issuer, Dovecot, and a browser that is the test."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from popview.app import House
from popview.control.browser_sign_in import BrowserSignIn
from popview.net.oauth.grant import grant_of
from popview.net.transport import Dialer, Places
from popview.net.worker import MailWorker
from popview.paths import Paths
from popview.store.settings import SettingsFile
from popview.types import (
    Account,
    AccountId,
    Advice,
    Discovery,
    FoundServer,
    Mechanism,
    OAuthWay,
    Secret,
    Security,
    Source,
)
from popview.ui.accounts.assistant import AccountAssistant
from popview.ui.accounts.browser_dialog import BrowserDialog
from popview.ui.accounts.dialog import AccountDialog
from popview.ui.accounts.password_dialog import PasswordDialog
from popview.ui.theme import Theme
from tests.canary import search, secrets_in
from tests.control.conftest import Until
from tests.fakes.browser import ACCOUNT, HOST, ISSUER, QUICK, Browser
from tests.houses import in_care, reads_at_need
from tests.servers.issuer import TokenServer
from tests.servers.names import NameServer


@pytest.fixture
def mailbox_server(make_dovecot):
    return make_dovecot({"alice": [b"Subject: one\n\nfirst\n"]})


@pytest.fixture
def issuer(server_context, mailbox_server) -> Iterator[TokenServer]:
    with TokenServer(server_context("domains"), lambda: mailbox_server.token("alice")) as made:
        yield made


@pytest.fixture
def browser(certs: Path, issuer: TokenServer) -> Iterator[Browser]:
    made = Browser(certs / "ca.pem", issuer.port)
    yield made
    made.close()


@pytest.fixture
def open_house(
    qapp: QApplication, tmp_path: Path, certs: Path, issuer: TokenServer, browser: Browser
) -> Iterator[Callable[[], House]]:
    with NameServer({HOST: "127.0.0.1"}) as dns, in_care() as houses:
        places = Places(dns.address, ((443, issuer.port),))

        def make() -> House:
            theme = Theme()
            theme.apply("light")
            house = House(
                paths=Paths.under(tmp_path / "profile"),
                theme=theme,
                worker=lambda account, paths: MailWorker(
                    account,
                    paths,
                    dialer=lambda: Dialer(deadlines=QUICK, cafile=str(certs / "ca.pem"), places=places),
                ),
            )
            house.accounts.browser = BrowserSignIn(
                house.exchange,
                theme,
                lambda name: ISSUER if name == "example" else None,
                browser.open,
                hosts={"127.0.0.1": "example"},
            )
            houses.append(reads_at_need(house))
            house.start()
            return house

        yield make
    assert not list(search(tmp_path / "profile"))
    assert not list(secrets_in("\n".join(browser.opened).encode()))  # what a browser is started with
    files = [file.read_bytes() for file in (tmp_path / "profile").rglob("*") if file.is_file()]
    tokens = [token.encode() for token in issuer.minted]
    assert not [token for token in tokens if any(token in data for data in files)]


def shown(house: House, kind: type):
    return next((one for one in house.window.findChildren(kind) if one.isVisible()), None)


def checked(house: House) -> bool:
    known = house.mailboxes.get(ACCOUNT.id)
    return known is not None and bool(known.checked_s)


def account(port: int) -> Account:
    return replace(ACCOUNT, host="127.0.0.1", port=port, linger_s=0.0)


def sign_in(house: House, until: Until, way: OAuthWay = OAuthWay.BROWSER) -> None:
    until(lambda: shown(house, BrowserDialog))
    dialog = shown(house, BrowserDialog)
    dialog.client_secret.setText("canary-3f9c17-client")
    dialog.starts[way].click()


@pytest.mark.parametrize("way", list(OAuthWay))
def test_an_account_without_tokens_asks_for_the_browser_and_never_for_a_password(
    open_house, mailbox_server, until: Until, memory_keyring, way: OAuthWay
) -> None:
    house: House = open_house()
    house.accounts.keep(account(mailbox_server.tls_port), None)
    sign_in(house, until, way)
    until(lambda: checked(house))
    assert shown(house, PasswordDialog) is None
    assert shown(house, BrowserDialog) is None
    until(lambda: memory_keyring.kept)
    (kept,) = memory_keyring.kept.values()
    grant = grant_of(Secret(kept))
    assert grant is not None
    assert grant.refresh is not None


def test_a_token_that_ended_is_renewed_silently_and_the_new_one_is_kept(
    open_house, mailbox_server, issuer: TokenServer, until: Until, memory_keyring
) -> None:
    issuer.lasts = 1
    house: House = open_house()
    house.accounts.keep(account(mailbox_server.tls_port), None)
    sign_in(house, until)
    until(lambda: checked(house))
    until(lambda: any(grant_of(Secret(one)) for one in memory_keyring.kept.values()))
    issuer.lasts = 3600
    before = len(issuer.asked)
    house.mailboxes.check(ACCOUNT.id)
    until(lambda: len(issuer.asked) > before)
    until(lambda: all(_refresh(one) in issuer.refresh for one in memory_keyring.kept.values()))
    until(lambda: not house.accounts.errands.is_busy(ACCOUNT.id))
    assert shown(house, BrowserDialog) is None


def _refresh(kept: str) -> str:
    grant = grant_of(Secret(kept))
    return grant.refresh.reveal() if grant is not None and grant.refresh is not None else ""


def test_a_permission_that_was_withdrawn_asks_for_the_browser_again_and_says_why(
    open_house, mailbox_server, issuer: TokenServer, until: Until
) -> None:
    issuer.lasts = 1
    house: House = open_house()
    house.accounts.keep(account(mailbox_server.tls_port), None)
    sign_in(house, until)
    until(lambda: checked(house))
    issuer.refresh.clear()
    house.mailboxes.check(ACCOUNT.id)
    until(lambda: shown(house, BrowserDialog))
    assert "again" in shown(house, BrowserDialog).state.text()
    assert shown(house, PasswordDialog) is None
    issuer.lasts = 3600
    shown(house, BrowserDialog).starts[OAuthWay.BROWSER].click()
    until(lambda: not house.accounts.errands.is_busy(ACCOUNT.id))
    assert shown(house, BrowserDialog) is None
    codes = [form for _, form in issuer.asked if form["grant_type"] == "authorization_code"]
    assert {form["client_secret"] for form in codes} == {"canary-3f9c17-client"}  # typed once


def test_removal_revokes_what_was_granted(
    open_house, mailbox_server, issuer: TokenServer, until: Until, memory_keyring
) -> None:
    house: House = open_house()
    house.accounts.keep(account(mailbox_server.tls_port), None)
    sign_in(house, until)
    until(lambda: checked(house) and memory_keyring.kept)
    house.accounts._on_remove_confirmed(ACCOUNT.id)
    until(lambda: not house.accounts.accounts)
    assert len(issuer.revoked) == 1
    assert issuer.refresh == set()
    assert not memory_keyring.kept


def test_a_sign_in_can_be_ended_and_its_account_stays(
    open_house, mailbox_server, issuer: TokenServer, until: Until, memory_keyring
) -> None:
    house: House = open_house()
    house.accounts.keep(account(mailbox_server.tls_port), None)
    sign_in(house, until)
    until(lambda: checked(house) and memory_keyring.kept)
    house.accounts.edit(ACCOUNT.id)
    dialog = shown(house, AccountDialog)
    dialog.form.place.forget.click()
    until(lambda: dialog.form.place.said.text().startswith("Ended, here and at"))
    assert len(issuer.revoked) == 1
    assert issuer.refresh == set()
    assert not memory_keyring.kept
    dialog.reject()
    house.mailboxes.check(ACCOUNT.id)
    until(lambda: shown(house, BrowserDialog))


def test_the_account_dialog_tests_with_what_was_granted_before(
    open_house, mailbox_server, until: Until, memory_keyring
) -> None:
    house: House = open_house()
    house.accounts.keep(account(mailbox_server.tls_port), None)
    sign_in(house, until)
    until(lambda: checked(house) and memory_keyring.kept)
    house.accounts.edit(ACCOUNT.id)
    dialog = shown(house, AccountDialog)
    dialog.test.click()
    until(lambda: dialog.save.isDefault())
    assert shown(house, BrowserDialog) is None


def test_an_issuer_that_cannot_be_reached_does_not_keep_an_account_from_going(
    open_house, mailbox_server, issuer: TokenServer, until: Until
) -> None:
    house: House = open_house()
    house.accounts.keep(account(mailbox_server.tls_port), None)
    sign_in(house, until)
    until(lambda: checked(house))
    issuer.answers["/revoke"] = [(503, b"")]
    house.accounts._on_remove_confirmed(ACCOUNT.id)
    until(lambda: not house.accounts.accounts)
    assert "did not end the permission" in house.window.message_pane.note_line.accessibleName()


def test_offline_an_account_goes_and_it_is_said_that_the_permission_stays(
    open_house, mailbox_server, issuer: TokenServer, until: Until, memory_keyring
) -> None:
    house: House = open_house()
    house.accounts.keep(account(mailbox_server.tls_port), None)
    sign_in(house, until)
    until(lambda: checked(house) and memory_keyring.kept)
    house.mailboxes.set_offline(True)
    house.accounts._on_remove_confirmed(ACCOUNT.id)
    until(lambda: not house.accounts.accounts)
    assert issuer.revoked == []
    assert not memory_keyring.kept
    assert "did not end the permission" in house.window.message_pane.note_line.accessibleName()


def test_cancel_ends_the_waiting_and_nothing_is_left_behind(
    open_house, mailbox_server, browser: Browser, until: Until
) -> None:
    house: House = open_house()
    opened: list[str] = []
    house.accounts.browser.opens = lambda url: not opened.append(url)
    house.accounts.keep(account(mailbox_server.tls_port), None)
    sign_in(house, until)
    until(lambda: opened)
    shown(house, BrowserDialog).reject()
    until(lambda: not house.exchange.open_tickets(ACCOUNT.id))
    until(lambda: not house.accounts.errands.is_busy(ACCOUNT.id))


def test_at_a_host_that_is_not_the_issuers_the_browser_is_never_asked(open_house, until: Until) -> None:
    house: House = open_house()
    house.accounts.adopt(replace(account(9), host="localhost"))
    assert house.accounts.browser.knows(account(9))
    assert not house.accounts.browser.knows(replace(account(9), host="localhost"))
    assert not house.accounts.browser.knows(replace(account(9), oauth=""))
    until(lambda: house.mailboxes.get(ACCOUNT.id))
    house.mailboxes.check(ACCOUNT.id)
    until(lambda: shown(house, PasswordDialog))
    assert shown(house, BrowserDialog) is None
    shown(house, PasswordDialog).reject()


def test_the_account_dialog_signs_in_anew_and_tests_with_it(open_house, mailbox_server, until: Until) -> None:
    house: House = open_house()
    house.accounts.add_by_hand(
        replace(account(mailbox_server.tls_port), id=AccountId("new"), mechanism=Mechanism.AUTO), None
    )
    dialog = shown(house, AccountDialog)
    assert dialog.browser.isVisible()
    dialog.browser.click()
    sign_in(house, until)
    until(lambda: dialog.save.hasFocus() or not dialog.trial.is_running)
    until(lambda: dialog.save.isDefault())
    assert dialog.form.account().mechanism is Mechanism.XOAUTH2
    dialog.save.click()
    known = house.mailboxes
    until(lambda: (box := known.get(AccountId("new"))) is not None and box.checked_s)
    (stored,) = SettingsFile(house.paths.settings_file).load().accounts
    assert (stored.oauth, stored.oauth_client) == ("example", "popview-tests")


def test_the_assistant_leads_through_the_browser_to_the_list(
    open_house, mailbox_server, until: Until
) -> None:
    house: House = open_house()
    house.assistant.show()
    dialog: AccountAssistant = shown(house, AccountAssistant)
    found = FoundServer(
        "127.0.0.1",
        mailbox_server.tls_port,
        Security.TLS,
        "alice",
        Source.PRESET,
        "Example Mail",
        advice=(Advice.BROWSER,),
    )
    dialog.form.address.setText("alice@example.test")
    dialog.search.start("example.test")
    dialog.show_discovery(Discovery("alice@example.test", found))
    assert dialog.card.browser.isVisible()
    dialog.go.click()
    until(lambda: shown(house, BrowserDialog))
    shown(house, BrowserDialog).client.setText("popview-tests")
    sign_in(house, until)
    until(lambda: len(house.accounts.accounts) == 1)
    (made,) = house.accounts.accounts
    until(lambda: house.mailboxes.get(made.id) is not None and house.mailboxes.get(made.id).checked_s)
    assert (made.mechanism, made.oauth) == (Mechanism.XOAUTH2, "example")
