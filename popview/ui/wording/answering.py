"""Answering and handing on in words: the line above a quote, what was cut, which program is missing."""

from PySide6.QtCore import QCoreApplication

from popview.types import Document
from popview.ui.wording import reading
from popview.ui.wording.problems import foreign

translate = QCoreApplication.translate


def attribution(document: Document) -> str:
    """Return the line above a quote: "On Thursday, 19 November 2026, Ada wrote:"."""
    writer = next((people[0] for name, people in document.people if name == "From" and people), None)
    name = foreign((writer.name or writer.address) if writer is not None else "", 100)
    date = reading.header_date(document.date_s)
    if not name:
        return translate("answering", "The message said:")
    if not date:
        return translate("answering", "{name} wrote:").format(name=name)
    return translate("answering", "On {date}, {name} wrote:").format(date=date, name=name)


def handed_over(is_cut: bool) -> str:
    """Return that the mail program has the answer now, and whether it quotes less than the message says."""
    if is_cut:
        return translate(
            "answering",
            "Your mail program has the answer. It quotes the beginning only: more cannot be handed over.",
        )
    return translate("answering", "Your mail program has the answer.")


def no_mail_program(address: str) -> str:
    """Return that nothing took the answer."""
    return translate("answering", "No mail program took the answer to {address}.").format(
        address=foreign(address, 200)
    )


def too_many(count: int) -> str:
    """Return that an answer to so many people cannot be handed over."""
    return translate("answering", "An answer to %Ln people cannot be handed to a mail program.", "", count)


def nobody() -> str:
    """Return that there is nobody to answer."""
    return translate("answering", "The message names no address that could be answered.")


def not_shown_yet() -> str:
    """Return that a message must be on screen first."""
    return translate("answering", "Select one message, and wait until it is shown.")


def no_program_for_files() -> str:
    """Return that nothing opened the message's file."""
    return translate(
        "answering", "No program opened the message. Save it, and attach the file to a message of yours."
    )


def handed_on() -> str:
    """Return that the message was opened elsewhere."""
    return translate("answering", "The message was opened in the program for mail files; forward it there.")
