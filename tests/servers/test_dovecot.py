"""The Dovecot that other tests rely on does what its docstring says."""

import base64
import poplib
import ssl

import pytest

from tests.servers import seed
from tests.servers.dovecot import Dovecot
from tests.servers.fixtures import MakeDovecot


def signed_in(server: Dovecot, user: str = "alice") -> poplib.POP3:
    link = poplib.POP3(server.host, server.port, timeout=30)
    try:
        link.user(user)
        link.pass_(server.password(user))
    except poplib.error_proto:
        link.close()
        raise
    return link


def test_the_log_tells_a_quit_from_a_dropped_line(dovecot: Dovecot) -> None:
    first = signed_in(dovecot)
    first.dele(3)
    first.quit()
    second = signed_in(dovecot)
    second.dele(1)
    second.close()
    ends = dovecot.wait_for_sessions(2)
    assert [(end.user, end.ended_by_quit, end.deleted) for end in ends] == [
        ("alice", True, 1),
        ("alice", False, 0),
    ]


def test_the_disk_holds_exactly_what_was_not_deleted(dovecot: Dovecot) -> None:
    link = signed_in(dovecot)
    link.dele(1)
    link.dele(10)
    link.quit()
    dovecot.wait_for_sessions(1)
    assert dovecot.messages("alice") == seed.messages(10)[1:9]


def test_mail_delivered_while_it_runs_is_listed_last(dovecot: Dovecot) -> None:
    signed_in(dovecot).quit()
    dovecot.deliver("alice", seed.message(77))
    link = signed_in(dovecot)
    assert link.stat()[0] == 11
    assert b"Subject: Message number 77" in link.retr(11)[1]
    link.quit()


def test_tls_and_stls_hold_before_our_own_authority(dovecot: Dovecot, client_context: ssl.SSLContext) -> None:
    over_tls = poplib.POP3_SSL("localhost", dovecot.tls_port, context=client_context)
    over_tls.quit()
    upgraded = poplib.POP3("localhost", dovecot.port)
    upgraded.stls(client_context)
    upgraded.quit()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("expired", "expired"),
        ("future", "not yet valid"),
        ("wronghost", "mismatch"),
        ("selfsigned", "self-signed"),
        ("untrusted", "unable to get local issuer"),
    ],
)
def test_a_wrong_certificate_fails_for_its_own_reason(
    make_dovecot: MakeDovecot, client_context: ssl.SSLContext, name: str, reason: str
) -> None:
    server = make_dovecot(certificate=name)
    with pytest.raises(ssl.SSLCertVerificationError, match=reason):
        poplib.POP3_SSL("localhost", server.tls_port, context=client_context)


def test_passwords_before_tls_are_refused_where_the_policy_says_so(make_dovecot: MakeDovecot) -> None:
    server = make_dovecot(plaintext=False, host="127.0.0.2")
    link = poplib.POP3(server.host, server.port)
    assert "USER" not in link.capa()
    with pytest.raises(poplib.error_proto, match="disallowed"):
        link.user("alice")
    link.close()


def test_it_comes_back_on_the_same_ports_with_the_same_mail(dovecot: Dovecot) -> None:
    first = signed_in(dovecot)
    before = first.uidl()[1]
    first.quit()
    dovecot.halt()
    dovecot.start()
    second = signed_in(dovecot)
    assert second.uidl()[1] == before
    second.quit()


def test_apop_and_tokens_sign_in_and_an_old_token_does_not(dovecot: Dovecot) -> None:
    def bearer(lifetime_s: int) -> str:
        text = f"user=alice\1auth=Bearer {dovecot.token('alice', lifetime_s)}\1\1"
        return "AUTH XOAUTH2 " + base64.b64encode(text.encode()).decode()

    link = poplib.POP3(dovecot.host, dovecot.port, timeout=30)
    link.apop("alice", "pw-alice")
    link.quit()
    link = poplib.POP3(dovecot.host, dovecot.port, timeout=30)
    assert link._shortcmd(bearer(60)).startswith(b"+OK")
    link.quit()
    link = poplib.POP3(dovecot.host, dovecot.port, timeout=30)
    link._putcmd(bearer(-60))
    assert link._getline()[0].startswith(b"+ ")  # the reason, in base64
    with pytest.raises(poplib.error_proto, match="AUTH"):
        link._shortcmd("")
    link.close()
    assert dovecot.logins() == 2


@pytest.mark.parametrize("form", ["numbers", "file", "guid"])
def test_each_form_of_uidl_is_usable_and_stays(make_dovecot: MakeDovecot, form: str) -> None:
    server = make_dovecot(uidl=form)
    listings = []
    for _ in range(2):
        link = signed_in(server)
        listings.append(link.uidl()[1])
        link.quit()
    assert listings[0] == listings[1]
    assert len({line.split()[1] for line in listings[0]}) == 10


@pytest.mark.all
def test_a_locked_mailbox_is_in_use_for_the_second_session(make_dovecot: MakeDovecot) -> None:
    server = make_dovecot(lock=True)
    first = signed_in(server)
    with pytest.raises(poplib.error_proto, match="IN-USE"):
        signed_in(server)
    first.quit()
    signed_in(server).quit()
