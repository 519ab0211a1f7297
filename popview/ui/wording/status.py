"""The status line: which mailbox, how much is in it, how old that is, what is running."""

from PySide6.QtCore import QCoreApplication

from popview.types import Stage
from popview.ui.wording.values import age, checked, clock, messages, messages_and_size, stage


def status_line(
    *,
    name: str,
    count: int,
    octets: int,
    checked_s: float,
    is_stale: bool,
    is_offline: bool = False,
    running: Stage | None,
    done: int,
    total: int,
    now_s: float,
    due_s: float | None = None,
) -> str:
    """Return "home: 412 messages, 1.9 GB · checked 12:04", or what is running.

    `octets` 0: the server has not told yet. `is_stale`: the last check failed, so this is what was
    seen before. `is_offline`: the person wants no connection. What is older than a day is called so.
    `due_s`: when it is checked by itself.
    """
    held = messages_and_size(count, octets) if octets > 0 else messages(count)
    old = age(checked_s, now_s)
    if is_offline:
        state = QCoreApplication.translate("status", "working offline; {checked}").format(
            checked=old or checked(checked_s, now_s)
        )
    elif running is not None and running is not Stage.LINGERING:
        state = stage(running, done, total)
    elif is_stale and checked_s > 0:
        state = QCoreApplication.translate("status", "not reached now; {checked}").format(
            checked=old or checked(checked_s, now_s)
        )
    elif is_stale:
        state = QCoreApplication.translate("status", "not reached yet")
    else:
        state = old or checked(checked_s, now_s)
    if due_s is not None and not is_offline and running is None:
        state = QCoreApplication.translate("status", "{state}, next check {time}").format(
            state=state, time=clock(due_s, now_s)
        )
    if checked_s <= 0 and count == 0:
        return QCoreApplication.translate("status", "{name}: {state}").format(name=name, state=state)
    return QCoreApplication.translate("status", "{name}: {held} · {state}").format(
        name=name, held=held, state=state
    )
