"""The figures of a plan as the dialog shows them: oldest, newest, by sender, what needs a consent."""

from dataclasses import dataclass

from popview.types import Plan, PlanItem


@dataclass(frozen=True, slots=True)
class Share:
    """One sender's part of a plan."""

    sender: str
    count: int
    size: int  # octets


def by_sender(items: tuple[PlanItem, ...]) -> tuple[Share, ...]:
    """Return the senders of a plan, the most octets first."""
    sums: dict[str, tuple[int, int]] = {}
    for item in items:
        count, size = sums.get(item.mark.sender, (0, 0))
        sums[item.mark.sender] = (count + 1, size + max(item.mark.size, 0))
    shares = (Share(sender, count, size) for sender, (count, size) in sums.items())
    return tuple(sorted(shares, key=lambda share: (-share.size, share.sender)))


def dates(items: tuple[PlanItem, ...]) -> tuple[float, float] | None:
    """Return the oldest and the newest date, in epoch seconds; None where no message has one."""
    known = [item.mark.date_s for item in items if item.mark.date_s is not None]
    return (min(known), max(known)) if known else None


def without_identity(items: tuple[PlanItem, ...]) -> tuple[PlanItem, ...]:
    """Return the messages to which the server gives no usable UIDL."""
    return tuple(item for item in items if item.mark.key.by_digest)


def without_header(items: tuple[PlanItem, ...]) -> tuple[PlanItem, ...]:
    """Return the messages whose TOP is broken: they have an identity but no digest."""
    return tuple(item for item in items if not item.mark.key.by_digest and not item.mark.digest)


def going(plan: Plan) -> tuple[PlanItem, ...]:
    """Return what a commit of this plan would send, by the consents that the plan holds."""
    held = set()
    if not plan.by_digest_consent:
        held |= {item.mark.key for item in without_identity(plan.items)}
    if not plan.doubtful_consent:
        held |= {item.mark.key for item in without_header(plan.items)}
    return tuple(item for item in plan.items if item.mark.key not in held)


def size_of(items: tuple[PlanItem, ...]) -> int:
    """Return the octets of some messages, as far as LIST told them."""
    return sum(max(item.mark.size, 0) for item in items)
