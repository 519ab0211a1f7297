"""A proxy is set, shown again and taken away; its password never leaves but for the keyring."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from popview.types import ProxyKind, Secret
from popview.ui.accounts.proxy_fields import ProxyFields
from popview.ui.theme import Theme
from popview.ui.validation import Fault
from tests.ui import samples

PROXIED = replace(samples.ACCOUNT, proxy="socks5://nora@proxy.example.org:1081")


def fields(qtbot: QtBot, theme: Theme, proxy: str = "") -> ProxyFields:
    made = ProxyFields(replace(samples.ACCOUNT, proxy=proxy), theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(made: ProxyFields, kind: ProxyKind | None) -> None:
    made.kind.setCurrentIndex(made.kind.findData(kind.value if kind else ""))


def test_without_a_proxy_its_fields_are_not_there(qtbot: QtBot, theme: Theme) -> None:
    made = fields(qtbot, theme)
    assert not any(one.isVisible() for one in (made.host, made.port, made.user, made.password, made.note))
    assert made.faults() == {}
    assert made.apply(samples.ACCOUNT) == samples.ACCOUNT
    choose(made, ProxyKind.HTTP)
    assert all(one.isVisible() for one in (made.host, made.port, made.user, made.password, made.note))


def test_each_kind_has_its_port_until_one_types_another(qtbot: QtBot, theme: Theme) -> None:
    made = fields(qtbot, theme)
    for kind, port in ((ProxyKind.HTTP, "3128"), (ProxyKind.SOCKS5, "1080")):
        choose(made, kind)
        assert made.port.text() == port
    made.port.setText("9050")
    choose(made, ProxyKind.HTTP)
    assert made.port.text() == "9050"


def test_what_is_typed_goes_into_the_account(qtbot: QtBot, theme: Theme) -> None:
    made = fields(qtbot, theme)
    choose(made, ProxyKind.HTTP)
    made.host.setText(" 2001:db8::1 ")
    made.user.setText("nora@work")
    made.password.setText("canary")
    account = made.apply(samples.ACCOUNT)
    assert account.proxy == "http://nora%40work@[2001:db8::1]:3128"
    assert account.proxy_password == Secret("canary")
    assert made.faults() == {}
    choose(made, None)
    assert made.apply(account) == samples.ACCOUNT


def test_what_was_saved_is_shown_and_the_stored_password_stays(qtbot: QtBot, theme: Theme) -> None:
    made = fields(qtbot, theme, PROXIED.proxy)
    assert (made.host.text(), made.port.text(), made.user.text()) == ("proxy.example.org", "1081", "nora")
    assert made.password.placeholderText() == "unchanged"
    assert made.apply(PROXIED) == PROXIED
    made.host.setText("other.example.org")
    assert made.password.placeholderText() == "", "another proxy does not get it"


def test_what_the_file_says_wrongly_is_shown_with_its_fault(qtbot: QtBot, theme: Theme) -> None:
    made = fields(qtbot, theme, "gopher://proxy")
    assert made.host.text() == "gopher://proxy"
    assert made.faults()[made.host] is Fault.HOST_IS_URL


def test_a_password_in_the_file_moves_to_where_it_belongs(qtbot: QtBot, theme: Theme) -> None:
    made = fields(qtbot, theme, "http://nora:canary@proxy:3128")
    account = made.apply(samples.ACCOUNT)
    assert account.proxy == "http://nora@proxy:3128"
    assert account.proxy_password == Secret("canary")


@pytest.mark.parametrize(
    ("kind", "user", "password", "fault"),
    [
        (ProxyKind.SOCKS5, "", "x", Fault.EMPTY_PROXY_USER),
        (ProxyKind.SOCKS5, "nörä", "", Fault.PROXY_LETTERS),
        (ProxyKind.HTTP, "a:b", "", Fault.PROXY_COLON),
        (ProxyKind.HTTP, "Нора", "", Fault.PROXY_LETTERS),
        (ProxyKind.HTTP, "nörä", "wört", None),
    ],
)
def test_each_fault_is_named(
    qtbot: QtBot, theme: Theme, kind: ProxyKind, user: str, password: str, fault: Fault | None
) -> None:
    made = fields(qtbot, theme)
    choose(made, kind)
    assert made.faults() == {made.host: Fault.EMPTY_PROXY}
    made.host.setText("proxy")
    made.user.setText(user)
    made.password.setText(password)
    assert made.faults().get(made.user) is fault
    made.password.setText("Пароль")
    assert made.faults()[made.password] is Fault.PROXY_LETTERS
    made.port.setText("0")
    assert made.faults()[made.port] is Fault.PORT
