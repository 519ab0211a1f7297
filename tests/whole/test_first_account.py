"""From an address to the list: the assistant in the whole program, against real DNS, web and POP3 servers."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from popview.net.transport import Dialer, Places
from popview.paths import Paths
from popview.store.secrets import SERVICE
from tests.goals import goal
from tests.servers.dovecot import Dovecot
from tests.servers.names import NameServer
from tests.servers.pages import PageServer, autoconfig
from tests.servers.slow import SlowLink
from tests.whole.hands import Hands
from tests.whole.test_bad_servers import PATIENT
from tests.whole.test_main_job import letter

ADDRESS = "nora@example.test"
MAIL = [letter(number) for number in range(1, 13)]
RTT_MS = 50.0
PAGE = "autoconfig.example.test/mail/config-v1.1.xml"

pytestmark = [pytest.mark.needs("dovecot"), pytest.mark.timeout(120)]


class Internet:
    """DNS, a web server and a Dovecot of example.test, all on loopback; pop.example.test is the Dovecot."""

    def __init__(self, dns: NameServer, web: PageServer, pop: Dovecot) -> None:
        self.dns, self.web, self.pop = dns, web, pop
        self.ports = {443: web.port, 995: pop.tls_port, 110: pop.port}

    def publish(self) -> None:
        """Put the settings of example.test onto its web server."""
        self.dns.hosts |= {"autoconfig.example.test": "127.0.0.1", "pop.example.test": "127.0.0.1"}
        self.web.table[PAGE] = autoconfig("pop.example.test", 995, user="%EMAILLOCALPART%")

    @property
    def password(self) -> str:
        """Return nora's password."""
        return self.pop.password("nora")


@pytest.fixture
def internet(server_context: Any, make_dovecot: Any) -> Iterator[Internet]:
    server = make_dovecot({"nora": MAIL}, certificate="domains", settings=PATIENT)
    with NameServer() as dns, PageServer(server_context("domains"), {}) as web:
        yield Internet(dns, web, server)


@pytest.fixture
def dialer(internet: Internet, certs: Path) -> Callable[[], Dialer]:
    """Let the program live in that internet, through whatever links a test lays before it starts."""

    def make() -> Dialer:
        places = Places(internet.dns.address, tuple(internet.ports.items()))
        return Dialer(cafile=str(certs / "ca.pem"), places=places)

    return make


class Finger:
    """Hands that count their clicks, and type where the focus is."""

    def __init__(self, hands: Hands) -> None:
        self.hands, self.clicks = hands, 0

    def click(self, name: str) -> None:
        self.hands.click(name)
        self.clicks += 1

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.focus(), key)

    def focus(self) -> QWidget:
        dialog = self.hands.widget("accountAssistant")
        return dialog.focusWidget() or dialog


def sign_in_with(finger: Finger, internet: Internet, address: str = ADDRESS) -> None:
    """Open the assistant from the welcome page and fill in its two fields."""
    finger.click("addAccountButton")
    finger.hands.wait(lambda: finger.hands.widget("assistantAddressEdit").hasFocus(), "the first field")
    finger.type(address)
    finger.key(Qt.Key.Key_Tab)
    finger.type(internet.password)


@pytest.mark.alone
def test_three_clicks_and_five_seconds_to_the_list_at_a_round_trip_of_50_ms(
    hands: Hands, paths: Paths, internet: Internet, server_context: Any, memory_keyring: Any
) -> None:
    internet.publish()
    with (
        SlowLink(internet.web.port, rtt_ms=RTT_MS) as web,
        SlowLink(internet.pop.tls_port, rtt_ms=RTT_MS) as pop,
        NameServer(internet.dns.hosts, rtt_ms=RTT_MS) as dns,
    ):
        internet.dns, internet.ports = dns, {443: web.port, 995: pop.port, 110: 1}
        hands.open(paths)
        finger = Finger(hands)
        hands.widget("addAccountButton")
        begun = time.monotonic()
        sign_in_with(finger, internet)
        finger.click("assistantGoButton")
        hands.reads("foundServer", "pop.example.test, port 995")
        hands.reads("foundSource", PAGE)
        finger.click("assistantGoButton")
        hands.has_rows(12)
        took = time.monotonic() - begun
    assert finger.clicks <= 3
    assert took < goal(5.0, 20.0)
    assert list(memory_keyring.kept.values()) == [internet.password]
    assert {key[0] for key in memory_keyring.kept} == {SERVICE}


