"""The driver on a link in memory: order, windows, deadlines, wishes; round trips are exact."""

from collections.abc import Iterator
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.demo.maildrop import MemoryMaildrop
from popview.errors import Cancelled, NetworkError, RemoteProtocolError
from popview.net.driver import Call, Driver
from popview.net.greeting import Greeter
from popview.net.inbox import Inbox, cancel
from popview.net.opening import Opening
from popview.net.traffic import Preview, Stop
from popview.net.transcript import Transcript
from popview.net.window import LEAST, SHORT
from popview.pop3 import commands, events
from popview.types import Key, Mechanism, ProblemKind, Secret, Security, ServerProfile
from tests.fakes.memory import MemoryDialer
from tests.fakes.office import ACCOUNT, plain

KNOWN = ServerProfile(capa=True, pipelining=True, mechanism=Mechanism.USER, security=Security.PLAIN)


def messages(count: int) -> list[bytes]:
    return [b"Subject: S%d\r\n\r\nbody\r\n" % n for n in range(count)]


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    made = Inbox()
    yield made
    made.close()


def opened(inbox: Inbox, count: int = 3, dialogue: type[Dialogue] = Dialogue) -> tuple[Driver, MemoryDialer]:
    dialer = MemoryDialer(MemoryMaildrop(messages(count)), dialogue=dialogue)
    greeter = Greeter(dialer, inbox, Transcript(), lambda stage: None, lambda seconds: None)
    driver = Opening(greeter, plain(110), Secret("demo"), KNOWN).open().driver
    return driver, dialer


def test_opening_a_known_server_takes_three_round_trips(inbox: Inbox) -> None:
    _, dialer = opened(inbox)
    assert dialer.round_trips == 3.0
    assert dialer.links[0].writes == [b"USER demo\r\nPASS demo\r\n"]


def test_goal_12_connect_login_stat_quit_takes_four_round_trips(inbox: Inbox) -> None:
    driver, dialer = opened(inbox)
    driver.put(Call(commands.Stat()))
    driver.ask(commands.Quit())
    assert dialer.round_trips == 4.0
    assert dialer.links[0].writes[-1] == b"STAT\r\nQUIT\r\n"


def test_answers_come_to_their_calls_in_order(inbox: Inbox) -> None:
    driver, _ = opened(inbox, 5)
    got: list[Any] = []
    driver.put(*[Call(commands.Top(n, 0), got.append) for n in range(1, 6)])
    driver.run(lambda: len(got) == 5)
    assert [answer.command.n for answer in got] == [1, 2, 3, 4, 5]
    assert [answer.body.split(b"\r\n")[0] for answer in got] == [b"Subject: S%d" % n for n in range(5)]


def test_goal_3_a_thousand_headers_take_few_round_trips_and_the_window_grows(inbox: Inbox) -> None:
    driver, dialer = opened(inbox, 1000)
    before = dialer.round_trips
    count = [0]

    def came(answer: Any) -> None:
        count[0] += 1

    driver.put(*[Call(commands.Top(n, 0), came) for n in range(1, 1001)])
    driver.run(lambda: count[0] == 1000)
    assert dialer.round_trips - before <= 6


def test_a_burst_goes_out_at_once(inbox: Inbox) -> None:
    driver, dialer = opened(inbox, 150)
    before = dialer.round_trips
    calls = [Call(commands.Top(n, 0)) for n in range(1, 151)]
    driver.burst(150)
    driver.put(*calls)
    driver.run(lambda: calls[-1].answer is not None)
    assert dialer.round_trips - before == 1.0


def test_goal_10_one_line_commands_begin_at_once_but_headers_do_not(inbox: Inbox) -> None:
    driver, dialer = opened(inbox, SHORT)
    before = dialer.round_trips
    calls = [Call(commands.Dele(n)) for n in range(1, SHORT + 1)]
    driver.put(*calls, Call(commands.Noop()))
    driver.run(lambda: calls[-1].answer is not None)
    assert dialer.round_trips - before == 1.0
    assert dialer.links[0].writes[-1].count(b"DELE") == SHORT


def test_headers_behind_a_one_line_command_wait_for_the_window(inbox: Inbox) -> None:
    driver, dialer = opened(inbox, 100)
    first = Call(commands.Noop())
    driver.put(first, *[Call(commands.Top(n, 0)) for n in range(1, 101)])
    driver.run(lambda: first.answer is not None)
    assert dialer.links[0].writes[-1].count(b"TOP") < 2 * LEAST


