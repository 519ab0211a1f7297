"""Connection and server, the question before a fetch, waiting and the log, for the pictures."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication, QWidget

from popview.types import Mechanism, Problem, ProblemKind, Security, ServerProfile
from popview.ui.accounts.fetch_question import FetchQuestion
from popview.ui.accounts.profile_dialog import ProfileDialog
from popview.ui.problem_bar import ProblemBar
from popview.ui.protocol_log import ProtocolLog
from popview.ui.theme import Theme
from tests.ui.samples import ACCOUNT, NOON

KNOWN = ServerProfile(
    capa=True,
    top=True,
    top_exact=True,
    uidl=True,
    uidl_single=True,
    pipelining=True,
    steady_sizes=False,
    mechanism=Mechanism.SCRAM_SHA_256,
    security=Security.TLS,
    certificate="8f14e45fceea167a5a36dedd4bea2543c9f0f895fb98ab9159f51fd0297e236d",
    implementation="Dovecot",
    expire_days=30,
    login_delay_s=300,
    retr_marks=True,
    overruled=("retr_marks",),
    tls_version="TLSv1.3",
    tls_cipher="TLS_AES_256_GCM_SHA384",
)


def _known(theme: Theme) -> QWidget:
    return ProfileDialog(ACCOUNT, KNOWN, theme=theme, checked_s=NOON - 600, now_s=NOON)


def _end(theme: Theme) -> QWidget:
    dialog = ProfileDialog(ACCOUNT, KNOWN, theme=theme, checked_s=NOON - 600, now_s=NOON)
    dialog.show()
    QApplication.processEvents()
    bar = dialog.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    return dialog


def _new(theme: Theme) -> QWidget:
    return ProfileDialog(ACCOUNT, ServerProfile(), theme=theme)


def _plain(theme: Theme) -> QWidget:
    profile = replace(KNOWN, tls_version="", certificate="", security=Security.PLAIN, uidl=False)
    return ProfileDialog(ACCOUNT, profile, theme=theme, checked_s=NOON - 600, now_s=NOON)


def _question(**flags: object) -> Callable[[Theme], QWidget]:
    return lambda theme: FetchQuestion(ACCOUNT, ServerProfile(**flags), theme=theme)  # type: ignore[arg-type]


def _bar(kind: ProblemKind, wait_s: float, *, firm: bool) -> Callable[[Theme], QWidget]:
    def show(theme: Theme) -> QWidget:
        bar = ProblemBar(theme=theme, now=lambda: NOON)
        bar.resize(1000, 130)
        said = "-ERR [LOGIN-DELAY] minimum time between mail checks violation" if firm else ""
        problem = Problem(kind, (("seconds", f"{wait_s:g}"),), server_text=said)
        bar.show_problem(problem, "Home", True, ready_s=NOON + wait_s, firm=firm)
        return bar

    return show


def _log(theme: Theme) -> QWidget:
    log = ProtocolLog(theme=theme)
    log.append(("* pop.example.org:995 (tls)", "S: +OK Dovecot ready.", "C: CAPA", "S: +OK"), "a", "Home")
    log.append(("C: USER …", "S: +OK", "C: PASS …", "S: +OK Logged in."), "b", "Work")
    log.pause.setChecked(True)
    log.append(("C: STAT", "S: +OK 412 1903000000"), "a", "Home")
    return log


SCENES: dict[str, Callable[[Theme], QWidget]] = {
    "profile-known": _known,
    "profile-end": _end,
    "profile-new": _new,
    "profile-plain": _plain,
    "wait-delay": _bar(ProblemKind.LOGIN_DELAY, 45, firm=True),
    "wait-locked": _bar(ProblemKind.MAILBOX_LOCKED, 120, firm=False),
    "log-paused": _log,
    "fetch-hides": _question(retr_hides=True),
    "fetch-expires": _question(expire_days=0),
    "fetch-marks": _question(retr_marks=True),
}
