"""The tables: every command in every state."""

import pytest

from popview import pop3
from popview.errors import LocalProtocolError
from popview.pop3.connection import Connection
from popview.pop3.states import RULES, State, ahead
from popview.types import ProblemKind, Secret
from tests.pop3.dialogue import feed, fresh, session

COMMANDS = {
    "CAPA": pop3.Capa(),
    "USER": pop3.User("a"),
    "PASS": pop3.Pass(Secret("p")),
    "APOP": pop3.Apop("a", "d"),
    "AUTH": pop3.Auth("PLAIN", b"x"),
    "STLS": pop3.Stls(),
    "UTF8": pop3.Utf8(),
    "LANG": pop3.Lang("de"),
    "STAT": pop3.Stat(),
    "LIST": pop3.List(),
    "UIDL": pop3.Uidl(),
    "TOP": pop3.Top(1, 0),
    "RETR": pop3.Retr(1),
    "DELE": pop3.Dele(1),
    "NOOP": pop3.Noop(),
    "RSET": pop3.Rset(),
    "QUIT": pop3.Quit(),
    "LAST": pop3.Last(),
    "RPOP": pop3.Rpop("a"),
    "RAW": pop3.Raw(b"X"),
}
INSIDE = {
    "STAT",
    "LIST",
    "UIDL",
    "TOP",
    "RETR",
    "DELE",
    "NOOP",
    "RSET",
    "LAST",
    "CAPA",
    "LANG",
    "QUIT",
    "RAW",
}
OUTSIDE = {"CAPA", "USER", "APOP", "AUTH", "STLS", "UTF8", "LANG", "QUIT", "RPOP", "RAW"}
NAMED = {"CAPA", "USER", "PASS", "APOP", "AUTH", "LANG", "QUIT", "RPOP", "RAW"}


def greeted():
    return fresh(greeting=b"+OK <1@a>\r\n")


def named():
    connection = greeted()
    connection.send(COMMANDS["USER"])
    feed(connection, b"+OK\r\n", 9)
    return connection


def securing():
    connection = greeted()
    connection.send(pop3.Stls())
    feed(connection, b"+OK\r\n", 9)
    return connection


def challenged():
    connection = greeted()
    connection.send(pop3.Auth("PLAIN"))
    feed(connection, b"+ \r\n", 9)
    return connection


def refused_greeting():
    return fresh(greeting=b"-ERR busy\r\n")


def broken():
    connection = session()
    feed(connection, b"x", 1)
    return connection


def closed():
    connection = session()
    connection.receive(b"")
    return connection


@pytest.mark.parametrize(
    ("make", "state", "legal"),
    [
        (Connection, State.GREETING, set()),
        (greeted, State.AUTHORIZATION, OUTSIDE),
        (named, State.NAMED, NAMED),
        (session, State.TRANSACTION, INSIDE),
        (securing, State.SECURING, set()),
        (challenged, State.CHALLENGED, set()),
        (refused_greeting, State.ENDED, set()),
        (broken, State.BROKEN, set()),
        (closed, State.CLOSED, set()),
    ],
)
@pytest.mark.parametrize("verb", COMMANDS)
def test_each_command_is_legal_where_the_table_says(make, state, legal, verb):
    connection = make()
    assert connection.state is state
    if verb in legal:
        assert connection.send(COMMANDS[verb]) == COMMANDS[verb].line()
        return
    owed = connection.pending
    with pytest.raises(LocalProtocolError) as wrong:
        connection.send(COMMANDS[verb])
    assert wrong.value.kind == ProblemKind.BUG
    assert wrong.value.facts["command"] == verb
    assert connection.pending == owed, "what was not sent is not owed"


@pytest.mark.parametrize(
    ("make", "verb", "accepted", "refused"),
    [
        (greeted, "USER", State.NAMED, State.AUTHORIZATION),
        (named, "USER", State.NAMED, State.AUTHORIZATION),
        (named, "PASS", State.TRANSACTION, State.AUTHORIZATION),
        (greeted, "APOP", State.TRANSACTION, State.AUTHORIZATION),
        (greeted, "AUTH", State.TRANSACTION, State.AUTHORIZATION),
        (greeted, "RPOP", State.TRANSACTION, State.AUTHORIZATION),
        (greeted, "STLS", State.SECURING, State.AUTHORIZATION),
        (greeted, "QUIT", State.ENDED, State.ENDED),
        (session, "QUIT", State.ENDED, State.ENDED),
        (session, "NOOP", State.TRANSACTION, State.TRANSACTION),
        (greeted, "UTF8", State.AUTHORIZATION, State.AUTHORIZATION),
    ],
)
def test_each_answer_leads_where_the_table_says(make, verb, accepted, refused):
    for answer, state in ((b"+OK\r\n", accepted), (b"-ERR\r\n", refused)):
        connection = make()
        connection.send(COMMANDS[verb])
        feed(connection, answer, 1)
        assert connection.state is state


def test_every_command_has_a_rule():
    assert {rule.verb for rule in RULES} == set(COMMANDS)


def test_an_auth_that_waits_for_a_challenge_stops_the_pipeline():
    assert ahead(State.AUTHORIZATION, pop3.Auth("PLAIN")) is State.CHALLENGED
    assert ahead(State.AUTHORIZATION, pop3.Auth("PLAIN", b"")) is State.TRANSACTION
    assert ahead(State.TRANSACTION, pop3.Noop()) is State.TRANSACTION
