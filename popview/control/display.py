"""From a mailbox's state to what the panes show of it; each look is decided in one place."""

from popview.control.state import Mailbox
from popview.types import ProblemKind, Stage
from popview.ui.accounts.state import AccountState
from popview.ui.list.state import ListState
from popview.ui.strip import StatusStrip
from popview.ui.wording.status import status_line

_UNREACHED = frozenset(
    {
        ProblemKind.HOST_UNKNOWN,
        ProblemKind.PORT_REFUSED,
        ProblemKind.UNREACHABLE,
        ProblemKind.CONNECT_TIMEOUT,
    }
)


def show_status(strip: StatusStrip, mailbox: Mailbox, now_s: float) -> None:
    """Show how it stands with a mailbox in the status strip."""
    strip.set_text(
        status_line(
            name=mailbox.account.name,
            count=mailbox.messages or mailbox.present,
            octets=mailbox.octets,
            checked_s=mailbox.checked_s,
            is_stale=mailbox.is_stale,
            running=mailbox.stage,
            done=mailbox.done,
            total=mailbox.total,
            now_s=now_s,
        )
    )
    strip.set_lock(mailbox.lock, mailbox.lock_since_s)
    if mailbox.stage is None or mailbox.stage is Stage.LINGERING:
        strip.hide_progress()
    else:
        strip.set_progress(mailbox.done, mailbox.total)


def account_state(mailbox: Mailbox) -> AccountState:
    """Return what the account pane shows of a mailbox."""
    return AccountState(
        id=mailbox.account.id,
        name=mailbox.account.name,
        colour=mailbox.account.colour,
        unseen=mailbox.unseen,
        total=mailbox.present,
        marked=len(mailbox.marks),
        saved=mailbox.fetched,
        busy=mailbox.stage is not None and mailbox.stage is not Stage.LINGERING,
        offline=mailbox.is_stale,
        problem=mailbox.problem is not None,
        lock=mailbox.lock,
        checked_s=mailbox.checked_s,
        expire_days=mailbox.profile.expire_days,
    )


def list_state(mailbox: Mailbox) -> ListState:
    """Decide how it stands with a mailbox; the pane itself knows of its filter and view."""
    if mailbox.stage is not None or not mailbox.is_loaded:
        return ListState.LOADING
    if mailbox.problem is not None:
        return ListState.OFFLINE if mailbox.problem.kind in _UNREACHED else ListState.FAILED
    if mailbox.present:
        return ListState.ROWS
    return ListState.EMPTY if mailbox.checked_s else ListState.NEVER_CHECKED
