"""Forgetting what an account signs in with while the account stays: a password, or what a browser granted."""

from collections.abc import Callable

from popview.control.browser_sign_in import BrowserSignIn
from popview.control.errands import Errands
from popview.control.exchange import Exchange
from popview.desk import traffic as desk_traffic
from popview.net.oauth.grant import is_granted
from popview.net.oauth.issuers import issuer_name
from popview.types import Account, Problem, ProblemKind, Secret

Answer = Callable[[bool | None, str, Problem | None], None]
"""Whether the issuer ended its permission (None: there was none), its name, and why it is still stored."""

_NOTHING_STORED = (ProblemKind.NOT_SIGNED_IN, ProblemKind.KEYRING_ABSENT)


class Forgetting:
    """Has the issuer end a permission first: what is forgotten here can no longer be ended there."""

    def __init__(self, exchange: Exchange, errands: Errands, browser: Callable[[], BrowserSignIn]) -> None:
        self._exchange, self._errands, self._browser = exchange, errands, browser

    def forget(self, account: Account, answer: Answer) -> None:
        """Forget the secret of a saved account, here and in the keyring; not the proxy's and the key's."""
        if not account.uses_browser:
            self._take_out(account, None, answer)
            return
        ready = self._errands.beside.joined(account)

        def end(secret: Secret | None) -> None:
            why = self._errands.lacking(account.id)
            if secret is None and why.kind not in _NOTHING_STORED:
                answer(None, issuer_name(account.oauth), why)
            elif secret is None or not is_granted(secret):
                self._take_out(account, None, answer)
            else:
                is_offline = self._errands.is_offline
                self._browser().revoke(ready, secret, ended, is_offline=is_offline)

        def ended(is_ended: bool) -> None:
            self._take_out(account, is_ended, answer)

        self._errands.secret_of(ready, end)

    def _take_out(self, account: Account, is_ended: bool | None, answer: Answer) -> None:
        def on_report(report: desk_traffic.Report) -> None:
            problem = report.problem if isinstance(report, desk_traffic.Failed) else None
            if problem is not None and problem.kind is ProblemKind.KEYRING_ABSENT:
                problem = None  # then it was known here only
            self._errands.forget_secret(account.id)
            answer(is_ended, issuer_name(account.oauth), problem)

        self._exchange.ask_desk(lambda t: desk_traffic.ForgetSecret(ticket=t, account=account), on_report)
