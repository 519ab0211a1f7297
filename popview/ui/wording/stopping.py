"""Sentences of a commit under way: how long it takes yet, what Stop would mean, what it meant."""

from PySide6.QtCore import QCoreApplication

from popview.types import Outcome, Receipt, Stage
from popview.ui.wording import values

_MINUTE_S, _HOUR_S = 60, 3_600

translate = QCoreApplication.translate


def time_left(seconds: float | None) -> str:
    """Return "about 2 minutes left", no finer than anybody can know it; "" where it is not known."""
    if seconds is None:
        return ""
    if seconds <= 5:
        return translate("stopping", "a few seconds left")
    tens = -int(-seconds // 10) * 10
    if tens < _MINUTE_S:
        return translate("stopping", "about {n} seconds left").format(n=values.number(tens))
    if seconds < 1.5 * _MINUTE_S:
        return translate("stopping", "about a minute left")
    if seconds < 55 * _MINUTE_S:
        minutes = round(seconds / _MINUTE_S)
        return translate("stopping", "about {n} minutes left").format(n=values.number(minutes))
    if seconds < 1.5 * _HOUR_S:
        return translate("stopping", "about an hour left")
    return translate("stopping", "about {n} hours left").format(n=values.number(round(seconds / _HOUR_S)))


def stop_means(stage: Stage, *, has_deleted: bool) -> str:
    """Return what Stop would mean at this moment, or why there is nothing to stop any more.

    has_deleted: a session before this one went through to its end.
    """
    if stage is Stage.LOOKING:
        return translate("stopping", "Nothing more is deleted: there is nothing left to stop.")
    if stage is Stage.QUITTING:
        return translate(
            "stopping", "The server is deleting what it was asked for: this moment cannot be stopped."
        )
    before = translate("stopping", "If you stop now, what was deleted before stays deleted.")
    if stage is Stage.DELETING:
        now = translate("stopping", "What is asked for now is taken back; a new list shows what is left.")
        alone = translate(
            "stopping", "If you stop now, what was asked for is taken back; a new list shows what is left."
        )
        return f"{before} {now}" if has_deleted else alone
    if has_deleted:
        return f"{before} " + translate("stopping", "Nothing else is.")
    if stage in (Stage.COPYING, Stage.COPYING_HEADERS):
        return translate("stopping", "If you stop now, nothing is deleted; the copies made so far are kept.")
    return translate("stopping", "If you stop now, nothing is deleted.")


def is_stopping() -> str:
    """Return what happens between Stop and its end, and what a second one does."""
    return translate("stopping", "Stopping… If you press Stop again, the line is cut at once.")


def stopped_title() -> str:
    """Return the title where a commit was stopped before it asked for any deletion."""
    return translate("stopping", "Stopped: nothing was deleted")


def stopped_text(copies: int) -> str:
    """Return what is left of it: the marks, and so many safety copies."""
    said = translate("stopping", "All marks are as they were.")
    if copies:
        kept = translate("stopping", "Under “Saved” the copies of {messages} are kept.")
        said = f"{said} {kept.format(messages=values.messages(copies))}"
    return said


def stopped_account(receipt: Receipt) -> str:
    """Return what Stop left done and undone in a commit that had begun to delete."""
    gone = sum(1 for item in receipt.items if item.outcome is Outcome.GONE and not item.back_s)
    absent, unknown = receipt.count(Outcome.SKIPPED_ABSENT), receipt.count(Outcome.UNKNOWN)
    said = translate("stopping", "You stopped it. Deleted: {gone}. Kept: {kept}.").format(
        gone=values.number(gone), kept=values.number(len(receipt.items) - gone - absent - unknown)
    )
    if absent:
        was_gone = translate("stopping", "Already gone: {n}.").format(n=values.number(absent))
        said = f"{said} {was_gone}"
    if unknown:
        open_ = translate("stopping", "To be seen at the next check: {n}.").format(n=values.number(unknown))
        said = f"{said} {open_}"
    return said