def test_in_lockstep_each_command_has_a_round_trip_of_its_own(inbox: Inbox) -> None:
    driver, dialer = opened(inbox, 5)
    driver.use_lockstep()
    before = dialer.round_trips
    calls = [Call(commands.Top(n, 0)) for n in range(1, 6)]
    driver.put(*calls)
    driver.run(lambda: calls[-1].answer is not None)
    assert dialer.round_trips - before == 5.0


def test_urgent_calls_go_in_front_of_what_is_unsent_in_their_order(inbox: Inbox) -> None:
    driver, dialer = opened(inbox, 5)
    last = Call(commands.Noop())
    driver.put(Call(commands.Top(1, 0)), last)
    driver.put(Call(commands.Top(2, 0)), Call(commands.Top(3, 0)), urgent=True)
    driver.run(lambda: last.answer is not None)
    assert dialer.links[0].writes[-1] == b"TOP 2 0\r\nTOP 3 0\r\nTOP 1 0\r\nNOOP\r\n"


def test_nothing_is_sent_behind_a_call_that_stands_alone(inbox: Inbox) -> None:
    driver, dialer = opened(inbox)
    last = Call(commands.Noop())
    driver.put(Call(commands.Rset(), alone=True), last)
    driver.run(lambda: last.answer is not None)
    assert dialer.links[0].writes[-2:] == [b"RSET\r\n", b"NOOP\r\n"]


def test_what_is_withdrawn_is_never_sent(inbox: Inbox) -> None:
    driver, dialer = opened(inbox)
    driver.put(Call(commands.Top(1, 0), ticket=1), Call(commands.Top(2, 0), ticket=2))
    assert [call.ticket for call in driver.withdraw(lambda call: call.ticket == 1)] == [1]
    driver.ask(commands.Noop())
    assert dialer.links[0].writes[-1] == b"TOP 2 0\r\nNOOP\r\n"


def test_a_streamed_body_comes_in_pieces_to_its_sink(inbox: Inbox) -> None:
    driver, _ = opened(inbox)
    pieces: list[bytes] = []
    call = Call(commands.Retr(1), sink=lambda data: pieces.append(bytes(data)))
    driver.put(call)
    driver.run(lambda: call.answer is not None)
    assert b"".join(pieces) == messages(1)[0]
    assert isinstance(call.answer, events.Accepted)
    assert call.answer.body is None


class Mute(Dialogue):
    """Never answers LIST, and RETR only by its first line."""

    def _list(self, argument: bytes) -> bytes:
        return b""

    def _retr(self, argument: bytes) -> bytes:
        return b"+OK\r\nbegun"


@pytest.mark.parametrize("command", [commands.List(), commands.Retr(1)])
def test_a_deadline_names_its_command_and_its_seconds(inbox: Inbox, command: Any) -> None:
    driver, dialer = opened(inbox, dialogue=Mute)
    before = dialer.clock.now()
    with pytest.raises(NetworkError) as wrong:
        driver.ask(command)
    assert wrong.value.kind == ProblemKind.TIMEOUT
    assert (wrong.value.facts["command"], wrong.value.facts["seconds"]) == (command.verb, "60")
    assert dialer.clock.now() - before <= 62


def test_a_call_may_have_a_deadline_of_its_own(inbox: Inbox) -> None:
    driver, _ = opened(inbox, dialogue=Mute)
    with pytest.raises(NetworkError) as wrong:
        driver.ask(commands.List(), seconds=2.0)
    assert wrong.value.facts["seconds"] == "2"


def test_n7_one_byte_a_second_does_not_hold_us_for_ever(inbox: Inbox) -> None:
    driver, dialer = opened(inbox)
    link = dialer.links[0]
    driver.put(Call(commands.Retr(1)))
    link.dialogue._retr = lambda argument: b""  # type: ignore[method-assign]
    for second in range(1, 3000):
        link._arriving.append(
            (dialer.clock.now() + second, b"x" if second > 3 else b"+OK\r\n"[second - 1 : second + 2])
        )
    with pytest.raises((NetworkError, RemoteProtocolError)):
        driver.run(lambda: False)
    assert dialer.clock.now() < 200


def drip(dialer: MemoryDialer, octets: int, every_s: float, count: int, head: bytes = b"+OK\r\n") -> None:
    """Let so many pieces of a body come by and by, and its end behind them."""
    link, now = dialer.links[0], dialer.clock.now()
    for verb in ("retr", "uidl"):
        setattr(link.dialogue, f"_{verb}", lambda argument: b"")
    line = b"1 " + b"x" * (octets - 4) + b"\r\n"
    link._arriving.append((now + 1, head))
    link._arriving.extend((now + 1 + every_s * n, line) for n in range(1, count + 1))
    link._arriving.append((now + 1 + every_s * (count + 1), b".\r\n"))


