"""Each further real server starts, greets, holds its mail, deletes at QUIT and ends without a trace."""

import poplib
import ssl

import pytest

from tests.servers import seed
from tests.servers.fixtures import MakePeer
from tests.servers.recipes import EVERY_RUN, LONG_RUN

NAMES = [
    *(name for name in EVERY_RUN if name != "dovecot"),
    *(pytest.param(name, marks=pytest.mark.all) for name in LONG_RUN),
]


def signed_in(link: poplib.POP3) -> poplib.POP3:
    link.user("alice")
    link.pass_("pw-alice")
    return link


@pytest.mark.parametrize("name", NAMES)
def test_it_serves_its_mail_and_deletes_at_quit(
    make_peer: MakePeer, client_context: ssl.SSLContext, name: str
) -> None:
    peer = make_peer(name, {"alice": seed.messages(3), "empty": []})
    link = signed_in(poplib.POP3(peer.host, peer.port, timeout=30))
    assert link.stat()[0] == 3
    assert b"Subject: Message number 2" in link.top(2, 0)[1]
    link.dele(2)
    link.quit()
    if peer.tls_port:
        link = signed_in(poplib.POP3_SSL("localhost", peer.tls_port, context=client_context, timeout=30))
    else:
        link = signed_in(poplib.POP3(peer.host, peer.port, timeout=30))
    subjects = [line for n in (1, 2) for line in link.top(n, 0)[1] if line.startswith(b"Subject")]
    assert subjects == [b"Subject: Message number 1", b"Subject: Message number 3"]
    link.quit()
    peer.stop()
    assert not peer.folder.exists()
