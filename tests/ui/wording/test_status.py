"""The status line says which mailbox, how much, how old, and what runs."""

from popview.types import Stage
from popview.ui.wording.status import status_line

NOW = 1_795_176_000.0


def line(**changes: object) -> str:
    given = {
        "name": "home",
        "count": 412,
        "octets": 1_900_000_000,
        "checked_s": NOW - 60,
        "is_stale": False,
        "running": None,
        "done": 0,
        "total": 0,
        "now_s": NOW,
    }
    return status_line(**{**given, **changes})


def test_at_rest_it_tells_how_old_the_list_is() -> None:
    assert line().startswith("home: 412 messages, 1.9 GB · checked ")


def test_while_something_runs_it_tells_what() -> None:
    assert line(running=Stage.HEADERS, done=5, total=10).endswith("5 of 10")
    assert "checked" in line(running=Stage.LINGERING)


def test_a_stale_list_is_called_so() -> None:
    assert "not reached now" in line(is_stale=True)
    assert "not reached yet" in line(is_stale=True, checked_s=0.0, count=0)


def test_a_mailbox_never_seen_has_no_numbers() -> None:
    assert line(checked_s=0.0, count=0, octets=0) == "home: never checked"


def test_a_mailbox_that_is_checked_by_itself_tells_when_but_not_offline_or_at_work() -> None:
    assert ", next check " in line(due_s=NOW + 600)
    assert "next check" not in line(due_s=NOW + 600, is_offline=True)
    assert "next check" not in line(due_s=NOW + 600, running=Stage.HEADERS)
