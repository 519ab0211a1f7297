"""From a mailbox's state to what the panes show of it; each look is decided in one place."""

from itertools import chain
from typing import TypedDict

from popview.control.state import Mailbox
from popview.types import ProblemKind, Stage
from popview.ui.accounts.state import ALL, AccountState
from popview.ui.list.pane import MessagePane
from popview.ui.list.state import ListState
from popview.ui.main_window import MainWindow
from popview.ui.strip import StatusStrip
from popview.ui.wording.accounts import all_accounts
from popview.ui.wording.status import status_line

_UNREACHED = frozenset(
    {
        ProblemKind.HOST_UNKNOWN,
        ProblemKind.PORT_REFUSED,
        ProblemKind.UNREACHABLE,
        ProblemKind.CONNECT_TIMEOUT,
        ProblemKind.OFFLINE,
    }
)
_SPOKEN_FIRST = (  # of several mailboxes without rows: what is said
    *(ListState.ROWS, ListState.LOADING, ListState.FAILED, ListState.OFFLINE, ListState.NEVER_CHECKED),
    ListState.EMPTY,
)


def put_rows(pane: MessagePane, mailboxes: tuple[Mailbox, ...], *, is_all: bool) -> None:
    """Put the rows of one mailbox, or of all together, into the list."""
    pane.show_account_column(is_all)
    pane.model.set_account_names({m.account.id: m.account.name for m in mailboxes})
    put_lately_gone(pane, mailboxes)
    pane.model.reset(chain.from_iterable(m.rows.values() for m in mailboxes), is_mixed=is_all)
    put_states(pane, mailboxes)


def put_lately_gone(pane: MessagePane, mailboxes: tuple[Mailbox, ...]) -> None:
    """Tell the list what others took off the server lately, which is shown all the same."""
    pane.model.set_lately_gone(chain.from_iterable(m.lately_gone for m in mailboxes))


def put_accounts(pane: MessagePane, mailboxes: tuple[Mailbox, ...], shown: tuple[Mailbox, ...]) -> None:
    """Tell the list the colours of all accounts, and the names of those on screen, as they are now."""
    pane.model.set_account_colours({m.account.id: (n, m.account.colour) for n, m in enumerate(mailboxes)})
    names: dict[str, str] = {m.account.id: m.account.name for m in shown}
    if tuple(names.values()) != pane.model.account_names():
        pane.model.set_account_names(names)


def put_states(pane: MessagePane, mailboxes: tuple[Mailbox, ...]) -> None:
    """Tell the list what the person did to the messages of the mailboxes on screen."""
    pane.model.set_states(
        chain.from_iterable(m.marks for m in mailboxes),
        chain.from_iterable(m.seen for m in mailboxes),
        chain.from_iterable(m.protected for m in mailboxes),
    )


def show_mailboxes(
    window: MainWindow, mailboxes: tuple[Mailbox, ...], now_s: float, *, is_offline: bool, is_all: bool
) -> None:
    """Show how it stands with the mailboxes on screen: in place of missing rows, and in the strip."""
    if not mailboxes:
        return
    states = [list_state(m, is_offline=is_offline) for m in mailboxes]
    problem = next((m.problem for m in mailboxes if m.problem is not None), None)
    window.message_pane.show_state(min(states, key=_SPOKEN_FIRST.index), problem)
    show_older(window.message_pane, mailboxes, is_offline=is_offline)
    show_status(window.status_strip, mailboxes, now_s, is_offline=is_offline, is_all=is_all)


def show_older(pane: MessagePane, mailboxes: tuple[Mailbox, ...], *, is_offline: bool) -> None:
    """Show at the list's foot what is not listed of the mailboxes on screen."""
    pane.show_older(
        sum(m.older for m in mailboxes),
        sum(m.older_octets for m in mailboxes),
        can_load=not is_offline and not any(_is_working(m) for m in mailboxes),
    )


