"""Windows of cleaning, furnished: what is protected, marks of a file, copies about to be deleted."""

from PySide6.QtWidgets import QWidget

from popview.types import Dimension, Protection
from popview.types.mark_file import Fit, FittedMark, MarkFile
from popview.ui.cleanup.delete_copies_dialog import DeleteCopiesDialog
from popview.ui.cleanup.import_dialog import ImportDialog
from popview.ui.cleanup.protected_dialog import ProtectedDialog
from popview.ui.theme import Theme
from tests.ui import samples


def protected(theme: Theme) -> QWidget:
    """Return the list of protected senders with a sender and a domain."""
    made = ProtectedDialog(theme=theme)
    ann = Protection(Dimension.SENDER, "ann@example.org", samples.NOON)
    made.show_protections(((ann, 3), (Protection(Dimension.DOMAIN, "bank.example", samples.NOON), 1_204)))
    return made


def imported(theme: Theme) -> QWidget:
    """Return marks of another mailbox, of which some do not fit."""
    file = MarkFile("Home", "nora", samples.ACCOUNT.host, samples.NOON, ())
    marks = tuple(FittedMark(samples.mark(number), fit) for number, fit in enumerate(Fit))
    return ImportDialog(file, marks, samples.ACCOUNT, theme=theme)


def delete_copies(theme: Theme) -> QWidget:
    """Return the question before copies are deleted."""
    return DeleteCopiesDialog(3, 2, theme=theme)
