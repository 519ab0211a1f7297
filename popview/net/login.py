"""Ways to sign in: which one, in which order, and what is said.

PASS, APOP and the last step of AUTH end a write: two real servers lose what was sent behind them. Design
section 6.
"""

import re
from collections.abc import Iterable

from popview.errors import PopViewError
from popview.net.driver import Call, Driver
from popview.net.mechanisms import SCRAM, exchange_of
from popview.net.refusals import login_error
from popview.pop3 import commands, events, sasl
from popview.pop3.capabilities import Capabilities
from popview.pop3.command import Command
from popview.types import Account, Mechanism, ProblemKind, Secret, ServerProfile

LONGEST_LINE = 255
"""Octets of USER and PASS with CRLF (RFC 2449 section 4); two servers cut or refuse longer ones."""

M = Mechanism
TOKEN = (M.XOAUTH2, M.OAUTHBEARER)
CHALLENGED = frozenset({*SCRAM, M.CRAM_MD5, M.APOP})
"""Mechanisms whose refusal is no proof of a wrong password."""

_STRENGTH = {M.EXTERNAL: 2, **dict.fromkeys(SCRAM, 2), M.CRAM_MD5: 1, M.APOP: 1}
"""2: the server proves itself, or no secret is sent; 1: the password stays here; else the secret is sent."""


def is_weaker(mechanism: Mechanism, before: Mechanism) -> bool:
    """Return whether a way to sign in gives more away than the one that worked before."""
    return _STRENGTH.get(mechanism, 0) < _STRENGTH.get(before, 0)


def check_arguments(account: Account, secret: Secret | None) -> None:
    """Refuse what no server could be told, before anything is sent: BAD_ARGUMENT."""
    for field, text in (("user", account.user), ("password", secret.reveal() if secret else "")):
        if re.search(r"[\r\n\0\ud800-\udfff]", text):  # half a letter is none
            raise PopViewError(ProblemKind.BAD_ARGUMENT, field=field)
    if len(account.user.encode("utf-8", "replace")) > LONGEST_LINE - 7:
        raise PopViewError(ProblemKind.BAD_ARGUMENT, field="user")


def choices(
    account: Account,
    profile: ServerProfile,
    offered: Capabilities | None,
    *,
    secure: bool,
    stamp: bytes | None,
    tried: Iterable[Mechanism] = (),
    anew: bool = False,
) -> list[Mechanism]:
    """Return the ways to sign in that the account, the server and the link allow, best first.

    offered: None where CAPA was refused or not asked; then the profile's word counts, and USER/PASS.
    anew: the server was just asked; what gives less away then goes before the way that worked last.
    """
    forbidden = {*account.forbidden, *tried}
    if account.mechanism is not M.AUTO:
        wanted = account.mechanism
        open_secret = wanted in (M.USER, M.PLAIN, M.LOGIN, *TOKEN)
        if open_secret and not secure and not account.plain_password_consent:
            return []
        return [] if wanted in forbidden or (wanted is M.APOP and stamp is None) else [wanted]
    if secure:
        order = [*SCRAM, M.PLAIN, M.LOGIN, M.USER]
    else:
        order = [*SCRAM, M.CRAM_MD5, M.APOP]
        if account.plain_password_consent:
            order += [M.PLAIN, M.LOGIN, M.USER]
    usable = [one for one in order if one not in forbidden and _is_offered(one, offered, profile, stamp)]
    good = [one for one in usable if one not in profile.failed]
    if profile.mechanism in good and not (anew and is_weaker(profile.mechanism, good[0])):
        good.remove(profile.mechanism)
        good.insert(0, profile.mechanism)
    return good or usable


def _is_offered(
    mechanism: Mechanism, offered: Capabilities | None, profile: ServerProfile, stamp: bytes | None
) -> bool:
    if mechanism is M.APOP:
        return stamp is not None
    if mechanism is M.USER:
        return True  # not everybody lists it; a server that has it not says so
    if offered is None:
        return mechanism is profile.mechanism
    return mechanism.value in offered.mechanisms


