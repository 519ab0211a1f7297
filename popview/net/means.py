"""What the sessions of one account work with; the seeded simulation hands in its own."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from popview.net.driver import nap
from popview.net.inbox import Inbox
from popview.net.traffic import Report, TokensRenewed
from popview.net.transcript import Transcript
from popview.net.transport import Clock, Dialer, Wishes, pause
from popview.paths import Paths
from popview.store.cache import Cache
from popview.store.journal import Journal
from popview.types import AccountId

if TYPE_CHECKING:
    from popview.net.oauth.tokens import Tokens


@dataclass(slots=True)
class Means:
    """Stores are opened by the worker's own thread and used by it alone."""

    account: AccountId
    paths: Paths
    dialer: Dialer
    inbox: Inbox
    journal: Journal
    cache: Cache
    tell: Callable[[Report], None]
    transcript: Transcript = field(default_factory=Transcript)
    nap: Callable[[float], None] = nap
    waits: Callable[[Wishes, Clock, float], None] = pause
    stalls: int = 0  # sessions in a row that fell silent while several answers were owed
    has_broken: bool = False  # the last session did, in the middle of its work
    language: str = ""  # of the window, as in RFC 5646; "": the server's own
    empty_seen: bool = False  # the last listing was empty though the cache was not (F15)
    _tokens: "Tokens | None" = None

    def pause(self, seconds: float) -> None:
        """Wait between two sessions; a Stop ends it."""
        self.waits(self.inbox, self.clock, seconds)

    @property
    def tokens(self) -> "Tokens":
        """What signs in by tokens gets them here; a renewed one is told, to be stored."""
        if self._tokens is None:
            from popview.net.oauth.tokens import Tokens  # late: HTTP is for those who sign in by the browser

            self._tokens = Tokens(
                self.dialer, self.inbox, lambda secret: self.tell(TokensRenewed(self.account, secret))
            )
        return self._tokens

    @property
    def clock(self) -> Clock:
        """The dialer's clock, so that there is one."""
        return self.dialer.clock
