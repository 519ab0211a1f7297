"""What was wrong with a mail, each as a sentence."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from popview.types import Defect

translate = QCoreApplication.translate


def defect_text(defect: Defect, fragment: tuple[int, int] = (0, 0)) -> str:
    """Return what was wrong as a sentence; `fragment`: (number, total) of a message/partial, 0: not told."""
    number, total = fragment
    if defect is not Defect.PARTIAL or number < 1:
        return _DEFECTS[defect]()
    count = QLocale().toString
    if total < number:
        said = translate("reading", "Part {number} of a message that was sent in several pieces.")
    else:
        said = translate("reading", "Part {number} of {total} of a message that was sent in several pieces.")
    return said.format(number=count(number), total=count(total))


_DEFECTS: dict[Defect, Callable[[], str]] = {
    Defect.NO_HEADER: lambda: translate("reading", "The message has no header; who sent it cannot be told."),
    Defect.TRUNCATED: lambda: translate(
        "reading", "The message ends before it is complete; the rest is missing."
    ),
    Defect.BAD_ENCODING: lambda: translate(
        "reading", "Parts of the message are wrongly encoded and may look odd."
    ),
    Defect.UNKNOWN_CHARSET: lambda: translate(
        "reading", "The message names a character set that is not known; letters may be wrong."
    ),
    Defect.BAD_CHARSET: lambda: translate(
        "reading", "The message does not fit the character set it names; letters may be wrong."
    ),
    Defect.BAD_BOUNDARY: lambda: translate(
        "reading", "The message is wrongly divided into parts; look at “All parts” if something is missing."
    ),
    Defect.TOO_DEEP: lambda: translate(
        "reading", "The message is nested too deeply; not all of it is shown."
    ),
    Defect.TOO_MANY_PARTS: lambda: translate(
        "reading", "The message has too many parts; not all of them are shown."
    ),
    Defect.TOO_LONG: lambda: translate("reading", "The text is very long; only its beginning is shown."),
    Defect.ENCRYPTED: lambda: translate(
        "reading", "The message is encrypted; PopView cannot decrypt it. It can be saved as a file."
    ),
    Defect.PARTIAL: lambda: translate("reading", "This is one piece of a message that was sent in several."),
    Defect.BAD_DATE: lambda: translate("reading", "The date in the header cannot be read."),
    Defect.DUPLICATE_HEADER: lambda: translate(
        "reading", "The header names something several times that it may name only once."
    ),
    Defect.UNREADABLE: lambda: translate(
        "reading", "The message is too damaged to be taken apart; its source is shown."
    ),
}
