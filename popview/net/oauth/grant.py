"""What a person granted: tokens and what renews them, as one secret of the keyring."""

import json
from dataclasses import dataclass

from popview.errors import PopViewError
from popview.types import Account, Issuer, ProblemKind, Secret, is_tenant

_MARK = "popview-grant"
_SPARE_S = 120.0
"""A token is renewed this long before its end: a sign-in takes time, and clocks differ."""


@dataclass(frozen=True, slots=True)
class Grant:
    """One account's tokens. expires: epoch seconds, 0.0 where the issuer did not say. client: its id.

    host: the POP3 server they were granted for; no other ever gets one of them.
    """

    issuer: str
    client: str
    token_url: str
    access: Secret
    refresh: Secret | None = None
    client_secret: Secret | None = None
    revoke_url: str = ""
    scope: str = ""
    host: str = ""
    expires: float = 0.0

    def is_stale(self, now: float) -> bool:
        """Return whether the access token has ended, or is about to."""
        return bool(self.expires) and now >= self.expires - _SPARE_S

    def is_for(self, account: Account) -> bool:
        """Return whether the account's server is the one that it was granted for."""
        return self.host == account.host.lower()

    def to_secret(self) -> Secret:
        """Return it as one secret."""
        values = {
            _MARK: 1,
            "issuer": self.issuer,
            "client": self.client,
            "token_url": self.token_url,
            "revoke_url": self.revoke_url,
            "scope": self.scope,
            "host": self.host,
            "expires": self.expires,
            "access": self.access.reveal(),
            "refresh": self.refresh.reveal() if self.refresh else "",
            "client_secret": self.client_secret.reveal() if self.client_secret else "",
        }
        return Secret(json.dumps(values))


def is_granted(secret: Secret | None) -> bool:
    """Return whether a secret is a grant, good or damaged: never a password, and never to be sent as one."""
    return secret is not None and secret.reveal().startswith('{"' + _MARK)


def grant_of(secret: Secret | None) -> Grant | None:
    """Return the grant that a secret holds; None for a password, a bare token, or nothing."""
    if secret is None or not is_granted(secret):
        return None
    try:
        values = json.loads(secret.reveal())
        return Grant(
            issuer=str(values["issuer"]),
            client=str(values["client"]),
            token_url=str(values["token_url"]),
            revoke_url=str(values["revoke_url"]),
            scope=str(values["scope"]),
            host=str(values.get("host", "")),
            expires=float(values["expires"]),
            access=Secret(str(values["access"])),
            refresh=_optional(values["refresh"]),
            client_secret=_optional(values["client_secret"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


def begun(issuer: Issuer, account: Account, client_secret: Secret | None) -> Grant:
    """Return a grant without tokens: who asks whom, with the tenant in its addresses."""
    return Grant(
        issuer=issuer.id,
        client=account.oauth_client,
        token_url=placed(issuer.token, account),
        revoke_url=placed(issuer.revoke, account),
        scope=issuer.scope,
        host=account.host.lower(),
        access=Secret(""),
        client_secret=client_secret,
    )


def placed(url: str, account: Account) -> str:
    """Return an address of an issuer for this account's tenant. BAD_ARGUMENT where that can be none."""
    tenant = account.oauth_tenant or "common"
    if not is_tenant(tenant):
        raise PopViewError(ProblemKind.BAD_ARGUMENT, field="tenant")
    return url.replace("{tenant}", tenant)


def _optional(value: object) -> Secret | None:
    return Secret(str(value)) if value else None
