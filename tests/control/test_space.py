"""The space map in a whole house: by mouse alone, by keyboard alone, and never a commit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from popview.app import House
from popview.demo.server import DemoServer
from popview.store.settings import SettingsFile
from popview.types import Dimension, Key, Measure, ProposalKind, Retention, Secret, Why
from popview.ui.space.window import SpaceWindow
from popview.ui.wording import space as words
from tests.control.conftest import ME, Until, account, keys, mailbox
from tests.pointer import move


def opened(house: House, until: Until) -> SpaceWindow:
    """Open the map by its action, and wait for its numbers."""
    house.actions.space_map.trigger()
    until(lambda: house.space.window is not None and house.space.window.map_page.map.tiles)
    assert house.space.window is not None
    return house.space.window


def shown(window: SpaceWindow) -> set[Key]:
    """Return every message that the map shows."""
    return {key for tile in window.map_page.map.tiles for key in tile.group.keys}


def in_menu(house: House, window: SpaceWindow, name: str, until: Until) -> None:
    """Choose an entry of the menu that is open."""
    until(lambda: window.findChild(QMenu, "spaceMenu") is not None)
    menu = window.findChild(QMenu, "spaceMenu")
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    menu.close()


def test_the_map_shows_every_message_of_the_mailbox(house: House, until: Until) -> None:
    window = opened(house, until)
    assert shown(window) == set(keys(house))
    size = sum(tile.group.size for tile in window.map_page.map.tiles)
    assert size == mailbox(house).octets
    assert window.windowTitle() == "Where the space goes on home"


def test_by_mouse_alone(house: House, until: Until, qtbot: QtBot) -> None:
    window = opened(house, until)
    tree = window.map_page.map
    tile = tree.tiles[0]
    qtbot.mouseClick(tree, Qt.MouseButton.LeftButton, pos=tile.rect.center())
    assert set(keys(house)) == set(tile.group.keys)
    assert house.window.message_pane.group_chip.isVisible()
    qtbot.mouseDClick(tree, Qt.MouseButton.LeftButton, pos=tile.rect.center())
    until(lambda: window.by.currentData() == Dimension.MESSAGE)
    assert shown(window) == set(tile.group.keys)
    qtbot.mouseClick(window.back, Qt.MouseButton.LeftButton)
    until(lambda: window.by.currentData() == Dimension.SENDER)
    tree.menu_requested.emit(tree.tiles[0].group, tree.mapToGlobal(tree.rect().center()))
    in_menu(house, window, "spaceMenuMark", until)
    until(lambda: set(mailbox(house).marks) == set(tile.group.keys))
    assert {mark.why for mark in mailbox(house).marks.values()} == {Why.GROUP}
    assert {mark.detail for mark in mailbox(house).marks.values()} == {words.group_name(tile.group)}
    qtbot.mouseClick(house.window.message_pane.group_chip.button, Qt.MouseButton.LeftButton)
    assert len(keys(house)) == 10


def test_by_keyboard_alone(house: House, until: Until, qtbot: QtBot) -> None:
    window = opened(house, until)
    tree = window.map_page.map
    tree.setFocus()
    first = tree.current
    assert first is not None
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert set(keys(house)) == set(first.keys)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    until(lambda: window.by.currentData() == Dimension.MESSAGE)
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    qtbot.keyClick(tree, Qt.Key.Key_Backspace)
    until(lambda: window.by.currentData() == Dimension.SENDER)
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    until(lambda: mailbox(house).marks)
    marked = set(mailbox(house).marks)
    assert tree.current is not None
    assert marked == set(tree.current.keys)
    until(lambda: tree.current is not None and tree.current.marked == len(marked))
    house.cleanup.undo_stack.undo()
    until(lambda: not mailbox(house).marks)


def test_protected_messages_are_left_out_even_alone(house: House, until: Until) -> None:
    window = opened(house, until)
    window.by.setCurrentIndex(window.by.findData(Dimension.MESSAGE))
    window.by.activated.emit(window.by.currentIndex())
    until(lambda: len(window.map_page.map.tiles) == 10)
    first, second = (tile.group.keys for tile in window.map_page.map.tiles[:2])
    mailbox(house).protected.update(first)
    window.mark_wanted.emit(first, "one", True)
    window.mark_wanted.emit((*first, *second), "two", True)
    until(lambda: set(mailbox(house).marks) == set(second))


def test_domain_to_senders_to_messages_and_back_by_crumbs(house: House, until: Until) -> None:
    window = opened(house, until)
    house.space.choose_dimension(Dimension.DOMAIN)
    until(lambda: window.by.currentData() == Dimension.DOMAIN)
    house.space.zoom(window.map_page.map.tiles[0].group)
    until(lambda: window.by.currentData() == Dimension.SENDER)
    house.space.zoom(window.map_page.map.tiles[0].group)
    until(lambda: window.by.currentData() == Dimension.MESSAGE)
    one = window.map_page.map.tiles[0].group
    house.space.zoom(one)
    assert house.window.message_pane.current_key() == one.keys[0]
    window.back_requested.emit(0)
    until(lambda: window.by.currentData() == Dimension.DOMAIN)
    assert shown(window) == {row.key for row in mailbox(house).rows.values()}


def test_areas_can_stand_for_messages(house: House, until: Until) -> None:
    window = opened(house, until)
    window.measure.setCurrentIndex(window.measure.findData(Measure.COUNT))
    window.measure.activated.emit(window.measure.currentIndex())
    counts = [tile.group.count for tile in window.map_page.map.tiles]
    assert counts == sorted(counts, reverse=True)


def test_the_timeline_filters_the_list_by_a_drag_and_lets_go(
    house: House, until: Until, qtbot: QtBot
) -> None:
    window = opened(house, until)
    window.show_page("time")
    view = window.time_page.view
    until(lambda: view.slots)
    last = max(view.slots - 1, 0)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=view.place_rect(last).center())
    move(view, view.place_rect(0).center(), Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=view.place_rect(0).center())
    assert view.chosen_range == (0, last)
    assert house.window.message_pane.model.subset_name
    assert len(keys(house)) == 10
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert house.window.message_pane.model.subset_name is None


def test_proposals_are_marked_by_name_in_one_step_and_nothing_is_sent(
    house: House, server: DemoServer, until: Until, qtbot: QtBot
) -> None:
    before = server.maildrop.uids()
    window = opened(house, until)
    window.show_page("free")
    page = window.proposal_page
    until(lambda: page.tree.topLevelItemCount())
    assert not page.mark_button.isEnabled()
    top = page.tree.topLevelItem(0)
    assert ProposalKind(top.data(0, Qt.ItemDataRole.UserRole)) is ProposalKind.BIGGEST
    top.setCheckState(0, Qt.CheckState.Checked)
    until(page.mark_button.isEnabled)
    qtbot.mouseClick(page.mark_button, Qt.MouseButton.LeftButton)
    until(lambda: len(mailbox(house).marks) == 10)
    assert {mark.why for mark in mailbox(house).marks.values()} == {Why.PROPOSAL}
    assert {mark.detail for mark in mailbox(house).marks.values()} == {ProposalKind.BIGGEST.value}
    until(lambda: page.tree.topLevelItemCount() == 0)  # what is marked is not proposed again
    assert house.cleanup.undo_stack.count() == 1
    house.cleanup.undo_stack.undo()
    until(lambda: not mailbox(house).marks)
    assert server.maildrop.uids() == before
    assert not house.cleanup.is_committing


def test_limits_of_what_stays_propose_what_lies_beyond_them(house: House, until: Until, qtbot: QtBot) -> None:
    window = opened(house, until)
    window.show_page("free")
    page = window.proposal_page
    until(lambda: page.tree.topLevelItemCount())
    page.limits.newest.setValue(7)
    qtbot.mouseClick(page.limits.beyond, Qt.MouseButton.LeftButton)

    def proposed() -> list[tuple[ProposalKind, str]]:
        tops = [page.tree.topLevelItem(n) for n in range(page.tree.topLevelItemCount())]
        return [(ProposalKind(top.data(0, Qt.ItemDataRole.UserRole)), top.text(1)) for top in tops]

    until(lambda: (ProposalKind.RETENTION, "3") in proposed())
    page.tree.topLevelItem(page.tree.topLevelItemCount() - 1).setCheckState(0, Qt.CheckState.Checked)
    until(page.mark_button.isEnabled)
    qtbot.mouseClick(page.mark_button, Qt.MouseButton.LeftButton)
    until(lambda: len(mailbox(house).marks) == 3)
    assert {mark.detail for mark in mailbox(house).marks.values()} == {ProposalKind.RETENTION.value}
    assert {mark.subject for mark in mailbox(house).marks.values()} == {
        f"Message number {n}" for n in (1, 2, 3)
    }


def test_limits_that_were_typed_are_there_at_the_next_start(
    house: House, make_house, server: DemoServer, until: Until
) -> None:
    window = opened(house, until)
    window.show_page("free")
    limits = window.proposal_page.limits
    until(lambda: window.proposal_page.tree.topLevelItemCount())
    limits.newest.setValue(7)
    limits.beyond.setChecked(True)
    until(lambda: SettingsFile(house.paths.settings_file).load().settings.retention_newest == 7)
    house.leave()
    again = make_house()
    again.accounts.use(account(server.port), Secret("demo"))
    until(lambda: mailbox(again).is_loaded and mailbox(again).present)
    window = opened(again, until)
    assert window.proposal_page.limits.retention == Retention(newest=7)
    window.show_page("free")
    until(lambda: window.proposal_page.tree.topLevelItemCount() == 2)


def test_closing_the_map_shows_the_whole_list_again(house: House, until: Until) -> None:
    window = opened(house, until)
    tile = window.map_page.map.tiles[0]
    window.list_wanted.emit(tile.group.keys, "x")
    window.close()
    assert len(keys(house)) == 10
    house.actions.space_map.trigger()
    assert house.space.window is window
    assert window.isVisible()


def test_an_empty_mailbox_is_said_to_be_empty(make_demo, make_house, until: Until) -> None:
    house = make_house()
    house.accounts.use(account(make_demo([]).port), Secret("demo"))
    until(lambda: mailbox(house).is_loaded)
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).checked_s and mailbox(house).stage is None)
    house.actions.space_map.trigger()
    window = house.space.window
    assert window is not None
    until(lambda: window.state.title.text() == "The mailbox is empty")


def test_new_rows_are_counted_a_moment_later(house: House, server: DemoServer, until: Until) -> None:
    window = opened(house, until)
    server.maildrop.delete({1, 2})
    house.mailboxes.check(ME)
    until(lambda: len(shown(window)) == 8)


def test_a_zoomed_group_that_vanished_is_left(house: House, until: Until) -> None:
    window = opened(house, until)
    group = window.map_page.map.tiles[0].group
    house.space.zoom(group)
    until(lambda: window.by.currentData() == Dimension.MESSAGE)
    mailbox(house).vanish(group.keys)
    house.mailboxes.changed.emit(ME)
    until(lambda: window.by.currentData() == Dimension.SENDER)


@pytest.mark.parametrize("name", ["spaceBy", "spaceMeasure", "spaceTabs"])
def test_its_parts_can_be_found_by_name(house: House, until: Until, name: str) -> None:
    assert opened(house, until).findChild(object, name) is not None
