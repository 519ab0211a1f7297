"""Owns the workers, numbers the tickets, routes intents down and reports up.

A controller asks with a function that makes the intent from its ticket, and a bound method that
takes the answers. Every intent ends in one final report; after it the ticket is forgotten. Answers
nobody waits for any more are normal (the person went on) and are dropped here.
"""

import time
from collections import deque
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from popview.control.memory import Collector, settle
from popview.desk import traffic as desk_traffic
from popview.desk.worker import Desk
from popview.net import picture_traffic
from popview.net import traffic as mail_traffic
from popview.net.courtesy import share_interpreter
from popview.net.courtesy import window as courtesy
from popview.net.worker import MailWorker, PictureWorker
from popview.types import AccountId, Problem

Ticket = int
DeskAnswer = Callable[[desk_traffic.Report], None]
MailAnswer = Callable[[mail_traffic.Report], None]
PictureAnswer = Callable[[picture_traffic.Report], None]
Refused = Callable[[Problem], None]
Report = TypeVar("Report")

_TURN_S = 0.003  # of reports between two looks at keys, timers and paints
_END_S = 6.0  # QUIT has 2 s for its answer; the rest is for a disk that is slow to flush

_FINAL_DESK = tuple(t for t in desk_traffic.Report.__args__ if t is not desk_traffic.Rows)
_FINAL_MAIL = tuple(mail_traffic.FinalReport.__args__)


