"""A flag that the person fixed is honoured by every session, whatever the server offers or does."""

from dataclasses import replace
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net import session
from popview.net.traffic import Failed, Fetch, Previewed, ProfileLearnt, Progress
from popview.types import Mechanism, Outcome, ProblemKind, SafetyCopy, ServerProfile, Stage
from tests.fakes.office import ACCOUNT, SECRET, Office, outcomes, plain


def fix(office: Office, **flags: Any) -> None:
    """Let the person turn these switches."""
    office.means.journal.set_profile(ACCOUNT, ServerProfile(**flags, overruled=tuple(flags)))


def words(server: Any) -> list[str]:
    """Return every command line of every session so far."""
    return [command for session in server.sessions for command in session.commands]


class Wholesale(Dialogue):
    """TOP sends the whole message, whatever number of lines was asked for."""

    def _top(self, argument: bytes) -> bytes:
        return self._retr(argument.partition(b" ")[0])


class OnlyBulk(Dialogue):
    """UIDL with a number is refused."""

    def _uidl(self, argument: bytes) -> bytes:
        return b"-ERR no" if argument else super()._uidl(argument)

    def answer(self, line: bytes) -> bytes:
        reply = super().answer(line)
        return reply if reply.endswith(b"\r\n") else reply + b"\r\n"


def test_without_top_a_check_lists_and_asks_no_header(office: Office, make_demo: Any, letters: Any) -> None:
    fix(office, top=False)
    server = make_demo(letters)
    office.check(plain(server.port))
    assert len(office.rows()) == 10
    assert not any(row.has_header for row in office.rows().values())
    assert not any(line.startswith("TOP") for line in words(server))
    assert office.means.journal.profile(ACCOUNT).top is False


def test_without_top_a_preview_is_not_even_tried(office: Office, make_demo: Any, letters: Any) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    office.check(account)
    key = office.row("Letter 7").key
    fix(office, top=False)
    before = len(words(server))
    failed = office.preview(account, key)
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.NO_TOP
    assert not any(line.startswith("TOP") for line in words(server)[before:])


def test_without_top_nothing_is_proved_and_nothing_deleted(
    office: Office, make_demo: Any, letters: Any
) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    office.check(account)
    plan = office.mark("Letter 3")
    fix(office, top=False)
    before = len(words(server))
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 3": Outcome.SKIPPED_UNPROVED}
    assert not any(line.startswith(("TOP", "DELE")) for line in words(server)[before:])


def test_without_top_a_safety_copy_of_the_header_is_a_whole_one(
    office: Office, make_demo: Any, letters: Any
) -> None:
    server = make_demo(letters)
    account = plain(server.port)
    office.check(account)
    plan = replace(office.mark("Letter 3"), safety_copy=SafetyCopy.HEADERS)
    fix(office, top=False)
    office.commit(account, plan)
    (copy,) = office.means.journal.saved(ACCOUNT)
    assert copy.octets == len(letters[2])
    assert copy.path.endswith(".eml")


def test_top_that_ignores_the_count_has_brought_the_whole_message(
    office: Office, make_demo: Any, letters: Any
) -> None:
    server = make_demo(letters, dialogue=Wholesale)
    account = plain(server.port)
    office.check(account)
    assert office.means.journal.profile(ACCOUNT).top_exact is False
    key = office.row("Letter 9").key
    seen = office.preview(account, key, lines=2)
    assert isinstance(seen, Previewed)
    assert seen.whole
    fix(office, top_exact=True)
    assert not office.preview(account, key, lines=2, ticket=3).whole


def test_a_single_uidl_is_learnt_and_asked_no_more_where_it_fails(
    office: Office, make_demo: Any, letters: Any
) -> None:
    server = make_demo(letters, dialogue=OnlyBulk)
    account = plain(server.port)
    office.check(account)
    assert office.means.journal.profile(ACCOUNT).uidl_single is False
    before = len(words(server))
    assert isinstance(office.preview(account, office.row("Letter 7").key), Previewed)
    assert "UIDL" in words(server)[before:]
    assert not any(line.startswith("UIDL ") for line in words(server)[before:])


def test_a_single_uidl_that_works_is_learnt(office: Office, make_demo: Any, letters: Any) -> None:
    server = make_demo(letters)
    office.check(plain(server.port))
    assert office.means.journal.profile(ACCOUNT).uidl_single is True


