"""PopView's two workers against eight real servers: each cell works, or the server cannot (matrix_table)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from tests.servers import seed
from tests.servers.fixtures import MakeDovecot, MakePeer
from tests.servers.recipes import EVERY_RUN
from tests.whole import matrix_table
from tests.whole.matrix_cells import CELLS, HUGE, LARGE, MANY, SMALL, USERS, Cell, outcome
from tests.whole.matrix_place import Place


def servers(*in_every_run: str) -> list[Any]:
    return [
        name if name in in_every_run else pytest.param(name, marks=pytest.mark.all)
        for name in matrix_table.SERVERS
    ]


@pytest.fixture
def place(
    request: pytest.FixtureRequest, qapp: QCoreApplication, tmp_path: Path, name: str, users: Any
) -> Place:
    mail = users()
    if name == "dovecot":
        make_dovecot: MakeDovecot = request.getfixturevalue("make_dovecot")
        return Place(make_dovecot(mail, lock=True), tmp_path)
    make_peer: MakePeer = request.getfixturevalue("make_peer")
    return Place(make_peer(name, mail), tmp_path)


def compare(name: str, part: str, cells: Mapping[str, Cell], place: Place) -> None:
    """Run the cells, keep what they say, and compare it with what is expected."""
    seen = {cell: outcome(does, place) for cell, does in cells.items()}
    matrix_table.note(name, part, seen)
    wanted = {cell: matrix_table.expected()[name][cell] for cell in cells}
    assert seen == wanted


def large() -> dict[str, list[bytes]]:
    return {"many": seed.messages(MANY), "huge": [seed.message(1, size=HUGE)]}


@pytest.mark.timeout(240)
@pytest.mark.parametrize("users", [lambda: USERS], ids=["small"])
@pytest.mark.parametrize("name", servers(*EVERY_RUN))
def test_the_whole_job(place: Place, name: str) -> None:
    compare(name, "small", SMALL, place)


@pytest.mark.timeout(400)
@pytest.mark.parametrize("users", [large], ids=["large"])
@pytest.mark.parametrize("name", servers("dovecot"))
def test_twenty_thousand_messages_and_a_huge_one(place: Place, name: str) -> None:
    compare(name, "large", LARGE, place)


def test_the_table_knows_every_cell() -> None:
    assert set(matrix_table.CELLS) == set(CELLS)


def test_a_cell_that_fails_says_so(tmp_path: Path) -> None:
    def wrong(place: Place) -> None:
        raise AssertionError("not there")

    assert outcome(wrong, Place(None, tmp_path)) == "we fail: AssertionError not there"


def test_the_readme_shows_the_table_of_the_run() -> None:
    readme = matrix_table.README.read_text(encoding="utf-8")
    assert matrix_table.shown(readme) == matrix_table.rendered(matrix_table.expected()), (
        "after a whole run: python tests/whole/matrix_table.py"
    )
