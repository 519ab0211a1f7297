"""Safety copies; F-numbers name faults of the deletion contract."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.traffic import Progress
from popview.store.messages import Messages
from popview.types import (
    Outcome,
    SafetyCopy,
    Stage,
)
from tests.fakes.office import ACCOUNT, Office, outcomes
from tests.fakes.worse import deles

Start = Callable[..., Any]


@pytest.mark.parametrize("kind", [SafetyCopy.WHOLE, SafetyCopy.HEADERS])
def test_f19_a_safety_copy_is_on_disk_before_the_first_dele(
    office: Office, checked: Start, letters: list[bytes], kind: SafetyCopy
) -> None:
    class Watching(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            seen.append([saved.path for saved in office_journal()])
            return super()._dele(argument)

    def office_journal() -> Any:
        from popview.store.journal import Journal

        with Journal(office.means.paths.journal, read_only=True) as journal:
            return journal.saved(ACCOUNT)

    seen: list[list[str]] = []
    _, account = checked(Watching)
    plan = replace(office.mark("Letter 2"), safety_copy=kind)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE}
    copied = Path(receipt.items[0].copy_path)
    assert seen == [[str(copied)]]
    whole = letters[1]
    assert copied.read_bytes() == (
        whole if kind is SafetyCopy.WHOLE else whole.split(b"\r\n\r\n")[0] + b"\r\n\r\n"
    )


def test_a_message_that_cannot_be_copied_is_not_deleted(office: Office, checked: Start) -> None:
    class NoRetr(Dialogue):
        def _retr(self, argument: bytes) -> bytes:
            return b"-ERR download exceeded\r\n" if argument == b"2" else super()._retr(argument)

    server, account = checked(NoRetr)
    plan = replace(office.mark("Letter 2", "Letter 5"), safety_copy=SafetyCopy.WHOLE)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 2": Outcome.NOT_SENT, "Letter 5": Outcome.GONE}
    assert deles(server) == ["DELE 5"]


def test_what_is_kept_under_a_name_that_was_given_twice_is_no_copy(office: Office, checked: Start) -> None:
    server, account = checked()
    plan = replace(office.mark("Letter 2", "Letter 5"), safety_copy=SafetyCopy.WHOLE)
    kept = Messages(office.means.paths).path_of(office.row("Letter 2").key)
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(b"Message-ID: <earlier@x>\r\nSubject: Another\r\n\r\nThe only copy.\r\n")
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 2": Outcome.NOT_SENT, "Letter 5": Outcome.GONE}
    assert kept.read_bytes().endswith(b"The only copy.\r\n")
    assert deles(server) == ["DELE 5"]


@pytest.mark.parametrize("kind", [SafetyCopy.WHOLE, SafetyCopy.HEADERS])
def test_how_far_the_copies_are_is_told_in_what_is_copied(
    office: Office, checked: Start, kind: SafetyCopy
) -> None:
    _, account = checked()
    plan = replace(office.mark("Letter 2", "Letter 5"), safety_copy=kind)
    office.commit(account, plan)
    stage = Stage.COPYING if kind is SafetyCopy.WHOLE else Stage.COPYING_HEADERS
    said = [(report.done, report.total) for report in office.of(Progress) if report.stage is stage]
    whole = plan.size if kind is SafetyCopy.WHOLE else 2
    assert said == sorted(said)
    assert (said[0], said[-1]) == ((0, whole), (whole, whole))
