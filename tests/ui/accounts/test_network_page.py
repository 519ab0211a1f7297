"""Proxy, one's own certificate and those of servers on one page."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from popview.types import Trust
from popview.ui.accounts.network_page import NetworkPage
from popview.ui.theme import Theme
from popview.ui.validation import Fault
from tests.ui import samples


def test_both_go_into_the_account_and_tell_their_changes(qtbot: QtBot, theme: Theme) -> None:
    account = replace(samples.ACCOUNT, proxy="socks5://proxy:1080", client_certificate="nora.p12")
    account = replace(account, trusts=(Trust("pop.example.org", 995, "ab"),))
    page = NetworkPage(account, theme=theme)
    qtbot.addWidget(page)
    assert page.apply(samples.ACCOUNT) == account
    with qtbot.waitSignal(page.changed):
        page.proxy.host.setText("")
    assert page.faults() == {page.proxy.host: Fault.EMPTY_PROXY}
    with qtbot.waitSignals([page.changed, page.look_requested]):
        page.own.path.setText("other.p12")
        page.own.path.editingFinished.emit()
    with qtbot.waitSignal(page.changed):
        page.trusts.list.selectAll()
        page.trusts.remove_selected()
    assert page.apply(account).trusts == ()
    page.own.path.setText("")
    assert page.apply(account).client_certificate == ""
