"""The account assistant: asks the network for the server of an address, tries it, hands it on to be kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from popview.control.accounts import AccountsController
from popview.control.exchange import Exchange
from popview.control.guide import show_guide
from popview.control.trial import Trial, cut
from popview.net import traffic as mail_traffic
from popview.types import Account, Keyring, PopUrl, Secret, parse_pop_url
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme

if TYPE_CHECKING:
    from popview.ui.accounts.assistant import AccountAssistant


class AssistantController(QObject):
    """Shows one assistant at a time. What it makes of an address becomes an account only when it works."""

    def __init__(
        self,
        *,
        exchange: Exchange,
        accounts: AccountsController,
        window: MainWindow,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange, self._accounts = exchange, accounts
        self._window, self._theme = window, theme
        self._dialog: AccountAssistant | None = None
        self._trial = Trial(exchange, lambda: accounts.errands.is_offline)
        self._search = 0
        self._is_kept = False

    @property
    def is_shown(self) -> bool:
        """Return whether the assistant is on screen."""
        return self._dialog is not None and self._dialog.isVisible()

    @Slot()
    def show(self) -> None:
        """Show the assistant, or bring the one that is shown to the front."""
        self.show_for(None)

    def open_url(self, text: str) -> None:
        """Show the assistant filled in by a pop:// address; what is none only opens it."""
        self.show_for(parse_pop_url(text))

    def show_for(self, url: PopUrl | None) -> None:
        """Show the assistant, filled in where there is something to fill in."""
        if self._dialog is None:
            self._dialog = self._make()
            self._dialog.open()
            self._accounts.errands.find_keyring(self._on_keyring)
        if url is not None:
            self._dialog.show_url(url)
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _make(self) -> "AccountAssistant":
        from popview.ui.accounts.assistant import AccountAssistant  # late: not for the first paint

        self._is_kept = False
        issuers = self._accounts.browser.hosts
        dialog = AccountAssistant(theme=self._theme, issuers=issuers, parent=self._window)
        dialog.search_requested.connect(self._on_search_requested)
        dialog.trial_requested.connect(self._on_trial_requested)
        dialog.left_behind.connect(self._stop)
        dialog.save_requested.connect(self._on_save_requested)
        dialog.browser_requested.connect(self._on_browser_requested)
        dialog.manual_requested.connect(self._on_manual_requested)
        dialog.card.guide_wanted.connect(self._on_guide_wanted)
        dialog.card.known = {(one.host.lower(), one.user): one.name for one in self._accounts.accounts}
        dialog.finished.connect(self._on_finished)
        return dialog

    def _on_keyring(self, keyring: Keyring) -> None:
        if self._dialog is not None:
            self._dialog.form.place.show_keyring(keyring)

    @Slot(str)
    def _on_search_requested(self, address: str) -> None:
        dialog = self._dialog
        assert dialog is not None
        self._stop()
        if self._accounts.errands.is_offline:
            dialog.show_offline()
            return

        def on_report(report: mail_traffic.Report) -> None:
            if dialog is not self._dialog:
                return  # closed while it was on its way
            match report:
                case mail_traffic.DiscoveryStepped(step=step, end=end, milliseconds=milliseconds):
                    dialog.show_search_step(step, end, milliseconds)
                case mail_traffic.Discovered(discovery=discovery):
                    dialog.show_discovery(discovery)
                case mail_traffic.Failed(problem=problem):
                    dialog.show_search_problem(problem)
                case _:
                    pass

        via = dialog.account()  # by its proxy, where it has one
        self._search = self._exchange.ask_mail(
            via.id,
            lambda t: mail_traffic.Discover(
                ticket=t,
                account=via.id,
                address=address,
                proxy=via.proxy,
                proxy_password=via.proxy_password,
            ),
            on_report,
        )

    @Slot(object, object)
    def _on_trial_requested(self, account: Account, secret: Secret) -> None:
        if self._dialog is not None:
            self._trial.start(self._dialog, account, secret)

    @Slot(object)
    def _on_browser_requested(self, account: Account) -> None:
        if self._dialog is not None:
            self._accounts.browser.show(account, self._dialog, self._dialog.take_grant)

    @Slot(str)
    def _on_guide_wanted(self, topic: str) -> None:
        if self._dialog is not None:
            show_guide(self._theme, self._dialog, topic)

    @Slot()
    def _stop(self) -> None:
        """Stop what was asked for: nobody waits for it any more."""
        self._trial.stop()
        cut(self._exchange, self._search)
        self._search = 0

    @Slot(object, object)
    def _on_save_requested(self, account: Account, secret: Secret) -> None:
        self._is_kept = True
        self._accounts.keep(account, secret)

    @Slot(object, object)
    def _on_manual_requested(self, account: Account, secret: Secret | None) -> None:
        self._is_kept = True  # the same account goes on under other hands
        self._accounts.add_by_hand(account, secret)

    @Slot()
    def _on_finished(self) -> None:
        """Leave no thread behind of an account that did not come about."""
        self._stop()
        dialog, self._dialog = self._dialog, None
        if dialog is None:
            return
        if not self._is_kept:
            self._exchange.end_account(dialog.account_id)
        dialog.deleteLater()
