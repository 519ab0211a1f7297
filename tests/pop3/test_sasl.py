"""The single messages of the simple mechanisms, against the examples of their RFCs."""

import pytest

from popview.pop3 import sasl
from popview.types import Secret


def test_base64_is_one_line_however_long():
    assert sasl.encode(b"x" * 999).count(b"\n") == 0
    assert sasl.encode(b"") == b""


@pytest.mark.parametrize("text", [b"go ahead", b"abc", b"!!!!", b"\xff\xfe", b"====", b"YQ==YQ=="])
def test_a_challenge_that_is_no_base64_says_nothing(text):
    assert sasl.decode(text) == b""


def test_a_challenge_is_decoded():
    assert sasl.decode(b"VXNlcm5hbWU6") == b"Username:"
    assert sasl.decode(b"") == b""


def test_the_apop_digest_is_that_of_rfc_1939():
    digest = sasl.apop_digest(b"<1896.697170952@dbc.mtview.ca.us>", Secret("tanstaaf"))
    assert digest == "c4c9334bac560ecc979e58001b3e22fb"


def test_cram_md5_is_that_of_rfc_2195():
    challenge = b"<1896.697170952@postoffice.reston.mci.net>"
    answer = sasl.cram_md5(challenge, "tim", Secret("tanstaaftanstaaf"))
    assert answer == b"tim b913a602c7eda7a495b4e6e7334d3890"


def test_plain_has_three_parts():
    assert sasl.plain("ann", Secret("pass wörd")) == b"\0ann\0pass w\xc3\xb6rd"


def test_the_bearer_messages_are_those_of_their_authors():
    assert sasl.xoauth2("a@b.c", Secret("tok")) == b"user=a@b.c\x01auth=Bearer tok\x01\x01"
    assert sasl.oauthbearer("a=,b", "mail.x", 995, Secret("tok")) == (
        b"n,a=a=3D=2Cb,\x01host=mail.x\x01port=995\x01auth=Bearer tok\x01\x01"
    )


def test_a_stamp_keeps_its_brackets():
    assert sasl.stamp(b"+OK <1.2@h> there") == b"<1.2@h>"
    assert sasl.stamp(b"+OK none") is None
    assert sasl.stamp(b"+OK <" + b"a" * 256 + b"@b>") is None
