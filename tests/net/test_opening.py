"""Opening a mailbox: round trips, what CAPA is asked for, what is refused before any connect."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from popview.demo.maildrop import MemoryMaildrop
from popview.errors import LoginRefused, PopViewError
from popview.net.driver import Call
from popview.net.greeting import Greeter, say_goodbye
from popview.net.inbox import Inbox
from popview.net.opening import Opened, Opening, SecretNeeded, check_account
from popview.net.transcript import Transcript
from popview.net.transport import Dialer
from popview.pop3 import commands, events
from popview.types import Account, Mechanism, ProblemKind, Secret, Security, ServerProfile
from tests.fakes.memory import MemoryDialer
from tests.fakes.office import QUICK, plain
from tests.fakes.peer import Answer, Close, Say, ScriptPeer, script


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    made = Inbox()
    yield made
    made.close()


def opened(
    inbox: Inbox, profile: ServerProfile, account: Account | None = None
) -> tuple[Opened, MemoryDialer]:
    dialer = MemoryDialer(MemoryMaildrop())
    greeter = Greeter(dialer, inbox, Transcript(), lambda stage: None, lambda seconds: None)
    return Opening(greeter, account or plain(110), Secret("demo"), profile).open(), dialer


def test_goal_12_the_first_contact_awaits_capa_and_takes_one_round_trip_more(inbox: Inbox) -> None:
    made, dialer = opened(inbox, ServerProfile())
    assert dialer.round_trips == 4.0
    assert made.offered is not None
    assert (made.profile.capa, made.profile.pipelining) == (True, True)
    assert made.profile.mechanism is Mechanism.APOP


@pytest.mark.parametrize("mechanism", [Mechanism.USER, Mechanism.PLAIN, Mechanism.APOP])
def test_a_known_mechanism_needs_no_capa(inbox: Inbox, mechanism: Mechanism) -> None:
    known = ServerProfile(capa=True, pipelining=True, mechanism=mechanism, security=Security.PLAIN)
    made, dialer = opened(inbox, known)
    assert dialer.round_trips == 3.0
    assert made.offered is None


@pytest.mark.parametrize(("user", "secret"), [("demo", "m\xfcll"), ("j\xf6rg", "demo")])
def test_words_beyond_ascii_that_opened_the_mailbox_once_open_it_again(
    inbox: Inbox, user: str, secret: str
) -> None:
    said = f"C: USER {user}\nS: +OK\nC: PASS {secret}\nS: +OK\n".encode().decode("latin-1")
    steps = script(f"S: +OK\nC: CAPA\nS: +OK\nS: USER\nS: UTF8 USER\nS: .\n{said}C: QUIT\nS: +OK\nclose")
    profile = ServerProfile()
    with ScriptPeer(steps, steps) as peer:
        for _ in range(2):
            greeter = Greeter(Dialer(deadlines=QUICK), inbox, Transcript(), lambda stage: None)
            made = Opening(greeter, plain(peer.port, user=user), Secret(secret), profile).open()
            assert say_goodbye(made.driver, 1.0)
            profile = made.profile
    assert peer.complaints == []
    assert profile.mechanism is Mechanism.USER


def test_what_was_learnt_under_another_security_is_asked_again(inbox: Inbox) -> None:
    known = ServerProfile(capa=True, mechanism=Mechanism.PLAIN, security=Security.TLS)
    made, _ = opened(inbox, known)
    assert made.offered is not None


def test_what_the_person_changed_in_the_account_is_no_downgrade(inbox: Inbox) -> None:
    """Another protection is the person's own choice; what was learnt behind the other one does not count."""
    known = ServerProfile(
        capa=True,
        mechanism=Mechanism.EXTERNAL,
        security=Security.STLS,
        server="127.0.0.1:110",
        tls_version="TLSv1.3",
    )
    made, _ = opened(inbox, known)
    assert (made.profile.security, made.profile.tls_version) == (Security.PLAIN, "")
    assert made.profile.mechanism is Mechanism.APOP


def test_another_mechanism_than_the_known_one_asks_again(inbox: Inbox) -> None:
    known = ServerProfile(capa=True, mechanism=Mechanism.USER, security=Security.PLAIN)
    made, dialer = opened(inbox, known, plain(110, mechanism=Mechanism.PLAIN))
    assert made.profile.mechanism is Mechanism.PLAIN
    assert b"CAPA\r\n" in dialer.links[0].writes


def test_a_better_way_that_does_not_work_gives_way_to_the_one_that_did(inbox: Inbox) -> None:
    known = ServerProfile(mechanism=Mechanism.USER, security=Security.PLAIN)
    steps = [
        *script("S: +OK\nC: CAPA\nS: +OK\nS: SASL SCRAM-SHA-256 SCRAM-SHA-1\nS: ."),
        Answer(lambda line: b"-ERR [AUTH] no\r\n", 1),
        *script("C: USER demo\nS: +OK\nC: PASS demo\nS: +OK\nC: QUIT\nS: +OK\nclose"),
    ]
    with ScriptPeer(steps) as peer:
        greeter = Greeter(Dialer(deadlines=QUICK), inbox, Transcript(), lambda stage: None)
        made = Opening(greeter, plain(peer.port), Secret("demo"), known).open()
        assert say_goodbye(made.driver, 1.0)
    assert peer.complaints == []
    assert (made.profile.mechanism, made.profile.failed) == (Mechanism.USER, (Mechanism.SCRAM_SHA_256,))


