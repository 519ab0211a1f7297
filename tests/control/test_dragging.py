from pathlib import Path

from popview.app import House
from tests.control.conftest import Until, keys


def test_fetched_messages_are_dragged_out_under_their_subjects(house: House, until: Until) -> None:
    pane = house.window.message_pane
    first, second = keys(house)[:2]
    pane.select(first)
    assert pane.table.dragged() is None
    assert pane.note_line.label.text().startswith("Only messages that were fetched")
    pane.select(first)
    house.actions.fetch.trigger()
    until(lambda: pane.model.summary(first).is_fetched)
    pane.select_many([first, second])
    mime = pane.table.dragged()
    assert mime is not None
    (url,) = mime.urls()
    assert pane.note_line.label.text() == "The drag carries 1 message of 2: what was fetched, 200 at most."
    path = Path(url.toLocalFile())
    assert path.suffix == ".eml"
    assert path.read_bytes() == house.local.path_of(first).read_bytes()
    assert not path.samefile(house.local.path_of(first))


def test_a_file_that_is_gone_is_left_out(house: House, until: Until) -> None:
    pane = house.window.message_pane
    first = keys(house)[0]
    pane.select(first)
    house.actions.fetch.trigger()
    until(lambda: pane.model.summary(first).is_fetched)
    house.local.path_of(first).unlink()
    assert pane.table.dragged() is None
