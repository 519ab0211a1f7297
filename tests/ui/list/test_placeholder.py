import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from popview.types import Problem, ProblemKind
from popview.ui.list.placeholder import Placeholder
from popview.ui.list.state import ListState
from popview.ui.theme import Theme


@pytest.fixture
def placeholder(theme: Theme, qtbot: QtBot) -> Placeholder:
    made = Placeholder(theme=theme)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def _texts(placeholder: Placeholder) -> tuple[str, str]:
    labels = [placeholder.findChild(QLabel, name) for name in ("placeholderTitle", "placeholderText")]
    return labels[0].text(), labels[1].text()


def test_every_state_has_its_own_look(placeholder: Placeholder) -> None:
    seen = set()
    for state in ListState:
        if state not in (ListState.ROWS, ListState.UNKNOWN):
            placeholder.show_state(state)
            seen.add((_texts(placeholder), placeholder.grab().toImage().cacheKey()))
            assert _texts(placeholder)[0]
            assert placeholder.accessibleName().startswith(_texts(placeholder)[0])
    assert len(seen) == len(ListState) - 2


@pytest.mark.parametrize(
    ("state", "wish"),
    [
        (ListState.NEVER_CHECKED, "check"),
        (ListState.LOADING, "stop"),
        (ListState.EMPTY, "check"),
        (ListState.FILTERED_OUT, "clear"),
        (ListState.FAILED, "check"),
        (ListState.OFFLINE, "check"),
    ],
)
def test_the_button_wishes_what_helps(
    placeholder: Placeholder, qtbot: QtBot, state: ListState, wish: str
) -> None:
    placeholder.show_state(state)
    with qtbot.waitSignal(placeholder.wished) as told:
        placeholder.button.click()
    assert told.args == [wish]


@pytest.mark.parametrize("state", [ListState.NOTHING_MARKED, ListState.NOTHING_SAVED])
def test_there_is_no_button_where_none_helps(placeholder: Placeholder, state: ListState) -> None:
    placeholder.show_state(state)
    assert not placeholder.button.isVisible()


def test_a_failure_is_told_with_advice_and_as_plain_text(placeholder: Placeholder) -> None:
    problem = Problem(ProblemKind.HOST_UNKNOWN, facts=(("host", "<b>pop</b>"),))
    placeholder.show_state(ListState.FAILED, problem)
    title, text = _texts(placeholder)
    assert title == "Server not found"
    assert "<b>pop</b>" in text
    assert "typing mistake" in text
    label = placeholder.findChild(QLabel, "placeholderText")
    assert label.textFormat() is label.textFormat().PlainText
    assert label.height() >= label.heightForWidth(label.width())


def test_the_words_of_the_filter_are_named(placeholder: Placeholder) -> None:
    placeholder.show_state(ListState.FILTERED_OUT, words="giraffe")
    assert "“giraffe”" in _texts(placeholder)[1]


def test_the_picture_follows_the_theme(placeholder: Placeholder, theme: Theme) -> None:
    placeholder.show_state(ListState.EMPTY)
    before = placeholder.grab().toImage()
    theme.apply("dark")
    assert placeholder.grab().toImage() != before


def test_before_anything_is_known_nothing_is_said(placeholder: Placeholder) -> None:
    placeholder.show_state(ListState.EMPTY)
    placeholder.show_state(ListState.UNKNOWN)
    picture = placeholder.grab().toImage()
    corner = picture.pixelColor(0, 0)
    assert all(
        picture.pixelColor(x, y) == corner for x in range(picture.width()) for y in range(picture.height())
    )
    assert placeholder.accessibleName() == ""
