"""A fresh access token for each sign-in: renewed before its end, and once after it was refused."""

from collections.abc import Callable

from popview.errors import LoginRefused, PopViewError
from popview.net.oauth.asking import Asking, Form, refused, with_tokens
from popview.net.oauth.grant import Grant, grant_of
from popview.net.oauth.issuers import issuer_name
from popview.net.transport import Dialer, Wishes
from popview.types import Account, ProblemKind, Secret


class Tokens:
    """The tokens of one account's worker. `told` hears each renewed grant, which must be stored."""

    def __init__(self, dialer: Dialer, wishes: Wishes, told: Callable[[Secret], None]) -> None:
        self._dialer, self._wishes, self._told = dialer, wishes, told
        self._newest: dict[Secret, Secret] = {}  # wishes on their way still bring the one before

    def fresh(self, account: Account, secret: Secret) -> tuple[Secret, bool]:
        """Return the access token of a grant, and whether it was renewed just now.

        LoginRefused (BROWSER_SIGN_IN) where the issuer renews no more; NetworkError, Cancelled.
        """
        grant = self._grant(secret)
        if not grant.is_stale(self._dialer.clock.epoch()):
            return grant.access, False
        return self.renewed(account, secret), True

    def renewed(self, account: Account, secret: Secret) -> Secret:
        """Return a new access token, whatever the old one is worth. Raises what `fresh` does."""
        grant = self._grant(secret)
        if grant.refresh is None:
            facts = {"issuer": issuer_name(grant.issuer), "reason": "no-refresh-token"}
            raise LoginRefused(ProblemKind.BROWSER_SIGN_IN, **facts)
        form: Form = {
            "grant_type": "refresh_token",
            "refresh_token": grant.refresh,
            "client_id": grant.client,
            "client_secret": grant.client_secret,
            "scope": grant.scope,
        }
        said = Asking(self._dialer, self._wishes, account).post(grant.token_url, form)
        if not said.is_good:
            raise refused(said, issuer_name(grant.issuer))
        newer = with_tokens(grant, said, self._dialer.clock.epoch())
        self._keep(secret, newer.to_secret())
        return newer.access

    def revoke(self, account: Account, secret: Secret) -> None:
        """Have the issuer end a grant (RFC 7009). OAUTH_ANSWER where it does not; NetworkError, Cancelled."""
        grant = self._grant(secret)
        token = grant.refresh or grant.access
        if not grant.revoke_url:
            raise PopViewError(ProblemKind.OAUTH_ANSWER, host=grant.issuer, reason="no-revocation")
        form: Form = {
            "token": token,
            "access_token": grant.access if grant.issuer == "yandex" else None,  # its name there
            "client_id": grant.client,
            "client_secret": grant.client_secret,
        }
        said = Asking(self._dialer, self._wishes, account).post(grant.revoke_url, form)
        if not said.is_good:
            raise PopViewError(ProblemKind.OAUTH_ANSWER, host=said.host, reason=said.error or "not-revoked")

    def _grant(self, secret: Secret) -> Grant:
        grant = grant_of(self._newest.get(secret, secret))
        if grant is None:
            raise PopViewError(ProblemKind.BAD_ARGUMENT, field="secret")
        return grant

    def _keep(self, given: Secret, newer: Secret) -> None:
        before = self._newest.get(given, given)
        for older, newest in self._newest.items():
            if newest == before:
                self._newest[older] = newer
        self._newest[given] = self._newest[before] = newer
        self._told(newer)
