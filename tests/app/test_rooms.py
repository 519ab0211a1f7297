"""Every object of one running PopView is built once and goes with it."""

from PySide6.QtCore import QObject

from popview.app import House
from popview.app.rooms import Rooms
from popview.paths import Paths
from popview.ui.theme import Theme
from tests.houses import in_care


def test_every_controller_belongs_to_the_house_and_goes_with_it(qapp, tmp_path) -> None:
    house = House(paths=Paths.under(tmp_path), theme=Theme())
    assert isinstance(house, Rooms)
    mine = {
        name: one
        for name, one in vars(house).items()
        if isinstance(one, QObject) and type(one).__module__.startswith("popview.control")
    }
    assert len(mine) >= 10
    assert not [name for name, one in mine.items() if one.parent() is not house]
    with in_care() as houses:
        houses.append(house)
        house.start()
