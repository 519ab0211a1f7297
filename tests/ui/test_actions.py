from collections import Counter

import pytest
from pytestqt.qtbot import QtBot

from popview.ui.actions import Actions
from popview.ui.theme import Theme

FIXED_NAMES = (
    *("actionAddAccount", "actionCheck", "actionFetch", "actionMark", "actionUnmark", "actionUndo"),
    *("actionRedo", "actionReview", "actionCommit", "actionStop", "actionSeen", "actionSave"),
    "actionSettings",
)


@pytest.fixture
def actions(theme: Theme, qtbot: QtBot) -> Actions:
    return Actions(theme=theme)


def test_every_action_has_icon_text_tip_shortcut_and_name(actions: Actions) -> None:
    for action in actions.all():
        assert action.text(), action.objectName()
        assert action.toolTip(), action.objectName()
        assert not action.icon().isNull(), action.objectName()
        assert not action.shortcut().isEmpty(), action.objectName()
        assert action.objectName().startswith("action")


def test_no_two_actions_share_a_shortcut_or_a_name(actions: Actions) -> None:
    keys = Counter(key.toString() for action in actions.all() for key in action.shortcuts())
    names = Counter(action.objectName() for action in actions.all())
    assert [key for key, count in keys.items() if count > 1] == []
    assert [name for name, count in names.items() if count > 1] == []


def test_the_fixed_names_are_there(actions: Actions) -> None:
    assert set(FIXED_NAMES) <= {action.objectName() for action in actions.all()}


def test_delete_marks_and_both_u_and_insert_unmark(actions: Actions) -> None:
    assert [key.toString() for key in actions.mark.shortcuts()] == ["Del"]
    assert [key.toString() for key in actions.unmark.shortcuts()] == ["U", "Ins"]


@pytest.mark.parametrize(
    ("choice", "name"),
    [("dark", "theme_dark"), ("light", "theme_light"), ("system", "theme_system"), ("x", "theme_system")],
)
def test_ticking_a_theme_triggers_nothing(actions: Actions, choice: str, name: str) -> None:
    told: list[str] = []
    for action in actions.all():
        action.triggered.connect(lambda _checked=False: told.append("triggered"))
    actions.tick_theme(choice)
    assert getattr(actions, name).isChecked()
    assert told == []


def test_one_layout_at_a_time(actions: Actions) -> None:
    actions.tick_layout("wide")
    assert (actions.layout_wide.isChecked(), actions.layout_vertical.isChecked()) == (True, False)
    actions.tick_layout("vertical")
    assert (actions.layout_wide.isChecked(), actions.layout_vertical.isChecked()) == (False, True)
