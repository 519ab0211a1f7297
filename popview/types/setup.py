"""What setting up an account can find out before anything secret is sent."""

from dataclasses import dataclass
from enum import StrEnum

from popview.types.account import Mechanism, Security
from popview.types.pop_url import PopUrl


class Source(StrEnum):
    """Who says where the mailbox is; `FoundServer.origin` says it exactly."""

    PRESET = "preset"  # PopView's own list of providers [the provider's name]
    AUTOCONFIG = "autoconfig"  # a file of the address's domain, over verified HTTPS [its URL]
    SRV = "srv"  # the domain's DNS, RFC 6186; anyone on the way can forge it [the record's name]
    MX = "mx"  # a provider that PopView knows takes in the domain's mail, says its DNS [that host's name]
    PROBE = "probe"  # a guessed name that answered POP3 under a valid certificate [its name]
    LINK = "link"  # a pop:// address, RFC 2384 [the address without its user]


class Advice(StrEnum):
    """What a provider wants of a person beside the address."""

    APP_PASSWORD = "app-password"  # noqa: S105 - a password made for one program, not the account's
    CODE = "code"  # a code made in the web mailbox stands in for the password
    MAIL_PASSWORD = "mail-password"  # noqa: S105 - mail programs have one of their own, set in the web mailbox
    SWITCH_ON = "switch-on"  # POP3 has to be switched on in the web mailbox first
    PAID = "paid"  # only some paid plans have POP3
    BROWSER = "browser"  # passwords are refused: one signs in by the browser (OAuth 2.0)
    RECENT = "recent"  # "recent:" before the user shows the last 30 days, whatever was fetched before


class DiscoveryStep(StrEnum):
    """Where is looked, in this order."""

    PRESET = "preset"
    AUTOCONFIG = "autoconfig"
    SRV = "srv"
    PROBE = "probe"


class StepEnd(StrEnum):
    """How one step ended."""

    FOUND = "found"
    NOTHING = "nothing"
    FAILED = "failed"
    SKIPPED = "skipped"  # behind a proxy the DNS is not asked: it would not go through the proxy


class SnagKind(StrEnum):
    """Why something was not found, or was found and not taken."""

    OFFLINE = "offline"  # no name could be looked up, nothing could be reached
    NO_ANSWER = "no-answer"  # it did not answer in time
    PROXY = "proxy"  # the proxy did not let us through
    CERTIFICATE = "certificate"  # it answered, but could not prove who it is
    NOT_HTTPS = "not-https"  # it wanted to lead us to an address without encryption
    REDIRECTS = "redirects"  # it led us on and on
    TOO_BIG = "too-big"  # what it sent is no file of settings
    UNREADABLE = "unreadable"  # what it sent could not be understood
    WEB = "web"  # the web server answered with an error of its own [status]
    NO_POP3 = "no-pop3"  # the domain says itself that it has no POP3
    PLAIN_ONLY = "plain-only"  # a server, but without encryption


@dataclass(frozen=True, slots=True)
class Snag:
    """One thing that stood in the way. `where`: a host or an address; `detail`: see SnagKind."""

    kind: SnagKind
    where: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class FoundServer:
    """A server that may hold the mailbox, ready to be shown. Never one without encryption."""

    host: str
    port: int
    security: Security
    user: str
    source: Source
    origin: str = ""
    mechanism: Mechanism = Mechanism.AUTO
    provider: str = ""  # its name; "": not known
    advice: tuple[Advice, ...] = ()
    help: str = ""  # an https address of the provider's own page about this
    guide: str = ""  # the page of PopView's own guide about it; "": none
    foreign: bool = False  # in another domain than the address, and nobody vouches for it: to be confirmed

    @classmethod
    def of_link(cls, url: PopUrl) -> "FoundServer":
        """Return what a pop:// address names."""
        return cls(
            url.host, url.port, url.security, url.user, Source.LINK, url.shown, mechanism=url.mechanism
        )


@dataclass(frozen=True, slots=True)
class Discovery:
    """What a whole search came to.

    without: the name of a provider of whom we know that it has no POP3; then nothing else was asked.
    """

    address: str
    found: FoundServer | None = None
    without: str = ""
    snags: tuple[Snag, ...] = ()
