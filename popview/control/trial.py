"""The test of an account: one at a time, shown by whichever dialog asked for it."""

from collections.abc import Callable
from typing import Protocol

from popview.control.errands import offline
from popview.control.exchange import Exchange
from popview.net import traffic as mail_traffic
from popview.types import Account, Certificate, Problem, Secret, TrialStep


class TrialDialog(Protocol):
    """Shows a test; each call after the end of the test, or of the dialog, is harmless."""

    def show_step(self, step: TrialStep, facts: tuple[tuple[str, str], ...]) -> None:
        """Tick one step."""

    def show_trial_problem(self, problem: Problem) -> None:
        """Say why it failed."""

    def show_trial_passed(self) -> None:
        """Say that all went well."""

    def show_certificate(self, certificate: Certificate) -> None:
        """Ask about a certificate that is not trusted."""


class Trial:
    """Starts and stops tests. `is_offline`: whether the person works offline."""

    def __init__(self, exchange: Exchange, is_offline: Callable[[], bool]) -> None:
        self._exchange, self._is_offline = exchange, is_offline
        self._ticket = 0

    def start(self, dialog: TrialDialog, account: Account, secret: Secret | None) -> None:
        """Test an account as it stands in a dialog; a test that still runs is stopped."""
        self.stop()
        if self._is_offline():
            dialog.show_trial_problem(offline(account.id))
            return

        def on_report(report: mail_traffic.Report) -> None:
            match report:
                case mail_traffic.TrialStepped(step=step, facts=facts):
                    dialog.show_step(step, facts)
                case mail_traffic.TrialPassed():
                    dialog.show_trial_passed()
                case mail_traffic.Failed(problem=problem):
                    dialog.show_trial_problem(problem)
                case mail_traffic.PasswordNeeded(problem=problem) if problem is not None:
                    dialog.show_trial_problem(problem)
                case mail_traffic.CertificateUnknown(certificate=certificate):
                    dialog.show_certificate(certificate)
                case _:
                    pass

        self._ticket = self._exchange.ask_mail(
            account.id, lambda t: mail_traffic.TryAccount(ticket=t, account=account, secret=secret), on_report
        )

    def stop(self) -> None:
        """Stop a test that nobody looks at any more: its server may never answer."""
        cut(self._exchange, self._ticket)
        self._ticket = 0


def cut(exchange: Exchange, ticket: int) -> None:
    """End at once what holds nothing worth a polite end: the second Stop cuts."""
    if ticket and exchange.is_open(ticket):
        exchange.stop(ticket)
        exchange.stop(ticket)
