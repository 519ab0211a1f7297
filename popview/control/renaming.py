"""A renamed mailbox: the person is asked once, in a quiet bar; the worker does what the answer says."""

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.state import Mailbox
from popview.net import traffic as mail_traffic
from popview.types import AccountId
from popview.ui.question_bar import QuestionBar
from popview.ui.wording import renaming as words


class RenamingController(QObject):
    """Asks for one mailbox at a time.

    Signals:
        problem_found(object Problem).
    """

    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        mailboxes: MailboxController,
        bar: QuestionBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._mailboxes = mailboxes
        self._bar = bar
        self._asked: AccountId | None = None
        bar.answered.connect(self._on_answered)
        mailboxes.changed.connect(self._on_changed)

    @Slot(str)
    def _on_changed(self, account: str) -> None:
        mailbox = self._mailboxes.get(AccountId(account))
        if mailbox is not None and mailbox.renamed and mailbox.stage is None:
            self._ask_next()

    def _ask_next(self) -> None:
        asked = self._mailboxes.get(self._asked) if self._asked is not None else None
        if asked is not None and asked.renamed:
            return
        following = next((m for m in self._mailboxes.mailboxes if m.renamed and m.stage is None), None)
        self._asked = following.account.id if following is not None else None
        if following is not None:
            self._ask(following)

    def _ask(self, mailbox: Mailbox) -> None:
        old = {pair[0] for pair in mailbox.renamed}
        text = words.renamed_text(
            len(old),
            len(old & mailbox.marks.keys()),
            len(old & mailbox.seen),
            len(old & mailbox.protected),
        )
        title = words.renamed_title(mailbox.account.name)
        self._bar.ask(title, text, words.carry_over_name(), words.treat_as_new_name())

    @Slot(bool)
    def _on_answered(self, yes: bool) -> None:
        mailbox = self._mailboxes.get(self._asked) if self._asked is not None else None
        if mailbox is None:
            return
        mailbox.renamed = ()
        account = mailbox.account.id

        def on_report(report: mail_traffic.Report) -> None:
            if isinstance(report, mail_traffic.Failed):
                self.problem_found.emit(report.problem)
            if isinstance(report, mail_traffic.Failed | mail_traffic.Finished):
                self._mailboxes.reload(account)

        def answer(ticket: int) -> mail_traffic.AnswerRenamed:
            return mail_traffic.AnswerRenamed(ticket=ticket, account=account, carry_over=yes)

        self._exchange.ask_mail(account, answer, on_report)
        self._ask_next()
