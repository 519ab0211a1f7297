from pytestqt.qtbot import QtBot

from popview.ui.list.group_by import GroupBy
from popview.ui.list.group_menu import GroupMenu
from popview.ui.theme import Theme


def test_every_grouping_can_be_chosen_by_its_own_keys(theme: Theme, qtbot: QtBot) -> None:
    menu = GroupMenu(theme=theme)
    qtbot.addWidget(menu)
    qtbot.addWidget(menu.button)
    told: list[GroupBy] = []
    menu.chosen.connect(told.append)
    for by in GroupBy:
        menu.choices[by].trigger()
        assert menu.choices[by].isChecked()
    assert told == list(GroupBy)
    keys = [action.shortcut().toString() for action in menu.own_actions()]
    assert len(set(keys)) == len(keys) == 10
    assert all(key.startswith("G, ") for key in keys)


def test_a_plain_list_has_nothing_to_fold(theme: Theme, qtbot: QtBot) -> None:
    menu = GroupMenu(theme=theme)
    qtbot.addWidget(menu)
    qtbot.addWidget(menu.button)
    assert not menu.fold_all.isEnabled()
    menu.tick(GroupBy.DATE)
    assert menu.fold_all.isEnabled()
    menu.tick(GroupBy.NONE)
    assert not menu.select_group.isEnabled()
