"""One account's service from wish to report, on a real server."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from popview.net.traffic import (
    Cancelled,
    Check,
    Checked,
    CommitPlan,
    Fetch,
    Fetched,
    Finished,
    Forget,
    Preview,
    Previewed,
    Stop,
    TryAccount,
    Unmarked,
)
from popview.types import (
    Account,
    Key,
    Mechanism,
    Outcome,
    ProblemKind,
    SavedCopy,
    Secret,
    Security,
)
from tests.fakes.office import SECRET, Office, plain
from tests.fakes.peer import ScriptPeer

ALICE = Secret("pw-alice")


def at_dovecot(dovecot: Any, security: Security, **changes: Any) -> Account:
    port = dovecot.tls_port if security is Security.TLS else dovecot.port
    return replace(plain(port, security=security, user="alice"), **changes)


@pytest.mark.parametrize("security", list(Security))
def test_dovecot_is_checked_previewed_fetched_and_cleaned(
    trusting: Office, dovecot: Any, security: Security
) -> None:
    account = at_dovecot(dovecot, security)
    checked = trusting.do(Check(1, account, ALICE))
    assert isinstance(checked, Checked), checked
    assert (checked.messages, checked.new) == (10, 10)
    rows = list(trusting.rows().values())
    assert isinstance(trusting.do(Preview(2, account, rows[0].key, 3, ALICE)), Previewed)
    assert isinstance(trusting.do(Fetch(3, account, rows[0].key, ALICE)), Fetched)
    plan = trusting.mark(rows[0].subject)
    committed = trusting.do(CommitPlan(4, account, plan, ALICE))
    assert [item.outcome for item in committed.receipt.items] == [Outcome.GONE]
    again = trusting.do(Check(5, account, ALICE))
    assert (again.messages, again.new) == (9, 0)


@pytest.mark.parametrize(
    "mechanism",
    [
        Mechanism.USER,
        Mechanism.APOP,
        Mechanism.PLAIN,
        Mechanism.LOGIN,
        Mechanism.CRAM_MD5,
        Mechanism.SCRAM_SHA_1,
        Mechanism.SCRAM_SHA_256,
    ],
)
def test_dovecot_lets_us_in_by_every_mechanism(trusting: Office, dovecot: Any, mechanism: Mechanism) -> None:
    account = at_dovecot(dovecot, Security.TLS, mechanism=mechanism)
    checked = trusting.do(Check(1, account, ALICE))
    assert isinstance(checked, Checked), checked
    wrong = trusting.do(TryAccount(2, account, Secret("wrong")))
    assert wrong.problem.kind is ProblemKind.WRONG_PASSWORD


def test_a_wish_that_is_stopped_before_its_turn_never_connects(office: Office) -> None:
    with ScriptPeer() as peer:
        office.put(Check(1, plain(peer.port), SECRET), Stop(1))
        office.serve()
        assert office.final(1) == Cancelled(1)
        assert peer.connections == 0


def test_forgetting_one_message_keeps_its_row(office: Office, one: tuple[Any, Account, Key]) -> None:
    _, account, key = one
    fetched = office.do(Fetch(2, account, key, SECRET))
    assert office.do(Forget(3, account, (key,))) == Finished(3)
    assert not Path(fetched.path).exists()
    assert key.identity in office.means.cache.known()


def test_forgetting_an_account_drops_its_cache_and_its_messages(
    office: Office, one: tuple[Any, Account, Key]
) -> None:
    _, account, key = one
    fetched = office.do(Fetch(2, account, key, SECRET))
    assert office.do(Forget(3, account)) == Finished(3)
    assert not Path(fetched.path).exists()
    assert office.means.cache.known() == {}


def test_unmarked_outside_a_commit_has_nothing_to_do(office: Office) -> None:
    assert office.do(Unmarked(3, ())) == Finished(3)


def test_what_was_saved_for_good_is_not_forgotten(office: Office, one: tuple[Any, Account, Key]) -> None:
    _, account, key = one
    plan = office.mark("Letter 7")
    fetched = office.do(Fetch(2, account, key, SECRET))
    saved = SavedCopy(plan.items[0].mark, fetched.path, fetched.octets, 1.0)
    office.means.journal.add_saved([saved])
    office.do(Forget(3, account, (key,)))
    office.do(Forget(4, account))
    assert Path(fetched.path).exists()
