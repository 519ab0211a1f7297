"""Small programs as one writes them for poplib, run on the drop-in against Dovecot."""

import email
import ssl

import pytest

import popview.poplib as poplib

pytestmark = pytest.mark.timeout(60)


def test_print_every_message(dovecot):
    box = poplib.POP3(dovecot.host, dovecot.port)
    box.user("alice")
    box.pass_(dovecot.password("alice"))
    printed = []
    for number in range(len(box.list()[1])):
        printed += list(box.retr(number + 1)[1])
    box.quit()
    assert [line for line in printed if line.startswith(b"Subject:")] == [
        b"Subject: Message number %d" % number for number in range(1, 11)
    ]


@pytest.mark.parametrize("password", ["pw-alice", "wrong"])
def test_count_and_bytes_with_quit_in_every_case(dovecot, password):
    box = poplib.POP3(dovecot.host, dovecot.port)
    refusals = []
    try:
        box.user("alice")
        box.pass_(password)
        count, octets = box.stat()
        assert (count, octets) == (10, sum(int(row.split()[1]) for row in box.list()[1]))
    except poplib.error_proto as refused:
        refusals.append(refused.args[0])
    finally:
        assert box.quit().startswith(b"+OK")
    assert [b"Authentication failed" in refusal for refusal in refusals] == [True] * (password == "wrong")
    assert box.sock is None


def test_numbers_and_sizes_with_gaps(dovecot):
    box = poplib.POP3(dovecot.host, str(dovecot.port))
    box.user("alice")
    box.pass_(dovecot.password("alice"))
    for number in (2, "3", 7):
        assert box.dele(number).startswith(b"+OK")
    _, rows, octets = box.list()
    assert [int(row.split()[0]) for row in rows] == [1, 4, 5, 6, 8, 9, 10]
    assert octets == sum(len(row) + 2 for row in rows)
    assert box.list("4").split()[1:] == rows[1].split()
    with pytest.raises(poplib.error_proto):
        box.list(2)
    box.rset()
    assert len(box.list()[1]) == 10
    box.quit()


def test_apop_first_then_user_and_pass_preview_by_top_text_by_retr_delete_on_a_word(dovecot):
    box = poplib.POP3(dovecot.host, dovecot.port)
    try:
        box.apop("alice", dovecot.password("alice"))
    except poplib.error_proto:
        box.user("alice")
        box.pass_(dovecot.password("alice"))
    deleted = []
    for row in box.uidl()[1]:
        number, uid = row.split()
        preview = email.message_from_bytes(b"\r\n".join(box.top(int(number), 0)[1]))
        assert preview["From"].startswith('"Sender')
        message = email.message_from_bytes(b"\r\n".join(box.retr(int(number))[1]))
        assert message.get_content_type() == "text/plain"
        if "number 5" in preview["Subject"]:
            assert "Line 1 of message 5" in message.get_payload()
            box.dele(int(number))
            deleted.append(uid)
    box.quit()
    box = poplib.POP3(dovecot.host, dovecot.port)
    box.user("alice")
    box.pass_(dovecot.password("alice"))
    left = [row.split()[1] for row in box.uidl()[1]]
    box.quit()
    assert len(deleted) == 1
    assert len(left) == 9
    assert deleted[0] not in left


@pytest.mark.parametrize("way", ["POP3_SSL", "stls"])
def test_tls_from_the_first_byte_or_by_stls_judged_and_unjudged(dovecot, client_context, way):
    for context in (client_context, None):
        if way == "stls":
            box = poplib.POP3("localhost", dovecot.port)
            assert "STLS" in box.capa()
            assert box.stls(context).startswith(b"+OK")
            assert "STLS" not in box.capa()
        else:
            box = poplib.POP3_SSL("localhost", dovecot.tls_port, context=context)
        assert isinstance(box.sock, ssl.SSLSocket)
        with pytest.raises(poplib.error_proto, match="already established"):
            box.stls()
        box.user("bob")
        box.pass_(dovecot.password("bob"))
        assert box.stat()[0] == 5
        box.quit()


def test_an_unknown_authority_is_refused_where_a_context_says_so(dovecot):
    with pytest.raises(ssl.SSLCertVerificationError):
        poplib.POP3_SSL("localhost", dovecot.tls_port, context=ssl.create_default_context())
