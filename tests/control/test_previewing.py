"""What becomes of a preview's wishes when they fail."""

import pytest

from popview.app import House
from popview.demo.server import DemoServer
from popview.types import Problem, ProblemKind
from popview.ui.paper.preview import PrintPreview
from tests.control.conftest import Until
from tests.control.test_printing import LETTER, LONG, show


@pytest.fixture
def server(make_demo) -> DemoServer:
    return make_demo((LETTER, LONG))


def test_a_fetch_that_fails_offers_the_rest_again_and_a_closed_window_hears_nothing(
    house: House, until: Until, server: DemoServer
) -> None:
    show(house, until, "Long")
    house.actions.print.trigger()
    (dialog,) = house.window.findChildren(PrintPreview)
    until(lambda: dialog.printout is not None)
    server.stop()
    dialog.notice.fetch_button.click()
    assert not dialog.notice.fetch_button.isVisible()
    until(lambda: dialog.notice.fetch_button.isVisible())
    until(lambda: house.window.problem_bar.problem is not None)
    told: list[Problem] = []
    (previewing,) = [child for child in dialog.children() if hasattr(child, "problem_found")]
    previewing.problem_found.connect(told.append)
    dialog.close()
    previewing._on_written(("/x",))
    previewing._on_refused(Problem(ProblemKind.DISK_FULL))
    assert [problem.kind for problem in told] == [ProblemKind.DISK_FULL]
