"""The page that stands in the place of a message that cannot be read now."""

from PySide6.QtCore import QCoreApplication

from popview.types import Problem, ProblemKind
from popview.ui.palette import Role
from popview.ui.reading.state_page import StatePage
from popview.ui.wording import problems
from popview.ui.wording import reading as words

translate = QCoreApplication.translate

_OFFLINE = frozenset(
    {
        ProblemKind.HOST_UNKNOWN,
        ProblemKind.UNREACHABLE,
        ProblemKind.CONNECT_TIMEOUT,
        ProblemKind.PORT_REFUSED,
    }
)


def show_problem(page: StatePage, problem: Problem) -> None:
    """Say why a message cannot be read now, what to do, and what the server said."""
    is_offline = problem.kind in _OFFLINE
    server = problems.problem_server(problem)
    page.show_state(
        "wifi-off" if is_offline else "mail-x",
        problems.problem_title(problem),
        " ".join(filter(None, (problems.problem_text(problem), problems.problem_advice(problem)))),
        detail=words.server_says(server) if server else "",
        button=_way_out(problem.kind),
        more=problems.problem_details(problem),
        role=Role.DIM if is_offline else Role.DANGER,
    )


def _way_out(kind: ProblemKind) -> str:
    if kind is ProblemKind.MESSAGE_GONE:
        return ""
    if kind is ProblemKind.NO_TOP:
        return translate("ReadingPane", "&Fetch the message")
    return translate("ReadingPane", "&Try again")
