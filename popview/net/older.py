"""The newest N only: which headers a check asks for, and what it leaves for later (Account.newest)."""

from collections.abc import Callable, Collection, Mapping, Sequence

from popview.net.naming import Naming


def reach(
    numbers: Sequence[int],
    newest: int,
    more: int,
    needs: Callable[[int], bool],
    *,
    must: Collection[int] = (),
) -> list[int]:
    """Return the numbers whose header is asked for, in their order, oldest first.

    numbers: the whole listing, oldest first. newest: how many of its end are looked at; 0: all. more: how
    many beyond them are asked for besides, the newest first. must: asked for wherever they are.
    """
    if not newest:
        return [number for number in numbers if needs(number)]
    inside = [number for number in numbers[-newest:] if needs(number)]
    beyond = [number for number in numbers[:-newest] if needs(number)]
    taken = {*(beyond[-more:] if more else ()), *(number for number in beyond if number in must)}
    return [*(number for number in beyond if number in taken), *inside]


def left_for_later(
    naming: Naming,
    nameless: Collection[int],
    known: Collection[str],
    wanted: Collection[int],
    sizes: Mapping[int, int],
) -> dict[str, int]:
    """Return identity -> size of what has no row yet; what has no name of its own is called by its number.

    wanted: what is being asked for; named ones count until their row has come.
    """
    asked = set(wanted)
    left = {
        identity: sizes.get(number, -1)
        for number, identity in naming.identities.items()
        if identity not in known
    }
    left.update({f"?{number}": sizes.get(number, -1) for number in nameless if number not in asked})
    return left