def sign_in(
    driver: Driver,
    mechanism: Mechanism,
    account: Account,
    secret: Secret,
    offered: Capabilities | None,
    seconds: float,
    *,
    ahead: bool,
    behind: tuple[Call, ...] = (),
) -> None:
    """Sign in by one mechanism; `ahead`: the server announces PIPELINING, or did so before.

    behind: calls for the same write as the last step, for a server that was seen to bear that.

    LoginRefused, MailboxBusy, RemoteProtocolError, NetworkError.
    """
    if mechanism is M.USER:
        _check_line("user", account.user, offered)
        _check_line("password", secret.reveal(), offered)
        answer = _user_pass(driver, account, secret, seconds, ahead, behind)
    elif mechanism is M.APOP:
        stamp = driver.connection.stamp or b""
        digest = sasl.apop_digest(stamp, secret)
        answer = driver.ask(commands.Apop(account.user, digest), alone=True, seconds=seconds)
    else:
        answer = _authenticate(driver, mechanism, account, secret, seconds, behind)
    if isinstance(answer, events.Refused):
        raise login_error(answer, account.user, mechanism.value)


def _last_step(
    driver: Driver, command: Command, seconds: float, behind: tuple[Call, ...]
) -> events.Accepted | events.Refused:
    """Send what ends a write, unless something may follow it, and return its answer."""
    call = Call(command, alone=not behind, seconds=seconds)
    driver.put(call, *behind)
    driver.run(lambda: call.answer is not None)
    assert call.answer is not None
    return call.answer


def _user_pass(
    driver: Driver,
    account: Account,
    secret: Secret,
    seconds: float,
    ahead: bool,
    behind: tuple[Call, ...],
) -> events.Accepted | events.Refused:
    """USER and PASS in one write where that is safe, else PASS only after an accepted USER."""
    if ahead:
        user = Call(commands.User(account.user), seconds=seconds)
        driver.put(user)
        return _last_step(driver, commands.Pass(secret), seconds, behind)
    answer = driver.ask(commands.User(account.user), alone=True, seconds=seconds)
    if isinstance(answer, events.Refused):
        return answer
    return _last_step(driver, commands.Pass(secret), seconds, behind)


def _check_line(field: str, text: str, offered: Capabilities | None) -> None:
    """RFC 6856: beyond ASCII only where the server offers UTF8 USER. Nothing secret has been sent yet."""
    utf8 = offered is not None and "USER" in (word.upper() for word in offered.arguments("UTF8"))
    if len(text.encode("utf-8", "replace")) > LONGEST_LINE - 7 or not (text.isascii() or utf8):
        raise PopViewError(ProblemKind.BAD_ARGUMENT, field=field)


def _authenticate(
    driver: Driver,
    mechanism: Mechanism,
    account: Account,
    secret: Secret,
    seconds: float,
    behind: tuple[Call, ...],
) -> events.Accepted | events.Refused:
    """Run one AUTH. A token too long for the AUTH line goes in a line of its own (RFC 5034 section 4)."""
    exchange = exchange_of(mechanism, account, secret)
    first = exchange.first()
    command = commands.Auth(mechanism.value, first)
    held_back: bytes | None = None
    if first is not None and not command.fits:
        command, held_back = commands.Auth(mechanism.value, None), first
    one_step = mechanism is M.PLAIN and held_back is None
    call = Call(command, alone=not (behind and one_step), seconds=seconds)
    driver.put(call, *behind)
    answer = driver.converse(call)
    while isinstance(answer, events.Challenge):
        response = held_back if held_back is not None else exchange.answer(answer.data)
        held_back = None
        driver.respond(response)
        answer = driver.converse(call)
    if isinstance(answer, events.Accepted):
        exchange.finish()
    return answer
