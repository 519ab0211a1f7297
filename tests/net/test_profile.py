"""What is learnt of a server."""

import pytest

from popview.errors import RemoteProtocolError, StoreError
from popview.net.profile import Learner
from popview.net.traffic import ProfileLearnt
from popview.pop3.capabilities import capabilities
from popview.types import ProblemKind, ServerProfile
from tests.fakes.office import ACCOUNT, Office


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


def test_a_profile_that_cannot_be_kept_fails_nobody(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(account: object, profile: object) -> None:
        raise StoreError(ProblemKind.DISK_FULL, path="journal")

    monkeypatch.setattr(office.means.journal, "set_profile", full)
    learner = Learner(office.means)
    learner.learn(top=True)
    learner.keep()
    assert office.of(ProfileLearnt) == []
    assert "disk-full" in office.means.transcript.tail()[-1]
