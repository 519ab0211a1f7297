"""The headers of a grouped list in words."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from popview.types import Summary
from popview.ui.wording.problems import foreign
from popview.ui.wording.rows import no_sender, no_subject
from popview.ui.wording.values import messages_and_size

_LONGEST = 160


def name(by: str, group: str, first: Summary) -> tuple[str, str]:
    """Return (what a group is called, what stands behind it in small); `first` is its first row.

    `by` and `group` are those of ui.list.grouping.
    """
    match by:
        case "sender":
            shown = foreign(first.sender or first.address, _LONGEST) or no_sender()
            return shown, foreign(first.address, _LONGEST) if first.address != first.sender else ""
        case "domain":
            return foreign(group, _LONGEST) or QCoreApplication.translate("groups", "(no domain)"), ""
        case "list":
            return (
                (foreign(first.list_id, _LONGEST), "")
                if group
                else (QCoreApplication.translate("groups", "(no mailing list)"), "")
            )
        case "date":
            return _date(group), ""
        case "size":
            return _size(group), ""
        case _ if not group:
            return QCoreApplication.translate("groups", "(no conversation)"), ""
        case _:
            return foreign(first.subject, _LONGEST) or no_subject(), ""


def sentence(by: str, name: str, detail: str, count: int, octets: int, *, is_folded: bool) -> str:
    """Return what a screen reader says for a header."""
    said = f"{name} ({detail})" if detail and by == "sender" else name
    form = QCoreApplication.translate("groups", "Group {name}: {held}")
    if is_folded:
        form = QCoreApplication.translate("groups", "Group {name}: {held}, folded")
    return form.format(name=said, held=messages_and_size(count, octets))


def _date(group: str) -> str:
    named = {
        "": QCoreApplication.translate("groups", "(no date)"),
        "future": QCoreApplication.translate("groups", "In the future"),
        "today": QCoreApplication.translate("groups", "Today"),
        "yesterday": QCoreApplication.translate("groups", "Yesterday"),
        "week": QCoreApplication.translate("groups", "The last seven days"),
    }
    if group in named:
        return named[group]
    year, _, month = group.partition("-")
    return QLocale().toString(QDate(int(year), int(month), 1), "MMMM yyyy") if month else year


def _size(group: str) -> str:
    return {
        "0": QCoreApplication.translate("groups", "Below 10 kB"),
        "1": QCoreApplication.translate("groups", "10 kB to 100 kB"),
        "2": QCoreApplication.translate("groups", "100 kB to 1 MB"),
        "3": QCoreApplication.translate("groups", "1 MB to 10 MB"),
        "4": QCoreApplication.translate("groups", "10 MB and more"),
    }.get(group, QCoreApplication.translate("groups", "(size not known)"))