def test_without_single_uidl_the_first_screenful_asks_none(
    office: Office, make_demo: Any, letters: Any
) -> None:
    fix(office, uidl_single=False)
    server = make_demo(letters)
    office.check(plain(server.port))
    assert not any(line.startswith("UIDL ") for line in words(server))
    assert len(office.rows()) == 10


def test_without_capa_nobody_asks_for_it(office: Office, make_demo: Any, letters: Any) -> None:
    fix(office, capa=False)
    server = make_demo(letters)
    office.check(plain(server.port))
    assert "CAPA" not in words(server)
    assert office.means.journal.profile(ACCOUNT).capa is False


@pytest.mark.parametrize(("fixed", "batches_are_few"), [(True, True), (False, False)])
def test_pipelining_is_as_the_person_says(
    office: Office, make_demo: Any, letters: Any, fixed: bool, batches_are_few: bool
) -> None:
    fix(office, pipelining=fixed)
    server = make_demo(letters)
    office.check(plain(server.port))
    (session,) = server.sessions
    assert (session.batches < len(session.commands) / 2) is batches_are_few


def test_rset_goes_before_quit_where_the_person_says_so(office: Office, make_demo: Any, letters: Any) -> None:
    fix(office, rset_before_quit=True)
    server = make_demo(letters)
    account = plain(server.port)
    office.check(account)
    assert words(server)[-2:] == ["RSET", "QUIT"]
    plan = office.mark("Letter 3")
    office.commit(account, plan)
    kept = [s.commands[-2:] for s in server.sessions if "DELE 3" not in s.commands]
    assert all(end == ["RSET", "QUIT"] for end in kept)
    (deleting,) = [s for s in server.sessions if "DELE 3" in s.commands]
    assert "RSET" not in deleting.commands


def test_commands_ride_behind_the_password_where_the_person_says_so(
    office: Office, make_demo: Any, letters: Any
) -> None:
    fix(office, behind_pass=True)
    server = make_demo(letters)
    account = plain(server.port, mechanism=Mechanism.USER)
    office.check(account)
    with_switch = server.sessions[-1].batches
    office.means.journal.set_profile(ACCOUNT, ServerProfile(pipelining=True, capa=True))
    office.means.cache.forget_everything()
    office.check(account, ticket=2)
    assert with_switch < server.sessions[-1].batches


def test_a_fixed_expiry_and_delay_are_not_overwritten_by_capa(
    office: Office, make_demo: Any, letters: Any
) -> None:
    fix(office, expire_days=14, login_delay_s=90)
    server = make_demo(letters)
    office.check(plain(server.port))
    profile = office.means.journal.profile(ACCOUNT)
    assert (profile.expire_days, profile.login_delay_s) == (14, 90)


def test_a_switch_turned_while_a_session_runs_is_not_lost(
    office: Office, make_demo: Any, letters: Any
) -> None:
    server = make_demo(letters)

    def turn(report: object) -> None:
        if type(report).__name__ == "Counted":
            fix(office, top=False)

    office.hooks.append(turn)
    office.check(plain(server.port))
    profile = office.means.journal.profile(ACCOUNT)
    assert (profile.top, profile.overruled) == (False, ("top",))
    assert profile.uidl is True  # and what was found is there as well
    assert office.of(ProfileLearnt)[-1].profile == profile


def test_a_fetch_works_without_top(office: Office, make_demo: Any, letters: Any) -> None:
    fix(office, top=False)
    server = make_demo(letters)
    account = plain(server.port)
    office.check(account)
    key = next(iter(office.rows()))
    fetched = office.do(Fetch(2, account, key, SECRET))
    assert fetched.octets > 0


def test_lingering_ends_before_the_servers_patience_does(
    office: Office, make_demo: Any, letters: Any
) -> None:
    fix(office, idle_s=1)
    server = make_demo(letters)
    began = office.means.clock.now()
    office.check(plain(server.port, linger_s=30.0))
    assert office.means.clock.now() - began < 5.0
    assert words(server)[-1] == "QUIT"


def test_how_long_a_server_waits_is_learnt_when_it_hangs_up(
    office: Office, make_demo: Any, letters: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "LEAST_IDLE_S", 0.0)
    server = make_demo(letters)

    def hang_up(report: object) -> None:
        if isinstance(report, Progress) and report.stage is Stage.LINGERING:
            server.stop()

    office.hooks.append(hang_up)
    office.check(plain(server.port, linger_s=30.0))
    assert office.means.journal.profile(ACCOUNT).idle_s == 1
