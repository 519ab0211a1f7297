"""Intents and reports of signing in by the browser; traffic.py joins them to the unions."""

from dataclasses import dataclass

from popview.types import Account, AccountId, Issuer, OAuthWay, Secret

Ticket = int


@dataclass(frozen=True, slots=True)
class SignIn:
    """Get a grant for an account from its issuer. pages: what the browser shows at a good end, and at a bad.

    client_secret: what the provider gave with the client id, where it did.
    """

    ticket: Ticket
    account: Account
    issuer: Issuer
    way: OAuthWay
    pages: tuple[str, str] = ("", "")
    client_secret: Secret | None = None


@dataclass(frozen=True, slots=True)
class Revoke:
    """Have the issuer end what was granted: the account goes. Ends in Finished, or Failed if it does not."""

    ticket: Ticket
    account: Account
    secret: Secret


@dataclass(frozen=True, slots=True)
class BrowserWanted:
    """A page is to be opened in the person's browser, which comes back to us."""

    ticket: Ticket
    url: str


@dataclass(frozen=True, slots=True)
class CodeShown:
    """A code is to be typed at this page, on any device."""

    ticket: Ticket
    code: str
    url: str
    seconds: float


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Final: the person agreed; `secret` holds the tokens, for the keyring."""

    ticket: Ticket
    secret: Secret


@dataclass(frozen=True, slots=True)
class TokensRenewed:
    """The account has new tokens: the ones before may count no more. Answers no ticket."""

    account: AccountId
    secret: Secret
