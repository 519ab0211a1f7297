"""A row of the message list in words: what a screen reader says, what the tooltip tells."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from popview.types import Summary
from popview.ui.wording import values
from popview.ui.wording.problems import foreign

if TYPE_CHECKING:
    from popview.types import Reason

DAY_S = 86_400


def no_sender() -> str:
    """Return what stands where a message names no sender."""
    return QCoreApplication.translate("rows", "(no sender)")


def no_subject() -> str:
    """Return what stands where a message has no subject."""
    return QCoreApplication.translate("rows", "(no subject)")


def not_told() -> str:
    """Return what stands in a row whose header block the server would not show: TOP was refused."""
    return QCoreApplication.translate("rows", "(shown once it is fetched)")


def set_aside() -> str:
    """Return what is said of a message at which the server broke off twice."""
    return QCoreApplication.translate("rows", "set aside: the server breaks off at this message")


def with_attachment() -> str:
    """Return what the attachment column says in words."""
    return QCoreApplication.translate("rows", "with attachment")


def state_words(
    row: Summary, *, marked: bool, seen: bool, protected: bool, reason: "Reason | None" = None
) -> tuple[str, ...]:
    """Return every state of a message in a word or two, the most important one first."""
    said = []
    if marked:
        said.append(_marked(reason))
    if row.is_gone:
        said.append(QCoreApplication.translate("rows", "no longer on the server"))
    if row.is_provisional:
        said.append(QCoreApplication.translate("rows", "not yet identified"))
    if protected:
        said.append(QCoreApplication.translate("rows", "protected"))
    if row.is_twin:
        said.append(QCoreApplication.translate("rows", "cannot be deleted safely"))
    if row.is_breaker:
        said.append(set_aside())
    if not seen:
        said.append(QCoreApplication.translate("rows", "new"))
    if row.is_fetched:
        said.append(QCoreApplication.translate("rows", "saved here"))
    if row.has_attachment:
        said.append(with_attachment())
    return tuple(said)


def _marked(reason: "Reason | None") -> str:
    from popview.types import Why  # late: at a start nothing is known to be marked
    from popview.ui.wording.why import why

    if reason is None or reason.why is Why.HAND:
        return QCoreApplication.translate("rows", "marked for deletion")
    return QCoreApplication.translate("rows", "marked for deletion ({why})").format(why=why(reason))


def row_sentence(
    row: Summary, states: tuple[str, ...], now_s: float, *, expire_days: int | None = None
) -> str:
    """Return what a screen reader says for a row; expire_days: see row_tip."""
    expires = expiry(days_left(row, expire_days, now_s))
    end = f" {expires}." if expires else ""
    if not row.has_header:
        said = QCoreApplication.translate("rows", "A message of {size}, shown once it is fetched.")
        if row.is_breaker:
            said = QCoreApplication.translate(
                "rows", "A message of {size}, set aside: the server breaks off at it."
            )
        return said.format(size=values.size(row.size)) + end
    said = QCoreApplication.translate("rows", "{subject}, from {sender}, {date}, {size}").format(
        subject=row.subject or no_subject(),
        sender=row.sender or row.address or no_sender(),
        date=values.date(row.date_s, now_s),
        size=values.size(row.size),
    )
    return ", ".join([said, *states]) + "." + end


def row_tip(
    row: Summary, states: tuple[str, ...], *, expire_days: int | None = None, now_s: float = 0.0
) -> str:
    """Return the tooltip of a row: plain text of at most a few short lines.

    expire_days: after how many days its server deletes by itself (EXPIRE); None: not known.
    """
    sender = f"{row.sender} <{row.address}>" if row.sender != row.address and row.address else row.sender
    lines = [foreign(row.subject, 160) or no_subject(), foreign(sender, 120) or no_sender()]
    lines.append(values.full_date(row.date_s))
    if states:
        lines.append(", ".join(states))
    expires = expiry(days_left(row, expire_days, now_s))
    return "\n".join([*lines, expires] if expires else lines)


def expiry(left: int | None) -> str:
    """Return when the server may delete a message by itself; `left`: days, None: never, or not known."""
    if left is None:
        return ""
    from popview.ui.wording.profile import expires_in  # late: few servers delete by themselves

    return expires_in(left)


def days_left(row: Summary, expire_days: int | None, now_s: float) -> int | None:
    """Return in how many days the server may delete a message; None where it does not, or nobody knows.

    It counts from the arrival, which is no later than our first look; an earlier date is believed, so that
    nobody relies on days that there are not.
    """
    known = [at for at in (row.date_s, row.first_seen_s) if at is not None and 0 < at <= now_s]
    if expire_days is None or expire_days <= 0 or row.is_gone or not known:
        return None
    return expire_days - int((now_s - min(known)) // DAY_S)
