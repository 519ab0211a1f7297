"""Accounts in words: what a screen reader says, what the tooltip tells."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from popview.types import Lock
from popview.ui.wording import values

VIEWS = ("server", "marked", "saved")


class Numbers(Protocol):
    """What is said of an account: the account pane's state has it; words know no panes."""

    @property
    def name(self) -> str:
        """Return the account's name."""

    @property
    def unseen(self) -> int:
        """Return how many messages are not yet seen."""

    @property
    def total(self) -> int:
        """Return how many messages lie on the server."""

    @property
    def marked(self) -> int:
        """Return how many messages are marked for deletion."""

    @property
    def saved(self) -> int:
        """Return how many messages are kept on this computer."""

    @property
    def octets(self) -> int:
        """Return how much lies on the server."""

    @property
    def marked_octets(self) -> int:
        """Return how much is marked."""

    @property
    def saved_octets(self) -> int:
        """Return how much is kept on this computer."""

    @property
    def busy(self) -> bool:
        """Return whether a session is running."""

    @property
    def offline(self) -> bool:
        """Return whether the server was out of reach."""

    @property
    def problem(self) -> bool:
        """Return whether the last try failed."""

    @property
    def lock(self) -> Lock:
        """Return whether we hold the mailbox."""

    @property
    def enabled(self) -> bool:
        """Return whether it is used; else it is not checked."""

    @property
    def checked_s(self) -> float:
        """Return when it was last checked, epoch seconds; 0: never."""

    @property
    def expire_days(self) -> int | None:
        """Return after how many days the server deletes by itself; -1: never, None: not known."""


def view_name(view: str) -> str:
    """Return the name of one of the three views of a mailbox."""
    if view == "marked":
        return QCoreApplication.translate("accounts", "Marked")
    if view == "saved":
        return QCoreApplication.translate("accounts", "Saved")
    return QCoreApplication.translate("accounts", "On server")


def all_accounts() -> str:
    """Return the name of the view over all accounts."""
    return QCoreApplication.translate("accounts", "All accounts")


def account_signs(state: Numbers) -> tuple[str, ...]:
    """Return what stands out about an account, in a word or two each."""
    said = []
    if not state.enabled:
        said.append(QCoreApplication.translate("accounts", "not in use"))
    if state.busy:
        said.append(QCoreApplication.translate("accounts", "busy"))
    if state.problem:
        said.append(QCoreApplication.translate("accounts", "has a problem"))
    if state.offline:
        said.append(QCoreApplication.translate("accounts", "offline"))
    if state.lock is not Lock.NOT_HELD:
        said.append(values.lock(state.lock))
    return tuple(said)


def account_sentence(state: Numbers) -> str:
    """Return the sentence that a screen reader says for an account."""
    said = [state.name, values.account_numbers(state.unseen, state.total), *account_signs(state)]
    return ", ".join(said) + "."


def account_tip(state: Numbers, now_s: float) -> str:
    """Return the tooltip of an account, as plain text."""
    lines = [state.name, values.account_numbers(state.unseen, state.total)]
    if state.octets > 0:
        lines.append(values.size(state.octets))
    lines.append(values.checked(state.checked_s, now_s))
    if state.expire_days is not None and state.expire_days >= 0:
        from popview.ui.wording.profile import expiry  # late: few servers delete by themselves

        lines.append(expiry(state.expire_days))
    return "\n".join([*lines, *account_signs(state)])


def view_count(state: Numbers, view: str) -> int:
    """Return how many messages a view holds."""
    return {"marked": state.marked, "saved": state.saved}.get(view, state.total)


def view_sentence(state: Numbers, view: str) -> str:
    """Return the sentence that a screen reader says for a view, with its bytes where they are known."""
    count = view_count(state, view)
    octets = {"marked": state.marked_octets, "saved": state.saved_octets}.get(view, state.octets)
    held = values.messages_and_size(count, octets) if octets > 0 else values.messages(count)
    return QCoreApplication.translate("accounts", "{view}: {messages}.").format(
        view=view_name(view), messages=held
    )
