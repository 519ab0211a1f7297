"""Whose accounts sign in: a kind, or one organisation."""

import pytest
from pytestqt.qtbot import QtBot

from popview.ui.accounts.tenant_choice import TenantChoice
from popview.ui.theme import Theme

KINDS = ("common", "organizations", "consumers")
DIRECTORY = "72f988bf-86f1-41af-91ab-2d7cd011db47"


def made(qtbot: QtBot, theme: Theme, known: str = "") -> TenantChoice:
    choice = TenantChoice(KINDS, known, theme=theme)
    qtbot.addWidget(choice)
    return choice


def test_a_kind_is_chosen_by_its_name(qtbot: QtBot, theme: Theme) -> None:
    choice = made(qtbot, theme)
    assert (choice.tenant, choice.is_good) == ("common", True)
    choice.setCurrentIndex(2)
    assert (choice.tenant, choice.is_good) == ("consumers", True)


@pytest.mark.parametrize("text", ["contoso.com", DIRECTORY, " firm-1.onmicrosoft.com ", "a"])
def test_one_organisation_is_typed(qtbot: QtBot, theme: Theme, text: str) -> None:
    choice = made(qtbot, theme)
    edit = choice.lineEdit()
    assert edit is not None
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    assert (choice.tenant, choice.is_good) == (text.strip(), True)
    assert choice.count() == len(KINDS)


@pytest.mark.parametrize(
    "text", ["", "contoso.com/evil", "a b", "../..", "..", "x?y", "x#y", "фирма", "a" * 101]
)
def test_what_would_lead_to_another_page_is_none(qtbot: QtBot, theme: Theme, text: str) -> None:
    choice = made(qtbot, theme)
    choice.setEditText(text)
    assert not choice.is_good


def test_what_was_typed_before_stands_there_again(qtbot: QtBot, theme: Theme) -> None:
    assert made(qtbot, theme, DIRECTORY).currentText() == DIRECTORY
    assert made(qtbot, theme, "organizations").tenant == "organizations"
