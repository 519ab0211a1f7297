"""Fetched messages within the limits set for an account, looked after at the end of each session."""

from popview.errors import StoreError
from popview.net.means import Means
from popview.net.traffic import CopiesDropped
from popview.store.failures import guarded
from popview.store.forgetting import Limits, forget_copies, on_server, over_limits
from popview.store.messages import Messages
from popview.types import Account

DAY_S = 86_400.0

RECENT_S = 3_600.0
"""What was fetched since then is still being read; it stays even where it is over the limit by itself."""


def keep_within_limits(means: Means, account: Account) -> None:
    """Drop the oldest fetched messages beyond the limits, and tell which.

    Never what is marked or saved, nor what may no longer be on the server: that may be the only copy. A disk
    that refuses does not undo what the session did: it is noted in the protocol log.
    """
    limits = Limits(account.keep_bytes, account.keep_days * DAY_S)
    if limits == Limits():
        return
    now_s = means.clock.epoch()
    messages = Messages(means.paths)
    try:
        may_hide = means.journal.profile(means.account).retr_hides is not False
        known = on_server(means.paths, means.cache, means.account, may_hide=may_hide)
        over = over_limits(means.paths, means.journal, means.account, known, limits, now_s)
        with guarded(means.paths.messages_dir(means.account)):
            old = [key for key in over if messages.path_of(key).stat().st_mtime < now_s - RECENT_S]
        dropped = forget_copies(means.paths, means.cache, means.journal, means.account, old) if old else ()
    except StoreError as error:
        means.transcript.note(f"fetched messages were not cleared away: {error.kind}")
        return
    if dropped:
        means.tell(CopiesDropped(means.account, dropped))
