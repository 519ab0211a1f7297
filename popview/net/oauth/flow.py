"""The two ways to a grant: the browser coming back to us, and a code typed elsewhere."""

import base64
import hashlib
import secrets
from collections.abc import Callable
from urllib.parse import urlencode, urlsplit

from popview.errors import NetworkError, PopViewError
from popview.net.oauth.asking import Asking, Form, Said, refused, with_tokens
from popview.net.oauth.grant import Grant, begun, placed
from popview.net.oauth.loopback import Loopback
from popview.net.transport import Clock, Wishes, pause
from popview.types import Account, Issuer, ProblemKind, Secret

PATIENCE_S = 300.0
"""A person has to find a password, perhaps a second factor."""

_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_SLOWER_S = 5.0  # RFC 8628 section 3.5
_LEAST_S, _MOST_S = 1.0, 60.0
_LONGEST_WAIT_S = 1800.0

Opens = Callable[[str], None]
"""Has a page opened in the person's browser."""

Shows = Callable[[str, str, float], None]
"""Shows a code, where to type it, and for how many seconds it counts."""

Waits = Callable[[Wishes, Clock, float], None]


class Flow:
    """Asks one issuer for a grant for one account."""

    def __init__(
        self,
        asking: Asking,
        wishes: Wishes,
        clock: Clock,
        issuer: Issuer,
        account: Account,
        client_secret: Secret | None,
    ) -> None:
        self._asking, self._wishes, self._clock = asking, wishes, clock
        self._issuer, self._account = issuer, account
        self._grant = begun(issuer, account, client_secret)

    def by_browser(self, opens: Opens, pages: tuple[str, str], patience_s: float = PATIENCE_S) -> Grant:
        """Have the person agree in the browser, and fetch the tokens for the code it comes back with.

        OAUTH_TIMEOUT, OAUTH_DENIED, OAUTH_SETUP, OAUTH_ANSWER, NetworkError, Cancelled.
        """
        verifier, state = secrets.token_urlsafe(48), secrets.token_urlsafe(32)
        with Loopback(self._issuer.host, self._issuer.port) as door:
            opens(self._address(door.url, state, verifier))
            try:
                until = self._clock.now() + patience_s
                values = door.wait(state, self._wishes, self._clock, until, pages)
            except TimeoutError as error:
                raise self._too_late(patience_s) from error
            redirect = door.url
        if "error" in values:
            raise refused(Said(redirect, False, values), self._issuer.name)
        form: Form = {
            "grant_type": "authorization_code",
            "code": Secret(values["code"]),
            "redirect_uri": redirect,
            "client_id": self._grant.client,
            "client_secret": self._grant.client_secret,
            "code_verifier": Secret(verifier),
        }
        return self._taken(self._asking.post(self._grant.token_url, form))

    def by_device(self, shows: Shows, waits: Waits = pause) -> Grant:
        """Show a code, and ask until the person has typed it somewhere. Raises what by_browser does."""
        form: Form = {"client_id": self._grant.client, "scope": self._issuer.scope}
        said = self._asking.post(placed(self._issuer.device, self._account), form)
        if not said.is_good:
            raise refused(said, self._issuer.name)
        code, device = said.text("user_code"), said.text("device_code")
        where = said.text("verification_uri") or said.text("verification_url")
        if not code or not device or not _is_page(where):
            raise PopViewError(ProblemKind.OAUTH_ANSWER, host=said.host, reason="no-code")
        lasts = min(max(said.number("expires_in", PATIENCE_S), _LEAST_S), _LONGEST_WAIT_S)
        shows(code[:40], where, lasts)
        return self._poll(Secret(device), said.number("interval", 5.0), lasts, waits)

    def _poll(self, device: Secret, interval: float, lasts: float, waits: Waits) -> Grant:
        interval = min(max(interval, _LEAST_S), _MOST_S)
        until = self._clock.now() + lasts
        form: Form = {
            "grant_type": _DEVICE_GRANT,
            "device_code": device,
            "code": device if self._issuer.id == "yandex" else None,  # its name there
            "client_id": self._grant.client,
            "client_secret": self._grant.client_secret,
        }
        trouble: NetworkError | None = None
        while self._clock.now() + interval < until:
            waits(self._wishes, self._clock, interval)
            try:
                said = self._asking.post(self._grant.token_url, form)
            except NetworkError as error:  # the code counts on; ask less often (RFC 8628 section 3.5)
                trouble, interval = error, min(interval * 2, _MOST_S)
                continue
            trouble = None
            if said.is_good:
                return self._taken(said)
            if said.error == "slow_down":
                interval = min(interval + _SLOWER_S, _MOST_S)
            elif said.error == "expired_token":
                break
            elif said.error != "authorization_pending":
                raise refused(said, self._issuer.name)
        raise trouble or self._too_late(lasts)

    def _taken(self, said: Said) -> Grant:
        if not said.is_good:
            raise refused(said, self._issuer.name)
        return with_tokens(self._grant, said, self._clock.epoch())

    def _too_late(self, seconds: float) -> PopViewError:
        minutes = str(max(round(seconds / 60), 1))
        return PopViewError(ProblemKind.OAUTH_TIMEOUT, issuer=self._issuer.name, minutes=minutes)

    def _address(self, redirect: str, state: str, verifier: str) -> str:
        digest = hashlib.sha256(verifier.encode()).digest()
        query = {
            "response_type": "code",
            "client_id": self._grant.client,
            "redirect_uri": redirect,
            "scope": self._issuer.scope,
            "state": state,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
            **dict(self._issuer.more),
        }
        if self._account.address:
            query["login_hint"] = self._account.address
        return f"{placed(self._issuer.authorize, self._account)}?{urlencode(query)}"


def _is_page(url: str) -> bool:
    """Say whether a page may be opened: https, nothing else."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname) and url.isascii() and url.isprintable()
