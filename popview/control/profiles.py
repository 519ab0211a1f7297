"""What was learnt of servers: looked at, overruled, forgotten by the person; asked before a first fetch."""

import time
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.accounts import AccountsController
from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.state import Mailbox
from popview.desk import traffic as desk_traffic
from popview.net import traffic as mail_traffic
from popview.types import Account, AccountId, ServerProfile
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme

if TYPE_CHECKING:
    from popview.ui.accounts.profile_dialog import ProfileDialog

CONSENT = "retr_consent"


def overrule(profile: ServerProfile, field: str, value: object) -> ServerProfile:
    """Return the profile with one field fixed by the person; None: automatic, to be learnt anew."""
    others = tuple(name for name in profile.overruled if name != field)
    if field == CONSENT:  # not about the server: there is nothing to learn
        return replace(profile, retr_consent=bool(value))
    if value is None:
        if field not in profile.overruled:
            return profile  # what is learnt stays
        unknown = getattr(ServerProfile(), field)
        return replace(profile, overruled=others, **{field: unknown})
    return replace(profile, overruled=(*others, field), **{field: value})  # type: ignore[arg-type]


def forget(profile: ServerProfile) -> ServerProfile:
    """Return the profile with nothing but what the person fixed."""
    kept = {name: getattr(profile, name) for name in (*profile.overruled, CONSENT)}
    return replace(ServerProfile(), overruled=profile.overruled, **kept)


def fetching_costs(profile: ServerProfile, *, may_hide: bool = False) -> bool:
    """Return whether a fetch hides, deletes or marks the message on the server, as far as is known.

    may_hide: its provider is known to have a setting for that; what was seen, or said by the person, wins.
    """
    hides = may_hide if profile.retr_hides is None else profile.retr_hides
    return bool(hides or profile.retr_marks or profile.expire_days == 0)


class ProfilesController(QObject):
    """Shows and changes profiles; the journal is written by the desk, sessions read it when they begin.

    Signals:
        problem_found(object Problem).
    """

    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        accounts: AccountsController,
        mailboxes: MailboxController,
        window: MainWindow,
        theme: Theme,
        now: Callable[[], float] = time.time,
        hiding: Collection[str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._accounts = accounts
        self._mailboxes = mailboxes
        self._window = window
        self._theme = theme
        self._now = now
        self._hiding = hiding
        self._dialog: ProfileDialog | None = None
        self._shown: AccountId | None = None
        self._waiting: dict[AccountId, list[Callable[[], None]]] = {}  # fetches behind an open question

    def _may_hide(self, account: Account) -> bool:
        """Return whether the account's provider has a setting by which fetching hides or deletes."""
        if self._hiding is None:
            from popview.net.discovery.presets import hiding_hosts  # late: a file is read

            self._hiding = hiding_hosts()
        return account.host.lower() in self._hiding

    # -- the dialog --------------------------------------------------------------------------------

    @Slot()
    def show_current(self) -> None:
        """Show connection and server of the account on screen."""
        if self._mailboxes.current is not None:
            self.show(self._mailboxes.current.account.id)

    @Slot(str)
    def show(self, account: str) -> None:
        """Show connection and server of an account."""
        mailbox = self._mailboxes.get(AccountId(account))
        if mailbox is None:
            return
        if self._dialog is not None:
            self._dialog.close()
        from popview.ui.accounts.profile_dialog import ProfileDialog  # late: not for the first paint

        dialog = ProfileDialog(
            mailbox.account,
            mailbox.profile,
            theme=self._theme,
            checked_s=mailbox.checked_s,
            now_s=self._now(),
            may_hide=self._may_hide(mailbox.account),
            parent=self._window,
        )
        dialog.switched.connect(self._on_switched)
        dialog.forget_requested.connect(self._on_forget_requested)
        dialog.finished.connect(self._on_finished)
        self._dialog, self._shown = dialog, mailbox.account.id
        dialog.open()

    @Slot(object)
    def on_account_said(self, report: mail_traffic.Report) -> None:
        """Something was learnt while the dialog is open; the mailbox has it already."""
        if isinstance(report, mail_traffic.ProfileLearnt):
            self.refresh(report.account)

    @Slot(str)
    def refresh(self, account: str) -> None:
        """Show what is known now: in the tooltips of messages, and in the dialog of this account."""
        mailbox = self._mailboxes.get(AccountId(account))
        if mailbox is not None:
            self._window.message_pane.model.set_expiry(account, mailbox.profile.expire_days)
        if self._dialog is None or self._shown != account:
            return
        if mailbox is None:
            self._dialog.close()
        else:
            self._dialog.show_profile(mailbox.profile)

    @Slot(str, object)
    def _on_switched(self, field: str, value: object) -> None:
        mailbox = self._mailboxes.get(self._shown) if self._shown is not None else None
        if mailbox is not None:
            self._write(mailbox, overrule(mailbox.profile, field, value))

    @Slot()
    def _on_forget_requested(self) -> None:
        mailbox = self._mailboxes.get(self._shown) if self._shown is not None else None
        if mailbox is not None:
            self._write(mailbox, forget(mailbox.profile))

    @Slot()
    def _on_finished(self) -> None:
        dialog, self._dialog, self._shown = self._dialog, None, None
        if dialog is not None:
            dialog.deleteLater()

    def _write(self, mailbox: Mailbox, profile: ServerProfile) -> None:
        account, before = mailbox.account.id, mailbox.profile
        if profile == before:
            return
        mailbox.profile = profile
        self.refresh(account)

        def on_written(report: desk_traffic.Report) -> None:
            if isinstance(report, desk_traffic.Failed):
                mailbox.profile = before
                self.refresh(account)
                self.problem_found.emit(replace(report.problem, account=account))

        self._exchange.ask_desk(
            lambda t: desk_traffic.SetProfile(ticket=t, account=account, profile=profile), on_written
        )

    # -- before a fetch ----------------------------------------------------------------------------

    def asks_first(self, account: AccountId, fetch: Callable[[], None]) -> bool:
        """Return whether the person has to agree to a fetch; `fetch` is called if they do.

        Asked once per account: the consent is kept in the profile. Further fetches wait for the same answer.
        """
        mailbox = self._mailboxes.get(account)
        if mailbox is None or mailbox.profile.retr_consent:
            return False
        if not fetching_costs(mailbox.profile, may_hide=self._may_hide(mailbox.account)):
            return False
        waiting = self._waiting.setdefault(account, [])
        waiting.append(fetch)
        if len(waiting) == 1:
            self._ask(mailbox)
        return True

    def _ask(self, mailbox: Mailbox) -> None:
        from popview.ui.accounts.fetch_question import FetchQuestion  # late: not for the first paint

        account = mailbox.account.id
        question = FetchQuestion(
            mailbox.account,
            mailbox.profile,
            theme=self._theme,
            may_hide=self._may_hide(mailbox.account),
            parent=self._window,
        )

        def on_agreed() -> None:
            self._write(mailbox, overrule(mailbox.profile, CONSENT, True))
            for fetch in self._waiting.pop(account, []):
                fetch()

        def on_finished() -> None:
            self._waiting.pop(account, None)  # not now: nothing was begun, so there is nothing to undo
            question.deleteLater()

        question.agreed.connect(on_agreed)
        question.finished.connect(on_finished)
        question.open()