def test_the_whole_way_by_keyboard_alone(hands: Hands, paths: Paths, internet: Internet) -> None:
    internet.publish()
    hands.open(paths)
    hands.wait(lambda: hands.widget("addAccountButton").hasFocus(), "the way to begin")
    QTest.keyClick(hands.widget("addAccountButton"), Qt.Key.Key_Space)
    finger = Finger(hands)
    hands.wait(lambda: hands.widget("assistantAddressEdit").hasFocus(), "the first field")
    finger.type(ADDRESS)
    finger.key(Qt.Key.Key_Tab)
    finger.type(internet.password)
    finger.key(Qt.Key.Key_Return)
    hands.wait(lambda: hands.find("foundCard") and hands.widget("assistantGoButton").hasFocus(), "a server")
    finger.key(Qt.Key.Key_Return)
    hands.has_rows(12)
    hands.reads("statusLabel", "^Example: 12 messages")


def test_n14_no_password_is_sent_before_the_server_was_seen_and_said_yes_to(
    hands: Hands, paths: Paths, internet: Internet
) -> None:
    internet.dns.hosts["pop.other.test"] = "127.0.0.1"
    internet.dns.services["_pop3s._tcp.example.test"] = (0, 1, 995, "pop.other.test")
    hands.open(paths)
    finger = Finger(hands)
    sign_in_with(finger, internet)
    finger.click("assistantGoButton")
    hands.reads("foundServer", "pop.other.test, port 995")
    hands.reads("foundConfirm", "pop.other.test .*example.test")
    assert not hands.widget("assistantGoButton").isEnabled()
    assert internet.pop.logins() == 0
    finger.click("foundConfirm")
    finger.click("assistantGoButton")
    hands.reads("trialTitle", "Wrong user name")  # this Dovecot knows nora, not nora@example.test


def test_a_wrong_password_is_typed_again_and_nothing_is_kept_before(
    hands: Hands, paths: Paths, internet: Internet, memory_keyring: Any
) -> None:
    internet.publish()
    hands.open(paths)
    finger = Finger(hands)
    finger.click("addAccountButton")
    finger.type(ADDRESS)
    finger.key(Qt.Key.Key_Tab)
    finger.type("canary-3f9c17")
    finger.click("assistantGoButton")
    hands.reads("foundServer", "pop.example.test")
    finger.click("assistantGoButton")
    hands.reads("trialTitle", "Wrong user name or password")
    assert memory_keyring.kept == {}
    hands.type("assistantPasswordEdit", internet.password)
    finger.click("assistantGoButton")
    hands.has_rows(12)


def test_only_a_server_without_encryption_is_refused_with_words_and_by_hand_stays(
    hands: Hands, paths: Paths, internet: Internet, make_demo: Any
) -> None:
    internet.dns.hosts["pop.example.test"] = "127.0.0.1"
    internet.ports = {443: 1, 995: 1, 110: make_demo().port}
    hands.open(paths)
    finger = Finger(hands)
    sign_in_with(finger, internet)
    finger.click("assistantGoButton")
    hands.reads("searchTitle", "without encryption")
    hands.reads("searchDetails", "pop.example.test")
    finger.click("assistantManualButton")
    hands.reads("accountHostEdit", "pop.example.test")
    assert hands.text("accountUserEdit") == ADDRESS
    hands.click("cancelAccountButton")


def test_a_provider_without_pop3_is_said_plainly(hands: Hands, paths: Paths, internet: Internet) -> None:
    hands.open(paths)
    finger = Finger(hands)
    sign_in_with(finger, internet, "nora@proton.me")
    finger.click("assistantGoButton")
    hands.reads("searchTitle", "Proton Mail has no POP3")
    assert internet.dns.asked == []
    hands.click("assistantCancelButton")
    hands.gone("accountAssistant")


def test_how_to_get_an_app_password_is_one_click_from_what_was_found_and_read_beside_it(
    hands: Hands, paths: Paths, internet: Internet
) -> None:
    hands.open(paths)
    finger = Finger(hands)
    sign_in_with(finger, internet, "nora@gmail.com")
    finger.click("assistantGoButton")
    hands.reads("foundServer", "pop.gmail.com, port 995")
    hands.reads("foundAdvice", "app password")
    finger.click("foundGuideButton")
    hands.reads("guideText", "^Gmail and Google Workspace")
    assert internet.dns.asked == []
    hands.type("assistantPasswordEdit", "canary-3f9c17")  # the guide stands beside it, not before it
    assert hands.text("assistantPasswordEdit") == "canary-3f9c17"
    hands.click("guideCloseButton")
    hands.gone("guideWindow")
    hands.click("assistantCancelButton")
    hands.gone("accountAssistant")
