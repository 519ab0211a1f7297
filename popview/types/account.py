"""What we know of an account and of the server behind it."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from popview.types.account_id import AccountId


class Security(StrEnum):
    """How the link is protected. Nothing ever falls back from one to another by itself."""

    TLS = "tls"  # implicit TLS, RFC 8314, port 995
    STLS = "stls"  # STLS demanded after the greeting, RFC 2595, port 110
    PLAIN = "plain"  # no encryption: only with Account.plain_consent


class Mechanism(StrEnum):
    """Ways to sign in; AUTO chooses by design section 6 (SCRAM, PLAIN, LOGIN, USER/PASS over TLS)."""

    AUTO = "auto"
    USER = "user"  # USER/PASS, RFC 1939
    APOP = "apop"  # RFC 1939
    PLAIN = "PLAIN"
    LOGIN = "LOGIN"
    CRAM_MD5 = "CRAM-MD5"
    SCRAM_SHA_1 = "SCRAM-SHA-1"
    SCRAM_SHA_256 = "SCRAM-SHA-256"
    XOAUTH2 = "XOAUTH2"
    OAUTHBEARER = "OAUTHBEARER"
    EXTERNAL = "EXTERNAL"


class SafetyCopy(StrEnum):
    """What a commit keeps of a message before its DELE."""

    NONE = "none"
    HEADERS = "headers"
    WHOLE = "whole"


class Secret:
    """A password or token that no repr, log or traceback can print; read it with reveal()."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the secret itself; hold it no longer than a call."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("a Secret is never serialised")


@dataclass(frozen=True, slots=True)
class Trust:
    """An exception the person made for exactly this certificate, host and port."""

    host: str
    port: int
    sha256: str  # lower-case hex of the DER certificate


@dataclass(frozen=True, slots=True)
class Certificate:
    """A server's certificate, as shown to the person who has to decide."""

    host: str
    port: int
    sha256: str
    subject: str
    names: tuple[str, ...]
    issuer: str
    not_before: str  # ISO 8601, UTC; "" where unreadable
    not_after: str
    reasons: tuple[
        str, ...
    ]  # "self-signed", "expired", "not-yet-valid", "wrong-host", "unknown-issuer", "changed", "other"


@dataclass(frozen=True, slots=True)
class Account:
    """One mailbox on one server; everything but the secret, which lives in the keyring.

    Two more secrets travel with it where it is about to be used, and are never written to a file: the
    proxy's password and the passphrase of the client certificate's key.
    """

    id: AccountId
    name: str
    host: str
    port: int
    security: Security
    user: str
    address: str = ""
    mechanism: Mechanism = Mechanism.AUTO
    oauth: str = ""  # whose sign-in by the browser it uses: an Issuer's id; its tokens are the secret
    oauth_client: str = ""  # the person's own client id there
    oauth_tenant: str = ""  # Microsoft: which organisation, or "common"
    forbidden: tuple[Mechanism, ...] = ()
    plain_consent: bool = False  # the person agreed in words to an unencrypted link
    plain_password_consent: bool = False  # … and that the consent names USER/PASS on it
    trusts: tuple[Trust, ...] = ()
    proxy: str = ""  # "socks5://user@host:port" or "http://user@host:port" (types.Proxy)
    proxy_password: Secret | None = field(default=None, repr=False)  # of the keyring, as the next but one
    client_certificate: str = ""  # path of a PEM or PKCS#12 file
    key_passphrase: Secret | None = field(default=None, repr=False)
    colour: str = ""
    enabled: bool = True
    check_minutes: int = 0  # 0: by hand only
    linger_s: float = 5.0
    preview_lines: int = 40
    newest: int = 0  # list only the newest N; 0: all
    safety_copy: SafetyCopy = SafetyCopy.NONE
    copy_days: int = 0  # how long safety copies are kept; 0: until they are deleted by hand
    quota_bytes: int = 0  # 0: not given
    keep_bytes: int = 0  # of fetched messages here; beyond it the oldest go; 0: no limit
    keep_days: int = 0  # after so many days fetched messages go; 0: never

    def signed_in_as(self, other: "Account | None") -> "Account":
        """Return it with the other's way to sign in by the browser; None: as it is."""
        if other is None:
            return self
        return replace(
            self,
            mechanism=other.mechanism,
            oauth=other.oauth,
            oauth_client=other.oauth_client,
            oauth_tenant=other.oauth_tenant,
        )

    def without_secrets(self) -> "Account":
        """Return what may be written to a file."""
        if self.proxy_password is None and self.key_passphrase is None:
            return self
        return replace(self, proxy_password=None, key_passphrase=None)

    @property
    def uses_browser(self) -> bool:
        """Return whether its secret is what was granted in the browser: then no password is asked for."""
        return bool(self.oauth) and self.mechanism in (Mechanism.XOAUTH2, Mechanism.OAUTHBEARER)

    def shares_secret_with(self, other: "Account") -> bool:
        """Return whether one secret is for both: the same server, the same user, the same way to get it."""
        mine = (self.host, self.port, self.user, self.uses_browser)
        return mine == (other.host, other.port, other.user, other.uses_browser)


@dataclass(frozen=True, slots=True)
class ServerProfile:
    """What was learnt about one account's server; None means not yet known.

    Kept in the journal; each flag can be overruled by the person (issue "the POP3 client", 5).
    """

    capa: bool | None = None
    top: bool | None = None  # TOP works
    top_exact: bool | None = None  # TOP honours the line count
    uidl: bool | None = None
    uidl_single: bool | None = None  # UIDL n answers usably
    pipelining: bool | None = None  # None: after login it is tried
    behind_pass: bool = False  # bears commands in the same write as PASS
    steady_sizes: bool | None = None  # LIST size is the same in every session
    mechanism: Mechanism = Mechanism.AUTO  # the one that worked last
    server: str = ""  # "host:port" where it worked; "": noted before that was kept
    failed: tuple[Mechanism, ...] = ()  # offered, but never matched
    security: Security | None = None  # the account's when it last signed in; another is the person's choice
    certificate: str = ""  # sha256 of the last certificate seen
    implementation: str = ""
    expire_days: int | None = None  # -1: NEVER
    login_delay_s: int = 0
    idle_s: int = 0  # 0: unknown
    last: bool | None = None  # LAST is understood; it is asked only where this is True
    top_marks: bool | None = None
    retr_marks: bool | None = None
    retr_hides: bool | None = None
    rset_before_quit: bool = False
    chunk: int = 0  # DELEs a session carried last; 0: not yet known
    overruled: tuple[str, ...] = ()  # field names fixed by the person
    tls_version: str = ""  # of the last session, and none older is taken; "": not encrypted, or not known
    tls_cipher: str = ""
    capa_lost_s: int = 0  # since 1970: when the line was lost at CAPA, to be tried anew; 0: no such doubt
    out_of_step_s: int = 0  # the same for a session that broke while commands were sent ahead
    rewrites_headers: bool | None = None  # the same message came with another header
    lang: bool | None = None  # LANG is listed, and codes that tell refusals apart in any language
    retr_consent: bool = False  # the person fetches, knowing that this hides, marks or deletes

    def is_off(self, field: str) -> bool:
        """Return whether the person said no to a flag: then it is not even tried."""
        return field in self.overruled and getattr(self, field) is False

    @property
    def may_ask_id(self) -> bool:
        """Return whether UIDL n is worth sending: nothing speaks against it."""
        return self.uidl_single is not False and not self.is_off("uidl")
