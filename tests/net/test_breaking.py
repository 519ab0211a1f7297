"""A message at which the server breaks off is set aside by its identity, and the others go on."""

from typing import Any

import pytest

from popview.net.traffic import Checked, Failed
from popview.types import Summary
from tests.fakes.office import Office, plain
from tests.servers.worse import BreaksAt

OTHERS = {f"Letter {n}" for n in range(1, 11) if n != 4}


def broken(**changes: Any) -> type[BreaksAt]:
    return type("Broken", (BreaksAt,), changes)


def listed(office: Office) -> dict[str, Summary]:
    return {row.subject: row for page in office.means.cache.pages() for row in page}


@pytest.mark.parametrize("stalls", [False, True])
def test_a_message_whose_top_breaks_the_session_twice_does_not_keep_the_others_away(
    office: Office, make_demo: Any, letters: list[bytes], stalls: bool
) -> None:
    server = make_demo(letters, dialogue=broken(stalls=stalls))
    account = plain(server.port)
    assert isinstance(office.check(account, 1), Failed)
    assert isinstance(office.check(account, 2), Failed)
    assert set(listed(office)) == OTHERS
    assert list(server.sessions[-1].commands)[-1] == "TOP 4 0"
    checked = office.check(account, 3)
    assert isinstance(checked, Checked)
    assert (checked.messages, checked.complete) == (10, True)
    row = listed(office)[""]
    assert (row.rank, row.has_header, row.is_breaker, row.size) == (4, False, True, len(letters[3]))
    assert "TOP 4 0" not in server.sessions[-1].commands
    assert isinstance(office.check(account, 4), Checked)
    assert "TOP 4 0" not in server.sessions[-1].commands


def test_the_right_message_is_found_though_answers_are_lost_with_the_line(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters, dialogue=broken(is_hasty=True))
    account = plain(server.port)
    tries = 1
    while not isinstance(office.check(account, tries), Checked):
        tries += 1
        assert tries <= 4
    assert OTHERS | {""} == set(listed(office))
    assert [row.subject for row in listed(office).values() if row.is_breaker] == [""]


def test_one_break_sets_nothing_aside(office: Office, make_demo: Any, letters: list[bytes]) -> None:
    dialogue = broken()
    server = make_demo(letters, dialogue=dialogue)
    account = plain(server.port)
    assert isinstance(office.check(account, 1), Failed)
    dialogue.is_mended = True
    assert isinstance(office.check(account, 2), Checked)
    assert "Letter 4" in listed(office)
    assert office.means.cache.breakers() == {}
    dialogue.is_mended = False
    server.maildrop.add(letters[3])
    assert isinstance(office.check(account, 3), Failed)  # the count began anew
    assert [row for row in listed(office).values() if row.is_breaker] == []
