"""Work that needs a server: finds the secret, sends the intent, and mends what the worker found missing.

A worker never asks a person. It ends in PasswordNeeded or CertificateUnknown; here the person is
asked and the same intent goes out again with a new ticket. A stored password is kept until another
one has worked, whatever the server says (design section 6).
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from popview.control.exchange import Exchange
from popview.control.known_secrets import KnownSecrets
from popview.desk import traffic as desk_traffic
from popview.net import traffic as mail_traffic
from popview.types import (
    Account,
    AccountId,
    Certificate,
    Keyring,
    Problem,
    ProblemKind,
    Secret,
    Trust,
)

Make = Callable[[int, Account, Secret | None], mail_traffic.Intent]
Answer = Callable[[mail_traffic.Report], None]


@dataclass
class Errand:
    """One piece of work until its very end, over as many tickets as it takes."""

    account: AccountId
    make: Make
    answer: Answer
    by_hand: bool  # else nobody is asked for anything
    ticket: int = 0
    is_over: bool = False
    candidate: Secret | None = field(default=None, repr=False)
    keep: bool = False  # put the candidate into the keyring once it has worked


class Errands(QObject):
    """Runs errands; asks through signals, gets answers through methods. GUI thread.

    Signals:
        password_wanted(str account_id, object Problem | None, object Keyring): the window shall ask;
            ends in give_password() or decline().
        certificate_wanted(str account_id, object Certificate): ends in trust() or decline().
        trust_given(str account_id, object Trust): the account shall remember this exception.
        problem_found(object Problem): something beside the errand itself, such as a failing keyring.
    """

    password_wanted = Signal(str, object, object)
    certificate_wanted = Signal(str, object)
    trust_given = Signal(str, object)
    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        accounts: Callable[[AccountId], Account | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._account = accounts
        self._secrets = KnownSecrets()
        self.beside = self._secrets.beside
        self._asks_first: set[AccountId] = set()
        self._finding: set[AccountId] = set()  # the person is asked once it is known where secrets are kept
        self._waiting: dict[AccountId, list[Errand]] = {}  # for the person's answer
        self._running: list[Errand] = []
        self._is_offline = False

    @property
    def is_offline(self) -> bool:
        """Whether the person wants no connection."""
        return self._is_offline

    def set_offline(self, on: bool) -> None:
        """Connect to nothing, and stop what runs; or let errands go out again."""
        self._is_offline = on
        if on:
            for errand in [e for e in self._running if e.ticket]:  # the others end when they would be sent
                self.stop(errand)

    def find_keyring(self, answer: Callable[[Keyring], None]) -> None:
        """Hand to `answer` whether secrets can be kept; nobody is asked to unlock anything."""

        def on_found(report: desk_traffic.Report) -> None:
            if isinstance(report, desk_traffic.KeyringFound):
                self._secrets.keyring = report.keyring
            answer(self._secrets.keyring or Keyring.ABSENT)

        self._exchange.ask_desk(lambda t: desk_traffic.FindKeyring(ticket=t), on_found)

    def run(self, account: AccountId, make: Make, answer: Answer, *, by_hand: bool = True) -> Errand:
        """Start an errand; `answer` gets every report but the questions, and one final report."""
        errand = Errand(account, make, answer, by_hand)
        if self._is_offline:
            self._end(errand, mail_traffic.Failed(ticket=0, problem=offline(account)))
            return errand
        known = self._account(account)
        if known is not None and not known.enabled:
            self._end(errand, mail_traffic.Failed(ticket=0, problem=not_in_use(account)))
            return errand
        self._running.append(errand)
        refusal = self._secrets.refusal(account)
        if by_hand and account in self._asks_first and refusal is not None:
            self._asks_first.discard(account)
            self._want_password(errand, refusal)
        elif known is None or self._secrets.lacks(known, by_hand=by_hand):
            self._read_secret(errand)
        else:
            self._send(errand)
        return errand

    def ask_first(self, account: AccountId) -> None:
        """The person wants to enter a password: one that was just refused is not sent once more."""
        self._asks_first.add(account)

    def stop(self, errand: Errand) -> None:
        """Stop an errand politely; again: cut. One that waits for the person or the keyring just ends."""
        waiting = self._waiting.get(errand.account, [])
        if errand in waiting:
            waiting.remove(errand)
        elif errand.ticket:
            self._exchange.stop(errand.ticket)
            return
        self._end(errand, mail_traffic.Cancelled(ticket=errand.ticket))

    def stop_account(self, account: AccountId) -> None:
        """Stop everything that runs for an account."""
        for errand in [e for e in self._running if e.account == account]:
            self.stop(errand)

    def is_busy(self, account: AccountId) -> bool:
        """Return whether an errand of the account is under way."""
        return any(errand.account == account for errand in self._running)

    def give_password(self, account: AccountId, secret: Secret, keep: bool) -> None:
        """The person typed a password: try it with everything that waited for it."""
        self._secrets.on_typed(account, secret)
        for errand in self._waiting.pop(account, []):
            errand.candidate, errand.keep = secret, keep
            self._send(errand)

    def trust(self, account: AccountId, trust: Trust) -> None:
        """The person made an exception for one certificate: remember it and go on."""
        self.trust_given.emit(account, trust)
        for errand in self._waiting.pop(account, []):
            self._send(errand)

    def decline(self, account: AccountId, problem: Problem | None = None) -> None:
        """The person did not answer: what waited ends."""
        for errand in self._waiting.pop(account, []):
            if problem is None:
                self._end(errand, mail_traffic.Cancelled(ticket=errand.ticket))
            else:
                self._end(errand, mail_traffic.Failed(ticket=errand.ticket, problem=problem))

    def forget(self, account: AccountId) -> None:
        """Forget all secrets of an account: it was removed."""
        self.forget_secret(account)
        self.beside.forget(account)

    def forget_secret(self, account: AccountId) -> None:
        """Forget what an account signs in with; what runs with it does not keep it either."""
        self._secrets.forget(account)
        for errand in self._running:
            if errand.account == account:
                errand.candidate, errand.keep = None, False

    def set_secret(self, account: AccountId, secret: Secret) -> None:
        """A secret that was just saved with its account."""
        self._secrets.on_saved(account, secret)

    def on_renewed(self, account: AccountId, secret: Secret) -> None:
        """Keep new tokens in place of the ones before, which may count no more."""
        known = self._account(account)
        if known is None:
            return  # it is only being tried
        self.set_secret(account, secret)
        for errand in self._running:
            if errand.account == account and errand.candidate is not None:
                errand.candidate = secret

        def on_written(report: desk_traffic.Report) -> None:
            match report:
                case desk_traffic.Failed(problem=problem) if problem.kind is not ProblemKind.KEYRING_ABSENT:
                    self.problem_found.emit(replace(problem, account=account))
                case _:
                    pass  # written, or there is no keyring: then it is for this start

        self._exchange.ask_desk(
            lambda t: desk_traffic.WriteSecret(ticket=t, account=known, secret=secret), on_written
        )

    def known_secret(self, account: AccountId) -> Secret | None:
        """Return the secret of this start, None where none is known."""
        return self._secrets.get(account)

    def secret_of(self, account: Account, answer: Callable[[Secret | None], None]) -> None:
        """Hand the account's secret to `answer`: the one of this start, or the keyring's.

        Where it gets None, `lacking` knows why.
        """
        known = self._secrets.get(account.id)
        if known is not None:
            answer(known)
            return

        def on_read(report: desk_traffic.Report) -> None:
            if isinstance(report, desk_traffic.SecretRead):
                self._secrets.on_read(account, report)
            answer(self._secrets.get(account.id))

        self._exchange.ask_desk(lambda t: desk_traffic.ReadSecret(ticket=t, account=account), on_read)

    def lacking(self, account: AccountId) -> Problem:
        """Return why nothing is known to sign in with."""
        return self._secrets.lacking(account)

    def made_ready(self, account: Account, answer: Callable[[Account], None]) -> None:
        """Hand an account as it stands in a dialog to `answer`, with the stored secrets that are its own."""
        stored = self._account(account.id)
        if stored is None or not self.beside.lacks(stored):
            answer(self.beside.joined(account))
            return

        def on_read(report: desk_traffic.Report) -> None:
            if isinstance(report, desk_traffic.SecretRead):
                self._secrets.on_read(stored, report)
            answer(self.beside.joined(account))

        self._exchange.ask_desk(lambda t: desk_traffic.ReadSecret(ticket=t, account=stored), on_read)

    # -- inside ------------------------------------------------------------------------------------

    def _read_secret(self, errand: Errand) -> None:
        account = self._account(errand.account)
        if account is None:
            self._end(errand, mail_traffic.Cancelled(ticket=0))
            return

        def on_read(report: desk_traffic.Report) -> None:
            match report:
                case desk_traffic.SecretRead(problem=problem):
                    self._secrets.on_read(account, report)
                    if problem is not None and errand.by_hand:
                        self.problem_found.emit(problem)
                case desk_traffic.Failed(problem=problem):
                    self.problem_found.emit(problem)
                case _:
                    return
            self._send(errand)

        self._exchange.ask_desk(lambda t: desk_traffic.ReadSecret(ticket=t, account=account), on_read)

    def _send(self, errand: Errand) -> None:
        if errand.is_over:  # stopped while the keyring was asked
            return
        if self._is_offline:  # switched while the keyring or the person was asked
            self._end(errand, mail_traffic.Failed(ticket=errand.ticket, problem=offline(errand.account)))
            return
        account = self._account(errand.account)
        if account is None:
            self._end(errand, mail_traffic.Cancelled(ticket=errand.ticket))
            return
        self._secrets.on_tried(errand.account)
        self._asks_first.discard(errand.account)
        secret, ready = self._secrets.get(errand.account), self.beside.joined(account)
        errand.ticket = self._exchange.ask_mail(
            errand.account,
            lambda ticket: errand.make(ticket, ready, secret),
            lambda report: self._on_report(errand, report),
        )

    def _on_report(self, errand: Errand, report: mail_traffic.Report) -> None:
        match report:
            case mail_traffic.PasswordNeeded(problem=problem):
                if problem is not None:
                    self._secrets.on_refused(errand.account, problem)
                self._want_password(errand, problem)
            case mail_traffic.CertificateUnknown(certificate=certificate, problem=problem):
                self._want_certificate(errand, certificate, problem)
            case (
                mail_traffic.Checked()
                | mail_traffic.Previewed()
                | mail_traffic.Fetched()
                | mail_traffic.Committed()
                | mail_traffic.TrialPassed()
            ):
                self._worked(errand)
                self._end(errand, report)
            case mail_traffic.Failed() | mail_traffic.Cancelled() | mail_traffic.Finished():
                self._end(errand, report)
            case _:
                errand.answer(report)

    def _want_password(self, errand: Errand, problem: Problem | None) -> None:
        if not errand.by_hand:  # nobody asked for it, so nobody is asked, but told
            why = problem or self.lacking(errand.account)
            self._end(errand, mail_traffic.Failed(ticket=errand.ticket, problem=why))
            return
        if errand.candidate is not None and self._secrets.get(errand.account) is errand.candidate:
            self._secrets.drop(errand.account)  # what was typed is refused: the stored one counts again
        waiting = self._waiting.setdefault(errand.account, [])
        waiting.append(errand)
        if len(waiting) > 1:
            return

        def ask(keyring: Keyring) -> None:
            self._finding.discard(errand.account)
            if self._waiting.get(errand.account):  # they may have been stopped meanwhile
                self.password_wanted.emit(errand.account, problem, keyring)

        if self._secrets.keyring is not None:
            self.password_wanted.emit(errand.account, problem, self._secrets.keyring)
        elif errand.account not in self._finding:
            self._finding.add(errand.account)
            self.find_keyring(ask)

    def _want_certificate(self, errand: Errand, certificate: Certificate, problem: Problem) -> None:
        if not errand.by_hand:
            self._end(errand, mail_traffic.Failed(ticket=errand.ticket, problem=problem))
            return
        waiting = self._waiting.setdefault(errand.account, [])
        waiting.append(errand)
        if len(waiting) == 1:
            self.certificate_wanted.emit(errand.account, certificate)

    def _worked(self, errand: Errand) -> None:
        if errand.candidate is None or not errand.keep:
            return
        account, secret = self._account(errand.account), errand.candidate
        errand.candidate = None
        if account is None:
            return

        def on_written(report: desk_traffic.Report) -> None:
            if isinstance(report, desk_traffic.Failed):
                self.problem_found.emit(replace(report.problem, account=errand.account))

        self._exchange.ask_desk(
            lambda t: desk_traffic.WriteSecret(ticket=t, account=account, secret=secret), on_written
        )

    def _end(self, errand: Errand, report: mail_traffic.Report) -> None:
        errand.is_over = True
        if errand in self._running:
            self._running.remove(errand)
        errand.answer(report)


def offline(account: AccountId) -> Problem:
    """Return what an errand ends in while the person works offline."""
    return Problem(ProblemKind.OFFLINE, account=account)


def not_in_use(account: AccountId) -> Problem:
    """Return what an errand of an account ends in that the person does not use for a while."""
    return Problem(ProblemKind.NOT_IN_USE, account=account)
