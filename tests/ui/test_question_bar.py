"""A plain question with two answers."""

import pytest

from popview.ui.question_bar import QuestionBar
from popview.ui.theme import Theme


@pytest.fixture
def bar(qtbot) -> QuestionBar:
    theme = Theme()
    theme.apply("light")
    made = QuestionBar(theme=theme)
    qtbot.addWidget(made)
    return made


def test_it_is_hidden_until_something_is_asked(bar: QuestionBar) -> None:
    assert bar.isHidden()
    bar.ask("What?", "Why so?", "&Yes", "&No")
    assert not bar.isHidden()
    assert (bar.accessibleName(), bar.accessibleDescription()) == ("What?", "Why so?")
    assert (bar.yes.accessibleName(), bar.no.accessibleName()) == ("Yes", "No")


@pytest.mark.parametrize("yes", [True, False])
def test_an_answer_hides_it(bar: QuestionBar, qtbot, yes: bool) -> None:
    bar.ask("What?", "Why so?", "&Yes", "&No")
    with qtbot.waitSignal(bar.answered) as told:
        (bar.yes if yes else bar.no).click()
    assert told.args == [yes]
    assert bar.isHidden()


def test_what_cannot_be_taken_back_looks_so_and_is_not_under_the_keys(bar: QuestionBar, qtbot) -> None:
    bar.show()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    bar.ask("Forget?", "It is gone then.", "&Forget", "&Keep", is_grave=True)
    assert bar.yes.property("kind") == "danger"
    assert bar.no.hasFocus()
    bar.ask("What?", "Why so?", "&Yes", "&No")
    assert bar.yes.property("kind") == "primary"
