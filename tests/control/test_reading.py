"""One pane follows one message: preview by TOP, the whole by RETR, from disk without a server."""

from dataclasses import replace

import pytest

from popview.app import House
from popview.demo.server import DemoServer
from popview.types import BodyKind, ProblemKind, Secret
from tests.control.conftest import ME, Until, account, keys, mailbox
from tests.servers import seed
from tests.servers.worse import BreaksAt


def shows(house: House, key: object) -> bool:
    return house.messages.shown_key == key


def verbs(server: DemoServer) -> list[str]:
    return [command.split()[0].upper() for session in server.sessions for command in session.commands]


def test_a_chosen_row_is_previewed_by_top_and_only_once(
    house: House, server: DemoServer, until: Until
) -> None:
    key = keys(house)[0]
    house.window.message_pane.select(key)
    until(lambda: shows(house, key))
    asked = verbs(server).count("TOP")
    house.window.message_pane.select(keys(house)[1])
    until(lambda: shows(house, keys(house)[1]))
    house.window.message_pane.select(key)
    until(lambda: shows(house, key))
    assert verbs(server).count("TOP") == asked + 1
    assert "RETR" not in verbs(server)


def test_fetching_brings_the_whole_message_and_keeps_it(
    house: House, server: DemoServer, make_house, until: Until
) -> None:
    key = keys(house)[0]
    house.window.message_pane.select(key)
    until(lambda: shows(house, key))
    house.messages.fetch_selected()
    until(lambda: mailbox(house).rows[key].is_fetched and shows(house, key))
    sent = seed.messages(10)[-1].replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    assert house.local.path_of(key).read_bytes() == sent
    port = server.port
    house.leave()
    server.stop()
    again = make_house()
    again.accounts.use(account(port), Secret("demo"))
    until(lambda: mailbox(again).is_loaded and len(keys(again)) == 10)
    again.window.message_pane.select(key)
    until(lambda: shows(again, key))


def test_running_down_the_list_asks_for_the_last_row_only(
    house: House, server: DemoServer, until: Until
) -> None:
    before = verbs(server).count("TOP")
    for key in keys(house):
        house.window.message_pane.select(key)
    until(lambda: shows(house, keys(house)[-1]))
    assert verbs(server).count("TOP") <= before + 2


def test_a_preview_that_fails_says_why_and_can_be_tried_again(
    house: House, server: DemoServer, until: Until
) -> None:
    server.stop()
    key = keys(house)[0]
    house.window.message_pane.select(key)
    until(lambda: house.reading_pane._problem is not None)
    assert house.reading_pane._problem.kind is ProblemKind.PORT_REFUSED
    assert house.messages.shown_key is None


def test_the_source_is_shown_on_request(house: House, until: Until) -> None:
    key = keys(house)[0]
    house.window.message_pane.select(key)
    until(lambda: shows(house, key))
    house.reading_pane.body_kind_chosen.emit(BodyKind.SOURCE)
    until(lambda: "Message-ID:" in house.reading_pane.body.toPlainText())


def test_many_selected_are_counted_not_fetched(house: House, server: DemoServer, until: Until) -> None:
    before = verbs(server).count("TOP")
    house.window.message_pane.select_many(keys(house)[:4])
    until(lambda: house.reading_pane.state.isVisible())
    one = keys(house)[0]
    house.window.message_pane.select(one)
    until(lambda: shows(house, one))
    assert verbs(server).count("TOP") == before + 1


def test_the_head_says_when_the_server_deletes_by_itself(house: House, until: Until) -> None:
    first, second = keys(house)[:2]
    expiry = house.window.reading_pane.header.expiry
    house.window.message_pane.select(first)
    until(lambda: shows(house, first))
    assert expiry.isHidden()
    known = mailbox(house)
    known.profile = replace(known.profile, expire_days=10_000)
    house.window.message_pane.select(second)
    until(lambda: shows(house, second))
    assert not expiry.isHidden()
    assert expiry.text().startswith("The server deletes this in ")


def test_a_message_that_is_here_is_read_once(
    house: House, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = keys(house)[:2]
    for key in (first, second):
        house.window.message_pane.select(key)
        until(lambda key=key: shows(house, key))
    reader, asked = house.messages._reading._reader, []
    read = reader.read

    def counted(*positional: object, **named: object) -> object:
        asked.append(named)
        return read(*positional, **named)

    monkeypatch.setattr(reader, "read", counted)
    house.window.message_pane.select(first)
    until(lambda: shows(house, first))
    assert len(asked) == 1
    house.window.message_pane.select(second)
    house.window.message_pane.select(first)  # before the other one has come
    until(lambda: shows(house, first))
    assert len(asked) == 3


def test_what_the_server_breaks_off_at_is_tried_again_only_where_the_person_asks_once_more(
    make_house, make_demo, until: Until
) -> None:
    class Broken(BreaksAt):
        verb, header = b"RETR", b"Subject:"

    server = make_demo(seed.messages(1), dialogue=Broken)
    house = make_house()
    house.accounts.use(account(server.port), Secret("demo"))
    until(lambda: mailbox(house).is_loaded)
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).checked_s and mailbox(house).stage is None)
    (key,) = keys(house)
    house.window.message_pane.select(key)
    until(lambda: shows(house, key))
    problems: list[ProblemKind] = []
    house.messages.problem_found.connect(lambda problem: problems.append(problem.kind))
    for times in (1, 2, 3):
        house.messages.fetch_selected()
        until(lambda times=times: len(problems) == times)
    assert problems[2] is ProblemKind.BREAKS_OFF
    assert mailbox(house).rows[key].is_breaker
    assert verbs(server).count("RETR") == 2
    Broken.is_mended = True
    house.messages.fetch_selected()
    until(lambda: mailbox(house).rows[key].is_fetched)
    assert not mailbox(house).rows[key].is_breaker