class Exchange(QObject):
    """The one place where tickets are made. GUI thread only.

    Signals:
        account_said(object mail_traffic.AccountReport): what answers no ticket.
    """

    account_said = Signal(object)

    def __init__(
        self,
        *,
        desk: Desk,
        make_worker: Callable[[AccountId], MailWorker],
        pictures: PictureWorker | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._make_worker = make_worker
        self._pictures = pictures or PictureWorker()
        self._picture_answers: dict[Ticket, PictureAnswer] = {}
        self._workers: dict[AccountId, MailWorker] = {}
        self._leaving: dict[MailWorker, Callable[[], None]] = {}  # and what follows once they have ended
        self._last = 0
        self._desk_answers: dict[Ticket, DeskAnswer] = {}
        self._mail_answers: dict[Ticket, MailAnswer] = {}
        self._where: dict[Ticket, AccountId] = {}
        self._closed = False
        self._arrived: deque[mail_traffic.Report] = deque()
        self._collector = Collector(self, is_busy=lambda: bool(self._mail_answers))
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._on_turn)
        desk.reported.connect(self._on_desk_reported)
        self._pictures.reported.connect(self._on_pictures_reported)

    def start(self) -> None:
        """Start the desk. A mail worker starts once its account's list is there, or with its first intent."""
        share_interpreter()
        settle()
        self._collector.start()
        self._desk.start()

    def ask_desk(
        self, make: Callable[[Ticket], desk_traffic.Intent], answer: DeskAnswer, failed: Refused | None = None
    ) -> Ticket:
        """Submit local work; `answer` gets every report of its ticket on the GUI thread.

        `failed`: gets the problem of a Failed in its place.
        """
        self._last += 1
        if not self._closed:
            self._desk_answers[self._last] = _parted(answer, failed)
            self._desk.submit(make(self._last))
        return self._last

    def save_files(
        self,
        make: Callable[[Ticket], desk_traffic.Intent],
        saved: Callable[[tuple[str, ...]], None],
        failed: Refused,
    ) -> None:
        """Submit what ends in Saved or Failed; `saved` gets the paths that were written."""

        def on_report(report: desk_traffic.Report) -> None:
            if isinstance(report, desk_traffic.Saved):
                saved(report.paths)

        self.ask_desk(make, on_report, failed)

    def ask_mail(
        self,
        account: AccountId,
        make: Callable[[Ticket], mail_traffic.Intent],
        answer: MailAnswer,
        failed: Refused | None = None,
    ) -> Ticket:
        """Submit work for one account's server; `answer` and `failed` as above."""
        self._last += 1
        if not self._closed:
            self._mail_answers[self._last] = _parted(answer, failed)
            self._where[self._last] = account
            self._worker(account).submit(make(self._last))
        return self._last

    def tell_mail(self, account: AccountId, make: Callable[[Ticket], mail_traffic.Intent]) -> None:
        """Submit work whose end nobody waits for."""
        self.ask_mail(account, make, lambda report: None)

    def ask_pictures(
        self, make: Callable[[Ticket], picture_traffic.LoadPictures], answer: PictureAnswer
    ) -> Ticket:
        """Load distant pictures, to which the person agreed; `answer` gets every report of its ticket."""
        self._last += 1
        if not self._closed:
            self._picture_answers[self._last] = answer
            self._pictures.submit(make(self._last))
        return self._last

    def stop_pictures(self, ticket: Ticket) -> None:
        """Ask for no more pictures of this ticket; what has come is reported."""
        if ticket in self._picture_answers:
            self._pictures.submit(picture_traffic.StopPictures(ticket))

    def is_open(self, ticket: Ticket) -> bool:
        """Return whether the ticket still waits for its final report."""
        return ticket in self._mail_answers or ticket in self._desk_answers

    def stop(self, ticket: Ticket) -> None:
        """Ask the worker to stop what the ticket started; a second call cuts the socket."""
        account = self._where.get(ticket)
        if account is not None and account in self._workers:
            self._workers[account].submit(mail_traffic.Stop(target=ticket))

    def open_tickets(self, account: AccountId) -> tuple[Ticket, ...]:
        """Return the account's tickets that wait for a final report, oldest first."""
        return tuple(ticket for ticket, where in self._where.items() if where == account)

    def end_account(self, account: AccountId, then: Callable[[], None] = lambda: None) -> None:
        """End the worker of an account that goes; `then` is called once its thread has ended.

        The window does not wait: a server may take its time to answer QUIT.
        """
        worker = self._workers.pop(account, None)
        if worker is None:
            then()
            return
        self._leaving[worker] = then
        worker.finished.connect(self._on_worker_left)
        worker.leave()

    @Slot()
    def _on_worker_left(self) -> None:
        for worker in [one for one in self._leaving if one.isFinished()]:
            then = self._leaving.pop(worker)
            worker.end(_END_S)
            if not self._closed:
                then()

    def close(self) -> None:
        """Close down: no more intents, every session stopped, threads ended (bounded)."""
        if self._closed:
            return
        self._closed = True
        for ticket in tuple(self._where):
            self.stop(ticket)
        for worker in (*self._workers.values(), *self._leaving):
            worker.end(_END_S)
        self._leaving.clear()
        self._pictures.end(_END_S)
        self._desk.end(_END_S)
        self._collector.stop()

    @Slot(bool)
    def give_way(self, begun: bool) -> None:
        """Let the workers rest while the window does something long."""
        (courtesy.claim if begun else courtesy.release)()

    def _worker(self, account: AccountId) -> MailWorker:
        worker = self._workers.get(account)
        if worker is None:
            worker = self._make_worker(account)
            worker.reported.connect(self._on_mail_reported)
            self._workers[account] = worker
            worker.start()
        return worker

    @Slot(object)
    def _on_desk_reported(self, report: desk_traffic.Report) -> None:
        final = isinstance(report, _FINAL_DESK)
        answer = (
            self._desk_answers.pop(report.ticket, None) if final else self._desk_answers.get(report.ticket)
        )
        if answer is not None:
            answer(report)
        if isinstance(report, desk_traffic.ListLoaded) and not self._closed:
            self._worker(report.account)  # loads sockets and stores while nobody waits for them

    @Slot(object)
    def _on_pictures_reported(self, report: picture_traffic.Report) -> None:
        final = isinstance(report, picture_traffic.PicturesLoaded)
        answers = self._picture_answers
        answer = answers.pop(report.ticket, None) if final else answers.get(report.ticket)
        if answer is not None and not self._closed:
            answer(report)

    @Slot(object)
    def _on_mail_reported(self, report: mail_traffic.Report) -> None:
        """Queue it: Qt hands over all that has arrived at once, and a fast server would hold the window."""
        self._arrived.append(report)
        if not self._turn.isActive():
            self._turn.start()

    @Slot()
    def _on_turn(self) -> None:
        until = time.perf_counter() + _TURN_S
        courtesy.claim()
        try:
            while self._arrived and time.perf_counter() < until:
                self._take(self._arrived.popleft())
        finally:
            courtesy.release()
            if not self._arrived:
                self._turn.stop()  # else it comes again, after keys, timers and paints

    def _take(self, report: mail_traffic.Report) -> None:
        if isinstance(report, mail_traffic.AccountReport):
            self.account_said.emit(report)
            return
        ticket = report.ticket
        if isinstance(report, _FINAL_MAIL):
            self._where.pop(ticket, None)
            answer = self._mail_answers.pop(ticket, None)
        else:
            answer = self._mail_answers.get(ticket)
        if answer is not None:
            answer(report)


def _parted(answer: Callable[[Report], None], failed: Refused | None) -> Callable[[Report], None]:
    """Return what hands the problem of a Failed to `failed`, and every other report to `answer`."""
    if failed is None:
        return answer

    def on_report(report: Report) -> None:
        if isinstance(report, desk_traffic.Failed | mail_traffic.Failed):
            failed(report.problem)
        else:
            answer(report)

    return on_report
