"""What a new listing says of rows that are known: their place and size, and that they are there."""

from collections.abc import Mapping

from popview.net.means import Means
from popview.net.naming import Naming
from popview.net.profile import Learner
from popview.net.rows import RowBatch
from popview.store.cache_reader import Place
from popview.types import Key


def relist(
    means: Means,
    learner: Learner,
    rows: RowBatch,
    places: Mapping[str, Place],
    naming: Naming,
    sizes: Mapping[int, int],
) -> None:
    """Give known rows their place in this listing and announce those that moved. StoreError.

    places: by identity, what the listing before said. sizes: by number, what LIST says now.
    """
    moved = []
    for number, identity in naming.identities.items():
        place = places.get(identity)
        size = sizes.get(number, -1)
        if place is not None and (place.rank, place.size, place.is_gone) != (number, size, False):
            moved.append((identity, number, size))
    learner.sized(
        {identity: place.size for identity, place in places.items()},
        {identity: sizes.get(number, -1) for number, identity in naming.identities.items()},
    )
    if not moved:
        return
    means.cache.relist(moved)
    for identity, _, _ in moved:
        row = means.cache.summary(Key(means.account, identity))
        if row is not None:
            rows.announce(row)
