"""What was learnt of a server under the person's hand; the question before a first fetch."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from popview.app import House
from popview.control.profiles import fetching_costs, forget, overrule
from popview.store.journal import Journal
from popview.types import Problem, ProblemKind, ServerProfile
from popview.ui.accounts.fetch_question import FetchQuestion
from popview.ui.accounts.profile_dialog import ProfileDialog
from popview.ui.wording import profile as words
from tests.control.conftest import ME, Until, keys, mailbox


def kept(house: House) -> ServerProfile:
    """Return what the journal on disk says."""
    with Journal(house.paths.journal, read_only=True) as journal:
        return journal.profile(ME)


def dialog(house: House) -> ProfileDialog:
    """Open connection and server."""
    house.profiles.show(ME)
    found = house.profiles._dialog
    assert found is not None
    return found


# -- switches --------------------------------------------------------------------------------------


def test_a_switch_fixes_a_field_and_automatic_gives_it_back() -> None:
    fixed = overrule(ServerProfile(top=True), "top", False)
    assert (fixed.top, fixed.overruled) == (False, ("top",))
    again = overrule(fixed, "top", True)
    assert (again.top, again.overruled) == (True, ("top",))
    assert overrule(again, "top", None) == ServerProfile()


def test_automatic_keeps_what_was_learnt() -> None:
    learnt = ServerProfile(top=True)
    assert overrule(learnt, "top", None) == learnt


def test_forgetting_keeps_what_the_person_said() -> None:
    profile = ServerProfile(top=True, expire_days=3, overruled=("expire_days",), retr_consent=True)
    assert forget(profile) == ServerProfile(expire_days=3, overruled=("expire_days",), retr_consent=True)


@pytest.mark.parametrize(
    ("profile", "costs"),
    [
        (ServerProfile(), False),
        (ServerProfile(expire_days=30), False),
        (ServerProfile(expire_days=-1), False),
        (ServerProfile(expire_days=0), True),
        (ServerProfile(retr_hides=True), True),
        (ServerProfile(retr_marks=True), True),
        (ServerProfile(top_marks=True), False),
    ],
)
def test_what_makes_a_fetch_dear(profile: ServerProfile, costs: bool) -> None:
    assert fetching_costs(profile) is costs


@pytest.mark.parametrize(
    ("profile", "costs"),
    [
        (ServerProfile(), True),
        (ServerProfile(retr_hides=False), False),  # seen, or said by the person
        (ServerProfile(retr_hides=True), True),
    ],
)
def test_what_is_known_of_a_provider_counts_until_something_was_seen(
    profile: ServerProfile, costs: bool
) -> None:
    assert fetching_costs(profile, may_hide=True) is costs
    assert bool(words.fetch_reason(profile, "Home", may_hide=True)) is costs


# -- the dialog ------------------------------------------------------------------------------------


def test_the_dialog_shows_what_the_check_learnt(house: House) -> None:
    shown = dialog(house)
    assert "PopView-demo" in shown.card.text()
    assert "everyone on the way can read along" in shown.card.text()


def test_a_switch_is_written_and_honoured_by_the_next_session(house: House, server, until: Until) -> None:
    shown = dialog(house)
    choice = shown.findChild(QComboBox, "profileChoice-rset_before_quit")
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    until(lambda: kept(house).rset_before_quit)
    assert kept(house).overruled == ("rset_before_quit",)
    house.mailboxes.check(ME)
    until(lambda: server.sessions[-1].commands[-2:] == ["RSET", "QUIT"])


def test_forgetting_is_written_and_shown(house: House, until: Until) -> None:
    shown = dialog(house)
    assert kept(house).implementation
    shown.forget_requested.emit()
    until(lambda: not kept(house).implementation)
    assert "PopView-demo" not in shown.card.text()


def test_what_is_learnt_meanwhile_is_shown(house: House, until: Until) -> None:
    shown = dialog(house)
    shown.forget_requested.emit()
    until(lambda: not kept(house).implementation)
    house.mailboxes.check(ME)
    until(lambda: "PopView-demo" in shown.card.text())


def test_every_way_leads_to_the_dialog(house: House) -> None:
    for open_it in (
        house.actions.connection.trigger,
        house.window.status_strip.connection.click,
        lambda: house.window.account_pane.connection_requested.emit(ME),
    ):
        open_it()
        assert house.profiles._dialog is not None
        house.profiles._dialog.close()
        assert house.profiles._dialog is None


def test_an_account_that_is_removed_takes_its_dialog_along(house: House, until: Until) -> None:
    dialog(house)
    house.accounts._on_remove_confirmed(ME)
    until(lambda: house.mailboxes.get(ME) is None)
    house.profiles.refresh(ME)
    assert house.profiles._dialog is None


def test_a_profile_that_cannot_be_written_is_taken_back(house: House, monkeypatch) -> None:
    shown = dialog(house)
    told: list[Problem] = []
    house.profiles.problem_found.connect(told.append)
    before = mailbox(house).profile

    def refuse(make, answer) -> int:
        from popview.desk.traffic import Failed

        answer(Failed(1, Problem(ProblemKind.DISK_FULL)))
        return 1

    monkeypatch.setattr(house.exchange, "ask_desk", refuse)
    shown.switched.emit("top", False)
    assert mailbox(house).profile == before
    assert [problem.account for problem in told] == [ME]


# -- before a fetch --------------------------------------------------------------------------------


def question(house: House) -> FetchQuestion | None:
    """Return the question that is open."""
    return next((q for q in house.window.findChildren(FetchQuestion) if q.isVisible()), None)


def test_a_fetch_without_consequences_asks_nothing(house: House, until: Until) -> None:
    key = keys(house)[0]
    house.messages._reading.fetch(key)
    until(lambda: house.mailboxes.summary(key).is_fetched)
    assert question(house) is None


def test_a_fetch_that_hides_is_asked_about_once_and_remembered(house: House, server, until: Until) -> None:
    mailbox(house).profile = replace(mailbox(house).profile, retr_hides=True)
    first, second, third = keys(house)[:3]
    done: list[bool] = []
    house.messages._reading.fetch(first, lambda: done.append(True))
    house.messages._reading.fetch(second)
    asked = question(house)
    assert asked is not None
    assert not any("RETR" in line for session in server.sessions for line in session.commands)
    asked.agreed.emit()
    asked.accept()
    until(lambda: all(house.mailboxes.summary(key).is_fetched for key in (first, second)))
    assert done == [True]
    until(lambda: kept(house).retr_consent)
    house.messages._reading.fetch(third)
    assert question(house) is None
    until(lambda: house.mailboxes.summary(third).is_fetched)


def test_not_now_fetches_nothing_and_asks_again_next_time(house: House, server) -> None:
    mailbox(house).profile = replace(mailbox(house).profile, expire_days=0)
    key = keys(house)[0]
    for _ in range(2):
        house.messages._reading.fetch(key)
        asked = question(house)
        assert asked is not None
        asked.reject()
        assert question(house) is None
    assert not mailbox(house).profile.retr_consent
    assert not any("RETR" in line for session in server.sessions for line in session.commands)


def test_where_the_provider_may_hide_what_was_fetched_it_is_asked_once(house: House, until: Until) -> None:
    house.profiles._hiding = {"127.0.0.1"}
    first, second = keys(house)[:2]
    house.messages._reading.fetch(first)
    asked = question(house)
    assert asked is not None
    assert "by a setting on its web page" in asked.accessibleDescription()
    asked.agreed.emit()
    asked.accept()
    until(lambda: house.mailboxes.summary(first).is_fetched)
    house.messages._reading.fetch(second)
    assert question(house) is None
    until(lambda: house.mailboxes.summary(second).is_fetched)
    assert dialog(house).findChild(QComboBox, "profileChoice-retr_consent").isVisible()


def test_a_person_who_says_that_nothing_is_hidden_is_not_asked(house: House, until: Until) -> None:
    house.profiles._hiding = {"127.0.0.1"}
    shown = dialog(house)
    assert shown.findChild(QComboBox, "profileChoice-retr_consent").isVisible()
    shown.switched.emit("retr_hides", False)
    key = keys(house)[0]
    house.messages._reading.fetch(key)
    until(lambda: house.mailboxes.summary(key).is_fetched)
    assert question(house) is None


def test_a_consent_can_be_taken_back(house: House) -> None:
    mailbox(house).profile = replace(mailbox(house).profile, retr_marks=True, retr_consent=True)
    shown = dialog(house)
    shown.switched.emit("retr_consent", False)
    house.messages._reading.fetch(keys(house)[0])
    assert question(house) is not None


def test_the_tooltips_know_when_the_server_deletes_by_itself(house: House) -> None:
    shown = dialog(house)
    shown.switched.emit("expire_days", 100_000)
    model = house.window.message_pane.model
    assert "The server deletes this in" in model.data(model.index(0, 1), Qt.ItemDataRole.ToolTipRole)
