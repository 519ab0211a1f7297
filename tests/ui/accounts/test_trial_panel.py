"""The test of an account, line by line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from popview.types import Problem, ProblemKind, TrialStep
from popview.ui.accounts.trial_panel import TrialPanel
from popview.ui.problem_details import ProblemDetails
from popview.ui.theme import Theme
from tests.ui import samples


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> TrialPanel:
    made = TrialPanel(theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def line(panel: TrialPanel, step: TrialStep) -> QLabel:
    return panel.findChild(QLabel, f"trialStep-{step}")


def test_before_the_start_it_says_what_it_does(panel: TrialPanel) -> None:
    assert "deletes nothing" in panel.hint.text()
    assert not line(panel, TrialStep.FOUND).isVisible()
    assert not panel.is_running


def test_each_step_says_what_was_found(panel: TrialPanel) -> None:
    panel.start()
    assert panel.is_running
    assert line(panel, TrialStep.SIGNED_IN).text() == "Sign in"
    panel.show_step(
        TrialStep.FOUND, {"host": "pop.example.org", "address": "192.0.2.7", "milliseconds": "23"}
    )
    panel.show_step(TrialStep.ENCRYPTED, {"version": "TLSv1.3", "cipher": "AES"})
    panel.show_step(TrialStep.SIGNED_IN, {"mechanism": "PLAIN"})
    panel.show_step(TrialStep.COUNTED, {"messages": "412", "octets": "1903000000"})
    panel.show_step(TrialStep.UIDL, {"usable": "yes"})
    panel.show_passed()
    assert [line(panel, step).text() for step in TrialStep][:4] == [
        "Found pop.example.org (192.0.2.7, 23 ms)",
        "Encrypted with TLSv1.3 (AES)",
        "Signed in by PLAIN",
        "412 messages, 1.9 GB in the mailbox",
    ]
    assert panel.title.text() == "Everything works. Save the account to see the mailbox."
    assert not panel.is_running


def test_a_failure_says_what_why_and_what_the_server_said(panel: TrialPanel) -> None:
    panel.start()
    panel.show_problem(Problem(ProblemKind.WRONG_PASSWORD, server_text="-ERR <b>no</b>"))
    assert panel.title.isVisible()
    assert panel.text.text()
    assert panel.server.text() == "The server says: -ERR <b>no</b>"
    assert panel.server.textFormat() is Qt.TextFormat.PlainText
    assert not panel.is_running


def test_a_certificate_can_be_looked_at(qtbot: QtBot, panel: TrialPanel) -> None:
    panel.start()
    panel.show_certificate(samples.CERTIFICATE)
    assert panel.server.text() == "Nothing secret was sent."
    with qtbot.waitSignal(panel.certificate_clicked):
        qtbot.mouseClick(panel.look, Qt.MouseButton.LeftButton)


def test_a_new_start_forgets_the_last_result(panel: TrialPanel) -> None:
    panel.start()
    panel.show_problem(Problem(ProblemKind.WRONG_PASSWORD))
    panel.start()
    assert not panel.title.isVisible()
    assert not panel.look.isVisible()
    assert line(panel, TrialStep.FOUND).text() == "Find the server"


def test_the_protocol_of_a_failed_test_can_be_looked_at(panel: TrialPanel) -> None:
    panel.start()
    panel.show_problem(Problem(ProblemKind.LOST, transcript=("C: STAT", "* closed")))
    assert panel.more.isVisible()
    panel.more.click()
    details = panel.findChild(ProblemDetails)
    assert details.text.toPlainText().endswith("C: STAT\n* closed")
    panel.start()
    assert not panel.more.isVisible()
