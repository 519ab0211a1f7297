"""What the list has to show: its rows, or why there are none."""

from enum import StrEnum


class ListState(StrEnum):
    """The looks of the message pane."""

    UNKNOWN = "unknown"  # what is stored here was not looked at yet: nothing can be said
    NEVER_CHECKED = "never-checked"
    LOADING = "loading"
    ROWS = "rows"
    EMPTY = "empty"  # the mailbox has no messages
    FILTERED_OUT = "filtered-out"
    NOTHING_MARKED = "nothing-marked"
    NOTHING_SAVED = "nothing-saved"
    FAILED = "failed"
    OFFLINE = "offline"