def show_status(
    strip: StatusStrip,
    mailboxes: tuple[Mailbox, ...],
    now_s: float,
    *,
    is_offline: bool = False,
    is_all: bool = False,
) -> None:
    """Show how it stands with some mailboxes in the strip; what runs for one of them is told."""
    leading = next((m for m in mailboxes if _is_working(m)), mailboxes[0])
    numbers = _numbers_of_all(mailboxes) if is_all else _numbers(mailboxes[0])
    text = status_line(
        **numbers,
        is_offline=is_offline,
        running=leading.stage,
        done=leading.done,
        total=leading.total,
        now_s=now_s,
        due_s=None if is_all else mailboxes[0].due_s,
    )
    strip.set_text(text)
    strip.set_lock(leading.lock, leading.lock_since_s)
    if _is_working(leading):
        strip.set_progress(leading.done, leading.total)
    else:
        strip.hide_progress()


class _Numbers(TypedDict):
    name: str
    count: int
    octets: int
    checked_s: float
    is_stale: bool


def _numbers(mailbox: Mailbox) -> _Numbers:
    return _Numbers(
        name=mailbox.account.name,
        count=mailbox.messages or mailbox.present,
        octets=mailbox.octets,
        checked_s=mailbox.checked_s,
        is_stale=mailbox.is_stale,
    )


def _numbers_of_all(mailboxes: tuple[Mailbox, ...]) -> _Numbers:
    """Return the sums, as old as the oldest of them."""
    return _Numbers(
        name=all_accounts(),
        count=sum(m.messages or m.present for m in mailboxes),
        octets=sum(m.octets for m in mailboxes),
        checked_s=min(m.checked_s for m in mailboxes),
        is_stale=any(m.is_stale for m in mailboxes),
    )


def _is_working(mailbox: Mailbox) -> bool:
    return mailbox.stage is not None and mailbox.stage is not Stage.LINGERING


def account_states(mailboxes: tuple[Mailbox, ...]) -> tuple[AccountState, ...]:
    """Return what the account pane shows: all together first, where there are several."""
    states = tuple(map(account_state, mailboxes))
    return (state_of_all(states), *states) if len(states) > 1 else states


def state_of_all(states: tuple[AccountState, ...]) -> AccountState:
    """Return the sums of all accounts."""
    return AccountState(
        id=ALL,
        name=all_accounts(),
        unseen=sum(s.unseen for s in states),
        total=sum(s.total for s in states),
        marked=sum(s.marked for s in states),
        saved=sum(s.saved for s in states),
        octets=sum(s.octets for s in states),
        marked_octets=sum(s.marked_octets for s in states),
        saved_octets=sum(s.saved_octets for s in states),
        checked_s=min(s.checked_s for s in states),
    )


def account_state(mailbox: Mailbox) -> AccountState:
    """Return what the account pane shows of a mailbox."""
    return AccountState(
        id=mailbox.account.id,
        name=mailbox.account.name,
        colour=mailbox.account.colour,
        unseen=mailbox.news,
        total=mailbox.present + mailbox.older,
        marked=len(mailbox.marks),
        saved=mailbox.fetched + mailbox.headers_kept,
        octets=mailbox.present_octets + mailbox.older_octets,
        marked_octets=mailbox.marked_size,
        saved_octets=mailbox.fetched_octets,
        busy=_is_working(mailbox),
        offline=mailbox.is_stale,
        problem=mailbox.problem is not None,
        lock=mailbox.lock,
        checked_s=mailbox.checked_s,
        enabled=mailbox.account.enabled,
        expire_days=mailbox.profile.expire_days,
    )


def list_state(mailbox: Mailbox, *, is_offline: bool = False) -> ListState:
    """Decide how it stands with a mailbox; the pane itself knows of its filter and view."""
    if is_offline and mailbox.is_loaded and not mailbox.present:
        return ListState.OFFLINE
    if mailbox.stage is not None or not mailbox.is_loaded:
        return ListState.LOADING
    if mailbox.problem is not None:
        return ListState.OFFLINE if mailbox.problem.kind in _UNREACHED else ListState.FAILED
    if mailbox.present:
        return ListState.ROWS
    return ListState.EMPTY if mailbox.checked_s else ListState.NEVER_CHECKED
