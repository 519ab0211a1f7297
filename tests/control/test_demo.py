"""The demo mailbox comes up off the GUI thread and can be checked."""

from popview.control.demo import DemoHost, demo_account
from popview.demo.mailbox import ADDRESS
from tests.control.conftest import Until


def test_the_demo_is_served_on_loopback(qapp, until: Until) -> None:
    host = DemoHost()
    ports: list[int] = []
    host.ready.connect(ports.append)
    host.start()
    until(lambda: ports)
    account = demo_account(ports[0])
    assert account.host == "127.0.0.1"
    assert account.plain_consent
    assert account.address == ADDRESS
    host.end()
