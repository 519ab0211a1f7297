"""POP3 accounts of other programs: found at their usual places, or read from a file that was chosen.

Nothing is written and no password is read, not even one that stands in the file.
"""

from popview.store.importers.own import exported
from popview.store.importers.places import find_accounts, read_chosen

__all__ = ["exported", "find_accounts", "read_chosen"]
