"""What is learnt of a server."""

from dataclasses import replace
from typing import Any

import pytest

from popview.errors import RemoteProtocolError, StoreError
from popview.net.profile import TRIED_ANEW_S, Learner
from popview.net.traffic import Checked, ProfileLearnt
from popview.pop3.capabilities import Capabilities, capabilities
from popview.types import ProblemKind, ServerProfile
from tests.fakes.office import ACCOUNT, Office, plain
from tests.fakes.peer import ScriptPeer, script

ENTERED = (
    "C: USER demo\nS: +OK\nC: PASS demo\nS: +OK\n"
    "C: STAT\nS: +OK 0 0\nC: UIDL\nC: LIST\nS: +OK\nS: .\nS: +OK\nS: .\nC: QUIT\nS: +OK\nclose"
)
LOST = script("S: +OK\nC: CAPA\nreset")
BLIND = script(f"S: +OK\n{ENTERED}")
ASKED = script(f"S: +OK\nC: CAPA\nS: +OK\nS: EXPIRE 30\nS: .\n{ENTERED}")


def a_week_later(office: Office) -> None:
    """Let a week pass for what is believed of the server."""
    before = office.means.journal.profile(ACCOUNT)
    aged = {
        name: int(getattr(before, name) - TRIED_ANEW_S)
        for name in ("capa_lost_s", "out_of_step_s")
        if getattr(before, name)
    }
    office.means.journal.set_profile(ACCOUNT, replace(before, **aged))


def test_what_is_new_is_kept_and_told_once(office: Office) -> None:
    learner = Learner(office.means)
    learner.learn(top=True)
    learner.keep()
    learner.keep()
    assert [report.profile.top for report in office.of(ProfileLearnt)] == [True]
    assert office.means.journal.profile(ACCOUNT).top is True


def test_the_person_has_the_last_word(office: Office) -> None:
    office.means.journal.set_profile(ACCOUNT, ServerProfile(top=False, overruled=("top",)))
    learner = Learner(office.means)
    learner.learn(top=True, uidl=True)
    assert (learner.profile.top, learner.profile.uidl) == (False, True)


def test_capa_tells_of_expiry_delay_and_software(office: Office) -> None:
    learner = Learner(office.means)
    learner.offered(capabilities(b"EXPIRE 30\r\nLOGIN-DELAY 10\r\nIMPLEMENTATION A B\r\n"))
    profile = learner.profile
    assert (profile.expire_days, profile.login_delay_s, profile.implementation) == (30, 10, "A B")
    learner.offered(None)
    assert learner.profile == profile


def test_sizes_are_steady_until_one_changed(office: Office) -> None:
    learner = Learner(office.means)
    learner.sized({}, {"Ua": 1})
    assert learner.profile.steady_sizes is None
    learner.sized({"Ua": 1, "Ub": -1}, {"Ua": 1, "Ub": 5})
    assert learner.profile.steady_sizes is True
    learner.sized({"Ua": 1}, {"Ua": 2})
    learner.sized({"Ua": 2}, {"Ua": 2})
    assert learner.profile.steady_sizes is False


def test_falling_out_of_step_while_pipelining_ends_pipelining(office: Office) -> None:
    learner = Learner(office.means)
    learner.broke(RemoteProtocolError(ProblemKind.OUT_OF_STEP), pipelined=False)
    assert learner.profile.pipelining is None
    learner.broke(RemoteProtocolError(ProblemKind.OUT_OF_STEP), pipelined=True)
    assert learner.profile.pipelining is False


def test_a_line_lost_once_at_capa_is_put_to_the_test_a_week_later(office: Office) -> None:
    with ScriptPeer(LOST, BLIND, BLIND, ASKED) as peer:
        for ticket in (1, 2):
            assert isinstance(office.check(plain(peer.port), ticket=ticket), Checked)
        assert office.means.journal.profile(ACCOUNT).capa is False
        a_week_later(office)
        assert isinstance(office.check(plain(peer.port), ticket=3), Checked)
    assert peer.complaints == []
    profile = office.means.journal.profile(ACCOUNT)
    assert (profile.capa, profile.capa_lost_s, profile.expire_days) == (True, 0, 30)


