"""What is said while signing in: base64, the APOP digest, and the single messages of the simple mechanisms.

Pure functions of bytes. SCRAM, which has a state and a server to verify, is not here but in net's login.
"""

import base64
import binascii
import hashlib
import hmac
import re

from popview.types import Secret

LEAST_MESSAGES = {"LOGIN": 2, "SCRAM-SHA-1": 2, "SCRAM-SHA-256": 2}
"""How many messages of ours a mechanism needs at least, where that is not one.

Some servers (Exchange 2003) send "+OK" where they mean "+ ": before that many messages were sent a "+OK"
cannot be the end, so it is a challenge.
"""

_STAMP = re.compile(rb"<[!-;=?A-~]{1,255}@[!-;=?A-~]{1,255}>")
"""RFC 1939 section 7: the stamp is a msg-id, so printable ASCII on both sides of one @. A forged stamp that
is none lets an attacker learn the password piece by piece (CVE-2007-1558)."""


def encode(message: bytes) -> bytes:
    """Return base64 on one line."""
    return base64.b64encode(message)


def decode(text: bytes) -> bytes:
    """Return what a challenge says, or b"" where it is free text and no base64 at all."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""


def stamp(greeting: bytes) -> bytes | None:
    """Return the APOP stamp of a greeting with its angle brackets, or None where it holds none or several.

    It may stand anywhere in the text; `[…]` is no stamp, and anything that is no msg-id is refused.
    """
    if greeting.count(b"<") != 1 or greeting.count(b">") != 1:
        return None
    found = _STAMP.search(greeting)
    if found is None or found[0].count(b"@") != 1:
        return None
    return found[0]


def apop_digest(stamp: bytes, secret: Secret) -> str:
    """Return MD5 of stamp and secret in lower-case hex (RFC 1939 section 7)."""
    data = stamp + secret.reveal().encode()
    return hashlib.md5(data, usedforsecurity=False).hexdigest()


def plain(user: str, secret: Secret) -> bytes:
    """Return the one message of PLAIN (RFC 4616); NUL divides it, so none may be inside."""
    return b"\0%b\0%b" % (user.encode(), secret.reveal().encode())


def cram_md5(challenge: bytes, user: str, secret: Secret) -> bytes:
    """Return the answer to a CRAM-MD5 challenge (RFC 2195)."""
    digest = hmac.new(secret.reveal().encode(), challenge, hashlib.md5).hexdigest()
    return b"%b %b" % (user.encode(), digest.encode())


def xoauth2(user: str, token: Secret) -> bytes:
    """Return the one message of XOAUTH2 as Google and Microsoft define it."""
    return b"user=%b\x01auth=Bearer %b\x01\x01" % (user.encode(), token.reveal().encode())


def oauthbearer(user: str, host: str, port: int, token: Secret) -> bytes:
    """Return the one message of OAUTHBEARER (RFC 7628 section 3.1); "=" and "," in the name are escaped."""
    name = user.replace("=", "=3D").replace(",", "=2C").encode()
    return b"n,a=%b,\x01host=%b\x01port=%d\x01auth=Bearer %b\x01\x01" % (
        name,
        host.encode(),
        port,
        token.reveal().encode(),
    )
