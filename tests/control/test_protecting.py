from popview.app import House
from popview.store.journal import Journal
from tests.control.conftest import ME, Until, keys


def test_protecting_is_written_down_shown_and_lifted(house: House, until: Until) -> None:
    pane = house.window.message_pane
    first, second = keys(house)[:2]
    pane.select_many([first, second])
    house.actions.protect.trigger()
    until(lambda: pane.model.is_protected(first) and pane.model.is_protected(second))
    with Journal(house.paths.journal, read_only=True) as journal:
        assert journal.protected(ME) == {first, second}
    house.actions.protect.trigger()
    until(lambda: not pane.model.is_protected(first))


def test_several_marked_at_once_leave_out_what_is_protected(house: House, until: Until) -> None:
    pane = house.window.message_pane
    first, second = keys(house)[:2]
    house.protecting.set_protected((first,), True)
    until(lambda: pane.model.is_protected(first))
    pane.select_many([first, second])
    house.actions.mark.trigger()
    until(lambda: pane.model.is_marked(second))
    assert not pane.model.is_marked(first)


def test_nothing_selected_protects_nothing(house: House) -> None:
    house.window.message_pane.table.clearSelection()
    house.protecting.toggle()
    assert not any(house.window.message_pane.model.is_protected(key) for key in keys(house))
