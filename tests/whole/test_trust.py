"""Ways to sign in, chosen in the window; and a server that is not what it was yesterday."""

import re
import ssl

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QTabWidget

from popview.demo.maildrop import MemoryMaildrop
from popview.demo.server import DemoServer
from popview.net.transport import Dialer
from popview.store.journal import Journal
from popview.store.secrets import SERVICE
from popview.types import AccountId, Mechanism, Security
from tests.servers.dovecot import Dovecot
from tests.whole.hands import Hands
from tests.whole.test_bad_servers import PATIENT
from tests.whole.test_main_job import letter

MAIL = [letter(number) for number in range(1, 13)]

pytestmark = pytest.mark.needs("dovecot")


@pytest.fixture
def dialer(certs):
    return lambda: Dialer(cafile=str(certs / "ca.pem"))


def ways(server: Dovecot) -> list[str]:
    """Return by which way each session signed in, says Dovecot."""
    return re.findall(r"pop3-login: Info: (?:Login|Logged in): .*?method=([A-Z0-9-]+)", server.log())


@pytest.mark.parametrize(
    ("mechanism", "method"),
    [
        (Mechanism.SCRAM_SHA_256, "SCRAM-SHA-256"),
        (Mechanism.CRAM_MD5, "CRAM-MD5"),
        (Mechanism.APOP, "APOP"),
    ],
)
def test_the_way_that_was_chosen_in_the_dialog_is_the_way_that_is_taken(
    hands: Hands, paths, settle, make_dovecot, mechanism: Mechanism, method: str
) -> None:
    server = make_dovecot({"nora": MAIL})
    settle(server.tls_port, server.password("nora"), security=Security.TLS)
    hands.open(paths)
    hands.check(12)
    hands.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    choice = hands.widget("accountMechanismChoice", QComboBox)
    hands.choose("accountMechanismChoice", choice.findData(mechanism))
    hands.click("saveAccountButton")
    hands.gone("accountDialog")
    hands.check(12)
    assert ways(server)[-1] == method
    hands.click("connectionButton")
    hands.reads("profileDialog", method)
    assert server.password("nora") not in hands.text("profileDialog")


@pytest.mark.parametrize("mechanism", [Mechanism.XOAUTH2, Mechanism.OAUTHBEARER])
def test_a_token_that_is_good_lets_in_and_one_that_has_ended_is_told(
    hands: Hands, paths, settle, make_dovecot, memory_keyring, mechanism: Mechanism
) -> None:
    server = make_dovecot({"nora": MAIL}, settings=PATIENT)
    settle(server.tls_port, server.token("nora"), security=Security.TLS, mechanism=mechanism)
    hands.open(paths)
    hands.check(12)
    assert ways(server) == [mechanism]
    hands.program.house.leave()
    memory_keyring.set_password(SERVICE, "a1", server.token("nora", -60))
    hands.open(paths)
    hands.has_rows(12)
    hands.key(Qt.Key.Key_F5)
    hands.wait(lambda: hands.find("passwordDialog") or hands.find("browserDialog"), "a question")
    assert len(ways(server)) == 1


def take_trust_back(hands: Hands) -> None:
    """Take the one certificate off the account's list."""
    hands.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    pages = hands.widget("accountTabs", QTabWidget)
    pages.setCurrentIndex(pages.count() - 1)
    trusts = hands.widget("accountTrusts", QListWidget)
    assert trusts.count() == 1
    trusts.setFocus()
    hands.key(Qt.Key.Key_Space, on="accountTrusts")
    hands.click("accountRemoveTrust")
    hands.click("saveAccountButton")
    hands.gone("accountDialog")


def test_a_pinned_certificate_that_changed_is_a_warning_before_anything_secret_is_sent(
    hands: Hands, paths, settle, make_dovecot, memory_keyring
) -> None:
    server = make_dovecot({"nora": MAIL}, certificate="selfsigned")
    settle(server.tls_port, server.password("nora"), security=Security.TLS)
    hands.open(paths)
    hands.reads("statusLabel", "^home")
    hands.key(Qt.Key.Key_F5)
    hands.reads("certificateReasons", "made its certificate itself")
    first = hands.text("certificateFingerprint")
    hands.click("certificateTrustButton")
    hands.has_rows(12)
    hands.check(12)
    take_trust_back(hands)
    hands.key(Qt.Key.Key_F5)
    hands.reads("certificateReasons", "made its certificate itself")
    hands.click("certificateTrustButton")
    hands.check(12)
    logins = server.logins()
    server.halt()
    server.show_certificate("untrusted")
    server.start()
    hands.key(Qt.Key.Key_F5)
    hands.reads("certificateReasons", "not the certificate that you trusted before")
    hands.reads("certificateMeaning", "somebody stands between you")
    assert hands.text("certificateFingerprint") != first
    hands.key(Qt.Key.Key_Return, on="certificateDialog")
    hands.gone("certificateDialog")
    assert server.logins() == logins
    assert memory_keyring.get_password(SERVICE, "a1") == server.password("nora")
    server.halt()
    server.show_certificate("renewed")  # one of an authority that is trusted: no exception is needed for it
    server.start()
    hands.check(12)
    assert server.logins() > logins


def test_an_older_encryption_is_a_warning_before_anything_secret_is_sent_and_can_be_accepted(
    hands: Hands, paths, settle, server_context
) -> None:
    context = server_context()
    with DemoServer(MemoryMaildrop(MAIL), user="nora", password="of-nora", tls=context) as server:
        settle(server.tls_port, "of-nora", security=Security.TLS)
        hands.open(paths)
        hands.check(12)
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        before = len(server.sessions)
        hands.key(Qt.Key.Key_F5)
        hands.reads("problemTitle", "better encrypted before")
        hands.reads("problemText", r"127\.0\.0\.1 used TLS 1\.3; today only TLS 1\.2 came about")
        assert [session.commands for session in server.sessions[before:]] == [["QUIT"]]
        hands.click("problemAdviceButton")
        hands.reads("profileDialog", r"TLS 1\.3")
        hands.click("profileForgetButton")
        hands.click("profileCloseButton")
        hands.gone("profileDialog")
        with Journal(paths.journal, read_only=True) as journal:
            hands.wait(
                lambda: not journal.profile(AccountId("a1")).tls_version, "a profile that is forgotten"
            )
        hands.check(12)
        hands.gone("problemBar")
        hands.click("connectionButton")
        hands.reads("profileDialog", r"TLS 1\.2")
