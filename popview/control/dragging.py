"""Messages dragged out of the window: copies of their files, under names that people can read."""

import shutil
from collections.abc import Callable
from pathlib import Path

from popview.control.mailbox import MailboxController
from popview.store.taken_out import TakenOut
from popview.types import Key
from popview.ui.files import safe_name
from popview.ui.wording import saved as words

MOST = 200  # messages of one drag: their copies are made while the pointer waits


class DragFiles:
    """Makes .eml files of fetched messages in folders that go when PopView ends."""

    def __init__(
        self,
        *,
        mailboxes: MailboxController,
        path_of: Callable[[Key], Path],
        taken_out: TakenOut,
        tell: Callable[[str], None],
    ) -> None:
        self._mailboxes = mailboxes
        self._path_of = path_of
        self._taken_out = taken_out
        self._tell = tell

    def files_of(self, keys: tuple[Key, ...]) -> tuple[str, ...]:
        """Return paths of copies of those messages that are here; how many are left out is told."""
        rows = [row for row in map(self._mailboxes.summary, keys) if row is not None and row.is_fetched]
        made = []
        for row in rows[:MOST]:
            target = self._taken_out.new_folder() / safe_name(row.subject, ".eml")
            if self._copy(self._path_of(row.key), target):
                made.append(str(target))
        if len(made) < len(keys):
            self._tell(words.dragged_in_part(len(made), len(keys)))
        return tuple(made)

    @staticmethod
    def _copy(source: Path, target: Path) -> bool:
        """Copy, never link: who takes the file may write into it."""
        try:
            shutil.copyfile(source, target)
        except OSError:  # dropped by hand since the row was made, or no room for it
            return False
        return True
