"""What each SASL mechanism says, message by message (RFC 5034 carries them); no I/O here."""

import re
from typing import Protocol

from popview.errors import LoginRefused, PopViewError, RemoteProtocolError
from popview.pop3 import sasl
from popview.types import Account, Mechanism, ProblemKind, Secret

__all__ = ["SCRAM", "Exchange", "exchange_of", "unsayable"]

LEAST_ITERATIONS = 4_096  # RFC 7677 section 4
MOST_ITERATIONS = 1_000_000  # more would only keep us busy

M = Mechanism
SCRAM = (M.SCRAM_SHA_256, M.SCRAM_SHA_1)


def unsayable(user: str, secret: Secret) -> tuple[Mechanism, ...]:
    """Return the mechanisms that have no way to say this name or password, though others have.

    SCRAM bears what RFC 4013 lets through: no letter that is younger than Unicode 3.2 (an emoji), no mixture
    of Hebrew and Latin.
    """
    word = secret.reveal()
    if user and (user + word).isascii() and (user + word).isprintable():
        return ()
    try:
        _Scram(SCRAM[0], user, secret)
    except PopViewError:
        return SCRAM
    return ()


class Exchange(Protocol):
    """One mechanism's messages."""

    def first(self) -> bytes | None:
        """Return the initial response, None where the server speaks first."""
        ...

    def answer(self, challenge: bytes) -> bytes | None:
        """Return the response to a challenge, None to cancel."""
        ...

    def finish(self) -> None:
        """Check, after +OK, that the server has proved itself where it must."""
        ...


class _Said:
    """PLAIN, LOGIN, XOAUTH2, OAUTHBEARER, EXTERNAL: fixed messages; what follows them ends in a refusal."""

    def __init__(self, initial: bytes | None, *messages: bytes, last: bytes = b"") -> None:
        self._initial = initial
        self._messages = list(messages)
        self._last = last

    def first(self) -> bytes | None:
        return self._initial

    def answer(self, challenge: bytes) -> bytes | None:
        return self._messages.pop(0) if self._messages else self._last

    def finish(self) -> None:
        return


class _Cram:
    """CRAM-MD5, RFC 2195."""

    def __init__(self, user: str, secret: Secret) -> None:
        self._user, self._secret = user, secret

    def first(self) -> bytes | None:
        return None

    def answer(self, challenge: bytes) -> bytes | None:
        return sasl.cram_md5(challenge, self._user, self._secret) if challenge else None

    def finish(self) -> None:
        return


class _Scram:
    """SCRAM, RFC 5802 and RFC 7677; the server's signature is verified or the login is ours to refuse."""

    def __init__(self, mechanism: Mechanism, user: str, secret: Secret) -> None:
        from scramp import (
            ScramClient,
            ScramException,
        )  # late: few servers offer it, and it takes long to load

        try:
            self._client = ScramClient([mechanism.value], user, secret.reveal())
        except ScramException:  # its words would bring the traceback, and that the secret
            raise PopViewError(ProblemKind.BAD_ARGUMENT, field="password") from None
        self._step = 0

    def first(self) -> bytes | None:
        return str(self._client.get_client_first()).encode()

    def answer(self, challenge: bytes) -> bytes | None:
        from scramp import ScramException

        self._step += 1
        text = challenge.decode("utf-8", "replace")
        try:
            if self._step == 1:
                _check_iterations(text)
                self._client.set_server_first(text)
                return str(self._client.get_client_final()).encode()
            if self._step == 2:
                self._client.set_server_final(text)
                return b""
        except (ScramException, ValueError, KeyError, IndexError) as error:
            raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, reason="scram", command="AUTH") from error
        return None

    def finish(self) -> None:
        if self._step < 2:
            raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, reason="scram-unsigned", command="AUTH")


def _check_iterations(server_first: str) -> None:
    found = re.search(r"(?:^|,)i=(\d{1,10})(?:,|$)", server_first)
    if found is None or not LEAST_ITERATIONS <= int(found[1]) <= MOST_ITERATIONS:
        raise ValueError("iterations")


def exchange_of(mechanism: Mechanism, account: Account, secret: Secret) -> Exchange:
    """Return one run of a mechanism. BAD_ARGUMENT: it cannot say this; NO_MECHANISM: it is none of SASL's."""
    user = account.user
    match mechanism:
        case M.PLAIN:
            return _Said(sasl.plain(user, secret))
        case M.LOGIN:
            return _Said(None, user.encode(), secret.reveal().encode())
        case M.XOAUTH2:
            return _Said(sasl.xoauth2(user, secret))
        case M.OAUTHBEARER:
            message = sasl.oauthbearer(user, account.host, account.port, secret)
            return _Said(message, last=b"\x01")
        case M.EXTERNAL:
            return _Said(b"")
        case M.CRAM_MD5:
            return _Cram(user, secret)
        case M.SCRAM_SHA_1 | M.SCRAM_SHA_256:
            return _Scram(mechanism, user, secret)
        case _:
            raise LoginRefused(ProblemKind.NO_MECHANISM, offered=mechanism.value)