def test_a_server_that_hangs_up_at_capa_once_more_is_not_asked_again(office: Office) -> None:
    with ScriptPeer(LOST, BLIND, LOST, BLIND, BLIND) as peer:
        for ticket in (1, 2, 3):
            assert isinstance(office.check(plain(peer.port), ticket=ticket), Checked)
            a_week_later(office)
        assert (peer.connections, peer.complaints) == (5, [])
    assert office.means.journal.profile(ACCOUNT).capa is False


@pytest.mark.parametrize("field", ["capa", "pipelining"])
def test_what_the_person_switched_off_is_not_tried_anew(office: Office, field: str) -> None:
    fixed = ServerProfile(capa=False, pipelining=False, capa_lost_s=1, out_of_step_s=1, overruled=(field,))
    office.means.journal.set_profile(ACCOUNT, fixed)
    learner = Learner(office.means)
    learner.try_anew()
    (other,) = {"capa", "pipelining"} - {field}
    assert getattr(learner.profile, field) is False
    assert getattr(learner.profile, other) is None


def test_commands_are_sent_ahead_again_a_week_after_one_session_broke(
    office: Office, make_demo: Any, letters: Any
) -> None:
    learner = Learner(office.means)
    learner.broke(RemoteProtocolError(ProblemKind.OUT_OF_STEP), pipelined=True)
    learner.keep()
    server = make_demo(letters)
    assert isinstance(office.check(plain(server.port)), Checked)
    (in_lock_step,) = server.sessions
    assert in_lock_step.batches == len(in_lock_step.commands)
    a_week_later(office)
    office.means.cache.forget_everything()
    assert isinstance(office.check(plain(server.port), ticket=2), Checked)
    assert server.sessions[-1].batches < in_lock_step.batches / 2
    profile = office.means.journal.profile(ACCOUNT)
    assert profile.pipelining is not False
    assert profile.out_of_step_s == 0


@pytest.mark.parametrize("kind", [ProblemKind.OUT_OF_STEP, ProblemKind.TIMEOUT])
def test_a_server_that_loses_what_is_sent_ahead_once_more_is_believed(
    office: Office, kind: ProblemKind
) -> None:
    learner = Learner(office.means)
    learner.broke(RemoteProtocolError(ProblemKind.OUT_OF_STEP), pipelined=True)
    learner.try_anew()
    assert learner.profile.pipelining is False  # not yet
    learner.keep()
    a_week_later(office)
    again = Learner(office.means)
    again.try_anew()
    assert again.profile.pipelining is None
    again.broke(RemoteProtocolError(kind), pipelined=True)
    assert (again.profile.pipelining, again.profile.out_of_step_s) == (False, 0)
    again.try_anew()
    assert again.profile.pipelining is False


def test_a_profile_that_cannot_be_kept_fails_nobody(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(account: object, profile: object) -> None:
        raise StoreError(ProblemKind.DISK_FULL, path="journal")

    monkeypatch.setattr(office.means.journal, "set_profile", full)
    learner = Learner(office.means)
    learner.learn(top=True)
    learner.keep()
    assert office.of(ProfileLearnt) == []
    assert "disk-full" in office.means.transcript.tail()[-1]


@pytest.mark.parametrize(
    ("rows", "lang"),
    [(("LANG", "RESP-CODES"), True), (("LANG",), False), (("RESP-CODES",), False), ((), False)],
)
def test_a_language_is_asked_for_only_where_codes_tell_refusals_apart(
    office: Office, rows: tuple[str, ...], lang: bool
) -> None:
    """Else a locked mailbox, said in German, would be taken for something else."""
    learner = Learner(office.means)
    learner.offered(Capabilities(tuple((row, ()) for row in rows)))
    assert learner.profile.lang is lang
