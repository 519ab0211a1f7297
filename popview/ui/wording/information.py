"""Sentences of the window about one message: what it is, what way it came, what the server is like."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from popview.types import Account, Document, Hop, ServerProfile, Summary
from popview.ui.wording import profile as profile_words
from popview.ui.wording import reading as reading_words
from popview.ui.wording.values import size as size_text

translate = QCoreApplication.translate

Row = tuple[str, str]  # title, value


def message_rows(summary: Summary, document: Document) -> tuple[Row, ...]:
    """Return what is known of the message itself; lines without a value are left out."""
    size = size_text(summary.size) if summary.size >= 0 else ""
    rows = (
        (translate("information", "Message-ID"), document.message_id or summary.message_id),
        (translate("information", "Size on the server"), size),
        (translate("information", "Mailing list"), summary.list_id),
        (translate("information", "Your server says"), _attested(document)),
        (translate("information", "Kept here"), _kept(summary)),
        (translate("information", "First listed"), _moment(summary.first_seen_s or None)),
    )
    return tuple(row for row in rows if row[1])


def _attested(document: Document) -> str:
    said = reading_words.attested(document.attested)
    return f"{said} ({document.attested_by})" if said else ""


def identity_rows(summary: Summary) -> tuple[Row, ...]:
    """Return by what the message is known to be the same one again."""
    key = summary.key
    known_by = (
        translate("information", "Its digest: the server gives no usable name")
        if key.by_digest
        else translate("information", "The server’s name for it (UIDL)")
    )
    rows = (
        (translate("information", "Known by"), known_by),
        (translate("information", "Identity"), key.identity[1:] or key.identity),
        (translate("information", "Digest of the header"), summary.digest),
    )
    return tuple(row for row in rows if row[1])


def server_rows(account: Account, profile: ServerProfile) -> tuple[Row, ...]:
    """Return where the message lies and what that server is like."""
    where = translate("information", "{account} ({host})").format(account=account.name, host=account.host)
    facts = [(title, said) for _, title, said in profile_words.connection_facts(account, profile)]
    flags = [
        (profile_words.flag_title(name), profile_words.value_name(name, getattr(profile, name)))
        for name in ("top", "uidl_single", "steady_sizes", "retr_marks", "retr_hides", "expire_days")
        if profile_words.is_known(profile, name)
    ]
    return ((translate("information", "Account"), where), *facts, *flags)


def hop_columns() -> tuple[str, ...]:
    """Return the titles of the columns of the way."""
    return (
        translate("information", "Time"),
        translate("information", "Delay"),
        translate("information", "From"),
        translate("information", "To"),
        translate("information", "How"),
    )


def hop_row(hop: Hop, before: Hop | None) -> tuple[str, ...]:
    """Return one line of the way; the delay is the time since the hop before, "–" where it is not known."""
    when = _moment(hop.date_s, QLocale.FormatType.ShortFormat) or hop.date_text or "–"
    return (when, delay(hop, before), hop.sender or "–", hop.receiver or "–", hop.how or "–")


def delay(hop: Hop, before: Hop | None) -> str:
    """Return the time between two hops; clocks that disagree make it negative, and that is said."""
    if before is None or hop.date_s is None or before.date_s is None:
        return "–"
    seconds = round(hop.date_s - before.date_s)
    if seconds < 0:
        return translate("information", "−{span} (clocks differ)").format(span=_span(-seconds))
    return _span(seconds)


def path_note(count: int) -> str:
    """Return what stands over the way."""
    if not count:
        return translate("information", "The message says nothing about the way it came.")
    return translate(
        "information",
        "Each server writes its own line. Only those of servers you trust are sure; others may be invented.",
    )


def part_columns() -> tuple[str, ...]:
    """Return the titles of the columns of the structure."""
    return (
        translate("information", "Part"),
        translate("information", "Type"),
        translate("information", "Name"),
        translate("information", "Size"),
    )


def _kept(summary: Summary) -> str:
    if summary.is_fetched:
        return translate("information", "The whole message")
    if summary.is_previewed:
        return translate("information", "Its first lines")
    return translate("information", "Its header")


def _moment(epoch_s: float | None, shape: QLocale.FormatType = QLocale.FormatType.LongFormat) -> str:
    if epoch_s is None or not -60e9 < epoch_s < 250e9:
        return ""
    moment = QDateTime.fromSecsSinceEpoch(int(epoch_s))
    if shape is QLocale.FormatType.LongFormat:
        return QLocale().toString(moment, translate("information", "d MMMM yyyy, HH:mm"))
    return QLocale().toString(moment, translate("information", "yyyy-MM-dd HH:mm:ss"))


def _span(seconds: int) -> str:
    makes: tuple[tuple[int, Callable[[], str]], ...] = (
        (86_400, lambda: translate("information", "{n} d")),
        (3_600, lambda: translate("information", "{n} h")),
        (60, lambda: translate("information", "{n} min")),
        (1, lambda: translate("information", "{n} s")),
    )
    parts: list[str] = []
    for length, make in makes:
        count, seconds = divmod(seconds, length)
        if count or (length == 1 and not parts):
            parts.append(make().format(n=QLocale().toString(count)))
    return " ".join(parts[:2])
