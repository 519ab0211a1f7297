"""Why a message cannot be read now: said, with the server's words and a way out that fits."""

import pytest
from pytestqt.qtbot import QtBot

from popview.types import Problem, ProblemKind
from popview.ui.problem_details import ProblemDetails
from popview.ui.reading.problem_page import show_problem
from popview.ui.reading.state_page import StatePage
from popview.ui.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> StatePage:
    made = StatePage(theme=theme)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_every_problem_has_a_title_and_a_way_out_but_what_is_gone(page: StatePage, kind: ProblemKind) -> None:
    show_problem(page, Problem(kind))
    assert page.title.text()
    wanted = {ProblemKind.MESSAGE_GONE: "", ProblemKind.NO_TOP: "&Fetch the message"}.get(kind, "&Try again")
    assert page.button.text() == wanted
    assert page.button.isHidden() == (wanted == "")


def test_no_way_to_the_server_looks_like_that(page: StatePage) -> None:
    show_problem(page, Problem(ProblemKind.UNREACHABLE))
    assert page._icon[0] == "wifi-off"
    show_problem(page, Problem(ProblemKind.MAILBOX_LOCKED))
    assert page._icon[0] == "mail-x"


def test_the_protocol_lines_can_be_looked_at_and_go_with_the_problem(page: StatePage) -> None:
    page.show()
    show_problem(page, Problem(ProblemKind.LOST, transcript=("C: RETR 1", "* closed")))
    assert page.more is not None
    assert page.more.isVisible()
    page.more.click()
    assert page.findChild(ProblemDetails).text.toPlainText().endswith("C: RETR 1\n* closed")
    page.show_state("mail-open", "No message selected")
    assert not page.more.isVisible()
