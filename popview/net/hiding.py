"""Whether a server hides or deletes what RETR gave: a fetched message that the next listing lacks.

Others delete too, so the listing must lack all that was fetched since the one before, and nothing else. That
may still be somebody with another program; what follows is one question before the next fetch. A message that
was fetched and is still there two listings later is more than a guess: it takes back what was believed.
"""

import math
from collections.abc import Collection, Iterable

from popview.net.means import Means
from popview.store.failures import guarded
from popview.store.messages import Messages
from popview.types import Key

GRAIN_S = 0.02
"""A file's time comes from the kernel's tick, and may lie so far behind the clock."""


def hides(means: Means, gone: Collection[Key], stayed: Iterable[Key]) -> bool | None:
    """Return what a complete listing says of RETR; None: nothing.

    gone: what it lacks since now and nobody is known to have taken. stayed: what it has, as the one before
    had. Called before the facts of this listing are stored. StoreError.
    """
    listed_s = means.cache.facts().checked_s
    fetched = means.cache.fetched() if listed_s else frozenset()
    messages = Messages(means.paths)
    has_kept = False  # one that was fetched since then
    for key in stayed:
        if key.identity in fetched:
            at_s = _fetched_s(messages, key)
            if at_s <= listed_s:
                return False
            has_kept = has_kept or at_s > listed_s
    lately = {
        key for key in gone if key.identity in fetched and _fetched_s(messages, key) > listed_s - GRAIN_S
    }
    return True if lately and lately == set(gone) and not has_kept else None


def _fetched_s(messages: Messages, key: Key) -> float:
    """Return when a message was written here; NaN, with which no comparison holds, where it is gone."""
    path = messages.path_of(key)
    with guarded(path):
        try:
            return path.stat().st_mtime
        except FileNotFoundError:
            return math.nan
