"""The plan in words: the bar, what should give pause, and the whole of it as text to copy."""

from PySide6.QtCore import QCoreApplication, QLocale

from popview.types import Account, Plan, PlanItem
from popview.ui.wording import cleanup, values
from popview.ui.wording.why import why

translate = QCoreApplication.translate


def level(now: int, after: int, quota: int) -> str:
    """Return "Now 1.9 GB of 2.0 GB (95 %) → after 1.2 GB (60 %), 700 MB less"; `quota` 0: not given."""
    was, rest = values.sizes_apart(now, after)
    if quota:
        said = translate("plan", "Now {now} of {quota} ({part}) → after {after} ({rest}), {less} less")
        return said.format(
            now=was,
            quota=values.size(quota),
            part=_percent(now, quota),
            after=rest,
            rest=_percent(after, quota),
            less=values.size(now - after),
        )
    return translate("plan", "Now {now} → after {after}, {less} less").format(
        now=was, after=rest, less=values.size(now - after)
    )


def _percent(part: int, whole: int) -> str:
    return translate("plan", "{n} %").format(n=QLocale().toString(round(100 * part / whole)))


def cautions(items: tuple[PlanItem, ...], doubtful: int) -> str:
    """Return what should give pause: attachments that are nowhere else, messages that are doubtful."""
    lost = sum(1 for item in items if item.attachments and not item.fetched)
    said = []
    if lost:
        said.append(
            translate("plan", "With attachments that are not on this computer: {messages}.").format(
                messages=values.messages(lost)
            )
        )
    if doubtful:
        said.append(
            translate("plan", "Doubtful, only with your consent below: {messages}.").format(
                messages=values.messages(doubtful)
            )
        )
    return " ".join(said)


def as_text(plan: Plan, account: Account, senders: tuple[tuple[str, int, int], ...], pause: str) -> str:
    """Return the plan as plain text: the figures, each sender (name, messages, octets), then each message."""
    after = plan.mailbox_bytes - plan.size
    lines = [cleanup.plan_title(plan, account), cleanup.plan_text(account)]
    lines.append(values.messages_and_size(len(plan.items), plan.size))
    if plan.mailbox_bytes:
        lines.append(level(plan.mailbox_bytes, max(after, 0), account.quota_bytes))
    if pause:
        lines.append(pause)
    lines += ["", translate("plan", "By sender")]
    lines += [_line(name or "—", values.messages_and_size(count, octets)) for name, count, octets in senders]
    lines += ["", translate("plan", "Messages")]
    lines += [_item(item) for item in plan.items]
    if plan.kept_back:
        lines += ["", translate("plan", "Kept")]
        lines += [_item(item) for item in plan.kept_back]
    return "\n".join(lines) + "\n"


def _item(item: PlanItem) -> str:
    mark = item.mark
    return _line(
        values.full_date(mark.date_s),
        mark.sender or "—",
        mark.subject or translate("plan", "(no subject)"),
        values.size(mark.size),
        why(mark.reason),
        cleanup.item_notes(item),
    )


def _line(*cells: str) -> str:
    return "\t".join(" ".join(cell.split()) for cell in cells)
