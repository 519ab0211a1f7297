"""Copies on this computer in words: what is kept of a message, and how long."""

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, QLocale

from popview.types import SavedCopy
from popview.ui.wording import values
from popview.ui.wording.problems import foreign

translate = QCoreApplication.translate


def kept(copy: SavedCopy | None, *, is_fetched: bool, now_s: float) -> str:
    """Return "Until 20 December", "For good", "Headers, until 20 December", "Fetched"; "" for nothing."""
    if copy is None:
        return translate("saved", "Fetched") if is_fetched else ""
    if copy.is_whole or is_fetched:
        if not copy.expires_s:
            return translate("saved", "For good")
        return translate("saved", "Until {date}").format(date=values.date(copy.expires_s, now_s))
    if not copy.expires_s:
        return translate("saved", "Headers, for good")
    return translate("saved", "Headers, until {date}").format(date=values.date(copy.expires_s, now_s))


def delete_title(count: int) -> str:
    """Return the question before copies are deleted."""
    return translate("saved", "Delete the copies of {messages} from this computer?").format(
        messages=values.messages(count)
    )


def delete_text(lost: int) -> str:
    """Return what is lost with them; `lost`: so many are no longer on the server."""
    if not lost:
        return translate("saved", "The messages stay on the server and can be fetched again.")
    return translate(
        "saved", "No longer on the server: {messages}. This copy is the last one that PopView knows of."
    ).format(messages=values.messages(lost))


def nothing_kept() -> str:
    """Return that none of the selected messages has a copy here."""
    return translate("saved", "Nothing of the selected messages is kept on this computer.")


def marked_stay() -> str:
    """Return why no copy of the selected messages may be deleted."""
    return translate("saved", "A marked message keeps its copy. Unmark it first.")


def deleted(count: int) -> str:
    """Return that copies were deleted."""
    return translate("saved", "Deleted from this computer: the copies of {messages}.").format(
        messages=values.messages(count)
    )


def written(paths: tuple[str, ...], count: int, wanted: int) -> str:
    """Return what was saved where, and how many of those wanted were not; several may lie in one file."""
    if len(paths) == 1:
        said = translate("saved", "Saved {messages}: {path}").format(
            messages=values.messages(count), path=foreign(paths[0], 200)
        )
    else:
        folder = str(PurePath(paths[0]).parent)
        said = translate("saved", "Saved {messages} in {path}").format(
            messages=values.messages(count), path=foreign(folder, 200)
        )
    if count == wanted:
        return said
    return translate("saved", "{said}. Not saved, for they could not be fetched: {messages}").format(
        said=said, messages=values.messages(wanted - count)
    )


def dragged_in_part(here: int, wanted: int) -> str:
    """Return how many of the messages a drag carries, and what to do about the others."""
    if not here:
        return translate("saved", "Only messages that were fetched can be dragged out. Fetch first.")
    return translate(
        "saved", "The drag carries {messages} of {wanted}: what was fetched, 200 at most."
    ).format(messages=values.messages(here), wanted=QLocale().toString(wanted))


def part_written(path: str) -> str:
    """Return where an attachment was saved."""
    return translate("saved", "Saved {path}").format(path=foreign(path, 200))


def not_opened(what: str) -> str:
    """Return that this system has no program for a file or a link."""
    return translate("saved", "No program on this computer opens {what}").format(what=foreign(what, 200))
