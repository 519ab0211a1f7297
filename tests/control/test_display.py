"""Each look of a mailbox is decided in one place."""

import pytest
from PySide6.QtWidgets import QLabel

from popview.control.display import account_state, account_states, list_state, show_status
from popview.control.state import Mailbox
from popview.types import Account, AccountId, Key, Lock, Problem, ProblemKind, Security, Stage, Summary
from popview.ui.accounts.state import ALL
from popview.ui.list.state import ListState
from popview.ui.strip import StatusStrip
from popview.ui.theme import Theme

ME = AccountId("me")
NOW = 1_795_176_000.0


def box(**changes: object) -> Mailbox:
    account = Account(id=ME, name="home", host="h", port=1, security=Security.TLS, user="u", colour="#123456")
    made = Mailbox(account, is_loaded=True)
    for name, value in changes.items():
        setattr(made, name, value)
    return made


@pytest.mark.parametrize(
    ("changes", "look"),
    [
        ({"is_loaded": False}, ListState.LOADING),
        ({}, ListState.NEVER_CHECKED),
        ({"stage": Stage.CONNECTING}, ListState.LOADING),
        ({"checked_s": NOW}, ListState.EMPTY),
        ({"checked_s": NOW, "present": 3}, ListState.ROWS),
        ({"problem": Problem(ProblemKind.HOST_UNKNOWN)}, ListState.OFFLINE),
        ({"problem": Problem(ProblemKind.WRONG_PASSWORD)}, ListState.FAILED),
    ],
)
def test_how_the_list_stands(changes: dict[str, object], look: ListState) -> None:
    assert list_state(box(**changes)) is look


def test_what_the_account_pane_shows() -> None:
    made = box(messages=3, checked_s=NOW, lock=Lock.HELD, stage=Stage.HEADERS)
    made.upsert([Summary(Key(ME, f"U{n}"), n, 10, is_fetched=n == 1) for n in (1, 2, 3)])
    made.set_seen([Key(ME, "U2")], True)
    state = account_state(made)
    assert (state.total, state.unseen, state.saved, state.busy) == (3, 2, 1, True)
    assert (state.name, state.colour, state.lock, state.checked_s) == ("home", "#123456", Lock.HELD, NOW)


def test_a_session_that_only_lingers_is_not_busy() -> None:
    assert not account_state(box(stage=Stage.LINGERING)).busy


def test_the_strip_tells_what_runs_and_offers_stop(qtbot) -> None:
    theme = Theme()
    theme.apply("light")
    strip = StatusStrip(theme=theme)
    qtbot.addWidget(strip)
    strip.resize(900, 30)
    strip.show()
    show_status(strip, (box(stage=Stage.HEADERS, done=5, total=10),), NOW)
    assert strip.stop.isVisible()
    assert strip.progress.value() == 5
    show_status(strip, (box(checked_s=NOW, messages=4, octets=4_000),), NOW)
    assert not strip.stop.isVisible()


@pytest.fixture
def strip(qtbot) -> StatusStrip:
    theme = Theme()
    theme.apply("light")
    made = StatusStrip(theme=theme)
    qtbot.addWidget(made)
    made.resize(1200, 30)
    made.show()
    return made


def test_all_accounts_are_summed_up_and_as_old_as_the_oldest(strip: StatusStrip) -> None:
    both = (
        box(checked_s=NOW, messages=4, octets=4_000, marks={}, present=4),
        box(checked_s=NOW - 3 * 86_400, messages=6, octets=6_000, present=6),
    )
    first, *others = account_states(both)
    assert (first.id, first.total, first.checked_s) == (ALL, 10, NOW - 3 * 86_400)
    assert len(others) == 2
    assert len(account_states(both[:1])) == 1
    show_status(strip, both, NOW, is_all=True)
    said = strip.findChild(QLabel, "statusLabel").text()
    assert said == "All accounts: 10 messages, 10 kB · as it was 3 days ago; check for what is new"


def test_working_offline_is_said_plainly(strip: StatusStrip) -> None:
    show_status(strip, (box(checked_s=NOW, messages=4),), NOW, is_offline=True)
    assert "working offline" in strip.findChild(QLabel, "statusLabel").text()
    assert list_state(box(), is_offline=True) is ListState.OFFLINE
    assert list_state(box(present=1, checked_s=NOW), is_offline=True) is ListState.ROWS
