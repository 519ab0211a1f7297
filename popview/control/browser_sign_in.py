"""Sign-in by the browser: shows the dialog, asks the account's worker, hands the tokens on."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from popview.control.exchange import Exchange
from popview.control.guide import open_in_browser, show_guide
from popview.control.trial import cut
from popview.net import traffic as mail_traffic
from popview.net.oauth.grant import grant_of, is_granted
from popview.types import Account, Issuer, OAuthWay, Problem, Secret
from popview.ui.theme import Theme
from popview.ui.wording import browser as words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget  # noqa: TID251 - only to say what a dialog stands before

    from popview.ui.accounts.browser_dialog import BrowserDialog

_FINAL = tuple(mail_traffic.FinalReport.__args__)

Done = Callable[[Account, Secret], None]


class BrowserSignIn:
    """One dialog at a time. opens: opens a page and says whether it could; tests hand in a browser.

    hosts: whose sign-in each POP3 host takes, in place of what is shipped.
    """

    def __init__(
        self,
        exchange: Exchange,
        theme: Theme,
        issuer_of: Callable[[str], Issuer | None],
        opens: Callable[[str], bool] = open_in_browser,
        hosts: Mapping[str, str] | None = None,
    ) -> None:
        self._exchange, self._theme, self._issuer_of = exchange, theme, issuer_of
        self.opens = opens
        self._hosts = hosts
        self._ticket = 0

    def knows(self, account: Account) -> bool:
        """Return whether one can sign in by the browser, and the account's server is its issuer's own."""
        issuer = self.issuer_at(account)
        return issuer is not None and issuer.id == account.oauth

    @cached_property
    def hosts(self) -> Mapping[str, str]:
        """Return whose sign-in each POP3 host takes, as far as PopView knows the issuer."""
        from popview.net.discovery.presets import issuers_at  # late: a file is read

        told = issuers_at() if self._hosts is None else self._hosts
        return {host: name for host, name in told.items() if self._issuer_of(name) is not None}

    def issuer_at(self, account: Account) -> Issuer | None:
        """Return whose sign-in the account's server takes."""
        return self._issuer_of(self.hosts.get(account.host.lower(), ""))

    def show(
        self,
        account: Account,
        parent: "QWidget",
        done: Done,
        declined: Callable[[], None] = lambda: None,
        problem: Problem | None = None,
        before: Secret | None = None,
    ) -> "BrowserDialog":
        """Ask for a grant; ends in `done` with the account as it now signs in, or in `declined`.

        before: what was granted before; its client's secret need not be typed again.
        """
        from popview.ui.accounts.browser_dialog import BrowserDialog  # late: not for the first paint

        issuer = self._issuer_of(account.oauth)
        assert issuer is not None, account.oauth
        assert self.knows(account), account.host
        dialog = BrowserDialog(account, issuer, theme=self._theme, problem=problem, parent=parent)
        granted: list[tuple[Account, Secret]] = []

        def on_wanted(wanted: Account, way: str, typed: Secret | None) -> None:
            older = grant_of(before)
            is_same = older is not None and older.client == wanted.oauth_client
            client_secret = older.client_secret if older is not None and is_same and not typed else typed

            def on_report(report: mail_traffic.Report) -> None:
                if isinstance(report, mail_traffic.SignedIn) and dialog.is_waiting:
                    granted.append((wanted, report.secret))
                self._tell(dialog, report)

            self._ticket = self._exchange.ask_mail(
                wanted.id,
                lambda t: mail_traffic.SignIn(
                    ticket=t,
                    account=wanted,
                    issuer=issuer,
                    way=OAuthWay(way),
                    pages=words.pages(),
                    client_secret=client_secret,
                ),
                on_report,
            )

        def on_finished() -> None:
            dialog.deleteLater()
            if granted:
                done(*granted[-1])
            else:
                declined()

        dialog.wanted.connect(on_wanted)
        dialog.left_behind.connect(self.stop)
        dialog.guide_wanted.connect(lambda topic: show_guide(self._theme, dialog, topic))
        dialog.finished.connect(on_finished)
        dialog.open()
        return dialog

    def revoke(
        self, account: Account, secret: Secret | None, then: Callable[[bool], None], *, is_offline: bool
    ) -> None:
        """Have the issuer end what was granted, as far as it can be reached.

        `then` follows in any case, and hears whether nothing of it counts any more.
        """
        if secret is None or not is_granted(secret):
            then(True)
            return
        if is_offline:
            then(False)
            return

        def on_report(report: mail_traffic.Report) -> None:
            if isinstance(report, _FINAL):
                then(isinstance(report, mail_traffic.Finished))

        self._exchange.ask_mail(
            account.id,
            lambda t: mail_traffic.Revoke(ticket=t, account=account, secret=secret),
            on_report,
        )

    def stop(self) -> None:
        """Stop waiting for the browser."""
        cut(self._exchange, self._ticket)
        self._ticket = 0

    def _tell(self, dialog: "BrowserDialog", report: mail_traffic.Report) -> None:
        if not dialog.is_waiting:
            return
        match report:
            case mail_traffic.BrowserWanted(url=url):
                dialog.show_browser(url, is_open=self.opens(url))
            case mail_traffic.CodeShown(code=code, url=url):
                dialog.show_code(code, url)
            case mail_traffic.SignedIn():
                dialog.show_done()
            case mail_traffic.Failed(problem=problem):
                dialog.show_failure(problem)
            case mail_traffic.PasswordNeeded(problem=problem) if problem is not None:
                dialog.show_failure(problem)
            case _:
                pass
