"""One POST to an issuer over verified HTTPS, and what its answer means (RFC 6749 sections 5 and 7)."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode, urlsplit

import h11

from popview.errors import LoginRefused, NetworkError, PopViewError
from popview.net.getting import Answer, Conversation, TooLong
from popview.net.oauth.grant import Grant
from popview.net.transport import Dialer, Wishes
from popview.net.transport.sockets import Unverified
from popview.types import Account, AccountId, ProblemKind, Secret, Security

MOST = 65_536
"""Octets of an answer: tokens of Microsoft have about 5,000."""

Form = Mapping[str, str | Secret | None]
"""What is sent; what is None or empty is left out."""

PATIENCE_S = 20.0
_HTTPS = 443


@dataclass(frozen=True, slots=True)
class Said:
    """An issuer's answer. `values` may hold tokens, and is in no repr."""

    host: str
    is_good: bool
    values: Mapping[str, object]

    def __repr__(self) -> str:
        return f"Said({self.host!r}, {self.is_good})"

    @property
    def error(self) -> str:
        """Return the error code, "" where there is none."""
        return self.text("error")[:80]

    def text(self, name: str) -> str:
        """Return one value that is a text, "" where it is none."""
        value = self.values.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str, default: float = 0.0) -> float:
        """Return one value that is a number, also one written as text."""
        try:
            value = float(str(self.values.get(name, default)))
        except ValueError:
            return default
        return value if math.isfinite(value) else default  # Python reads NaN, which JSON does not know


class Asking:
    """Asks one issuer after another. `account`: by its proxy, where it has one."""

    def __init__(self, dialer: Dialer, wishes: Wishes, account: Account | None = None) -> None:
        self._dialer, self._wishes = dialer, wishes
        self._proxy = account.proxy if account else ""
        self._password = account.proxy_password if account else None

    def post(self, url: str, form: Form) -> Said:
        """Send a form; what is None or empty is left out. NetworkError, OAUTH_ANSWER, Cancelled."""
        parts = urlsplit(url)
        host = parts.hostname or ""
        if parts.scheme != "https" or not host:
            raise PopViewError(ProblemKind.OAUTH_ANSWER, host=host, reason="not-https")
        shown = {name: v.reveal() if isinstance(v, Secret) else v for name, v in form.items() if v}
        body = urlencode({name: value for name, value in shown.items() if value}).encode()
        until = self._dialer.clock.now() + PATIENCE_S
        answer = self._send(host, parts.port or _HTTPS, parts.netloc, parts.path or "/", body, until)
        try:
            values = json.loads(answer.content) if answer.content.strip() else {}
        except (ValueError, RecursionError) as error:
            raise PopViewError(ProblemKind.OAUTH_ANSWER, host=host, reason=str(answer.status)) from error
        if not isinstance(values, dict):
            raise PopViewError(ProblemKind.OAUTH_ANSWER, host=host, reason=str(answer.status))
        return Said(host, answer.status == 200, values)

    def _send(self, host: str, port: int, authority: str, target: str, body: bytes, until: float) -> Answer:
        place = Account(
            AccountId(""), "", host, port, Security.TLS, "", proxy=self._proxy, proxy_password=self._password
        )
        try:
            link = self._dialer.until(until).dial(place, self._wishes, lambda stage: None, policy="verify")
        except Unverified as error:
            raise PopViewError(ProblemKind.OAUTH_ANSWER, host=host, reason="certificate") from error
        talk = Conversation(link, self._wishes, self._dialer.clock)
        try:
            return talk.post(authority, target, body, most=MOST, until=until)
        except TooLong as error:
            raise PopViewError(ProblemKind.OAUTH_ANSWER, host=host, reason="too-long") from error
        except TimeoutError as error:
            raise NetworkError(
                ProblemKind.TIMEOUT, host=host, command="POST", seconds=f"{PATIENCE_S:g}"
            ) from error
        except h11.ProtocolError as error:
            raise PopViewError(ProblemKind.OAUTH_ANSWER, host=host, reason="http") from error
        finally:
            talk.close()


def with_tokens(grant: Grant, said: Said, now: float) -> Grant:
    """Return the grant with the tokens of a good answer; the old refresh token stays where none came."""
    access = said.text("access_token")
    kind = said.text("token_type").lower()
    if not access or kind not in ("", "bearer"):
        raise PopViewError(ProblemKind.OAUTH_ANSWER, host=said.host, reason="no-token")
    refresh = said.text("refresh_token")
    lasts = said.number("expires_in")
    return replace(
        grant,
        access=Secret(access),
        refresh=Secret(refresh) if refresh else grant.refresh,
        expires=now + lasts if lasts > 0 else 0.0,
    )


def refused(said: Said, issuer: str) -> PopViewError:
    """Return what an issuer's refusal means to a person."""
    words = said.text("error_description")[:400]
    if said.error in ("access_denied", "authorization_declined"):
        return PopViewError(ProblemKind.OAUTH_DENIED, words, issuer=issuer, reason=said.error)
    if said.error in ("invalid_grant", "expired_token", "interaction_required", "login_required"):
        return LoginRefused(ProblemKind.BROWSER_SIGN_IN, words, issuer=issuer, reason=said.error)
    if said.error in ("temporarily_unavailable", "server_error"):
        return PopViewError(ProblemKind.TEMPORARY, words)
    if not said.error:
        return PopViewError(ProblemKind.OAUTH_ANSWER, host=said.host, reason="no-error-named")
    return PopViewError(ProblemKind.OAUTH_SETUP, words, issuer=issuer, reason=said.error)