def test_a_secret_is_needed_except_for_a_client_certificate() -> None:
    with pytest.raises(SecretNeeded):
        check_account(plain(110), None)
    check_account(plain(110, mechanism=Mechanism.EXTERNAL), None)


def test_a_plain_link_needs_consent() -> None:
    with pytest.raises(PopViewError) as wrong:
        check_account(plain(110, plain_consent=False), Secret("x"))
    assert wrong.value.kind == ProblemKind.PLAIN_NOT_ALLOWED


@pytest.mark.parametrize("mechanism", [Mechanism.USER, Mechanism.PLAIN])
def test_goal_13_what_bears_commands_behind_pass_saves_a_round_trip(
    inbox: Inbox, mechanism: Mechanism
) -> None:
    known = ServerProfile(
        capa=True, pipelining=True, behind_pass=True, mechanism=mechanism, security=Security.PLAIN
    )
    dialer = MemoryDialer(MemoryMaildrop())
    greeter = Greeter(dialer, inbox, Transcript(), lambda stage: None, lambda seconds: None)
    stat, end = Call(commands.Stat()), Call(commands.Quit())
    made = Opening(greeter, plain(110), Secret("demo"), known).open(stat, end)
    made.driver.run(lambda: end.answer is not None)
    assert dialer.round_trips == 3.0
    assert isinstance(stat.answer, events.Accepted)


def test_by_default_nothing_is_sent_behind_the_password(inbox: Inbox) -> None:
    known = ServerProfile(capa=True, pipelining=True, mechanism=Mechanism.PLAIN, security=Security.PLAIN)
    dialer = MemoryDialer(MemoryMaildrop())
    greeter = Greeter(dialer, inbox, Transcript(), lambda stage: None, lambda seconds: None)
    stat = Call(commands.Stat())
    made = Opening(greeter, plain(110), Secret("demo"), known).open(stat)
    assert len(dialer.links[0].writes) == 1
    made.driver.run(lambda: stat.answer is not None)
    assert dialer.links[0].writes[1] == b"STAT\r\n"


def test_a_server_that_refuses_and_hangs_up_leaves_no_socket_open(inbox: Inbox) -> None:
    links = []

    class Noting(Dialer):
        def dial(self, *arguments: Any, **more: Any) -> Any:
            links.append(super().dial(*arguments, **more))
            return links[-1]

    steps = script("S: +OK\nC: CAPA\nS: -ERR\nC: USER demo\nS: +OK\nC: PASS demo")
    with ScriptPeer([*steps, Say(b"-ERR bad password"), Close()]) as peer:  # its end comes with the refusal
        greeter = Greeter(Noting(deadlines=QUICK), inbox, Transcript(), lambda stage: None)
        with pytest.raises(LoginRefused):
            Opening(greeter, plain(peer.port), Secret("demo"), ServerProfile()).open()
    assert [link._sock.fileno() for link in links] == [-1]


KNOWS_LANG = ServerProfile(
    capa=True, pipelining=True, mechanism=Mechanism.USER, security=Security.PLAIN, lang=True
)


@pytest.mark.parametrize("mechanism", [Mechanism.USER, Mechanism.PLAIN, Mechanism.APOP])
def test_a_server_that_can_is_asked_for_our_language_at_no_round_trip(
    inbox: Inbox, mechanism: Mechanism
) -> None:
    dialer = MemoryDialer(MemoryMaildrop())  # refuses LANG, which harms nobody
    greeter = Greeter(dialer, inbox, Transcript(), lambda stage: None, lambda seconds: None)
    known = replace(KNOWS_LANG, mechanism=mechanism)
    Opening(greeter, plain(110), Secret("demo"), known, language="de").open()
    assert dialer.round_trips == 3.0
    assert dialer.links[0].writes[0].startswith(b"LANG de\r\n")


@pytest.mark.parametrize(
    ("profile", "language"),
    [
        (replace(KNOWS_LANG, lang=None), "de"),
        (replace(KNOWS_LANG, lang=False), "de"),
        (replace(KNOWS_LANG, pipelining=False), "de"),  # it would cost a round trip in each session
        (KNOWS_LANG, ""),
    ],
)
def test_else_its_language_is_left_to_it(inbox: Inbox, profile: ServerProfile, language: str) -> None:
    dialer = MemoryDialer(MemoryMaildrop())
    greeter = Greeter(dialer, inbox, Transcript(), lambda stage: None, lambda seconds: None)
    Opening(greeter, plain(110), Secret("demo"), profile, language=language).open()
    assert b"LANG" not in b"".join(dialer.links[0].writes)