@pytest.mark.parametrize(
    ("call", "rows", "octets", "every_s", "most_s"),
    [
        (Call(commands.Retr(1)), None, 2_100, 55, 800),  # enough for `progress`, but it would take years
        (Call(commands.Retr(1), octets=10_000), None, 15_000, 59, 6_000),  # it told its end long ago
        (Call(commands.Uidl()), 3, 15_000, 59, 700),  # three rows are no megabyte
    ],
)
def test_an_answer_that_drips_for_ever_is_given_up(
    inbox: Inbox, call: Call, rows: int | None, octets: int, every_s: float, most_s: float
) -> None:
    driver, dialer = opened(inbox)
    driver.put(call)
    driver.rows = rows
    drip(dialer, octets, every_s, 4_000)
    began = dialer.clock.now()
    with pytest.raises(NetworkError) as wrong:
        driver.run(lambda: call.answer is not None)
    took = dialer.clock.now() - began
    assert (wrong.value.kind, wrong.value.facts["command"]) == (ProblemKind.TIMEOUT, call.command.verb)
    assert 600 <= float(wrong.value.facts["seconds"]) <= took <= most_s


@pytest.mark.parametrize("told", [0, 2_000_000])
def test_a_message_of_two_megabytes_comes_through_a_slow_modem(inbox: Inbox, told: int) -> None:
    driver, dialer = opened(inbox)
    call = Call(commands.Retr(1), sink=lambda data: None, octets=told)
    driver.put(call)
    drip(dialer, 2_400, 10, 833)
    driver.run(lambda: call.answer is not None)
    assert isinstance(call.answer, events.Accepted)


def test_a_long_listing_comes_through_a_slow_modem(inbox: Inbox) -> None:
    driver, dialer = opened(inbox)
    call = Call(commands.Uidl())
    driver.put(call)
    driver.rows = 20_000
    drip(dialer, 80, 1 / 3, 20_000)
    driver.run(lambda: call.answer is not None)
    assert isinstance(call.answer, events.Accepted)


def test_a_run_with_a_deadline_returns_without_an_error(inbox: Inbox) -> None:
    driver, dialer = opened(inbox, dialogue=Mute)
    driver.put(Call(commands.List()))
    until = dialer.clock.now() + 3
    driver.run(lambda: False, deadline_s=until)
    assert dialer.clock.now() == until
    assert driver.drain(1.0) is False


def test_wishes_are_attended_while_waiting(inbox: Inbox) -> None:
    driver, _ = opened(inbox, dialogue=Mute)
    wish = Preview(5, plain(110), Key(ACCOUNT, "Ux"), 1)
    taken: list[Any] = []
    inbox.on_wish = lambda intent: taken.append(intent) or True
    driver.put(Call(commands.List()))
    inbox.put(wish)
    driver.run(lambda: bool(taken))
    assert taken == [wish]


def test_a_stop_may_end_the_run(inbox: Inbox) -> None:
    driver, _ = opened(inbox, dialogue=Mute)
    inbox.serving, inbox.on_stop = frozenset({1}), cancel
    inbox.put(Stop(1))
    with pytest.raises(Cancelled):
        driver.ask(commands.List())


def test_a_lost_link_names_the_command_that_was_owed(inbox: Inbox) -> None:
    driver, dialer = opened(inbox)
    dialer.links[0].lost = True
    with pytest.raises(NetworkError) as wrong:
        driver.ask(commands.Noop())
    assert (wrong.value.kind, wrong.value.facts["command"]) == (ProblemKind.LOST, "NOOP")
    assert driver.failed is wrong.value


def test_a_server_that_closes_between_two_commands_is_noticed_at_the_next(inbox: Inbox) -> None:
    driver, dialer = opened(inbox)
    dialer.links[0]._arriving.append((dialer.clock.now(), b""))
    with pytest.raises(NetworkError) as wrong:
        driver.ask(commands.Noop())
    assert wrong.value.facts["command"] == "NOOP"


def test_after_two_milliseconds_of_work_it_naps(inbox: Inbox) -> None:
    dialer = MemoryDialer(MemoryMaildrop(messages(500)), rtt=0.0)
    naps: list[float] = []
    greeter = Greeter(dialer, inbox, Transcript(), lambda stage: None, naps.append)
    driver = Opening(greeter, plain(110), Secret("demo"), KNOWN).open().driver
    ticking = dialer.clock

    def came(answer: Any) -> None:
        ticking.advance(ticking.now() + 0.0005)

    last = Call(commands.Noop())
    driver.put(*[Call(commands.Top(n, 0), came) for n in range(1, 501)], last)
    driver.run(lambda: last.answer is not None)
    assert naps
    assert set(naps) == {50e-6}
