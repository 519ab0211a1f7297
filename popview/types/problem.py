"""A failure as a value; ui/wording turns it into what, why and what to do."""

from dataclasses import dataclass
from enum import StrEnum

from popview.types.account import Certificate
from popview.types.account_id import AccountId


class ProblemKind(StrEnum):
    """Every failure a person can meet; `facts` named in brackets."""

    HOST_UNKNOWN = "host-unknown"  # [host]
    PORT_REFUSED = "port-refused"  # [host, port]
    UNREACHABLE = "unreachable"  # [host, port, reason]
    CONNECT_TIMEOUT = "connect-timeout"  # [host, port, seconds]
    NO_GREETING = "no-greeting"  # connected, and the server never spoke [host, port, seconds]
    TIMEOUT = "timeout"  # [command, seconds]
    LOST = "lost"  # the server hung up or the line broke [command]
    PROXY = "proxy"  # [proxy, reason]
    OWN_CERTIFICATE = "own-certificate"  # the client certificate cannot be used [path, reason: KeyFault]
    TLS = "tls"  # handshake failed [host, port, reason]
    TLS_ON_PLAIN_PORT = "tls-on-plain-port"  # we spoke TLS, it speaks plain POP3 [host, port]
    PLAIN_ON_TLS_PORT = "plain-on-tls-port"  # we waited for a greeting, it waits for TLS [host, port]
    CERTIFICATE = "certificate"  # Problem.certificate says why [host, port]
    NO_STLS = "no-stls"  # demanded, not offered or refused [host, port]
    STLS_INJECTION = "stls-injection"  # bytes in front of the handshake
    SECURITY_DOWNGRADE = "security-downgrade"  # a better way to sign in yesterday [before, now]
    WEAKER_ENCRYPTION = "weaker-encryption"  # TLS was newer the last time [host, before, now]
    PLAIN_NOT_ALLOWED = "plain-not-allowed"  # no consent for an unencrypted link
    GREETING_REFUSED = "greeting-refused"
    NOT_POP3 = "not-pop3"  # greeting is no POP3
    WRONG_PASSWORD = "wrong-password"  # noqa: S105 - a kind of failure [user, mechanism]
    LOGIN_REFUSED = "login-refused"  # -ERR without a reason we know [user, mechanism]
    NO_MECHANISM = "no-mechanism"  # [offered]
    BROWSER_SIGN_IN = "browser-sign-in"  # what was granted has ended [issuer, reason]
    OAUTH_DENIED = "oauth-denied"  # the person, or the provider, said no [issuer, reason]
    OAUTH_TIMEOUT = "oauth-timeout"  # the browser never came back [issuer, minutes]
    OAUTH_SETUP = "oauth-setup"  # the provider does not take this client id [issuer, reason]
    OAUTH_PORT = "oauth-port"  # the browser cannot come back: another program has our port [port]
    OAUTH_ANSWER = "oauth-answer"  # an answer that is none, or to another question [host, reason]
    MAILBOX_LOCKED = "mailbox-locked"
    LOGIN_DELAY = "login-delay"  # [seconds]
    TEMPORARY = "temporary"
    SERVER_REFUSED = "server-refused"  # [command]
    NO_TOP = "no-top"  # TOP is not known: only a whole message can be looked at
    OUT_OF_STEP = "out-of-step"  # [reason]
    LIMIT = "limit"  # [limit, value]
    MESSAGE_GONE = "message-gone"  # no longer on the server
    MESSAGE_CHANGED = "message-changed"  # same UIDL, another message
    BREAKS_OFF = "breaks-off"  # set aside: the session broke at this message twice [command]
    BAD_ARGUMENT = "bad-argument"  # host, user or password cannot be sent [field]
    DISK_FULL = "disk-full"  # [path]
    STORE_READ_ONLY = "store-read-only"  # [path]
    STORE_NEWER = "store-newer"  # [path, found, known]
    STORE_BROKEN = "store-broken"  # [path]
    STORE_BUSY = "store-busy"  # another PopView holds it [path]
    FILE_EXISTS = "file-exists"  # [path]
    FILE_REFUSED = "file-refused"  # [path, reason]
    KEYRING_ABSENT = "keyring-absent"
    KEYRING_LOCKED = "keyring-locked"
    KEYRING_FAILED = "keyring-failed"  # [reason]
    NOT_SIGNED_IN = "not-signed-in"  # nothing is stored to sign in with
    READER_DIED = "reader-died"
    READER_SLOW = "reader-slow"  # [seconds]
    SETTINGS_UNREADABLE = "settings-unreadable"  # [path, reason]
    RULES_UNREADABLE = "rules-unreadable"  # no rules file [path, reason]
    RULES_DOUBTFUL = "rules-doubtful"  # some entries are not understood and left as they are [path, entries]
    CANCELLED = "cancelled"
    NOT_IN_USE = "not-in-use"  # the person has switched the account off: nothing was connected
    OFFLINE = "offline"  # the person works offline: nothing was connected
    BUG = "bug"  # [reason]


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong, for a person. `transcript` is redacted before it is stored."""

    kind: ProblemKind
    facts: tuple[tuple[str, str], ...] = ()
    server_text: str = ""
    transcript: tuple[str, ...] = ()
    account: AccountId | None = None
    certificate: Certificate | None = None

    def fact(self, name: str, default: str = "") -> str:
        """Return one fact by its name."""
        return dict(self.facts).get(name, default)
