"""Each worse server is worse in its one way."""

import poplib
import time
from collections.abc import Callable

import pytest

from popview.demo.dialogue import Dialogue
from tests.servers import seed, worse
from tests.servers.fixtures import MakeDemo

Connect = Callable[[type[Dialogue]], poplib.POP3]


@pytest.fixture
def connect(make_demo: MakeDemo):
    links: list[poplib.POP3] = []

    def open_link(dialogue: type[Dialogue]) -> poplib.POP3:
        server = make_demo(seed.messages(3), dialogue=dialogue)
        links.append(poplib.POP3(server.host, server.port, timeout=20))
        return links[-1]

    yield open_link
    for link in links:
        link.close()


def signed_in(link: poplib.POP3) -> poplib.POP3:
    link.user("demo")
    link.pass_("demo")
    return link


@pytest.mark.parametrize(
    ("dialogue", "call"),
    [
        (worse.WithoutTop, lambda link: link.top(1, 0)),
        (worse.WithoutUidl, lambda link: link.uidl()),
        (worse.WithoutCapa, lambda link: link.capa()),
        (worse.BrokenTopOf, lambda link: link.top(1, 0)),
        (worse.RefusesDele, lambda link: link.dele(1)),
    ],
)
def test_one_command_is_refused_and_the_session_goes_on(connect: Connect, dialogue, call) -> None:
    link = signed_in(connect(dialogue))
    with pytest.raises(poplib.error_proto):
        call(link)
    assert link.stat()[0] == 3


@pytest.mark.parametrize(
    ("dialogue", "word"),
    [(worse.WrongPassword, "AUTH"), (worse.Busy, "IN-USE"), (worse.LoginDelay, "LOGIN-DELAY")],
)
def test_the_login_is_refused_for_its_reason(connect: Connect, dialogue, word: str) -> None:
    with pytest.raises(poplib.error_proto, match=word):
        signed_in(connect(dialogue))


def test_what_is_missing_is_not_announced(connect: Connect) -> None:
    assert "TOP" not in connect(worse.WithoutTop).capa()
    assert "UIDL" not in connect(worse.WithoutUidl).capa()
    assert "SASL" not in connect(worse.OneWayIn).capa()


def test_only_user_and_pass_let_in(connect: Connect) -> None:
    link = connect(worse.OneWayIn)
    with pytest.raises(poplib.error_proto):
        link.apop("demo", "demo")
    assert signed_in(link).stat()[0] == 3


def test_identities_and_sizes_can_lie(connect: Connect) -> None:
    _, twins, _ = signed_in(connect(worse.TwinUidls)).uidl()
    assert twins[0].split()[1] == twins[1].split()[1] != twins[2].split()[1]
    assert len(signed_in(connect(worse.WithoutSingleUidl)).uidl(1).split()) == 2
    link = signed_in(connect(worse.ChangingSizes))
    assert int(link.list(1).split()[2]) != link.retr(1)[2]


def test_a_failing_update_removes_nothing(connect: Connect) -> None:
    link = signed_in(connect(worse.FailingUpdate))
    link.dele(1)
    with pytest.raises(poplib.error_proto, match="SYS/TEMP"):
        link.quit()


def test_the_line_is_dropped_in_the_middle_of_an_answer(connect: Connect) -> None:
    class Soon(worse.DropsAfter):
        commands = 4

    link = signed_in(connect(Soon))
    link.stat()
    with pytest.raises((poplib.error_proto, OSError)):
        link.retr(1)


def test_delayed_answers_count_the_round_trips(connect: Connect) -> None:
    begun = time.monotonic()
    signed_in(connect(worse.Delayed)).stat()
    assert time.monotonic() - begun >= 3 * worse.Delayed.delay_s
