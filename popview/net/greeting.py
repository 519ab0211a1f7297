"""From an account to a server that has said hello on a link as secure as the account demands.

Nothing falls back by itself, and nothing secret is sent here.
"""

from collections.abc import Callable

from popview.errors import NetworkError, PopViewError, TlsError
from popview.net.driver import Driver, nap
from popview.net.refusals import greeting_error, shown
from popview.net.transcript import Transcript
from popview.net.transport import Dialer, Link, Wishes
from popview.net.transport.dialer import untrusted
from popview.net.transport.link import Told
from popview.net.transport.sockets import Unverified
from popview.pop3 import commands, events
from popview.pop3.connection import Connection
from popview.types import Account, ProblemKind, Security, Stage


class Greeter:
    """Opens connections up to the greeting, behind STLS where that is the account's way."""

    def __init__(
        self,
        dialer: Dialer,
        wishes: Wishes,
        transcript: Transcript,
        told: Told,
        rest: Callable[[float], None] = nap,
    ) -> None:
        self.dialer, self.transcript, self.told = dialer, transcript, told
        self._wishes, self._nap = wishes, rest

    def greet(self, account: Account) -> Driver:
        """Return a driver that may sign in.

        NetworkError, TlsError, CertificateError, MailboxBusy, Refused (GREETING_REFUSED),
        RemoteProtocolError.
        """
        self.transcript.note(f"{account.host}:{account.port} ({account.security})")
        try:
            return self._approach(account, "trust")
        except Unverified as failure:
            if failure.pinned:  # another certificate than the one that an exception was made for
                return self._after_change(account, failure)
            raise self._certificate_error(account, failure) from failure

    def _after_change(self, account: Account, failure: Unverified) -> Driver:
        try:
            return self._approach(account, "verify")
        except Unverified as again:
            again.pinned = True
            raise self._certificate_error(account, again) from failure

    def _certificate_error(self, account: Account, failure: Unverified) -> PopViewError:
        """Fetch the certificate over a second connection, where nothing secret follows, and describe it."""
        driver = self._approach(account, "look")
        try:
            return untrusted(account, driver.link, failure)
        finally:
            driver.link.close()

    def _approach(self, account: Account, policy: str) -> Driver:
        link = self.dialer.dial(account, self._wishes, self.told, policy=policy)
        try:
            return self._hear(link, account, policy)
        except BaseException:
            link.close()
            raise

    def _hear(self, link: Link, account: Account, policy: str) -> Driver:
        connection = Connection()
        if link.is_secure:
            connection.tls_started()
            self._note_tls(link)
        clock, deadlines = self.dialer.clock, self.dialer.deadlines
        driver = Driver(link, connection, self._wishes, clock, deadlines, self.transcript, nap=self._nap)
        if policy == "look" and link.is_secure:
            return driver
        self.told(Stage.GREETING)
        self._await_greeting(driver, account)
        if account.security is Security.STLS:
            self.told(Stage.SECURING)
            self._start_tls(driver, account)
        return driver

    def _await_greeting(self, driver: Driver, account: Account) -> None:
        """Wait for the hello; where nobody speaks first, see whether the port waits for TLS."""
        where = {"host": account.host, "port": str(account.port)}
        soon = self.dialer.clock.now() + self.dialer.deadlines.suspicion
        try:
            driver.run(lambda: driver.greeting is not None, deadline_s=soon)
            if driver.greeting is None:
                if not driver.link.is_secure and self.dialer.speaks_tls(account, self._wishes):
                    raise NetworkError(ProblemKind.PLAIN_ON_TLS_PORT, **where)
                driver.run(lambda: driver.greeting is not None)
        except NetworkError as error:
            if error.kind == ProblemKind.TIMEOUT:
                seconds = f"{self.dialer.deadlines.greeting:g}"
                raise NetworkError(ProblemKind.NO_GREETING, seconds=seconds, **where) from error
            raise
        if isinstance(driver.greeting, events.Refused):
            raise greeting_error(driver.greeting)

    def _start_tls(self, driver: Driver, account: Account) -> None:
        """STLS or nothing; CAPA is not asked, for its word in plain text is worth nothing."""
        answer = driver.ask(commands.Stls(), alone=True, seconds=self.dialer.deadlines.tls)
        if isinstance(answer, events.Refused):
            say_goodbye(driver, self.dialer.deadlines.quit_stopped)
            where = {"host": account.host, "port": str(account.port)}
            raise TlsError(ProblemKind.NO_STLS, shown(answer.text), **where)
        driver.link.secure(behind_stls=True)
        driver.connection.tls_started()
        self._note_tls(driver.link)

    def _note_tls(self, link: Link) -> None:
        facts = dict(link.tls_facts)
        self.transcript.note(f"encrypted: {facts.get('version', '')} {facts.get('cipher', '')}")


def say_goodbye(driver: Driver, seconds: float) -> bool:
    """QUIT with a deadline, then close; True where the server answered."""
    try:
        driver.ask(commands.Quit(), alone=True, seconds=seconds)
    except PopViewError:
        return False
    finally:
        driver.link.close()
    return True


def part(driver: Driver, dialer: Dialer) -> None:
    """Leave where the person stopped: the answer that is on its way may open the mailbox, and QUIT closes it.

    It is waited for as long as any Stop waits; a second Stop cuts.
    """
    clock, seconds = dialer.clock, dialer.deadlines.quit_stopped
    until = clock.now() + seconds
    try:
        driver.withdraw(lambda call: True)
        while driver.in_flight and driver.failed is None and clock.now() < until:
            if driver.challenge is not None:
                driver.respond(None)
            driver.run(lambda: not driver.in_flight or driver.challenge is not None, deadline_s=until)
    except PopViewError:  # lost, out of step, or stopped once more: there is nobody to say QUIT to
        driver.link.close()
        return
    if driver.in_flight or driver.failed is not None:
        driver.link.close()
    else:
        say_goodbye(driver, seconds)
