"""What is asked when a server gave every message another name."""

from PySide6.QtCore import QCoreApplication

from popview.ui.wording.values import messages, number


def renamed_title(account: str) -> str:
    """Return what happened."""
    said = QCoreApplication.translate("renaming", "The server has given the messages of “{0}” new names.")
    return said.format(account)


def renamed_text(same: int, marked: int, seen: int, protected: int) -> str:
    """Return how many are the same as before and what was done to them, as a question.

    The counts are of the messages that are the same.
    """
    text = QCoreApplication.translate("renaming", "The same as before: {0}").format(messages(same))
    done = [
        part.format(number(count))
        for count, part in (
            (marked, QCoreApplication.translate("renaming", "{0} marked")),
            (seen, QCoreApplication.translate("renaming", "{0} seen")),
            (protected, QCoreApplication.translate("renaming", "{0} protected")),
        )
        if count
    ]
    if done:
        text = QCoreApplication.translate("renaming", "{0} ({1})").format(text, ", ".join(done))
    return QCoreApplication.translate(
        "renaming", "{0}. Shall what you did to them count for the new names too?"
    ).format(text)


def carry_over_name() -> str:
    """Return the answer yes."""
    return QCoreApplication.translate("renaming", "&Carry it over")


def treat_as_new_name() -> str:
    """Return the answer no: the old ones stay in view as gone, the new ones are new."""
    return QCoreApplication.translate("renaming", "&Treat them as new")
