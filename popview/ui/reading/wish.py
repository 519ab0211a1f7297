"""What a person can do with a message beyond reading it."""

from enum import StrEnum


class Wish(StrEnum):
    """Offered behind a message's own button, in its menu and in its window."""

    REPLY = "reply"
    REPLY_ALL = "reply-all"
    FORWARD = "forward"
    PRINT = "print"
    SAVE_PDF = "save-pdf"
    SAVE_TEXT = "save-text"
