"""The loop of one account's worker, without Qt: takes wishes, opens sessions, turns failures into reports."""

from popview.net.committing import Committing
from popview.net.driver import Call
from popview.net.greeting import Greeter
from popview.net.inbox import cancel
from popview.net.keeping import keep_within_limits
from popview.net.means import Means
from popview.net.opening import Opening
from popview.net.problems import final_report
from popview.net.profile import Learner
from popview.net.renaming import answer_renamed
from popview.net.session import Reading, Session
from popview.net.texts import keep_text
from popview.net.traffic import (
    AnswerRenamed,
    BrowserWanted,
    Cancelled,
    Check,
    CodeShown,
    CommitPlan,
    Discover,
    Discovered,
    DiscoveryStepped,
    Fetch,
    Finished,
    Forget,
    ForgetHistory,
    Intent,
    KeepText,
    Preview,
    Progress,
    Revoke,
    Said,
    SignedIn,
    SignIn,
    Stop,
    TryAccount,
    Unmarked,
)
from popview.net.trial import try_account
from popview.pop3 import commands
from popview.store.forgetting import forget_account, forget_copies, forget_history
from popview.types import DiscoveryStep, OAuthWay, Stage, StepEnd


class Service:
    """Serves one account. `serve` handles what is queued; the worker calls it whenever something arrived."""

    def __init__(self, means: Means) -> None:
        self._means = means

    def serve(self) -> None:
        """Serve every queued wish, in order."""
        inbox = self._means.inbox
        inbox.attend()
        while (intent := inbox.take()) is not None:
            self._serve(intent)
            inbox.attend()

    def _serve(self, intent: Intent) -> None:
        """The one place where what a wish raised becomes its final report."""
        means = self._means
        if isinstance(intent, Stop):
            return  # its target has ended already
        inbox = means.inbox
        inbox.serving, inbox.on_stop, inbox.on_wish = frozenset({intent.ticket}), cancel, None
        try:
            if inbox.stops(intent.ticket):
                cancel(intent.ticket, 1)
            self._carry_out(intent)
        except Exception as error:  # noqa: BLE001 - a worker never dies of a wish; bugs are reported as such
            report = final_report(error, intent.ticket, means.account, means.transcript.tail())
            means.tell(report)
        finally:
            inbox.serving, inbox.on_stop, inbox.on_wish = frozenset(), None, None
            inbox.forget(intent.ticket)
            lines = means.transcript.fresh()
            if lines:
                means.tell(Said(means.account, lines))

    def _carry_out(self, intent: Intent) -> None:
        match intent:
            case Check() | Preview() | Fetch():
                self._read(intent)
            case CommitPlan():
                Committing(self._means, intent).run()
            case TryAccount():
                try_account(self._means, intent)
            case Discover():
                self._discover(intent)
            case SignIn():
                self._sign_in(intent)
            case Revoke():
                means = self._means
                means.tokens.revoke(intent.account, intent.secret)
                means.tell(Finished(intent.ticket))
            case Forget():
                self._forget(intent)
            case ForgetHistory():
                forget_history(self._means.cache, self._means.journal, self._means.account)
                self._means.tell(Finished(intent.ticket))
            case KeepText():
                keep_text(self._means, intent)
            case AnswerRenamed():
                answer_renamed(self._means, intent)
            case Unmarked():  # no commit runs: the journal has it already
                self._means.tell(Finished(intent.ticket))
            case Stop():
                return

    def _discover(self, intent: Discover) -> None:
        from popview.net.discovery.search import discover  # late: HTTP, XML, DNS are for the assistant

        means = self._means

        def told(step: DiscoveryStep, end: StepEnd | None, milliseconds: int) -> None:
            means.tell(DiscoveryStepped(intent.ticket, step, end, milliseconds))

        means.tell(Discovered(intent.ticket, discover(means.dialer, means.inbox, intent, told)))

    def _sign_in(self, intent: SignIn) -> None:
        from popview.net.oauth.asking import Asking  # late: for those who sign in by the browser alone
        from popview.net.oauth.flow import Flow

        means, ticket = self._means, intent.ticket
        asking = Asking(means.dialer, means.inbox, intent.account)
        flow = Flow(asking, means.inbox, means.clock, intent.issuer, intent.account, intent.client_secret)
        if intent.way is OAuthWay.BROWSER:
            grant = flow.by_browser(lambda url: means.tell(BrowserWanted(ticket, url)), intent.pages)
        else:
            grant = flow.by_device(
                lambda code, url, seconds: means.tell(CodeShown(ticket, code, url, seconds)), means.waits
            )
        means.tell(SignedIn(ticket, grant.to_secret()))

    def _greeter(self, ticket: int) -> Greeter:
        means = self._means

        def told(stage: Stage) -> None:
            means.tell(Progress(ticket, means.account, stage))

        return Greeter(means.dialer, means.inbox, means.transcript, told, means.nap)

    def _read(self, intent: Reading) -> None:
        if isinstance(intent, Preview) and intent.in_passing:  # what was open has closed meanwhile
            self._means.tell(Cancelled(intent.ticket))
            return
        session = self._open(intent)
        try:
            session.begin(intent)
            session.serve()
        finally:
            session.close()
        for left in reversed(session.leftovers):
            self._put_back(left)
        keep_within_limits(self._means, intent.account)

    def _put_back(self, intent: Intent) -> None:
        """A wish that gave way to a commit is served behind it."""
        inbox = self._means.inbox
        first = inbox.take_if(lambda queued: isinstance(queued, CommitPlan))
        inbox.put_back(intent)
        if first is not None:
            inbox.put_back(first)

    def _open(self, intent: Reading) -> Session:
        means, account = self._means, intent.account
        learner = Learner(means)
        learner.try_anew()
        stat = Call(commands.Stat(), ticket=intent.ticket) if isinstance(intent, Check) else None
        opening = Opening(
            self._greeter(intent.ticket),
            account,
            intent.secret,
            learner.profile,
            lambda: means.tokens,
            means.language,
        )
        opened = opening.open(*([stat] if stat is not None else []))
        learner.take_over(opened.profile)
        return Session(means, account, opened, learner, stat)

    def _forget(self, intent: Forget) -> None:
        """Drop local copies: of single messages, of all, or cache and messages of the account.

        What is marked or was saved for good stays.
        """
        means = self._means
        stores = (means.paths, means.cache, means.journal, means.account)
        if intent.keys or intent.copies_only:
            forget_copies(*stores, intent.keys or None)
        else:
            forget_account(*stores)
        means.tell(Finished(intent.ticket))
