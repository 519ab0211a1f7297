"""Servers that are not there, not what they seem, or not in the mood: said in words, nothing lost."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt

from popview.net.transport import Deadlines, Dialer
from popview.store.secrets import SERVICE
from popview.types import Security
from tests.servers import worse
from tests.servers.dovecot import Port
from tests.servers.holding import HoldingLink, Point, Watch, at_byte
from tests.servers.silent import HangingConnect, Silent
from tests.whole.hands import Hands
from tests.whole.test_main_job import letter

MAIL = [letter(number) for number in range(1, 13)]
MARKED = "Letter 7"
# a second wrong password costs no wait of four seconds
PATIENT = "service anvil {\n  unix_listener anvil-auth-penalty {\n    mode = 0\n  }\n}\n"
# Long enough for an honest server beside two busy neighbours, and waited out by three tests alone.
SHORT = Deadlines(connect=2.0, tls=5.0, greeting=4.0, suspicion=0.5, read=10.0, quit=2.0, quit_stopped=0.5)


@pytest.fixture
def dialer(certs) -> Callable[[], Dialer]:
    return lambda: Dialer(deadlines=SHORT, cafile=str(certs / "ca.pem"))


def begin(hands: Hands, paths) -> None:
    """Check a good server and mark a message: what must not be lost."""
    hands.open(paths)
    hands.check(12)
    hands.click_row(MARKED)
    hands.reads("bodyView", "Line 5 of letter 7")
    hands.key(Qt.Key.Key_Delete)
    hands.reads("commitBarLabel", "^1 message")


def nothing_is_lost(hands: Hands, keyring, password: str) -> None:
    assert len(hands.rows()) == 12
    assert hands.text("commitBarLabel").startswith("1 message")
    assert keyring.get_password(SERVICE, "a1") == password


@contextmanager
def refused() -> Iterator[int]:
    with Port() as nobodys:
        yield nobodys.number


@contextmanager
def never_connected() -> Iterator[int]:
    with HangingConnect() as server:
        yield server.port


@contextmanager
def never_greeted() -> Iterator[int]:
    with Silent() as server:
        yield server.port


@pytest.mark.needs("dovecot")
@pytest.mark.parametrize(
    ("place", "title", "text"),
    [
        (refused, "Nothing answers on port {port}", r"127\.0\.0\.1.*refuses.*{port}.*Check the port: 995"),
        (never_connected, "No connection", r"{port} within 2 seconds.*Try again.*firewall"),
        (never_greeted, "stays silent", r"port {port}, but said nothing.*try port 995"),
    ],
    ids=["refused", "no-connection", "no-greeting"],
)
def test_a_port_where_nobody_answers(
    hands: Hands, paths, settle, memory_keyring, make_dovecot, place, title: str, text: str
) -> None:
    good = make_dovecot({"nora": MAIL})
    settle(good.port, good.password("nora"))
    begin(hands, paths)
    with place() as port:
        hands.go_to_server(port)
        hands.key(Qt.Key.Key_F5)
        hands.reads("problemTitle", "home: .*" + title.format(port=port))
        hands.reads("problemText", text.format(port=port))
        hands.reads("statusLabel", "12 messages.*not reached now")
        nothing_is_lost(hands, memory_keyring, good.password("nora"))
    hands.go_to_server(good.port)
    hands.check(12)
    hands.gone("problemBar")


@pytest.mark.needs("dovecot")
def test_a_name_that_nobody_knows(hands: Hands, paths, settle, memory_keyring, make_dovecot) -> None:
    good = make_dovecot({"nora": MAIL})
    settle(good.port, good.password("nora"))
    begin(hands, paths)
    hands.go_to_server(good.port, host="no-such-host.invalid")
    hands.key(Qt.Key.Key_F5)
    hands.reads("problemTitle", "Server not found")
    hands.reads("problemText", r"no-such-host\.invalid.*typing mistake")
    nothing_is_lost(hands, memory_keyring, good.password("nora"))
    hands.go_to_server(good.port)
    hands.check(12)
    hands.gone("problemBar")


@pytest.mark.needs("dovecot")
@pytest.mark.parametrize(
    ("security", "title", "advice"),
    [
        (Security.TLS, "does not begin with TLS", "Choose STARTTLS for this port, or port 995"),
        (Security.STLS, "This port wants TLS", "Choose TLS as the security"),
        (Security.PLAIN, "This port wants TLS", "Choose TLS as the security"),
    ],
    ids=["tls-to-plain", "stls-to-tls", "plain-to-tls"],
)
def test_the_wrong_kind_of_port(
    hands: Hands, paths, settle, memory_keyring, make_dovecot, security: Security, title: str, advice: str
) -> None:
    server = make_dovecot({"nora": MAIL})
    right, wrong = server.port, server.tls_port
    if security is Security.TLS:
        right, wrong = wrong, right
    settle(right, server.password("nora"), security=security)
    begin(hands, paths)
    logins = server.logins()
    hands.go_to_server(wrong)
    hands.key(Qt.Key.Key_F5)
    hands.reads("problemTitle", title)
    hands.reads("problemText", rf"{wrong}.*127\.0\.0\.1.*{advice}")
    assert server.logins() == logins
    nothing_is_lost(hands, memory_keyring, server.password("nora"))
    hands.go_to_server(right)
    hands.check(12)
    hands.gone("problemBar")


@pytest.mark.needs("dovecot")
@pytest.mark.parametrize(
    ("certificate", "reason"),
    [
        ("selfsigned", "made its certificate itself"),
        ("expired", r"ended on .*2021"),
        ("wronghost", r"made out to mail\.example\.org, not to 127\.0\.0\.1"),
    ],
)
def test_a_certificate_that_proves_nothing(
    hands: Hands, paths, settle, memory_keyring, make_dovecot, certificate: str, reason: str
) -> None:
    good = make_dovecot({"nora": MAIL})
    false = make_dovecot({"nora": MAIL[:3]}, certificate=certificate)
    settle(good.tls_port, good.password("nora"), security=Security.TLS)
    begin(hands, paths)
    hands.go_to_server(false.tls_port)
    hands.key(Qt.Key.Key_F5)
    hands.reads("certificateTitle", r"127\.0\.0\.1 could not prove who it is")
    hands.reads("certificateReasons", reason)
    hands.reads("certificateOffered", r"\w")
    hands.key(Qt.Key.Key_Return, on="certificateDialog")  # the safe answer is the default
    hands.gone("certificateDialog")
    assert false.logins() == 0
    assert "USER" not in false.log()
    nothing_is_lost(hands, memory_keyring, good.password("nora"))
    hands.go_to_server(good.tls_port)
    hands.check(12)


@pytest.mark.needs("dovecot")
def test_a_wrong_password_is_asked_for_again_and_the_stored_one_stays_until_another_works(
    hands: Hands, paths, settle, memory_keyring, make_dovecot
) -> None:
    server = make_dovecot({"nora": MAIL}, settings=PATIENT)
    settle(server.port, "changed-since")
    hands.open(paths)
    hands.reads("statusLabel", "^home")
    hands.key(Qt.Key.Key_F5)
    hands.reads("passwordProblem", r"did not accept the password of nora.*Enter it again")
    hands.type("passwordEdit", "also wrong")
    hands.key(Qt.Key.Key_Return, on="passwordDialog")
    hands.wait(lambda: not hands.find("passwordDialog") or not hands.text("passwordEdit"), "the second try")
    hands.reads("passwordProblem", "nora")
    assert memory_keyring.get_password(SERVICE, "a1") == "changed-since"
    hands.key(Qt.Key.Key_Escape, on="passwordDialog")
    hands.reads("problemTitle", "home: Wrong user name or password")
    hands.reads("problemText", "the stored one is kept until a new one works")
    assert memory_keyring.get_password(SERVICE, "a1") == "changed-since"
    hands.click("problemAdviceButton")
    hands.type("passwordEdit", server.password("nora"))
    hands.key(Qt.Key.Key_Return, on="passwordDialog")
    hands.has_rows(12)
    hands.gone("problemBar")
    hands.wait(
        lambda: memory_keyring.get_password(SERVICE, "a1") == server.password("nora"), "the new one stored"
    )


@pytest.mark.needs("dovecot")
@pytest.mark.parametrize(
    ("mood", "title", "text"),
    [
        (worse.Busy, "The mailbox is in use", "one at a time.*password is fine.*Close the other program"),
        (worse.LoginDelay, "asks us to wait", "password is fine. Try again a little later"),
    ],
    ids=["in-use", "login-delay"],
)
def test_a_server_that_cannot_now(
    hands: Hands, paths, settle, memory_keyring, make_dovecot, make_demo, mood, title: str, text: str
) -> None:
    good = make_dovecot({"nora": MAIL})
    bad = make_demo(MAIL, dialogue=mood, user="nora", password=good.password("nora"))
    settle(good.port, good.password("nora"))
    begin(hands, paths)
    hands.go_to_server(bad.port)
    hands.key(Qt.Key.Key_F5)
    hands.reads("problemTitle", f"home: .*{title}")
    hands.reads("problemText", text)
    hands.reads("problemServer", "The server says: .*")
    assert hands.find("passwordDialog") is None
    nothing_is_lost(hands, memory_keyring, good.password("nora"))
    hands.go_to_server(good.port)
    hands.check(12)
    hands.gone("problemBar")


def _uidl_begins(watch: Watch, line: bytes) -> bool:
    return bool(watch.answers) and watch.answers[-1][0] == b"UIDL"


@pytest.mark.needs("dovecot")
def test_a_line_that_breaks_in_the_middle_of_the_listing(
    hands: Hands, paths, settle, memory_keyring, make_dovecot
) -> None:
    good = make_dovecot({"nora": MAIL})
    settle(good.port, good.password("nora"))
    begin(hands, paths)
    good.deliver("nora", letter(13))
    with HoldingLink(good.port, Point(after_line=_uidl_begins)) as link:
        hands.go_to_server(link.port)
        hands.key(Qt.Key.Key_F5)
        link.wait_until_held()
        link.cut()
        hands.reads("problemTitle", "home: Connection lost")
        hands.reads("problemText", "during (UIDL|LIST).*What had arrived is kept. Try again")
        nothing_is_lost(hands, memory_keyring, good.password("nora"))
        hands.click("problemRetryButton")
        hands.has_rows(13)
        hands.gone("problemBar")
        hands.reads("commitBarLabel", "^1 message")


@pytest.mark.needs("dovecot")
def test_a_line_that_breaks_in_the_middle_of_a_message(
    hands: Hands, paths, settle, memory_keyring, make_dovecot
) -> None:
    long = letter(12) + b"One more line of a long message.\n" * 20_000
    good = make_dovecot({"nora": [*MAIL[:11], long]})
    settle(good.port, good.password("nora"))
    begin(hands, paths)
    with HoldingLink(good.port, at_byte(300_000)) as link:
        hands.go_to_server(link.port)
        hands.click_row("Letter 12")
        hands.key(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        link.wait_until_held()
        link.cut()
        hands.reads("problemTitle", "home: Connection lost")
        hands.reads("problemText", "during RETR.*Try again")
        assert not list(paths.messages_dir("a1").glob("**/*.eml"))
        nothing_is_lost(hands, memory_keyring, good.password("nora"))
        hands.click("fetchButton")
        hands.reads("bodyView", "One more line of a long message")
        hands.gone("fetchButton")


@pytest.mark.parametrize("consent", [False, True], ids=["without", "with"])
def test_without_uidl_nothing_is_deleted_without_a_consent(
    hands: Hands, paths, settle, make_demo, consent: bool
) -> None:
    server = make_demo(MAIL, dialogue=worse.WithoutUidl, user="nora", password="p")
    settle(server.port, "p")
    begin(hands, paths)
    hands.click("reviewButton")
    hands.reads("planDigestConsent", ".")
    assert not hands.widget("planConfirmButton").isEnabled()
    if not consent:
        hands.key(Qt.Key.Key_Escape, on="planDialog")
        hands.gone("planDialog")
        assert server.maildrop.count() == 12
        return
    hands.click("planDigestConsent")
    hands.click("planConfirmButton")
    hands.reads("receiptTotals", "1 deleted")
    assert server.maildrop.count() == 11
    hands.has_rows(11)
    assert MARKED not in hands.rows()


def test_without_top_the_list_says_so_and_messages_are_read_by_fetching(
    hands: Hands, paths, settle, make_demo
) -> None:
    server = make_demo(MAIL, dialogue=worse.WithoutTop, user="nora", password="p")
    settle(server.port, "p")
    hands.open(paths)
    hands.check(12)
    assert set(hands.rows()) == {"(shown once it is fetched)"}
    hands.click_row("(shown once it is fetched)")
    hands.reads("readingStateTitle", "shows no previews")
    hands.reads("readingStateText", "TOP.*Fetch the message")
    hands.click("readingStateButton")
    hands.reads("bodyView", "Line 79 of letter 12")
    hands.wait(lambda: hands.rows()[0] == "Letter 12", "the row with its subject")
    hands.key(Qt.Key.Key_Delete)
    hands.reads("commitBarLabel", "^1 message")
