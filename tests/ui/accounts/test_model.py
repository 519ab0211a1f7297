from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from popview.ui.accounts.model import AccountModel
from popview.ui.accounts.state import ALL
from tests.ui.believable import HOME, NOW, WORK, accounts

HOME_STATE, WORK_STATE, OLD_STATE = accounts()


@pytest.fixture
def model(qtbot: QtBot) -> Iterator[AccountModel]:
    made = AccountModel(clock=lambda: NOW)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.set_accounts(accounts())
    yield made
    del tester
    made.deleteLater()


def test_each_account_has_its_three_views(model: AccountModel) -> None:
    assert model.rowCount() == 3
    top = model.index(0, 0)
    assert [model.data(model.index(row, 0, top)) for row in range(model.rowCount(top))] == [
        "On server",
        "Marked",
        "Saved",
    ]
    assert model.rowCount(model.index(0, 0, top)) == 0
    assert model.parent(model.index(2, 0, top)) == top


def test_an_account_and_its_views_can_be_found(model: AccountModel) -> None:
    assert model.at(model.find(WORK, "marked")) == (WORK_STATE, "marked")
    assert model.at(model.find(WORK)) == (WORK_STATE, "")
    assert not model.find("nobody", "server").isValid()
    assert model.at(QModelIndex()) is None
    assert not model.index(7, 0).isValid()


def test_new_numbers_keep_what_is_chosen(model: AccountModel) -> None:
    chosen = QPersistentModelIndex(model.find(HOME, "marked"))
    model.set_accounts((replace(HOME_STATE, marked=99), WORK_STATE, OLD_STATE))
    assert chosen.isValid()
    assert model.count_text(chosen) == "99"


def test_only_the_changed_account_is_told(model: AccountModel) -> None:
    told: list[QModelIndex] = []
    model.dataChanged.connect(lambda top, _bottom: told.append(top))
    model.update_account(WORK_STATE)
    assert told == []
    model.update_account(replace(WORK_STATE, busy=False))
    assert [model.at(index) for index in told] == [
        (replace(WORK_STATE, busy=False), ""),
        (replace(WORK_STATE, busy=False), "server"),
    ]


def test_an_unknown_account_is_added(model: AccountModel) -> None:
    model.update_account(replace(HOME_STATE, id="new", name="New"))
    assert model.rowCount() == 4


def test_an_account_can_go(model: AccountModel) -> None:
    model.set_accounts((HOME_STATE, OLD_STATE))
    assert [model.data(model.index(row, 0)) for row in range(2)] == [HOME_STATE.name, OLD_STATE.name]


def test_counts_are_short_and_nothing_is_not_counted(model: AccountModel) -> None:
    assert model.count_text(model.find(HOME)) == "3/412"
    assert model.count_text(model.find(WORK)) == "38"
    assert model.count_text(model.find(WORK, "marked")) == ""
    assert model.count_text(QModelIndex()) == ""
    model.update_account(replace(HOME_STATE, unseen=0, total=0))
    assert model.count_text(model.find(HOME)) == ""


def test_screen_readers_hear_numbers_and_signs(model: AccountModel) -> None:
    said = model.data(model.find(WORK), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Work, 38 messages, busy, Mailbox locked by PopView."
    assert (
        model.data(model.find(HOME, "marked"), Qt.ItemDataRole.AccessibleTextRole) == "Marked: 12 messages."
    )


def test_a_name_is_never_interpreted(model: AccountModel) -> None:
    model.update_account(replace(HOME_STATE, name="<b>Home</b>"))
    assert "&lt;b&gt;" in str(model.data(model.find(HOME), Qt.ItemDataRole.ToolTipRole))
    assert model.data(model.find(HOME)) == "<b>Home</b>"


def drop(model: AccountModel, account: str, row: int, parent: QModelIndex) -> list[tuple[str, ...]]:
    """Drop an account; return the orders that were wanted."""
    wanted: list[tuple[str, ...]] = []
    model.order_wanted.connect(wanted.append)
    data = model.mimeData([model.find(account)])
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent), "nothing moves by itself"
    return wanted


@pytest.mark.parametrize("with_all", [False, True])
def test_an_account_is_dragged_to_another_place(model: AccountModel, with_all: bool) -> None:
    first, second, third = (state.id for state in accounts())
    if with_all:
        model.set_accounts((replace(HOME_STATE, id=ALL), *accounts()))
    top = int(with_all)
    assert model.order == (first, second, third)
    nowhere = QModelIndex()
    assert drop(model, third, top, nowhere) == [(third, first, second)]
    assert drop(model, first, top + 2, nowhere) == [(second, first, third)]
    assert drop(model, first, -1, nowhere) == [(second, third, first)]
    assert drop(model, first, -1, model.find(second, "saved")) == [(second, first, third)]
    assert drop(model, third, -1, model.find(first)) == [(third, first, second)]
    assert drop(model, second, top + 1, nowhere) == []
    assert drop(model, second, top + 2, nowhere) == []


def test_only_single_accounts_can_be_dragged(model: AccountModel) -> None:
    model.set_accounts((replace(HOME_STATE, id=ALL), *accounts()))
    dragged = Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(model.find(ALL)) & dragged
    assert model.flags(model.find(WORK)) & dragged
    assert not model.flags(model.find(WORK, "saved")) & dragged
