"""From a greeting to an open mailbox: what the server offers, and signing in (design section 6)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from popview.errors import Cancelled, LoginRefused, MailboxBusy, NetworkError, PopViewError
from popview.net import login
from popview.net.driver import Call, Driver
from popview.net.greeting import Greeter, part, say_goodbye
from popview.net.mechanisms import unsayable
from popview.net.oauth.grant import grant_of, is_granted
from popview.net.same_server import of_this_server, place
from popview.pop3 import commands, events
from popview.pop3.capabilities import Capabilities
from popview.types import Account, Mechanism, ProblemKind, Secret, Security, ServerProfile, Stage

if TYPE_CHECKING:
    from popview.net.oauth.tokens import Tokens

CAPA_S = 15.0
"""Some servers never answer CAPA, one hangs up: then it is done without."""

_REFUSALS = (ProblemKind.WRONG_PASSWORD, ProblemKind.LOGIN_REFUSED)


@dataclass(slots=True)
class Opened:
    """A session whose mailbox is open. `offered`: None where CAPA was not asked before signing in."""

    driver: Driver
    offered: Capabilities | None
    profile: ServerProfile


class SecretNeeded(PopViewError):
    """The way to sign in needs a secret, and none was given."""

    def __init__(self) -> None:
        super().__init__(ProblemKind.WRONG_PASSWORD)


def check_account(account: Account, secret: Secret | None) -> None:
    """Refuse before any connect what must not or cannot be sent.

    BAD_ARGUMENT, PLAIN_NOT_ALLOWED, SecretNeeded.
    """
    login.check_arguments(account, secret)
    if account.security is Security.PLAIN and not account.plain_consent:
        raise PopViewError(ProblemKind.PLAIN_NOT_ALLOWED, host=account.host, port=str(account.port))
    if secret is None and account.mechanism is not Mechanism.EXTERNAL:
        raise SecretNeeded


class Opening:
    """One attempt to open a mailbox; `open` may be called once."""

    def __init__(
        self,
        greeter: Greeter,
        account: Account,
        secret: Secret | None,
        profile: ServerProfile,
        tokens: "Callable[[], Tokens] | None" = None,
        language: str = "",
    ) -> None:
        """Use `tokens` where the secret is what was granted in the browser (net/oauth).

        language: what the server is asked to speak (RFC 6856 section 3), where it can and that costs no wait.
        UTF8 (section 2) stays off in our sessions: it may change headers, and digests made with it and
        without are never compared (design section 6).
        """
        check_account(account, secret)
        self._granted = secret if is_granted(secret) else None
        if self._granted and (account.mechanism not in login.TOKEN or tokens is None):
            raise SecretNeeded  # what was granted is no password, and is sent to nobody as one
        grant = grant_of(self._granted)
        if grant is not None and not grant.is_for(account):
            raise SecretNeeded  # the account has moved: the tokens are not for the server it is at now
        self._tokens, self._language = tokens, language
        self._is_renewed = False
        self._greeter, self._account = greeter, account
        self._secret = secret or Secret("")
        self._profile = of_this_server(profile, account)
        self._offered: Capabilities | None = None
        self._driver: Driver | None = None
        self._behind: list[Call] = []
        self.on_greeted: Callable[[str, tuple[tuple[str, str], ...]], None] | None = None

    def open(self, *behind: Call) -> Opened:
        """Return the open mailbox. After a refusal QUIT is said; any failure closes the link.

        `behind` is sent as soon as may be: in the same write as the last step of signing in where the profile
        says that the server bears that, else right behind its answer. It is not waited for.
        """
        self._behind = list(behind)
        try:
            self._take_token()
            self._greet()
            self._ask_capa()
            self._greeter.told(Stage.SIGNING_IN)
            self._enter()
        except (LoginRefused, MailboxBusy):
            if self._driver is not None:
                say_goodbye(self._driver, self._greeter.dialer.deadlines.quit_stopped)
            raise
        except Cancelled:
            if self._driver is not None:
                part(self._driver, self._greeter.dialer)
            raise
        except BaseException:
            self._close()
            raise
        assert self._driver is not None
        self._driver.put(*self._behind)
        return Opened(self._driver, self._offered, self._profile)

    def _take_token(self) -> None:
        """Have a token that counts before anything is connected: renewing it may take its time."""
        if self._granted is not None and self._tokens is not None:
            self._secret, self._is_renewed = self._tokens().fresh(self._account, self._granted)

    def _renew(self, refused: LoginRefused) -> None:
        """Get a new token, once, where the server refused the one that should still count."""
        if self._granted is None or self._tokens is None:
            raise refused
        if self._is_renewed:
            from popview.net.oauth.issuers import issuer_name  # late: for those who sign in by the browser

            facts = {"issuer": issuer_name(self._account.oauth), "reason": str(refused.kind)}
            raise LoginRefused(ProblemKind.BROWSER_SIGN_IN, refused.server_text, **facts) from refused
        self._secret, self._is_renewed = self._tokens().renewed(self._account, self._granted), True

    def _greet(self) -> Driver:
        self._driver = driver = self._greeter.greet(self._account)
        if self.on_greeted is not None:
            self.on_greeted(driver.link.address, driver.link.tls_facts)
        self._refuse_weaker_encryption(dict(driver.link.tls_facts).get("version", ""))
        if self._language and self._profile.lang and self._profile.pipelining:
            driver.put(Call(commands.Lang(self._language)))  # goes out with what is said next; a no is a no
        return driver

    def _refuse_weaker_encryption(self, now: str) -> None:
        """Send nothing secret under an older TLS than the last time: WEAKER_ENCRYPTION.

        Less than TLS never comes about by itself (net/greeting), and what the person chose is another place
        (`of_this_server`). Names of versions sort by age: "TLSv1.2", "TLSv1.3".
        """
        before = self._profile.tls_version
        if "" < now < before:
            raise LoginRefused(
                ProblemKind.WEAKER_ENCRYPTION,
                host=self._account.host,
                before=before.replace("TLSv", "TLS "),
                now=now.replace("TLSv", "TLS "),
            )

    def _close(self) -> None:
        if self._driver is not None:
            self._driver.link.close()

    def _ask_capa(self) -> None:
        """Ask what is offered, unless the way to sign in is known or the server cannot say.

        Where the line is lost at it, the server may be one that hangs up at CAPA, or it was the network:
        that is asked once more later on (Learner.try_anew), and only then believed.
        """
        assert self._driver is not None
        profile, account = self._profile, self._account
        known = profile.mechanism is not Mechanism.AUTO and profile.security is account.security
        fixed = account.mechanism in (Mechanism.AUTO, profile.mechanism)
        may_enter = known and fixed and profile.mechanism not in account.forbidden
        if profile.mechanism is Mechanism.USER and not (account.user + self._secret.reveal()).isascii():
            may_enter = False  # only CAPA says whether such a line may be sent: UTF8 USER, RFC 6856
        if profile.capa is False or (profile.capa and may_enter):
            return
        try:
            answer = self._driver.ask(commands.Capa(), seconds=CAPA_S)
        except NetworkError as error:
            if error.kind not in (ProblemKind.LOST, ProblemKind.TIMEOUT) or profile.capa:
                raise
            self._close()
            lost_s = 0 if profile.capa_lost_s else int(self._greeter.dialer.clock.epoch())
            self._profile = replace(profile, capa=False, capa_lost_s=lost_s)
            self._greet()
            return
        self._profile = replace(profile, capa=isinstance(answer, events.Accepted), capa_lost_s=0)
        self._offered = self._driver.connection.capabilities
        if self._offered is not None and self._offered.pipelining and profile.pipelining is None:
            self._profile = replace(self._profile, pipelining=True)

    def _enter(self) -> None:
        """Sign in, with one further try by another mechanism after a challenge mechanism was refused."""
        first = self._choose()
        if first is None:
            names = " ".join(self._offered.mechanisms) if self._offered else ""
            raise LoginRefused(ProblemKind.NO_MECHANISM, offered=names)
        self._refuse_weaker(first)
        try:
            self._sign_in(first)
        except LoginRefused as refused:
            if self._granted is not None and refused.kind in _REFUSALS:
                self._enter_by_new_token(first, refused)
                return
            second = self._second(first, refused)
            if second is None or (refused.kind == ProblemKind.WRONG_PASSWORD and self._is_weaker(second)):
                raise
            self._refuse_weaker(second)
            self._sign_in_once_more(second)
            self._profile = replace(self._profile, failed=(*self._profile.failed, first))
            first = second
        self._remember(first)

    def _remember(self, mechanism: Mechanism) -> None:
        """Note the way in, which server it is good for, and how the link was protected."""
        assert self._driver is not None
        account, facts = self._account, dict(self._driver.link.tls_facts)
        self._profile = replace(
            self._profile,
            mechanism=mechanism,
            security=account.security,
            server=place(account),
            tls_version=facts.get("version", ""),
            tls_cipher=facts.get("cipher", ""),
            certificate=facts.get("certificate", ""),
        )

    def _enter_by_new_token(self, mechanism: Mechanism, refused: LoginRefused) -> None:
        self._renew(refused)
        try:
            self._sign_in_once_more(mechanism)
        except LoginRefused as again:
            if again.kind in _REFUSALS:
                self._renew(again)
            raise
        self._remember(mechanism)

    def _is_weaker(self, mechanism: Mechanism) -> bool:
        """Return whether the server lets us do worse than before, and the person has not chosen that."""
        by_choice = self._account.mechanism is not Mechanism.AUTO
        return not by_choice and login.is_weaker(mechanism, self._profile.mechanism)

    def _refuse_weaker(self, mechanism: Mechanism) -> None:
        """Send nothing secret in a way that gives more away than before: SECURITY_DOWNGRADE.

        Whoever stands between us and the server strikes the better ways from its list. The person may
        choose the weaker one in the account.
        """
        if self._is_weaker(mechanism):
            before = self._profile.mechanism.value
            raise LoginRefused(
                ProblemKind.SECURITY_DOWNGRADE, before=before.upper(), now=mechanism.value.upper()
            )

    def _second(self, first: Mechanism, refused: LoginRefused) -> Mechanism | None:
        """Return another way where the refusal is no proof of a wrong password.

        That is so after a challenge mechanism, and where a way that worked before is refused without a
        reason: the server may have learnt new manners, so it is asked.
        """
        assert self._driver is not None
        is_stale = self._offered is None and bool(self._profile.capa)
        if first not in login.CHALLENGED and not (is_stale and refused.kind == ProblemKind.LOGIN_REFUSED):
            return None
        if is_stale:
            try:
                self._driver.ask(commands.Capa(), seconds=CAPA_S)
            except NetworkError:  # it hung up at the refusal: then what every server knows
                return self._choose(first)
            self._offered = self._driver.connection.capabilities
        return self._choose(first)

    def _choose(self, *tried: Mechanism) -> Mechanism | None:
        assert self._driver is not None
        is_free = self._account.mechanism is Mechanism.AUTO
        silent = unsayable(self._account.user, self._secret) if is_free else ()
        found = login.choices(
            self._account,
            self._profile,
            self._offered,
            secure=self._driver.link.is_secure,
            stamp=self._driver.connection.stamp,
            tried=(*tried, *silent),
            anew=self._offered is not None and not tried,
        )
        return found[0] if found else None

    def _sign_in(self, mechanism: Mechanism) -> None:
        assert self._driver is not None
        login.sign_in(
            self._driver,
            mechanism,
            self._account,
            self._secret,
            self._offered,
            self._greeter.dialer.deadlines.login,
            ahead=self._profile.pipelining is True,
            behind=self._take_behind(mechanism),
        )

    def _take_behind(self, mechanism: Mechanism) -> tuple[Call, ...]:
        """Return what may go out in the same write as the password: once, where that is known to work."""
        if not self._profile.behind_pass or mechanism in login.CHALLENGED:
            return ()
        behind, self._behind = tuple(self._behind), []
        return behind

    def _sign_in_once_more(self, mechanism: Mechanism) -> None:
        """Two servers hang up at the first refusal: then on a new connection."""
        try:
            self._sign_in(mechanism)
        except NetworkError:
            self._close()
            self._greet()
            self._sign_in(mechanism)
