"""The space map, the timeline and the proposals in words."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from popview.types import (
    UNREAD,
    Bar,
    Dimension,
    Group,
    Limit,
    Measure,
    Portion,
    ProposalKind,
    SizeClass,
    Timeline,
)
from popview.ui.wording import values
from popview.ui.wording.marked import QT_TRANSLATE_NOOP
from popview.ui.wording.problems import foreign

OTHERS = "\0others"
"""Id of the tile of all groups that are too small for one of their own."""

_DIMENSIONS = {
    Dimension.SENDER: QT_TRANSLATE_NOOP("space", "Sender"),
    Dimension.DOMAIN: QT_TRANSLATE_NOOP("space", "Domain"),
    Dimension.LIST: QT_TRANSLATE_NOOP("space", "Mailing list"),
    Dimension.YEAR: QT_TRANSLATE_NOOP("space", "Year"),
    Dimension.SIZE: QT_TRANSLATE_NOOP("space", "Size of the message"),
    Dimension.MESSAGE: QT_TRANSLATE_NOOP("space", "Message"),
}
_NONE = {
    Dimension.SENDER: QT_TRANSLATE_NOOP("space", "(no sender)"),
    Dimension.DOMAIN: QT_TRANSLATE_NOOP("space", "(no domain)"),
    Dimension.LIST: QT_TRANSLATE_NOOP("space", "Not from a mailing list"),
    Dimension.YEAR: QT_TRANSLATE_NOOP("space", "No usable date"),
    Dimension.SIZE: QT_TRANSLATE_NOOP("space", "Size not known"),
    Dimension.MESSAGE: QT_TRANSLATE_NOOP("space", "(no subject)"),
}
_CLASSES = {
    SizeClass.SMALL: QT_TRANSLATE_NOOP("space", "Below {low}"),
    SizeClass.MEDIUM: QT_TRANSLATE_NOOP("space", "{low} to {high}"),
    SizeClass.LARGE: QT_TRANSLATE_NOOP("space", "{low} to {high}"),
    SizeClass.HUGE: QT_TRANSLATE_NOOP("space", "{low} to {high}"),
    SizeClass.GIANT: QT_TRANSLATE_NOOP("space", "{low} and more"),
}
_LIMITS = {
    SizeClass.SMALL: (10_000, 0),
    SizeClass.MEDIUM: (10_000, 100_000),
    SizeClass.LARGE: (100_000, 1_000_000),
    SizeClass.HUGE: (1_000_000, 10_000_000),
    SizeClass.GIANT: (10_000_000, 0),
}
_TITLES = {
    ProposalKind.OLD_LISTS: QT_TRANSLATE_NOOP("space", "Newsletters older than a year"),
    ProposalKind.BIGGEST: QT_TRANSLATE_NOOP("space", "The biggest messages"),
    ProposalKind.DUPLICATES: QT_TRANSLATE_NOOP("space", "Duplicates"),
    ProposalKind.SERIES: QT_TRANSLATE_NOOP("space", "Old messages of a series"),
    ProposalKind.BOUNCES: QT_TRANSLATE_NOOP("space", "Returned mail"),
    ProposalKind.UNOPENED_LISTS: QT_TRANSLATE_NOOP("space", "Lists that were never opened"),
    ProposalKind.RETENTION: QT_TRANSLATE_NOOP("space", "Beyond your limits"),
}
_REASONS = {
    ProposalKind.OLD_LISTS: QT_TRANSLATE_NOOP(
        "space", "Mail of a mailing list (it says so itself) that was sent more than a year ago."
    ),
    ProposalKind.BIGGEST: QT_TRANSLATE_NOOP(
        "space", "The twenty messages that take the most room. Look at each before you tick it."
    ),
    ProposalKind.DUPLICATES: QT_TRANSLATE_NOOP(
        "space",
        "Messages that lie here more than once: same message number, sender, subject and date, or the "
        "very same header. The newest of each stays.",
    ),
    ProposalKind.SERIES: QT_TRANSLATE_NOOP(
        "space",
        "Reports that come again and again: same sender, same subject but for the digits. The newest "
        "{n} of each stay. Answers and forwarded mail are left alone.",
    ),
    ProposalKind.BOUNCES: QT_TRANSLATE_NOOP(
        "space", "Notices of mail systems that something could not be delivered."
    ),
    ProposalKind.UNOPENED_LISTS: QT_TRANSLATE_NOOP(
        "space",
        "Mailing lists of which no message was ever opened in PopView. What you read in another "
        "program is not known here.",
    ),
    ProposalKind.RETENTION: QT_TRANSLATE_NOOP(
        "space",
        "What is more than you want to keep, by the limits above, all of them together. The newest stay; a "
        "message counts under the first limit that it breaks.",
    ),
}
_LIMIT_NAMES = {  # for one, and for more
    Limit.DAYS: (
        QT_TRANSLATE_NOOP("space", "Older than 1 day"),
        QT_TRANSLATE_NOOP("space", "Older than %Ln days"),
    ),
    Limit.NEWEST: (
        QT_TRANSLATE_NOOP("space", "Beyond the newest message"),
        QT_TRANSLATE_NOOP("space", "Beyond the newest %Ln messages"),
    ),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("space", text)


# -- groups ------------------------------------------------------------------------------------------


def dimension(by: Dimension) -> str:
    """Return by what messages are put together, for a choice."""
    return _tr(_DIMENSIONS[by])


def measure(what: Measure) -> str:
    """Return what the area of a tile stands for, for a choice."""
    if what is Measure.BYTES:
        return QCoreApplication.translate("space", "Size")
    return QCoreApplication.translate("space", "Number of messages")


def group_name(group: Group) -> str:
    """Return what a group is called, on one line."""
    if group.id == UNREAD:
        return QCoreApplication.translate("space", "Not read yet")
    if group.id == OTHERS:
        return QCoreApplication.translate("space", "Smaller ones")
    if group.by is Dimension.SIZE and group.id:
        low, high = _LIMITS[SizeClass(group.id)]
        return _tr(_CLASSES[SizeClass(group.id)]).format(low=round_size(low), high=round_size(high))
    return foreign(group.name, 120) or _tr(_NONE[group.by])


def others(count: int) -> str:
    """Return how many groups the tile of the small ones holds."""
    if count == 1:
        return QCoreApplication.translate("space", "1 that is too small for a tile")
    return QCoreApplication.translate("space", "%Ln that are too small for a tile", None, count)


def share(part: int, total: int) -> str:
    """Return "12 %", "0.4 %" or "< 0.1 %"."""
    percent = 100 * part / total if total > 0 else 0.0
    locale = QLocale()
    if 0 < percent < 0.1:
        return QCoreApplication.translate("space", "< {n} %").format(n=locale.toString(0.1, "f", 1))
    digits = 0 if percent >= 10 or percent == 0 else 1
    return QCoreApplication.translate("space", "{n} %").format(n=locale.toString(percent, "f", digits))


def span(group: Group) -> str:
    """Return from when to when a group's messages are; "" where no date is known."""
    if group.oldest_s is None or group.newest_s is None:
        return ""
    first, last = day(group.oldest_s), day(group.newest_s)
    if first == last:
        return first
    return QCoreApplication.translate("space", "{first} – {last}").format(first=first, last=last)


