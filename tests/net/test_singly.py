"""Ids one by one: when they are asked for, and when they count."""

import pytest

from popview.errors import Refused
from popview.net.singly import MOST, Singly, fails_today
from popview.pop3 import commands, events
from popview.store.cache_reader import Place
from popview.types import ProblemKind, ServerProfile


def answer(call, *, text: bytes | None) -> None:
    command = call.command
    call.done(
        events.Accepted(command, text, None) if text is not None else events.Refused(command, "", b"no")
    )


def test_the_ids_count_only_once_each_was_told() -> None:
    heard: list[int] = []
    singly = Singly(3)
    calls = singly.calls(7, lambda: heard.append(len(singly.rows)))
    assert [(call.command, call.ticket) for call in calls] == [(commands.Uidl(n), 7) for n in (1, 2, 3)]
    answer(calls[0], text=b"1 a")
    answer(calls[1], text=b"2 b")
    assert not singly.is_answered
    answer(calls[2], text=None)
    assert (singly.is_answered, singly.is_complete) == (True, False)
    assert (singly.rows, heard) == ([(1, b"a"), (2, b"b")], [1, 2, 2])
    whole = Singly(1)
    answer(whole.calls()[0], text=b"1 a")
    assert whole.is_complete


@pytest.mark.parametrize(
    ("text", "is_out_of_step"),
    [(b"2 b", True), (b"1 a", False), (b"a", False), (b"", False), (b"no id", False)],
)
def test_an_answer_with_the_number_of_another_question_is_out_of_step(
    text: bytes, is_out_of_step: bool
) -> None:
    singly = Singly(2)
    answer(singly.calls()[0], text=text)
    assert singly.is_out_of_step is is_out_of_step


@pytest.mark.parametrize(
    ("known", "count", "may"), [(True, 5, True), (None, 5, False), (False, 5, False), (True, 0, False)]
)
def test_nobody_asks_a_server_that_was_not_seen_to_answer(known: bool | None, count: int, may: bool) -> None:
    assert Singly.may(ServerProfile(uidl_single=known), count) is may
    assert not Singly.may(ServerProfile(uidl_single=True), MOST + 1)


@pytest.mark.parametrize(
    ("uidl", "name", "overruled", "fails"),
    [
        (True, "Ua", (), True),
        (None, "Ua", (), False),
        (True, "Da", (), False),
        (True, "Da", ("uidl",), True),  # the person says that it has ids
        (False, "Ua", ("uidl",), False),
    ],
)
def test_only_what_worked_and_named_a_message_fails_today(
    uidl: bool | None, name: str, overruled: tuple[str, ...], fails: bool
) -> None:
    refused = events.Refused(commands.Uidl(), "", b"internal error")
    place = Place(*[0] * len(Place._fields))
    found = fails_today(refused, ServerProfile(uidl=uidl, overruled=overruled), {name: place})
    assert (found is not None) is fails
    if found is not None:
        assert isinstance(found, Refused)
        assert found.kind == ProblemKind.SERVER_REFUSED
