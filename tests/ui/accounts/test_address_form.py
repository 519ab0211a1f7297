"""The assistant's two fields."""

import pytest
from pytestqt.qtbot import QtBot

from popview.types import Secret
from popview.ui.accounts.address_form import AddressForm
from popview.ui.theme import Theme


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> AddressForm:
    made = AddressForm(theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_blanks_around_an_address_do_not_count(form: AddressForm, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.address, " nora@example.org ")
    assert form.text == "nora@example.org"


def test_a_password_is_hidden_and_handed_out_as_a_secret(form: AddressForm, qtbot: QtBot) -> None:
    assert form.secret() is None
    qtbot.keyClicks(form.password, "a b")
    assert form.secret() == Secret("a b")
    assert form.password.displayText() != "a b"


def test_a_fault_stands_below_its_field_and_is_read_out(form: AddressForm) -> None:
    form.show_fault(form.address, "Enter a whole mail address.")
    assert form._faults[form.address].isVisible()
    assert form.address.accessibleDescription() == "Enter a whole mail address."
    form.show_fault(form.address, "")
    assert not form._faults[form.address].isVisible()
    assert form.address.accessibleDescription() == ""
