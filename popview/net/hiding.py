"""Whether a server hides or deletes what RETR gave: a fetched message that the next listing lacks.

Others delete too, so the listing must lack all that was fetched since the one before, and nothing else. That
may still be somebody with another program; what follows is one question before the next fetch.
"""

from collections.abc import Collection, Iterable

from popview.net.means import Means
from popview.store.messages import Messages
from popview.types import Key

GRAIN_S = 0.02
"""A file's time comes from the kernel's tick, and may lie so far behind the clock."""


def hides(means: Means, gone: Collection[Key], present: Iterable[Key]) -> bool | None:
    """Return what a complete listing says of RETR; None: nothing.

    gone: what it lacks since now and nobody is known to have taken. present: what it has. Called before the
    facts of this listing are stored.
    """
    listed_s = means.cache.facts().checked_s
    if not listed_s:
        return None
    messages = Messages(means.paths)
    fetched_s = {
        key: messages.path_of(key).stat().st_mtime for key in messages.which_exist([*gone, *present])
    }
    lately = {key for key, at_s in fetched_s.items() if at_s > listed_s - GRAIN_S}
    if lately and lately == set(gone):
        return True
    stayed = (key for key, at_s in fetched_s.items() if at_s <= listed_s and key not in gone)
    return False if any(True for _ in stayed) else None