def day(epoch_s: float | None) -> str:
    """Return the day of a date in the locale's short form."""
    if epoch_s is None:
        return values.UNKNOWN
    moment = QDateTime.fromSecsSinceEpoch(int(epoch_s))
    return QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)


def round_size(octets: int) -> str:
    """Return a size that is a round number by itself: "10 MB"."""
    return QLocale().formattedDataSize(octets, 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def group_line(group: Group, total: int, what: Measure) -> str:
    """Return a group in one line: name, messages, size, share."""
    return QCoreApplication.translate("space", "{name}: {numbers}, {share}").format(
        name=group_name(group),
        numbers=values.messages_and_size(group.count, group.size),
        share=share(group.weight(what), total),
    )


def group_tip(group: Group, total: int, what: Measure) -> str:
    """Return everything of a group in a few short lines of plain text."""
    lines = [group_name(group)]
    if group.detail:
        lines.append(foreign(group.detail, 120))
    lines.append(values.messages_and_size(group.count, group.size))
    if what is Measure.BYTES:
        said = QCoreApplication.translate("space", "{share} of the size shown")
    else:
        said = QCoreApplication.translate("space", "{share} of the messages shown")
    lines.append(said.format(share=share(group.weight(what), total)))
    if between := span(group):
        lines.append(between)
    if group.unsized:
        said = QCoreApplication.translate("space", "size not known: {n}")
        lines.append(said.format(n=values.messages(group.unsized)))
    if group.marked:
        said = QCoreApplication.translate("space", "marked for deletion: {n}")
        lines.append(said.format(n=values.messages_and_size(group.marked, group.marked_size)))
    return "\n".join(lines)


def tile_sentence(group: Group, total: int, what: Measure, place: int, of: int) -> str:
    """Return what a screen reader says for the current tile."""
    parts = ", ".join(group_tip(group, total, what).split("\n"))
    return QCoreApplication.translate("space", "{group}. Tile {n} of {of}.").format(
        group=parts, n=values.number(place), of=values.number(of)
    )


def map_summary(groups: int, by: Dimension, count: int, octets: int) -> str:
    """Return what the whole map shows: "312 senders · 48,123 messages, 3.4 GB"."""
    texts = {
        Dimension.SENDER: QT_TRANSLATE_NOOP("space", "%Ln senders"),
        Dimension.DOMAIN: QT_TRANSLATE_NOOP("space", "%Ln domains"),
        Dimension.LIST: QT_TRANSLATE_NOOP("space", "%Ln mailing lists"),
    }
    whole = values.messages_and_size(count, octets)
    if by not in texts or groups < 2:
        return whole
    return f"{_counted(texts[by], groups)} · {whole}"


def _counted(text: str, count: int) -> str:
    return QCoreApplication.translate("space", text, None, count)


def crumb(name: str) -> str:
    """Return one step of the way into the map, short enough for a line of them."""
    return foreign(name, 32)


def show_in_list() -> str:
    """Return the wish to see messages in the list."""
    return QCoreApplication.translate("space", "&Show in the list")


def zoom_in() -> str:
    """Return the wish to look inside a group."""
    return QCoreApplication.translate("space", "&Look inside")


def mark_all(count: int) -> str:
    """Return the wish to mark all messages of a group."""
    return QCoreApplication.translate("space", "&Mark all: {messages}").format(
        messages=values.messages(count)
    )


def unmark_all(count: int) -> str:
    """Return the wish to take the marks of a group back."""
    return QCoreApplication.translate("space", "&Unmark: {messages}").format(messages=values.messages(count))


# -- time --------------------------------------------------------------------------------------------


def bar_name(bar: Bar) -> str:
    """Return "March 2024" or "2024"."""
    if not bar.year:
        return undated()
    if not bar.month:
        return str(bar.year)
    name = QLocale().standaloneMonthName(bar.month, QLocale.FormatType.LongFormat)
    return QCoreApplication.translate("space", "{month} {year}").format(month=name, year=bar.year)


def undated() -> str:
    """Return what the bar of messages without a believable date is called."""
    return QCoreApplication.translate("space", "No usable date")


def range_name(bars: tuple[Bar, ...]) -> str:
    """Return from which month or year to which."""
    first, last = bar_name(bars[0]), bar_name(bars[-1])
    if first == last:
        return first
    return QCoreApplication.translate("space", "{first} – {last}").format(first=first, last=last)


def range_line(name: str, count: int, octets: int) -> str:
    """Return a month or a range with its numbers."""
    return QCoreApplication.translate("space", "{name}: {numbers}").format(
        name=name, numbers=values.messages_and_size(count, octets)
    )


def timeline_sentence(timeline: Timeline) -> str:
    """Return what the timeline shows, for screen readers."""
    if not timeline.bars:
        return undated()
    return range_line(
        range_name(timeline.bars),
        sum(bar.count for bar in timeline.bars),
        sum(bar.size for bar in timeline.bars),
    )


# -- proposals ---------------------------------------------------------------------------------------


def proposal_title(kind: ProposalKind) -> str:
    """Return what a proposal is called; marks made by it carry this name."""
    return _tr(_TITLES[kind])


def proposal_reason(kind: ProposalKind, keep: int) -> str:
    """Return why a proposal proposes what it proposes; `keep`: of a series so many stay."""
    return _tr(_REASONS[kind]).format(n=values.number(keep))


def portion_name(portion: Portion, kind: ProposalKind) -> str:
    """Return what one part of a proposal of that kind is called."""
    if kind is ProposalKind.RETENTION:
        return _limit_name(Limit(portion.id), int(portion.name))
    if not portion.id and not portion.name:
        return QCoreApplication.translate("space", "All the smaller ones")
    name = foreign(portion.name, 120) or QCoreApplication.translate("space", "(no subject)")
    detail = foreign(portion.detail, 120)
    return f"{name} — {detail}" if detail and detail != name else name


def _limit_name(limit: Limit, number: int) -> str:
    if limit is Limit.OCTETS:
        said = QCoreApplication.translate("space", "Beyond {n} of the newest")
        return said.format(n=round_size(number))
    one, more = _LIMIT_NAMES[limit]
    return _tr(one) if number == 1 else _counted(more, number)


def wish(count: int, octets: int, wanted: int) -> str:
    """Return how much is ticked against what was wished for."""
    if not count:
        return QCoreApplication.translate("space", "Nothing is ticked yet.")
    numbers = values.messages_and_size(count, octets)
    if octets >= wanted:
        said = QCoreApplication.translate("space", "{numbers} ticked: enough for {wanted}.")
        return said.format(numbers=numbers, wanted=round_size(wanted))
    said = QCoreApplication.translate("space", "{numbers} ticked: {missing} to go.")
    return said.format(numbers=numbers, missing=values.size(wanted - octets))
