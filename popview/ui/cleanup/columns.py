"""The columns of the tables of plan, receipt and log."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from popview.types import Commit, Mark, Outcome, PlanItem, Protection, ReceiptItem
from popview.types.mark_file import Fit, FittedMark
from popview.ui.cleanup.figures import Share
from popview.ui.cleanup.item_table import Column
from popview.ui.palette import Role
from popview.ui.theme import Theme
from popview.ui.wording import cleanup as words
from popview.ui.wording import mark_files, protected, values
from popview.ui.wording.why import why

translate = QCoreApplication.translate

ROLES = {
    Outcome.GONE: Role.SUCCESS,
    Outcome.STILL_THERE: Role.DANGER,
    Outcome.UNKNOWN: Role.WARNING,
    Outcome.SET_ASIDE: Role.WARNING,
    Outcome.SKIPPED_CHANGED: Role.WARNING,
    Outcome.SKIPPED_UNPROVED: Role.WARNING,
}
"""The colour of an outcome's words; the words say it too."""


def plan_columns(now: Callable[[], float]) -> list[Column[PlanItem]]:
    """Return the columns of a plan's messages."""
    return [
        Column(translate("cleanup", "From"), lambda item: item.mark.sender or "—", width=160),
        Column(translate("cleanup", "Subject"), lambda item: _subject(item.mark), stretches=True),
        Column(
            translate("cleanup", "Date"),
            lambda item: values.date(item.mark.date_s, now()),
            lambda item: _date(item.mark),
            width=130,
        ),
        Column(
            translate("cleanup", "Size"),
            lambda item: values.size(item.mark.size),
            lambda item: item.mark.size,
            is_right=True,
            width=76,
        ),
        Column(translate("cleanup", "Notes"), words.item_notes, width=170),
        Column(translate("cleanup", "Why marked"), lambda item: why(item.mark.reason), width=140),
    ]


def sender_columns() -> list[Column[Share]]:
    """Return the columns of a plan by sender."""
    return [
        Column(translate("cleanup", "From"), lambda share: share.sender or "—", stretches=True),
        Column(
            translate("cleanup", "Messages"),
            lambda share: values.number(share.count),
            lambda share: share.count,
            is_right=True,
            width=100,
        ),
        Column(
            translate("cleanup", "Size"),
            lambda share: values.size(share.size),
            lambda share: share.size,
            is_right=True,
            width=110,
        ),
    ]


def protected_columns(now: Callable[[], float]) -> list[Column[tuple[Protection, int]]]:
    """Return the columns of protected senders, each with how many messages it covers."""
    return [
        Column(translate("cleanup", "Who"), lambda row: protected.name(row[0]), stretches=True),
        Column(translate("cleanup", "Kind"), lambda row: protected.kind(row[0]), width=90),
        Column(
            translate("cleanup", "Messages"),
            lambda row: values.number(row[1]),
            lambda row: row[1],
            is_right=True,
            width=100,
        ),
        Column(
            translate("cleanup", "Since"),
            lambda row: values.date(row[0].made_s, now()),
            lambda row: row[0].made_s,
            width=130,
        ),
    ]


def fit_columns(theme: Theme) -> list[Column[FittedMark]]:
    """Return the columns of a file of marks, how each fits first."""

    def colour(one: FittedMark) -> QColor | None:
        return None if one.fit in (Fit.FITS, Fit.ALREADY) else theme.color(Role.WARNING)

    return [
        Column(
            translate("cleanup", "Here"),
            mark_files.fit,
            lambda one: list(Fit).index(one.fit),
            width=230,
            colour=colour,
        ),
        Column(translate("cleanup", "From"), lambda one: one.mark.sender or "—", width=150),
        Column(translate("cleanup", "Subject"), lambda one: _subject(one.mark), stretches=True),
        Column(
            translate("cleanup", "Size"),
            lambda one: values.size(one.mark.size),
            lambda one: one.mark.size,
            is_right=True,
            width=76,
        ),
    ]


def receipt_columns(theme: Theme) -> list[Column[ReceiptItem]]:
    """Return the columns of a receipt, what became of a message first."""

    def colour(item: ReceiptItem) -> QColor | None:
        role = Role.DANGER if item.back_s else ROLES.get(item.outcome)
        return theme.color(role) if role else None

    return [
        Column(
            translate("cleanup", "What became of it"),
            words.receipt_item,
            lambda item: list(Outcome).index(item.outcome),
            width=270,
            colour=colour,
        ),
        Column(translate("cleanup", "From"), lambda item: item.mark.sender or "—", width=150),
        Column(translate("cleanup", "Subject"), lambda item: _subject(item.mark), stretches=True),
        Column(
            translate("cleanup", "Size"),
            lambda item: values.size(item.mark.size),
            lambda item: item.mark.size,
            is_right=True,
            width=76,
        ),
    ]


def log_columns(now: Callable[[], float], account: Callable[[Commit], str]) -> list[Column[Commit]]:
    """Return the columns of the log of commits."""
    return [
        Column(
            translate("cleanup", "When"),
            lambda commit: values.date(commit.started_s, now()),
            lambda commit: commit.started_s,
            width=140,
        ),
        Column(translate("cleanup", "Account"), account, width=140),
        Column(
            translate("cleanup", "Messages"),
            lambda commit: values.number(commit.count),
            lambda commit: commit.count,
            is_right=True,
            width=90,
        ),
        Column(
            translate("cleanup", "Size"),
            lambda commit: values.size(commit.size),
            lambda commit: commit.size,
            is_right=True,
            width=90,
        ),
        Column(translate("cleanup", "Result"), words.commit_result, stretches=True),
    ]


def _subject(mark: Mark) -> str:
    return mark.subject or translate("cleanup", "(no subject)")


def _date(mark: Mark) -> float:
    return float("-inf") if mark.date_s is None else mark.date_s
