"""Texts on their way into the cache: between sessions, and in the middle of one."""

from typing import Any

import pytest

from popview.errors import StoreError
from popview.net.texts import keep_text_beside
from popview.net.traffic import Failed, Fetch, Finished, Forget, KeepText, Preview, Previewed
from popview.types import Account, Key, ProblemKind
from tests.fakes.office import SECRET, Office, plain
from tests.net.test_broken_stores import deleted, full, mended


def found(office: Office, word: str) -> frozenset[str]:
    return office.means.cache.find(word)


def test_a_text_is_kept_without_a_connection(office: Office, one: tuple[Any, Account, Key]) -> None:
    server, account, key = one
    office.do(Preview(2, account, key, 3, SECRET))
    sessions = len(server.sessions)
    assert office.do(KeepText(3, key, "a fence", is_fetched=False)) == Finished(3)
    assert found(office, "fence") == {key.identity}
    assert len(server.sessions) == sessions


def test_only_the_text_of_what_lies_here_is_kept(office: Office, one: tuple[Any, Account, Key]) -> None:
    _, account, key = one
    office.do(KeepText(2, key, "never here", is_fetched=False))
    office.do(Preview(3, account, key, 3, SECRET))
    office.do(KeepText(4, key, "not all here", is_fetched=True))
    office.do(KeepText(5, key, "the beginning", is_fetched=False))
    office.do(Fetch(6, account, key, SECRET))
    office.do(KeepText(7, key, "the end", is_fetched=True))
    office.do(KeepText(8, key, "the beginning, late", is_fetched=False))
    assert [word for word in ("here", "beginning", "end") if found(office, word)] == ["end"]
    office.do(Forget(9, account, (key,)))
    office.do(KeepText(10, key, "the end, late", is_fetched=True))
    assert found(office, "end") == frozenset()


def test_a_session_that_lingers_goes_on_lingering(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    office.check(plain(server.port))
    account = plain(server.port, linger_s=5.0)
    key, other = [row.key for row in office.rows().values()][:2]

    def hook(report: Any) -> None:
        if isinstance(report, Previewed) and report.key == key:
            office.put(KeepText(11, key, "a fence", is_fetched=False))
        elif report == Finished(11):
            office.put(Preview(12, account, other, 3, SECRET))
        elif isinstance(report, Previewed) and report.ticket == 12:
            office.means.inbox.put(None)

    office.hooks.append(hook)
    # the text comes in front of the preview, as it does where a worker is signing in just then
    office.put(Preview(10, account, key, 3, SECRET), KeepText(9, other, "nothing", is_fetched=False))
    office.serve()
    assert office.final(9) == Finished(9)
    assert isinstance(office.final(12), Previewed)
    assert found(office, "fence") == {key.identity}
    assert len(server.sessions) == 2


def test_a_disk_that_refuses_costs_the_text_alone(office: Office, one: tuple[Any, Account, Key]) -> None:
    _, account, key = one
    office.do(Preview(2, account, key, 3, SECRET))
    full(office)
    keep_text_beside(office.means, KeepText(3, key, "many words " * 20_000, is_fetched=False))
    report = office.final(3)
    assert isinstance(report, Failed)
    assert report.problem.kind is ProblemKind.DISK_FULL
    mended(office)
    assert office.do(KeepText(4, key, "many words", is_fetched=False)) == Finished(4)
    assert found(office, "many") == {key.identity}


def test_a_session_does_not_go_on_as_if_a_lost_cache_were_there(
    office: Office, one: tuple[Any, Account, Key]
) -> None:
    _, account, key = one
    office.do(Preview(2, account, key, 3, SECRET))
    deleted(office)
    with pytest.raises(StoreError):
        keep_text_beside(office.means, KeepText(3, key, "a fence", is_fetched=False))
    assert isinstance(office.final(3), Failed)
