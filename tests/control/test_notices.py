"""News: one problem at a time, gone when it is mended; every line of a session in the log."""

import base64
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel

from popview.app import House
from popview.control.notices import wait_s
from popview.net.traffic import Said
from popview.types import Mechanism, Problem, ProblemKind, Secret
from tests.control.conftest import ME, Until, account, mailbox
from tests.servers import seed

LOST = Problem(ProblemKind.LOST, account=ME)


def test_a_problem_is_shown_and_dismissed(house: House) -> None:
    house.notices.show_problem(LOST, True)
    assert house.window.problem_bar.problem == LOST
    house.window.problem_bar.dismissed.emit()
    assert house.window.problem_bar.problem is None


def test_what_the_person_stopped_is_no_news(house: House) -> None:
    house.notices.show_problem(Problem(ProblemKind.CANCELLED, account=ME))
    assert house.window.problem_bar.problem is None


def test_a_good_check_takes_the_problem_of_its_account_away(house: House, until: Until) -> None:
    house.notices.show_problem(LOST, True)
    house.mailboxes.check(ME)
    until(lambda: house.window.problem_bar.problem is None)


def test_retry_checks_again(house: House, server, until: Until) -> None:
    sessions = len(server.sessions)
    house.notices.show_problem(LOST, True)
    house.window.problem_bar.retry_requested.emit()
    until(lambda: len(server.sessions) == sessions + 1)


def test_the_log_holds_what_was_said_before_it_was_opened(house: House, until: Until) -> None:
    until(lambda: any(line == "C: STAT" for _, _, line in house.notices._lines))
    house.notices.show_log()
    log = house.notices._log
    assert log is not None
    assert "home  C: STAT" in log.text()
    house.notices.said(Said(account=ME, lines=("C: NOOP",)))
    assert "home  C: NOOP" in log.text()
    assert "demo\n" not in log.text().replace("USER demo", "")


@pytest.mark.parametrize(
    ("kind", "facts", "profile_s", "seconds"),
    [
        (ProblemKind.LOGIN_DELAY, (("seconds", "300"),), 60, 300.0),
        (ProblemKind.LOGIN_DELAY, (("seconds", ""),), 90, 90.0),
        (ProblemKind.LOGIN_DELAY, (), 0, 60.0),
        (ProblemKind.MAILBOX_LOCKED, (), 0, 120.0),
        (ProblemKind.TEMPORARY, (), 0, 180.0),
        (ProblemKind.LOST, (), 90, 0.0),
    ],
)
def test_patience_is_as_long_as_the_server_says(
    kind: ProblemKind, facts: tuple[tuple[str, str], ...], profile_s: int, seconds: float
) -> None:
    assert wait_s(Problem(kind, facts), profile_s) == seconds


def test_a_mailbox_in_use_is_told_with_a_time_and_never_tried_by_itself(
    house: House, server, until: Until
) -> None:
    server.service.lock.acquire()
    try:
        house.mailboxes.check(ME)
        until(lambda: house.window.problem_bar.problem is not None)
    finally:
        server.service.lock.release()
    bar = house.window.problem_bar
    assert bar.problem is not None
    assert bar.problem.kind is ProblemKind.MAILBOX_LOCKED
    sessions = len(server.sessions)
    wait = bar.findChild(QLabel, "problemWait").text()
    assert wait.startswith(("Best tried again in 2:00", "Best tried again in 1:5"))
    bar._second.timeout.emit()
    assert len(server.sessions) == sessions
    bar.retry.click()
    until(lambda: mailbox(house).stage is None and house.window.problem_bar.problem is None)
    assert len(server.sessions) == sessions + 1


def test_an_account_that_is_checked_by_itself_says_when_it_is_tried_again(
    make_house, server, until: Until
) -> None:
    house = make_house()
    house.accounts.use(replace(account(server.port), check_minutes=5), Secret("demo"))
    until(lambda: mailbox(house).is_loaded)
    server.service.lock.acquire()
    try:
        house.mailboxes.check(ME)
        until(lambda: house.window.problem_bar.problem is not None)
    finally:
        server.service.lock.release()
    wait = house.window.problem_bar.findChild(QLabel, "problemWait").text()
    assert re.match(r"Tries again by itself in [2-5]:[0-5]\d, at ", wait)


@pytest.mark.parametrize("kind", [ProblemKind.OUT_OF_STEP, ProblemKind.LIMIT, ProblemKind.BUG])
def test_the_advice_to_look_at_the_log_opens_it(house: House, kind: ProblemKind) -> None:
    house.notices.show_problem(Problem(kind, account=ME))
    house.window.problem_bar.advice.click()
    assert house.notices._log is not None
    assert house.notices._log.isVisible()
    assert house.notices._log.account_choice.currentData() == ME


def test_the_advice_on_a_weaker_encryption_opens_what_was_learnt(house: House) -> None:
    house.notices.show_problem(Problem(ProblemKind.WEAKER_ENCRYPTION, account=ME))
    house.window.problem_bar.advice.click()
    assert house.window.findChild(QDialog, "profileDialog").isVisible()


def test_the_advice_on_a_certificate_asks_by_checking(house: House, qtbot) -> None:
    house.notices.show_problem(Problem(ProblemKind.CERTIFICATE, account=ME))
    with qtbot.waitSignal(house.notices.password_requested):
        house.window.problem_bar.advice.click()


def test_the_log_is_saved_for_the_person_alone_and_over_nothing(
    house: House, tmp_path: Path, until: Until
) -> None:
    target = tmp_path / "log.txt"
    house.notices.show_log()
    log = house.notices._log
    assert log is not None
    for said in ("Saved as", "already"):
        log.save_requested.emit()
        dialog = log.findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit(str(target))
        dialog.close()
        until(lambda said=said: said in log.note.text())
    assert "home  C: STAT" in target.read_text()
    assert target.stat().st_mode & 0o777 == 0o600


def test_no_secret_is_in_the_log_the_file_the_details_or_the_clipboard(
    make_house, make_demo, until: Until, tmp_path: Path
) -> None:
    canary = "canary-4711-wörd"
    server = make_demo(seed.messages(2))
    house = make_house()
    asked: dict[str, Problem] = {}
    house.accounts.errands.password_wanted.connect(lambda whose, why, _keyring: asked.update({whose: why}))
    for mechanism in (Mechanism.USER, Mechanism.PLAIN, Mechanism.APOP):
        known = replace(account(server.port, mechanism.value, mechanism.value), mechanism=mechanism)
        house.accounts.use(known, Secret(canary if mechanism is not Mechanism.USER else canary[:11]))
        house.mailboxes.check(known.id)
        until(lambda known=known: known.id in asked)
        house.accounts.errands.decline(known.id, asked[known.id])
    house.notices.show_log()
    log = house.notices._log
    assert log is not None
    until(lambda: all(verb in log.text() for verb in ("C: PASS", "C: AUTH PLAIN", "C: APOP")))
    target = tmp_path / "log.txt"
    log.save_requested.emit()
    dialog = log.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(target))
    dialog.close()
    until(lambda: "Saved as" in log.note.text())
    log._copy()
    bar = house.window.problem_bar
    assert bar.details.toPlainText()
    said = [log.text(), QGuiApplication.clipboard().text(), target.read_text(), bar.details.toPlainText()]
    plain = base64.b64encode(f"\0demo\0{canary}".encode()).decode()
    for text in said:
        assert "canary" not in text
        assert plain not in text
        assert not re.search(r"\b[0-9a-f]{32}\b", text)
