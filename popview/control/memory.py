"""Keeps Python's collector from walking over all that the program is made of, again and again.

A full round over the modules and classes of a start takes 0.1 s and more, and all threads stand still
meanwhile; a check of some thousand messages sets one off.
"""

import gc


class _Settled:
    yes = False


def settle() -> None:
    """Take what is alive now out of the collector's rounds; the first call of the process does, no other.

    Not again later: a window that was closed is a cycle, and a cycle among what was settled is never freed.
    """
    if not _Settled.yes:
        _Settled.yes = True
        gc.collect(1)
        gc.freeze()
