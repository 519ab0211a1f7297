"""The plan: what a commit will do, made from marks and from what is known of their messages. Pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from popview.cleanup.protection import Protections
from popview.types import (
    AccountId,
    KeptBack,
    Key,
    Mark,
    Plan,
    PlanItem,
    Protection,
    SafetyCopy,
    Summary,
    Why,
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an account's messages when a plan is made."""

    rows: Mapping[Key, Summary]  # at least those that are marked, as far as the cache has them
    seen: Collection[Key]
    protected: Collection[Key]
    mailbox_count: int = 0
    mailbox_bytes: int = 0
    protections: Protections = field(default_factory=Protections)
    shielded: Collection[Key] = frozenset()  # protected by a rule


@dataclass(frozen=True, slots=True)
class Share:
    """What one sender has in a plan."""

    sender: str
    count: int
    size: int  # octets


def make_plan(
    account: AccountId,
    marks: Iterable[Mark],
    known: Known,
    safety_copy: SafetyCopy = SafetyCopy.NONE,
    copy_days: int = 0,
) -> Plan:
    """Return the plan of an account: marks of other accounts do not count.

    Kept back, with the reason: protected messages, those no longer on the server, and those that
    cannot be proved because another one looks the same. A mark whose row is not in the cache stays in
    the plan: the proof in the commit's own session decides.
    """
    going: list[PlanItem] = []
    kept: list[PlanItem] = []
    for mark in marks:
        if mark.key.account != account:
            continue
        item = _item(mark, known)
        (kept if item.kept_back else going).append(item)
    return Plan(
        account=account,
        items=tuple(going),
        kept_back=tuple(kept),
        mailbox_count=known.mailbox_count,
        mailbox_bytes=known.mailbox_bytes,
        safety_copy=safety_copy,
        copy_days=copy_days,
    )


def without(plan: Plan, keys: Collection[Key]) -> Plan:
    """Return the plan as it is after some of its messages were unmarked."""
    dropped = frozenset(keys)
    return Plan(
        account=plan.account,
        items=tuple(item for item in plan.items if item.mark.key not in dropped),
        kept_back=tuple(item for item in plan.kept_back if item.mark.key not in dropped),
        mailbox_count=plan.mailbox_count,
        mailbox_bytes=plan.mailbox_bytes,
        safety_copy=plan.safety_copy,
        by_digest_consent=plan.by_digest_consent,
        doubtful_consent=plan.doubtful_consent,
        copy_days=plan.copy_days,
    )


def by_sender(plan: Plan) -> tuple[Share, ...]:
    """Return what each sender has in the plan, the most octets first."""
    counts: dict[str, tuple[int, int]] = {}
    for item in plan.items:
        count, size = counts.get(item.mark.sender, (0, 0))
        counts[item.mark.sender] = (count + 1, size + max(item.mark.size, 0))
    shares = [Share(sender, count, size) for sender, (count, size) in counts.items()]
    return tuple(sorted(shares, key=lambda share: (-share.size, -share.count, share.sender)))


def _is_held(mark: Mark, protection: Protection | None) -> bool:
    """Return whether a protected sender keeps a message back: not where a hand chose it alone, later on.

    A hand that marks several leaves protected ones out, so a later mark by hand can only be for this one.
    """
    if protection is None:
        return False
    return mark.why is not Why.HAND or mark.made_s < protection.made_s


def _item(mark: Mark, known: Known) -> PlanItem:
    row = known.rows.get(mark.key)
    is_unproved = row is not None and row.is_breaker and not row.digest
    return PlanItem(
        mark=replace(mark, digest="") if is_unproved else mark,  # its header is not to be had any more
        never_opened=mark.key not in known.seen,
        fetched=row is not None and row.is_fetched,
        attachments=1 if row is not None and row.has_attachment else 0,
        kept_back=_reason(mark, row, known),
    )


def _reason(mark: Mark, row: Summary | None, known: Known) -> KeptBack | None:
    if mark.key in known.protected:
        return KeptBack.PROTECTED
    if mark.key in known.shielded and mark.why is not Why.HAND:  # like a sender, only from bulk actions
        return KeptBack.PROTECTED
    if row is not None and _is_held(mark, known.protections.covering(row)):
        return KeptBack.SENDER
    if row is not None and row.is_gone:
        return KeptBack.GONE
    if row is not None and row.is_twin:
        return KeptBack.TWIN
    return None
