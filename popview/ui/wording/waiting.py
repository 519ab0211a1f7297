"""When something may be tried again, in words."""

import math

from PySide6.QtCore import QCoreApplication

from popview.ui.wording.profile import MINUTE_S, span
from popview.ui.wording.values import clock

translate = QCoreApplication.translate

IN_SECONDS_BELOW_S = 100


def waiting(ready_s: float, now_s: float, *, firm: bool) -> str:
    """Return when it may be tried again. `firm`: the server refuses any sooner; else it is advice.

    Both times are epoch seconds.
    """
    left = math.ceil(ready_s - now_s)
    if left <= 0:
        return translate("waiting", "You can try again now.")
    if left >= IN_SECONDS_BELOW_S:
        left = math.ceil(left / MINUTE_S) * MINUTE_S
    text = (
        translate("waiting", "The server lets you in again in {span}, at {time}.")
        if firm
        else translate("waiting", "Best tried again in {span}, at {time}.")
    )
    return text.format(span=span(left), time=clock(ready_s, now_s))
