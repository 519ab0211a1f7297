"""When something is, or may be, tried again, in words; counted down to the second."""

import math

from PySide6.QtCore import QCoreApplication

from popview.ui.wording.values import clock

translate = QCoreApplication.translate


def countdown(seconds: float) -> str:
    """Return "0:45", "4:31" or "1:04:31"."""
    left = max(math.ceil(seconds), 0)
    hours, minutes, rest = left // 3600, left // 60 % 60, left % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def waiting(ready_s: float, now_s: float, *, firm: bool, by_itself: bool = False) -> str:
    """Return when it is tried again. Both times are epoch seconds.

    firm: the server refuses any sooner; else it is advice. by_itself: nobody has to press anything.
    """
    left = math.ceil(ready_s - now_s)
    if left <= 0:
        if by_itself:
            return translate("waiting", "It is tried again now.")
        return translate("waiting", "You can try again now.")
    if by_itself:
        text = translate("waiting", "Tries again by itself in {span}, at {time}.")
    elif firm:
        text = translate("waiting", "The server lets you in again in {span}, at {time}.")
    else:
        text = translate("waiting", "Best tried again in {span}, at {time}.")
    return text.format(span=countdown(left), time=clock(ready_s, now_s))


def warning(ready_s: float, now_s: float) -> str:
    """Return what happens most likely to who does not wait."""
    return translate(
        "waiting",
        "The server will most likely refuse for another {span}, and some begin the wait anew at each try.",
    ).format(span=countdown(ready_s - now_s))
